// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/customerpicker.h"

#include "models/customerfields.h"
#include "models/customerfilter.h"
#include "models/itemroles.h"

#include "core/async.h"
#include "core/field.h"
#include "core/tables.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

namespace farol {

namespace {

constexpr int MostFound = 8;

} // namespace

CustomerPicker::CustomerPicker(Store &store, QWidget *parent) : QLineEdit(parent), m_store(store)
{
    m_found = new QStandardItemModel(this);
    m_completer = new QCompleter(m_found, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the store has filtered already
    m_completer->setMaxVisibleItems(MostFound);
    m_completer->setWidget(this);
    m_completer->popup()->setAccessibleName(tr("Customers found"));
    setPlaceholderText(tr("Type some letters of the name"));
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_customer = {};
        ask();
    });
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
    ++m_request;
    m_customer = id;
    setText(name);
}

void CustomerPicker::ask()
{
    const std::uint64_t request = ++m_request;
    CustomerFilter filter;
    filter.text = text().trimmed();
    if (filter.text.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    ListQuery query;
    query.table = tables::Customer;
    query.filter = filter.tree();
    query.sort = {{customerfields::Name, false}};
    query.columns = {customerfields::Name};
    query.limit = MostFound;
    whenDone(m_store.list(query, request), this, [this, request](const Result<ListPage> &page) {
        if (page && request == m_request)
            take(page->rows);
    });
}

void CustomerPicker::take(const QList<ListRow> &rows)
{
    m_found->clear();
    for (const ListRow &row : rows) {
        QString name;
        fromValue(row.values.value(0), name);
        auto *item = new QStandardItem(name);
        item->setData(row.id.toBytes(), IdRole);
        m_found->appendRow(item);
    }
    if (rows.isEmpty() || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0)); // Enter takes the best one
}

} // namespace farol
