// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/devicestore.h"
#include "core/importing.h"
#include "core/random.h"

#include <QThreadPool>

#include <memory>

namespace farol {

/// Imports into a device's store: files are read in a thread of its own, one after the other. The store outlives it, and it
/// outlives its tasks; its end waits until the part that is being written is whole.
class StoreImporting final : public Importing
{
public:
    StoreImporting(DeviceStore &store, Random &random);
    ~StoreImporting() override;
    StoreImporting(const StoreImporting &) = delete;
    StoreImporting &operator=(const StoreImporting &) = delete;

    [[nodiscard]] std::unique_ptr<ImportTask<ImportLook>> look(
        const ImportSource &source, const std::function<void(const ImportProgress &)> &progress) override;
    [[nodiscard]] std::unique_ptr<ImportTask<ImportOutcome>> check(const ImportOrder &order) override;
    [[nodiscard]] std::unique_ptr<ImportTask<ImportOutcome>> run(const ImportOrder &order) override;
    [[nodiscard]] QFuture<Result<UndoReport>> takeBack(OperationId operation) override;
    [[nodiscard]] QByteArray textOf(const ImportMapping &mapping) const override;
    [[nodiscard]] Result<ImportMapping> mappingOf(const QByteArray &text, const ListCatalog &lists) const override;

private:
    struct Planned;

    [[nodiscard]] Schema schema() const; ///< with the workspace's own fields as they are now

    DeviceStore &m_store;
    Random &m_random;
    /// What the newest check has planned, so that an import of the same need not read the file twice. The pool's alone.
    std::shared_ptr<Planned> m_planned;
    QThreadPool m_pool;
};

} // namespace farol
