// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/listview.h"

#include "core/store.h"

#include <QObject>
#include <QTimer>

namespace farol {

class Clock;
class Random;

/// The views of one entity's lists, those that come with the program first, kept true as the store changes; and the acts
/// that make, change and share them. Of the saved ones only those of the given audiences: an administrator's device holds
/// everybody's.
class SavedViews final : public QObject
{
    Q_OBJECT
public:
    struct Owner final {
        UserId me;
        QList<ScopeId> audiences; ///< besides the person's own: teams and the workspace
    };
    SavedViews(Store &store, const EntityInfo &entity, const Owner &owner, const Clock &clock, Random &random,
               QObject *parent = nullptr);

    /// Other teams than when it was made: the directory of people comes with a sync.
    void setAudiences(const QList<ScopeId> &audiences);
    /// The entity has other columns: every view is read anew.
    void readAnew();
    /// What the words of filters mean now; reads all anew. To be called before anything else, and when a day begins.
    void setContext(const FilterContext &context);
    [[nodiscard]] const FilterContext &context() const { return m_context; }
    [[nodiscard]] const QList<ListView> &views() const { return m_views; }
    [[nodiscard]] const ListView *view(const QString &id) const; ///< null = there is none
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Whether only the person sees it.
    [[nodiscard]] bool isPrivate(const ListView &view) const;

    /// Each is one act, undone as one. A view as it is given, under a new id, as the last of them; the id of its tab.
    [[nodiscard]] Result<std::pair<QString, Command>> create(ListView view, ScopeId audience);
    [[nodiscard]] Result<Command> update(const ListView &view) const; ///< filter, order and columns of a saved one
    [[nodiscard]] Command rename(const ListView &view, const QString &name) const;
    /// An audience never changes, so this is a new row there and the end of the old one.
    [[nodiscard]] Result<std::pair<QString, Command>> moveTo(const ListView &view, ScopeId audience);
    /// One place to the left (-1) or right (1) among the saved; nothing to do when it stands there already.
    [[nodiscard]] Command shift(const ListView &view, int by) const;
    [[nodiscard]] Command remove(const ListView &view) const;

Q_SIGNALS:
    void changed();
    void failed(const farol::Error &error); ///< the saved ones cannot be read; those of the program are there

private:
    void load();
    void take(const QList<ListRow> &rows);
    void readRows();
    [[nodiscard]] RowEdit creating(const SavedView &saved) const;
    [[nodiscard]] QList<ListView> saved() const;

    Store &m_store;
    const EntityInfo &m_entity;
    Owner m_owner;
    const Clock &m_clock;
    Random &m_random;
    FilterContext m_context;
    QList<SavedView> m_rows;
    QList<ListView> m_views;
    QTimer m_timer;
    std::uint64_t m_request = 0;
    bool m_loaded = false;
};

} // namespace farol
