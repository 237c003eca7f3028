// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/schedule.h"

#include "core/customer.h"
#include "ctl/exitcodes.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::chaos {

using ctl::Exit;
using ctltest::Run;

namespace {

constexpr auto TeamName = "Norte"_L1;
constexpr auto BiasMail = "bia@example.org"_L1;
constexpr auto BiasPassword = "outra senha comprida";
constexpr int LongestCommandMs = 400; ///< kills later than this mostly find the program ended

bool is(const Run &run, Exit exit)
{
    return run.code == static_cast<int>(exit);
}

} // namespace

Schedule::Schedule(std::uint64_t seed, const Kind &kind) : m_random(seed), m_kind(kind), m_proxy(m_random)
{
    const QString folder = m_dir.path();
    for (int i = 0; i < kind.servers; ++i)
        m_servers.push_back(std::make_unique<ctltest::Server>(folder + u"/server%1"_s.arg(i), kind.database));
    const QString anasMail = QString::fromLatin1(ctltest::Server::Mail);
    m_devices.push_back(
        std::make_unique<Device>(u"ana"_s, anasMail, ctltest::Server::Password, folder + u"/ana"_s, m_ledger));
    for (const QString &name : {u"bia"_s, u"bia2"_s})
        m_devices.push_back(std::make_unique<Device>(name, BiasMail, BiasPassword, folder + u'/' + name, m_ledger));
}

Schedule::~Schedule() = default;

Run Schedule::server(const QStringList &arguments, const QByteArray &input) const
{
    return m_servers.front()->command(arguments, input);
}

bool Schedule::succeeded(const Run &run, const QString &what)
{
    if (!is(run, Exit::Ok))
        fault(what + u": "_s + QString::fromUtf8(run.told()));
    return is(run, Exit::Ok);
}

bool Schedule::begin()
{
    if (!m_servers.front()->start()) // makes the workspace
        return false;
    for (std::size_t i = 1; i < m_servers.size(); ++i) {
        if (!QDir().mkpath(m_dir.filePath(u"server%1"_s.arg(i))) || !m_servers[i]->start())
            return false;
    }
    tellProxy();
    const Run bia =
        server({u"user"_s, u"add"_s, BiasMail, u"--role"_s, u"lead"_s, u"--name"_s, u"Bia"_s, u"--password-stdin"_s},
               QByteArray(BiasPassword) + '\n');
    const Run team = server({u"team"_s, u"add"_s, TeamName});
    if (!m_proxy.listen() || !succeeded(bia, u"user add"_s) || !succeeded(team, u"team add"_s))
        return false;
    m_team = QString::fromLatin1(team.out.trimmed());
    m_bia.user = UserId(*Uuid::fromString(QString::fromLatin1(bia.out.trimmed())));
    m_bia.role = Role::Lead;
    m_ana.role = Role::Administrator;
    for (const auto &device : m_devices) {
        if (!succeeded(device->login(m_proxy.url()), u"login"_s) || !succeeded(device->ctl({u"sync"_s}), u"sync"_s))
            return false;
    }
    for (const auto &device : m_devices) {
        add(*device);
        add(*device);
    }
    return true;
}

void Schedule::round()
{
    m_ledger.setAct(++m_acts);
    Device &device = *m_devices[std::size_t(m_random.below(int(m_devices.size())))];
    const int draw = m_random.below(100);
    if (draw < 32)
        edit(device);
    else if (draw < 38)
        add(device);
    else if (draw < 44)
        remove(device);
    else if (draw < 52)
        undo(device);
    else if (draw < 57)
        import(device);
    else if (draw < 65)
        resolve(device);
    else if (draw < 80)
        sync({&device});
    else if (draw < 88)
        sync({m_devices[0].get(), m_devices[1 + std::size_t(m_random.below(2))].get()});
    else if (draw < 95)
        changeRights();
    else
        troubleServers();
    startServers(false);
}

/// Few rows, the older ones more often: that they are edited at two places at once is what this is about.
QString Schedule::someRow(const Device &device)
{
    const QStringList ids = device.rows().keys();
    return ids.isEmpty() ? QString() : ids[std::min(m_random.below(int(ids.size())), m_random.below(6))];
}

QStringList Schedule::assignments(const QJsonObject &row)
{
    static const QStringList stages = {u"onboarding"_s, u"adoption"_s, u"renewal"_s, u"churned"_s};
    QStringList given;
    const auto set = [&given](const QString &field, const QString &value) { // farolctl takes one value for each field
        if (given.filter(field + u'=').isEmpty())
            given.append(field + u'=' + value);
    };
    const int count = 1 + m_random.below(3);
    for (int i = 0; i < count; ++i) {
        const QString value = u"v%1"_s.arg(++m_values);
        const QJsonArray tags = row.value("tags"_L1).toArray();
        switch (m_random.below(12)) {
        case 0:
        case 1: set(u"name"_s, value); break;
        case 2: set(u"notes"_s, value); break;
        case 3: set(u"industry"_s, value); break;
        case 4: set(u"country"_s, value); break;
        case 5: set(u"seats"_s, QString::number(m_values)); break;
        case 6:
        case 7: given.append(u"tags+="_s + value); break;
        case 8:
            if (!tags.isEmpty())
                given.append(u"tags-="_s + tags[m_random.below(int(tags.size()))].toString());
            break;
        case 9: set(u"stage"_s, stages[m_random.below(4)]); break;
        case 10: set(u"owner"_s, m_devices[std::size_t(m_random.below(2))]->mail()); break;
        default: set(u"team"_s, m_random.oneIn(2) ? QString(TeamName) : QString());
        }
    }
    return given;
}

/// A command that needs no server; every fifth one is killed at any instant of its life.
void Schedule::local(Device &device, const QStringList &arguments, bool mayHaveNothing)
{
    const bool kill = m_random.oneIn(5);
    const Run run = device.work(arguments, kill ? m_random.below(LongestCommandMs) : -1);
    const QString trouble = device.takeTrouble();
    if (!trouble.isEmpty())
        fault(trouble);
    if (kill && run.code == -2)
        ++m_killed;
    else if (!(mayHaveNothing && is(run, Exit::NotFound)))
        (void)succeeded(run, device.name() + u": "_s + arguments.join(u' '));
}

void Schedule::edit(Device &device)
{
    const QString id = someRow(device);
    const QJsonObject before = device.rows().value(id);
    const QStringList given = assignments(before);
    if (id.isEmpty() || given.isEmpty())
        return;
    local(device, QStringList{u"set"_s, u"customer"_s, id} + given);
    // All of an edit or nothing of it, whenever it was killed.
    const QJsonObject after = device.rows().value(id);
    int done = 0;
    int open = 0;
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString &assignment = given.at(i);
        const QString name = assignment.section(u'=', 0, 0);
        const QString value = assignment.section(u'=', 1);
        if (name == "name"_L1 || name == "notes"_L1 || name == "industry"_L1 || name == "country"_L1) {
            const bool last = std::none_of(given.cbegin() + i + 1, given.cend(),
                                           [&](const QString &other) { return other.startsWith(name + u'='); });
            if (last)
                (after.value(name) == value ? done : open) += 1;
        }
    }
    if (done > 0 && open > 0)
        fault(u"%1: half an edit of %2: %3"_s.arg(device.name(), id, given.join(u' ')));
}

void Schedule::add(Device &device)
{
    const QString value = u"v%1"_s.arg(++m_values);
    const ShownRows before = device.rows();
    local(device, {u"add"_s, u"customer"_s, u"name="_s + value, u"seats=%1"_s.arg(m_values), u"tags="_s + value});
    if (device.rows().size() > before.size() + 1)
        fault(u"%1: %2 was added twice"_s.arg(device.name(), value));
}

void Schedule::remove(Device &device)
{
    QStringList ids;
    for (int i = 0; i <= m_random.below(2); ++i)
        ids.append(someRow(device));
    ids.removeDuplicates();
    ids.removeAll(QString());
    if (ids.isEmpty() || device.rows().size() < 4)
        return;
    local(device, QStringList{u"delete"_s, u"customer"_s} + ids);
    const auto left =
        std::count_if(ids.cbegin(), ids.cend(), [&](const QString &id) { return device.rows().contains(id); });
    if (left != 0 && left != ids.size())
        fault(u"%1: half a delete"_s.arg(device.name()));
}

void Schedule::undo(Device &device)
{
    local(device, {u"undo"_s}, true);
}

/// Few keys, so that both make the same customers without knowing of each other.
void Schedule::import(Device &device)
{
    const QString csv = m_dir.filePath(u"import.csv"_s);
    const QString map = m_dir.filePath(u"import.json"_s);
    QByteArray lines = "key,name,industry\n";
    for (int key = 0; key < 8; ++key) {
        const QByteArray value = QByteArray::number(++m_values);
        if (m_random.oneIn(2))
            lines += "K" + QByteArray::number(key) + ",v" + value + ",i" + value + "\n";
    }
    QFile file(csv);
    QFile mapping(map);
    if (!file.open(QIODevice::WriteOnly) || !mapping.open(QIODevice::WriteOnly))
        return fault(u"the import's files cannot be written"_s);
    file.write(lines);
    mapping.write(R"({"entity":"customer","key":"key","columns":{"name":"name","industry":"industry"}})");
    file.close();
    mapping.close();
    local(device, {u"import"_s, u"customers"_s, csv, u"--map"_s, map});
}

void Schedule::resolve(Device &device)
{
    const Run run = device.ctl({u"conflicts"_s});
    if (!succeeded(run, u"conflicts"_s) || run.array().isEmpty())
        return;
    const QJsonArray all = run.array();
    const QJsonObject one = all[m_random.below(int(all.size()))].toObject();
    const QJsonArray sides = one.value("sides"_L1).toArray();
    const QString row = one.value("id"_L1).toString();
    const QString field = one.value("field"_L1).toString();
    QJsonValue kept = one.value("shown"_L1);
    QString keep = u"shown"_s;
    QList<QJsonValue> seen{kept};
    for (const QJsonValue &side : sides)
        seen.append(side.toObject().value("value"_L1));
    if (m_random.oneIn(2)) {
        const int which = m_random.below(int(sides.size()));
        keep = sides[which].toObject().value("side"_L1).toString();
        kept = seen[which + 1];
    }
    const Run done = device.work({u"resolve"_s, u"customer"_s, row, field, u"--keep"_s, keep}, -1);
    if (succeeded(done, device.name() + u": resolve "_s + field))
        m_ledger.noteSettled(device.name(), row, field, kept, seen);
    const QString trouble = device.takeTrouble();
    if (!trouble.isEmpty())
        fault(trouble);
}

/// After so many bytes, the program, a server or all connections go.
void Schedule::armFault(const std::vector<std::unique_ptr<QProcess>> &programs)
{
    const qint64 bytes = (1LL << (5 + m_random.below(10))) + m_random.below(700);
    const int victim = m_random.below(int(m_servers.size()));
    QProcess *program = programs[std::size_t(m_random.below(int(programs.size())))].get();
    switch (m_random.below(4)) {
    case 0:
    case 1: m_proxy.after(bytes, [program] { program->kill(); }); break;
    case 2: m_proxy.after(bytes, [this, victim] { killServer(victim); }); break;
    default:
        m_proxy.after(bytes, [this] {
            ++m_cut;
            m_proxy.cut();
        });
    }
}

void Schedule::sync(const std::vector<Device *> &devices)
{
    std::vector<std::unique_ptr<QProcess>> programs;
    for (const Device *device : devices)
        programs.push_back(device->start({u"sync"_s}));
    const bool troubled = m_random.percent(45);
    const bool served =
        std::any_of(m_servers.cbegin(), m_servers.cend(), [](const auto &one) { return one->isRunning(); });
    if (troubled)
        armFault(programs);
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const Run run = waitFor(*programs[i]);
        if (is(run, Exit::Ok) && run.object().value("mismatches"_L1).toInt() != 0)
            fault(devices[i]->name() + u": its rows were not the server's"_s);
        if (troubled && run.code == -2)
            ++m_killed;
        else if (!((troubled || !served) && is(run, Exit::Offline)))
            (void)succeeded(run, devices[i]->name() + u": sync"_s);
    }
    m_proxy.disarm();
    for (Device *device : devices) {
        const QString trouble = device->look();
        if (!trouble.isEmpty())
            fault(trouble);
    }
}

void Schedule::changeRights()
{
    const QString mail = BiasMail;
    const QString id = someRow(*m_devices.front());
    switch (m_random.below(4)) {
    case 0:
        if (m_bia.ledTeams.isEmpty()) {
            if (succeeded(server({u"team"_s, u"join"_s, TeamName, mail, u"--lead"_s}), u"team join"_s))
                m_bia.ledTeams = {TeamId(*Uuid::fromString(m_team))};
        } else if (succeeded(server({u"team"_s, u"leave"_s, TeamName, mail}), u"team leave"_s)) {
            m_bia.ledTeams.clear();
        }
        return;
    case 1:
        if (!m_bia.given.isEmpty()) {
            const CustomerId taken = m_bia.given.takeAt(m_random.below(int(m_bia.given.size())));
            (void)succeeded(server({u"user"_s, u"take-back"_s, mail, taken.uuid.toString()}), u"take-back"_s);
            return;
        }
        [[fallthrough]];
    default: {
        if (id.isEmpty())
            return;
        const Run run = server({u"user"_s, u"give"_s, mail, id});
        if (is(run, Exit::NotFound)) // added offline: the server has not heard of it yet
            return;
        if (succeeded(run, u"give"_s) && !m_bia.given.contains(CustomerId(*Uuid::fromString(id))))
            m_bia.given.append(CustomerId(*Uuid::fromString(id)));
    }
    }
}

void Schedule::troubleServers()
{
    killServer(m_random.below(int(m_servers.size())));
}

void Schedule::killServer(int index)
{
    ctltest::Server &victim = *m_servers[std::size_t(index)];
    if (!victim.isRunning())
        return;
    ++m_killedServers;
    victim.kill();
    tellProxy();
}

void Schedule::startServers(bool all)
{
    for (const auto &one : m_servers) {
        if (!one->isRunning() && (all || m_random.oneIn(2)) && !one->start())
            fault(u"a killed server does not start again"_s);
    }
    tellProxy();
}

void Schedule::tellProxy()
{
    QList<quint16> ports;
    for (const auto &one : m_servers) {
        if (one->isRunning())
            ports.append(quint16(QUrl(one->url()).port()));
    }
    m_proxy.setBackends(ports);
}

QString Schedule::summary() const
{
    return u"%1 acts, %2 promises, %3 programs and %4 servers killed, %5 times all connections cut"_s.arg(m_acts)
        .arg(m_ledger.count())
        .arg(m_killed)
        .arg(m_killedServers)
        .arg(m_cut);
}

} // namespace farol::chaos
