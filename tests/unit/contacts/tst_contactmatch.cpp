// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contactmatch.h"

#include <QTest>

#include <rapidcheck.h>

#include <string>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const CustomerId Here{Uuid({1})};
const CustomerId Elsewhere{Uuid({2})};

Contact person(std::uint8_t number, const QString &name, const QString &email = {}, const QString &phone = {})
{
    Contact contact;
    contact.id = ContactId(Uuid({9, number}));
    contact.customer = Here;
    contact.name = name;
    contact.email = email;
    contact.phone = phone;
    return contact;
}

} // namespace

class ContactMatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phones_areOneOrTwo_data();
    void phones_areOneOrTwo();
    void phoneKey_caresForDigitsAlone();
    void ninthDigit_isNoDifference();
    void duplicates_sayWhy();
    void duplicates_strongestFirst();
    void duplicates_leaveOutAliasesAndItself();
    void names_countAtTheSameCustomerOnly();
    void aliases_areFollowed();
    void circles_ofAliasesEnd();
};

void ContactMatchTest::phones_areOneOrTwo_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    QTest::newRow("written differently") << u"(11) 3333-4444"_s << u"11 33334444"_s << true;
    QTest::newRow("country code") << u"+55 11 3333-4444"_s << u"(11) 3333-4444"_s << true;
    QTest::newRow("00 for plus") << u"0055 11 3333-4444"_s << u"+55 11 3333-4444"_s << true;
    QTest::newRow("ninth digit") << u"(11) 98888-7777"_s << u"(11) 8888-7777"_s << true;
    QTest::newRow("ninth digit abroad and at home") << u"+55 11 98888-7777"_s << u"11 8888 7777"_s << true;
    QTest::newRow("trunk zero") << u"0 11 3333-4444"_s << u"11 3333-4444"_s << true;
    QTest::newRow("carrier") << u"0 15 11 98888-7777"_s << u"11 8888-7777"_s << true;
    QTest::newRow("no ninth before a fixed number") << u"(11) 94004-0001"_s << u"(11) 4004-0001"_s << false;
    QTest::newRow("another area") << u"(21) 98888-7777"_s << u"(11) 98888-7777"_s << false;
    QTest::newRow("another country") << u"+351 912 345 678"_s << u"+34 912 345 678"_s << false;
    QTest::newRow("abroad") << u"+351 912 345 678"_s << u"00351912345678"_s << true;
    QTest::newRow("the nine of another country stays") << u"+351 91 234 5678"_s << u"+351 1 234 5678"_s << false;
    QTest::newRow("extensions") << u"4321"_s << u"4321"_s << false;
    QTest::newRow("nothing") << QString() << QString() << false;
}

void ContactMatchTest::phones_areOneOrTwo()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    const Contact one = person(1, u"Ana"_s, {}, a);
    const Contact two = person(2, u"Bia"_s, {}, b);
    QCOMPARE(!likelyDuplicates(one, {two}).isEmpty(), same);
    QCOMPARE(!likelyDuplicates(two, {one}).isEmpty(), same);
}

void ContactMatchTest::phoneKey_caresForDigitsAlone()
{
    const bool held = rc::check("a phone's key does not depend on what stands between its digits", [] {
        const auto digits = *rc::gen::container<std::string>(11, rc::gen::inRange<char>('0', '9' + 1));
        const auto gaps = *rc::gen::container<std::string>(11, rc::gen::elementOf(std::string(" -.()")));
        QString plain;
        QString written;
        for (std::size_t i = 0; i < digits.size(); ++i) {
            plain.append(QLatin1Char(digits[i]));
            written.append(QLatin1Char(digits[i])).append(QLatin1Char(gaps[i]));
        }
        RC_ASSERT(phoneKey(plain) == phoneKey(written));
    });
    QVERIFY(held);
}

void ContactMatchTest::ninthDigit_isNoDifference()
{
    const bool held = rc::check("a mobile number is the same with and without its ninth digit", [] {
        const int area = *rc::gen::inRange(1, 10) * 10 + *rc::gen::inRange(1, 10);
        const int number = *rc::gen::inRange(60'000'000, 100'000'000);
        const QString before = QString::number(area) + QString::number(number);
        const QString after = QString::number(area) + u'9' + QString::number(number);
        RC_ASSERT(phoneKey(before) == phoneKey(after));
        RC_ASSERT(phoneKey(QString(u"+55"_s + before)) == phoneKey(after));
    });
    QVERIFY(held);
}

void ContactMatchTest::duplicates_sayWhy()
{
    const Contact known = person(1, u"Helena Prado"_s, u"Helena@Acme.com.br"_s, u"(11) 98888-7777"_s);
    const QList<Contact> all{known};
    QCOMPARE(likelyDuplicates(person(2, u"H. P."_s, u" helena@acme.com.br "_s), all),
             (QList<ContactMatch>{{known.id, ContactLikeness::Email}}));
    QCOMPARE(likelyDuplicates(person(2, u"H. P."_s, {}, u"11 8888-7777"_s), all),
             (QList<ContactMatch>{{known.id, ContactLikeness::Phone}}));
    QCOMPARE(likelyDuplicates(person(2, u"  HELENA   prado "_s), all),
             (QList<ContactMatch>{{known.id, ContactLikeness::Name}}));
    QVERIFY(likelyDuplicates(person(2, u"Helena Prates"_s, u"helena@acme.com"_s), all).isEmpty());
}

void ContactMatchTest::duplicates_strongestFirst()
{
    const Contact byName = person(1, u"José Araújo"_s);
    const Contact byMail = person(2, u"Zé"_s, u"jose@acme.com"_s);
    const Contact typed = person(3, u"jose araujo"_s, u"jose@acme.com"_s);
    QCOMPARE(likelyDuplicates(typed, {byName, byMail}),
             (QList<ContactMatch>{{byMail.id, ContactLikeness::Email}, {byName.id, ContactLikeness::Name}}));
}

void ContactMatchTest::duplicates_leaveOutAliasesAndItself()
{
    const Contact known = person(1, u"Ana"_s);
    Contact alias = person(2, u"Ana"_s);
    alias.mergedInto = known.id;
    QVERIFY(likelyDuplicates(known, {known, alias}).isEmpty());
}

void ContactMatchTest::names_countAtTheSameCustomerOnly()
{
    Contact other = person(1, u"Ana"_s, u"ana@acme.com"_s);
    other.customer = Elsewhere;
    QVERIFY(likelyDuplicates(person(2, u"Ana"_s), {other}).isEmpty());
    QCOMPARE(likelyDuplicates(person(2, u"Ana"_s, u"ana@acme.com"_s), {other}).size(), 1);
}

void ContactMatchTest::aliases_areFollowed()
{
    const Contact last = person(3, u"Ana"_s);
    Contact middle = person(2, u"Ana"_s);
    middle.mergedInto = last.id;
    Contact first = person(1, u"Ana"_s);
    first.mergedInto = middle.id;
    const QList<Contact> all{first, middle, last};
    QCOMPARE(survivingContact(first.id, all), last.id);
    QCOMPARE(survivingContact(last.id, all), last.id);
    const ContactId stranger(Uuid({7}));
    QCOMPARE(survivingContact(stranger, all), stranger);
}

void ContactMatchTest::circles_ofAliasesEnd()
{
    Contact one = person(1, u"Ana"_s);
    Contact two = person(2, u"Ana"_s);
    one.mergedInto = two.id;
    two.mergedInto = one.id;
    QCOMPARE(survivingContact(one.id, {one, two}), one.id);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::ContactMatchTest)
#include "tst_contactmatch.moc"
