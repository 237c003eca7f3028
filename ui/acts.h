// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QObject>

#include <functional>

namespace farol {

class Notices;

/// Runs what people do against the store, and tells them how it went: a toast with Undo or Redo, or what failed and what to
/// do.
class Acts final : public QObject
{
    Q_OBJECT
public:
    Acts(Store &store, Notices &notices, QObject *parent = nullptr);

    enum class Tell : std::uint8_t { Quietly, WithToast };
    void run(const Command &command, Tell tell = Tell::WithToast,
             const std::function<void(const ChangeSet &)> &then = {}, const std::function<void()> &otherwise = {});
    /// Says that something was done, with a way to take back just that: whatever was done after it stays.
    void tellDone(const QString &words, const ChangeSet &done);
    /// The pages are about to go: what is under way is told all the same, but nobody of them is called back.
    void forgetCallers() { ++m_callers; }
    /// Takes the newest act back and says what was undone and what was left alone.
    void undo();
    /// Does again what undo took back last.
    void redo();
    void syncNow();
    void tellFailure(const Error &error);

private:
    [[nodiscard]] static QString reportText(const UndoReport &report, const QString &done);
    /// `run`, as long as that act is the newest of this device, in whichever window it was done.
    [[nodiscard]] std::function<void()> whileNewest(OperationId operation, const std::function<void()> &run);

    Store &m_store;
    Notices &m_notices;
    OperationId m_newest; ///< null = none since the window opened
    int m_callers = 0; ///< whose turn it is to be called back
};

} // namespace farol
