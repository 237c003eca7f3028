// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/conversation.h"

#include <QCborStreamReader>

using namespace Qt::StringLiterals;

// Reads CBOR with nothing but Qt, as somebody without our codec would: what docs/SYNC.md 5.1 says must be enough.
namespace farol::sim {

namespace {

/// Members of each message in the order of docs/SYNC.md 5.1; the kind is the position.
const QList<QStringList> &requestMembers()
{
    static const QList<QStringList> members{
        {u"protocolLow"_s, u"protocolHigh"_s, u"schemaVersion"_s, u"program"_s, u"cursor"_s, u"deviceNow"_s},
        {u"entries"_s, u"confirmedN"_s, u"deviceNow"_s, u"cursor"_s},
        {u"cursor"_s, u"loadedThrough"_s, u"maxEntries"_s},
        {u"epoch"_s, u"after"_s, u"pin"_s, u"table"_s, u"row"_s, u"maxRows"_s, u"first"_s},
        {u"cursor"_s},
        {u"scope"_s, u"bodies"_s},
    };
    return members;
}

const QList<QStringList> &replyMembers()
{
    static const QList<QStringList> members{
        {u"protocol"_s, u"schemaVersion"_s, u"workspace"_s, u"user"_s, u"action"_s, u"head"_s, u"fence"_s,
         u"serverNow"_s, u"lastN"_s, u"chain"_s, u"limits"_s},
        {u"action"_s, u"outcomes"_s, u"expectedN"_s, u"head"_s, u"cursorKnown"_s},
        {u"loadAnew"_s, u"entries"_s, u"cursor"_s, u"head"_s},
        {u"loadAnew"_s, u"rows"_s, u"complete"_s, u"scopes"_s, u"total"_s},
        {u"comparable"_s, u"digest"_s},
        {u"received"_s},
    };
    return members;
}

QByteArray takeBytes(QCborStreamReader &in)
{
    QByteArray all;
    for (auto part = in.readByteArray(); part.status != QCborStreamReader::EndOfString; part = in.readByteArray())
        all += part.data;
    return all;
}

QString takeText(QCborStreamReader &in)
{
    QString all;
    for (auto part = in.readString(); part.status != QCborStreamReader::EndOfString; part = in.readString())
        all += part.data;
    return all;
}

/// One item in the diagnostic notation of RFC 8949.
QString takeItem(QCborStreamReader &in)
{
    QString text;
    if (in.isArray() || in.isMap()) {
        const bool isMap = in.isMap();
        QStringList items;
        in.enterContainer();
        while (in.hasNext()) {
            const QString item = takeItem(in);
            items.append(isMap ? item + u": "_s + takeItem(in) : item);
        }
        in.leaveContainer();
        return (isMap ? u"{%1}"_s : u"[%1]"_s).arg(items.join(u", "_s));
    }
    if (in.isByteArray())
        return u"h'%1'"_s.arg(QString::fromLatin1(takeBytes(in).toHex()));
    if (in.isString())
        return u'"' + takeText(in).replace(u'"', u"\\\""_s) + u'"';
    if (in.isUnsignedInteger())
        text = QString::number(in.toUnsignedInteger());
    else if (in.isNegativeInteger())
        text = QString::number(in.toInteger());
    else if (in.isBool())
        text = in.toBool() ? u"true"_s : u"false"_s;
    else if (in.isNull())
        text = u"null"_s;
    else
        text = u"?"_s;
    in.next();
    return text;
}

QString itemOf(const QByteArray &bytes)
{
    QCborStreamReader in(bytes);
    return takeItem(in);
}

/// A list with each element on a line of its own, and what an outbox entry holds beneath it.
QString takeLines(QCborStreamReader &in, bool isOutbox)
{
    QString text;
    in.enterContainer();
    while (in.hasNext()) {
        if (!isOutbox) {
            text += u"      "_s + takeItem(in) + u'\n';
            continue;
        }
        in.enterContainer();
        const QString n = takeItem(in);
        const QString previous = takeItem(in);
        const QByteArray body = takeBytes(in);
        in.leaveContainer();
        text += u"      n %1, previous %2, body of %3 bytes:\n        %4\n"_s.arg(
            n, previous, QString::number(body.size()), itemOf(body));
    }
    in.leaveContainer();
    return text;
}

} // namespace

QString explained(const QByteArray &message, bool isRequest)
{
    QCborStreamReader in(message);
    in.enterContainer();
    const qsizetype kind = takeItem(in).toInt();
    const QStringList members = (isRequest ? requestMembers() : replyMembers()).value(kind);
    QString text;
    in.enterContainer();
    for (qsizetype i = 0; in.hasNext(); ++i) {
        const QString name = members.value(i, u"(more)"_s);
        text += u"    "_s + name + u":"_s;
        static const QStringList lists{u"entries"_s, u"rows"_s, u"outcomes"_s};
        if (lists.contains(name) && in.length() > 0)
            text += u'\n' + takeLines(in, isRequest && name == u"entries");
        else
            text += u' ' + takeItem(in) + u'\n';
    }
    in.leaveContainer();
    in.leaveContainer();
    return text;
}

} // namespace farol::sim
