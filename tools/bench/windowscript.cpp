// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/windowscript.h"

#include "app/session/openprofile.h"
#include "app/session/storeimport.h"
#include "exchange/importer.h"
#include "models/customerfields.h"
#include "models/customersmodel.h"
#include "models/globalsearch.h"
#include "tools/bench/benchworld.h"
#include "tools/bench/memory.h"
#include "tools/bench/timing.h"
#include "tools/bench/worldtexts.h"
#include "tools/sampledata/sampletexts.h"
#include "ui/mainwindow.h"
#include "ui/pages/customer/customerpage.h"
#include "ui/pages/customer/timelinesection.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QScrollBar>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int PatienceMs = 60'000;
constexpr int FrameMs = 16;
constexpr int GraceMs = 30; ///< after all is there, for the frame that shows it
constexpr int SettleMs = 1'500;

/// New customers as another system exports them.
Status writeImportFile(QFile &file, int rows)
{
    if (!file.open(QIODevice::ReadWrite))
        return fail(Error::Code::NoSpace, u"the file cannot be made"_s);
    const WorldTexts texts;
    SeededRandom random(3);
    file.write("name,external_key,segment,stage,seats,customer_since,country,industry,tags,notes\n");
    for (int i = 0; i < rows; ++i) {
        // Names from all over the alphabet: each finds a place of its own in the list.
        file.write(texts.subject(random).remove(u',').toUtf8() + ' ' + QByteArray::number(i) + ",NEW-"
                   + QByteArray::number(i) + ",smb,adoption," + QByteArray::number(1 + random.below(300)) + ",2024-0"
                   + QByteArray::number(1 + random.below(9)) + "-15,Brasil,Varejo,novo;importado,\""
                   + texts.note(random).toUtf8() + "\"\n");
    }
    return file.seek(0) ? Status() : fail(Error::Code::NoSpace, u"the file cannot be written"_s);
}

} // namespace

Result<std::unique_ptr<WindowScript>> WindowScript::open(const QString &profile)
{
    std::unique_ptr<WindowScript> script(new WindowScript);
    FAROL_TRY(script->build(profile));
    return script;
}

Status WindowScript::build(const QString &profile)
{
    m_settings = std::make_unique<QSettings>(m_home.filePath(u"window.ini"_s), QSettings::IniFormat);
    m_settings->setValue(u"language"_s, u"pt_BR"_s);
    m_language = std::make_unique<Language>(*m_settings);
    m_appearance = std::make_unique<Appearance>(*m_settings);
    ProfileAccess access;
    access.folder = profile;
    access.passphrase = passphraseFromEnvironment();
    FAROL_ASSIGN(auto opened, openProfile(access));
    FAROL_ASSIGN(m_store,
                 LocalStore::open(std::move(opened), {farolSchema(), m_clock, m_random, httpLinks(m_clock, m_random)}));
    m_names = std::make_unique<PeopleNames>(*m_store);
    m_services.reset(
        new Services{*m_store, *m_names, m_clock, m_random, *m_settings, *m_appearance, *m_language, u"Bench"_s});
    m_services->workspace = m_store->workspace();
    m_windows = std::make_unique<Windows>(*m_services);
    m_window = m_windows->open();
    m_turns = std::make_unique<UiTurns>();
    m_paint = std::make_unique<PaintWatch>();
    FAROL_TRY(waitUntil([this] { return list().model().isComplete(); }));
    waitFor(SettleMs);
    return {};
}

Status WindowScript::showEverybody()
{
    CustomersModel &model = list().model();
    model.setQuery({}, {{customerfields::Name, false}});
    FAROL_TRY(waitUntil([&model] { return model.isComplete(); }));
    waitFor(SettleMs);
    m_findings.insert(u"customers"_s, model.rowCount());
    noteMemory(u"with all"_s);
    return {};
}

CustomersPage &WindowScript::list() const
{
    return *static_cast<CustomersPage *>(m_window->page(u"customers"_s));
}

Status WindowScript::waitUntil(const std::function<bool()> &isSo)
{
    const QDeadlineTimer patience(PatienceMs);
    QTimer alarm;
    alarm.start(PatienceMs);
    while (!isSo()) {
        if (patience.hasExpired())
            return fail(Error::Code::Timeout, u"the window did not get there"_s);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return {};
}

void WindowScript::waitFor(int ms)
{
    const QDeadlineTimer end(ms, Qt::PreciseTimer);
    QTimer alarm;
    alarm.setTimerType(Qt::PreciseTimer);
    alarm.start(std::max(1, ms));
    while (!end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void WindowScript::note(const QString &name, const std::vector<double> &values)
{
    QJsonArray all = m_findings.value(name).toArray();
    for (const double value : values)
        all.append(value);
    m_findings.insert(name, all);
}

void WindowScript::note(const QString &name, const Times &times)
{
    note(name, times.clock);
    note(name + u" effort"_s, times.effort);
}

void WindowScript::noteMemory(const QString &name)
{
    const Memory memory = memoryNow();
    m_findings.insert(u"resident "_s + name, double(memory.resident));
    m_findings.insert(u"own "_s + name, double(memory.own));
    m_findings.insert(u"peak "_s + name, double(memory.peak));
}

Status WindowScript::scroll(int frames)
{
    QScrollBar *bar = list().table()->verticalScrollBar();
    SeededRandom random(17);
    int bare = 0;
    const auto frame = [&](int value) {
        bar->setValue(value);
        waitFor(FrameMs);
        const int row = list().table()->rowAt(0);
        bare += list().model().rowAt(row) == nullptr ? 1 : 0;
    };
    (void)m_turns->take();
    bar->setValue(0);
    for (int i = 0; i < frames; ++i)
        frame(bar->value() + 3 * bar->singleStep());
    for (int i = 0; i < frames / 2; ++i)
        frame(bar->value() + bar->pageStep());
    for (int i = 0; i < frames / 2; ++i)
        frame(random.below(bar->maximum() + 1));
    note(u"turns scrolling"_s, m_turns->take());
    m_findings.insert(u"frames"_s, 2 * (frames / 2) + frames);
    m_findings.insert(u"frames without rows"_s, bare);
    waitFor(SettleMs);
    noteMemory(u"after scrolling"_s);
    return {};
}

Status WindowScript::sort(int rounds)
{
    using namespace customerfields;
    (void)m_turns->take();
    CustomersModel &model = list().model();
    const QList<QList<SortKey>> sorts{{{Seats, true}}, {{CustomerSince, false}}, {{Industry, false}}, {{Name, false}}};
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        for (const QList<SortKey> &sort : sorts) {
            const StopWatch watch;
            model.setQuery({}, sort);
            FAROL_TRY(waitUntil([&model] { return model.isComplete(); }));
            times.push_back(watch.seconds());
            waitFor(FrameMs);
        }
    }
    note(u"turns sorting"_s, m_turns->take());
    note(u"sorted"_s, times);
    return {};
}

Status WindowScript::openCustomer(const Uuid &id, Times &times)
{
    auto *page = static_cast<CustomerPage *>(m_window->page(u"customer"_s));
    const double begun = m_paint->now();
    const EffortWatch effort;
    m_window->showPage(u"customer"_s, id.toBytes());
    auto *timeline = page->sectionAs<TimelineSection>(u"timeline"_s);
    CustomerRecord &record = page->record();
    FAROL_TRY(waitUntil([&] {
        return record.customer() && record.contacts().isReady() && record.contracts().isReady()
               && record.tickets().isReady() && record.tasks().isReady() && timeline->model().isReady();
    }));
    const double there = m_paint->now();
    waitFor(GraceMs);
    times.clock.push_back(std::max(there, m_paint->lastFrame()) - begun);
    times.effort.push_back(effort.seconds());
    return {};
}

Status WindowScript::openCustomers(const QList<Uuid> &busiest, int others)
{
    const QList<Uuid> ids = list().model().ids();
    SeededRandom random(23);
    Times first;
    Times times;
    Times busy;
    FAROL_TRY(openCustomer(ids.at(random.below(int(ids.size()))), first)); // makes the page
    (void)m_turns->take();
    for (int i = 0; i < others; ++i)
        FAROL_TRY(openCustomer(ids.at(random.below(int(ids.size()))), times));
    for (const Uuid &id : busiest)
        FAROL_TRY(openCustomer(id, busy));
    note(u"page first"_s, first);
    note(u"page"_s, times);
    note(u"page busiest"_s, busy);
    note(u"turns pages"_s, m_turns->take());
    waitFor(SettleMs);
    noteMemory(u"after pages"_s);
    return {};
}

/// Common, usual and rare words, names, and two words at a time.
QStringList WindowScript::questions(int count) const
{
    const QStringList words = WorldTexts().words();
    SeededRandom random(29);
    QStringList all;
    const auto among = [&](qsizetype from, qsizetype to) {
        const qsizetype last = std::min(to, words.size());
        return words.at(from + random.below(int(std::max<qsizetype>(1, last - from))));
    };
    for (int i = 0; all.size() < count; ++i) {
        switch (i % 6) {
        case 0: all.append(among(0, 60)); break;
        case 1: all.append(among(60, 260)); break;
        case 2: all.append(among(260, words.size())); break;
        case 3: all.append(sampletexts::firstNames().at(random.below(int(sampletexts::firstNames().size())))); break;
        case 4: all.append(sampletexts::surnames().at(random.below(int(sampletexts::surnames().size())))); break;
        default: all.append(among(60, 260) + u' ' + among(60, 260)); break;
        }
    }
    return all;
}

Status WindowScript::ask(const QString &text, Times &times)
{
    GlobalSearch search(*m_store);
    std::optional<Error> failed;
    QObject::connect(&search, &GlobalSearch::failed, &search, [&failed](const Error &error) { failed = error; });
    const StopWatch watch;
    const EffortWatch effort;
    search.search(text);
    FAROL_TRY(waitUntil([&] { return !search.isWaiting(); }));
    times.clock.push_back(watch.seconds());
    times.effort.push_back(effort.seconds());
    return failed ? Status(*failed) : Status();
}

Status WindowScript::searchByKey(int count)
{
    Times times;
    std::vector<std::pair<double, QString>> slow;
    const QStringList texts = questions(count);
    (void)m_turns->take();
    for (const QString &text : texts) {
        for (qsizetype letters = 1; letters <= text.size(); ++letters) {
            if (text.at(letters - 1) == u' ')
                continue;
            FAROL_TRY(ask(text.left(letters), times));
            slow.emplace_back(times.effort.back(), text.left(letters));
        }
    }
    std::sort(slow.begin(), slow.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QJsonArray slowest;
    for (std::size_t i = 0; i < std::min<std::size_t>(12, slow.size()); ++i)
        slowest.append(u"%1 %2"_s.arg(slow[i].second, timeText(slow[i].first)));
    m_findings.insert(u"dearest searches"_s, slowest);
    note(u"search"_s, times);
    note(u"turns searching"_s, m_turns->take());
    waitFor(SettleMs);
    noteMemory(u"after searching"_s);
    return {};
}

Status WindowScript::importCustomers(int rows)
{
    QFile file(m_home.filePath(u"customers.csv"_s));
    FAROL_TRY(writeImportFile(file, rows));
    const QString header = QString::fromLatin1(file.readLine()).trimmed();
    file.seek(0);
    const EntityInfo &entity = *farolSchema().entity(tables::Customer);
    const exchange::ImportMapping mapping = exchange::suggestMapping(header.split(u','), entity);
    StoreImport target(*m_store, farolSchema());
    const exchange::ImportJob job{farolSchema(), mapping, target, m_store->workspace(),
                                  OperationId(makeRandomUuid(m_random))};
    Result<exchange::ImportPlan> plan = fail(Error::Code::Cancelled);
    exchange::ImportReport report;
    double planned = 0;
    const StopWatch watch;
    (void)m_turns->take();
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        plan = exchange::planImport(file, job);
        planned = watch.seconds();
        if (plan)
            report = exchange::runImport(file, job, *plan);
    }));
    thread->start();
    QScrollBar *bar = list().table()->verticalScrollBar();
    int step = 0;
    while (!thread->isFinished()) {
        bar->setValue(bar->value() + (++step % 40 == 0 ? 20 * bar->pageStep() : 3 * bar->singleStep()));
        waitFor(2 * FrameMs);
    }
    m_findings.insert(u"import planned"_s, planned);
    m_findings.insert(u"import"_s, watch.seconds());
    note(u"turns importing"_s, m_turns->take());
    noteMemory(u"after importing"_s);
    if (!plan)
        return plan.error();
    if (report.stopped)
        return *report.stopped;
    m_findings.insert(u"imported"_s, report.created);
    return {};
}

} // namespace farol::bench
