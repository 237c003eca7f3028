// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/result.h"
#include "core/schema.h"

#include <QFuture>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>

namespace farol {

enum class ExportFormat : std::uint8_t { Csv, Xlsx };

/// A list that goes to a file as it is shown.
struct ExportOrder final {
    ListQuery query; ///< filter, order and columns, none of them empty; its limit does not count
    ExportFormat format = ExportFormat::Csv;
    QString file; ///< replaced if it is there, once the new one is whole
    /// Words for people: the head of a column, and what a cell says; money comes as text, with its currency's digits. Called
    /// in another thread until the job has ended.
    std::function<QString(const FieldInfo &field)> head;
    std::function<QString(const FieldInfo &field, const Value &value)> text;
    /// Rows written so far and rows in all; called in the thread that gave the order.
    std::function<void(std::int64_t done, std::int64_t total)> progress;
};

/// An export under way. Destroying it stops it; the file is then as it was before.
class ExportJob
{
public:
    ExportJob() = default;
    ExportJob(const ExportJob &) = delete;
    ExportJob &operator=(const ExportJob &) = delete;
    ExportJob(ExportJob &&) = delete;
    ExportJob &operator=(ExportJob &&) = delete;
    virtual ~ExportJob() = default;
    /// Number of rows written. Cancelled; NoSpace; Internal: the file cannot be written.
    [[nodiscard]] virtual QFuture<Result<std::int64_t>> result() = 0;
    virtual void cancel() = 0;
};

/// Port: lists out to files, off the caller's thread.
class Exchange
{
public:
    virtual ~Exchange() = default;
    [[nodiscard]] virtual bool writes(ExportFormat format) const = 0;
    /// Begins at once; rows are those of one snapshot, less the ones deleted while it runs.
    [[nodiscard]] virtual std::unique_ptr<ExportJob> begin(const ExportOrder &order) = 0;
};

} // namespace farol
