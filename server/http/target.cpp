// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/target.h"

#include <QStringDecoder>

#include <optional>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

std::optional<unsigned> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned>(c - 'A' + 10);
    return std::nullopt;
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
           || c == '_' || c == '~';
}

Result<QString> fromUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(Error::Code::Invalid, u"The address is not UTF-8."_s);
    return text;
}

// "http://host/path" is what a proxy may send; only the path is ours to judge.
QByteArrayView withoutAuthority(QByteArrayView target)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.size() > scheme.size() && target.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0) {
            const QByteArrayView rest = target.sliced(scheme.size());
            const qsizetype slash = rest.indexOf('/');
            return slash < 0 ? QByteArrayView("/") : rest.sliced(slash);
        }
    }
    return target;
}

Result<QList<std::pair<QString, QString>>> parseQuery(QByteArrayView text)
{
    QList<std::pair<QString, QString>> query;
    while (!text.isEmpty()) {
        const qsizetype amp = text.indexOf('&');
        const QByteArrayView pair = amp < 0 ? text : text.first(amp);
        text = amp < 0 ? QByteArrayView() : text.sliced(amp + 1);
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        FAROL_ASSIGN(QString name, percentDecoded(equals < 0 ? pair : pair.first(equals), true));
        FAROL_ASSIGN(QString value, percentDecoded(equals < 0 ? QByteArrayView() : pair.sliced(equals + 1), true));
        query.emplaceBack(std::move(name), std::move(value));
    }
    return query;
}

} // namespace

Result<QString> percentDecoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text.at(i);
        if (isControl(c))
            return fail(Error::Code::Invalid, u"The address holds a control character."_s);
        if (c == '%') {
            const auto high = i + 2 < text.size() ? hexDigit(text.at(i + 1)) : std::nullopt;
            const auto low = i + 2 < text.size() ? hexDigit(text.at(i + 2)) : std::nullopt;
            if (!high || !low)
                return fail(Error::Code::Invalid, u"The address holds a broken escape."_s);
            c = static_cast<char>((*high << 4U) | *low);
            // A NUL in a name is never meant, and C interfaces behind us would cut the text there.
            if (c == '\0')
                return fail(Error::Code::Invalid, u"The address holds a control character."_s);
            i += 2;
        } else if (c == '+' && plusIsSpace) {
            c = ' ';
        }
        bytes.append(c);
    }
    return fromUtf8(bytes);
}

QByteArray percentEncoded(QStringView text)
{
    static constexpr char Digits[] = "0123456789ABCDEF";
    QByteArray encoded;
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (isUnreserved(c)) {
            encoded.append(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded.append('%').append(Digits[byte >> 4U]).append(Digits[byte & 15U]);
    }
    return encoded;
}

Result<Target> parseTarget(QByteArrayView target)
{
    if (target == QByteArrayView("*"))
        return Target{QByteArray("*"), {}, {}};
    target = withoutAuthority(target);
    if (target.isEmpty() || target.front() != '/')
        return fail(Error::Code::Invalid, u"The address does not begin with a slash."_s);
    // A fragment never travels; whoever sends one means something we would misread.
    if (target.contains('#'))
        return fail(Error::Code::Invalid, u"The address holds a fragment."_s);
    Target parsed;
    const qsizetype mark = target.indexOf('?');
    QByteArrayView path = mark < 0 ? target : target.first(mark);
    parsed.path = path.toByteArray();
    path = path.sliced(1);
    while (!path.isNull() && parsed.path.size() > 1) {
        const qsizetype slash = path.indexOf('/');
        FAROL_ASSIGN(QString segment, percentDecoded(slash < 0 ? path : path.first(slash)));
        if (segment == "."_L1 || segment == ".."_L1)
            return fail(Error::Code::Invalid, u"The address climbs."_s);
        parsed.segments.append(std::move(segment));
        path = slash < 0 ? QByteArrayView() : path.sliced(slash + 1);
        if (slash >= 0 && path.isEmpty()) {
            parsed.segments.append(QString());
            break;
        }
    }
    if (mark >= 0) {
        FAROL_ASSIGN(parsed.query, parseQuery(target.sliced(mark + 1)));
    }
    return parsed;
}

} // namespace farol::server
