// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow.h"
#include "ui/pages/settings/devicelist.h"
#include "ui/pages/settings/passworddialog.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

// Settings by the controls a person uses; the server is played.
class SettingsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }

    void theme_isChosen();
    void density_isChosen();
    void language_rebuildsAndStaysHere();
    void startPage_isKeptForTheNextWindow();
    void firstDay_isChosen();
    void parts_areReachedByKeysAndKept();
    void devices_areListedAndRevokedOnceAsked();
    void devicesWithoutAServer_sayWhy();
    void password_isChanged();

private:
    [[nodiscard]] MainWindow &window() const { return *m_world->window; }
    [[nodiscard]] SettingsPage *page() const { return static_cast<SettingsPage *>(window().page(u"settings"_s)); }
    static void choose(QComboBox *combo, const QVariant &value);
    [[nodiscard]] bool says(const QString &words) const;
    std::unique_ptr<GuiWorld> m_world;
};

void SettingsPageTest::init()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    const DeviceId here(nextTestId());
    m_world->accounts.known = {{here, u"ana-notebook"_s, Instant{1}, Instant{1'750'000'000'000}, false, true},
                               {DeviceId(nextTestId()), u"old-laptop"_s, Instant{1}, Instant{2}, false, false}};
    m_world->open();
    window().actions().action(u"app.settings"_s)->trigger();
    QCOMPARE(window().currentPageId(), u"settings"_s);
}

void SettingsPageTest::choose(QComboBox *combo, const QVariant &value)
{
    const int index = combo->findData(value);
    QVERIFY(index >= 0);
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

bool SettingsPageTest::says(const QString &words) const
{
    const QList<TextLabel *> labels = page()->findChildren<TextLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const TextLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void SettingsPageTest::theme_isChosen()
{
    using S = Appearance::Scheme;
    choose(page()->theme(), static_cast<int>(S::HighContrast));
    QTRY_COMPARE(m_world->appearance.scheme(), S::HighContrast);
    QVERIFY(window().actions().action(u"view.highContrast"_s)->isChecked());
    window().actions().action(u"view.light"_s)->trigger();
    QCOMPARE(page()->theme()->currentData().toInt(), static_cast<int>(S::Light));
}

void SettingsPageTest::density_isChosen()
{
    choose(page()->density(), static_cast<int>(Density::Compact));
    QTRY_COMPARE(m_world->appearance.density(), Density::Compact);
    m_world->appearance.setDensity(Density::Comfortable);
}

void SettingsPageTest::language_rebuildsAndStaysHere()
{
    choose(page()->language(), u"pt_BR"_s);
    QTRY_COMPARE(m_world->language.code(), u"pt_BR"_s);
    QTRY_COMPARE(window().currentPageId(), u"settings"_s);
    QCOMPARE(page()->language()->currentData().toString(), u"pt_BR"_s);
}

void SettingsPageTest::startPage_isKeptForTheNextWindow()
{
    choose(page()->startPage(), u"tasks"_s);
    QTRY_COMPARE(m_world->settings.value(u"window/startPage"_s).toString(), u"tasks"_s);
    window().close();
    m_world->window.reset();
    m_world->open();
    QCOMPARE(window().currentPageId(), u"tasks"_s);
}

void SettingsPageTest::firstDay_isChosen()
{
    choose(page()->firstDay(), static_cast<int>(Qt::Saturday));
    QTRY_COMPARE(m_world->language.firstDay(), Qt::Saturday);
    QTRY_COMPARE(page()->firstDay()->currentData().toInt(), static_cast<int>(Qt::Saturday));
    choose(page()->firstDay(), 0);
    QTRY_VERIFY(!m_world->language.chosenFirstDay());
}

void SettingsPageTest::parts_areReachedByKeysAndKept()
{
    QVERIFY(page()->tabs()->hasFocus());
    QCOMPARE(page()->tabs()->currentId(), u"general"_s);
    QTest::keyClick(page()->tabs(), Qt::Key_Right);
    QCOMPARE(page()->tabs()->currentId(), u"account"_s);
    QVERIFY(!page()->language()->isVisible());
    window().actions().action(u"go.nextPane"_s)->trigger();
    const auto *reached = qobject_cast<QPushButton *>(window().focusWidget()); // past what other parts hold
    QVERIFY(reached != nullptr && reached->isVisible());
    choose(page()->language(), u"pt_BR"_s);
    QTRY_COMPARE(m_world->language.code(), u"pt_BR"_s);
    QTRY_COMPARE(page()->tabs()->currentId(), u"account"_s);
}

void SettingsPageTest::devices_areListedAndRevokedOnceAsked()
{
    page()->showPart(u"account"_s);
    QTRY_VERIFY(says(u"old-laptop"_s));
    QVERIFY(says(u"this device"_s));
    auto *revoke = page()->findChild<QPushButton *>(u"revoke"_s); // this device has no such button
    QVERIFY(revoke != nullptr);
    QTest::mouseClick(revoke, Qt::LeftButton);
    QVERIFY(!m_world->accounts.known.at(1).revoked);
    QTest::mouseClick(revoke, Qt::LeftButton);
    QTRY_VERIFY(m_world->accounts.known.at(1).revoked);
    QTRY_VERIFY(!says(u"old-laptop"_s));
    QTRY_COMPARE(window().toast()->message(), u"old-laptop is revoked"_s);
}

void SettingsPageTest::devicesWithoutAServer_sayWhy()
{
    page()->showPart(u"account"_s);
    QTRY_VERIFY(says(u"old-laptop"_s));
    m_world->accounts.error = fail(Error::Code::Offline);
    page()->devices()->ask();
    QTRY_VERIFY(page()->devices()->problem()->isVisible());
    QVERIFY(says(u"The server cannot be reached"_s));
    QVERIFY(says(u"old-laptop"_s));
}

void SettingsPageTest::password_isChanged()
{
    PasswordDialog *dialog = page()->passwordDialog();
    dialog->begin();
    QTest::keyClicks(dialog->current(), u"wrong"_s);
    QTest::keyClicks(dialog->fresh(), u"new password"_s);
    QTest::keyClicks(dialog->repeated(), u"other"_s);
    QTest::keyClick(dialog->repeated(), Qt::Key_Return);
    QVERIFY(dialog->problem()->text().contains(u"not the same"_s));
    dialog->repeated()->setText(u"new password"_s);
    QTest::keyClick(dialog->repeated(), Qt::Key_Return);
    QTRY_VERIFY(dialog->problem()->text().contains(u"password you have now"_s));
    dialog->current()->setText(u"old password"_s);
    QTest::keyClick(dialog->current(), Qt::Key_Return);
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(m_world->accounts.password, u"new password"_s);
    QCOMPARE(dialog->fresh()->text(), QString());
}

} // namespace farol

QTEST_MAIN(farol::SettingsPageTest)
#include "tst_settingspage.moc"
