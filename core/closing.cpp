// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/closing.h"

namespace farol {

namespace {

constexpr auto Full = ClientStore::Durability::Full;

Result<DeviceState> deviceIn(ClientStore &store)
{
    DeviceState device;
    FAROL_TRY(store.read([&device](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(device, transaction.device());
        return {};
    }));
    return device;
}

} // namespace

Result<AccessEnd> accessEndIn(ClientStore &store)
{
    FAROL_ASSIGN(const DeviceState device, deviceIn(store));
    return device.ended;
}

Status beginClosing(ClientStore &store, AccessEnd why)
{
    return store.write(Full, [why](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(DeviceState device, transaction.device());
        device.ended = why;
        return transaction.setDevice(device);
    });
}

Result<QList<RowKey>> finishClosing(ClientStore &store)
{
    QList<RowKey> gone;
    FAROL_ASSIGN(const DeviceState before, deviceIn(store));
    if (before.ended == AccessEnd::None || before.closed)
        return gone;
    FAROL_TRY(store.write(Full, [&gone](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(gone, transaction.purgeAll());
        FAROL_ASSIGN(DeviceState device, transaction.device());
        device.closed = true;
        // Whoever is let in again stands where a new device does, but for its numbers.
        device.startOver({});
        return transaction.setDevice(device);
    }));
    return gone;
}

} // namespace farol
