// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importcolumnsmodel.h"
#include "models/importvaluesmodel.h"
#include "models/importwords.h"
#include "models/namelookup.h"
#include "models/workspacesetup.h"
#include "tests/support/fakeimporting.h"
#include "tests/support/fakestore.h"
#include "tests/support/importsamples.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

// The workspace's own fields and lists in what the import assistant suggests and shows.
class ImportWorkspaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void ownFields_areSuggestedByKeyLabelAndContent();
    void ownFields_comeAndGoMeanwhile();
    void lists_areTheWorkspaces();

private:
    /// Once the store has what the workspace is to be.
    void openWorkspace();
    void openFile();
    void stage(const QString &key, const QString &label, bool isArchived);
    [[nodiscard]] ImportSession &session() const { return *m_session; }
    [[nodiscard]] ImportVocabulary words() const { return {*m_names, m_format}; }

    UserId m_me{nextTestId()};
    UserId m_other{nextTestId()};
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<FixedNames> m_names;
    std::unique_ptr<FakeImporting> m_port;
    std::unique_ptr<WorkspaceSetup> m_setup;
    std::unique_ptr<ImportSession> m_session;
    Format m_format{QLocale(u"en_US"_s)};
};

void ImportWorkspaceTest::init()
{
    m_store = std::make_unique<FakeStore>(m_me);
    m_names = std::make_unique<FixedNames>(m_me, QList<std::pair<UserId, QString>>{{m_me, u"Marina Duarte"_s}});
    m_port = std::make_unique<FakeImporting>();
    m_port->file = someImportFile();
    m_port->foretell = someImportOutcome;
}

void ImportWorkspaceTest::cleanup()
{
    m_session.reset();
    m_format = Format(QLocale(u"en_US"_s));
    m_setup.reset();
    m_port.reset();
    m_names.reset();
    m_store.reset();
}

void ImportWorkspaceTest::openFile()
{
    session().open(u"carteira.csv"_s);
    QTRY_VERIFY(session().isChecked());
}

void ImportWorkspaceTest::openWorkspace()
{
    m_setup = std::make_unique<WorkspaceSetup>(*m_store);
    QTRY_VERIFY(m_setup->isReady());
    m_format = Format(QLocale(u"en_US"_s), Qt::Monday, m_setup.get());
    m_session = std::make_unique<ImportSession>(*m_port, *m_store, words(), u"BRL"_s);
    QTRY_VERIFY(m_session->maps().isLoaded());
}

void ImportWorkspaceTest::stage(const QString &key, const QString &label, bool isArchived)
{
    m_store->seedRow({tables::ListItem, nextTestId()},
                     {{1, Value(listItemKey(u"stages"_s, key))}, {2, Value(label)}, {4, Value(isArchived)}});
}

void ImportWorkspaceTest::ownFields_areSuggestedByKeyLabelAndContent()
{
    const FieldNumber points = m_store->seedCustomField(u"points"_s, u"Loyalty"_s, u"number"_s);
    const FieldNumber system = m_store->seedCustomField(u"erp"_s, u"Sistema de gestão"_s, u"text"_s);
    const FieldNumber region = m_store->seedCustomField(u"region"_s, u"Território"_s, u"choice"_s, u"Norte\nSul"_s);
    m_port->file.columns += {importColumn(u"Points"_s, {u"3"_s}), importColumn(u"sistema de GESTAO"_s, {u"SAP"_s}),
                             importColumn(u"Onde"_s, {u"norte"_s, u"SUL"_s})};
    openWorkspace();
    openFile();
    QCOMPARE(session().targetOf(u"Points"_s), points); // by its key
    QCOMPARE(session().targetOf(u"sistema de GESTAO"_s), system); // by its label
    QCOMPARE(session().targetOf(u"Onde"_s), region); // by what stands in it
    QCOMPARE(session().ruleOf(u"Onde"_s)->values.value(u"norte"_s), u"Norte"_s);
    QCOMPARE(session().targetOf(u"Nome"_s),
             session().entity().field(u"name")->number); // nothing is taken from the others

    ImportColumnsModel columns(session(), m_format);
    const QList<ImportColumnsModel::Choice> targets = columns.choices();
    const bool isOffered = std::any_of(targets.cbegin(), targets.cend(), [region](const auto &choice) {
        return choice.field == region && choice.text == u"Território"_s;
    });
    QVERIFY(isOffered);
    QCOMPARE(columns.index(columns.rowOf(u"Onde"_s), ImportTargetColumn).data().toString(), u"Território"_s);
    ImportValuesModel values(session(), words());
    const QAbstractItemModelTester tester(&values, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(values.isOfValues(u"Onde"_s));
    values.setColumn(u"Onde"_s);
    QStringList labels;
    for (const ImportValuesModel::Choice &choice : values.choices())
        labels.append(choice.label);
    QCOMPARE(labels, (QStringList{u"as it stands"_s, u"Norte"_s, u"Sul"_s}));
    QCOMPARE(values.index(1, ImportValueMeaning).data().toString(), u"Sul"_s);
    // What the check finds is said in the words of its kind.
    ImportProblem problem;
    problem.reason = ImportReason::BadValue;
    QCOMPARE(importProblemText(problem, session().entity().field(points)), u"not a whole number that fits"_s);
}

void ImportWorkspaceTest::ownFields_comeAndGoMeanwhile()
{
    openWorkspace();
    openFile();
    QCOMPARE(session().targetOf(u"Rascunho"_s), FieldNumber(0));
    const qsizetype checks = m_port->checks.size();
    // A colleague defines a field: it is offered at once, and nothing that was chosen is another.
    const RowKey row{tables::CustomField, nextTestId()};
    m_store->pullRows({{row, {{1, Value(u"draft"_s)}, {2, Value(u"Draft"_s)}, {3, Value(u"text"_s)}}}}, m_other);
    QTRY_VERIFY(!m_store->customFields().isEmpty());
    const FieldNumber draft = m_store->customFields().columns().constFirst().number;
    QTRY_VERIFY(session().entity().field(draft) != nullptr);
    QCOMPARE(session().targetOf(u"Rascunho"_s), FieldNumber(0));
    session().setTarget(u"Rascunho"_s, draft);
    QTRY_VERIFY(session().isChecked());
    QVERIFY(m_port->checks.size() > checks);
    // It is archived again: its column waits for another one.
    m_store->pullRows({{row, {{6, Value(true)}}}}, m_other);
    QTRY_VERIFY(session().entity().field(draft) == nullptr);
    QCOMPARE(session().targetOf(u"Rascunho"_s), FieldNumber(0));
    QVERIFY(session().mapping().ignore.contains(u"Rascunho"_s));
    QTRY_VERIFY(session().isChecked());
}

void ImportWorkspaceTest::lists_areTheWorkspaces()
{
    stage(u"adoption"_s, u"In use"_s, false);
    stage(u"pilot"_s, u"Proof of concept"_s, false);
    stage(u"renewal"_s, u"renewal"_s, true);
    const QStringList cells{u"In use"_s, u"proof of concept"_s, u"renewal"_s, u"Adoption"_s};
    m_port->file.columns.append(importColumn(u"Stage"_s, cells));
    openWorkspace();
    openFile();
    const ImportRule *rule = session().ruleOf(u"Stage"_s);
    QVERIFY(rule != nullptr);
    QCOMPARE(rule->values.value(u"In use"_s), u"adoption"_s); // as the workspace calls it
    QCOMPARE(rule->values.value(u"Adoption"_s), u"adoption"_s); // by its key, whatever it is called
    QCOMPARE(rule->values.value(u"proof of concept"_s), u"pilot"_s); // a key of its own
    ImportValuesModel model(session(), words());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setColumn(u"Stage"_s);
    QStringList offered;
    for (const ImportValuesModel::Choice &choice : model.choices())
        offered.append(choice.label);
    QVERIFY(offered.contains(u"In use"_s) && offered.contains(u"Proof of concept"_s));
    QVERIFY2(!offered.contains(u"Renewal"_s), "archived entries are offered no more");
    const int archived = static_cast<int>(cells.indexOf(u"renewal"_s));
    QCOMPARE(model.index(archived, ImportValueMeaning).data().toString(), u"Renewal"_s); // and understood all the same
    // Somebody renames it meanwhile.
    const ListItemId row = m_setup->lists().entry(u"stages"_s, u"pilot"_s)->row;
    m_store->pullRows({{{tables::ListItem, row.uuid}, {{2, Value(u"Trial run"_s)}}}}, m_other);
    QTRY_COMPARE(model.index(1, ImportValueMeaning).data().toString(), u"Trial run"_s);
    QTRY_VERIFY(session().isChecked());
    // An entry that is gone is no meaning any more.
    RowEdit gone;
    gone.kind = MutationKind::Remove;
    gone.row = {tables::ListItem, row.uuid};
    QVERIFY(m_store->execute({u"delete"_s, {gone}}).isValid());
    QTRY_VERIFY(!session().ruleOf(u"Stage"_s)->values.contains(u"proof of concept"_s));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::ImportWorkspaceTest)
#include "tst_importworkspace.moc"
