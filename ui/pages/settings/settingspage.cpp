// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingspage.h"

#include "ui/acts.h"
#include "ui/language.h"
#include "ui/pageregistry.h"
#include "ui/pages/settings/absencelist.h"
#include "ui/pages/settings/devicelist.h"
#include "ui/pages/settings/fieldssection.h"
#include "ui/pages/settings/holidayssection.h"
#include "ui/pages/settings/listssection.h"
#include "ui/pages/settings/passworddialog.h"
#include "ui/pages/settings/peoplelist.h"
#include "ui/pages/settings/settingssection.h"
#include "ui/pages/settings/teamlist.h"
#include "ui/theme/appearance.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"
#include "models/directorywords.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int TextWidth = 680; // no line grows longer because the window is wider

QList<std::pair<QString, QVariant>> pageOptions()
{
    QList<std::pair<QString, QVariant>> options;
    for (const PageEntry &entry : allPages()) {
        if (!entry.onlyWithConflicts && entry.partOf.isEmpty() && entry.id != "settings"_L1)
            options.append({pageTitle(entry), entry.id});
    }
    return options;
}

} // namespace

SettingsPage::SettingsPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_tabs(new TabStrip(tr("Parts of the settings"), this)),
      m_parts(new QStackedWidget(this))
{
    auto *header = new PageHeader(tr("Settings"), this);
    auto *head = new Tone(Ink::Content, this);
    head->setLines(Qt::BottomEdge);
    auto *strip = new QHBoxLayout(head);
    strip->setContentsMargins(space::Cell, 0, space::Between, 0);
    strip->addWidget(m_tabs, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(header);
    all->addWidget(head);
    all->addWidget(m_parts, 1);
    buildLook();
    buildAccount();
    buildWorkspace();
    buildPeople();
    connect(m_tabs, &QTabBar::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    connect(&m_context.services.appearance, &Appearance::changed, this, &SettingsPage::showChoices);
    showChoices();
}

QVBoxLayout *SettingsPage::addPart(const QString &id, const QString &title, int width)
{
    auto *content = new Tone(Ink::Content);
    auto *inner = new QWidget(content);
    inner->setMaximumWidth(width);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(space::Margin, space::Wide, space::Between, space::Margin);
    column->setSpacing(space::Margin + space::Group);
    auto *across = new QHBoxLayout(content);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(inner, 1, Qt::AlignTop);
    across->addStretch();
    auto *scroll = new QScrollArea(m_parts);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_parts->addWidget(scroll);
    m_tabs->addPart(id, title);
    return column;
}

void SettingsPage::showPart(const QString &id)
{
    m_tabs->setCurrentId(id);
}

QComboBox *SettingsPage::choice(SettingsSection *section, const QString &label,
                                const QList<std::pair<QString, QVariant>> &options,
                                const std::function<void(const QVariant &)> &chosen)
{
    auto *combo = new QComboBox(section);
    combo->setMinimumWidth(scaled(240));
    for (const auto &[text, value] : options)
        combo->addItem(text, value);
    // By the person alone, and later: a choice of language throws this very page away.
    connect(combo, &QComboBox::activated, this, [combo, chosen](int index) {
        QTimer::singleShot(0, QCoreApplication::instance(),
                           [chosen, value = combo->itemData(index)] { chosen(value); });
    });
    section->addRow(label, combo);
    return combo;
}

void SettingsPage::buildLook()
{
    using S = Appearance::Scheme;
    const Services &services = m_context.services;
    Language &language = services.language;
    Appearance &look = services.appearance;
    auto *section = new SettingsSection(tr("Language and appearance"), {}, this);
    m_language = choice(section, tr("Language"),
                        {{u"Português (Brasil)"_s, u"pt_BR"_s}, {u"English"_s, u"en"_s}, {u"Español"_s, u"es"_s}},
                        [&language](const QVariant &code) { language.setCode(code.toString()); });
    m_theme = choice(section, tr("Theme"),
                     {{tr("Like the system"), static_cast<int>(S::System)},
                      {tr("Light"), static_cast<int>(S::Light)},
                      {tr("Dark"), static_cast<int>(S::Dark)},
                      {tr("High contrast"), static_cast<int>(S::HighContrast)}},
                     [&look](const QVariant &scheme) { look.setScheme(static_cast<S>(scheme.toInt())); });
    m_density = choice(section, tr("Rows"),
                       {{tr("Comfortable"), static_cast<int>(Density::Comfortable)},
                        {tr("Compact"), static_cast<int>(Density::Compact)}},
                       [&look](const QVariant &density) { look.setDensity(static_cast<Density>(density.toInt())); });
    const QLocale locale = language.locale();
    m_firstDay =
        choice(section, tr("Weeks begin on"),
               {{tr("As usual for the language"), 0},
                {locale.standaloneDayName(Qt::Monday), static_cast<int>(Qt::Monday)},
                {locale.standaloneDayName(Qt::Saturday), static_cast<int>(Qt::Saturday)},
                {locale.standaloneDayName(Qt::Sunday), static_cast<int>(Qt::Sunday)}},
               [&language](const QVariant &day) {
                   language.setFirstDay(day.toInt() == 0 ? std::nullopt
                                                         : std::optional(static_cast<Qt::DayOfWeek>(day.toInt())));
               });
    m_startPage = choice(section, tr("Begin with"), pageOptions(), [&services](const QVariant &page) {
        services.settings.setValue(u"window/startPage"_s, page);
    });
    addPart(u"general"_s, tr("General"), scaled(TextWidth))->addWidget(section);
}

void SettingsPage::showChoices()
{
    const Services &services = m_context.services;
    const auto pick = [](QComboBox *combo, const QVariant &value) { combo->setCurrentIndex(combo->findData(value)); };
    pick(m_language, services.language.code());
    pick(m_theme, static_cast<int>(services.appearance.scheme()));
    pick(m_density, static_cast<int>(services.appearance.density()));
    const auto day = services.language.chosenFirstDay();
    pick(m_firstDay, day ? static_cast<int>(*day) : 0);
    pick(m_startPage, services.settings.value(u"window/startPage"_s, u"customers"_s).toString());
}

void SettingsPage::buildAccount()
{
    Accounts *accounts = m_context.services.accounts;
    if (accounts == nullptr)
        return;
    const SignedInAs me = accounts->account();
    QVBoxLayout *column = addPart(u"account"_s, tr("Account"), scaled(TextWidth));
    auto *account = new SettingsSection(tr("Account"), {}, this);
    account->addRow(tr("Signed in as"), new TextLabel(me.name, TextRole::Name, Ink::Text, account));
    account->addRow(tr("E-mail"), new TextLabel(me.mail, TextRole::Body, Ink::Text, account));
    account->addRow(tr("Role"), new TextLabel(roleLabel(me.role), TextRole::Body, Ink::Text, account));
    account->addRow(tr("Server"), new TextLabel(me.server, TextRole::Body, Ink::Text, account));
    m_firstPassword = account->addText(
        tr("Somebody else has seen the password that you sign in with. Choose one of your own."), Ink::WarnText);
    connect(accounts, &Accounts::changed, this, &SettingsPage::showFirstPassword);
    showFirstPassword();
    auto *bar = new QWidget(account);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto *password = new Button(tr("Change password"), ButtonVariant::Secondary, bar);
    connect(password, &QPushButton::clicked, this, [this] { passwordDialog()->begin(); });
    auto *out = new Button(tr("Sign out"), ButtonVariant::Secondary, bar);
    out->setIconName(u"log-out"_s);
    out->setToolTip(tr("Your data stays on this computer, encrypted, and so does what was not sent yet."));
    connect(out, &QPushButton::clicked, this, &SettingsPage::signOut);
    row->addWidget(password);
    row->addWidget(out);
    row->addStretch();
    account->addWide(bar);
    column->addWidget(account);

    auto *devices = new SettingsSection(
        tr("My devices"), tr("Each computer you signed in on. Revoke one that was lost or given away."), this);
    m_devices = new DeviceList(m_context, devices);
    devices->addWide(m_devices);
    column->addWidget(devices);
    m_devices->ask();
}

void SettingsPage::buildWorkspace()
{
    const WorkspaceSetup *setup = m_context.services.setup;
    if (setup == nullptr)
        return;
    m_lists = new ListsSection(m_context, *setup, this);
    m_fields = new FieldsSection(m_context, this);
    m_holidays = new HolidaysSection(m_context, *setup, this);
    addPart(u"lists"_s, tr("Lists"), scaled(TextWidth))->addWidget(m_lists);
    addPart(u"fields"_s, tr("Own fields"), scaled(TextWidth))->addWidget(m_fields);
    addPart(u"holidays"_s, tr("Holidays"), scaled(TextWidth))->addWidget(m_holidays);
}

void SettingsPage::buildPeople()
{
    Accounts *accounts = m_context.services.accounts;
    if (accounts == nullptr)
        return;
    const bool administers = accounts->asker().role == Role::Administrator;
    auto *people = new SettingsSection(
        tr("People"),
        administers
            ? tr("As of the last sync. Changes are made at the server, at once; nothing of them waits for a network.")
            : tr("As of the last sync. Administrators add people and give them roles."),
        this);
    m_people = new PeopleList(m_context, people);
    people->addWide(m_people);
    QVBoxLayout *column = addPart(u"people"_s, tr("People and teams"), widestLine());
    column->addWidget(people);
    auto *teams = new SettingsSection(tr("Teams"), tr("Who leads a team sees the customers of the team."), this);
    m_teams = new TeamList(m_context, teams);
    teams->addWide(m_teams);
    column->addWidget(teams);
    auto *absences = new SettingsSection(
        tr("Absences"), tr("Say when you are away and who looks after your customers meanwhile."), this);
    m_absences = new AbsenceList(m_context, absences);
    absences->addWide(m_absences);
    column->addWidget(absences);
}

void SettingsPage::showFirstPassword()
{
    const Accounts &accounts = *m_context.services.accounts;
    const QList<Colleague> people = accounts.people();
    const UserId me = accounts.asker().user;
    const bool known = std::any_of(people.cbegin(), people.cend(),
                                   [me](const Colleague &one) { return one.id == me && one.hasFirstPassword; });
    m_firstPassword->setVisible(known);
    m_tabs->setCount(u"account"_s, known ? m_context.format.number(1) : QString());
}

void SettingsPage::signOut()
{
    whenDone(m_context.services.accounts->signOut(), this, [this](const Status &status) {
        if (status)
            m_context.notices.tell(
                tr("Signed out. Your data stays here, encrypted; sign in again from the sync panel."));
        else
            m_context.acts.tellFailure(status.error());
    });
}

PasswordDialog *SettingsPage::passwordDialog()
{
    if (m_password == nullptr)
        m_password = new PasswordDialog(m_context, this);
    return m_password;
}

void SettingsPage::focusContent()
{
    m_tabs->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> SettingsPage::panes()
{
    return {m_tabs, m_parts};
}

QVariantMap SettingsPage::saveState() const
{
    return {{u"part"_s, m_tabs->currentId()}};
}

void SettingsPage::restoreState(const QVariantMap &state)
{
    showPart(state.value(u"part"_s).toString());
}

} // namespace farol
