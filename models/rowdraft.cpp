// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowdraft.h"

#include "core/customer.h"

#include <QDataStream>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr quint32 Form = 1;

} // namespace

QString rowDraftKey(TableNumber table, const Uuid &row, const Uuid &customer)
{
    const EntityInfo *entity = farolSchema().entity(table);
    const QString name = entity == nullptr ? QString::number(table) : QString::fromLatin1(entity->name);
    if (!row.isNull())
        return name + u'/' + row.toString();
    return customer.isNull() ? QString(u"new-"_s + name) : QString(u"new-"_s + name + u'/' + customer.toString());
}

QByteArray encodeRowDraft(const RowDraft &draft)
{
    if (draft.isEmpty())
        return {};
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << Form << qint64(draft.at.ms) << draft.typed;
    return bytes;
}

RowDraft decodeRowDraft(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 form = 0;
    qint64 at = 0;
    RowDraft draft;
    in >> form;
    if (form != Form)
        return {};
    in >> at >> draft.typed;
    draft.at = Instant{at};
    return in.status() == QDataStream::Ok ? draft : RowDraft();
}

} // namespace farol
