// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/markedrows.h"

#include "core/canonical.h"
#include "tests/support/clientsamples.h"

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::sampleCustomer;
using farol::test::sampleEntry;

RowState marked(int number, const QByteArray &word, ScopeId scope)
{
    RowState row = sampleCustomer(number, scope);
    const QString text = QString::fromLatin1(word);
    for (const FieldNumber field : {FieldNumber(1), FieldNumber(2), FieldNumber(4), FieldNumber(10)})
        row.fields[field].value = Value(text + QString::number(number));
    row.fields[8].value = Value(QStringList{text});
    row.fields[13].value = Value(QString(text + u' ').repeated(1 + number % 700)); // some notes reach overflow pages
    row.fields[1].sides += Side{Value(text), 3, {}, 4, {}, SideReason::Concurrent};
    FieldState unknown;
    unknown.value = Value(text);
    row.fields.insert(500, unknown);
    return row;
}

PendingEntry markedEntry(std::int64_t n, const RowState &row, const QByteArray &word)
{
    PendingEntry entry = sampleEntry(n, row);
    entry.mutation.patches.first().value = Value(QString::fromLatin1(word));
    entry.entry.body = encodeMutation(entry.mutation);
    return entry;
}

qsizetype count(const QByteArray &bytes, const QByteArray &word)
{
    // Sort keys hold the folded word, and half a word is a leak too.
    return bytes.count(word) + bytes.toLower().count(word.toLower().chopped(4));
}

} // namespace farol::storage::test
