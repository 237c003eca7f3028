// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "storage/connection.h"

namespace farol::storage {

/// The lists' indexes, which a large load does without: rows come by id and land anywhere in each of them, so that
/// keeping them costs more than all the rest of the load, and making them after it a fraction. The one by the name
/// stays, which is what lists show first. Those away are written down in the file, so a load may go on after a restart,
/// and they come back one at a time, since each holds up whoever wants to write.
class ClientIndexes final
{
public:
    ClientIndexes(Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}

    /// Takes them away from tables in which `rows` to come outweigh those that are there.
    Status setAside(std::int64_t rows);
    /// Whether some are away.
    [[nodiscard]] static Result<bool> areAway(Connection &connection);
    /// Makes one of those that are away; false when there is none.
    Result<bool> makeNext();
    Status makeAll();

private:
    Status setAside(const EntityInfo &info);

    Connection &m_connection;
    const Schema &m_schema;
};

} // namespace farol::storage
