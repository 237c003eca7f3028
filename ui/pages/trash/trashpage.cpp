// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trash/trashpage.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/rowwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

TrashPage::TrashPage(const PageContext &context, QWidget *parent)
    : RowsPage(context, parent),
      m_model(context.services.store, context.services.names, context.services.clock, context.format)
{
    buildHead();
    watch(m_model, RowLineDelegate::Lines::Two, tr("Deleted"));
    list()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_footer = new ListFooter(this);
    m_footer->setHints({{context.actions.keyText(u"trash.restore"_s), tr("bring back")}});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(bodyWith(list()), 1);
    column->addWidget(m_footer);
    connect(m_tabs, &QTabBar::currentChanged, this, &TrashPage::showKind);
    showKind();
}

void TrashPage::buildHead()
{
    auto *header = new PageHeader(tr("Trash"), this);
    m_restore = new Button(tr("Bring back"), ButtonVariant::Primary, header);
    m_restore->setIconName(u"archive-restore"_s);
    connect(m_restore, &QPushButton::clicked, this, &TrashPage::restoreSelected);
    header->addAction(m_restore);
    m_tabs = new ViewTabs(tr("Kinds"), this);
    for (const TableNumber table : TrashModel::tables())
        m_tabs->addView(QString::number(table), rowKinds(table));
    auto *note =
        new TextLabel(tr("What is deleted can be brought back for %n day(s), a customer with all that hung on it.",
                         nullptr, TrashDays),
                      TextRole::Small, Ink::TextSecondary, this);
    auto *head = new Tone(Ink::Content, this);
    head->setLines(Qt::BottomEdge);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Wide, 0, space::Between, space::Small);
    row->addWidget(m_tabs);
    row->addStretch();
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    note->setContentsMargins(space::Margin, 0, space::Between, space::Small);
    column->addWidget(note);
    column->addLayout(row);
    m_head = head;
}

void TrashPage::showKind()
{
    startAtTop();
    m_model.show(static_cast<TableNumber>(m_tabs->currentId().toUInt()));
}

void TrashPage::describe(int count)
{
    if (count == 0)
        emptyState()->describe(EmptyState::Drawing::Calm, tr("Nothing here"),
                               tr("Nothing of this kind was deleted in the last %n day(s).", nullptr, TrashDays));
    m_footer->setCountText(context().format.number(count), tr("deleted item(s)", nullptr, count));
}

void TrashPage::currentRowChanged()
{
    m_restore->setEnabled(list()->selectionModel()->hasSelection());
    Q_EMIT actionsChanged();
}

void TrashPage::restoreSelected()
{
    QList<Uuid> ids;
    for (const RowKey &key : selected())
        ids.append(key.id);
    if (ids.isEmpty())
        return;
    const auto count = static_cast<int>(ids.size());
    context().acts.run(restoreRows(m_model.table(), ids), Acts::Tell::Quietly, [this, count](const ChangeSet &done) {
        context().acts.tellDone(tr("%n item(s) brought back", nullptr, count), done);
    });
}

QStringList TrashPage::actionIds() const
{
    return {u"trash.restore"_s, u"edit.selectAll"_s, u"record.previousTab"_s, u"record.nextTab"_s};
}

bool TrashPage::isActionEnabled(const QString &id) const
{
    if (id == "trash.restore"_L1)
        return list()->selectionModel()->hasSelection();
    return id != "edit.selectAll"_L1 || m_model.rowCount() > 0;
}

void TrashPage::runAction(const QString &id)
{
    if (id == "trash.restore"_L1)
        restoreSelected();
    else if (id == "edit.selectAll"_L1)
        list()->selectAll();
    else if (id == "record.previousTab"_L1 || id == "record.nextTab"_L1)
        m_tabs->step(id == "record.nextTab"_L1 ? 1 : -1);
}

QList<QWidget *> TrashPage::panes()
{
    return {m_head, list()};
}

} // namespace farol
