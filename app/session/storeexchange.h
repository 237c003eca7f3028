// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange.h"
#include "core/store.h"

namespace farol {

/// Exports over a Store: rows are asked for in the store's own thread, a page at a time; a thread of the pool turns them into
/// text and writes. The store outlives it and its jobs.
class StoreExchange final : public Exchange
{
public:
    explicit StoreExchange(Store &store) : m_store(store) {}

    [[nodiscard]] bool writes(ExportFormat format) const override;
    [[nodiscard]] std::unique_ptr<ExportJob> begin(const ExportOrder &order) override;

private:
    Store &m_store;
};

} // namespace farol
