// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/contact.h"

#include <QDialog>
#include <QHash>
#include <QSet>

class QButtonGroup;
class QComboBox;
class QGridLayout;

namespace farol {

class Button;
class CustomerRecord;
class TextLabel;

/// Makes one contact of two: who stays, and of every field in which they differ whose value. One act, undone as one.
class MergeDialog final : public QDialog
{
    Q_OBJECT
public:
    MergeDialog(const PageContext &context, CustomerRecord &record, QWidget *parent);
    /// With those who look like `contact` first among the others; a null id chooses the first pair that looks alike.
    void begin(ContactId contact);
    [[nodiscard]] Button *mergeButton() const { return m_merge; }
    void chooseOther(FieldNumber field); ///< the value of the contact that goes

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillOthers();
    void fillFields();
    void addField(FieldNumber field, int row);
    void merge();
    [[nodiscard]] Contact chosen(const QComboBox *box) const;
    [[nodiscard]] QString textOf(const Contact &contact, FieldNumber field) const;

    PageContext m_context;
    CustomerRecord &m_record;
    QList<Contact> m_all;
    QComboBox *m_stays;
    QComboBox *m_goes;
    TextLabel *m_why;
    QWidget *m_fields;
    QGridLayout *m_grid;
    QHash<FieldNumber, QButtonGroup *> m_groups;
    Button *m_merge;
};

/// Pairs among them that look like one person: each contact with the one it looks most like.
[[nodiscard]] QList<std::pair<ContactId, ContactId>> likelyPairs(const QList<Contact> &contacts);

} // namespace farol
