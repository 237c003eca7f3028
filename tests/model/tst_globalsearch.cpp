// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables.h"
#include "models/globalsearch.h"
#include "models/matchspans.h"
#include "models/recentcustomers.h"
#include "tests/support/fakestore.h"
#include "tests/support/quietstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

// The search behind the palette: only the newest question counts, hits come grouped and with their customers' names.
class GlobalSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hits_comeGroupedAndNamed();
    void olderAnswers_areDropped();
    void cancelledSearch_saysNothing();
    void failure_isTold();
    void spans_areBlindToCaseAndAccents();
    void spans_markOnlyBeginningsOfWords();
    void recentCustomers_surviveARestart();

private:
    std::unique_ptr<SearchStore> m_store;
    Uuid m_hospital = nextTestId();
    Uuid m_ceramics = nextTestId();
};

void GlobalSearchTest::init()
{
    m_store = std::make_unique<SearchStore>();
    m_store->names = {{m_hospital, u"Hospital São Bento"_s}, {m_ceramics, u"Cerâmica São Bernardo"_s}};
}

void GlobalSearchTest::hits_comeGroupedAndNamed()
{
    GlobalSearch search(*m_store);
    QList<FoundRow> shown;
    bool more = false;
    connect(&search, &GlobalSearch::found, this, [&](const QList<FoundRow> &rows, bool cut) {
        shown = rows;
        more = cut;
    });
    search.search(u"sao b"_s);
    QCOMPARE(m_store->asked.constLast().query.text, u"sao b"_s);
    const Uuid message = nextTestId();
    const Uuid contact = nextTestId();
    m_store->answer(0,
                    {aHit(tables::TicketMessage, message, m_ceramics, u"Coletor"_s, u"a São Bernardo parou"_s),
                     aHit(tables::Contact, contact, m_hospital, u"Sônia Baptista"_s),
                     aHit(tables::Customer, m_ceramics, m_ceramics, u"Cerâmica São Bernardo"_s),
                     aHit(tables::Customer, m_hospital, m_hospital, u"Hospital São Bento"_s)},
                    true);
    QTRY_COMPARE(shown.size(), 4);
    QVERIFY(more);
    QCOMPARE(shown.at(0).hit.row.id, m_ceramics); // best first within the group
    QCOMPARE(shown.at(1).hit.row.id, m_hospital);
    QCOMPARE(shown.at(0).customer, QString());
    QCOMPARE(shown.at(0).stage, u"adoption"_s);
    QCOMPARE(shown.at(2).hit.row.id, contact);
    QCOMPARE(shown.at(2).customer, u"Hospital São Bento"_s);
    QCOMPARE(shown.at(3).hit.row.id, message);
}

void GlobalSearchTest::olderAnswers_areDropped()
{
    GlobalSearch search(*m_store);
    const QSignalSpy found(&search, &GlobalSearch::found);
    search.search(u"s"_s);
    search.search(u"sa"_s);
    QVERIFY(m_store->asked.at(0).request != m_store->asked.at(1).request);
    m_store->answer(1, {aHit(tables::Customer, m_hospital, m_hospital, u"Hospital São Bento"_s)});
    QTRY_COMPARE(found.count(), 1);
    m_store->answer(0, {});
    QTest::qWait(30);
    QCOMPARE(found.count(), 1);
    QVERIFY(!search.isWaiting());
}

void GlobalSearchTest::cancelledSearch_saysNothing()
{
    GlobalSearch search(*m_store);
    const QSignalSpy found(&search, &GlobalSearch::found);
    const QSignalSpy failed(&search, &GlobalSearch::failed);
    search.search(u"s"_s);
    m_store->fail(0, farol::fail(Error::Code::Cancelled));
    QTRY_VERIFY(!search.isWaiting());
    QCOMPARE(found.count() + failed.count(), 0);
}

void GlobalSearchTest::failure_isTold()
{
    GlobalSearch search(*m_store);
    const QSignalSpy failed(&search, &GlobalSearch::failed);
    search.search(u"s"_s);
    m_store->fail(0, farol::fail(Error::Code::Corrupt));
    QTRY_COMPARE(failed.count(), 1);
}

void GlobalSearchTest::spans_areBlindToCaseAndAccents()
{
    QCOMPARE(matchSpans(u"Hospital São Bento do Vale"_s, u"sao b"_s), (QList<TextSpan>{{9, 3}, {13, 1}}));
    // The accent written apart belongs to its letter.
    QCOMPARE(matchSpans(u"Sa\u0303o Bento"_s, u"SÃO"_s), (QList<TextSpan>{{0, 4}}));
    QCOMPARE(matchSpans(u"Straße"_s, u"strass"_s), (QList<TextSpan>{{0, 5}}));
    QCOMPARE(matchSpans(u""_s, u"a"_s), QList<TextSpan>());
    QCOMPARE(matchSpans(u"Ana"_s, u" "_s), QList<TextSpan>());
}

void GlobalSearchTest::spans_markOnlyBeginningsOfWords()
{
    QCOMPARE(matchSpans(u"Banana"_s, u"an"_s), QList<TextSpan>());
    QCOMPARE(matchSpans(u"Ana anda"_s, u"an"_s), (QList<TextSpan>{{0, 2}, {4, 2}}));
    QCOMPARE(matchSpans(u"Ana"_s, u"an ana"_s), (QList<TextSpan>{{0, 3}}));
}

void GlobalSearchTest::recentCustomers_surviveARestart()
{
    {
        RecentCustomers recent(*m_store);
        for (int i = 0; i < 8; ++i)
            recent.note(nextTestId());
        recent.note(m_hospital);
        recent.note(m_ceramics);
        recent.note(m_hospital);
        QCOMPARE(recent.ids().size(), RecentCustomers::Most);
    }
    RecentCustomers again(*m_store);
    const QSignalSpy changed(&again, &RecentCustomers::changed);
    again.load();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(again.ids().size(), RecentCustomers::Most);
    QCOMPARE(again.ids().mid(0, 2), (QList<Uuid>{m_hospital, m_ceramics}));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::GlobalSearchTest)
#include "tst_globalsearch.moc"
