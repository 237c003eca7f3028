// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing.h"

#include <QHash>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <optional>
#include <utility>

namespace farol {

/// Imports without files: a test says what is in one and how a check turns out. Answers come from a queued event, like the
/// real one's; held ones when they are released.
class FakeImporting final : public Importing
{
public:
    ImportLook file; ///< what every file holds; an open one keeps its name
    std::optional<Error> lookError;
    std::optional<Error> checkError;
    std::optional<Error> runError;
    std::function<ImportOutcome(const ImportOrder &)> foretell = [](const ImportOrder &) { return ImportOutcome(); };
    std::optional<Error> stopped; ///< of the next run: why it ends early
    QList<ImportSource> looks;
    QList<ImportOrder> checks;
    QList<ImportOrder> runs;
    QList<OperationId> takenBack;
    UndoReport undoReport;
    bool isHeld = false;
    int cancelled = 0;

    [[nodiscard]] std::unique_ptr<ImportTask<ImportLook>> look(
        const ImportSource &source, const std::function<void(const ImportProgress &)> &) override
    {
        looks.append(source);
        ImportLook found = file;
        found.source.file = source.file;
        if (source.encoding)
            found.source.encoding = source.encoding;
        if (source.separator)
            found.source.separator = source.separator;
        if (!source.sheet.isEmpty())
            found.source.sheet = source.sheet;
        return begin(lookError ? Result<ImportLook>(*lookError) : Result<ImportLook>(found));
    }
    [[nodiscard]] std::unique_ptr<ImportTask<ImportOutcome>> check(const ImportOrder &order) override
    {
        checks.append(order);
        return begin(checkError ? Result<ImportOutcome>(*checkError) : Result<ImportOutcome>(foretell(order)));
    }
    [[nodiscard]] std::unique_ptr<ImportTask<ImportOutcome>> run(const ImportOrder &order) override
    {
        runs.append(order);
        if (runError)
            return begin(Result<ImportOutcome>(*runError));
        ImportOutcome outcome = foretell(order);
        outcome.operation = OperationId(makeUuid8({}, "fake import", QString::number(runs.size())));
        outcome.stopped = stopped;
        if (order.progress)
            order.progress({outcome.records / 2, 0.5});
        return begin(Result<ImportOutcome>(outcome));
    }
    [[nodiscard]] QFuture<Result<UndoReport>> takeBack(OperationId operation) override
    {
        takenBack.append(operation);
        if (!isHeld)
            return QtFuture::makeReadyFuture(Result<UndoReport>(undoReport));
        auto promise = std::make_shared<QPromise<Result<UndoReport>>>();
        promise->start();
        m_waiting.append([this, promise] {
            promise->addResult(Result<UndoReport>(undoReport));
            promise->finish();
        });
        return promise->future();
    }
    [[nodiscard]] QByteArray textOf(const ImportMapping &mapping) const override
    {
        const QByteArray text = "mapping " + QByteArray::number(m_texts.size());
        m_texts.insert(text, mapping);
        return text;
    }
    [[nodiscard]] Result<ImportMapping> mappingOf(const QByteArray &text, const ListCatalog &) const override
    {
        const auto known = m_texts.constFind(text);
        return known == m_texts.constEnd() ? Result<ImportMapping>(importError(ImportFault::Mapping))
                                           : Result<ImportMapping>(*known);
    }
    void release()
    {
        isHeld = false;
        for (const auto &answer : std::exchange(m_waiting, {}))
            answer();
    }

private:
    template <typename T>
    class Task final : public ImportTask<T>
    {
    public:
        Task(FakeImporting &owner, QFuture<Result<T>> result) : m_owner(owner), m_result(std::move(result)) {}
        QFuture<Result<T>> result() override { return m_result; }
        void cancel() override { ++m_owner.cancelled; }

    private:
        FakeImporting &m_owner;
        QFuture<Result<T>> m_result;
    };

    template <typename T>
    std::unique_ptr<ImportTask<T>> begin(const Result<T> &result)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto task = std::make_unique<Task<T>>(*this, promise->future());
        const std::function<void()> answer = [promise, result] {
            promise->addResult(result);
            promise->finish();
        };
        if (isHeld)
            m_waiting.append(answer);
        else
            QTimer::singleShot(0, &m_context, answer);
        return task;
    }

    mutable QHash<QByteArray, ImportMapping> m_texts;
    QList<std::function<void()>> m_waiting;
    QObject m_context;
};

} // namespace farol
