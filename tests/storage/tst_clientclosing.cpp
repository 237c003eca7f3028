// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/closing.h"
#include "storage/clientsecrets.h"
#include "tests/storage/clientfixture.h"
#include "tests/storage/markedrows.h"
#include "tests/support/clientsamples.h"
#include "tests/support/valueof.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::sampleId;
using farol::test::valueOf;

/// A device that is shut out, down to the bytes of its files.
class ClientClosingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closing_leavesNoByte();
    void closing_thatWasCutOffIsFinishedAtTheNextOpen();
};

void ClientClosingTest::closing_leavesNoByte()
{
    const QByteArray word = "CANARYWORD";
    const QByteArray own = "OWNUNSENTWORD";
    ClientFixture fixture;
    for (int step = 0; step < 10; ++step) {
        fixture.write([&](ClientTransaction &tx) -> Status {
            const int first = 100 * step + 1; // none is left waiting with the word: those entries stay by design
            for (int number = first; number < first + 100; ++number) {
                const RowState row = marked(number, word, ScopeId(sampleId(number % 7, 4)));
                FAROL_TRY(tx.putConfirmed(row));
                if (number % 5 != 0)
                    continue;
                const PendingEntry entry = markedEntry(number, row, number % 10 == 0 ? word : own);
                FAROL_TRY(tx.appendEntry(entry));
                FAROL_TRY(tx.putOverlay(row));
                OperationRecord operation;
                operation.operation = entry.mutation.operation;
                operation.steps = {OperationRecord::Step{entry.mutation, encodeRow(row)}};
                FAROL_TRY(tx.putOperation(operation));
                AttentionItem item;
                item.outcome.n = number;
                item.outcome.mutation = entry.mutation.id;
                item.body = markedEntry(number, row, own).entry.body;
                item.shownRow = encodeRow(row);
                FAROL_TRY(tx.addAttention(item));
                if (number % 10 != 0)
                    continue;
                if (number % 20 == 0)
                    FAROL_TRY(tx.retireEntry(number, Instant{1}));
                else
                    FAROL_TRY(tx.answerEntry(number, Outcome{}));
            }
            return {};
        });
    }
    {
        const auto side = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
        ClientSecrets secrets(*side);
        QVERIFY(secrets.write(QString::fromLatin1(secrets::People), word.repeated(300)));
    }
    QFile copy(fixture.database() + ".v2"_L1); // as an update leaves it
    QVERIFY(copy.open(QIODevice::WriteOnly));
    copy.write(word);
    copy.close();
    QVERIFY(count(fixture.decryptedBytes(), word) > 1000);
    const qsizetype ownBefore = fixture.decryptedBytes().count(own);
    QVERIFY(beginClosing(fixture.store(), AccessEnd::DeviceRevoked));
    QCOMPARE(valueOf(finishClosing(fixture.store())).size(), 1000);
    QVERIFY(!fixture.store().purgePending());
    QCOMPARE(count(fixture.decryptedBytes(), word), 0);
    QVERIFY(!copy.exists());
    QCOMPARE(count(fixture.rawBytes(), word), 0);
    QCOMPARE(QFile(fixture.database() + "-wal"_L1).size(), 0);
    // The 100 unsent entries and the 200 refused mutations are his own.
    QVERIFY(ownBefore >= 300);
    QVERIFY(fixture.decryptedBytes().count(own) >= 300);
    fixture.reopen();
    QCOMPARE(count(fixture.decryptedBytes(), word), 0);
    const auto connection = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    QVERIFY(connection->quickCheck());
}

void ClientClosingTest::closing_thatWasCutOffIsFinishedAtTheNextOpen()
{
    ClientFixture fixture;
    fixture.write([](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(marked(1, "CANARYWORD", ScopeId(sampleId(1, 4)))));
        return tx.putConfirmed(marked(2, "CANARYWORD", ScopeId(sampleId(1, 4))));
    });
    fixture.write([&](ClientTransaction &tx) -> Status {
        return tx.appendEntry(markedEntry(77, marked(1, "OWNUNSENTWORD", ScopeId(sampleId(1, 4))), "OWNUNSENTWORD"));
    });
    QVERIFY(beginClosing(fixture.store(), AccessEnd::UserInactive));
    QVERIFY(count(fixture.decryptedBytes(), "CANARYWORD") > 0); // the program ends here
    fixture.reopen();
    QCOMPARE(count(fixture.decryptedBytes(), "CANARYWORD"), 0);
    QVERIFY(!fixture.store().purgePending());
    QCOMPARE(valueOf(accessEndIn(fixture.store())), AccessEnd::UserInactive);
    QVERIFY(valueOf(fixture.lists()->counts()).waiting == 1);
    fixture.write([](ClientTransaction &tx) -> Status {
        FAROL_ASSIGN(const QList<PendingEntry> waiting, tx.waitingEntries(0, 9, 1 << 20));
        const bool kept = waiting.size() == 1 && waiting.constFirst().entry.n == 77;
        return kept ? Status() : Status(fail(Error::Code::Internal, u"the unsent entry is gone"_s));
    });
    fixture.reopen(); // and stays closed
    QCOMPARE(valueOf(accessEndIn(fixture.store())), AccessEnd::UserInactive);
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::ClientClosingTest)
#include "tst_clientclosing.moc"
