// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/xlsxpackage.h"

#include <QXmlStreamReader>

#include <memory>

namespace farol::exchange {

/// XML out of a workbook, token by token. What no honest workbook holds ends it with an error: a document type (and with it
/// entities of its own), elements nested without end, a token that would fill the memory, more bytes than the limit.
class XmlFeed final
{
public:
    /// `limit`: bytes that may be read between two calls of madeProgress().
    XmlFeed(std::unique_ptr<PartStream> part, qint64 limit) : m_part(std::move(part)), m_limit(limit) {}

    /// Moves to the next start or end of an element, or text; false at the end of the document.
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] const QXmlStreamReader &at() const { return m_xml; }
    [[nodiscard]] bool starts(QStringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    [[nodiscard]] bool ends(QStringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    /// Something came of the bytes so far.
    void madeProgress() { m_since = 0; }
    /// How much of the part is behind, from 0 to 1, as far as it can be known.
    [[nodiscard]] double progress() const;

private:
    [[nodiscard]] Status refill();

    std::unique_ptr<PartStream> m_part;
    QXmlStreamReader m_xml;
    qint64 m_limit;
    qint64 m_since = 0;
    qint64 m_token = 0; ///< bytes read since the last token
    int m_depth = 0;
};

} // namespace farol::exchange
