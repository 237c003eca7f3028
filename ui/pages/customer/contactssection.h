// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/customer/rowssection.h"

#include "core/contact.h"

class QListView;
class QScrollArea;

namespace farol {

class ChoiceBar;
class ContactDialog;
class CustomerChooser;
class MergeDialog;
class StakeholderMap;
class TextLabel;

/// Whom to talk to: the contacts as a list or as a map of influence, with those of other customers who work here, too.
class ContactsSection final : public RowsSection
{
    Q_OBJECT
public:
    explicit ContactsSection(const SectionContext &context, QWidget *parent = nullptr);

    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    void select(const RowKey &row) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] StakeholderMap *map() const { return m_map; }
    [[nodiscard]] ContactDialog *dialog();
    [[nodiscard]] MergeDialog *mergeDialog();
    [[nodiscard]] TextLabel *lacking() const { return m_lacking; }
    void showMap(bool shown);

protected:
    void refresh() override;
    void addRow() override;
    void editCurrent() override { edit(currentId()); }
    void fillMenu(QMenu *menu) override;

private:
    void build();
    void buildBar();
    [[nodiscard]] QWidget *buildLists();
    void edit(const Uuid &contact);
    void makePrimary(const Uuid &contact);
    void merge(const Uuid &contact);
    void linkElsewhere(const Uuid &contact);
    void removeLink();
    void openLinkMenu(const QPoint &at);
    [[nodiscard]] Contact contactOf(const Uuid &id) const;

    ChoiceBar *m_view;
    Button *m_mergeButton;
    TextLabel *m_lacking;
    QWidget *m_lists;
    QListView *m_list;
    TextLabel *m_linksTitle;
    QListView *m_links;
    StakeholderMap *m_map;
    QScrollArea *m_mapArea;
    ContactDialog *m_dialog = nullptr;
    MergeDialog *m_merge = nullptr;
    CustomerChooser *m_picker = nullptr;
    Uuid m_linked; ///< the contact the picker chooses a customer for
};

} // namespace farol
