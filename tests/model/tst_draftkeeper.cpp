// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draftkeeper.h"
#include "tests/support/fakeact.h"
#include "tests/support/fakestore.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

// Drafts, kept while one writes, by the window that writes them.
class DraftKeeperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = std::make_unique<FakeStore>(UserId(nextTestId())); }
    void cleanup() { m_store.reset(); }

    void draft_isKeptWithinASecond();
    void draft_isForgottenWhenSaved();
    void windows_haveADraftEach();

private:
    std::unique_ptr<FakeStore> m_store;
};

void DraftKeeperTest::draft_isKeptWithinASecond()
{
    {
        DraftKeeper keeper(*m_store);
        keeper.open(u"new-interaction/x"_s);
        QSignalSpy kept(&keeper, &DraftKeeper::kept);
        // Somebody who never pauses is kept all the same.
        for (int i = 0; i < 10 && kept.isEmpty(); ++i) {
            keeper.write(QByteArray(i + 1, 'a'));
            (void)kept.wait(150);
        }
        QVERIFY(!kept.isEmpty());
        keeper.write("the last words");
        keeper.flush();
    }
    DraftKeeper later(*m_store);
    QSignalSpy restored(&later, &DraftKeeper::restored);
    later.open(u"new-interaction/x"_s);
    QTRY_COMPARE(restored.count(), 1);
    QCOMPARE(restored.constFirst().constFirst().toByteArray(), QByteArray("the last words"));
}

void DraftKeeperTest::draft_isForgottenWhenSaved()
{
    DraftKeeper keeper(*m_store);
    keeper.open(u"interaction/x"_s);
    keeper.write("words");
    keeper.flush();
    keeper.forget();
    DraftKeeper later(*m_store);
    QSignalSpy restored(&later, &DraftKeeper::restored);
    later.open(u"interaction/x"_s);
    QTRY_COMPARE(restored.count(), 1);
    QVERIFY(restored.constFirst().constFirst().toByteArray().isEmpty());
}

void DraftKeeperTest::windows_haveADraftEach()
{
    const QString about = u"new-interaction/"_s + nextTestId().toString();
    auto first = std::make_unique<DraftKeeper>(*m_store);
    auto second = std::make_unique<DraftKeeper>(*m_store);
    first->open(about);
    second->open(about);
    QCOMPARE(first->key(), about);
    QVERIFY(second->key() != about);
    QVERIFY(second->key().endsWith(about)); // purged with what it is about
    first->write("one");
    second->write("two");
    first.reset();
    second.reset();

    // After a restart each comes back to a window of its own.
    DraftKeeper third(*m_store);
    QSignalSpy thirds(&third, &DraftKeeper::restored);
    third.open(about);
    QTRY_COMPARE(thirds.count(), 1);
    QCOMPARE(thirds.constFirst().constFirst().toByteArray(), QByteArray("one"));
    DraftKeeper fourth(*m_store);
    QSignalSpy fourths(&fourth, &DraftKeeper::restored);
    fourth.open(about);
    QTRY_COMPARE(fourths.count(), 1);
    QCOMPARE(fourths.constFirst().constFirst().toByteArray(), QByteArray("two"));

    // With one window alone, once the first is settled.
    fourth.open({});
    third.forget();
    third.open(about);
    QTRY_COMPARE(thirds.count(), 2);
    QCOMPARE(thirds.constLast().constFirst().toByteArray(), QByteArray("two"));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::DraftKeeperTest)
#include "tst_draftkeeper.moc"
