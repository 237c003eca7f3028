// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <mutex>

namespace farol::server {

/// Counts the memory of answers that their clients have not taken yet, so that those who ask and do not read cannot use
/// it up; thread-safe.
class AnswerMemory final
{
public:
    /// No client gets more than a share of the limit, and so none keeps the others from theirs.
    explicit AnswerMemory(qint64 limit) : m_limit(limit), m_share(limit / 8) {}
    AnswerMemory(const AnswerMemory &) = delete;
    AnswerMemory &operator=(const AnswerMemory &) = delete;

    /// False when there is no room. A client's only answer may be larger than its share, and the only one of all larger
    /// than the limit, for otherwise it could never be sent.
    [[nodiscard]] bool take(const QByteArray &client, qint64 bytes);
    void give(const QByteArray &client, qint64 bytes);
    [[nodiscard]] qint64 taken() const;

private:
    const qint64 m_limit;
    const qint64 m_share;
    mutable std::mutex m_mutex;
    qint64 m_taken = 0;
    QHash<QByteArray, qint64> m_byClient;
};

} // namespace farol::server
