// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xmlfeed.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr int MaxDepth = 64;
constexpr qint64 MaxToken = qint64(16) * 1024 * 1024;

Error hostile(const QString &what)
{
    return fail(Error::Code::Unsupported, u"the workbook holds what no workbook needs: "_s + what);
}

} // namespace

Result<bool> XmlFeed::next()
{
    for (;;) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::Invalid:
            if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                return fail(Error::Code::Corrupt, u"the workbook is damaged: "_s + m_xml.errorString().left(200));
            FAROL_TRY(refill());
            continue;
        case QXmlStreamReader::EndDocument: return false;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference: return hostile(u"entities"_s);
        case QXmlStreamReader::StartElement:
            m_token = 0;
            if (++m_depth > MaxDepth)
                return hostile(u"elements nested too deeply"_s);
            return true;
        case QXmlStreamReader::EndElement:
            m_token = 0;
            --m_depth;
            return true;
        case QXmlStreamReader::Characters: m_token = 0; return true;
        default: m_token = 0; continue;
        }
    }
}

Status XmlFeed::refill()
{
    FAROL_ASSIGN(const QByteArray bytes, m_part->next());
    if (bytes.isEmpty())
        return fail(Error::Code::Corrupt, u"the workbook is damaged: it ends too early"_s);
    m_token += bytes.size();
    m_since += bytes.size();
    if (m_token > MaxToken || m_since > m_limit)
        return hostile(u"more than it may"_s);
    m_xml.addData(bytes);
    return {};
}

double XmlFeed::progress() const
{
    const auto size = static_cast<double>(std::max<qint64>(m_part->size(), 1));
    return std::min(1.0, static_cast<double>(m_part->bytesRead()) / size);
}

} // namespace farol::exchange
