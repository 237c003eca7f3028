// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <type_traits>
#include <utility>

namespace farol {

/// A small ordered map in one block, with the interface of QMap as far as it is used: a row has a dozen fields, and a
/// tree of a dozen nodes costs more to make, copy and destroy than everything else that is done with the row.
/// Implicitly shared. Iterators hold until the next change.
template <typename Key, typename T>
class FlatMap final
{
    struct Entry final {
        Key key{};
        T value{};
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    template <typename Pointer, typename Reference>
    class Iterator final
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = std::add_pointer_t<Reference>;
        using reference = Reference;

        Iterator() = default;
        explicit Iterator(Pointer at) : m_at(at) {}
        /// A changing iterator is good for reading too.
        template <typename Other, typename OtherReference>
        requires std::convertible_to<Other, Pointer> Iterator(const Iterator<Other, OtherReference> &other)
            : m_at(other.entry())
        {}
        [[nodiscard]] Key key() const { return m_at->key; }
        [[nodiscard]] Reference value() const { return m_at->value; }
        Reference operator*() const { return m_at->value; }
        pointer operator->() const { return &m_at->value; }
        Iterator &operator++() { return ++m_at, *this; }
        Iterator operator++(int) { return Iterator(m_at++); }
        friend bool operator==(const Iterator &, const Iterator &) = default;
        [[nodiscard]] Pointer entry() const { return m_at; }

    private:
        Pointer m_at = nullptr;
    };

public:
    using iterator = Iterator<Entry *, T &>;
    using const_iterator = Iterator<const Entry *, const T &>;

    FlatMap() = default;
    FlatMap(std::initializer_list<std::pair<Key, T>> entries)
    {
        for (const auto &[key, value] : entries)
            insert(key, value);
    }

    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    void reserve(qsizetype size) { m_entries.reserve(size); }
    void clear() { m_entries.clear(); }

    iterator begin() { return iterator(m_entries.data()); }
    iterator end() { return iterator(m_entries.data() + m_entries.size()); }
    [[nodiscard]] const_iterator begin() const { return cbegin(); }
    [[nodiscard]] const_iterator end() const { return cend(); }
    [[nodiscard]] const_iterator cbegin() const { return const_iterator(m_entries.constData()); }
    [[nodiscard]] const_iterator cend() const { return const_iterator(m_entries.constData() + m_entries.size()); }

    [[nodiscard]] const_iterator constFind(Key key) const
    {
        const qsizetype at = placeOf(key);
        return isAt(at, key) ? const_iterator(m_entries.constData() + at) : cend();
    }
    [[nodiscard]] iterator find(Key key)
    {
        const qsizetype at = placeOf(key);
        return isAt(at, key) ? iterator(m_entries.data() + at) : end();
    }
    [[nodiscard]] bool contains(Key key) const { return isAt(placeOf(key), key); }
    [[nodiscard]] T value(Key key) const
    {
        const qsizetype at = placeOf(key);
        return isAt(at, key) ? m_entries.at(at).value : T();
    }
    /// Made when it is not there.
    T &operator[](Key key)
    {
        const qsizetype at = placeOf(key);
        if (!isAt(at, key))
            m_entries.insert(at, Entry{key, T()});
        return m_entries[at].value;
    }
    [[nodiscard]] QList<Key> keys() const
    {
        QList<Key> keys;
        keys.reserve(m_entries.size());
        for (const Entry &entry : m_entries)
            keys.append(entry.key);
        return keys;
    }

    iterator insert(Key key, T value)
    {
        const qsizetype at = placeOf(key);
        if (isAt(at, key))
            m_entries[at].value = std::move(value);
        else
            m_entries.insert(at, Entry{key, std::move(value)});
        return iterator(m_entries.data() + at);
    }
    void remove(Key key)
    {
        if (const qsizetype at = placeOf(key); isAt(at, key))
            m_entries.removeAt(at);
    }

    friend bool operator==(const FlatMap &, const FlatMap &) = default;

private:
    [[nodiscard]] qsizetype placeOf(Key key) const
    {
        // Mostly it is the next one of a row that is being read, in order.
        if (m_entries.isEmpty() || m_entries.constLast().key < key)
            return m_entries.size();
        const auto at = std::lower_bound(m_entries.cbegin(), m_entries.cend(), key,
                                         [](const Entry &entry, Key wanted) { return entry.key < wanted; });
        return at - m_entries.cbegin();
    }
    [[nodiscard]] bool isAt(qsizetype at, Key key) const
    {
        return at < m_entries.size() && m_entries.at(at).key == key;
    }

    QList<Entry> m_entries; ///< by key
};

} // namespace farol
