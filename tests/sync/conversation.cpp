// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/conversation.h"

#include "core/canonical.h"
#include "core/customer.h"
#include "sync/codec.h"

using namespace Qt::StringLiterals;

namespace farol::sim {

namespace {

const QStringList &kinds()
{
    static const QStringList names{u"hello"_s, u"push"_s, u"pull"_s, u"load"_s, u"digest"_s, u"hand-over"_s};
    return names;
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("the script of a conversation fails: %s", qPrintable(result.error().detail));
    return std::move(*result);
}

void must(const Status &status)
{
    if (!status)
        qFatal("the script of a conversation fails: %s", qPrintable(status.error().detail));
}

} // namespace

RecordedServer::RecordedServer() = default;

Status RecordedServer::obeyPerson(const QStringList &words)
{
    UserRights rights;
    rights.user = UserId(Uuid::fromString(words.value(1)).valueOr(Uuid()));
    static const QHash<QString, Role> roles{
        {u"manager"_s, Role::Manager}, {u"lead"_s, Role::Lead}, {u"administrator"_s, Role::Administrator}};
    if (rights.user.isNull() || !roles.contains(words.value(2)))
        return fail(Error::Code::Invalid, u"who?"_s);
    rights.role = roles.value(words.value(2));
    for (qsizetype i = 3; i < words.size(); ++i)
        rights.given.append(CustomerId(Uuid::fromString(words.at(i)).valueOr(Uuid())));
    store->setRights(rights);
    return m_hub->refreshAccess(rights.user);
}

Status RecordedServer::obey(const QString &directive)
{
    const QStringList words = directive.split(u' ');
    const QString &verb = words.first();
    const auto uuid = [&](qsizetype at) { return Uuid::fromString(words.value(at)).valueOr(Uuid()); };
    if (verb == "time"_L1) {
        time.ms = words.value(1).toLongLong() - SimTime::Start;
    } else if (verb == "workspace"_L1) {
        store = std::make_unique<MemoryHubStore>(WorkspaceId(uuid(1)), uuid(2));
        m_hub = std::make_unique<sync::Hub>(*store, farolSchema(), m_clock);
    } else if (verb == "person"_L1) {
        return obeyPerson(words);
    } else if (verb == "device"_L1) {
        const sync::Identity identity{UserId(uuid(3)), DeviceId(uuid(2))};
        m_devices[words.value(1)] = identity;
        if (!store->data().devices.contains(identity.device)) // or it is a copied profile, of which nobody told us
            store->addDevice(identity.device, identity.user);
    } else if (verb == "copy"_L1) {
        m_copy = std::make_unique<HubData>(store->data());
    } else if (verb == "restore"_L1 && m_copy) {
        store->setData(*m_copy);
        store->setEpoch(uuid(1));
    } else {
        return fail(Error::Code::Invalid, u"no directive: "_s + directive);
    }
    return {};
}

Result<QByteArray> RecordedServer::answer(const QString &name, const QByteArray &request)
{
    FAROL_ASSIGN(const sync::Request decoded, sync::decodeRequest(request));
    FAROL_ASSIGN(const sync::Reply reply, m_hub->answer(m_devices.at(name), decoded));
    return sync::encodeReply(reply);
}

Conversation::Conversation(const QString &title)
{
    m_text = u"# "_s + title + u'\n';
    m_workspace = WorkspaceId(newUuid());
    obey(u"workspace %1 %2"_s.arg(m_workspace.uuid.toString(), newUuid().toString()));
    later(0);
}

void Conversation::say(const QString &text)
{
    m_text += u"\n# "_s + text + u'\n';
}

void Conversation::obey(const QString &directive)
{
    m_text += u"@ "_s + directive + u'\n';
    must(m_server.obey(directive));
}

void Conversation::later(std::int64_t ms)
{
    obey(u"time %1"_s.arg(SimTime::Start + m_server.time.ms + ms));
}

UserId Conversation::person(const QString &name, const QString &rights)
{
    const UserId user(newUuid());
    say(name);
    setRights(user, rights);
    return user;
}

Device &Conversation::device(const QString &name, UserId user)
{
    DeviceState state;
    state.workspace = m_workspace;
    state.user = user;
    state.device = DeviceId(newUuid());
    state.chain = chainStart();
    return add(name, state);
}

Device &Conversation::copyOf(Device &original, const QString &name)
{
    Device &copy = add(name, original.store.data().device);
    copy.store.setData(original.store.data());
    return copy;
}

Device &Conversation::add(const QString &name, const DeviceState &state)
{
    obey(u"device %1 %2 %3"_s.arg(name, state.device.uuid.toString(), state.user.uuid.toString()));
    const Device::Hooks hooks{
        [this](Device &device, std::uint64_t id, const sync::Request &request) {
            m_asked[&device].push_back({id, request});
        },
        [](Device &, const ChangeSet &) {},
        [](Device &) {},
    };
    m_devices.push_back(std::make_unique<Device>(int(m_devices.size()), state.device, state, m_server.time,
                                                 farolSchema(), m_random.draw(), hooks));
    Device &made = *m_devices.back();
    m_names[&made] = name;
    made.start();
    made.setOnline(false);
    m_asked[&made].clear();
    return made;
}

void Conversation::act(Device &device, const QString &words, const RowEdit &edit)
{
    say(nameOf(device) + u": "_s + words);
    must(device.execute({u"example"_s, {edit}}));
    later();
}

void Conversation::undo(Device &device, const QString &words)
{
    say(nameOf(device) + u": "_s + words);
    must(device.undo());
    later();
}

Result<sync::Reply> Conversation::carry(Device &device, const sync::Request &request)
{
    const QByteArray bytes = sync::encodeRequest(request);
    const QByteArray reply = must(m_server.answer(nameOf(device), bytes));
    m_text += u"\n== %1 %2\n> %3\n%4< %5\n%6"_s.arg(nameOf(device), kinds().at(qsizetype(request.index())),
                                                    QString::fromLatin1(bytes.toHex()), explained(bytes, true),
                                                    QString::fromLatin1(reply.toHex()), explained(reply, false));
    return sync::decodeReply(reply);
}

void Conversation::ask(Device &device, const sync::Request &request)
{
    must(carry(device, request));
    later();
}

void Conversation::exchange(Device &device, std::optional<std::size_t> losing)
{
    device.setOnline(true);
    std::deque<Asked> &asked = m_asked[&device];
    while (!asked.empty()) {
        const Asked next = asked.front();
        asked.pop_front();
        const Result<sync::Reply> reply = carry(device, next.request);
        if (losing == next.request.index()) {
            losing.reset();
            say(u"That answer never arrives. The device begins anew."_s);
            device.setOnline(false);
            asked.clear();
            device.setOnline(true);
            continue;
        }
        device.receive(next.id, reply);
    }
    device.setOnline(false);
    later();
}

RowEdit Conversation::creating(const QString &name)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {tables::Customer, newUuid()};
    edit.values[1] = Value(name);
    return edit;
}

RowEdit Conversation::setting(const RowKey &row, FieldNumber field, const Value &value)
{
    RowEdit edit;
    edit.row = row;
    edit.values[field] = value;
    return edit;
}

Status readRecording(const QString &text, const std::function<Status(const QString &)> &directive,
                     const std::function<Status(const RecordedExchange &)> &exchange)
{
    RecordedExchange current;
    int number = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        ++number;
        const QString rest = line.mid(2);
        if (line.startsWith(u"@ "_s)) {
            FAROL_TRY(directive(rest));
        } else if (line.startsWith(u"=="_s)) {
            current = {number, rest.section(u' ', 1, 1), {}, {}};
        } else if (line.startsWith(u"> "_s)) {
            current.request = QByteArray::fromHex(rest.toLatin1());
        } else if (line.startsWith(u"< "_s)) {
            current.reply = QByteArray::fromHex(rest.toLatin1());
            FAROL_TRY(exchange(current));
        }
    }
    return {};
}

} // namespace farol::sim
