// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace farol {

/// What went wrong: a code the program acts on and a detail for the log and for support.
/// The detail never holds customer data; only ui/ and ctl/ turn codes into sentences for people.
struct Error {
    enum class Code {
        NotFound, ///< the thing asked for is not there (or not visible to the asker)
        Exists, ///< something with this key is there already
        Conflict, ///< the state moved on since it was read
        Denied, ///< signed in, but not allowed
        Unauthenticated, ///< no or no valid credentials
        Offline, ///< the other side cannot be reached now; trying later may work
        Timeout, ///< the other side did not answer in time
        Busy, ///< somebody else owns the resource now
        Invalid, ///< the input breaks a rule; the detail names it
        TooLarge, ///< the input is over a stated limit
        TooMany, ///< asked too often; try later
        Corrupt, ///< stored bytes are not what was written
        Foreign, ///< the file or server belongs to another workspace or program
        TooNew, ///< written by a newer version of the program
        TooOld, ///< the peer speaks only a protocol we no longer have
        NoSpace, ///< the disk is full
        NoKey, ///< the key that opens the data cannot be had
        Cancelled, ///< the person or the program asked to stop
        Unsupported, ///< understood, but this build or platform cannot do it
        Internal, ///< a mistake of ours
    };

    Code code = Code::Internal;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The stable, lower-case name of a code, for logs, JSON and exit-code tables ("not-found").
[[nodiscard]] const char *errorName(Error::Code code) noexcept;

/// A value or an Error. Ignoring one is a compile error in our builds.
template <typename T>
class [[nodiscard]] Result final
{
public:
    using Value = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {} // NOLINT(google-explicit-constructor)
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool hasValue() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return hasValue(); }

    /// The value; asking for it when there is none is a programmer's mistake.
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    [[nodiscard]] const Error &error() const & { return std::get<1>(m_state); }
    [[nodiscard]] Error &&error() && { return std::get<1>(std::move(m_state)); }

    [[nodiscard]] T valueOr(T fallback) const { return hasValue() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> final
{
public:
    using Value = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool hasValue() const noexcept { return !m_error.has_value(); }
    explicit operator bool() const noexcept { return hasValue(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

[[nodiscard]] inline Error fail(Error::Code code, QString detail = {})
{
    return Error{code, std::move(detail)};
}

} // namespace farol

#define FAROL_CONCAT_INNER(a, b) a##b
#define FAROL_CONCAT(a, b) FAROL_CONCAT_INNER(a, b)
// __COUNTER__, since __LINE__ is the same for everything inside one macro argument (a lambda passed to FAROL_TRY).
#define FAROL_UNIQUE(name) FAROL_CONCAT(name, __COUNTER__)

// The names that these declare cannot stand in parentheses.
// NOLINTBEGIN(bugprone-macro-parentheses)
#define FAROL_TRY_AS(status, expression)                                                                               \
    do {                                                                                                               \
        if (const auto &status = (expression); !status)                                                                \
            return status.error();                                                                                     \
    } while (false)

/// Leaves the function with the error of a Status or Result expression, if it is one.
#define FAROL_TRY(...) FAROL_TRY_AS(FAROL_UNIQUE(farolStatus), (__VA_ARGS__))

#define FAROL_ASSIGN_AS(result, target, expression)                                                                    \
    auto result = (expression);                                                                                        \
    if (!result)                                                                                                       \
        return std::move(result).error();                                                                              \
    target = std::move(result).value()

/// Declares `target` from the value of a Result expression, or leaves the function with its error.
#define FAROL_ASSIGN(target, ...) FAROL_ASSIGN_AS(FAROL_UNIQUE(farolResult), target, (__VA_ARGS__))
// NOLINTEND(bugprone-macro-parentheses)
