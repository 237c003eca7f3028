// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/textlabel.h"

#include "models/rowdetail.h"

#include <QHash>

class QFormLayout;
class QScrollArea;
class QVBoxLayout;

namespace farol {

class Avatar;
class ConflictView;

/// The right-hand panel: every field of one customer, editable in place. A field that somebody is writing in keeps its
/// draft when the store brings a newer value, and says so below.
class CustomerPanel final : public Tone
{
    Q_OBJECT
public:
    explicit CustomerPanel(const PageContext &context, QWidget *parent = nullptr);
    void showCustomer(const Uuid &customer);
    [[nodiscard]] Uuid customer() const { return m_detail.key().id; }
    [[nodiscard]] QWidget *editor(FieldNumber field) const { return m_editors.value(field); }
    void focusFirst();

Q_SIGNALS:
    void closeAsked();
    void draftUnreadable(const QString &customer, const QString &draft); ///< left behind, and no value of its field
    void draftLost(const QString &customer, const QString &draft); ///< it was deleted under an unsaved field

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addField(QVBoxLayout *column, const FieldInfo &field);
    void fillAll();
    void fill(FieldNumber field);
    void takeUpdate(const QList<FieldNumber> &fields);
    void showHead();
    void showConflicts();
    void save(FieldNumber field);
    void giveUp();

    PageContext m_context;
    RowDetail m_detail;
    Avatar *m_avatar;
    TextLabel *m_name;
    TextLabel *m_second;
    QWidget *m_body;
    QVBoxLayout *m_conflicts;
    QHash<FieldNumber, QWidget *> m_editors;
    QHash<FieldNumber, TextLabel *> m_hints;
};

} // namespace farol
