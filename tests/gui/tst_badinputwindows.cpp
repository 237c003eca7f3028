// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiledoor.h"
#include "core/entityrow.h"
#include "models/customerfields.h"
#include "models/namelookup.h"
#include "net/api.h"
#include "tests/gui/guiworld.h"
#include "tests/session/testprofile.h"
#include "ui/dialogs/rowdialog.h"
#include "ui/errortext.h"
#include "ui/mainwindow.h"
#include "ui/pages/customer/composer.h"
#include "ui/pages/customer/composertext.h"
#include "ui/pages/customer/contractssection.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/customer/timelinesection.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/newcustomerdialog.h"
#include "ui/resources.h"
#include "ui/welcome/welcomedialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using farol::sessiontest::TestProfile;

namespace farol {

namespace {

constexpr int Patience = 20'000;

/// Says what happened and, after it, what to do or what became of the work.
bool isWhole(const QString &sentence)
{
    return sentence.endsWith(u'.') && sentence.count(u". "_s) + sentence.count(u"; "_s) >= 1;
}

bool reassures(const QString &sentence)
{
    static const QStringList words{u"othing is lost"_s, u"othing was"_s, u"othing else was"_s, u"kept here"_s,
                                   u"data is safe"_s};
    return std::any_of(words.cbegin(), words.cend(), [&](const QString &part) { return sentence.contains(part); });
}

/// As a person pastes it: letters no keyboard has included.
void paste(QWidget *field, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
}

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            all += name.toUtf8() + file.readAll();
    }
    return all;
}

} // namespace

// What people type, paste and have on their disks, through the windows: each is either kept as it was meant or refused with
// words that say what to do, and what was typed is still there.
class BadInputWindowsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void oddText_isKeptAsItIs_data();
    void oddText_isKeptAsItIs();
    void textTooLong_isRefusedAndStays();
    void dayThatIsNone_keepsTheDialog_data();
    void dayThatIsNone_keepsTheDialog();
    void amountThatIsNone_keepsTheDialog_data();
    void amountThatIsNone_keepsTheDialog();
    void contractThatEndsBeforeItStarts_staysOpen();
    void refusedCustomer_staysInItsDialog_data() { everyCode(); }
    void refusedCustomer_staysInItsDialog();
    void everyError_saysWhatToDo_data() { everyCode(); }
    void everyError_saysWhatToDo();
    void wrongPassphrase_changesNothing();
    void profileOfANewerFarol_isLeftAlone();
    void nonsenseServer_isSaidAndTheFormStays_data();
    void nonsenseServer_isSaidAndTheFormStays();

private:
    static void everyCode();
    [[nodiscard]] CustomersPage &list() const { return *static_cast<CustomersPage *>(m_window->page(u"customers"_s)); }
    [[nodiscard]] CustomerPage &page() const { return *static_cast<CustomerPage *>(m_window->page(u"customer"_s)); }
    [[nodiscard]] NewCustomerDialog &newCustomer();
    [[nodiscard]] RowDialog &newContract();
    [[nodiscard]] int customers() { return sessiontest::listed(*m_store); }
    /// Waits for the failure to be said, and takes it off the screen.
    [[nodiscard]] QString told();

    TestProfile m_profile;
    TestProfile m_closed; ///< one that no store has open
    QTemporaryDir m_home;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<FixedNames> m_names;
    std::unique_ptr<MainWindow> m_window;
    Uuid m_customer;
};

void BadInputWindowsTest::initTestCase()
{
    initUiResources();
    m_settings = std::make_unique<QSettings>(m_home.filePath(u"window.ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"language"_s, u"en"_s);
    m_language = std::make_unique<Language>(*m_settings);
    m_appearance = std::make_unique<Appearance>(*m_settings);
    m_closed.open().reset();
    m_store = m_profile.open();
    m_customer = sessiontest::addCustomer(*m_store, u"Acme"_s);
    m_names = std::make_unique<FixedNames>(m_store->me(), QList<std::pair<UserId, QString>>{{m_store->me(), u"Ana"_s}});
    const Services services{*m_store, *m_names, m_clock, m_random, *m_settings, *m_appearance, *m_language, u"Farol"_s};
    m_window = std::make_unique<MainWindow>(services);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(list().model().isComplete());
}

void BadInputWindowsTest::cleanupTestCase()
{
    m_window.reset();
    m_store.reset();
}

void BadInputWindowsTest::everyCode()
{
    QTest::addColumn<int>("code");
    for (int code = 0; code <= int(Error::Code::Internal); ++code)
        QTest::newRow(errorName(static_cast<Error::Code>(code))) << code;
}

NewCustomerDialog &BadInputWindowsTest::newCustomer()
{
    m_window->showPage(u"customers"_s);
    list().focusContent();
    NewCustomerDialog &dialog = *list().newCustomerDialog();
    dialog.begin();
    return dialog;
}

RowDialog &BadInputWindowsTest::newContract()
{
    m_window->showPage(u"customer"_s, m_customer.toBytes());
    page().tabs()->setCurrentId(u"contracts"_s);
    page().runAction(u"record.add"_s);
    return *page().sectionAs<ContractsSection>(u"contracts"_s)->dialog();
}

QString BadInputWindowsTest::told()
{
    Toast *toast = m_window->toast();
    if (!QTest::qWaitFor([toast] { return toast->isVisible(); }, Patience))
        return {};
    const QString message = toast->message();
    toast->dismiss();
    return message;
}

void BadInputWindowsTest::oddText_isKeptAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("control characters") << u"a\u0001b\u0007c\u001b[2Jd"_s;
    QTest::newRow("right-to-left override") << u"nota \u202Efdp.exe\u202C fim"_s;
    QTest::newRow("right to left") << u"שלום مرحبا"_s;
    QTest::newRow("emoji") << u"Padaria 👩‍👩‍👧‍👦 🇧🇷 ❤️"_s;
    QTest::newRow("marks upon marks") << u"Z"_s + QString(60, QChar(0x0301)) + u"algo"_s;
    QTest::newRow("markup") << u"<b>&amp;</b> <img src=x> %1 %n \"'; DROP TABLE"_s;
    QTest::newRow("lone surrogate") << u"half "_s + QChar(0xD83D) + u" of one"_s;
    QTest::newRow("long") << QString(5'000, QChar(0xE1)) + u" end"_s;
}

void BadInputWindowsTest::oddText_isKeptAsItIs()
{
    QFETCH(QString, text);
    NewCustomerDialog &dialog = newCustomer();
    const int before = customers();
    auto *name = qobject_cast<QLineEdit *>(dialog.editor(customerfields::Name));
    paste(name, text);
    QCOMPARE(name->text(), text);
    QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
    const bool closed = QTest::qWaitFor([&dialog] { return !dialog.isVisible(); }, 5'000);
    if (!closed) { // then it says why, and nothing of it is gone
        QCOMPARE(name->text(), text);
        const QString said = told();
        QVERIFY2(isWhole(said), qPrintable(said));
        QCOMPARE(customers(), before);
        dialog.reject();
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(customers(), before + 1, Patience);
    ListQuery all;
    all.table = tables::Customer;
    all.columns = {customerfields::Name};
    const auto page = m_store->list(all, 1).result();
    QStringList names;
    for (const ListRow &row : page->rows) {
        if (const auto *shown = row.values.constFirst().get<QString>())
            names.append(*shown);
    }
    // Half a letter is none in any encoding that can be stored; everything else is what was typed.
    const QString kept = QString::fromUtf8(text.toUtf8());
    QVERIFY2(names.contains(kept), qPrintable(names.join(u'|')));
    (void)told(); // that it was added, with a way back
    QVERIFY(!m_window->grab().isNull()); // and the list can show it
}

void BadInputWindowsTest::textTooLong_isRefusedAndStays()
{
    m_window->showPage(u"customer"_s, m_customer.toBytes());
    page().tabs()->setCurrentId(u"timeline"_s);
    Composer &composer = *page().sectionAs<TimelineSection>(u"timeline"_s)->composer();
    QTRY_VERIFY(page().record().customer().has_value());
    const QString text =
        u"a log that somebody pastes into a note, line by line\n"_s.repeated(40'000); // 1 MiB may be in one change
    paste(composer.text(), text);
    QTRY_COMPARE(composer.text()->toPlainText().size(), text.size());
    QTest::keyClick(composer.text(), Qt::Key_Return, Qt::ControlModifier);
    const QString said = told();
    QCOMPARE(said, errorSentence(fail(Error::Code::TooLarge)));
    QCOMPARE(composer.text()->toPlainText().size(), text.size());
    QVERIFY(composer.saveButton()->isEnabled()); // made shorter, it can be saved
    paste(composer.text(), u"short"_s);
    QTest::keyClick(composer.text(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(composer.text()->toPlainText().isEmpty(), Patience);
    (void)told();
}

void BadInputWindowsTest::dayThatIsNone_keepsTheDialog_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"31/02/2026", "99/99/99", "0000-00-00", "yesterdayish", "2026-13-01", "12345678901234567890"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void BadInputWindowsTest::dayThatIsNone_keepsTheDialog()
{
    QFETCH(QString, typed);
    NewCustomerDialog &dialog = newCustomer();
    const int before = customers();
    QTest::keyClicks(dialog.editor(customerfields::Name), u"Somebody"_s);
    auto *since = qobject_cast<QLineEdit *>(dialog.editor(customerfields::CustomerSince));
    QVERIFY(since != nullptr);
    paste(since, typed);
    QTest::keyClick(since, Qt::Key_Return, Qt::ControlModifier);
    const QList<TextLabel *> labels = dialog.findChildren<TextLabel *>();
    const auto says = [&labels](const QString &part) {
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const TextLabel *label) { return label->text().contains(part); });
    };
    QTRY_VERIFY2(says(u"cannot be read: Write a day like"_s), qPrintable(typed));
    QVERIFY(dialog.isVisible());
    QCOMPARE(since->text(), typed);
    QCOMPARE(customers(), before);
    dialog.reject();
    dialog.begin(); // closed by mistake, it is all still there
    QTRY_COMPARE(qobject_cast<QLineEdit *>(dialog.editor(customerfields::Name))->text(), u"Somebody"_s);
    since->clear();
    qobject_cast<QLineEdit *>(dialog.editor(customerfields::Name))->clear();
    dialog.reject();
}

void BadInputWindowsTest::amountThatIsNone_keepsTheDialog_data()
{
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("typed");
    const auto row = [](const char *currency, const char *typed) {
        QTest::addRow("%s %s", currency, typed) << QString::fromLatin1(currency) << QString::fromLatin1(typed);
    };
    row("BRL", "abc");
    row("BRL", "-5");
    row("BRL", "1e99");
    row("BRL", "10.505");
    row("BRL", "99999999999999999999999999");
    row("BRL", "1.2.3");
    row("JPY", "10.5"); // there is no half of a yen
    row("KWD", "1.2345");
}

void BadInputWindowsTest::amountThatIsNone_keepsTheDialog()
{
    QFETCH(QString, currency);
    QFETCH(QString, typed);
    constexpr FieldNumber Product = 3, Worth = 6, Currency = 7;
    RowDialog &dialog = newContract();
    QTRY_VERIFY(dialog.isVisible());
    QTest::keyClicks(dialog.editor(Product), u"Atlas"_s);
    auto *choice = qobject_cast<QComboBox *>(dialog.editor(Currency));
    QVERIFY(choice != nullptr);
    if (choice->findData(currency) < 0)
        QSKIP("this currency is not on the list");
    choice->setCurrentIndex(choice->findData(currency));
    auto *worth = qobject_cast<QLineEdit *>(dialog.editor(Worth));
    paste(worth, typed);
    QTest::keyClick(worth, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(dialog.problem().contains(u"cannot be read: Write an amount like"_s), qPrintable(dialog.problem()));
    QVERIFY(dialog.isVisible());
    QCOMPARE(worth->text(), typed);
    QCOMPARE(page().record().contracts().rowCount(), 0);
    dialog.reject();
}

void BadInputWindowsTest::contractThatEndsBeforeItStarts_staysOpen()
{
    constexpr FieldNumber Product = 3, Starts = 9, Ends = 10;
    RowDialog &dialog = newContract();
    QTRY_VERIFY(dialog.isVisible());
    QTest::keyClicks(dialog.editor(Product), u"Atlas"_s);
    paste(dialog.editor(Starts), u"2026-05-10"_s);
    paste(dialog.editor(Ends), u"2026-05-09"_s);
    QTest::keyClick(dialog.editor(Ends), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2(dialog.problem().contains(u"ends before it starts"_s), qPrintable(dialog.problem()));
    QVERIFY(dialog.isVisible());
    QCOMPARE(qobject_cast<QLineEdit *>(dialog.editor(Product))->text(), u"Atlas"_s);
    dialog.reject();
}

// A full disk, a key somebody else has, a right that went: whatever the store answers, the dialog keeps the work.
void BadInputWindowsTest::refusedCustomer_staysInItsDialog()
{
    QFETCH(int, code);
    GuiWorld world(dozen({}));
    world.open();
    NewCustomerDialog &dialog = *world.customersPage()->newCustomerDialog();
    dialog.begin();
    auto *name = qobject_cast<QLineEdit *>(dialog.editor(customerfields::Name));
    QTest::keyClicks(name, u"Cliente novo"_s);
    const Error refusal = fail(static_cast<Error::Code>(code));
    world.store.failNextCommand(refusal);
    QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
    Toast &toast = *world.window->toast();
    QTRY_COMPARE(toast.message(), errorSentence(refusal, tables::Customer));
    QVERIFY(dialog.isVisible());
    QCOMPARE(name->text(), u"Cliente novo"_s);
    const int before = world.store.liveCount();
    QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier); // and now there is room, a right, a free key
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(world.store.liveCount(), before + 1);
}

void BadInputWindowsTest::everyError_saysWhatToDo()
{
    QFETCH(int, code);
    const QString sentence = errorSentence(fail(static_cast<Error::Code>(code)));
    QVERIFY2(isWhole(sentence), qPrintable(sentence));
    const bool comesBack = code == int(Error::Code::Offline); // "kept here and sent later"
    QVERIFY2(comesBack || reassures(sentence), qPrintable(sentence));
}

void BadInputWindowsTest::wrongPassphrase_changesNothing()
{
    const QByteArray before = everythingIn(m_closed.folder());
    ProfileAccess access = m_closed.access();
    access.passphrase.clear();
    ProfileDoor door(access);
    UnlockDialog unlock([&door](const QString &passphrase) { return door.open(passphrase.toUtf8()); });
    unlock.show();
    const QStringList wrong{u"wrong"_s, u"a passphrase for tests "_s, u"A passphrase for tests"_s, QString(4'000, u'x'),
                            u"pässphräse 🔑"_s};
    for (const QString &typed : wrong) {
        unlock.problem()->clear();
        paste(unlock.passphrase(), typed);
        QTest::keyClick(unlock.passphrase(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(unlock.problem()->text().contains(u"Nothing was changed"_s), Patience);
        QVERIFY(unlock.isVisible());
    }
    QCOMPARE(everythingIn(m_closed.folder()), before);
    paste(unlock.passphrase(), u"a passphrase for tests"_s);
    QTest::keyClick(unlock.passphrase(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(unlock.result(), int(QDialog::Accepted), Patience);
}

void BadInputWindowsTest::profileOfANewerFarol_isLeftAlone()
{
    const QString path = m_closed.folder() + u"/profile.json"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray original = file.readAll();
    file.close();
    QJsonObject header = QJsonDocument::fromJson(original).object();
    header.insert(u"format"_s, 999);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(header).toJson());
    file.close();
    const QByteArray before = everythingIn(m_closed.folder());
    {
        ProfileDoor door(m_closed.access());
        UnlockDialog unlock([&door](const QString &passphrase) { return door.open(passphrase.toUtf8()); });
        unlock.show();
        paste(unlock.passphrase(), u"a passphrase for tests"_s);
        QTest::keyClick(unlock.passphrase(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(unlock.problem()->text(), errorSentence(fail(Error::Code::TooNew)), Patience);
        QVERIFY(unlock.isVisible());
    }
    QCOMPARE(everythingIn(m_closed.folder()), before);
    QVERIFY(file.open(QIODevice::WriteOnly)); // as it was: the newer Farol can go on
    file.write(original);
    file.close();
    QVERIFY(m_closed.open() != nullptr);
}

void BadInputWindowsTest::nonsenseServer_isSaidAndTheFormStays_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no HTTP") << QByteArray("\x00\xff\x13garbage\r\n\r\n", 14);
    QTest::newRow("a web page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n"
                                              "<html></html");
    QTest::newRow("broken JSON") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"user\": ");
    QTest::newRow("JSON of something else") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"ok\": \"maybe\"");
    QTest::newRow("nothing at all") << QByteArray();
}

void BadInputWindowsTest::nonsenseServer_isSaidAndTheFormStays()
{
    QFETCH(QByteArray, answer);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server, answer] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
            socket->readAll();
            socket->write(answer);
            socket->disconnectFromHost();
        });
    });
    ProfileAccess access;
    const QTemporaryDir home;
    access.folder = home.filePath(u"profile"_s);
    access.passphrase = "a passphrase for tests";
    access.cheapKdf = true;
    ProfileDoor door(access);
    WelcomeDialog welcome([&door](const SignInForm &form) {
        SignInOrder order;
        order.server = net::serverUrl(form.server).valueOr({});
        order.mail = form.mail;
        order.password = form.password;
        return door.signIn(order);
    });
    welcome.show();
    QTest::mouseClick(welcome.connectButton(), Qt::LeftButton);
    const QString url = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    paste(welcome.server(), url);
    paste(welcome.mail(), u"ana@example.org"_s);
    paste(welcome.password(), u"a long password"_s);
    QTest::mouseClick(welcome.signInButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!welcome.problem()->text().isEmpty(), 60'000);
    QVERIFY2(isWhole(welcome.problem()->text()), qPrintable(welcome.problem()->text()));
    QVERIFY2(reassures(welcome.problem()->text()), qPrintable(welcome.problem()->text()));
    QVERIFY(welcome.isVisible() && welcome.signInButton()->isEnabled());
    QCOMPARE(welcome.server()->text(), url);
    QCOMPARE(welcome.mail()->text(), u"ana@example.org"_s);
    QCOMPARE(welcome.password()->text(), u"a long password"_s);
    QVERIFY(!QDir(access.folder).exists()); // nothing is written unless the server says yes
}

} // namespace farol

QTEST_MAIN(farol::BadInputWindowsTest)
#include "tst_badinputwindows.moc"
