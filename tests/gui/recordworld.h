// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entityrow.h"
#include "core/interaction.h"
#include "models/customerrecord.h"
#include "tests/gui/guiworld.h"
#include "ui/mainwindow.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/customer/timelinesection.h"
#include "ui/widgets/tabstrip.h"

#include <QTest>

namespace farol {

/// A window whose store holds twelve customers, and the words its tests write what hangs on one of them with.
class RecordWorld : public QObject
{
protected:
    void begin()
    {
        m_customers = dozen({});
        m_world = std::make_unique<GuiWorld>(m_customers);
        m_world->open();
        m_customer = m_customers.constFirst().id;
    }
    [[nodiscard]] FakeStore &store() const { return m_world->store; }
    [[nodiscard]] CustomerPage &page() const
    {
        return *static_cast<CustomerPage *>(m_world->window->page(QStringLiteral("customer")));
    }
    template <typename T>
    [[nodiscard]] T &part(const QString &id) const
    {
        page().tabs()->setCurrentId(id);
        return *page().sectionAs<T>(id);
    }
    [[nodiscard]] TimelineSection &timeline() const { return part<TimelineSection>(QStringLiteral("timeline")); }

    /// A row that was there before the window opened.
    template <typename E>
    Uuid seed(TableNumber table, const E &entity)
    {
        const Uuid id = nextTestId();
        store().seedRow({table, id}, valuesOf(entity));
        return id;
    }
    Uuid seedContact(const QString &name, const QString &email = {})
    {
        Contact contact;
        contact.customer = m_customer;
        contact.name = name;
        contact.email = email;
        return seed(tables::Contact, contact);
    }
    Uuid seedNote(const QString &text, std::int64_t minutesAgo)
    {
        Interaction note;
        note.customer = m_customer;
        note.kind = QStringLiteral("note");
        note.at = Instant{m_world->clock.now().ms - minutesAgo * 60'000};
        note.author = m_world->colleague;
        note.text = text;
        return seed(tables::Interaction, note);
    }
    [[nodiscard]] QByteArray draftUnder(const QString &key) const
    {
        const QFuture<Result<QByteArray>> draft = store().draft(key);
        if (!QTest::qWaitFor([&draft] { return draft.isFinished(); }))
            return {};
        return draft.result().valueOr({});
    }
    [[nodiscard]] RowState rowOf(const RowKey &key) const
    {
        const QFuture<Result<RowState>> row = store().row(key);
        if (!QTest::qWaitFor([&row] { return row.isFinished(); }))
            return {};
        return row.result().valueOr(RowState());
    }
    void show(int index = 0)
    {
        m_customer = m_customers.at(index).id;
        m_world->window->showPage(QStringLiteral("customer"), m_customer.uuid.toBytes());
        QTRY_VERIFY(page().record().customer().has_value());
        QTRY_VERIFY(page().record().contacts().isReady());
        QTRY_VERIFY(page().record().contracts().isReady());
        QTRY_VERIFY(page().record().tickets().isReady());
        QTRY_VERIFY(page().record().tasks().isReady());
    }

    std::unique_ptr<GuiWorld> m_world;
    QList<Customer> m_customers;
    CustomerId m_customer; ///< whose page is shown
};

} // namespace farol
