// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace farol::sim {

/// What a transaction of an in-memory store has changed, so that it can be taken back: cheaper than copying the store.
class UndoLog final
{
public:
    void add(std::function<void()> back) { m_back.push_back(std::move(back)); }
    void rollBack()
    {
        while (!m_back.empty()) {
            m_back.back()();
            m_back.pop_back();
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_back.empty(); }

private:
    std::vector<std::function<void()>> m_back;
};

template <typename Map>
void put(UndoLog &undo, Map &map, const typename Map::key_type &key, typename Map::mapped_type value)
{
    auto [at, isNew] = map.try_emplace(key);
    if (isNew)
        undo.add([&map, key] { map.erase(key); });
    else
        undo.add([&map, key, old = at->second] { map.insert_or_assign(key, old); });
    at->second = std::move(value);
}

template <typename Map>
void erase(UndoLog &undo, Map &map, const typename Map::key_type &key)
{
    const auto at = map.find(key);
    if (at == map.end())
        return;
    undo.add([&map, key, old = at->second] { map.insert_or_assign(key, old); });
    map.erase(at);
}

template <typename T>
void assign(UndoLog &undo, T &variable, T value)
{
    undo.add([&variable, old = variable] { variable = old; });
    variable = std::move(value);
}

template <typename T>
void append(UndoLog &undo, std::vector<T> &list, T value)
{
    list.push_back(std::move(value));
    undo.add([&list] { list.pop_back(); });
}

} // namespace farol::sim
