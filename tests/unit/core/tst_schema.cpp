// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "core/lists.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype LongestName =
    24; ///< of a table or column, so that made names ("contact_link_customer_key") fit everywhere

/// What SQLite or PostgreSQL does not take for a name without quotation marks.
const QSet<QString> &reservedWords()
{
    static const QSet<QString> words = [] {
        constexpr auto List =
            "add all alter analyse analyze and any array as asc asymmetric authorization autoincrement between binary "
            "both "
            "case cast check collate collation column commit concurrently constraint create cross current_catalog "
            "current_date current_role current_schema current_time current_timestamp current_user default deferrable "
            "delete desc distinct do drop else end escape except exists false fetch for foreign freeze from full grant "
            "group having if ilike in index initially inner insert intersect into is isnull join lateral leading left "
            "like "
            "limit localtime localtimestamp natural not nothing notnull null offset on only or order outer overlaps "
            "placing primary references returning right select session_user set similar some symmetric system_user "
            "table "
            "tablesample then to trailing transaction true union unique update user using values variadic verbose when "
            "where window with"_L1;
        const QStringList all = QString(List).split(u' ');
        return QSet<QString>(all.begin(), all.end());
    }();
    return words;
}

/// Columns that every table of a device or of the server has besides its fields.
QStringList commonColumns()
{
    return {u"id"_s,  u"scope"_s,  u"seq"_s,      u"pending"_s, u"meta"_s,
            u"row"_s, u"digest"_s, u"conflict"_s, u"extra"_s,   u"deleted"_s};
}

bool isGoodName(const char *name)
{
    static const QRegularExpression snake(u"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"_s);
    const QString text = QString::fromLatin1(name);
    return snake.match(text).hasMatch() && text.size() <= LongestName && !reservedWords().contains(text);
}

} // namespace

/// What every declared entity has to keep to, so that no other part has to look.
class SchemaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tables_areToldApart();
    void names_areGoodInSql();
    void fields_areToldApart();
    void references_nameTables();
    void lists_areThere();
    void money_hasItsCurrency();
    void owners_leadToARoot();
    void rules_nameSuitableFields();
    void titles_areTexts();
};

void SchemaTest::tables_areToldApart()
{
    QSet<TableNumber> numbers{tables::User, tables::Team}; // taken by people and teams, which are no rows yet
    QSet<QString> names;
    for (const EntityInfo &entity : farolSchema().entities()) {
        QVERIFY2(!numbers.contains(entity.table) && entity.table != 0, entity.name);
        QVERIFY2(!names.contains(QString::fromLatin1(entity.name)), entity.name);
        numbers.insert(entity.table);
        names.insert(QString::fromLatin1(entity.name));
        QVERIFY(farolSchema().entity(entity.table) == &entity);
    }
}

void SchemaTest::names_areGoodInSql()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        QVERIFY2(isGoodName(entity.name), entity.name);
        for (const FieldInfo &field : entity.fields + entity.derived) {
            QVERIFY2(isGoodName(field.name), field.name);
            QVERIFY2(!commonColumns().contains(QString::fromLatin1(field.name)), field.name);
        }
    }
}

void SchemaTest::fields_areToldApart()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        QSet<FieldNumber> numbers{DeletedField};
        QSet<QString> names;
        for (const FieldInfo &field : entity.fields + entity.derived) {
            QVERIFY2(!numbers.contains(field.number), field.name);
            QVERIFY2(!names.contains(QString::fromLatin1(field.name)), field.name);
            QVERIFY2(*field.label != '\0', field.name);
            numbers.insert(field.number);
            names.insert(QString::fromLatin1(field.name));
        }
        for (const FieldInfo &field : entity.fields)
            QVERIFY2(field.number < FirstDerived, field.name);
        for (const FieldInfo &field : entity.derived)
            QVERIFY2(field.number >= FirstDerived, field.name);
    }
}

void SchemaTest::references_nameTables()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        for (const FieldInfo &field : entity.fields) {
            const bool mayRefer = field.type == FieldType::Id || field.type == FieldType::Set;
            QVERIFY2(mayRefer || field.refers == 0, field.name);
            if (field.type == FieldType::Id && field.refers == 0)
                QVERIFY2(field.number == entity.audience, field.name); // a person, a team or the workspace
            const bool known = field.refers == 0 || field.refers == tables::User || field.refers == tables::Team
                               || farolSchema().entity(field.refers) != nullptr;
            QVERIFY2(known, field.name);
        }
    }
}

void SchemaTest::lists_areThere()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        for (const FieldInfo &field : entity.fields) {
            const QStringList keys = workspaceListKeys(QLatin1StringView(field.list));
            QVERIFY2(field.type != FieldType::Key || !keys.isEmpty(), field.name);
            QVERIFY2(keys.isEmpty() || field.type == FieldType::Key || field.type == FieldType::Set, field.name);
            QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
        }
    }
}

void SchemaTest::money_hasItsCurrency()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        for (const FieldInfo &field : entity.fields + entity.derived) {
            if (field.currency == 0)
                continue;
            QVERIFY2(field.type == FieldType::Integer, field.name);
            const FieldInfo *currency = entity.column(field.currency);
            QVERIFY2(currency != nullptr && currency->type == FieldType::Key, field.name);
            QCOMPARE(QLatin1StringView(currency->list), "currencies"_L1);
        }
    }
}

void SchemaTest::owners_leadToARoot()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        QCOMPARE(entity.owner != 0, entity.scope == ScopeRule::Owner);
        QCOMPARE(entity.audience != 0, entity.scope == ScopeRule::Audience);
        const EntityInfo *at = &entity;
        for (int depth = 0; at->owner != 0; ++depth) {
            QVERIFY2(depth < 8, entity.name);
            const FieldInfo *owner = at->field(at->owner);
            QVERIFY2(owner != nullptr && owner->type == FieldType::Id && owner->required, entity.name);
            at = farolSchema().entity(owner->refers);
            QVERIFY2(at != nullptr, entity.name);
        }
        if (entity.naturalKey != 0)
            QVERIFY2(entity.field(entity.naturalKey)->type == FieldType::Text, entity.name);
    }
}

void SchemaTest::rules_nameSuitableFields()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        for (const RuleInfo &rule : entity.rules) {
            const FieldInfo *field = entity.field(rule.field);
            QVERIFY2(field != nullptr, entity.name);
            switch (rule.kind) {
            case RuleKind::Acyclic: QCOMPARE(field->refers, entity.table); break;
            case RuleKind::OnePerOwner:
                QVERIFY2(field->type == FieldType::Boolean && entity.owner != 0, field->name);
                break;
            case RuleKind::Ordered:
                QVERIFY2(entity.field(rule.other) != nullptr && entity.field(rule.other)->type == field->type,
                         field->name);
                break;
            case RuleKind::Unique: break;
            }
        }
    }
}

void SchemaTest::titles_areTexts()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        if (const FieldInfo *title = entity.title())
            QVERIFY2(title->type == FieldType::Text, entity.name);
    }
    QCOMPARE(QLatin1StringView(farolSchema().entity(tables::Customer)->title()->name), "name"_L1);
    QCOMPARE(QLatin1StringView(farolSchema().entity(tables::Ticket)->title()->name), "subject"_L1);
    QCOMPARE(QLatin1StringView(farolSchema().entity(tables::Contract)->title()->name), "product"_L1);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::SchemaTest)
#include "tst_schema.moc"
