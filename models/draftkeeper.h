// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace farol {

/// Keeps what somebody is writing in the store while he writes, so that neither a crash nor a power cut takes more than the
/// last second of it. One draft at a time, under one key.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit DraftKeeper(Store &store, QObject *parent = nullptr);
    ~DraftKeeper() override; ///< what has not been kept yet is kept now

    /// From now on drafts go under this key; what is there already comes back by restored(). An empty key: under none.
    void open(const QString &key);
    [[nodiscard]] const QString &key() const { return m_key; }
    /// The draft is this now; kept within a second. Empty = there is none.
    void write(const QByteArray &contents);
    void flush(); ///< keeps it at once: the field lost the keyboard, the page is left
    void forget(); ///< it was saved or thrown away

Q_SIGNALS:
    void restored(const QByteArray &contents); ///< empty when there was none
    void kept(); ///< what was written last is durable
    void failed(const farol::Error &error);

private:
    void keep();

    Store &m_store;
    QString m_key;
    QByteArray m_contents;
    bool m_dirty = false;
    std::uint64_t m_opened = 0; ///< which open() the answers belong to
    QTimer m_timer;
};

} // namespace farol
