// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/customcatalog.h"
#include "core/customedits.h"
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
    /// A row that the hub did not take, or not all of it; of a field of the workspace's own the customer.
    struct Refused {
        RowKey row;
        OutcomeKind kind = OutcomeKind::Rejected;
        RejectReason reason = RejectReason::None;
    };

    /// The device is registered with the first part that is written. The workspace must live as long.
    HubImport(Workspace &workspace, const Person &person, const Clock &clock, Random &random);
    /// The workspace's own fields as they stand, which commands may name from now on.
    [[nodiscard]] Result<CustomCatalog> customFields();
    /// Which of them the mapping fills (ownFieldsOf()): customers are found with what they have in these.
    void fill(const QList<FieldNumber> &own) { m_own = own; }
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
    [[nodiscard]] Result<std::optional<RowState>> ownValueRow(HubReader &reader, CustomerId customer,
                                                              CustomFieldId field);
    [[nodiscard]] Status addOwnValues(HubReader &reader, std::optional<RowState> &customer);
    [[nodiscard]] Result<QList<RowEdit>> written(HubReader &reader, const RowEdit &edit);
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
    CustomCatalog m_catalog;
    QList<FieldNumber> m_own;
    QList<Refused> m_refused;
};

} // namespace farol::server
