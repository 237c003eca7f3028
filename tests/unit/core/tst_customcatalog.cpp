// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customcatalog.h"
#include "core/customedits.h"
#include "core/customer.h"
#include "core/customvalue.h"
#include "core/text/filter.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

/// The workspace's own fields as columns, and how commands that name them are written.
class CustomCatalogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_haveTheOrderOfTheirPlaces();
    void numbers_stayWithTheirDefinitions();
    void keys_thatCannotBeUsedAreReplaced();
    void kinds_areTypesOfFields();
    void options_areOneALine();
    void names_areReadByFilters();
    void values_comeAndGo();
    void edits_becomeRowsOfValues();
    void edits_ofWhatIsGoneAreRefused();
    void fieldNumbers_areThoseOfTheDeclaration();
};

namespace {

Uuid anId(std::uint8_t number)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes[15] = number;
    return Uuid(bytes);
}

CustomField defined(std::uint8_t number, const QString &key, const QString &kind,
                    std::optional<std::int64_t> place = {})
{
    CustomField field;
    field.id = CustomFieldId(anId(number));
    field.fieldKey = key;
    field.label = key.toUpper();
    field.kind = kind;
    field.place = place;
    field.options = u"Norte\nSul"_s;
    return field;
}

CustomCatalog sample()
{
    return CustomCatalog::of({defined(1, u"points"_s, u"number"_s, 1), defined(2, u"region"_s, u"choice"_s, 2),
                              defined(3, u"nps"_s, u"yes_no"_s, 3)});
}

QStringList keysOf(const CustomCatalog &catalog)
{
    QStringList keys;
    for (const CustomColumn &column : catalog.columns())
        keys.append(column.key);
    return keys;
}

RowEdit customerEdit(const QMap<FieldNumber, Value> &values)
{
    RowEdit edit;
    edit.row = {tables::Customer, anId(9)};
    edit.values = values;
    return edit;
}

/// What finds values as `state` says, under the id 50.
CustomEditing editing(CustomValueRow::State state)
{
    return {[state](CustomerId, CustomFieldId) -> Result<CustomValueRow> {
                return CustomValueRow{state, anId(50)};
            },
            [](const RowEdit &) { return anId(60); }};
}

} // namespace

void CustomCatalogTest::columns_haveTheOrderOfTheirPlaces()
{
    CustomField last = defined(5, u"last"_s, u"text"_s);
    CustomField archived = defined(6, u"old"_s, u"text"_s, 2);
    archived.isArchived = true;
    const CustomCatalog catalog =
        CustomCatalog::of({last, defined(4, u"b"_s, u"text"_s, 7), archived, defined(3, u"a"_s, u"text"_s, 7)});
    QCOMPARE(keysOf(catalog), (QStringList{u"old"_s, u"a"_s, u"b"_s, u"last"_s}));
    QCOMPARE(catalog.offered().size(), 3);
    QVERIFY(catalog.customer().column(u"custom.old")->archived);
    QVERIFY(catalog.column(u"b")->id == CustomFieldId(anId(4)));
    QVERIFY(catalog.column(u"nobody") == nullptr);
}

void CustomCatalogTest::numbers_stayWithTheirDefinitions()
{
    const CustomCatalog first = sample();
    const FieldNumber region = first.column(u"region")->number;
    QVERIFY(region >= FirstCustom);
    CustomField renamed = defined(2, u"area"_s, u"choice"_s, 9);
    const CustomCatalog second = CustomCatalog::of({renamed, defined(7, u"new"_s, u"text"_s, 1)}, first);
    QCOMPARE(second.column(u"area")->number, region);
    const FieldNumber added = second.column(u"new")->number;
    for (const CustomColumn &column : first.columns())
        QVERIFY(column.number != added); // nor the number of one that is gone
    // What comes back is what it was.
    const CustomCatalog third = CustomCatalog::of({defined(1, u"points"_s, u"number"_s)}, second);
    QCOMPARE(third.column(u"points")->number, first.column(u"points")->number);
    QVERIFY(!(third == second));
    QVERIFY(CustomCatalog::fromColumns(first.columns()) == first);
    QCOMPARE(QString::fromLatin1(CustomCatalog::fromColumns(first.columns()).customer().column(region)->name),
             u"custom.region"_s);
}

void CustomCatalogTest::keys_thatCannotBeUsedAreReplaced()
{
    const CustomCatalog catalog = CustomCatalog::of({defined(1, u"região"_s, u"text"_s), defined(2, u"a"_s, u"text"_s),
                                                     defined(3, u"a"_s, u"text"_s), defined(4, {}, u"text"_s)});
    QCOMPARE(catalog.columns().size(), 4);
    QSet<QString> names;
    for (const FieldInfo &field : catalog.customer().custom) {
        const QString name = QString::fromLatin1(field.name);
        QVERIFY2(isCustomFieldKey(QStringView(name).mid(7)), qPrintable(name));
        names.insert(name);
    }
    QCOMPARE(names.size(), 4);
    for (const QString &key : {u"a"_s, u"a1_b"_s, QString(40, u'x')})
        QVERIFY2(isCustomFieldKey(key), qPrintable(key));
    for (const QString &key : {u""_s, u"1a"_s, u"_a"_s, u"A"_s, u"a-b"_s, u"a.b"_s, u"é"_s, QString(41, u'x')})
        QVERIFY2(!isCustomFieldKey(key), qPrintable(key));
}

void CustomCatalogTest::kinds_areTypesOfFields()
{
    const QList<std::pair<QString, FieldType>> kinds = {
        {u"text"_s, FieldType::Text},      {u"number"_s, FieldType::Integer}, {u"day"_s, FieldType::Day},
        {u"yes_no"_s, FieldType::Boolean}, {u"choice"_s, FieldType::Key},     {u"of tomorrow"_s, FieldType::Text}};
    for (const auto &[kind, type] : kinds) {
        const CustomCatalog catalog = CustomCatalog::of({defined(1, u"key"_s, kind)});
        QCOMPARE(catalog.customer().column(u"custom.key")->type, type);
    }
    QVERIFY(farolSchema().entity(tables::Customer)->custom.isEmpty()); // nothing of it is the schema's
    const Schema schema = schemaWithOwnFields(farolSchema(), sample());
    QVERIFY(schema.entity(tables::Customer)->field(u"custom.points") != nullptr);
    QCOMPARE(schema.entities().size(), farolSchema().entities().size());
}

void CustomCatalogTest::options_areOneALine()
{
    QCOMPARE(customOptions(u" Norte \n\nSul\r\nNorte\n  \n"_s), (QStringList{u"Norte"_s, u"Sul"_s}));
    const FieldInfo region = *sample().customer().column(u"custom.region");
    QCOMPARE(customOptions(region), (QStringList{u"Norte"_s, u"Sul"_s}));
    QCOMPARE(customOption(region, u" SUL"_s), std::optional(u"Sul"_s));
    QCOMPARE(customOption(region, u"Leste"_s), std::nullopt);
}

void CustomCatalogTest::names_areReadByFilters()
{
    const CustomCatalog catalog = sample();
    const EntityInfo &entity = catalog.customer();
    for (const QString &text : {u"custom.points > 5 and not custom.nps = true"_s, u"custom.region in (Norte, Sul)"_s,
                                u"custom.region = Leste or custom.points is null"_s}) {
        const Result<Filter> filter = parseFilter(text, entity);
        QVERIFY2(filter, qPrintable(text));
        QCOMPARE(*printFilter(*filter, entity), text);
    }
    const Result<Filter> folded = parseFilter(u"custom.region = SUL", entity);
    QCOMPARE(*printFilter(*folded, entity), u"custom.region = Sul"_s);
    QCOMPARE(printSort(*parseSort(u"-custom.points,name", entity), entity), u"-custom.points,name"_s);
    QVERIFY(!parseFilter(u"custom.points contains a", entity));
    QVERIFY(!parseFilter(u"points > 5", entity));
}

void CustomCatalogTest::values_comeAndGo()
{
    const QList<std::pair<QString, Value>> samples = {{u"text"_s, Value(u"Olá"_s)},
                                                      {u"number"_s, Value(std::int64_t(-4))},
                                                      {u"day"_s, Value(std::int64_t(20'000))},
                                                      {u"yes_no"_s, Value(false)},
                                                      {u"choice"_s, Value(u"Sul"_s)}};
    for (const auto &[kind, value] : samples) {
        const CustomCatalog catalog = CustomCatalog::of({defined(1, u"key"_s, kind)});
        const CustomColumn &column = catalog.columns().constFirst();
        const auto fields = customValueFields(column, value);
        QVERIFY2(fields, qPrintable(kind));
        CustomValue row;
        for (auto field = fields->cbegin(); field != fields->cend(); ++field)
            setField(row, field.key(), *field);
        QCOMPARE(customValueFrom(column.kind, row.text, row.number), value);
        QVERIFY(customValueFields(column, Value()));
        QVERIFY(customValueFrom(column.kind, {}, {}).isNull());
        QVERIFY(!customValueFields(column, Value(QStringList{u"a"_s})));
    }
    QVERIFY(!customValueFields(*sample().column(u"region"), Value(u"Leste"_s)));
}

void CustomCatalogTest::edits_becomeRowsOfValues()
{
    using State = CustomValueRow::State;
    const CustomCatalog catalog = sample();
    const FieldNumber points = catalog.column(u"points")->number;
    const Command command{u"edit"_s, {customerEdit({{points, Value(std::int64_t(5))}, {11, Value(std::int64_t(2))}})}};
    QVERIFY(namesCustomColumns(command));
    const Result<Command> made = withCustomRows(command, catalog, editing(State::Missing));
    QVERIFY(made);
    QCOMPARE(made->edits.size(), 2);
    QCOMPARE(made->edits.at(0).values, (QMap<FieldNumber, Value>{{11, Value(std::int64_t(2))}}));
    QCOMPARE(made->edits.at(1).kind, MutationKind::Create);
    QVERIFY(made->edits.at(1).row.id.isNull()); // its key gives it one
    QCOMPARE(made->edits.at(1).values.value(5), Value(std::int64_t(5)));
    QCOMPARE(made->edits.at(1).values.value(1), Value(anId(9)));
    QCOMPARE(made->edits.at(1).values.value(2), Value(customValueKey(CustomerId(anId(9)), catalog.column(points)->id)));

    const Command alone{u"edit"_s, {customerEdit({{points, Value()}})}};
    QVERIFY(withCustomRows(alone, catalog, editing(State::Missing))->edits.isEmpty());
    const Result<Command> emptied = withCustomRows(alone, catalog, editing(State::Living));
    QCOMPARE(emptied->edits.size(), 1);
    QCOMPARE(emptied->edits.at(0).kind, MutationKind::Edit);
    QCOMPARE(emptied->edits.at(0).row, (RowKey{tables::CustomValue, anId(50)}));
    const Result<Command> restored = withCustomRows(alone, catalog, editing(State::Deleted));
    QCOMPARE(restored->edits.size(), 2);
    QCOMPARE(restored->edits.at(0).kind, MutationKind::Restore);

    RowEdit create = customerEdit({{1, Value(u"Acme"_s)}, {points, Value(std::int64_t(1))}});
    create.kind = MutationKind::Create;
    create.row.id = {};
    const Result<Command> born = withCustomRows({u"add"_s, {create}}, catalog, editing(State::Missing));
    QCOMPARE(born->edits.at(0).row.id, anId(60));
    QCOMPARE(born->edits.at(1).values.value(1), Value(anId(60)));
    QVERIFY(!namesCustomColumns(Command{u"edit"_s, {customerEdit({{1, Value(u"A"_s)}})}}));
}

void CustomCatalogTest::edits_ofWhatIsGoneAreRefused()
{
    using State = CustomValueRow::State;
    CustomField archived = defined(1, u"points"_s, u"number"_s);
    archived.isArchived = true;
    const CustomCatalog catalog = CustomCatalog::of({archived});
    const FieldNumber points = catalog.column(u"points")->number;
    const auto refused = [&](FieldNumber field, const Value &value) {
        const Result<Command> made =
            withCustomRows({u"edit"_s, {customerEdit({{field, value}})}}, catalog, editing(State::Living));
        return !made && made.error().code == Error::Code::Invalid;
    };
    QVERIFY(refused(points, Value(std::int64_t(1))));
    QVERIFY(refused(FieldNumber(points + 1), Value(std::int64_t(1))));
    const CustomCatalog open = sample();
    const Result<Command> wrong =
        withCustomRows({u"edit"_s, {customerEdit({{open.column(u"points")->number, Value(u"five"_s)}})}}, open,
                       editing(State::Living));
    QCOMPARE(wrong.error().code, Error::Code::Invalid);
}

void CustomCatalogTest::fieldNumbers_areThoseOfTheDeclaration()
{
    // What core/customedits.cpp and app/session/customkeeper.cpp write by number.
    const EntityInfo value = customValueEntity();
    QCOMPARE(value.field(u"customer")->number, FieldNumber(1));
    QCOMPARE(value.field(u"value_key")->number, FieldNumber(2));
    QCOMPARE(value.field(u"field")->number, FieldNumber(3));
    QCOMPARE(value.field(u"text")->number, FieldNumber(4));
    QCOMPARE(value.field(u"number")->number, FieldNumber(5));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::CustomCatalogTest)
#include "tst_customcatalog.moc"
