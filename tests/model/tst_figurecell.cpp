// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figurecell.h"

#include "core/derived.h"
#include "core/field.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;

namespace {

QDate today()
{
    return {2026, 3, 10};
}

Instant at(QDate day)
{
    return Instant{QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch()};
}

} // namespace

class TestFigureCell final : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] FigureCell cell(FieldNumber column, const Value &value) const
    {
        return figureCell(column, value, at(today()), m_format).value_or(FigureCell{u"none"_s, {}, Urgency::None});
    }

    Format m_format{QLocale(QLocale::English, QLocale::UnitedKingdom)};

private Q_SLOTS:
    void renewalsTellHowFarOffTheyAre();
    void silenceIsSaidAfterThirtyDays();
    void tasksAreLateAfterTheirDay();
    void everythingElseIsShownAsAnyValue();
};

void TestFigureCell::renewalsTellHowFarOffTheyAre()
{
    const auto renewal = [this](int days) { return cell(derived::Renewal, toValue(today().addDays(days))); };
    QVERIFY(renewal(46).hint.contains(u"46"_s));
    QCOMPARE(renewal(46).urgency, Urgency::None);
    QCOMPARE(renewal(45).urgency, Urgency::Soon);
    QCOMPARE(renewal(0).hint, u"today"_s);
    QCOMPARE(renewal(0).urgency, Urgency::Soon);
    QVERIFY(renewal(-1).hint.isEmpty());
    QCOMPARE(renewal(-1).urgency, Urgency::None);
    QVERIFY(renewal(401).hint.isEmpty());
    QCOMPARE(renewal(5).text, m_format.day(today().addDays(5)));
}

void TestFigureCell::silenceIsSaidAfterThirtyDays()
{
    const auto contact = [this](int days) { return cell(derived::LastContact, toValue(at(today().addDays(-days)))); };
    QCOMPARE(contact(30).urgency, Urgency::None);
    QCOMPARE(contact(31).urgency, Urgency::Soon);
    QVERIFY(contact(31).text.contains(u"31"_s));
    QCOMPARE(contact(401).text, m_format.day(today().addDays(-401)));
    QCOMPARE(contact(401).urgency, Urgency::Soon);
}

void TestFigureCell::tasksAreLateAfterTheirDay()
{
    const auto task = [this](int days) { return cell(derived::NextTask, toValue(today().addDays(days))); };
    QCOMPARE(task(-1).urgency, Urgency::Late);
    QCOMPARE(task(0).urgency, Urgency::Soon);
    QCOMPARE(task(1).urgency, Urgency::None);
}

void TestFigureCell::everythingElseIsShownAsAnyValue()
{
    QVERIFY(!figureCell(derived::OpenTickets, Value(std::int64_t(3)), at(today()), m_format));
    QVERIFY(!figureCell(derived::Renewal, Value(), at(today()), m_format));
}

QTEST_GUILESS_MAIN(TestFigureCell)
#include "tst_figurecell.moc"
