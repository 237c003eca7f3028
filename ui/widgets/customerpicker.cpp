// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/customerpicker.h"

#include "models/itemroles.h"

#include <QAbstractItemView>
#include <QCompleter>

namespace farol {

namespace {

constexpr int MostFound = 8;

} // namespace

CustomerPicker::CustomerPicker(Store &store, QWidget *parent) : QLineEdit(parent), m_found(store, MostFound)
{
    m_completer = new QCompleter(&m_found, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the store has filtered already
    m_completer->setMaxVisibleItems(MostFound);
    m_completer->setWidget(this);
    m_completer->popup()->setAccessibleName(tr("Customers found"));
    setPlaceholderText(tr("Type some letters of the name"));
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_customer = {};
        if (const QString typed = text().trimmed(); !typed.isEmpty()) {
            m_found.find(typed);
            return;
        }
        m_found.cancel();
        m_completer->popup()->hide();
    });
    connect(&m_found, &CustomerSearch::found, this, &CustomerPicker::offer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const auto id = Uuid::fromBytes(index.data(IdRole).toByteArray());
                if (!id)
                    return;
                setCustomer(*id, index.data().toString());
                Q_EMIT chosen(id->toBytes());
            });
}

void CustomerPicker::setCustomer(const Uuid &id, const QString &name)
{
    m_found.cancel();
    m_customer = id;
    setText(name);
}

void CustomerPicker::offer()
{
    if (m_found.rowCount() == 0 || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0)); // Enter takes the best one
}

} // namespace farol
