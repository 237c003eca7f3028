// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Frozen for ever: a newer table would sort and match stored keys differently from those already written.
constexpr QChar::UnicodeVersion unicodeVersion = QChar::Unicode_14_0;

constexpr char32_t combiningTilde = 0x0303;

/// Characters that people take for a letter with a stroke or two letters in one, though Unicode has no decomposition.
struct Letters {
    char32_t from;
    const char *to;
};
constexpr std::array letterTable = {
    Letters{0x00DF, "ss"}, Letters{0x00E6, "ae"}, Letters{0x00F0, "d"}, Letters{0x00F8, "o"}, Letters{0x00FE, "th"},
    Letters{0x0111, "d"},  Letters{0x0127, "h"},  Letters{0x0131, "i"}, Letters{0x0138, "k"}, Letters{0x0142, "l"},
    Letters{0x014B, "n"},  Letters{0x0153, "oe"}, Letters{0x0167, "t"}, Letters{0x0180, "b"}, Letters{0x0237, "j"},
};

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Characters without any shape of their own, which come along with text copied from web pages.
bool isInvisible(char32_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
           || (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F)
           || c == 0xFEFF || (c >= 0xE0100 && c <= 0xE01EF);
}

/// Whether Unicode 14 assigned the character; a newer Qt knows more of them, and must not treat them differently.
bool isFrozen(char32_t c)
{
    const QChar::UnicodeVersion since = QChar::unicodeVersion(c);
    return since != QChar::Unicode_Unassigned && since <= unicodeVersion;
}

/// Accents proper: marks of the classes above 9, which are nuktas, voicing marks, viramas and overlays.
bool isAccent(char32_t c)
{
    return c >= 0x0300 && isFrozen(c) && QChar::category(c) == QChar::Mark_NonSpacing && QChar::combiningClass(c) > 9;
}

const char *lettersOf(char32_t c)
{
    if (c < 0x00DF || c > 0x0237)
        return nullptr;
    const auto found =
        std::find_if(letterTable.begin(), letterTable.end(), [c](const Letters &l) { return l.from == c; });
    return found == letterTable.end() ? nullptr : found->to;
}

char32_t foldCase(char32_t c)
{
    if (c < 0x80)
        return c >= U'A' && c <= U'Z' ? c + 32 : c;
    if (c == 0x1E9E) // the capital sharp s folds to two letters, which Qt's one-to-one table cannot say
        return 0x00DF;
    return isFrozen(c) ? QChar::toCaseFolded(c) : c;
}

/// The next code point; a surrogate without its partner stands for itself.
char32_t nextCodePoint(QStringView text, qsizetype &at)
{
    const QChar first = text[at++];
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return first.unicode();
}

/// Decomposed text without the invisible characters; they go first since they would keep marks from being ordered.
QString decomposed(QStringView text)
{
    QString visible;
    visible.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        if (!isInvisible(nextCodePoint(text, at)))
            visible.append(text.mid(start, at - start));
    }
    return visible.normalized(QString::NormalizationForm_KD, unicodeVersion);
}

void appendUtf8(std::string &out, char32_t c)
{
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (c < 0x80) {
        put(c);
        return;
    }
    if (c < 0x800) {
        put(0xC0U | (c >> 6U));
    } else {
        if (c < 0x10000) {
            put(0xE0U | (c >> 12U));
        } else {
            put(0xF0U | (c >> 18U));
            put(0x80U | ((c >> 12U) & 0x3FU));
        }
        put(0x80U | ((c >> 6U) & 0x3FU));
    }
    put(0x80U | (c & 0x3FU));
}

/// Builds the three levels of a sort key; every byte of a level is above the separator 0x01.
class SortKeyWriter final
{
public:
    void add(char32_t c)
    {
        if (c < 0x80) {
            addAscii(c);
            return;
        }
        if (isInvisible(c))
            return;
        if (isAccent(c)) {
            addAccent(c);
            return;
        }
        if (QChar::isSpace(c)) {
            addSpace();
            return;
        }
        const char32_t folded = foldCase(c);
        if (const char *letters = lettersOf(folded)) {
            for (; *letters != '\0'; ++letters)
                addBase(static_cast<unsigned char>(*letters), folded != c, true);
            return;
        }
        addBase(folded, folded != c, false);
    }
    [[nodiscard]] bool isFull() const { return m_primary.size() >= MaxPrimaryBytes; }
    [[nodiscard]] QByteArray primary()
    {
        endNumber();
        return QByteArray(m_primary.data(), qsizetype(m_primary.size()));
    }
    [[nodiscard]] QByteArray key()
    {
        endNumber();
        std::string key = m_primary + '\x01';
        key.append(m_accents, 0, m_accents.find_last_not_of(plain) + 1);
        key += '\x01';
        key.append(m_cases, 0, m_cases.find_last_not_of(plain) + 1);
        const std::size_t size = key.find_last_not_of('\x01') + 1;
        return QByteArray(key.data(), std::min(qsizetype(size), MaxSortKeyBytes));
    }

private:
    static constexpr char plain = '\x03'; ///< no accent, lower case: the lightest weight, and so left out at the end
    static constexpr char heavier = '\x04';
    static constexpr char variant = '\x05'; ///< ø beside o
    static constexpr std::size_t MaxPrimaryBytes = 600; ///< leaves room for the levels after it
    static constexpr std::size_t MaxDigits = 200; ///< a longer run counts as several numbers

    /// add() of nearly all that is ever added, without its many questions.
    void addAscii(char32_t c)
    {
        if (c <= 0x20 || c == 0x7F) {
            addSpace();
            return;
        }
        if (c >= U'0' && c <= U'9') {
            addBase(c, false, false);
            return;
        }
        endNumber();
        if (m_space)
            addWeight(0x02, false);
        m_space = false;
        const bool upper = c >= U'A' && c <= U'Z';
        const char32_t folded = upper ? c + 32 : c;
        m_lastIsN = folded == U'n';
        if (folded >= U'a' && folded <= U'z')
            m_primary.push_back(static_cast<char>(folded));
        else
            addWeight(folded, true);
        m_cases.push_back(upper ? heavier : plain);
        m_accents.push_back(plain);
    }

    void addSpace()
    {
        endNumber();
        m_space = !m_primary.empty();
    }

    void addBase(char32_t c, bool upper, bool isVariant)
    {
        const int digit = c < 0x80 ? (c >= U'0' && c <= U'9' ? static_cast<int>(c - U'0') : -1)
                          : isFrozen(c) && QChar::category(c) == QChar::Number_DecimalDigit ? QChar::digitValue(c)
                                                                                            : -1;
        if (digit < 0 || m_digits.size() >= MaxDigits)
            endNumber();
        if (m_space)
            addWeight(0x02, false);
        m_space = false;
        m_lastIsN = c == U'n' && !isVariant;
        if (digit < 0) {
            addWeight(c, true);
            m_cases.push_back(upper ? heavier : plain);
            m_accents.push_back(plain);
            if (isVariant)
                m_accents.push_back(variant);
            return;
        }
        m_inNumber = true;
        if (digit > 0 || !m_digits.empty())
            m_digits.push_back(static_cast<char>('0' + digit));
    }

    void addWeight(char32_t c, bool letter)
    {
        static constexpr char punctuation[] = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
        if (!letter) {
            m_primary.push_back(static_cast<char>(c));
        } else if (c < 0x80 && !(c >= U'a' && c <= U'z')) {
            const auto *at = std::find(std::begin(punctuation), std::end(punctuation) - 1, static_cast<char>(c));
            m_primary.push_back(static_cast<char>(3 + (at - std::begin(punctuation))));
        } else {
            if (c >= 0x80 && !(isFrozen(c) && (QChar::isLetterOrNumber(c) || QChar::isMark(c))))
                m_primary.push_back('\x2F'); // symbols beyond ASCII: after its punctuation, before the digits
            appendUtf8(m_primary, c);
        }
    }

    void addAccent(char32_t c)
    {
        endNumber();
        if (c == combiningTilde && m_lastIsN) {
            m_primary.push_back('\xFF'); // above every letter's bytes: ñ comes after nz and before o
        } else if (m_accents.size() < std::size_t(MaxSortKeyBytes)) {
            m_accents.push_back(heavier);
            appendUtf8(m_accents, c);
        }
        m_lastIsN = false;
    }

    /// A number weighs by its count of significant digits, then by these.
    void endNumber()
    {
        if (!m_inNumber)
            return;
        m_primary.push_back('\x30');
        m_primary.push_back(static_cast<char>(static_cast<unsigned char>(0x10 + m_digits.size())));
        m_primary.append(m_digits);
        m_accents.push_back(plain);
        m_cases.push_back(plain);
        m_digits.clear();
        m_inNumber = false;
    }

    // Grown a byte at a time, which std::string does in place.
    std::string m_primary;
    std::string m_accents;
    std::string m_cases;
    std::string m_digits; ///< of the number being read, without leading zeros
    bool m_inNumber = false;
    bool m_space = false; ///< white space was read and counts if anything follows
    bool m_lastIsN = false;
};

SortKeyWriter readForSorting(QStringView text)
{
    SortKeyWriter writer;
    const bool ascii = isAscii(text);
    // Text beyond this cannot reach the key, and decomposing a megabyte to learn that would be a waste.
    constexpr qsizetype enough = 4 * MaxSortKeyBytes;
    const QString parts = ascii ? QString() : decomposed(text.left(enough));
    const QStringView units = ascii ? text : QStringView(parts);
    for (qsizetype at = 0; at < units.size() && !writer.isFull();)
        writer.add(nextCodePoint(units, at));
    return writer;
}

} // namespace

QString foldText(QStringView text)
{
    QString folded;
    if (isAscii(text)) {
        folded.resize(text.size());
        std::transform(text.begin(), text.end(), folded.begin(), [](QChar c) { return QChar(foldCase(c.unicode())); });
        return folded;
    }
    const QString parts = decomposed(text);
    folded.reserve(parts.size());
    for (qsizetype at = 0; at < parts.size();) {
        const char32_t c = foldCase(nextCodePoint(parts, at));
        if (isAccent(c) || isInvisible(c))
            continue;
        if (const char *letters = lettersOf(c))
            folded.append(QLatin1StringView(letters));
        else
            folded.append(QStringView(QChar::fromUcs4(c)));
    }
    return folded;
}

bool foldedContains(QStringView text, QStringView needle)
{
    return foldText(text).contains(foldText(needle));
}

QByteArray sortKey(QStringView text)
{
    return readForSorting(text).key();
}

QByteArray primarySortKey(QStringView text)
{
    return readForSorting(text).primary();
}

QString naturalKey(QStringView text)
{
    return text.trimmed().toString().normalized(QString::NormalizationForm_C, unicodeVersion);
}

} // namespace farol
