// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guiworld.h"

#include "tests/support/importsamples.h"
#include "ui/mainwindow.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/resources.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString prepared(const QTemporaryDir &home, const QString &languageCode)
{
    initUiResources();
    const QString file = home.filePath(u"farol.ini"_s);
    QSettings(file, QSettings::IniFormat).setValue(u"language"_s, languageCode);
    return file;
}

} // namespace

GuiWorld::GuiWorld(const QList<Customer> &customers, const QString &languageCode)
    : settings(prepared(home, languageCode), QSettings::IniFormat),
      language(settings),
      appearance(settings),
      store(me),
      names(me, {{me, u"Marina Duarte"_s}, {colleague, u"Rafael Nunes"_s}})
{
    appearance.setScheme(Appearance::Scheme::Light);
    QList<Customer> owned = customers;
    for (qsizetype i = 0; i < owned.size(); ++i)
        owned[i].owner = i % 2 == 0 ? me : colleague;
    store.seed(owned);
    importing.file = someImportFile();
    importing.foretell = someImportOutcome;
}

GuiWorld::~GuiWorld() = default;

void GuiWorld::open(QSize size)
{
    const auto signsIn = [this](const QString &password) { return signIn(password); };
    const auto cancels = [this] { ++cancelledSignIns; };
    const auto teams = [this] { return myTeams; };
    if (!setup)
        setup = std::make_unique<WorkspaceSetup>(store);
    Services services{store,      names,   clock,     random, settings, appearance, language, u"Nimbo Sistemas"_s,
                      signsIn,    cancels, workspace, teams,  exchange, &accounts,  {},       false,
                      setup.get()};
    services.importing = &importing;
    window = std::make_unique<MainWindow>(services);
    window->resize(size);
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTRY_VERIFY(customersPage()->model().isComplete());
}

QFuture<Status> GuiWorld::signIn(const QString &password)
{
    if (heldAnswer) {
        heldAnswer->start();
        return heldAnswer->future();
    }
    const Status status = checkPassword(password);
    if (status)
        store.setOnline(true);
    return QtFuture::makeReadyFuture(status);
}

CustomersPage *GuiWorld::customersPage() const
{
    return static_cast<CustomersPage *>(window->page(u"customers"_s));
}

QList<Customer> dozen(UserId me)
{
    QList<Customer> customers;
    const QStringList stages{u"onboarding"_s, u"adoption"_s, u"renewal"_s};
    for (int i = 0; i < 12; ++i) {
        Customer customer = aCustomer(u"Cliente %1"_s.arg(QChar(u'A' + i)), stages.at(i % 3), me);
        customer.seats = 10 * (i + 1);
        customer.tags = {u"vip"_s};
        customers.append(customer);
    }
    return customers;
}

} // namespace farol
