// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/pendingdialog.h"

#include "ui/acts.h"
#include "ui/pageregistry.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "core/async.h"

#include <QListView>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace farol {

namespace {

class PendingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(240), pendingLineHeight() + space::Group};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRect row = option.rect.adjusted(space::Tiny, 1, -space::Tiny, -1);
        if (option.state & QStyle::State_Selected)
            paintBox(painter, row, radius::Callout, ink(Ink::Selection));
        if (showsFocusRing(option))
            paintFocusRing(painter, row, radius::Callout);
        paintPendingLine(painter, row.adjusted(space::Group, 0, -space::Group, 0), option.direction, index);
    }
};

} // namespace

PendingDialog::PendingDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_model(context.services.store, context.services.clock, context.format)
{
    setWindowTitle(tr("Waiting to be sent"));
    setWindowModality(Qt::WindowModal);
    m_count = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_count->setWordWrap(true);
    m_list = new QListView(this);
    m_list->setAccessibleName(windowTitle());
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PendingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QAbstractItemView::activated, this, &PendingDialog::openCustomer);
    auto *close = new Button(tr("Close"), ButtonVariant::Primary, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Lead, Ink::Text, this));
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    resize(scaled(480), scaled(480));
    connect(&m_context.services.store, &Store::statusChanged, this, [this] {
        if (isVisible())
            ask();
    });
}

void PendingDialog::begin()
{
    ask();
    show();
    raise();
    activateWindow();
    m_list->setFocus(Qt::OtherFocusReason);
}

void PendingDialog::ask()
{
    whenDone(m_context.services.store.syncWork(Most), this,
             [this, request = ++m_request](const Result<SyncWork> &work) {
                 if (request != m_request)
                     return;
                 if (work)
                     take(*work);
                 else
                     m_context.acts.tellFailure(work.error());
             });
}

void PendingDialog::take(const SyncWork &work)
{
    m_model.show(work.waiting);
    const auto shown = static_cast<int>(work.waiting.size());
    const std::int64_t waiting = m_context.services.store.status().waiting;
    if (shown == 0)
        m_count->setText(tr("Everything is sent."));
    else if (waiting > shown)
        m_count->setText(tr("The first %1 of %2. They are kept here, encrypted, and sent in this order.")
                             .arg(m_context.format.number(shown), m_context.format.number(waiting)));
    else
        m_count->setText(tr("They are kept here, encrypted, and sent in this order as soon as the server is reached."));
}

void PendingDialog::openCustomer(const QModelIndex &index)
{
    const PendingChange *change = m_model.changeAt(index);
    if (change == nullptr || change->scope.isNull())
        return;
    const PendingChange chosen = *change;
    accept();
    goToCustomer(m_context, chosen.scope.uuid, chosen.row);
}

} // namespace farol
