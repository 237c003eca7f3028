// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/bench.h"

#include "core/canonical.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::sim {

namespace {

constexpr std::uint64_t Seed = 20260101;

QString asText(const Value &value)
{
    if (const auto *text = value.get<QString>())
        return *text;
    if (const auto *number = value.get<std::int64_t>())
        return QString::number(*number);
    if (const auto *flag = value.get<bool>())
        return *flag ? u"true"_s : u"false"_s;
    if (const auto *set = value.get<QStringList>())
        return set->join(u',');
    return {};
}

/// What the judge finds fails the test that is running.
template <typename Work>
void watched(Work work)
{
    try {
        work();
    } catch (const Failure &failure) {
        QTest::qFail(failure.what.toUtf8().constData(), __FILE__, __LINE__);
    }
}

} // namespace

Bench::Bench(Role roleOfA, Role roleOfB)
    : m_world(Seed), a(m_world.addDevice(m_world.addPerson(roleOfA))), b(m_world.addDevice(m_world.addPerson(roleOfB)))
{
    m_world.settle();
    a.setOnline(false);
    b.setOnline(false);
}

void Bench::sync(std::initializer_list<Device *> devices)
{
    watched([&] {
        for (Device *device : devices) {
            device->setOnline(true);
            m_world.settle();
            device->setOnline(false);
        }
    });
}

void Bench::finish()
{
    watched([&] {
        m_world.heal();
        m_world.judgeAll();
    });
}

void Bench::execute(Device &device, const RowEdit &edit)
{
    watched([&] {
        const Result<ChangeSet> result = device.execute({u"example"_s, {edit}});
        if (!result)
            throw Failure{u"a command of the example failed: "_s + result.error().detail};
    });
    later(1000); // more than a message takes, so that the order of acts is plain to the server
}

RowKey Bench::customer(Device &device, const QString &name, const QString &key)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {farol::tables::Customer,
                key.isEmpty() ? m_world.newUuid() : makeUuid8(m_world.workspace().uuid, "customer", key)};
    edit.values[f::Name] = Value(name);
    if (!key.isEmpty())
        edit.values[2] = Value(key);
    execute(device, edit);
    return edit.row;
}

RowKey Bench::child(Device &device, const RowKey &customer, const QString &title)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {tables::Child, m_world.newUuid()};
    edit.values[f::Parent] = Value(customer.id);
    edit.values[f::Title] = Value(title);
    execute(device, edit);
    return edit.row;
}

RowKey Bench::label(Device &device, const QString &key, const QString &title)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {tables::Label, makeUuid8(m_world.workspace().uuid, "label", key)};
    edit.values[1] = Value(key);
    edit.values[f::Title] = Value(title);
    execute(device, edit);
    return edit.row;
}

RowKey Bench::charter(Device &device, const QString &title)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {tables::Charter, m_world.newUuid()};
    edit.values[f::Title] = Value(title);
    execute(device, edit);
    return edit.row;
}

RowKey Bench::view(Device &device, const Uuid &audience, const QString &title, const QString &key)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {tables::View, key.isEmpty() ? m_world.newUuid() : makeUuid8(m_world.workspace().uuid, "view", key)};
    edit.values[f::Audience] = Value(audience);
    edit.values[f::Title] = Value(title);
    if (!key.isEmpty())
        edit.values[f::ViewKey] = Value(key);
    execute(device, edit);
    return edit.row;
}

void Bench::set(Device &device, const RowKey &row, FieldNumber field, const Value &value)
{
    RowEdit edit;
    edit.row = row;
    edit.values[field] = value;
    execute(device, edit);
}

void Bench::settle(Device &device, const RowKey &row, FieldNumber field, const char *text)
{
    RowEdit edit;
    edit.row = row;
    edit.values[field] = Value(QString::fromUtf8(text));
    edit.settles = {field};
    execute(device, edit);
}

void Bench::add(Device &device, const RowKey &row, const char *tag)
{
    RowEdit edit;
    edit.row = row;
    edit.add[f::Tags] = {QString::fromUtf8(tag)};
    execute(device, edit);
}

void Bench::take(Device &device, const RowKey &row, const char *tag)
{
    RowEdit edit;
    edit.row = row;
    edit.remove[f::Tags] = {QString::fromUtf8(tag)};
    execute(device, edit);
}

void Bench::count(Device &device, const RowKey &row, int by)
{
    RowEdit edit;
    edit.row = row;
    edit.increments[f::Score] = by;
    execute(device, edit);
}

void Bench::run(Device &device, const RowKey &row, MutationKind kind, bool settles)
{
    RowEdit edit;
    edit.kind = kind;
    edit.row = row;
    if (settles)
        edit.settles = {DeletedField};
    execute(device, edit);
}

FieldState Bench::server(const RowKey &row, FieldNumber field) const
{
    const auto found = m_world.hubStore.data().rows.find(row);
    return found == m_world.hubStore.data().rows.end() ? FieldState() : found->second.state.fields.value(field);
}

QString Bench::text(const RowKey &row, FieldNumber field) const
{
    return asText(server(row, field).value);
}

QStringList Bench::sides(const RowKey &row, FieldNumber field) const
{
    QStringList texts;
    const FieldState state = server(row, field);
    for (const Side &side : state.sides)
        texts += asText(side.value);
    texts.sort();
    return texts;
}

QString Bench::shown(Device &device, const RowKey &row, FieldNumber field) const
{
    const RowState *state = device.store.shown(row);
    return state == nullptr ? u"(no row)"_s : asText(state->value(field));
}

bool Bench::shows(Device &device, const RowKey &row) const
{
    const RowState *state = device.store.shown(row);
    return state != nullptr && !state->isDeleted();
}

Outcome Bench::outcome(Device &device) const
{
    Outcome newest;
    for (const oracle::Decision &decision : m_world.oracle.decisions()) {
        const auto record = m_world.hubStore.data().mutations.find(decision.mutation.id);
        if (decision.device == device.id() && record != m_world.hubStore.data().mutations.end())
            newest = record->second.outcome;
    }
    return newest;
}

QString Bench::verdict(Device &device) const
{
    static const char *const kinds[] = {"?", "Applied", "Merged", "Conflicted", "NoOp", "Rejected", "Quarantined"};
    const Outcome newest = outcome(device);
    const QString kind = QString::fromLatin1(kinds[int(newest.kind)]);
    return newest.kind == OutcomeKind::Rejected ? u"%1 %2"_s.arg(kind).arg(int(newest.reason)) : kind;
}

Mutation Bench::mutation(MutationKind kind, const RowKey &row, const QList<FieldPatch> &patches)
{
    Mutation made;
    made.id = MutationId(m_world.newUuid());
    made.operation = OperationId(m_world.newUuid());
    made.act = u"example"_s;
    made.kind = kind;
    made.row = row;
    made.patches = patches;
    made.wall = m_world.serverClock.now();
    made.schemaVersion = testSchema().version();
    return made;
}

OutboxEntry Bench::entry(Device &device, Mutation mutation)
{
    auto &[n, chain] = m_lines[device.index()];
    if (n == 0)
        chain = chainStart();
    const OutboxEntry made{++n, chain, encodeMutation(mutation)};
    chain = chainHash(made);
    return made;
}

sync::PushReply Bench::push(Device &device, const QList<OutboxEntry> &entries)
{
    sync::PushReply reply;
    sync::PushRequest request;
    request.entries = entries;
    request.deviceNow = m_world.serverClock.now();
    watched([&] { reply = m_world.pushByHand(device, request); });
    return reply;
}

} // namespace farol::sim
