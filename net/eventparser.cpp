// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/eventparser.h"

using namespace Qt::StringLiterals;

namespace farol::net {

Result<QList<ServerEvent>> EventParser::feed(const QByteArray &bytes)
{
    QList<ServerEvent> events;
    m_rest += bytes;
    qsizetype start = 0;
    for (qsizetype end = m_rest.indexOf('\n', start); end >= 0; end = m_rest.indexOf('\n', start)) {
        qsizetype length = end - start;
        if (length > 0 && m_rest.at(end - 1) == '\r')
            --length;
        takeLine(m_rest.mid(start, length), events);
        start = end + 1;
    }
    m_rest.remove(0, start);
    if (m_rest.size() > MaxEvent || m_event.data.size() > MaxEvent)
        return fail(Error::Code::TooLarge, u"an event without end"_s);
    return events;
}

void EventParser::takeLine(const QByteArray &line, QList<ServerEvent> &events)
{
    if (line.isEmpty()) {
        if (m_hasData)
            events.append(m_event);
        m_event = {};
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return;
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "event") {
        m_event.name = value;
    } else if (field == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    }
}

} // namespace farol::net
