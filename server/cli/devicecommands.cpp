// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/sqlauthstore.h"
#include "server/cli/workspacecommand.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

QString timeText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms).toUTC().toString(Qt::ISODate);
}

Result<Exit> listDevices(Workspace &workspace, const QCommandLineParser &parser, CommandContext &context)
{
    FAROL_ASSIGN(const Person person, workspace.people().find(parser.positionalArguments().constFirst()));
    SqlAuthStore store(workspace.store());
    FAROL_ASSIGN(const QList<DeviceEntry> devices, store.devicesOf(person.id));
    for (const DeviceEntry &device : devices)
        context.out << device.id.uuid.toString() << '\t' << (device.revoked ? "revoked" : "active") << '\t'
                    << timeText(device.registered) << '\t' << timeText(device.lastSeen) << '\t' << harmless(device.name)
                    << '\n';
    return Exit::Ok;
}

Result<Exit> revokeDevice(Workspace &workspace, const QCommandLineParser &parser, CommandContext &context)
{
    const Result<Uuid> id = Uuid::fromString(parser.positionalArguments().constFirst());
    if (!id)
        return fail(Error::Code::Invalid, u"a device is named by its id, which device list prints"_s);
    SqlAuthStore store(workspace.store());
    FAROL_ASSIGN(const std::optional<DeviceEntry> device, store.device(DeviceId(*id)));
    if (!device)
        return fail(Error::Code::NotFound, u"there is no such device"_s);
    FAROL_TRY(store.revokeDevice(device->id));
    FAROL_TRY(noteCommand(workspace, context, "device-revoked", device->id.uuid,
                          {u"user="_s + device->user.uuid.toString()}));
    return Exit::Ok;
}

} // namespace

std::vector<CliCommand> deviceCommands()
{
    CliCommand list =
        onWorkspace(u"device list"_s, u"Lists a person's devices: id, state, registered, last seen, name."_s,
                    {u"MAIL"_s}, listDevices);
    list.example = u"farol-server device list ana@example.org --data DIR"_s;
    CliCommand revoke = onWorkspace(u"device revoke"_s,
                                    u"Signs a lost device out for good; when it hears so, it removes what it holds."_s,
                                    {u"DEVICE-ID"_s}, revokeDevice);
    revoke.example = u"farol-server device revoke 0197a3c4-0000-7000-8000-000000000001 --data DIR"_s;
    return {list, revoke};
}

} // namespace farol::server
