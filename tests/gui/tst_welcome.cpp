// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"
#include "ui/resources.h"
#include "ui/theme/appearance.h"
#include "ui/welcome/welcomedialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPromise>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QFuture<Status> ready(const Status &status)
{
    QPromise<Status> promise;
    promise.start();
    promise.addResult(status);
    promise.finish();
    return promise.future();
}

} // namespace

// What a person sees who has no profile yet, or one with a passphrase.
class WelcomeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void sample_isOnePress();
    void form_namesWhatIsMissing();
    void refusedSignIn_saysWhatToDo_data();
    void refusedSignIn_saysWhatToDo();
    void withoutKeychain_aPassphraseIsChosen();
    void everyControl_hasAName();
    void unlock_asksUntilItOpens();
    void unlock_saysThatItIsUnderWay();

private:
    static void fill(WelcomeDialog &dialog);
    QTemporaryDir m_home;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Appearance> m_appearance;
};

void WelcomeTest::initTestCase()
{
    initUiResources();
    m_settings = std::make_unique<QSettings>(m_home.filePath(u"farol.ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"language"_s, u"en"_s);
    m_language = std::make_unique<Language>(*m_settings);
    m_appearance = std::make_unique<Appearance>(*m_settings);
}

void WelcomeTest::fill(WelcomeDialog &dialog)
{
    dialog.show();
    dialog.connectButton()->click();
    dialog.server()->setText(u"farol.example.com"_s);
    dialog.mail()->setText(u" ana@example.com "_s);
    dialog.password()->setText(u"secret"_s);
}

void WelcomeTest::sample_isOnePress()
{
    WelcomeDialog dialog([](const SignInForm &) { return ready({}); });
    const QSignalSpy chosen(&dialog, &WelcomeDialog::chosen);
    dialog.show();
    QCOMPARE(dialog.choice(), WelcomeDialog::Choice::Leave);
    QTest::mouseClick(dialog.sampleButton(), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(dialog.choice(), WelcomeDialog::Choice::Sample);
    dialog.keepWaiting(u"Preparing"_s);
    QVERIFY(!dialog.sampleButton()->isVisible());
}

void WelcomeTest::form_namesWhatIsMissing()
{
    int asked = 0;
    WelcomeDialog dialog([&asked](const SignInForm &) {
        ++asked;
        return ready({});
    });
    fill(dialog);
    dialog.mail()->clear();
    QTest::keyClick(dialog.server(), Qt::Key_Return);
    QVERIFY(dialog.problem()->text().contains(u"E-mail address"_s));
    QCOMPARE(asked, 0);
    dialog.mail()->setText(u" ana@example.com "_s);
    QTest::keyClick(dialog.server(), Qt::Key_Return);
    QTRY_COMPARE(dialog.choice(), WelcomeDialog::Choice::Connected);
    QCOMPARE(asked, 1);
    QCOMPARE(dialog.password()->text(), QString());
}

void WelcomeTest::refusedSignIn_saysWhatToDo_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    using C = Error::Code;
    QTest::newRow("password") << int(C::Unauthenticated) << u"password is another"_s;
    QTest::newRow("address") << int(C::Invalid) << u"farol.example.com"_s;
    QTest::newRow("no server") << int(C::Foreign) << u"no Farol server"_s;
    QTest::newRow("offline") << int(C::Offline) << u"nothing was written"_s;
    QTest::newRow("disk") << int(C::NoSpace) << u"disk is full"_s;
}

void WelcomeTest::refusedSignIn_saysWhatToDo()
{
    QFETCH(int, code);
    QFETCH(QString, words);
    WelcomeDialog dialog([code](const SignInForm &) { return ready(fail(static_cast<Error::Code>(code))); });
    fill(dialog);
    dialog.signInButton()->click();
    QTRY_VERIFY2(dialog.problem()->text().contains(words), qPrintable(dialog.problem()->text()));
    QCOMPARE(dialog.choice(), WelcomeDialog::Choice::Leave);
    QVERIFY(dialog.signInButton()->isEnabled());
}

void WelcomeTest::withoutKeychain_aPassphraseIsChosen()
{
    QStringList passphrases;
    WelcomeDialog dialog([&passphrases](const SignInForm &form) {
        passphrases.append(form.passphrase);
        return ready(form.passphrase.isEmpty() ? Status(fail(Error::Code::NoKey)) : Status());
    });
    fill(dialog);
    QVERIFY(!dialog.passphrase()->isVisible());
    dialog.signInButton()->click();
    QTRY_VERIFY(dialog.passphrase()->isVisible());
    dialog.passphrase()->setText(u"four words are long"_s);
    dialog.signInButton()->click();
    QVERIFY(dialog.problem()->text().contains(u"twice"_s));
    dialog.repeated()->setText(u"four words are long"_s);
    dialog.signInButton()->click();
    QTRY_COMPARE(dialog.choice(), WelcomeDialog::Choice::Connected);
    QCOMPARE(passphrases, (QStringList{QString(), u"four words are long"_s}));
}

void WelcomeTest::everyControl_hasAName()
{
    WelcomeDialog dialog([](const SignInForm &) { return ready({}); });
    fill(dialog);
    const QList<QWidget *> widgets = dialog.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face != nullptr && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void WelcomeTest::unlock_asksUntilItOpens()
{
    UnlockDialog dialog([](const QString &passphrase) {
        return ready(passphrase == "right"_L1 ? Status() : Status(fail(Error::Code::Denied)));
    });
    dialog.show();
    dialog.passphrase()->setText(u"wrong"_s);
    QTest::keyClick(dialog.passphrase(), Qt::Key_Return);
    QTRY_VERIFY(dialog.problem()->text().contains(u"not the passphrase"_s));
    dialog.passphrase()->setText(u"right"_s);
    QTest::keyClick(dialog.passphrase(), Qt::Key_Return);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(!dialog.isVisible());
}

void WelcomeTest::unlock_saysThatItIsUnderWay()
{
    QPromise<Status> held;
    held.start();
    UnlockDialog dialog([&held](const QString &) { return held.future(); });
    dialog.show();
    dialog.passphrase()->setText(u"wrong"_s);
    QTest::keyClick(dialog.passphrase(), Qt::Key_Return);
    const auto says = [&dialog](const QString &text) {
        const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
        return std::any_of(buttons.cbegin(), buttons.cend(),
                           [&text](const QPushButton *button) { return button->text() == text; });
    };
    QVERIFY(says(u"Unlocking…"_s));
    held.addResult(Status(fail(Error::Code::Denied)));
    held.finish();
    QTRY_VERIFY(says(u"Unlock"_s));
}

} // namespace farol

QTEST_MAIN(farol::WelcomeTest)
#include "tst_welcome.moc"
