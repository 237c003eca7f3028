// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/section.h"

#include "core/contact.h"

class QListView;
class QStackedWidget;

namespace farol {

class Button;
class ChoiceBar;
class ContactDialog;
class CustomerChooser;
class EmptyState;
class MergeDialog;
class StakeholderMap;
class TextLabel;

/// Whom to talk to: the contacts as a list or as a map of influence, with those of other customers who work here, too.
class ContactsSection final : public CustomerSection
{
    Q_OBJECT
public:
    explicit ContactsSection(const SectionContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    void runAction(const QString &id) override;
    void select(const RowKey &row) override;
    void arrive() override { refresh(); }
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] StakeholderMap *map() const { return m_map; }
    [[nodiscard]] ContactDialog *dialog();
    [[nodiscard]] MergeDialog *mergeDialog();
    [[nodiscard]] TextLabel *lacking() const { return m_lacking; }
    void showMap(bool shown);

private:
    void build();
    [[nodiscard]] QWidget *buildBar();
    [[nodiscard]] QWidget *buildLists();
    void refresh();
    void edit(const Uuid &contact);
    void remove(const RowKey &row);
    void merge(const Uuid &contact);
    void linkElsewhere(const Uuid &contact);
    void openMenu(const QPoint &at);
    [[nodiscard]] Contact contactOf(const Uuid &id) const;
    [[nodiscard]] Uuid currentId() const;

    SectionContext m_context;
    ChoiceBar *m_view;
    Button *m_mergeButton;
    TextLabel *m_lacking;
    QStackedWidget *m_body;
    QListView *m_list;
    TextLabel *m_linksTitle;
    QListView *m_links;
    StakeholderMap *m_map;
    EmptyState *m_empty;
    ContactDialog *m_dialog = nullptr;
    MergeDialog *m_merge = nullptr;
    CustomerChooser *m_picker = nullptr;
    Uuid m_linked; ///< the contact the picker chooses a customer for
    Uuid m_asked;
};

} // namespace farol
