// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/script.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace farol::sim;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int DefaultSchedules = 150;
#else
constexpr int DefaultSchedules = 2000;
#endif

int schedules()
{
    const int wanted = qEnvironmentVariableIntValue("FAROL_SCHEDULES");
    return wanted > 0 ? wanted : DefaultSchedules;
}

quint64 firstSeed()
{
    return qEnvironmentVariable("FAROL_SEED").toULongLong();
}

QByteArray report(const Script &script, const QString &what)
{
    const Script shortest = minimised(script);
    const QString why = play(shortest).value_or(u"(the shortened script fails no more)"_s);
    return u"\nseed %1: %2\n\nas a file of tests/sync/seeds/:\n# %3\n%4"_s.arg(script.seed)
               .arg(what, why.section(u'\n', 0, 0), toText(shortest))
               .toUtf8()
           + "\nits end: " + why.toUtf8();
}

/// Every kind of failure of a range of seeds at once, for whoever is looking for the next thing to mend.
void survey()
{
    QMap<QString, QList<quint64>> kinds;
    for (int i = 0; i < schedules(); ++i) {
        const Script script = randomScript(firstSeed() + quint64(i));
        if (const std::optional<QString> what = play(script)) {
            static const QRegularExpression numbers(u"[0-9a-f]*[0-9][0-9a-f]*"_s);
            kinds[what->section(u'\n', 0, 0).replace(numbers, u"#"_s).left(90)] += script.seed;
        }
    }
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind) {
        const Script script = randomScript(kind->constFirst());
        qInfo("%lld times: %s%s", static_cast<long long>(kind->size()), qUtf8Printable(kind.key()),
              report(script, play(script).value_or(QString())).constData());
    }
}

} // namespace

namespace rc {
template <>
struct Arbitrary<Act> {
    static Gen<Act> arbitrary()
    {
        return gen::map(gen::tuple(gen::arbitrary<std::uint32_t>(), gen::arbitrary<std::uint32_t>(),
                                   gen::arbitrary<std::uint32_t>(), gen::arbitrary<std::uint32_t>()),
                        [](const auto &numbers) { return std::apply(actFrom, numbers); });
    }
};
} // namespace rc

/// Thousands of small worlds in which everything goes wrong, and nothing may be lost.
class TestWorlds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneScript();
    void seedsOnceFound_data();
    void seedsOnceFound();
    void randomSchedules();
    void generatedSchedules();
};

void TestWorlds::oneScript()
{
    // FAROL_SCRIPT=file FAROL_TRACE=1: the way from a failure's report to its cause.
    const QString path = qEnvironmentVariable("FAROL_SCRIPT");
    if (path.isEmpty())
        QSKIP("FAROL_SCRIPT names no file");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::optional<Script> script = scriptFromText(QString::fromUtf8(file.readAll()));
    QVERIFY2(script, "the file is no script");
    const std::optional<QString> what = play(*script);
    QVERIFY2(!what, what.value_or(QString()).toUtf8().constData());
}

void TestWorlds::seedsOnceFound_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QString::fromUtf8(FAROL_SEEDS));
    const QStringList names = folder.entryList({u"*.seed"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        QTest::newRow(name.toUtf8().constData()) << folder.filePath(name);
    if (names.isEmpty())
        QSKIP("no seed was found yet");
}

void TestWorlds::seedsOnceFound()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::optional<Script> script = scriptFromText(QString::fromUtf8(file.readAll()));
    QVERIFY2(script, "the file is no script");
    const std::optional<QString> what = play(*script);
    QVERIFY2(!what, what.value_or(QString()).toUtf8().constData());
}

void TestWorlds::randomSchedules()
{
    if (qEnvironmentVariableIsSet("FAROL_SURVEY"))
        return survey();
    QElapsedTimer timer;
    timer.start();
    const quint64 first = firstSeed();
    qsizetype acts = 0;
    for (int i = 0; i < schedules(); ++i) {
        const Script script = randomScript(first + quint64(i));
        acts += qsizetype(script.acts.size());
        if (const std::optional<QString> what = play(script))
            QFAIL(report(script, *what).constData());
    }
    const double seconds = double(timer.elapsed()) / 1000;
    qInfo("%d schedules (%lld acts) from seed %llu in %.1f s: %.0f a second", schedules(), static_cast<long long>(acts),
          static_cast<unsigned long long>(first), seconds, schedules() / seconds);
}

void TestWorlds::generatedSchedules()
{
    // RapidCheck's own sizes and shrinking find other shapes of script than the plain generator does.
    const bool fine =
        rc::check("a generated schedule loses nothing", [](std::uint16_t seed, const std::vector<Act> &acts) {
            const Script script{seed, acts};
            const std::optional<QString> what = play(script);
            if (what)
                RC_FAIL(QString(*what + u"\n"_s + toText(script)).toStdString());
        });
    QVERIFY(fine);
}

QTEST_GUILESS_MAIN(TestWorlds)
#include "tst_worlds.moc"
