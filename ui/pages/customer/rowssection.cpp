// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/rowssection.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/dialogs/rowdialog.h"
#include "ui/pages/customer/listparts.h"
#include "ui/widgets/button.h"

#include "models/commands.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

RowsSection::RowsSection(const SectionContext &context, OwnedRows &rows, QWidget *parent)
    : CustomerSection(parent), m_context(context), m_rows(rows)
{
    m_bar = makePartBar();
    m_body = new QStackedWidget(this);
    m_empty = new EmptyState(m_body);
    m_body->addWidget(m_empty);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(m_bar);
    m_column->addWidget(m_body, 1);
}

void RowsSection::addAddButton(const QString &text, const QString &icon, const QString &name)
{
    m_addText = text;
    m_addIcon = icon;
    auto *add = new Button(text, ButtonVariant::Primary, this);
    add->setObjectName(name);
    add->setIconName(icon);
    connect(add, &QPushButton::clicked, this, [this] { runAction(u"record.add"_s); });
    m_bar->addWidget(add);
}

void RowsSection::setContent(QWidget *content, QAbstractItemView *view)
{
    m_view = view;
    m_body->insertWidget(0, content);
    m_body->setCurrentWidget(content);
    connect(view, &QWidget::customContextMenuRequested, this, &RowsSection::openMenu);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CustomerSection::actionsChanged);
    onDeleteKey(view, this, [this] { runAction(u"record.delete"_s); });
    // After the view's own connections: a view that is reset forgets the row that was asked for.
    connect(&m_rows, &OwnedRows::refreshed, this, [this] { refresh(); });
    connect(&m_rows, &QAbstractItemModel::modelReset, this, [this] { refresh(); });
}

void RowsSection::showNothing(EmptyState::Drawing drawing, const QString &title, const QString &text)
{
    if (!m_rows.isReady())
        return;
    m_empty->clearButtons();
    m_empty->describe(drawing, title, text);
    if (!m_addText.isEmpty())
        connect(m_empty->addButton(m_addText, m_addIcon, true), &QPushButton::clicked, this,
                [this] { runAction(u"record.add"_s); });
    m_body->setCurrentWidget(m_empty);
}

bool RowsSection::showAsked()
{
    const int row = m_asked.isNull() ? -1 : m_rows.rowOf(m_asked);
    if (row < 0)
        return false;
    m_asked = {};
    m_view->setCurrentIndex(m_rows.index(row, 0));
    m_view->scrollTo(m_rows.index(row, 0));
    return true;
}

Uuid RowsSection::currentId() const
{
    return m_view == nullptr ? Uuid() : m_rows.idAt(m_view->currentIndex().row());
}

void RowsSection::save(RowDialog *dialog, const Command &command)
{
    dialog->run(command, [this](const ChangeSet &made) {
        if (!made.rows.isEmpty())
            m_asked = made.rows.constFirst().row.id;
        refresh();
    });
}

void RowsSection::offer(QMenu *menu, const QString &text, const std::function<void()> &run)
{
    connect(menu->addAction(text), &QAction::triggered, this, run);
}

void RowsSection::offerEdit(QMenu *menu)
{
    offer(menu, tr("Edit"), [this] { runAction(u"record.edit"_s); });
    menu->addAction(m_context.page.actions.action(u"record.history"_s));
}

RowKey RowsSection::currentRow() const
{
    return {m_rows.table(), currentId()};
}

void RowsSection::offerDelete(QMenu *menu)
{
    offer(menu, tr("Delete"), [this] { runAction(u"record.delete"_s); });
}

void RowsSection::openMenu(const QPoint &at)
{
    const QModelIndex under = m_view->indexAt(at);
    if (under.isValid())
        m_view->setCurrentIndex(under);
    if (currentId().isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(menuPointOf(m_view, at));
}

QStringList RowsSection::actionIds() const
{
    return {u"record.add"_s, u"record.edit"_s, u"record.delete"_s};
}

bool RowsSection::isActionEnabled(const QString &id) const
{
    return id == "record.add"_L1 || !currentId().isNull();
}

void RowsSection::runAction(const QString &id)
{
    if (id == "record.add"_L1)
        addRow();
    else if (id == "record.edit"_L1 && !currentId().isNull())
        editCurrent();
    else if (id == "record.delete"_L1 && !currentId().isNull())
        deleteCurrent();
}

void RowsSection::deleteCurrent()
{
    m_context.page.acts.run(removeRows(m_rows.table(), {currentId()}));
}

void RowsSection::select(const RowKey &row)
{
    m_asked = row.id;
    refresh();
}

void RowsSection::focusContent()
{
    if (m_body->currentWidget() != m_empty)
        focusList(m_view);
    else if (auto *first = m_empty->findChild<QPushButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> RowsSection::panes()
{
    return {m_body->currentWidget()};
}

} // namespace farol
