// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clientstoreconformance.h"

#include "core/canonical.h"
#include "core/customer.h"
#include "tests/support/clientstorechecks.h"

using namespace Qt::StringLiterals;

namespace farol::test {

namespace {

constexpr TableNumber UnknownTable = 4711;

QList<RowKey> keysOf(const QList<RowState> &rows)
{
    QList<RowKey> keys;
    for (const RowState &row : rows)
        keys += row.key;
    return keys;
}

RowState renamed(RowState row, const QString &name)
{
    row.fields[1].value = Value(name);
    row.fields[1].version = 77;
    row.fields[1].seq = 0;
    return row;
}

} // namespace

void ClientStoreConformance::emptyStore_hasNothing()
{
    FAROL_OK(read([](ClientTransaction &tx) -> Status {
        const RowKey key{tables::Customer, sampleId(1)};
        if (valueOf(tx.device()) != DeviceState() || valueOf(tx.confirmed(key)) || valueOf(tx.overlay(key))
            || valueOf(tx.waitingCount()) != 0 || valueOf(tx.digest()) != 0 || valueOf(tx.entry(1))
            || valueOf(tx.newestUndoable()) || !valueOf(tx.attention()).isEmpty()
            || !valueOf(tx.confirmedAfter({}, 10)).isEmpty() || !valueOf(tx.strayScopes(10)).isEmpty())
            return fail(Error::Code::Internal, u"something is there"_s);
        return {};
    }));
}

void ClientStoreConformance::device_comesBackAsPut()
{
    DeviceState state;
    state.workspace = WorkspaceId(sampleId(1, 5));
    state.user = UserId(sampleId(1, 2));
    state.device = DeviceId(sampleId(1, 6));
    state.nextN = 12;
    state.chain = chainStart();
    state.cursor = Cursor{sampleId(2, 5), 99, QByteArray(32, 'h')};
    state.loadedThrough = 5;
    state.loadPin = 6;
    state.loadToken = "token";
    state.grantedThrough = 7;
    state.confirmedN = 8;
    state.forked = true;
    for (int round = 0; round < 2; ++round) {
        FAROL_OK(write([&](ClientTransaction &tx) { return tx.setDevice(state); }));
        FAROL_OK(read([&](ClientTransaction &tx) -> Status {
            return valueOf(tx.device()) == state ? Status() : Status(fail(Error::Code::Internal, u"differs"_s));
        }));
        state.cursor.seq = 100;
        state.loadToken.clear();
    }
}

void ClientStoreConformance::rows_comeBackAsPut()
{
    RowState row = sampleCustomer(1);
    Side side;
    side.value = Value(u"the other name"_s);
    side.version = 42;
    row.fields[1].sides += side;
    FieldState unknown; // a field of a newer version
    unknown.value = Value(u"from the future"_s);
    unknown.version = 7;
    row.fields.insert(999, unknown);
    FieldState alive;
    alive.value = Value(false);
    row.fields.insert(DeletedField, alive);
    FAROL_OK(write([&](ClientTransaction &tx) { return tx.putConfirmed(row); }));
    FAROL_OK(read([&](ClientTransaction &tx) -> Status {
        EXPECT_EQUAL(valueOf(tx.confirmed(row.key)), std::optional(row));
        EXPECT(!valueOf(tx.overlay(row.key)));
        return {};
    }));
    row.fields[1].sides.clear();
    row.fields[5].value = Value();
    row.fields.remove(11);
    row.seq = 500;
    FAROL_OK(write([&](ClientTransaction &tx) { return tx.putConfirmed(row); }));
    FAROL_OK(read([&](ClientTransaction &tx) -> Status {
        EXPECT_EQUAL(valueOf(tx.confirmed(row.key)), std::optional(row));
        return {};
    }));
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.removeConfirmed(row.key));
        EXPECT(!valueOf(tx.confirmed(row.key)));
        return tx.removeConfirmed(row.key);
    }));
}

void ClientStoreConformance::packedRow_isStoredAsItsRow()
{
    RowState row = sampleCustomer(1);
    row.fields[1].value = Value(u"\uFEFFPadaria São João"_s); // a mark of byte order, pasted along
    row.fields[8].value = Value(QStringList{u"\uFEFFvip"_s, u"é"_s});
    row.fields[1].sides += Side{Value(u"the other name"_s), 42, Instant{1}, 2, {}, SideReason::Concurrent};
    row.fields[999].value = Value(u"from the future"_s);
    row.fields[DeletedField].value = Value(true);
    RowState newer = renamed(row, u"newer"_s);
    newer.fields.remove(8);
    const RowState edited = renamed(newer, u"pending"_s);
    RowState visit = sampleCustomer(2);
    visit.key.table = UnknownTable;
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(packRow(row)));
        EXPECT_EQUAL(valueOf(tx.confirmed(row.key)), std::optional(row));
        EXPECT_EQUAL(valueOf(tx.digest()), rowDigest(row));
        FAROL_TRY(tx.putConfirmed(packRow(newer))); // over one that is there
        EXPECT_EQUAL(valueOf(tx.confirmed(row.key)), std::optional(newer));
        FAROL_TRY(tx.putOverlay(edited));
        FAROL_TRY(tx.putConfirmed(packRow(row))); // below one that is pending
        EXPECT_EQUAL(valueOf(tx.confirmed(row.key)), std::optional(row));
        EXPECT_EQUAL(valueOf(tx.overlay(row.key)), std::optional(edited));
        FAROL_TRY(tx.putConfirmed(packRow(visit)));
        EXPECT_EQUAL(valueOf(tx.confirmed(visit.key)), std::optional(visit));
        EXPECT_EQUAL(valueOf(tx.digest()), rowDigest(row) + rowDigest(visit));
        return {};
    }));
}

void ClientStoreConformance::rowsOfUnknownTables_areKept()
{
    RowState row = sampleCustomer(1);
    row.key.table = UnknownTable;
    const RowState edited = renamed(row, u"pending"_s);
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(row));
        FAROL_TRY(tx.putConfirmed(row));
        FAROL_TRY(tx.putOverlay(edited));
        EXPECT_EQUAL(valueOf(tx.confirmed(row.key)), std::optional(row));
        EXPECT_EQUAL(valueOf(tx.overlay(row.key)), std::optional(edited));
        EXPECT_EQUAL(valueOf(tx.shownWhere(UnknownTable, 1, Value(u"pending"_s))), QList<RowKey>{row.key});
        EXPECT_EQUAL(valueOf(tx.digest()), rowDigest(row));
        return {};
    }));
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        EXPECT_EQUAL(valueOf(tx.purgeScope(row.scope)), QList<RowKey>{row.key});
        EXPECT(!valueOf(tx.confirmed(row.key)) && !valueOf(tx.overlay(row.key)));
        EXPECT_EQUAL(valueOf(tx.digest()), std::uint64_t(0));
        return {};
    }));
}

void ClientStoreConformance::confirmedRow_survivesItsOverlay()
{
    const RowState row = sampleCustomer(1);
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(row));
        FAROL_TRY(tx.putOverlay(renamed(row, u"first"_s)));
        return tx.putOverlay(renamed(row, u"second"_s));
    }));
    FAROL_OK(read([&](ClientTransaction &tx) -> Status {
        EXPECT_EQUAL(valueOf(tx.confirmed(row.key)), std::optional(row));
        EXPECT_EQUAL(valueOf(tx.overlay(row.key)), std::optional(renamed(row, u"second"_s)));
        return {};
    }));
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.removeOverlay(row.key));
        FAROL_TRY(tx.removeOverlay(row.key));
        EXPECT_EQUAL(valueOf(tx.confirmed(row.key)), std::optional(row));
        EXPECT(!valueOf(tx.overlay(row.key)));
        return {};
    }));
}

void ClientStoreConformance::overlay_canStandAlone()
{
    const RowState row = sampleCustomer(1);
    FAROL_OK(write([&](ClientTransaction &tx) { return tx.putOverlay(row); }));
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        EXPECT(!valueOf(tx.confirmed(row.key)));
        EXPECT_EQUAL(valueOf(tx.overlay(row.key)), std::optional(row));
        EXPECT_EQUAL(valueOf(tx.digest()), std::uint64_t(0));
        EXPECT(valueOf(tx.confirmedAfter({}, 9)).isEmpty());
        FAROL_TRY(tx.removeOverlay(row.key));
        EXPECT(valueOf(tx.shownWhere(tables::Customer, 11, Value(std::int64_t(1)))).isEmpty());
        return {};
    }));
}

void ClientStoreConformance::confirmedChanges_underAnOverlayStayHidden()
{
    const RowState row = sampleCustomer(1);
    const RowState mine = renamed(row, u"mine"_s);
    RowState theirs = renamed(row, u"theirs"_s);
    theirs.seq = 900;
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(row));
        FAROL_TRY(tx.putOverlay(mine));
        FAROL_TRY(tx.putConfirmed(theirs));
        EXPECT_EQUAL(valueOf(tx.overlay(row.key)), std::optional(mine));
        EXPECT_EQUAL(valueOf(tx.confirmed(row.key)), std::optional(theirs));
        EXPECT_EQUAL(valueOf(tx.digest()), rowDigest(theirs));
        FAROL_TRY(tx.removeConfirmed(row.key));
        EXPECT(!valueOf(tx.confirmed(row.key)));
        EXPECT_EQUAL(valueOf(tx.overlay(row.key)), std::optional(mine));
        FAROL_TRY(tx.putConfirmed(theirs));
        FAROL_TRY(tx.removeOverlay(row.key));
        EXPECT_EQUAL(valueOf(tx.confirmed(row.key)), std::optional(theirs));
        EXPECT_EQUAL(valueOf(tx.digest()), rowDigest(theirs));
        return {};
    }));
}

void ClientStoreConformance::shownWhere_seesOverlaysAndDeletedRows()
{
    RowState deleted = sampleCustomer(5);
    deleted.fields[DeletedField].value = Value(true);
    deleted.fields[2].value = Value(u"KEY"_s);
    RowState hidden = sampleCustomer(3);
    hidden.fields[2].value = Value(u"KEY"_s);
    RowState shown = sampleCustomer(1);
    shown.fields[2].value = Value(u"KEY"_s);
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(deleted));
        FAROL_TRY(tx.putConfirmed(hidden));
        FAROL_TRY(tx.putOverlay(sampleCustomer(3)));
        FAROL_TRY(tx.putConfirmed(sampleCustomer(1)));
        FAROL_TRY(tx.putOverlay(shown));
        const auto where = [&tx](FieldNumber field, const Value &value) {
            return valueOf(tx.shownWhere(tables::Customer, field, value));
        };
        EXPECT_EQUAL(where(2, Value(u"KEY"_s)), (QList<RowKey>{shown.key, deleted.key}));
        EXPECT_EQUAL(where(DeletedField, Value(true)), QList<RowKey>{deleted.key});
        EXPECT_EQUAL(where(3, Value()), (QList<RowKey>{shown.key, hidden.key, deleted.key}));
        EXPECT_EQUAL(where(5, Value(sampleId(1, 2))), QList<RowKey>{shown.key});
        EXPECT(where(2, Value(std::int64_t(4))).isEmpty());
        EXPECT(where(999, Value(u"x"_s)).isEmpty());
        return {};
    }));
}

void ClientStoreConformance::failedWrite_leavesNothing()
{
    const RowState row = sampleCustomer(1);
    FAROL_OK(write([&](ClientTransaction &tx) { return tx.putConfirmed(row); }));
    const Status status = write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putOverlay(renamed(row, u"never"_s)));
        FAROL_TRY(tx.putConfirmed(sampleCustomer(2)));
        FAROL_TRY(tx.appendEntry(sampleEntry(1, row)));
        FAROL_TRY(tx.setScope(row.scope, ScopeStatus::Complete));
        return fail(Error::Code::Cancelled, u"changed my mind"_s);
    });
    QVERIFY(!status);
    QCOMPARE(status.error().code, Error::Code::Cancelled);
    FAROL_OK(read([&](ClientTransaction &tx) -> Status {
        EXPECT(!valueOf(tx.overlay(row.key)));
        EXPECT_EQUAL(valueOf(tx.confirmedAfter({}, 9)).size(), 1);
        EXPECT_EQUAL(valueOf(tx.digest()), rowDigest(row));
        EXPECT_EQUAL(valueOf(tx.waitingCount()), 0);
        EXPECT(!valueOf(tx.scopeStatus(row.scope)));
        return {};
    }));
}

void ClientStoreConformance::writes_seeThemselvesAndReadsCannotWrite()
{
    const RowState row = sampleCustomer(1);
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(row));
        EXPECT(valueOf(tx.confirmed(row.key)).has_value());
        return {};
    }));
    QVERIFY(!read([&](ClientTransaction &tx) { return tx.putConfirmed(sampleCustomer(2)); }));
    FAROL_OK(read([&](ClientTransaction &tx) -> Status {
        EXPECT_EQUAL(valueOf(tx.confirmedAfter({}, 9)).size(), 1);
        return {};
    }));
}

void ClientStoreConformance::digest_isTheSumOfConfirmedRows()
{
    std::uint64_t sum = 0;
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        for (int number = 1; number <= 20; ++number) {
            const RowState row = sampleCustomer(number);
            FAROL_TRY(tx.putConfirmed(row));
            sum += rowDigest(row);
        }
        FAROL_TRY(tx.putOverlay(renamed(sampleCustomer(4), u"mine"_s)));
        FAROL_TRY(tx.putOverlay(sampleCustomer(21)));
        FAROL_TRY(tx.removeConfirmed(sampleCustomer(7).key));
        sum -= rowDigest(sampleCustomer(7));
        FAROL_TRY(tx.removeConfirmed(sampleCustomer(4).key));
        sum -= rowDigest(sampleCustomer(4));
        EXPECT_EQUAL(valueOf(tx.digest()), sum);
        return {};
    }));
    FAROL_OK(read([&](ClientTransaction &tx) -> Status {
        EXPECT_EQUAL(valueOf(tx.digest()), sum);
        return {};
    }));
}

void ClientStoreConformance::confirmedAfter_goesThroughAllTables()
{
    QList<RowKey> expected;
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        for (const TableNumber table : {TableNumber(tables::Customer), UnknownTable}) {
            for (int number = 1; number <= 7; ++number) {
                RowState row = sampleCustomer(number);
                row.key.table = table;
                FAROL_TRY(tx.putConfirmed(row));
                expected += row.key;
            }
            RowState born = sampleCustomer(3);
            born.key = RowKey{table, sampleId(100, 1)};
            FAROL_TRY(tx.putOverlay(born)); // no confirmed row
        }
        return tx.putOverlay(renamed(sampleCustomer(2), u"mine"_s));
    }));
    FAROL_OK(read([&](ClientTransaction &tx) -> Status {
        EXPECT_EQUAL(keysOf(valueOf(tx.confirmedAfter({}, 100))), expected);
        QList<RowKey> paged;
        RowKey after;
        for (;;) {
            const QList<RowState> page = valueOf(tx.confirmedAfter(after, 3));
            paged += keysOf(page);
            if (page.isEmpty())
                break;
            after = page.last().key;
        }
        EXPECT_EQUAL(paged, expected);
        EXPECT_EQUAL(valueOf(tx.confirmedAfter({}, 2)).at(1), sampleCustomer(2));
        return {};
    }));
}

} // namespace farol::test
