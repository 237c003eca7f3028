// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/hubstore.h"
#include "core/random.h"
#include "exchange/importtarget.h"
#include "server/cli/workspace.h"
#include "sync/hub.h"

#include <QList>

#include <optional>

namespace farol::server {

/// Imports into a workspace as a device of a person would: every part is a push that the hub decides, under the person's
/// rights, in the one order of all changes. The device is made for one import and can do nothing else.
class HubImport final : public exchange::ImportTarget
{
public:
    /// A row that the hub did not take, or not all of it.
    struct Refused {
        RowKey row;
        OutcomeKind kind = OutcomeKind::Rejected;
        RejectReason reason = RejectReason::None;
    };

    /// The device is registered with the first part that is written. The workspace must live as long.
    HubImport(Workspace &workspace, const Person &person, const Clock &clock, Random &random);
    /// Revokes the device, if there was one.
    [[nodiscard]] Status end();

    Result<QList<std::optional<RowState>>> findRows(TableNumber table, const QStringList &keys) override;
    Result<QList<std::optional<RowState>>> rows(TableNumber table, const QList<Uuid> &ids) override;
    Result<QList<exchange::Reference>> findReferences(TableNumber table, const QStringList &texts) override;
    Result<ListCatalog> lists() override;
    Result<ChangeSet> apply(const Command &command) override;

    [[nodiscard]] DeviceId device() const { return m_who.device; }
    [[nodiscard]] const QList<Refused> &refused() const { return m_refused; }

private:
    [[nodiscard]] Status registerDevice();
    [[nodiscard]] Result<std::optional<RowState>> holder(HubReader &reader, const EntityInfo &entity,
                                                         const QString &key);
    [[nodiscard]] Result<exchange::Reference> find(HubReader &reader, const EntityInfo &entity, const QString &text);
    [[nodiscard]] Result<exchange::Reference> findInDirectory(TableNumber table, const QString &text);
    [[nodiscard]] Result<Mutation> mutationOf(HubReader &reader, const RowEdit &edit, const Command &command,
                                              const Head &head);
    [[nodiscard]] Status appendEntry(const Mutation &mutation, sync::PushRequest &request, qsizetype &bytes) const;

    Workspace &m_workspace;
    sync::Identity m_who;
    const Clock &m_clock;
    Random &m_random;
    bool m_registered = false;
    std::int64_t m_lastN = 0; ///< of the device's decided entries …
    QByteArray m_chain; ///< … and the hash of that one
    QList<Refused> m_refused;
};

} // namespace farol::server
