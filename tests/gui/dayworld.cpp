// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/dayworld.h"

#include "ui/mainwindow.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/resources.h"
#include "ui/services.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int PatienceMs = 30'000;

QString settingsIn(const QTemporaryDir &home)
{
    initUiResources();
    const QString file = home.filePath(u"window.ini"_s);
    QSettings(file, QSettings::IniFormat).setValue(u"language"_s, u"en"_s);
    return file;
}

/// Waits for an answer while the window goes on; nothing when none comes.
template <typename T>
std::optional<T> waited(const QFuture<T> &answer)
{
    if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, PatienceMs))
        return std::nullopt;
    return answer.result();
}

} // namespace

DayWorld::DayWorld()
    : m_server(m_home.filePath(u"server"_s)),
      m_door(accessTo(u"ana"_s)),
      m_settings(settingsIn(m_home), QSettings::IniFormat),
      m_language(m_settings),
      m_appearance(m_settings)
{
    m_appearance.setScheme(Appearance::Scheme::Light);
}

DayWorld::~DayWorld()
{
    closeAll();
}

ProfileAccess DayWorld::accessTo(const QString &profile) const
{
    ProfileAccess access;
    access.folder = m_home.filePath(profile);
    access.cheapKdf = true;
    return access;
}

SignInOrder DayWorld::orderOf(const QString &mail, const QString &password) const
{
    SignInOrder order;
    order.server = QUrl(m_server.url());
    order.mail = mail;
    order.password = password;
    return order;
}

bool DayWorld::startServer()
{
    if (!m_server.start())
        return false;
    const ctltest::Run added =
        m_server.command({u"user"_s, u"add"_s, QString::fromLatin1(ColleagueMail), u"--role"_s, u"administrator"_s,
                          u"--name"_s, QString::fromLatin1(ColleagueName), u"--password-stdin"_s},
                         QByteArray(ctltest::Server::Password) + '\n');
    if (added.code != 0)
        qWarning("user add: %s", added.told().constData());
    return added.code == 0;
}

bool DayWorld::openColleague()
{
    ProfileAccess access = accessTo(u"bia"_s);
    access.passphrase = ctltest::Passphrase;
    auto profile = signInProfile(
        access, orderOf(QString::fromLatin1(ColleagueMail), QString::fromLatin1(ctltest::Server::Password)));
    if (!profile)
        return false;
    auto store =
        LocalStore::open(std::move(*profile), {farolSchema(), m_clock, m_random, httpLinks(m_clock, m_random)});
    if (!store)
        return false;
    m_colleague = std::move(*store);
    m_colleague->setOnline(true);
    const auto synced = waited(m_colleague->syncNow());
    return synced && *synced;
}

bool DayWorld::openWindow()
{
    auto store = LocalStore::open(m_door.take(), {farolSchema(), m_clock, m_random, httpLinks(m_clock, m_random)});
    if (!store)
        return false;
    m_store = std::move(*store);
    m_names = std::make_unique<PeopleNames>(*m_store);
    m_accounts = std::make_unique<StoreAccounts>(*m_store);
    m_exchange = std::make_unique<StoreExchange>(*m_store);
    const Services services{*m_store,
                            *m_names,
                            m_clock,
                            m_random,
                            m_settings,
                            m_appearance,
                            m_language,
                            u"Farol"_s,
                            [this](const QString &password) { return m_store->signInAgain(password); },
                            [this] { m_store->cancelSignIn(); },
                            m_store->workspace(),
                            [] { return QList<TeamName>(); },
                            m_exchange.get(),
                            m_accounts.get()};
    m_window = std::make_unique<MainWindow>(services);
    m_window->show();
    m_window->activateWindow();
    return QTest::qWaitForWindowActive(m_window.get());
}

void DayWorld::closeAll()
{
    m_window.reset();
    m_exchange.reset();
    m_accounts.reset();
    m_names.reset();
    m_store.reset();
}

CustomersPage &DayWorld::customers() const
{
    return *static_cast<CustomersPage *>(m_window->page(u"customers"_s));
}

CustomerPage &DayWorld::customer() const
{
    return *static_cast<CustomerPage *>(m_window->page(u"customer"_s));
}

Value DayWorld::valueOf(LocalStore &store, const RowKey &row, FieldNumber field)
{
    const auto state = waited(store.row(row));
    return state && *state ? (*state)->value(field) : Value();
}

} // namespace farol
