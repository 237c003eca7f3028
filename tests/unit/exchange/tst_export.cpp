// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exporter.h"
#include "exchange/importer.h"
#include "tests/unit/exchange/memorytarget.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

const EntityInfo &entity()
{
    return *farolSchema().entity(tables::Customer);
}

ListRow listRow(const RowState &row)
{
    ListRow shown;
    shown.id = row.key.id;
    for (const FieldInfo &field : entity().fields)
        shown.values.append(row.value(field.number));
    return shown;
}

/// The rows one after the other.
RowSource sourceOf(const QList<ListRow> &rows)
{
    return [rows, at = qsizetype{0}]() mutable -> Result<std::optional<ListRow>> {
        return at < rows.size() ? std::optional(rows[at++]) : std::nullopt;
    };
}

RowState sampleRow()
{
    RowState row;
    row.key = {tables::Customer, Uuid()};
    row.fields[1].value = Value(u"Ação, \"Ltda\""_s);
    row.fields[2].value = Value(u"=A-1"_s);
    row.fields[8].value = Value(QStringList{u"vip"_s, u"a;b"_s});
    row.fields[11].value = Value(std::int64_t{-5});
    row.fields[12].value = Value(dayNumber(QDate(2024, 3, 1)));
    return row;
}

const ExportFields few{.fields = {2, 1, 8, 11, 12, 13}, .withId = true, .text = {}};

ListRow fewOf(const RowState &row)
{
    ListRow shown;
    for (const FieldNumber field : few.fields)
        shown.values.append(row.value(field));
    return shown;
}

QString randomText()
{
    static constexpr QStringView pool = u"ab,;\"\r\n=+-@'\\é日|";
    QString text;
    for (const int at : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pool.size()))))
        text += pool[at];
    return text;
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void csv_holdsPlainValues();
    void csv_canBeForPeople();
    void json_holdsTypedValues();
    void errors_passThrough();
    void exported_importsBack();
    void manyRows_areQuick();
};

void ExportTest::csv_holdsPlainValues()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    QCOMPARE(*exportCsv(out, entity(), few, {}, sourceOf({fewOf(sampleRow())})), 1);
    QCOMPARE(bytes, QByteArray("id,external_key,name,tags,seats,customer_since,notes\r\n"
                               "00000000-0000-0000-0000-000000000000,=A-1,\"A\xC3\xA7\xC3\xA3o, \"\"Ltda\"\"\","
                               "a\\;b;vip,-5,2024-03-01,\r\n"));
}

void ExportTest::csv_canBeForPeople()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    ExportFields fields{.fields = {2, 11}, .withId = false, .text = {}};
    fields.text = [](const FieldInfo &field, const Value &value) {
        return field.type == FieldType::Integer ? u"five"_s : *value.get<QString>();
    };
    ListRow row;
    row.values = {Value(u"=A-1"_s), Value(std::int64_t{5})};
    QCOMPARE(
        *exportCsv(out, entity(), fields, {.separator = u';', .mark = true, .forSpreadsheets = true}, sourceOf({row})),
        1);
    QCOMPARE(bytes, QByteArray("\xEF\xBB\xBF"
                               "external_key;seats\r\n'=A-1;five\r\n"));
}

void ExportTest::json_holdsTypedValues()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    QCOMPARE(*exportJsonLines(out, entity(), few, sourceOf({fewOf(sampleRow()), fewOf(RowState())})), 2);
    QCOMPARE(bytes, QByteArray("{\"id\":\"00000000-0000-0000-0000-000000000000\",\"external_key\":\"=A-1\","
                               "\"name\":\"A\xC3\xA7\xC3\xA3o, \\\"Ltda\\\"\",\"tags\":[\"a;b\",\"vip\"],\"seats\":-5,"
                               "\"customer_since\":\"2024-03-01\",\"notes\":null}\n"
                               "{\"id\":\"00000000-0000-0000-0000-000000000000\",\"external_key\":null,\"name\":null,"
                               "\"tags\":[],\"seats\":null,\"customer_since\":null,\"notes\":null}\n"));
}

void ExportTest::errors_passThrough()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const RowSource broken = [] { return Result<std::optional<ListRow>>(fail(Error::Code::Cancelled)); };
    QCOMPARE(exportCsv(out, entity(), {}, {}, broken).error().code, Error::Code::Cancelled);
    QCOMPARE(exportJsonLines(out, entity(), {}, broken).error().code, Error::Code::Cancelled);
    QCOMPARE(exportCsv(out, entity(), {.fields = {99}, .withId = false, .text = {}}, {}, broken).error().code,
             Error::Code::Invalid);
    QCOMPARE(exportCsv(out, entity(), {}, {}, sourceOf({ListRow()})).error().code, Error::Code::Internal);
    QBuffer closed;
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QCOMPARE(exportCsv(closed, entity(), {}, {}, sourceOf({})).error().code, Error::Code::Internal);
}

void ExportTest::exported_importsBack()
{
    QVERIFY(rc::check("a file of ours imports to the same rows", [] {
        MemoryTarget before;
        QList<ListRow> rows;
        for (int count = *rc::gen::inRange(0, 5); count > 0; --count) {
            RowState row;
            row.fields[1].value = Value(u"N"_s + randomText().trimmed());
            row.fields[2].value = Value(u"K%1"_s.arg(count));
            row.fields[4].value = Value(*rc::gen::element(QString(), u"adoption"_s));
            row.fields[8].value = Value(QStringList{u"t"_s + randomText().trimmed(), u"x"_s});
            row.fields[11].value = Value(std::int64_t{*rc::gen::inRange(0, 1'000'000)});
            row.fields[12].value = Value(std::int64_t{*rc::gen::inRange(0, 40'000)});
            row.fields[13].value = Value(randomText());
            rows.append(listRow(row));
        }
        QByteArray bytes;
        QBuffer file(&bytes);
        file.open(QIODevice::ReadWrite);
        RC_ASSERT(exportCsv(file, entity(), {}, {}, sourceOf(rows)).hasValue());
        QStringList header;
        for (const FieldInfo &field : entity().fields)
            header.append(QString::fromLatin1(field.name));
        ImportMapping mapping = suggestMapping(header, entity());
        mapping.encoding = Encoding::Utf8;
        mapping.separator = u',';
        mapping.days = DayOrder::Iso;
        for (FieldRule &rule : mapping.rules)
            rule.trim = rule.field != 13;
        MemoryTarget target;
        const ImportJob job{
            .schema = farolSchema(), .mapping = mapping, .target = target, .workspace = {}, .operation = {}};
        const Result<ImportPlan> plan = planImport(file, job);
        RC_ASSERT(plan.hasValue());
        RC_ASSERT(runImport(file, job, *plan).created == rows.size());
        for (const ListRow &row : std::as_const(rows)) {
            const Customer customer = target.customer(*row.values[1].get<QString>());
            forEachField(customer, [&row](const FieldInfo &field, const Value &value) {
                RC_ASSERT(value == row.values[field.number - 1]);
            });
        }
    }));
}

void ExportTest::manyRows_areQuick()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    const ListRow row = listRow(sampleRow());
    qint64 left = 100'000;
    const RowSource source = [&]() -> Result<std::optional<ListRow>> {
        return left-- > 0 ? std::optional(row) : std::nullopt;
    };
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(*exportCsv(out, entity(), {}, {}, source), 100'000);
    qInfo("100,000 rows exported in %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE_LT(timer.elapsed(), 30'000); // a guard against the absurd: the machine may be busy
}

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::ExportTest)

#include "tst_export.moc"
