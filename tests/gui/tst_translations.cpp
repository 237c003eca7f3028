// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"
#include "ui/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

struct Message final {
    QString context;
    QString source;
    QStringList texts;
    bool unfinished = false;
};

QList<Message> readMessages(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&in);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.append({context, {}, {}, false});
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            messages.last().unfinished = xml.attributes().hasAttribute(u"type"_s);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            messages.last().texts.append(text.trimmed());
        }
    }
    return messages;
}

QString tsFile(const QString &code)
{
    return QStringLiteral(FAROL_SOURCE) + u"/translations/farol_%1.ts"_s.arg(code);
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression marks(u"%L?([0-9n])"_s);
    QStringList found;
    auto match = marks.globalMatch(text);
    while (match.hasNext())
        found.append(match.next().captured(1));
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initUiResources(); }
    void catalogue_isComplete_data() { everyLanguage(); }
    void catalogue_isComplete();
    void catalogue_matchesTheSource_data() { everyLanguage(); }
    void catalogue_matchesTheSource();
    void language_switchesLive();
    void plurals_areRight();

private:
    static void everyLanguage();
};

void TranslationsTest::everyLanguage()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::codes())
        QTest::newRow(qPrintable(code)) << code;
}

void TranslationsTest::catalogue_isComplete()
{
    QFETCH(QString, code);
    const QList<Message> messages = readMessages(tsFile(code));
    QVERIFY(messages.size() > 10);
    for (const Message &message : messages) {
        const QString where = message.context + u": "_s + message.source;
        QVERIFY2(!message.unfinished, qPrintable(where));
        QVERIFY2(!message.texts.value(0).isEmpty(), qPrintable(where));
        QVERIFY2(placeholders(message.texts.value(0)) == placeholders(message.source)
                     || message.source == "customer(s)"_L1,
                 qPrintable(where));
    }
}

void TranslationsTest::catalogue_matchesTheSource()
{
    QFETCH(QString, code);
    const QString lupdate = QStringLiteral(FAROL_LUPDATE);
    if (!QFile::exists(lupdate))
        QSKIP("lupdate is not installed");
    // On a copy: what lupdate would have to change is what somebody forgot to translate.
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(tsFile(code), copy));
    QStringList arguments{u"-silent"_s,      u"-locations"_s, u"none"_s,
                          u"-no-obsolete"_s, u"-I"_s,         QStringLiteral(FAROL_SOURCE)};
    if (code == "en"_L1)
        arguments.append(u"-pluralonly"_s);
    const QStringList rooms = QStringLiteral(FAROL_TRANSLATED_ROOMS).split(u',');
    for (const QString &room : rooms)
        arguments.append(QStringLiteral(FAROL_SOURCE) + u'/' + room);
    arguments += {u"-ts"_s, copy};
    QProcess process;
    process.start(lupdate, arguments);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    const QList<Message> then = readMessages(tsFile(code));
    const QList<Message> now = readMessages(copy);
    const auto keys = [](const QList<Message> &messages) {
        QStringList all;
        for (const Message &message : messages)
            all.append(message.context + u": "_s + message.source);
        all.sort();
        return all;
    };
    QCOMPARE(keys(now), keys(then));
}

void TranslationsTest::language_switchesLive()
{
    QTemporaryDir home;
    QSettings settings(home.filePath(u"farol.ini"_s), QSettings::IniFormat);
    settings.setValue(u"language"_s, u"pt_BR"_s);
    Language language(settings);
    QCOMPARE(QCoreApplication::translate("Page", "Customers"), u"Clientes"_s);
    QCOMPARE(QCoreApplication::translate("Field", "Owner"), u"Gestor"_s);
    language.setCode(u"es"_s);
    QCOMPARE(QCoreApplication::translate("Field", "Seats"), u"Licencias"_s);
    language.setCode(u"en"_s);
    QCOMPARE(QCoreApplication::translate("Page", "Customers"), u"Customers"_s);
    QCOMPARE(settings.value(u"language"_s).toString(), u"en"_s);
    QCOMPARE(language.locale().language(), QLocale::English);
}

void TranslationsTest::plurals_areRight()
{
    QTemporaryDir home;
    QSettings settings(home.filePath(u"farol.ini"_s), QSettings::IniFormat);
    settings.setValue(u"language"_s, u"en"_s);
    Language language(settings);
    const auto edited = [](int n) { return QCoreApplication::translate("Act", "%n customer(s) edited", nullptr, n); };
    QCOMPARE(edited(1), u"1 customer edited"_s);
    QCOMPARE(edited(3), u"3 customers edited"_s);
    language.setCode(u"pt_BR"_s);
    QCOMPARE(edited(1), u"1 cliente alterado"_s);
    QCOMPARE(edited(3), u"3 clientes alterados"_s);
    // Numbers in sentences are written as everywhere else: what is counted by thousands is said so.
    QCOMPARE(edited(12'840), u"12.840 clientes alterados"_s);
    language.setCode(u"en"_s);
    QCOMPARE(edited(12'840), u"12,840 customers edited"_s);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::TranslationsTest)
#include "tst_translations.moc"
