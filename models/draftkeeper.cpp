// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/draftkeeper.h"

#include "core/async.h"

#include <QSet>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace farol {

namespace {

constexpr int Places = 3; ///< so many windows' drafts are looked for after a restart

/// The keys that the keepers of one store have open; lives with the store.
class DraftClaims final : public QObject
{
    Q_OBJECT
public:
    static DraftClaims &of(Store &store)
    {
        auto *claims = store.findChild<DraftClaims *>(QString(), Qt::FindDirectChildrenOnly);
        return claims != nullptr ? *claims : *new DraftClaims(store);
    }
    QSet<QString> open;

private:
    explicit DraftClaims(Store &store) : QObject(&store) {}
};

/// The first window's is the key itself; a row's id stays behind the last '/'.
QString placeOf(const QString &key, int place)
{
    return place == 1 ? key : u"%1/"_s.arg(place) + key;
}

} // namespace

DraftKeeper::DraftKeeper(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(700ms);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::keep);
}

DraftKeeper::~DraftKeeper()
{
    close();
}

void DraftKeeper::close()
{
    flush();
    if (m_claimed)
        DraftClaims::of(m_store).open.remove(m_key);
    m_claimed = false;
}

void DraftKeeper::begin(const QString &key)
{
    close();
    m_key = key;
    m_contents.clear();
    m_dirty = false;
    ++m_opened;
}

void DraftKeeper::open(const QString &key)
{
    QString mine;
    if (!key.isEmpty()) {
        close(); // its own claim stands in nobody's way
        const QSet<QString> &taken = DraftClaims::of(m_store).open;
        int place = 1;
        while (taken.contains(placeOf(key, place)))
            ++place;
        mine = placeOf(key, place);
    }
    begin(mine);
    if (mine.isEmpty())
        return;
    DraftClaims::of(m_store).open.insert(mine);
    m_claimed = true;
    look(key, 1);
}

void DraftKeeper::openShared(const QString &key)
{
    begin(key);
    whenDone(m_store.draft(key), this, [this, opened = m_opened](const Result<QByteArray> &draft) {
        if (opened == m_opened && !m_dirty && draft)
            Q_EMIT restored(*draft);
        else if (opened == m_opened && !draft)
            Q_EMIT failed(draft.error());
    });
}

void DraftKeeper::look(const QString &key, int place)
{
    QSet<QString> &taken = DraftClaims::of(m_store).open;
    while (place <= Places && placeOf(key, place) != m_key && taken.contains(placeOf(key, place)))
        ++place;
    if (place > Places) {
        Q_EMIT restored({});
        return;
    }
    const QString at = placeOf(key, place);
    whenDone(m_store.draft(at), this, [this, opened = m_opened, key, place, at](const Result<QByteArray> &draft) {
        // Whoever has begun to write meanwhile is not interrupted; what he writes replaces the old draft.
        if (opened != m_opened || m_dirty)
            return;
        if (!draft) {
            Q_EMIT failed(draft.error());
            return;
        }
        QSet<QString> &open = DraftClaims::of(m_store).open;
        if (draft->isEmpty() || (at != m_key && open.contains(at))) {
            look(key, place + 1);
            return;
        }
        open.remove(m_key);
        m_key = at;
        open.insert(m_key);
        Q_EMIT restored(*draft);
    });
}

void DraftKeeper::drop(Store &store, const QString &key)
{
    // Best effort: what was saved comes back as a draft at worst.
    whenDone(store.keepDraft(key, {}), &store, [](const Status &) {});
}

void DraftKeeper::write(const QByteArray &contents)
{
    if (m_key.isEmpty() || contents == m_contents)
        return;
    m_contents = contents;
    m_dirty = true;
    // Not started anew by each key: a fast writer without a pause is kept every interval, too.
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftKeeper::flush()
{
    if (m_dirty && !m_key.isEmpty())
        keep();
}

void DraftKeeper::forget()
{
    m_contents.clear();
    m_dirty = true;
    flush();
}

void DraftKeeper::keep()
{
    m_timer.stop();
    m_dirty = false;
    const std::uint64_t opened = m_opened;
    whenDone(m_store.keepDraft(m_key, m_contents), this, [this, opened](const Status &status) {
        if (!status) {
            if (opened == m_opened)
                m_dirty = true; // the next flush tries again
            Q_EMIT failed(status.error());
        } else if (opened == m_opened && !m_dirty) {
            Q_EMIT kept();
        }
    });
}

} // namespace farol

#include "draftkeeper.moc"
