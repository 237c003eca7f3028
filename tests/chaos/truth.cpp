// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/truth.h"

#include "app/session/openprofile.h"
#include "core/canonical.h"
#include "core/customer.h"
#include "core/text/valuetext.h"
#include "storage/clientstore.h"
#include "storage/postgresconnection.h"
#include "storage/sqliteconnection.h"
#include "tests/ctl/programs.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace farol::chaos {

namespace {

constexpr auto ElementPrefix = "tags/"_L1;
constexpr auto DeletedName = "deleted"_L1;

Result<std::unique_ptr<storage::Connection>> connectTo(const QString &folder, const QString &url)
{
    if (!url.isEmpty()) {
        storage::PostgresOptions options;
        options.url = url;
        FAROL_ASSIGN(auto connection, storage::PostgresConnection::open(options));
        return std::unique_ptr<storage::Connection>(std::move(connection));
    }
    storage::SqliteOptions options;
    options.path = folder + "/farol.db"_L1;
    options.mayCreate = false;
    FAROL_ASSIGN(auto connection, storage::SqliteConnection::open(options));
    FAROL_TRY(connection->quickCheck());
    return std::unique_ptr<storage::Connection>(std::move(connection));
}

Status eachRow(storage::Connection &connection, const QByteArray &sql,
               const std::function<Status(const storage::Statement &)> &take)
{
    FAROL_ASSIGN(auto rows, connection.prepare(sql));
    for (;;) {
        FAROL_ASSIGN(const bool more, rows.step());
        if (!more)
            return {};
        FAROL_TRY(take(rows));
    }
}

bool patches(const FieldPatch &patch, const QString &field, const QJsonValue &value)
{
    const FieldInfo *info = farolSchema().entity(tables::Customer)->field(patch.field);
    if (info == nullptr)
        return false;
    if (field.startsWith(ElementPrefix)) {
        const QString element = field.mid(ElementPrefix.size());
        const auto removes = [&element](const auto &removal) { return removal.first == element; };
        if (value.toBool())
            return patch.add.contains(element);
        return std::any_of(patch.remove.cbegin(), patch.remove.cend(), removes);
    }
    return field == QLatin1StringView(info->name) && valueToJson(*info, patch.value) == value;
}

} // namespace

QString elementField(const QString &element)
{
    return ElementPrefix + element;
}

Status Truth::readServer(const QString &folder, const QString &url)
{
    FAROL_ASSIGN(const auto connection, connectTo(folder, url));
    FAROL_TRY(eachRow(*connection, "SELECT id, scope, seq, body FROM row_state WHERE table_no = 1 AND body IS NOT NULL",
                      [this](const storage::Statement &row) -> Status {
                          RowState state;
                          state.key = {tables::Customer, row.uuid(0)};
                          state.scope = row.id<ScopeId>(1);
                          state.seq = row.integer(2);
                          FAROL_ASSIGN(state.fields, decodeFields(row.blob(3)));
                          m_rows.insert(state.key.id, state);
                          return {};
                      }));
    FAROL_TRY(eachRow(*connection, "SELECT body FROM quarantine", [this](const storage::Statement &row) -> Status {
        FAROL_ASSIGN(const Mutation mutation, decodeMutation(row.blob(0)));
        m_refused.append(mutation);
        return {};
    }));
    FAROL_TRY(eachRow(
        *connection, "SELECT (SELECT seq FROM head), count(*), coalesce(max(seq), 0) FROM change",
        [this](const storage::Statement &row) -> Status {
            if (row.integer(0) != row.integer(1) || row.integer(1) != row.integer(2))
                m_faults.append(
                    u"head %1, but %2 entries up to %3"_s.arg(row.integer(0)).arg(row.integer(1)).arg(row.integer(2)));
            return {};
        }));
    return eachRow(*connection,
                   "SELECT mutation FROM change WHERE kind = 1 GROUP BY mutation"
                   " HAVING count(DISTINCT commit_last) > 1",
                   [this](const storage::Statement &row) -> Status {
                       m_faults.append(u"mutation %1 was applied twice"_s.arg(row.uuid(0).toString()));
                       return {};
                   });
}

Result<QHash<Uuid, QByteArray>> Truth::readDevice(const QString &folder)
{
    ProfileAccess access;
    access.folder = folder;
    access.passphrase = ctltest::Passphrase;
    FAROL_ASSIGN(const auto profile, openProfile(access));
    using Use = storage::Profile::Use;
    FAROL_ASSIGN(auto writer, profile->connect(Use::ReadWrite));
    FAROL_TRY(writer->quickCheck());
    FAROL_ASSIGN(auto reader, profile->connect(Use::ReadOnly));
    FAROL_ASSIGN(const auto store, storage::SqlClientStore::open(std::move(writer), std::move(reader), farolSchema()));
    QHash<Uuid, QByteArray> confirmed;
    FAROL_TRY(store->read([&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(const QList<AttentionItem> items, transaction.attention());
        for (const AttentionItem &item : items) {
            FAROL_ASSIGN(const Mutation mutation, decodeMutation(item.body));
            m_refused.append(mutation);
        }
        FAROL_ASSIGN(const QList<RowState> rows, transaction.confirmedAfter({}, 1'000'000));
        for (const RowState &row : rows)
            confirmed.insert(row.key.id, encodeRow(row));
        return {};
    }));
    return confirmed;
}

QHash<Uuid, QByteArray> Truth::rowsOf(const UserRights &person) const
{
    QHash<Uuid, QByteArray> rows;
    for (const RowState &row : m_rows) {
        const Customer customer = customerFromRow(row);
        if (entitled(person, {CustomerId(row.key.id), customer.owner, customer.team}))
            rows.insert(row.key.id, encodeRow(row));
    }
    return rows;
}

bool Truth::holds(const Uuid &id, const QString &field, const QJsonValue &value) const
{
    const auto row = m_rows.constFind(id);
    if (row == m_rows.constEnd())
        return false;
    if (field.startsWith(ElementPrefix))
        return customerFromRow(*row).tags.contains(field.mid(ElementPrefix.size())) == value.toBool();
    if (field == DeletedName) {
        const QList<Side> sides = row->fields.value(DeletedField).sides;
        return row->isDeleted() == value.toBool()
               || std::any_of(sides.cbegin(), sides.cend(),
                              [&value](const Side &side) { return side.value == Value(value.toBool()); });
    }
    const FieldInfo *info = farolSchema().entity(tables::Customer)->field(field);
    if (info == nullptr)
        return false;
    const FieldState state = row->fields.value(info->number);
    return valueToJson(*info, state.value) == value
           || std::any_of(state.sides.cbegin(), state.sides.cend(),
                          [&](const Side &side) { return valueToJson(*info, side.value) == value; });
}

QString Truth::told(const Uuid &id, const QString &field) const
{
    const auto row = m_rows.constFind(id);
    if (row == m_rows.constEnd())
        return u"the server has no such row"_s;
    const FieldInfo *info = farolSchema().entity(tables::Customer)->field(field.section(u'/', 0, 0));
    const FieldState state = row->fields.value(info != nullptr ? info->number : DeletedField);
    const auto text = [info](const Value &value) {
        return info != nullptr ? formatValue(*info, value) : QString(value == Value(true) ? u"true"_s : u"false"_s);
    };
    QString told =
        u"\"%1\" (%2, seq %3%4)"_s.arg(text(state.value), state.author.uuid.toString(), QString::number(state.seq),
                                       row->isDeleted() ? u", the row is deleted"_s : QString());
    for (const Side &side : state.sides)
        told += u", side \"%1\" (%2, seq %3)"_s.arg(text(side.value), side.author.uuid.toString()).arg(side.seq);
    return told;
}

qsizetype Truth::refused(const Uuid &row, const QString &field, const QJsonValue &value) const
{
    return std::count_if(m_refused.cbegin(), m_refused.cend(), [&](const Mutation &mutation) {
        if (mutation.row.id != row)
            return false;
        if (field == DeletedName)
            return value.toBool() ? mutation.kind == MutationKind::Remove
                                  : mutation.kind == MutationKind::Restore || mutation.kind == MutationKind::Create;
        return std::any_of(mutation.patches.cbegin(), mutation.patches.cend(),
                           [&](const FieldPatch &patch) { return patches(patch, field, value); });
    });
}

} // namespace farol::chaos
