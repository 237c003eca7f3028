// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/pages/customer/section.h"

#include "models/customerrecord.h"
#include "models/neighbours.h"

#include <QHash>

class QSplitter;
class QStackedWidget;

namespace farol {

class EmptyState;
class GroupChooser;
class RecordHeader;
class RecordPanel;
class ShareDialog;
class TabStrip;

/// One customer, everything: who it is and how it stands on top, its parts below, what comes next beside them.
class CustomerPage final : public Page
{
    Q_OBJECT
public:
    explicit CustomerPage(const PageContext &context, QWidget *parent = nullptr);
    ~CustomerPage() override;

    [[nodiscard]] Uuid openedCustomer() const override { return m_record.id().uuid; }
    [[nodiscard]] QStringList actionIds() const override;
    [[nodiscard]] bool isActionEnabled(const QString &id) const override;
    [[nodiscard]] bool isActionChecked(const QString &id) const override;
    void runAction(const QString &id) override;
    /// A customer's id, or a QVariantMap of `customer` (id), and as it suits `row` and `table` of something that hangs on it,
    /// and `list`: the ListQuery one came from, whose next and previous customers are a key away.
    void open(const QVariant &what) override;
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QVariantMap saveState() const override;
    [[nodiscard]] QStringList confidentialState() const override;
    void restoreState(const QVariantMap &state) override;

    [[nodiscard]] CustomerRecord &record() { return m_record; }
    [[nodiscard]] RecordHeader *header() const { return m_header; }
    [[nodiscard]] TabStrip *tabs() const { return m_tabs; }
    [[nodiscard]] RecordPanel *panel() const { return m_panel; }
    [[nodiscard]] GroupChooser *groups() const { return m_groups; }
    [[nodiscard]] ShareDialog *shareDialog();
    [[nodiscard]] CustomerSection *section(const QString &id); ///< made when first asked for
    template <typename T>
    [[nodiscard]] T *sectionAs(const QString &id)
    {
        return static_cast<T *>(section(id));
    }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void showCustomer(CustomerId customer);
    void showSection(const QString &id);
    void goTo(const QString &section, const RowKey &row);
    void refreshTabs();
    void refreshWhole();
    void place();
    void togglePanel();
    void step(const Uuid &customer);
    void turn(int tabs);
    [[nodiscard]] CustomerSection *current() const;

    PageContext m_context;
    CustomerRecord m_record;
    Neighbours m_neighbours;
    ListQuery m_list;
    bool m_gone = false;
    bool m_panelOpen = true;
    bool m_drawerOpen = false; ///< over the page, where there is no room beside it
    bool m_panelDragged = false; ///< a person has said how wide it is
    QByteArray m_besideState; ///< of the splitter, while the panel is a drawer
    QStackedWidget *m_whole;
    EmptyState *m_empty;
    RecordHeader *m_header;
    TabStrip *m_tabs;
    QSplitter *m_splitter;
    QStackedWidget *m_parts;
    RecordPanel *m_panel;
    GroupChooser *m_groups;
    ShareDialog *m_share = nullptr; ///< from the first time on
    QHash<QString, CustomerSection *> m_sections;
};

} // namespace farol
