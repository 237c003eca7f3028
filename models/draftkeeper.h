// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace farol {

/// Keeps what somebody is writing in the store while he writes, so that neither a crash nor a power cut takes more than the
/// last second of it. One draft at a time, under one key. Where several windows write about the same thing, each has a draft
/// of its own; what one of them left behind comes back to whoever opens its key next.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit DraftKeeper(Store &store, QObject *parent = nullptr);
    ~DraftKeeper() override; ///< what has not been kept yet is kept now

    /// From now on drafts go under this key, or one beside it ("2/" before it) while another keeper of the store has it open;
    /// what is there already comes back by restored(). An empty key: under none.
    void open(const QString &key);
    void openShared(const QString &key); ///< the same, under this very key, whoever else has it open
    [[nodiscard]] const QString &key() const { return m_key; } ///< the one it came to be
    static void drop(Store &store, const QString &key); ///< the draft under a key() that is not open any more
    /// The draft is this now; kept within a second. Empty = there is none.
    void write(const QByteArray &contents);
    void flush(); ///< keeps it at once: the field lost the keyboard, the page is left
    void forget(); ///< it was saved or thrown away

Q_SIGNALS:
    void restored(const QByteArray &contents); ///< empty when there was none
    void kept(); ///< what was written last is durable
    void failed(const farol::Error &error);

private:
    void begin(const QString &key);
    void close();
    /// Takes the first draft of `key` that nobody has open, from this one of its places on.
    void look(const QString &key, int place);
    void keep();

    Store &m_store;
    QString m_key;
    bool m_claimed = false;
    QByteArray m_contents;
    bool m_dirty = false;
    std::uint64_t m_opened = 0; ///< which open() the answers belong to
    QTimer m_timer;
};

} // namespace farol
