// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "tests/support/clientsamples.h"

#include <QObject>

#include <functional>
#include <memory>

namespace farol::test {

/// What every ClientStore must do, whatever it is made of. A test program runs it with QTest::qExec over a factory that
/// gives a new, empty store for farolSchema() each time.
class ClientStoreConformance final : public QObject
{
    Q_OBJECT
public:
    using Factory = std::function<std::unique_ptr<ClientStore>()>;
    explicit ClientStoreConformance(Factory make) : m_make(std::move(make)) {}

private Q_SLOTS:
    void init() { m_store = m_make(); }
    void cleanup() { m_store.reset(); }

    void emptyStore_hasNothing();
    void device_comesBackAsPut();
    void rows_comeBackAsPut();
    void packedRow_isStoredAsItsRow();
    void rowsOfUnknownTables_areKept();
    void confirmedRow_survivesItsOverlay();
    void overlay_canStandAlone();
    void confirmedChanges_underAnOverlayStayHidden();
    void shownWhere_seesOverlaysAndDeletedRows();
    void failedWrite_leavesNothing();
    void writes_seeThemselvesAndReadsCannotWrite();
    void outbox_keepsOrderAndLimits();
    void answeredEntries_waitForTheCursor();
    void retiredEntries_leaveTheOutbox();
    void scopes_changeStatus();
    void strayScopes_areThoseWithoutStatus();
    void purge_takesAllOfOneScope();
    void forgetConfirmed_keepsOwnWork();
    void purgeAll_keepsOnlyWhatIsNowhereElse();
    void closing_isBegunAndFinished();
    void attention_isKeptInOrder();
    void operations_areUndoneNewestFirst();
    void operations_areDoneAgainUntilANewOneComes();
    void digest_isTheSumOfConfirmedRows();
    void confirmedAfter_goesThroughAllTables();

private:
    Status write(const std::function<Status(ClientTransaction &)> &work)
    {
        return m_store->write(ClientStore::Durability::Full, work);
    }
    Status read(const std::function<Status(ClientTransaction &)> &work) { return m_store->read(work); }

    Factory m_make;
    std::unique_ptr<ClientStore> m_store;
};

} // namespace farol::test
