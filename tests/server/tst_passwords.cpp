// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/passwords.h"
#include "tests/support/simrandom.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;

namespace {

/// Stops whoever asks for bytes until the test lets him go.
class BlockingRandom final : public Random
{
public:
    void fill(void *bytes, std::size_t size) override
    {
        memset(bytes, 7, size);
        std::unique_lock lock(m_mutex);
        m_asked = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_open; });
    }
    void waitUntilAsked()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_asked; });
    }
    void setOpen(bool open)
    {
        const std::lock_guard lock(m_mutex);
        m_open = open;
        m_asked = false;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = true;
    bool m_asked = false;
};

} // namespace

class PasswordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hash_verifies();
    void cost_isInTheHash();
    void tooManyAtOnce_areSentAway();
    void firstPasswords_areGood();
    void rules_data();
    void rules();
};

void PasswordsTest::hash_verifies()
{
    sim::SimRandom random(1);
    PasswordHasher hasher({8192, 1, 2, 2}, random);
    const QByteArray hash = hasher.hash(u"pássword número um"_s).value();
    QVERIFY(hash.startsWith("$argon2id$v=19$m=8,t=1,p=1$"));
    QVERIFY(*hasher.verify(hash, u"pássword número um"_s));
    QVERIFY(*hasher.verify(hash, u"p\u0061\u0301ssword número um"_s)); // the accent typed apart
    QVERIFY(!*hasher.verify(hash, u"passwort"_s));
    QVERIFY(!*hasher.verify("rubbish", u"passwort"_s));
    QVERIFY(!*hasher.verifyNothing(u"passwort"_s));
    QVERIFY(hasher.hash(u"pássword número um"_s).value() != hash);
    QCOMPARE(hasher.computed(), 7);
}

void PasswordsTest::cost_isInTheHash()
{
    sim::SimRandom random(1);
    PasswordHasher cheap({8192, 1, 2, 2}, random);
    PasswordHasher dear({16384, 1, 2, 2}, random);
    const QByteArray hash = cheap.hash(u"x"_s).value();
    QVERIFY(!cheap.isOutdated(hash));
    QVERIFY(dear.isOutdated(hash));
    QVERIFY(*dear.verify(hash, u"x"_s)); // an old hash stays good
    QVERIFY(dear.isOutdated("rubbish"));
}

void PasswordsTest::tooManyAtOnce_areSentAway()
{
    BlockingRandom random;
    PasswordHasher hasher({8192, 1, 1, 0}, random);
    random.setOpen(false);
    std::thread first([&hasher] { QVERIFY(hasher.hash(u"first"_s)); });
    random.waitUntilAsked(); // it has the only place now
    const auto second = hasher.hash(u"second"_s);
    QCOMPARE(second.error().code, Error::Code::TooMany);
    QCOMPARE(hasher.verify("x", u"second"_s).error().code, Error::Code::TooMany);
    random.setOpen(true);
    first.join();
    QVERIFY(hasher.hash(u"third"_s));
}

void PasswordsTest::firstPasswords_areGood()
{
    SystemRandom random;
    static const QRegularExpression shape(u"^([a-hj-km-np-z2-9]{5}-){3}[a-hj-km-np-z2-9]{5}$"_s);
    QSet<QString> seen;
    QSet<QChar> characters;
    for (int i = 0; i < 500; ++i) {
        const QString made = makeFirstPassword(random);
        QVERIFY2(shape.match(made).hasMatch(), qPrintable(made));
        QVERIFY(checkPasswordRules(made, u"ana@example.org"_s));
        QVERIFY(!seen.contains(made));
        seen.insert(made);
        for (const QChar c : made)
            characters.insert(c);
    }
    QCOMPARE(characters.size(), 31 + 1); // every one of them comes, and the dash
}

void PasswordsTest::rules_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("good");
    const auto row = [](const QString &password, bool good) {
        QTest::newRow(qPrintable(password)) << password << good;
    };
    row(u"correct horse battery"_s, true);
    row(u"tr3s pratos de trigo"_s, true);
    row(u"kX9#vLm2$pQw"_s, true);
    row(u"ñandú y ombú 12"_s, true);
    row(u"sho rt"_s, false);
    row(u"kX9#vLm"_s, false); // seven characters
    row(u"kX9#vLm2"_s, true);
    row(u"ñandú y 2"_s, true);
    row(u"senha123"_s, false);
    row(u"P@ssw0rd"_s, false);
    row(u"1q2w3e4r"_s, false);
    row(u"baseball"_s, false);
    row(u"12345678"_s, false);
    row(u"maria.silva"_s, false);
    row(QString(300, u'x'), false);
    row(u"password1234"_s, false);
    row(u"PassWord!!!!2026"_s, false);
    row(u"Senha123456789"_s, false);
    row(u"qwertyuiop12"_s, false);
    row(u"123456789012"_s, false);
    row(u"987654321098"_s, false);
    row(u"abcdefghijklm"_s, false);
    row(u"aaaaaaaaaaaa"_s, false);
    row(u"abcabcabcabc"_s, false);
    row(u"passwordpassword"_s, false);
    row(u"482957103856"_s, false);
    row(u"maria.silva@example.org"_s, false);
    row(u"xx maria.silva@example.org"_s, false);
    row(u"maria.silva2026"_s, false);
    row(u"Maria.Silva!!!!"_s, false);
}

void PasswordsTest::rules()
{
    QFETCH(QString, password);
    QFETCH(bool, good);
    const Status checked = checkPasswordRules(password, u"Maria.Silva@example.org"_s);
    QCOMPARE(checked.hasValue(), good);
    if (!good)
        QCOMPARE(checked.error().code, Error::Code::Invalid);
}

QTEST_GUILESS_MAIN(PasswordsTest)
#include "tst_passwords.moc"
