// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/listfunctions.h"

#include "core/canonical.h"
#include "core/text/fold.h"
#include "storage/sqliteconnection.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr char Separator = '\x1F';

QByteArrayView bytesOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return {text, text == nullptr ? 0 : sqlite3_value_bytes(value)};
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// What each letter of two UTF-8 bytes up to U+024F folds to. Such letters are folded one by one, whatever stands beside
/// them, so texts without other characters (most of those in Latin script) need no normalisation.
const std::array<QByteArray, 0x250> &latinFolds()
{
    static const auto table = [] {
        std::array<QByteArray, 0x250> folds;
        for (char16_t c = 0x80; c < 0x250; ++c)
            folds[c] = foldText(QString(QChar(c))).toUtf8();
        return folds;
    }();
    return table;
}

/// The folded text of a stored one, without a QString where that can be.
class Folded final
{
public:
    explicit Folded(QByteArrayView text)
    {
        if (text.size() <= qsizetype(sizeof m_short)) {
            m_view = foldLatin(text, m_short, sizeof m_short);
        } else {
            m_bytes = QByteArray(text.size(), Qt::Uninitialized);
            m_view = foldLatin(text, m_bytes.data(), std::size_t(m_bytes.size()));
        }
        if (!m_view.isNull())
            return;
        m_bytes = foldText(QString::fromUtf8(text)).toUtf8();
        m_view = m_bytes.isNull() ? QByteArrayView("") : QByteArrayView(m_bytes);
    }
    Folded(const Folded &) = delete;
    Folded &operator=(const Folded &) = delete;
    [[nodiscard]] QByteArrayView view() const { return m_view; }

private:
    /// Null when a character needs the whole machinery, or the answer needs more room.
    static QByteArrayView foldLatin(QByteArrayView text, char *to, std::size_t room)
    {
        std::size_t size = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const auto byte = static_cast<std::uint8_t>(text[at]);
            if (byte < 0x80) {
                if (size == room)
                    return {};
                to[size++] = lower(text[at]);
                continue;
            }
            if (byte < 0xC2 || byte > 0xC9 || at + 1 == text.size())
                return {};
            const auto next = static_cast<std::uint8_t>(text[++at]);
            const QByteArray &folded = latinFolds()[((byte & 0x1FU) << 6U) | (next & 0x3FU)];
            if (size + std::size_t(folded.size()) > room)
                return {};
            std::copy(folded.begin(), folded.end(), to + size);
            size += std::size_t(folded.size());
        }
        return {to, qsizetype(size)};
    }

    QByteArray m_bytes;
    QByteArrayView m_view;
    char m_short[256];
};

bool contains(QByteArrayView text, QByteArrayView needle)
{
    if (needle.isEmpty())
        return true;
    // memchr() is many times faster than comparing letter by letter, and most first letters do not match.
    const char *end = text.data() + text.size() - (needle.size() - 1);
    for (const char *at = text.data(); at < end; ++at) {
        at = static_cast<const char *>(std::memchr(at, needle[0], std::size_t(end - at)));
        if (at == nullptr)
            return false;
        if (std::memcmp(at, needle.data(), std::size_t(needle.size())) == 0)
            return true;
    }
    return false;
}

void fold(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL)
        return;
    const Folded folded(bytesOf(arguments[0]));
    sqlite3_result_text64(context, folded.view().data(), sqlite3_uint64(folded.view().size()), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
}

void foldedContains(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const bool found = sqlite3_value_type(arguments[0]) != SQLITE_NULL
                       && contains(Folded(bytesOf(arguments[0])).view(), bytesOf(arguments[1]));
    sqlite3_result_int(context, found ? 1 : 0);
}

void foldedStarts(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const bool found = sqlite3_value_type(arguments[0]) != SQLITE_NULL
                       && Folded(bytesOf(arguments[0])).view().startsWith(bytesOf(arguments[1]));
    sqlite3_result_int(context, found ? 1 : 0);
}

using Needles = QList<QByteArray>;

/// Each needle with its separators. They are the same for all rows of a query, so SQLite keeps them for us.
const Needles &needlesOf(sqlite3_context *context, sqlite3_value *value)
{
    if (const auto *known = static_cast<const Needles *>(sqlite3_get_auxdata(context, 1)))
        return *known;
    auto needles = std::make_unique<Needles>();
    const QByteArray all = bytesOf(value).toByteArray();
    for (qsizetype from = 0, to = all.indexOf(Separator, 1); to > 0; from = to, to = all.indexOf(Separator, from + 1))
        needles->append(all.sliced(from, to - from + 1));
    sqlite3_set_auxdata(context, 1, needles.get(), [](void *old) { delete static_cast<Needles *>(old); });
    // SQLite may free what it is given at once, but only when out of memory.
    (void)needles.release();
    static const Needles none;
    const auto *kept = static_cast<const Needles *>(sqlite3_get_auxdata(context, 1));
    return kept != nullptr ? *kept : none;
}

void foldedHas(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) {
        sqlite3_result_int(context, 0);
        return;
    }
    const Folded set(bytesOf(arguments[0]));
    const Needles &needles = needlesOf(context, arguments[1]);
    const bool found = std::any_of(needles.begin(), needles.end(),
                                   [&set](const QByteArray &needle) { return contains(set.view(), needle); });
    sqlite3_result_int(context, found ? 1 : 0);
}

void deletedAt(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(arguments[0]));
    const auto fields = decodeMeta(QByteArray(bytes, sqlite3_value_bytes(arguments[0])));
    sqlite3_result_int64(context, fields ? fields->value(DeletedField).effective.ms : 0);
}

} // namespace

Status addListFunctions(SqliteConnection &connection)
{
    struct Function {
        const char *name;
        int arguments;
        void (*run)(sqlite3_context *, int, sqlite3_value **);
    };
    static constexpr Function functions[] = {{"farol_fold", 1, fold},
                                             {"farol_contains", 2, foldedContains},
                                             {"farol_starts", 2, foldedStarts},
                                             {"farol_has", 2, foldedHas},
                                             {"farol_deleted_at", 1, deletedAt}};
    for (const Function &function : functions) {
        const int code = sqlite3_create_function_v2(connection.handle(), function.name, function.arguments,
                                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                                    function.run, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return fail(Error::Code::Internal, u"SQLite %1: a function could not be added"_s.arg(code));
    }
    return {};
}

} // namespace farol::storage
