// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importcolumnsmodel.h"
#include "models/importfixesmodel.h"
#include "models/importreportmodel.h"
#include "models/importvaluesmodel.h"
#include "models/importwords.h"
#include "models/namelookup.h"
#include "tests/support/fakeimporting.h"
#include "tests/support/fakestore.h"
#include "tests/support/importsamples.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

// What the import assistant shows, over a port that a test plays.
class ImportModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void columns_areConnectedByNameAndContent();
    void names_thatResemble();
    void constants_areFilledIn();
    void columns_showWhatNeedsAPersonFirst();
    void target_isChanged();
    void match_movesTheKey();
    void obstacles_areNamed();
    void fix_isCheckedAndStaysInSight();
    void values_areConfirmed();
    void undecided_isAskedFor();
    void report_isFiltered();
    void report_ofAMillionRowsIsQuick();
    void report_isWritten();
    void mapping_isRemembered();
    void mappings_ofTwoWindowsAreAllKept();
    void mapping_thatIsStillRead_isWaitedFor();
    void change_endsTheCheckBefore();
    void failure_leavesWhatWasChosen();
    void report_saysWhatTheStoreRefused();
    void shortNumbers_areShownBeforeTheyAreTaken();
    void takingBack_isDoneOnceAndInPeace();

private:
    void openFile();
    [[nodiscard]] ImportVocabulary words() const { return {*m_names, m_format}; }
    [[nodiscard]] ImportSession &session() const { return *m_session; }

    UserId m_me{nextTestId()};
    UserId m_other{nextTestId()};
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<FixedNames> m_names;
    std::unique_ptr<FakeImporting> m_port;
    std::unique_ptr<ImportSession> m_session;
    Format m_format{QLocale(u"en_US"_s)};
};

void ImportModelsTest::init()
{
    m_store = std::make_unique<FakeStore>(m_me);
    m_names = std::make_unique<FixedNames>(
        m_me, QList<std::pair<UserId, QString>>{{m_me, u"Marina Duarte"_s}, {m_other, u"Rafael Nunes"_s}});
    m_port = std::make_unique<FakeImporting>();
    m_port->file = someImportFile();
    m_port->foretell = someImportOutcome;
    m_session = std::make_unique<ImportSession>(*m_port, *m_store, words(), u"BRL"_s);
    QTRY_VERIFY(m_session->maps().isLoaded());
}

void ImportModelsTest::cleanup()
{
    m_session.reset();
    m_port.reset();
    m_names.reset();
    m_store.reset();
}

void ImportModelsTest::openFile()
{
    session().open(u"carteira.csv"_s);
    QTRY_VERIFY(session().isChecked());
}

void ImportModelsTest::columns_areConnectedByNameAndContent()
{
    openFile();
    QCOMPARE(session().entity().table, tables::Customer);
    QCOMPARE(session().mapping().key, u"CNPJ"_s);
    QCOMPARE(session().mapping().match, ImportMatch::Key);
    const EntityInfo &entity = session().entity();
    QCOMPARE(session().targetOf(u"Nome"_s), entity.field(u"name")->number);
    QCOMPARE(session().targetOf(u"Licenças"_s), entity.field(u"seats")->number);
    QCOMPARE(session().targetOf(u"Resp."_s), entity.field(u"owner")->number);
    QCOMPARE(session().targetOf(u"Rascunho"_s), FieldNumber(0));
    QCOMPARE(session().mapping().ignore, QStringList{u"Rascunho"_s});
    QCOMPARE(m_port->checks.size(), 1);
}

void ImportModelsTest::names_thatResemble()
{
    QCOMPARE(personLike(u"M. Duarte"_s, *m_names), m_me);
    QCOMPARE(personLike(u"rafa nunes"_s, *m_names), m_other);
    QCOMPARE(personLike(u"Rafael N."_s, *m_names), m_other);
    QVERIFY(personLike(u"R. N."_s, *m_names).isNull()); // two letters are nobody
    QVERIFY(personLike(u"Beatriz"_s, *m_names).isNull());
    QVERIFY(personLike(QString(), *m_names).isNull());
    const FixedNames twins(m_me, {{m_me, u"Ana Souza"_s}, {m_other, u"Ana Silva"_s}});
    QVERIFY(personLike(u"Ana S."_s, twins).isNull()); // either of them
}

void ImportModelsTest::constants_areFilledIn()
{
    ImportMapping mapping;
    const EntityInfo &task = *farolSchema().entity(tables::Task);
    completeConstants(mapping, task, m_format, u"BRL"_s);
    QCOMPARE(mapping.rules.size(), 1);
    QCOMPARE(mapping.rules.constFirst().constant, u"open"_s);
    QVERIFY(mapping.rules.constFirst().onlyNew);
    const EntityInfo &contract = *farolSchema().entity(tables::Contract);
    mapping = {};
    ImportRule value;
    value.column = u"Valor"_s;
    value.field = contract.field(u"value")->number;
    mapping.rules.append(value);
    completeConstants(mapping, contract, m_format, u"BRL"_s);
    QCOMPARE(mapping.rules.size(), 2);
    QCOMPARE(mapping.rules.constLast().field, contract.field(u"currency")->number);
    QCOMPARE(mapping.rules.constLast().constant, u"BRL"_s);
}

void ImportModelsTest::columns_showWhatNeedsAPersonFirst()
{
    ImportColumnsModel model(session(), m_format);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    openFile();
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.columnAt(0), u"Licenças"_s);
    QCOMPARE(model.columnAt(1), u"Resp."_s);
    QCOMPARE(model.columnAt(2), u"Rascunho"_s);
    const QString finding = model.index(0, ImportFindingColumn).data().toString();
    QVERIFY2(finding.contains(u"muitas"_s) && finding.startsWith(u'1'), qPrintable(finding));
    QCOMPARE(model.index(0, ImportTargetColumn).data().toString(), u"Seats"_s);
    QCOMPARE(model.index(2, ImportTargetColumn).data().toString(), u"Do not import"_s);
    QCOMPARE(model.connectedCount(), 4);
}

void ImportModelsTest::target_isChanged()
{
    ImportColumnsModel model(session(), m_format);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openFile();
    const EntityInfo &entity = session().entity();
    const int seats = entity.field(u"seats")->number;
    // Another column takes the field over from the one that had it.
    const int draft = model.rowOf(u"Rascunho"_s);
    QVERIFY(model.setData(model.index(draft, ImportTargetColumn), seats));
    QCOMPARE(session().targetOf(u"Rascunho"_s), FieldNumber(seats));
    QCOMPARE(session().targetOf(u"Licenças"_s), FieldNumber(0));
    QVERIFY(!session().isChecked());
    QTRY_VERIFY(session().isChecked());
    QCOMPARE(m_port->checks.size(), 2);
    const int now = model.rowOf(u"Rascunho"_s); // what the check found has sorted them anew
    QVERIFY(!model.setData(model.index(now, ImportTargetColumn), seats)); // it is so already
    QVERIFY(!model.setData(model.index(now, ImportNameColumn), seats));
}

void ImportModelsTest::match_movesTheKey()
{
    openFile();
    session().setMatch(ImportMatch::Name);
    QCOMPARE(session().mapping().key, u"Nome"_s);
    QCOMPARE(session().targetOf(u"CNPJ"_s), session().entity().naturalKey);
    QCOMPARE(session().targetOf(u"Nome"_s), session().entity().title()->number);
    session().setMatch(ImportMatch::WholeRow);
    QVERIFY(session().mapping().key.isEmpty());
    QCOMPARE(session().targetOf(u"Nome"_s), session().entity().title()->number);
    session().setMatch(ImportMatch::Key);
    QCOMPARE(session().mapping().key, u"CNPJ"_s);
    QCOMPARE(session().obstacle(), ImportObstacle::None);
}

void ImportModelsTest::obstacles_areNamed()
{
    openFile();
    session().setTarget(u"CNPJ"_s, 0);
    QCOMPARE(session().obstacle(), ImportObstacle::NoKey);
    const qsizetype before = m_port->checks.size();
    session().checkNow();
    QCOMPARE(m_port->checks.size(), before); // nothing to foretell
    session().setMatch(ImportMatch::WholeRow);
    QCOMPARE(session().obstacle(), ImportObstacle::None);
    session().setTarget(u"Nome"_s, 0);
    const FieldInfo *missing = nullptr;
    QCOMPARE(session().obstacle(&missing), ImportObstacle::NoField);
    QVERIFY(missing != nullptr);
    QCOMPARE(missing->number, session().entity().title()->number);
    for (const QString &column : {u"Licenças"_s, u"Resp."_s})
        session().setTarget(column, 0);
    QCOMPARE(session().obstacle(), ImportObstacle::NoColumn);
}

void ImportModelsTest::fix_isCheckedAndStaysInSight()
{
    ImportFixesModel model(session(), m_format);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openFile();
    model.setColumn(u"Licenças"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ImportFixLine).data().toString(), u"3"_s);
    QCOMPARE(model.index(0, ImportFixLabel).data().toString(), u"Beta"_s);
    QCOMPARE(model.index(0, ImportFixCell).data().toString(), u"muitas"_s);
    QVERIFY(model.setData(model.index(0, ImportFixText), u"12"_s));
    QTRY_VERIFY(session().isChecked());
    QCOMPARE(m_port->checks.constLast().corrections.value(3).value(u"Licenças"_s), u"12"_s);
    QCOMPARE(session().outcome().rejected, 0);
    QCOMPARE(model.rowCount(), 1); // mended, and still there to be looked at
    QCOMPARE(model.index(0, ImportFixText).data().toString(), u"12"_s);
    QVERIFY(model.setData(model.index(0, ImportFixText), u"muitas"_s)); // as the file has it
    QTRY_VERIFY(session().isChecked());
    QVERIFY(!session().correction(3, u"Licenças"_s));
    model.leaveAllEmpty();
    QCOMPARE(session().correction(3, u"Licenças"_s), std::optional<QString>(QString()));
}

void ImportModelsTest::values_areConfirmed()
{
    ImportValuesModel model(session(), words());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openFile();
    QVERIFY(!model.isOfValues(u"Nome"_s));
    model.setColumn(u"Resp."_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ImportValueMeaning).data().toString(), u"Marina Duarte?"_s);
    QCOMPARE(session().likelyCount(u"Resp."_s), 1);
    session().confirm(u"Resp."_s);
    QCOMPARE(session().likelyCount(u"Resp."_s), 0);
    QCOMPARE(model.index(0, ImportValueMeaning).data().toString(), u"Marina Duarte"_s);
    QVERIFY(model.setData(model.index(0, ImportValueMeaning), m_other.uuid.toString()));
    QTRY_VERIFY(session().isChecked());
    QCOMPARE(session().ruleOf(u"Resp."_s)->values.value(u"M. Duarte"_s), m_other.uuid.toString());
}

void ImportModelsTest::undecided_isAskedFor()
{
    m_port->foretell = [](const ImportOrder &order) {
        ImportOutcome outcome;
        if (!order.mapping.days)
            outcome.undecided = {{u"Licenças"_s, false, false}};
        return outcome;
    };
    ImportColumnsModel model(session(), m_format);
    QSignalSpy checked(&session(), &ImportSession::checked);
    session().open(u"carteira.csv"_s);
    QTRY_COMPARE(checked.count(), 1);
    QVERIFY(!session().isChecked());
    QCOMPARE(model.columnAt(0), u"Licenças"_s);
    QVERIFY(model.index(0, ImportFindingColumn).data().toString().contains(u"month first"_s));
    session().setDays(DayOrder::DayMonthYear);
    QTRY_VERIFY(session().isChecked());
}

void ImportModelsTest::report_isFiltered()
{
    using Show = ImportReportModel::Show;
    ImportReportModel model(session(), m_format);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openFile();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.count(Show::Errors), 1);
    QCOMPARE(model.count(Show::Warnings), 0);
    model.show(Show::Errors);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ImportReportLabel).data().toString(), u"Beta"_s);
    const QString why = model.index(0, ImportReportWhy).data().toString();
    QVERIFY2(why.contains(u"muitas"_s) && why.contains(u"whole number"_s), qPrintable(why));
    model.show(Show::Changed);
    QCOMPARE(model.index(0, ImportReportLabel).data().toString(), u"Gama"_s);
    model.show(Show::All);
    QCOMPARE(model.rowCount(), 3);
}

void ImportModelsTest::report_ofAMillionRowsIsQuick()
{
    constexpr int Rows = 1'000'000;
    ImportRows rows;
    for (int i = 0; i < Rows; ++i)
        rows.append(i + 2, i % 1000 == 0 ? ImportVerdict::Rejected : ImportVerdict::Created, u"Customer"_s);
    const auto shared = std::make_shared<const ImportRows>(std::move(rows));
    m_port->foretell = [shared](const ImportOrder &) {
        ImportOutcome outcome;
        outcome.records = Rows;
        outcome.created = Rows - 1000;
        outcome.rejected = 1000;
        outcome.rows = shared;
        return outcome;
    };
    ImportReportModel model(session(), m_format);
    openFile();
    QCOMPARE(model.rowCount(), Rows);
    QElapsedTimer timer;
    timer.start();
    model.show(ImportReportModel::Show::Errors);
    const qint64 took = timer.elapsed();
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.index(999, ImportReportLine).data().toString(), u"999,002"_s);
    QVERIFY2(took < 500, qPrintable(QString::number(took))); // sanitizers and a busy machine; some 5 ms otherwise
}

void ImportModelsTest::report_isWritten()
{
    openFile();
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    const QStringList head{u"Line"_s, u"Row"_s, u"Fate"_s, u"Why"_s};
    const auto words = [](const ImportProblem &problem) -> QString { return u"=not "_s + problem.value; };
    QVERIFY(writeImportReport(out, session().outcome(), head, true, words));
    QCOMPARE(QString::fromUtf8(bytes.mid(3)),
             u"\"Line\",\"Row\",\"Fate\",\"Why\"\r\n\"3\",\"Beta\",\"Left out\",\"'=not muitas\"\r\n"_s);
    bytes.clear();
    out.seek(0);
    QVERIFY(writeImportReport(out, session().outcome(), head, false, words));
    QCOMPARE(QString::fromUtf8(bytes).count(u"\r\n"_s), 4);
    QBuffer closed;
    closed.open(QIODevice::ReadOnly); // as a full disk: nothing can be written
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    QCOMPARE(writeImportReport(closed, session().outcome(), head, false, words).error().code, Error::Code::NoSpace);
}

void ImportModelsTest::mapping_isRemembered()
{
    openFile();
    session().setExisting(ExistingRows::Fill);
    session().saveMapping(u"Carteira"_s);
    QTRY_VERIFY(session().isChecked());
    session().start();
    QTRY_COMPARE(session().state(), ImportSession::State::Done);
    // Another window, or another day: the store has kept both, the one with a name and the one used last.
    ImportSession later(*m_port, *m_store, words(), u"BRL"_s);
    QTRY_VERIFY(later.maps().isLoaded());
    later.open(u"carteira-2.csv"_s);
    QTRY_VERIFY(later.isChecked());
    QVERIFY(later.isAsLastTime());
    QCOMPARE(later.mapping().existing, ExistingRows::Fill);
    QCOMPARE(later.maps().fitting(later.headings()).size(), 1);
    QCOMPARE(later.maps().fitting({u"CNPJ"_s, u"Nome"_s}).size(), 0); // columns are missing
    QVERIFY(later.maps().lastUsed({u"CNPJ"_s}) == nullptr);
    later.setExisting(ExistingRows::Skip);
    later.use(later.maps().fitting(later.headings()).constFirst());
    QCOMPARE(later.mapping().existing, ExistingRows::Fill);
    later.maps().remove(u"Carteira"_s);
    QCOMPARE(later.maps().fitting(later.headings()).size(), 0);
}

void ImportModelsTest::mappings_ofTwoWindowsAreAllKept()
{
    openFile();
    ImportSession other(*m_port, *m_store, words(), u"BRL"_s);
    QTRY_VERIFY(other.maps().isLoaded());
    other.open(u"carteira.csv"_s);
    QTRY_VERIFY(other.isChecked());
    const auto stored = [this] {
        ImportMaps maps(*m_store, *m_port, m_format);
        QSignalSpy loaded(&maps, &ImportMaps::loaded);
        while (!maps.isLoaded() && loaded.wait()) {
        }
        QStringList names;
        for (const SavedMapping &saved : maps.named())
            names.append(saved.name);
        names.sort();
        return names;
    };
    session().saveMapping(u"North"_s);
    session().saveMapping(u"South"_s); // before the first one is in the store
    const QStringList first{u"North"_s, u"South"_s};
    QTRY_COMPARE(stored(), first);
    other.saveMapping(u"West"_s); // a window that has read neither
    const QStringList all{u"North"_s, u"South"_s, u"West"_s};
    QTRY_COMPARE(stored(), all);
    other.maps().remove(u"South"_s);
    const QStringList left{u"North"_s, u"West"_s};
    QTRY_COMPARE(stored(), left);
    // The first window knows what the other one kept when it opens a file.
    openFile();
    QTRY_COMPARE(session().maps().named().size(), 2);
}

void ImportModelsTest::mapping_thatIsStillRead_isWaitedFor()
{
    openFile();
    session().setExisting(ExistingRows::Fill);
    QTRY_VERIFY(session().isChecked());
    session().start();
    QTRY_COMPARE(session().state(), ImportSession::State::Done);
    m_store->hold(); // busy with something else
    ImportSession early(*m_port, *m_store, words(), u"BRL"_s);
    early.open(u"carteira-2.csv"_s);
    bool isRead = false;
    QTimer::singleShot(0, this, [&isRead] { isRead = true; }); // behind the answer about the file
    QTRY_VERIFY(isRead);
    QCoreApplication::processEvents(); // which whoever waits for it has heard by now
    QVERIFY(!early.maps().isLoaded());
    QCOMPARE(early.state(), ImportSession::State::Looking);
    m_store->release();
    QTRY_VERIFY(early.isChecked());
    QVERIFY(early.isAsLastTime());
    QCOMPARE(early.mapping().existing, ExistingRows::Fill);
}

void ImportModelsTest::change_endsTheCheckBefore()
{
    session().open(u"carteira.csv"_s);
    QTRY_COMPARE(session().state(), ImportSession::State::Ready);
    m_port->isHeld = true;
    session().checkNow();
    QVERIFY(session().isChecking());
    session().setExisting(ExistingRows::Skip);
    QVERIFY(!session().isChecking());
    m_port->release(); // what is foretold of the mapping before comes too late
    QTRY_VERIFY(session().isChecked());
    QCOMPARE(m_port->checks.constLast().mapping.existing, ExistingRows::Skip);
}

void ImportModelsTest::failure_leavesWhatWasChosen()
{
    m_port->lookError = importError(ImportFault::Locked);
    QSignalSpy failed(&session(), &ImportSession::failed);
    session().open(u"secret.xlsx"_s);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(session().state(), ImportSession::State::Empty);
    QVERIFY(importFaultText(importFaultOf(*session().error())).contains(u"password"_s));
    m_port->lookError.reset();
    openFile();
    session().setExisting(ExistingRows::Skip);
    m_port->checkError = importError(ImportFault::Changed);
    QTRY_COMPARE(failed.count(), 2);
    QVERIFY(!session().isChecked());
    m_port->checkError.reset();
    session().readAs(session().look().source); // reads it again; the mapping stays
    QTRY_VERIFY(session().isChecked());
    QCOMPARE(session().mapping().existing, ExistingRows::Skip);
    m_port->runError = fail(Error::Code::NoSpace);
    session().start();
    QTRY_COMPARE(failed.count(), 3);
    QCOMPARE(session().state(), ImportSession::State::Ready); // nothing was written
    for (int fault = 1; fault <= int(ImportFault::Mapping); ++fault) {
        const auto kind = static_cast<ImportFault>(fault);
        QCOMPARE(importFaultOf(importError(kind)), kind);
        QVERIFY(!importFaultText(kind).isEmpty());
    }
}

void ImportModelsTest::report_saysWhatTheStoreRefused()
{
    ImportReportModel model(session(), m_format);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openFile();
    model.show(ImportReportModel::Show::Errors);
    QCOMPARE(model.rowCount(), 1);
    m_port->foretell = [](const ImportOrder &order) -> ImportOutcome {
        ImportOutcome outcome = someImportOutcome(order);
        ImportRows rows = *outcome.rows;
        rows.reject(2); // what had been foretold as new
        outcome.rows = std::make_shared<const ImportRows>(rows);
        ImportProblem problem;
        problem.line = 2;
        problem.reason = ImportReason::Refused;
        outcome.problems.prepend(problem);
        outcome.created = 0;
        outcome.rejected = 2;
        return outcome;
    };
    session().start();
    QTRY_COMPARE(session().state(), ImportSession::State::Done);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, ImportReportLabel).data().toString(), u"Acme"_s);
    QCOMPARE(model.index(0, ImportReportWhy).data().toString(), u"could not be written"_s);
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    const auto why = [](const ImportProblem &problem) -> QString { return importProblemLine(problem, nullptr); };
    QVERIFY(writeImportReport(out, session().outcome(), {u"Line"_s}, true, why));
    QVERIFY(bytes.contains("\"2\",\"Acme\",\"Left out\",\"could not be written\""));
}

void ImportModelsTest::shortNumbers_areShownBeforeTheyAreTaken()
{
    m_port->foretell = [](const ImportOrder &order) -> ImportOutcome {
        ImportOutcome outcome;
        const QStringList cells{u"96.4k"_s, u"19,9 mil"_s, u"1,2345 mil"_s, u"muitas"_s};
        for (int i = 0; i < cells.size(); ++i) {
            ImportProblem problem;
            problem.line = i + 2;
            problem.column = u"Licenças"_s;
            problem.value = cells.at(i);
            if (!order.corrections.value(problem.line).contains(problem.column))
                outcome.problems.append(problem);
        }
        outcome.rows = std::make_shared<const ImportRows>();
        return outcome;
    };
    ImportFixesModel model(session(), m_format);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    openFile();
    QVERIFY(!model.offersNumbers());
    model.setColumn(u"Licenças"_s);
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.offersNumbers());
    model.proposeNumbers();
    QCOMPARE(model.proposedCount(), 2); // half a seat is none, and many is no number
    QCOMPARE(model.index(0, ImportFixText).data().toString(), u"96400?"_s);
    QCOMPARE(model.index(1, ImportFixText).data().toString(), u"19900?"_s);
    QVERIFY(!session().correction(2, u"Licenças"_s)); // shown alone
    QVERIFY(session().isChecked());
    model.dropProposed();
    QCOMPARE(model.index(0, ImportFixText).data().toString(), u"left out"_s);
    model.proposeNumbers();
    QVERIFY(model.setData(model.index(1, ImportFixText), u"20"_s)); // somebody knows better
    QTRY_VERIFY(session().isChecked());
    QCOMPARE(model.proposedCount(), 1);
    model.takeProposed();
    QTRY_VERIFY(session().isChecked());
    QCOMPARE(session().correction(2, u"Licenças"_s), std::optional(u"96400"_s));
    QCOMPARE(session().correction(3, u"Licenças"_s), std::optional(u"20"_s));
    QVERIFY(!session().correction(5, u"Licenças"_s));
    QVERIFY(!model.offersNumbers());
    QCOMPARE(model.rowCount(), 4); // mended ones stay in sight
}

void ImportModelsTest::takingBack_isDoneOnceAndInPeace()
{
    openFile();
    session().start();
    QTRY_COMPARE(session().state(), ImportSession::State::Done);
    QSignalSpy tookBack(&session(), &ImportSession::tookBack);
    m_port->isHeld = true;
    session().takeBack();
    QVERIFY(session().isTakingBack());
    session().takeBack(); // a second press
    QCOMPARE(m_port->takenBack.size(), 1);
    // Another file has to wait: the answer would be taken for one about it.
    const qsizetype looks = m_port->looks.size();
    session().open(u"other.csv"_s);
    session().clear();
    QCOMPARE(m_port->looks.size(), looks);
    QCOMPARE(session().state(), ImportSession::State::Done);
    m_port->release();
    QTRY_COMPARE(session().state(), ImportSession::State::TakenBack);
    QVERIFY(!session().isTakingBack());
    QCOMPARE(tookBack.size(), 1);
    session().open(u"other.csv"_s);
    QTRY_VERIFY(session().isChecked());
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::ImportModelsTest)
#include "tst_importmodels.moc"
