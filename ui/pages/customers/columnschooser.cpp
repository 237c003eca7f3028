// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/columnschooser.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "core/text/fold.h"
#include "models/customercolumns.h"
#include "models/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

ColumnsChooser::ColumnsChooser(const EntityInfo &entity, FieldNumber first, const QList<FieldNumber> &usual,
                               QWidget *parent)
    : QDialog(parent),
      m_entity(entity),
      m_first(first),
      m_usual(usual),
      m_find(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setWindowTitle(tr("Columns"));
    build();
    enableButtons();
}

void ColumnsChooser::build()
{
    m_find->setObjectName(u"findColumn"_s);
    m_find->setPlaceholderText(tr("Find a column"));
    m_find->setAccessibleName(tr("Find a column"));
    m_find->setClearButtonEnabled(true);
    connect(m_find, &QLineEdit::textChanged, this, &ColumnsChooser::find);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setMinimumSize(scaled(280), scaled(360));
    m_list->installEventFilter(this);
    m_up = Button::iconOnly(u"arrow-up"_s, tr("Move up (Alt+Up)"), this);
    m_down = Button::iconOnly(u"arrow-down"_s, tr("Move down (Alt+Down)"), this);
    auto *reset = new Button(tr("Reset"), ButtonVariant::Ghost, this);
    reset->setToolTip(tr("The usual columns, as wide as usual"));
    auto *close = new Button(tr("Done"), ButtonVariant::Primary, this);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(reset, &QPushButton::clicked, this, &ColumnsChooser::resetAsked);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsChooser::tell);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsChooser::enableButtons);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsChooser::tell); // dragged
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Tiny);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addWidget(reset);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Wide, space::Between, space::Wide, space::Between);
    column->setSpacing(space::Group);
    column->addWidget(new TextLabel(tr("Columns"), TextRole::Lead, Ink::Text, this));
    auto *hint = new TextLabel(tr("“%1” always stands first.").arg(fieldLabel(*m_entity.column(m_first))),
                               TextRole::Small, Ink::TextSecondary, this);
    column->addWidget(hint);
    column->addWidget(m_find);
    column->addWidget(m_list);
    column->addLayout(buttons);
}

void ColumnsChooser::addItem(FieldNumber field, bool shown)
{
    const FieldInfo *info = m_entity.column(field);
    if (info == nullptr || field == m_first)
        return;
    auto *item = new QListWidgetItem(fieldLabel(*info), m_list);
    item->setData(Qt::UserRole, int(field));
    item->setSizeHint(QSize(0, heights().control));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    item->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
}

void ColumnsChooser::setColumns(const QList<FieldNumber> &columns)
{
    if (columns != this->columns() || m_list->count() == 0)
        fill(columns);
}

void ColumnsChooser::offerAnew()
{
    if (m_list->count() > 0)
        fill(columns());
}

void ColumnsChooser::fill(const QList<FieldNumber> &columns)
{
    const QListWidgetItem *current = m_list->currentItem();
    const QVariant before = current == nullptr ? QVariant() : current->data(Qt::UserRole);
    m_quiet = true;
    m_list->clear();
    for (const FieldNumber field : columns)
        addItem(field, true);
    for (const FieldInfo &field : offeredColumns(m_entity)) {
        if (!columns.contains(field.number))
            addItem(field.number, false);
    }
    m_list->setCurrentRow(0);
    for (int row = 0; row < m_list->count(); ++row) {
        if (before.isValid() && m_list->item(row)->data(Qt::UserRole) == before)
            m_list->setCurrentRow(row);
    }
    find(m_find->text());
    m_quiet = false;
}

/// What does not match is hidden, and keeps its place and its tick.
void ColumnsChooser::find(const QString &text)
{
    const QString wanted = foldText(text.simplified());
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!foldText(item->text()).contains(wanted));
    }
}

QList<FieldNumber> ColumnsChooser::columns() const
{
    QList<FieldNumber> columns{m_first};
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            columns.append(static_cast<FieldNumber>(item->data(Qt::UserRole).toInt()));
    }
    return columns;
}

void ColumnsChooser::move(int by)
{
    const int from = m_list->currentRow();
    int to = from + by;
    while (to >= 0 && to < m_list->count() && m_list->item(to)->isHidden()) // past what is not found
        to += by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_quiet = true;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    m_quiet = false;
    tell();
}

void ColumnsChooser::enableButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

void ColumnsChooser::tell()
{
    enableButtons();
    if (!m_quiet)
        Q_EMIT columnsChanged(columns());
}

bool ColumnsChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (moves && (key->modifiers() & Qt::AltModifier)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace farol
