// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/encoding.h"

#include <QByteArray>
#include <QIODevice>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qsizetype blockSize = 65'536;
constexpr qsizetype enoughForGuess = 1'048'576;
constexpr qint64 few = 20; ///< one in so many is chance or damage

struct Named {
    Encoding encoding;
    QLatin1StringView name;
};
constexpr std::array encodings = {
    Named{Encoding::Utf8, "utf-8"_L1},        Named{Encoding::Utf16Le, "utf-16le"_L1},
    Named{Encoding::Utf16Be, "utf-16be"_L1},  Named{Encoding::Windows1252, "windows-1252"_L1},
    Named{Encoding::Latin1, "iso-8859-1"_L1}, Named{Encoding::Latin9, "iso-8859-15"_L1},
};

/// Windows-1252 from 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char16_t, 32> windows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

char16_t latin9(unsigned char byte)
{
    switch (byte) {
    case 0xA4: return 0x20AC;
    case 0xA6: return 0x0160;
    case 0xA8: return 0x0161;
    case 0xB4: return 0x017D;
    case 0xB8: return 0x017E;
    case 0xBC: return 0x0152;
    case 0xBD: return 0x0153;
    case 0xBE: return 0x0178;
    default: return byte;
    }
}

/// Tells strict UTF-8 from everything else while bytes stream by: no overlong forms, no surrogates.
class Utf8Check final
{
public:
    void feed(QByteArrayView bytes)
    {
        for (const char raw : bytes)
            feed(static_cast<unsigned char>(raw));
    }
    void finish()
    {
        if (m_missing > 0)
            breaks();
        m_missing = 0;
    }
    [[nodiscard]] qint64 whole() const { return m_whole; }
    /// Those of them that people in the west write: bytes that hardly ever stand together in a one-byte encoding.
    [[nodiscard]] qint64 western() const { return m_western; }
    [[nodiscard]] qint64 broken() const { return m_broken; }
    [[nodiscard]] qint64 firstBrokenLine() const { return m_brokenLine; }

private:
    void breaks()
    {
        if (m_broken++ == 0)
            m_brokenLine = m_line;
    }
    void countLine(unsigned char byte)
    {
        if (byte == '\r' || (byte == '\n' && m_last != '\r'))
            ++m_line;
        m_last = byte;
    }
    void feed(unsigned char byte)
    {
        if (m_missing > 0) {
            if (byte >= m_low && byte <= m_high) {
                m_low = 0x80;
                m_high = 0xBF;
                if (--m_missing == 0) {
                    ++m_whole;
                    m_western += m_lead == 0xC2 || m_lead == 0xC3 ? 1 : 0;
                }
                return;
            }
            breaks();
            m_missing = 0;
        }
        countLine(byte);
        if (byte < 0x80)
            return;
        m_lead = byte;
        m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
        m_high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
        if (byte >= 0xC2 && byte <= 0xDF)
            m_missing = 1;
        else if (byte >= 0xE0 && byte <= 0xEF)
            m_missing = 2;
        else if (byte >= 0xF0 && byte <= 0xF4)
            m_missing = 3;
        else
            breaks();
    }

    int m_missing = 0;
    unsigned char m_low = 0x80;
    unsigned char m_high = 0xBF;
    unsigned char m_lead = 0;
    qint64 m_whole = 0;
    qint64 m_western = 0;
    qint64 m_broken = 0;
    qint64 m_line = 1;
    qint64 m_brokenLine = 0;
    unsigned char m_last = 0;
};

struct UchardetDeleter {
    void operator()(uchardet_t detector) const { uchardet_delete(detector); }
};

/// What the bytes of a file tell about its encoding.
struct Evidence {
    Utf8Check utf8;
    bool hasC1 = false; ///< bytes 0x80 to 0x9F, letters and quotation marks in Windows-1252 only
    QByteArray guess; ///< uchardet's, upper case
};

Result<Evidence> readEvidence(QIODevice &in)
{
    Evidence evidence;
    const std::unique_ptr<std::remove_pointer_t<uchardet_t>, UchardetDeleter> detector(uchardet_new());
    qsizetype fed = 0;
    for (;;) {
        const QByteArray block = in.read(blockSize);
        if (block.isEmpty())
            break;
        evidence.utf8.feed(block);
        const bool foreign = std::any_of(block.begin(), block.end(), [](char c) { return (c & '\x80') != 0; });
        if (!foreign)
            continue;
        evidence.hasC1 = evidence.hasC1 || std::any_of(block.begin(), block.end(), [](char c) {
                             const auto byte = static_cast<unsigned char>(c);
                             return byte >= 0x80 && byte <= 0x9F;
                         });
        if (fed < enoughForGuess)
            uchardet_handle_data(detector.get(), block.constData(), static_cast<size_t>(block.size()));
        fed += block.size();
    }
    if (!in.seek(0))
        return fail(Error::Code::Internal, u"the file cannot be read twice"_s);
    evidence.utf8.finish();
    uchardet_data_end(detector.get());
    evidence.guess = QByteArray(uchardet_get_charset(detector.get())).toUpper();
    return evidence;
}

/// One-byte encodings of western and central Europe, among which uchardet's word is worth little on short texts.
bool isWestern(const QByteArray &guess)
{
    static constexpr std::array prefixes = {"ISO-8859-", "WINDOWS-125", "IBM8", "MAC-CENTRALEUROPE", "VISCII", "ASCII"};
    static constexpr std::array others = {"ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",
                                          "ISO-8859-11",  "WINDOWS-1251", "WINDOWS-1253", "WINDOWS-1255",
                                          "WINDOWS-1256", "IBM855",       "IBM866"};
    const auto startsGuess = [&guess](const char *prefix) { return guess.startsWith(prefix); };
    const auto isGuess = [&guess](const char *name) { return guess == name; };
    return guess.isEmpty()
           || (std::any_of(prefixes.begin(), prefixes.end(), startsGuess)
               && std::none_of(others.begin(), others.end(), isGuess));
}

/// Half UTF-8: what is read of such a file in either way is garbage somewhere.
Error mixed(const Utf8Check &utf8)
{
    return fail(Error::Code::Unsupported,
                u"the file is UTF-8 in places, but not in line %1: it may be cut off, or put together of two; save all "
                "of it as UTF-8, or name its encoding in the mapping"_s.arg(utf8.firstBrokenLine()));
}

/// ASCII written as UTF-32 without a mark: one byte in four, always the same.
bool isUtf32ByZeros(QByteArrayView head)
{
    qsizetype first = 0;
    qsizetype last = 0;
    const qsizetype size = head.size() - head.size() % 4;
    for (qsizetype at = 0; at < size; at += 4) {
        if (head[at + 1] != '\0' || head[at + 2] != '\0')
            continue;
        first += head[at] != '\0' && head[at + 3] == '\0' ? 1 : 0;
        last += head[at] == '\0' && head[at + 3] != '\0' ? 1 : 0;
    }
    return std::max(first, last) >= std::max<qsizetype>(size / 4 * 3 / 10, 1);
}

/// ASCII written as UTF-16 without a mark is full of zeros, all on the same side.
std::optional<Encoding> utf16ByZeros(QByteArrayView head)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    const qsizetype size = head.size() - head.size() % 2;
    for (qsizetype at = 0; at < size; at += 2) {
        even += head[at] == '\0' ? 1 : 0;
        odd += head[at + 1] == '\0' ? 1 : 0;
    }
    const qsizetype many = std::max<qsizetype>(size / 2 * 3 / 10, 1);
    if (odd >= many && even * 20 < odd)
        return Encoding::Utf16Le;
    if (even >= many && odd * 20 < even)
        return Encoding::Utf16Be;
    return std::nullopt;
}

} // namespace

QLatin1StringView encodingName(Encoding encoding)
{
    const auto found = std::find_if(encodings.begin(), encodings.end(),
                                    [encoding](const Named &named) { return named.encoding == encoding; });
    return found == encodings.end() ? QLatin1StringView() : found->name;
}

std::optional<Encoding> encodingFromName(QStringView name)
{
    const auto found = std::find_if(encodings.begin(), encodings.end(), [name](const Named &named) {
        return name.compare(named.name, Qt::CaseInsensitive) == 0;
    });
    return found == encodings.end() ? std::nullopt : std::optional(found->encoding);
}

Result<Encoding> detectEncoding(QIODevice &in)
{
    if (in.isSequential() || !in.seek(0))
        return fail(Error::Code::Unsupported, u"the encoding of a stream cannot be found out; name it"_s);
    const QByteArray head = in.peek(blockSize);
    if (head.startsWith("\xEF\xBB\xBF"))
        return Encoding::Utf8;
    if (head.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || head.startsWith(QByteArrayView("\0\0\xFE\xFF", 4))
        || isUtf32ByZeros(head))
        return fail(Error::Code::Unsupported, u"the file is UTF-32; save it as UTF-8"_s);
    if (head.startsWith("\xFF\xFE"))
        return Encoding::Utf16Le;
    if (head.startsWith("\xFE\xFF"))
        return Encoding::Utf16Be;
    if (const auto wide = utf16ByZeros(head))
        return *wide;
    FAROL_ASSIGN(const Evidence evidence, readEvidence(in));
    const qint64 whole = evidence.utf8.whole();
    const qint64 broken = evidence.utf8.broken();
    if (broken == 0 || whole >= few * broken)
        return Encoding::Utf8;
    // Eastern texts look like UTF-8 in more places than western ones, so their guess counts before the smaller share.
    if (whole >= broken || evidence.guess == "UTF-8")
        return mixed(evidence.utf8);
    if (!isWestern(evidence.guess))
        return fail(
            Error::Code::Unsupported,
            u"the file seems to be %1, which is not read; save it as UTF-8, or name its encoding in the mapping if it "
            "is another"_s.arg(QString::fromLatin1(evidence.guess)));
    if (evidence.utf8.western() * few >= broken)
        return mixed(evidence.utf8);
    return evidence.hasC1 ? Encoding::Windows1252 : Encoding::Latin1;
}

TextDecoder::TextDecoder(Encoding encoding) : m_encoding(encoding)
{
    if (encoding == Encoding::Utf8)
        m_unicode.emplace(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    else if (encoding == Encoding::Utf16Le)
        m_unicode.emplace(QStringConverter::Utf16LE, QStringConverter::Flag::ConvertInitialBom);
    else if (encoding == Encoding::Utf16Be)
        m_unicode.emplace(QStringConverter::Utf16BE, QStringConverter::Flag::ConvertInitialBom);
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    m_odd = m_odd != (bytes.size() % 2 != 0);
    if (m_unicode)
        return m_unicode->decode(bytes);
    QString text(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), text.begin(), [this](char raw) {
        const auto byte = static_cast<unsigned char>(raw);
        if (m_encoding == Encoding::Latin9)
            return QChar(latin9(byte));
        if (m_encoding == Encoding::Latin1 || byte < 0x80 || byte > 0x9F)
            return QChar(char16_t{byte});
        const char16_t letter = windows1252.at(byte - 0x80U);
        m_error = m_error || letter == 0;
        return QChar(letter == 0 ? char16_t{0xFFFD} : letter);
    });
    return text;
}

QString TextDecoder::finish()
{
    QString rest;
    if (m_encoding == Encoding::Utf8) {
        rest = m_unicode->decode("\n"); // nothing else says whether it still waits for bytes
        rest.remove(u'\n'); // which Qt gives back or not
    } else if (m_unicode && m_odd) {
        rest = QChar(QChar::ReplacementCharacter);
        m_error = true;
    }
    m_odd = false;
    return rest;
}

bool TextDecoder::hasError() const
{
    return m_error || (m_unicode && m_unicode->hasError());
}

} // namespace farol::exchange
