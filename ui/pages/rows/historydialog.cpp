// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rows/historydialog.h"

#include "ui/acts.h"
#include "ui/pages/customer/listparts.h"
#include "ui/rowwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "models/rowtitle.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

HistoryDialog::HistoryDialog(const PageContext &context, const RowKey &row, QWidget *parent)
    : QDialog(parent),
      m_detail(context.services.store),
      m_history(context.services.store, context.services.names, context.format),
      m_context(context)
{
    setWindowTitle(tr("History"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(&m_detail, &RowDetail::loaded, this, &HistoryDialog::showRow);
    connect(&m_detail, &RowDetail::updated, this, &HistoryDialog::showRow);
    connect(&m_detail, &RowDetail::vanished, this, &QDialog::reject);
    connect(&m_detail, &RowDetail::failed, this, [this](const Error &error) {
        m_context.acts.tellFailure(error);
        reject();
    });
    m_detail.show(row);
}

void HistoryDialog::build()
{
    m_title = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    m_title->setTextFormat(Qt::PlainText);
    auto *note =
        new TextLabel(tr("Each field with its present value, and the earlier ones that were written or replaced "
                         "on this device. Older values are kept on the server."),
                      TextRole::Small, Ink::TextSecondary, this);
    note->setWordWrap(true);
    RecordDelegate::Look look;
    look.sign = RecordDelegate::Sign::Person;
    look.margin = space::Group;
    m_list = makeRecordList(m_history, tr("Values, newest first"), look, this);
    m_list->setObjectName(u"rowHistory"_s);
    auto *close = new Button(tr("Close"), ButtonVariant::Primary, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Cell);
    column->addWidget(m_title);
    column->addWidget(note);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    resize(scaled(620), scaled(560));
}

void HistoryDialog::showRow()
{
    if (!m_detail.row())
        return;
    const QString title = rowTitle(*m_detail.row());
    m_title->setText(title.isEmpty() ? rowKind(m_detail.key().table) : title);
    m_history.show(*m_detail.row());
    if (m_list->currentIndex().row() < 0)
        focusList(m_list);
}

} // namespace farol
