// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeimporting.h"
#include "app/session/storelists.h"
#include "core/customcatalog.h"
#include "core/usagefact.h"
#include "exchange/xlsxwriter.h"
#include "models/importmaps.h"
#include "tests/session/testprofile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sessiontest;

/// The port that the import assistant speaks to, over a device's real store and real files.
class StoreImportingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void csv_isLookedAtCheckedImportedAndTakenBack();
    void workbook_isReadBySheet();
    void takeBack_leavesWhatCameAfter();
    void usage_isTakenBack();
    void faults_areTold();
    void changedFile_isNoticed();
    void undecidedColumns_areAskedFor();
    void correctedCells_areImported();
    void cancelledTask_saysSo();
    void stoppedImport_isTakenBackAsAWhole();
    void mappings_areRememberedOverARestart();
    void ownFields_areCheckedImportedAndTakenBack();
    void stages_areTheWorkspaces();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString writeBook(const QString &name, const QString &sheet, const QList<QStringList> &rows) const;
    [[nodiscard]] Result<ImportLook> look(const ImportSource &source) const;
    [[nodiscard]] ImportFault faultOf(const QString &file) const;
    [[nodiscard]] ImportOrder order(const QString &file, const QByteArray &mapping) const;
    [[nodiscard]] Result<ImportOutcome> check(const ImportOrder &order) const;
    [[nodiscard]] Result<ImportOutcome> run(const ImportOrder &order) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestProfile> m_profile;
    std::unique_ptr<LocalStore> m_store;
    SystemRandom m_random;
    std::unique_ptr<StoreImporting> m_port;
};

namespace {

const QByteArray customers =
    R"({ "entity": "customer", "key": "key", "columns": { "name": "name", "seats": "seats" } })";

template <typename T>
Result<T> answerOf(ImportTask<T> &task)
{
    return task.result().result(); // which waits
}

} // namespace

void StoreImportingTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_profile = std::make_unique<TestProfile>();
    m_store = m_profile->open();
    m_port = std::make_unique<StoreImporting>(*m_store, m_random);
}

void StoreImportingTest::cleanup()
{
    m_port.reset();
    m_store.reset();
    m_profile.reset();
    m_dir.reset();
}

QString StoreImportingTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file cannot be written");
    return file.fileName();
}

QString StoreImportingTest::writeBook(const QString &name, const QString &sheet, const QList<QStringList> &rows) const
{
    QFile file(m_dir->filePath(name));
    exchange::XlsxStyle style;
    style.sheet = sheet;
    bool isWritten = file.open(QIODevice::WriteOnly);
    exchange::XlsxWriter writer(file, style);
    isWritten = isWritten && writer.begin(rows.constFirst()).hasValue();
    for (qsizetype row = 1; row < rows.size(); ++row) {
        QList<exchange::OutCell> cells;
        for (const QString &text : rows.at(row)) {
            exchange::OutCell cell;
            cell.text = text;
            cells.append(cell);
        }
        isWritten = isWritten && writer.write(cells).hasValue();
    }
    if (!isWritten || !writer.finish())
        qFatal("the test's workbook cannot be written");
    return file.fileName();
}

Result<ImportLook> StoreImportingTest::look(const ImportSource &source) const
{
    const auto task = m_port->look(source, {});
    return answerOf(*task);
}

ImportFault StoreImportingTest::faultOf(const QString &file) const
{
    ImportSource source;
    source.file = file;
    const Result<ImportLook> found = look(source);
    return found ? ImportFault::None : importFaultOf(found.error());
}

ImportOrder StoreImportingTest::order(const QString &file, const QByteArray &mapping) const
{
    ImportSource source;
    source.file = file;
    const Result<ImportLook> found = look(source);
    const Result<ImportMapping> meant = m_port->mappingOf(mapping, *workspaceLists(*m_store));
    if (!found || !meant)
        qFatal("%s", qPrintable(found ? meant.error().detail : found.error().detail));
    ImportOrder order;
    order.source = found->source;
    order.stamp = found->stamp;
    order.mapping = *meant;
    return order;
}

Result<ImportOutcome> StoreImportingTest::check(const ImportOrder &order) const
{
    const auto task = m_port->check(order);
    return answerOf(*task);
}

Result<ImportOutcome> StoreImportingTest::run(const ImportOrder &order) const
{
    const auto task = m_port->run(order);
    return answerOf(*task);
}

void StoreImportingTest::csv_isLookedAtCheckedImportedAndTakenBack()
{
    const QString file = write(u"c.csv"_s, "key;name;seats\n1;Padaria S\xE3o Jo\xE3o;5\n2;Acme;many\n3;Beta;\n");
    ImportSource source;
    source.file = file;
    const Result<ImportLook> found = look(source);
    QVERIFY(found);
    QCOMPARE(found->records, 3);
    QCOMPARE(found->source.separator, std::optional(QChar(u';')));
    QVERIFY(found->source.encoding.has_value());
    QCOMPARE(found->columns.size(), 3);
    QCOMPARE(found->columns.at(1).examples.constFirst(), u"Padaria São João"_s);
    QCOMPARE(found->columns.at(2).filled, 2);
    QVERIFY(found->columns.at(2).hasAllValues);

    const ImportOrder wanted = order(file, customers);
    const Result<ImportOutcome> foretold = check(wanted);
    QVERIFY(foretold);
    QCOMPARE(foretold->created, 2);
    QCOMPARE(foretold->rejected, 1);
    QCOMPARE(foretold->faults.value(u"seats"_s).count, 1);
    QVERIFY(foretold->rows);
    QCOMPARE(foretold->rows->size(), 3);
    QCOMPARE(foretold->rows->label(1), u"Acme"_s);
    QCOMPARE(foretold->rows->verdict(1), ImportVerdict::Rejected);
    QCOMPARE(listed(*m_store), 0); // nothing was written

    const Result<ImportOutcome> done = run(wanted);
    QVERIFY(done && !done->stopped);
    QCOMPARE(done->created, 2);
    QVERIFY(!done->operation.isNull());
    QCOMPARE(listed(*m_store), 2);
    QCOMPARE(check(wanted)->unchanged, 2); // it is foretold anew, not remembered
    QVERIFY(m_port->takeBack(done->operation).result());
    QCOMPARE(listed(*m_store), 0);
    QCOMPARE(m_port->takeBack(done->operation).result().error().code, Error::Code::NotFound);
}

void StoreImportingTest::workbook_isReadBySheet()
{
    const QString file =
        writeBook(u"c.xlsx"_s, u"Clientes"_s, {{u"key"_s, u"name"_s, u"seats"_s}, {u"1"_s, u"Acme"_s, u"7"_s}});
    ImportSource source;
    source.file = file;
    const Result<ImportLook> found = look(source);
    QVERIFY(found);
    QVERIFY(found->isWorkbook);
    QCOMPARE(found->sheets, QStringList{u"Clientes"_s});
    QCOMPARE(found->source.sheet, u"Clientes"_s);
    const Result<ImportOutcome> done = run(order(file, customers));
    QVERIFY(done && !done->stopped);
    QCOMPARE(done->created, 1);
    source.sheet = u"Other"_s;
    QCOMPARE(importFaultOf(look(source).error()), ImportFault::NoSheet);
    // A mapping that does not fit is not the sheet's fault.
    ImportOrder wanted = order(file, customers);
    wanted.mapping.key = u"gone"_s;
    QCOMPARE(importFaultOf(check(wanted).error()), ImportFault::Mapping);
    QCOMPARE(importFaultOf(run(wanted).error()), ImportFault::Mapping);
}

void StoreImportingTest::takeBack_leavesWhatCameAfter()
{
    const QString file = write(u"c.csv"_s, "key,name,seats\n1,Acme,5\n");
    const Result<ImportOutcome> done = run(order(file, customers));
    QVERIFY(done && !done->stopped);
    const Uuid later = addCustomer(*m_store, u"Later"_s); // what undo would take back now
    QVERIFY(m_port->takeBack(done->operation).result());
    QCOMPARE(listed(*m_store), 1);
    QCOMPARE(nameOf(*m_store, later), u"Later"_s);
}

void StoreImportingTest::usage_isTakenBack()
{
    QVERIFY(run(order(write(u"c.csv"_s, "key,name,seats\n1,Acme,5\n"), customers)));
    const QByteArray usage = R"({ "entity": "usage", "columns": { "customer": "customer", "day": "day",
        "feature": "feature", "uses": "uses" }, "constants": { "source": "import" } })";
    const QString file = write(u"u.csv"_s, "customer,day,feature,uses\n1,2026-05-01,f,3\n1,2026-05-01,f,4\n");
    const ImportOrder wanted = order(file, usage);
    const Result<ImportOutcome> foretold = check(wanted);
    QVERIFY(foretold);
    QCOMPARE(foretold->created, 1);
    QCOMPARE(foretold->summed, 1);
    QCOMPARE(foretold->rows->verdict(1), ImportVerdict::Summed);
    const Result<ImportOutcome> done = run(wanted);
    QVERIFY(done && !done->stopped);
    const Result<UndoReport> undone = m_port->takeBack(done->operation).result();
    QVERIFY(undone && undone->leftAlone.isEmpty());
    QCOMPARE(check(wanted)->updated, 1); // the fact is there, without counts
}

void StoreImportingTest::faults_areTold()
{
    QCOMPARE(faultOf(m_dir->filePath(u"none.csv"_s)), ImportFault::Missing);
    QCOMPARE(faultOf(m_dir->path()), ImportFault::Unreadable);
    QCOMPARE(faultOf(write(u"empty.csv"_s, {})), ImportFault::Empty);
    QCOMPARE(faultOf(write(u"lines.csv"_s, "\n\n\n")), ImportFault::Empty);
    QCOMPARE(faultOf(write(u"blank.csv"_s, ",,\n1,2,3\n")), ImportFault::NoColumns);
    QCOMPARE(faultOf(write(u"twice.csv"_s, "name,name\n1,2\n")), ImportFault::SameColumns);
    QByteArray old("\xD0\xCF\x11\xE0", 4);
    old.append(2000, '\0');
    QCOMPARE(faultOf(write(u"old.xls"_s, old)), ImportFault::OldWorkbook);
    const QString part = u"EncryptedPackage"_s;
    old.append(reinterpret_cast<const char *>(part.utf16()), part.size() * 2);
    QCOMPARE(faultOf(write(u"locked.xlsx"_s, old)), ImportFault::Locked);
    QByteArray picture("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", 24);
    QCOMPARE(faultOf(write(u"picture.csv"_s, picture)), ImportFault::NotATable);
    QVERIFY(faultOf(write(u"torn.xlsx"_s, QByteArray("PK\x03\x04 and nothing more", 20))) != ImportFault::None);
}

void StoreImportingTest::changedFile_isNoticed()
{
    const QString file = write(u"c.csv"_s, "key,name,seats\n1,Acme,5\n");
    const ImportOrder wanted = order(file, customers);
    QVERIFY(check(wanted));
    (void)write(u"c.csv"_s, "key,name,seats\n1,Acme,5\n2,Beta,6\n");
    QCOMPARE(importFaultOf(check(wanted).error()), ImportFault::Changed);
    QCOMPARE(importFaultOf(run(wanted).error()), ImportFault::Changed);
    QCOMPARE(listed(*m_store), 0);
}

void StoreImportingTest::undecidedColumns_areAskedFor()
{
    const QByteArray mapping = R"({ "entity": "customer", "key": "key", "columns": { "name": "name",
        "since": "customer_since" } })";
    ImportOrder wanted = order(write(u"c.csv"_s, "key,name,since\n1,Acme,03/04/2025\n"), mapping);
    const Result<ImportOutcome> open = check(wanted);
    QVERIFY(open);
    QCOMPARE(open->undecided, (QList<ImportUndecided>{{u"since"_s, false, false}}));
    QVERIFY(!open->rows);
    wanted.mapping.days = DayOrder::DayMonthYear;
    const Result<ImportOutcome> decided = check(wanted);
    QVERIFY(decided && decided->undecided.isEmpty());
    QCOMPARE(decided->created, 1);
}

void StoreImportingTest::correctedCells_areImported()
{
    ImportOrder wanted = order(write(u"c.csv"_s, "key,name,seats\n1,Acme,many\n"), customers);
    QCOMPARE(check(wanted)->rejected, 1);
    wanted.corrections[2].insert(u"seats"_s, u"9"_s);
    QCOMPARE(check(wanted)->rejected, 0);
    QCOMPARE(run(wanted)->created, 1);
}

void StoreImportingTest::cancelledTask_saysSo()
{
    QByteArray many = "key,name,seats\n";
    for (int i = 0; i < 20'000; ++i)
        many += QByteArray::number(i) + ",Customer,1\n";
    ImportSource source;
    source.file = write(u"many.csv"_s, many);
    const auto task = m_port->look(source, {});
    task->cancel();
    const Result<ImportLook> looked = answerOf(*task);
    QVERIFY(!looked || looked->records == 20'000); // it may have been done by then
    if (!looked)
        QCOMPARE(looked.error().code, Error::Code::Cancelled);
    // A task that nobody keeps ends by itself, and its answer comes all the same.
    auto dropped = m_port->check(order(source.file, customers));
    const QFuture<Result<ImportOutcome>> answer = dropped->result();
    dropped.reset();
    QTRY_VERIFY(answer.isFinished());
}

/// Three parts of one act, stopped as soon as it tells how far it is: what is written by then stays until somebody takes it
/// back, and then all of it goes.
void StoreImportingTest::stoppedImport_isTakenBackAsAWhole()
{
    constexpr int Rows = 12'000;
    QByteArray many = "key,name,seats\n";
    for (int i = 0; i < Rows; ++i)
        many += QByteArray::number(i) + ",Customer,1\n";
    ImportOrder wanted = order(write(u"many.csv"_s, many), customers);
    QVERIFY(check(wanted)); // so that the import begins with writing
    QList<ImportProgress> told;
    std::unique_ptr<ImportTask<ImportOutcome>> task;
    wanted.progress = [&told, &task](const ImportProgress &progress) {
        QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread()); // whoever gave the order
        told.append(progress);
        task->cancel();
    };
    task = m_port->run(wanted);
    QTRY_VERIFY_WITH_TIMEOUT(task->result().isFinished(), 60'000);
    QTRY_VERIFY(!told.isEmpty());
    for (const ImportProgress &progress : std::as_const(told))
        QVERIFY(progress.rows > 0 && progress.rows <= Rows && progress.part > 0 && progress.part <= 1);
    const Result<ImportOutcome> done = task->result().result();
    QVERIFY(done);
    if (done->stopped) // it may have been done by then
        QCOMPARE(done->stopped->code, Error::Code::Cancelled);
    QVERIFY(done->created > 0);
    QCOMPARE(qint64(listed(*m_store)), done->created);
    QCOMPARE(qint64(done->rows->size()), done->created); // of what was not written nothing is told
    QVERIFY(m_port->takeBack(done->operation).result());
    QCOMPARE(listed(*m_store), 0);
}

void StoreImportingTest::mappings_areRememberedOverARestart()
{
    const Result<ImportMapping> mapping = m_port->mappingOf(customers, {});
    QVERIFY(mapping);
    const QStringList headings{u"key"_s, u"name"_s, u"seats"_s, u"more"_s};
    {
        ImportMaps maps(*m_store, *m_port, Format(QLocale::c()));
        QTRY_VERIFY(maps.isLoaded());
        maps.keep(u"Norte"_s, headings, *mapping);
        maps.keep({}, headings, *mapping);
        // Durable: another one reads it from the store.
        QTRY_VERIFY(m_store->draft(u"import-mappings"_s).result()->contains("\"name\":\"\""));
    }
    m_port.reset();
    m_store.reset();
    m_store = m_profile->open();
    m_port = std::make_unique<StoreImporting>(*m_store, m_random);
    ImportMaps maps(*m_store, *m_port, Format(QLocale::c()));
    QTRY_VERIFY(maps.isLoaded());
    QCOMPARE(maps.named().size(), 1);
    const QList<SavedMapping> fitting = maps.fitting(headings);
    QCOMPARE(fitting.size(), 1);
    const Result<ImportMapping> again = m_port->mappingOf(fitting.constFirst().text, {});
    QVERIFY(again);
    QVERIFY(*again == *mapping);
    QVERIFY(maps.lastUsed(headings) != nullptr);
    QVERIFY(maps.fitting({u"key"_s, u"name"_s}).isEmpty());
}

void StoreImportingTest::ownFields_areCheckedImportedAndTakenBack()
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row.table = tables::CustomField;
    edit.values = {
        {1, Value(u"region"_s)}, {2, Value(u"Região"_s)}, {3, Value(u"choice"_s)}, {7, Value(u"Norte\nSul"_s)}};
    QVERIFY(m_store->execute({u"add"_s, {edit}}).result());
    QTRY_VERIFY(m_store->customFields().column(u"region") != nullptr);
    const FieldNumber region = m_store->customFields().column(u"region")->number;
    const QByteArray mapping =
        R"({ "entity": "customer", "key": "key", "columns": { "name": "name", "onde": "custom.region" } })";
    ImportOrder wanted = order(write(u"c.csv"_s, "key,name,onde\n1,Acme,norte\n2,Beta,Leste\n"), mapping);
    const Result<ImportOutcome> foretold = check(wanted);
    QVERIFY(foretold);
    QCOMPARE(foretold->created, 1);
    QCOMPARE(foretold->faults.value(u"onde"_s).count, 1); // none of the options
    wanted.corrections[3].insert(u"onde"_s, u"Sul"_s); // mended in place
    const Result<ImportOutcome> done = run(wanted);
    QVERIFY(done && !done->stopped);
    QCOMPARE(done->created, 2);
    QVERIFY(done->rows);
    QCOMPARE(done->rows->size(), 2);
    QCOMPARE(done->rows->verdict(1), ImportVerdict::Created);
    ListQuery query;
    query.table = tables::Customer;
    query.sort = {{1, false}};
    query.columns = {1, region};
    const Result<ListPage> page = m_store->list(query, 1).result();
    QVERIFY(page);
    QCOMPARE(page->rows.size(), 2);
    QStringList regions;
    for (const ListRow &row : page->rows)
        regions.append(*row.values.value(1).get<QString>());
    regions.sort();
    QCOMPARE(regions, (QStringList{u"Norte"_s, u"Sul"_s}));
    QCOMPARE(check(wanted)->unchanged, 2); // its values are known, too
    // The mapping is kept by the field's name, and read again with it.
    const QByteArray text = m_port->textOf(wanted.mapping);
    QVERIFY(text.contains("custom.region"));
    const Result<ImportMapping> again = m_port->mappingOf(text, {});
    QVERIFY(again);
    QCOMPARE(again->rules.size(), wanted.mapping.rules.size());
    QVERIFY(m_port->takeBack(done->operation).result());
    QCOMPARE(listed(*m_store), 0);
}

void StoreImportingTest::stages_areTheWorkspaces()
{
    QList<RowEdit> edits;
    const auto entry = [&edits](const QString &key, const QString &label, bool isArchived) {
        RowEdit edit;
        edit.kind = MutationKind::Create;
        edit.row.table = tables::ListItem;
        edit.values = {{1, Value(listItemKey(u"stages"_s, key))}, {2, Value(label)}, {4, Value(isArchived)}};
        edits.append(edit);
    };
    entry(u"adoption"_s, u"Em uso"_s, false);
    entry(u"pilot"_s, u"Piloto"_s, false);
    entry(u"renewal"_s, u"renewal"_s, true);
    QVERIFY(m_store->execute({u"add"_s, edits}).result());
    const QByteArray mapping = R"({ "entity": "customer", "key": "key", "columns": { "name": "name",
        "fase": { "to": "stage", "values": { "Em uso": "adoption", "Piloto": "pilot" }, "keepOthers": true } } })";
    QVERIFY(!m_port->mappingOf(mapping, {})); // as built in there is no pilot
    const ImportOrder wanted =
        order(write(u"c.csv"_s, "key,name,fase\n1,A,Em uso\n2,B,Piloto\n3,C,renewal\n4,D,Almost\n"), mapping);
    const Result<ImportOutcome> done = run(wanted);
    QVERIFY(done && !done->stopped);
    QCOMPARE(done->created, 3); // archived keys are understood
    QCOMPARE(done->rejected, 1);
    QCOMPARE(done->problems.constFirst().value, u"Almost"_s);
    QCOMPARE(done->rows->verdict(3), ImportVerdict::Rejected);
}

QTEST_GUILESS_MAIN(StoreImportingTest)
#include "tst_storeimporting.moc"
