// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/section.h"

#include "models/customervalues.h"
#include "models/fieldhistory.h"

#include <QHash>

class QGridLayout;
class QListView;
class QVBoxLayout;

namespace farol {

class Button;
class GroupChooser;
class TextLabel;

/// Every field of the customer and then those of the workspace's own, edited in place, and who last changed what. A field
/// somebody is writing in keeps its draft when the store brings a newer value, and says so below.
class DetailsSection final : public CustomerSection
{
    Q_OBJECT
public:
    explicit DetailsSection(const SectionContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] RowKey currentRow() const override;
    void arrive() override { fillAll(); }

    [[nodiscard]] QWidget *editor(FieldNumber field) const { return m_editors.value(field); }
    [[nodiscard]] FieldHistory &history() { return m_history; }
    [[nodiscard]] CustomerValues &ownValues() { return m_own; }

private:
    void build();
    [[nodiscard]] QWidget *buildFields();
    void addField(QGridLayout *grid, FieldNumber field, int row, int column, int span);
    void addEditor(QGridLayout *grid, const FieldInfo &info, int row, int column, int span);
    void buildOwn();
    void dropOwn();
    void takeOwnValues();
    void addParent(QGridLayout *grid, int row);
    void fillAll();
    void fill(FieldNumber field);
    void takeNews(FieldNumber field); ///< of the store; a draft stays
    [[nodiscard]] Value valueOf(FieldNumber field) const; ///< as the store shows it
    void takeUpdate(const QList<FieldNumber> &fields);
    void save(FieldNumber field);
    void saveDrafts();
    void tellDraft(FieldNumber field);
    void showConflicts();
    void showParent();

    SectionContext m_context;
    FieldHistory m_history;
    CustomerValues m_own; ///< values of the workspace's own fields
    RowKey m_shown; ///< the customer whose values stand in the fields
    QWidget *m_fields;
    QVBoxLayout *m_conflicts;
    QWidget *m_ownFields = nullptr; ///< made anew when there are others
    QVBoxLayout *m_ownPlace;
    QListView *m_list;
    TextLabel *m_parentName;
    Button *m_parentChange;
    Button *m_parentClear;
    GroupChooser *m_groups;
    QHash<FieldNumber, FieldInfo> m_infos; ///< of everything that is edited here
    QHash<FieldNumber, QWidget *> m_editors;
    QHash<FieldNumber, TextLabel *> m_hints;
};

} // namespace farol
