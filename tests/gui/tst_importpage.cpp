// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guiworld.h"
#include "tests/support/importsamples.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/import/importcheckstep.h"
#include "ui/pages/import/importcolumnsstep.h"
#include "ui/pages/import/importfilestep.h"
#include "ui/pages/import/importoptions.h"
#include "ui/pages/import/importpage.h"
#include "ui/pages/import/importsteps.h"
#include "ui/pages/import/importsummary.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/toast.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QProgressBar>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace farol {

// The import assistant in the real window, from a file to its undoing, by keyboard and pointer.
class ImportPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }

    void assistant_goesFromFileToUndo();
    void assistant_goesByKeys();
    void target_isChosenInTheTable();
    void options_changeTheMapping();
    void whatWasFoundOut_isShownAndChanged();
    void progress_isShown();
    void unreadableFile_saysWhatToDo();
    void changedFile_isReadAgain();
    void stoppedImport_saysWhatStays();
    void closing_asksWhileAnImportRuns();
    void droppedFile_isOpened();
    void emptyPortfolio_offersAnImport();
    void report_isSaved();
    void language_keepsTheMapping();
    void language_endsNoImport();
    void settings_holdNothingOfTheFile();
    void firstReading_canBeCancelled();
    void programWithoutImports_saysSo();
    void ownField_isFilled();
    void shortNumbers_areTakenByTheirButton();
    void refusedRows_areInTheReportOfTheImport();

private:
    [[nodiscard]] MainWindow &window() const { return *m_world->window; }
    [[nodiscard]] ImportPage &page() const { return *static_cast<ImportPage *>(window().page(u"import"_s)); }
    [[nodiscard]] FakeImporting &port() const { return m_world->importing; }
    void openFile();
    void goToCheck();
    std::unique_ptr<GuiWorld> m_world;
};

void ImportPageTest::init()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_world->open();
}

void ImportPageTest::openFile()
{
    window().showPage(u"import"_s, u"carteira.csv"_s);
    QTRY_VERIFY(page().session()->isChecked());
}

void ImportPageTest::goToCheck()
{
    openFile();
    page().nextButton()->click();
    page().nextButton()->click();
    QCOMPARE(page().steps()->current(), int(ImportPage::Check));
}

void ImportPageTest::assistant_goesFromFileToUndo()
{
    openFile();
    QCOMPARE(page().steps()->current(), int(ImportPage::File));
    QCOMPARE(page().steps()->note(ImportPage::File), u"CSV, 5 columns"_s);
    QCOMPARE(page().steps()->note(ImportPage::Columns), u"4 of 5 connected"_s);
    QCOMPARE(page().steps()->note(ImportPage::Check), u"0 warnings, 1 error"_s);
    QCOMPARE(page().steps()->note(ImportPage::Summary), u"nothing written yet"_s);
    page().nextButton()->click();
    QCOMPARE(page().steps()->current(), int(ImportPage::Columns));
    // The column with an error comes first, and its cells can be mended.
    ImportColumnsStep &columns = *page().columnsStep();
    QCOMPARE(columns.columns().columnAt(columns.table()->currentIndex().row()), u"Licenças"_s);
    QTRY_COMPARE(columns.fixes().rowCount(), 1);
    QVERIFY(columns.fixes().setData(columns.fixes().index(0, ImportFixText), u"12"_s));
    QTRY_VERIFY(page().session()->isChecked());
    QCOMPARE(page().session()->outcome().rejected, 0);
    QCOMPARE(page().steps()->note(ImportPage::Check), u"0 warnings, 0 errors"_s);
    page().nextButton()->click();
    QCOMPARE(page().nextButton()->text(), u"Import 3 rows"_s);
    QVERIFY(port().runs.isEmpty()); // nothing before this press
    page().nextButton()->click();
    QCOMPARE(page().steps()->current(), int(ImportPage::Summary));
    QTRY_COMPARE(page().summary()->title(), u"The import is done"_s);
    QCOMPARE(port().runs.size(), 1);
    QCOMPARE(port().runs.constFirst().corrections.value(3).value(u"Licenças"_s), u"12"_s);
    QVERIFY(page().summary()->undoButton()->isVisible());
    port().undoReport.changes.rows = {RowChange(), RowChange(), RowChange()};
    page().summary()->undoButton()->click();
    QTRY_COMPARE(page().summary()->title(), u"The import is taken back"_s);
    QCOMPARE(page().summary()->text(), u"3 rows are as they were before."_s);
    QCOMPARE(port().takenBack, QList<OperationId>{page().session()->outcome().operation});
    QVERIFY(!page().summary()->undoButton()->isVisible()); // once is all
}

void ImportPageTest::assistant_goesByKeys()
{
    QTest::keyClick(&window(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(window().currentPageId(), u"import"_s);
    QVERIFY(page().fileStep()->chooseButton()->hasFocus());
    QVERIFY(!window().actions().action(u"import.next"_s)->isEnabled()); // without a file
    page().open(u"carteira.csv"_s);
    QTRY_VERIFY(page().session()->isChecked());
    QTest::keyClick(window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page().steps()->current(), int(ImportPage::Columns));
    QVERIFY(page().columnsStep()->table()->hasFocus());
    QTest::keyClick(window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page().steps()->current(), int(ImportPage::Check));
    QTest::keyClick(window().focusWidget(), Qt::Key_Backspace, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page().steps()->current(), int(ImportPage::Columns));
    QTest::keyClick(window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page().steps()->current(), int(ImportPage::Summary));
    QTRY_COMPARE(port().runs.size(), 1);
}

void ImportPageTest::target_isChosenInTheTable()
{
    openFile();
    page().nextButton()->click();
    ImportColumnsStep &columns = *page().columnsStep();
    const int row = columns.columns().rowOf(u"Rascunho"_s);
    const QModelIndex target = columns.columns().index(row, ImportTargetColumn);
    columns.table()->setCurrentIndex(target);
    columns.table()->edit(target);
    auto *box = qobject_cast<QComboBox *>(columns.table()->indexWidget(target));
    if (box == nullptr)
        box = columns.table()->viewport()->findChild<QComboBox *>();
    QVERIFY(box != nullptr);
    QVERIFY(!box->accessibleName().isEmpty());
    const FieldNumber notes = page().session()->entity().field(u"notes")->number;
    box->setCurrentIndex(box->findData(int(notes)));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(page().session()->targetOf(u"Rascunho"_s), notes);
    QTRY_VERIFY(page().session()->isChecked());
    QCOMPARE(page().steps()->note(ImportPage::Columns), u"5 of 5 connected"_s);
}

void ImportPageTest::options_changeTheMapping()
{
    openFile();
    page().nextButton()->click();
    page().options()->existing(ExistingRows::Fill)->click();
    QCOMPARE(page().session()->mapping().existing, ExistingRows::Fill);
    page().options()->match(ImportMatch::Name)->click();
    QCOMPARE(page().session()->mapping().key, u"Nome"_s);
    page().session()->setTarget(u"Nome"_s, 0);
    QVERIFY(!page().columnsStep()->problem().isEmpty());
    QVERIFY(!page().nextButton()->isEnabled());
    page().options()->match(ImportMatch::Key)->click();
    QVERIFY(page().columnsStep()->problem().isEmpty());
    QTRY_VERIFY(page().nextButton()->isEnabled());
}

void ImportPageTest::whatWasFoundOut_isShownAndChanged()
{
    port().file.source.encoding = TextEncoding::Windows1252;
    port().foretell = [](const ImportOrder &order) {
        ImportOutcome outcome = someImportOutcome(order);
        outcome.days.insert(u"Nome"_s, DayOrder::DayMonthYear);
        outcome.points.insert(u"CNPJ"_s, u',');
        return outcome;
    };
    openFile();
    ImportFileStep &file = *page().fileStep();
    QVERIFY(file.encodings()->isVisible() && file.separators()->isVisible());
    QCOMPARE(file.encodings()->currentText(), u"Windows-1252"_s);
    QCOMPARE(file.separators()->currentText(), u"Semicolon"_s);
    QVERIFY(!file.sheets()->isVisible()); // a text has none
    page().nextButton()->click();
    QVERIFY(page().options()->days()->isVisible());
    QCOMPARE(page().options()->days()->currentText(), u"Found: day, month, year (31/12/2026)"_s);
    QCOMPARE(page().options()->points()->currentText(), u"Found: Comma (1.250,50)"_s);
    // Whoever knows better says so.
    QComboBox *days = page().options()->days();
    days->setCurrentIndex(days->findData(int(DayOrder::MonthDayYear)));
    Q_EMIT days->activated(days->currentIndex());
    QCOMPARE(page().session()->mapping().days, std::optional(DayOrder::MonthDayYear));
    page().backButton()->click();
    file.separators()->setCurrentIndex(file.separators()->findData(QChar(u'|')));
    Q_EMIT file.separators()->activated(file.separators()->currentIndex());
    QCOMPARE(port().looks.constLast().separator, std::optional(QChar(u'|')));
    QTRY_VERIFY(page().session()->isChecked());
    QCOMPARE(page().session()->mapping().days, std::optional(DayOrder::MonthDayYear)); // what was chosen stays
}

void ImportPageTest::progress_isShown()
{
    goToCheck();
    port().isHeld = true; // half of it is done by then
    page().nextButton()->click();
    const auto *bar = page().summary()->findChild<QProgressBar *>();
    QVERIFY(bar != nullptr && bar->isVisible());
    QCOMPARE(bar->value(), bar->maximum() / 2);
    QVERIFY(page().summary()->cancelButton()->isVisible());
    port().release();
    QTRY_COMPARE(page().session()->state(), ImportSession::State::Done);
    QVERIFY(!bar->isVisible());
}

void ImportPageTest::unreadableFile_saysWhatToDo()
{
    port().lookError = importError(ImportFault::Locked);
    window().showPage(u"import"_s, u"secret.xlsx"_s);
    QTRY_VERIFY(page().fileStep()->problem().contains(u"password"_s));
    QVERIFY(page().fileStep()->problem().contains(u"Nothing was changed"_s));
    QVERIFY(!page().nextButton()->isEnabled());
    // A file whose letters nobody can tell may be read once somebody says its encoding.
    port().lookError = importError(ImportFault::UnknownEncoding);
    page().open(u"old.csv"_s);
    QTRY_VERIFY(page().fileStep()->encodings()->isVisible());
    port().lookError.reset();
    QComboBox *encodings = page().fileStep()->encodings();
    encodings->setCurrentIndex(encodings->findData(int(TextEncoding::Latin9)));
    Q_EMIT encodings->activated(encodings->currentIndex());
    QTRY_VERIFY(page().session()->isChecked());
    QCOMPARE(port().looks.constLast().encoding, std::optional(TextEncoding::Latin9));
    QVERIFY(page().fileStep()->problem().isEmpty());
}

void ImportPageTest::changedFile_isReadAgain()
{
    goToCheck();
    port().runError = importError(ImportFault::Changed);
    page().nextButton()->click();
    QTRY_COMPARE(page().steps()->current(), int(ImportPage::Check)); // back where it can be looked at
    QTRY_VERIFY(page().fileStep()->problem().contains(u"changed meanwhile"_s));
    QCOMPARE(page().nextButton()->text(), u"Read the file again"_s);
    port().runError.reset();
    page().nextButton()->click();
    QTRY_VERIFY(page().session()->isChecked());
    QCOMPARE(port().looks.size(), 2);
    QCOMPARE(page().nextButton()->text(), u"Import 2 rows"_s);
}

void ImportPageTest::stoppedImport_saysWhatStays()
{
    goToCheck();
    port().isHeld = true;
    port().stopped = fail(Error::Code::Cancelled);
    page().nextButton()->click();
    QTRY_VERIFY(page().summary()->cancelButton()->isVisible());
    QVERIFY(page().summary()->cancelButton()->hasFocus());
    page().summary()->cancelButton()->click();
    QCOMPARE(port().cancelled, 1);
    port().release();
    QTRY_COMPARE(page().summary()->title(), u"The import stopped early"_s);
    QVERIFY2(page().summary()->text().contains(u"2 rows had been written and stay"_s),
             qPrintable(page().summary()->text()));
    QVERIFY(page().summary()->undoButton()->isVisible());
}

void ImportPageTest::closing_asksWhileAnImportRuns()
{
    goToCheck();
    port().isHeld = true;
    page().nextButton()->click();
    QTRY_VERIFY(page().summary()->cancelButton()->isVisible());
    QVERIFY(!window().close());
    QVERIFY(window().isVisible());
    auto *dialog = window().findChild<ConfirmDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    dialog->reject();
    QVERIFY(window().isVisible());
    QCOMPARE(port().cancelled, 0);

    QTRY_VERIFY(window().findChild<ConfirmDialog *>() == nullptr);
    QVERIFY(!window().close());
    window().findChild<ConfirmDialog *>()->actButton()->click();
    QTRY_VERIFY(!window().isVisible());
}

void ImportPageTest::droppedFile_isOpened()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/files/carteira.csv"_s)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window(), &drop);
    QCOMPARE(window().currentPageId(), u"import"_s);
    QTRY_VERIFY(page().session()->isChecked());
    QCOMPARE(port().looks.constLast().file, u"/files/carteira.csv"_s);
    QMimeData text;
    text.setText(u"no file"_s);
    QDragEnterEvent other(QPoint(400, 300), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(&window(), &other);
    QVERIFY(!other.isAccepted());
}

void ImportPageTest::emptyPortfolio_offersAnImport()
{
    m_world = std::make_unique<GuiWorld>(QList<Customer>());
    m_world->open();
    EmptyState *empty = m_world->customersPage()->emptyState();
    QTRY_VERIFY(empty->isVisible());
    QPushButton *import = nullptr;
    for (QPushButton *button : empty->findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"Import"_s))
            import = button;
    }
    QVERIFY(import != nullptr);
    import->click();
    QCOMPARE(window().currentPageId(), u"import"_s);
}

void ImportPageTest::report_isSaved()
{
    goToCheck();
    page().checkStep()->filter()->button(u"errors"_s)->click();
    QCOMPARE(page().checkStep()->report().rowCount(), 1);
    QCOMPARE(page().saveButton()->text(), u"Save the 1 error…"_s);
    const QString file = m_world->home.filePath(u"errors.csv"_s);
    page().checkStep()->saveTo(file, true);
    QTRY_COMPARE(window().toast()->message(), u"Report saved: errors.csv"_s);
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(saved.readAll());
    QVERIFY(text.contains(u"Beta"_s) && text.contains(u"muitas"_s));
    QVERIFY(!text.contains(u"Acme"_s));
    page().checkStep()->saveTo(m_world->home.filePath(u"none/errors.csv"_s), true);
    QTRY_VERIFY(window().toast()->message().contains(u"Choose another folder"_s));
}

void ImportPageTest::language_keepsTheMapping()
{
    openFile();
    page().session()->setExisting(ExistingRows::Fill);
    page().session()->correct(3, u"Licenças"_s, u"12"_s);
    page().nextButton()->click();
    m_world->language.setCode(u"pt_BR"_s);
    QTRY_VERIFY(page().session()->isChecked());
    QCOMPARE(page().session()->mapping().existing, ExistingRows::Fill);
    QCOMPARE(page().session()->correction(3, u"Licenças"_s), std::optional(u"12"_s)); // what was mended stays mended
    QCOMPARE(page().steps()->current(), int(ImportPage::Columns));
    QCOMPARE(port().looks.size(), 1); // the file is not read again
}

void ImportPageTest::language_endsNoImport()
{
    goToCheck();
    port().isHeld = true;
    page().nextButton()->click();
    QCOMPARE(page().session()->state(), ImportSession::State::Importing);
    m_world->language.setCode(u"pt_BR"_s);
    QCOMPARE(page().session()->state(), ImportSession::State::Importing);
    QCOMPARE(page().steps()->current(), int(ImportPage::Summary));
    QCOMPARE(port().cancelled, 0);
    port().release();
    QTRY_COMPARE(page().session()->state(), ImportSession::State::Done);
    QCOMPARE(port().runs.size(), 1);
    QVERIFY(page().summary()->undoButton()->isVisible()); // it can still be taken back
    page().summary()->undoButton()->click();
    QTRY_COMPARE(page().session()->state(), ImportSession::State::TakenBack);
}

void ImportPageTest::settings_holdNothingOfTheFile()
{
    openFile();
    window().showPage(u"customers"_s);
    m_world->language.setCode(u"pt_BR"_s); // the import's page is made again when somebody opens it, not before
    window().close();
    const QVariantMap kept = m_world->settings.value(u"pages"_s).toMap();
    QVERIFY(kept.contains(u"import"_s));
    for (const QString &word : page().confidentialState())
        QVERIFY2(!kept.value(u"import"_s).toMap().contains(word), qPrintable(word));
}

void ImportPageTest::firstReading_canBeCancelled()
{
    port().isHeld = true;
    window().showPage(u"import"_s, u"carteira.csv"_s);
    QCOMPARE(page().session()->state(), ImportSession::State::Looking);
    QVERIFY(page().cancelButton()->isVisible());
    page().cancelButton()->click();
    QCOMPARE(port().cancelled, 1);
    QCOMPARE(page().session()->state(), ImportSession::State::Empty);
    QCOMPARE(window().currentPageId(), u"customers"_s);
    port().release(); // its answer is nobody's any more
    QCoreApplication::processEvents();
    QVERIFY(page().session()->look().columns.isEmpty());
}

void ImportPageTest::programWithoutImports_saysSo()
{
    Services services{m_world->store,    m_world->names,      m_world->clock,    m_world->random,
                      m_world->settings, m_world->appearance, m_world->language, u"Nimbo"_s};
    MainWindow without(services, 2);
    without.show();
    QVERIFY(!without.actions().action(u"app.import"_s)->isEnabled());
    without.showPage(u"import"_s);
    QVERIFY(static_cast<ImportPage *>(without.page(u"import"_s))->session() == nullptr);
}

void ImportPageTest::ownField_isFilled()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    const FieldNumber draft = m_world->store.seedCustomField(u"draft"_s, u"Rascunho"_s, u"text"_s);
    m_world->open();
    openFile();
    QCOMPARE(page().session()->targetOf(u"Rascunho"_s), draft);
    QCOMPARE(page().steps()->note(ImportPage::Columns), u"5 of 5 connected"_s);
    page().nextButton()->click();
    const ImportColumnsModel &columns = page().columnsStep()->columns();
    const int row = columns.rowOf(u"Rascunho"_s);
    QCOMPARE(columns.index(row, ImportTargetColumn).data().toString(), u"Rascunho"_s);
}

void ImportPageTest::shortNumbers_areTakenByTheirButton()
{
    port().foretell = [](const ImportOrder &order) -> ImportOutcome {
        ImportOutcome outcome = someImportOutcome(order);
        for (ImportProblem &problem : outcome.problems)
            problem.value = u"1,5 mil"_s;
        return outcome;
    };
    openFile();
    page().nextButton()->click();
    ImportColumnsStep &step = *page().columnsStep();
    QTRY_COMPARE(step.fixes().rowCount(), 1);
    QVERIFY(step.numbersButton()->isVisible());
    QVERIFY(!step.noNumbersButton()->isVisible());
    step.numbersButton()->click();
    QCOMPARE(step.fixes().index(0, ImportFixText).data().toString(), u"1500?"_s);
    QCOMPARE(step.numbersButton()->text(), u"Take 1 number"_s);
    QVERIFY(page().session()->isChecked()); // nothing is another yet
    step.noNumbersButton()->click();
    QVERIFY(step.numbersButton()->hasFocus());
    QVERIFY(!step.noNumbersButton()->isVisible());
    step.numbersButton()->click();
    step.numbersButton()->click();
    QTRY_VERIFY(page().session()->isChecked());
    QCOMPARE(port().checks.constLast().corrections.value(3).value(u"Licenças"_s), u"1500"_s);
    QVERIFY(!step.numbersButton()->isVisible());
}

void ImportPageTest::refusedRows_areInTheReportOfTheImport()
{
    goToCheck();
    port().foretell = [](const ImportOrder &order) -> ImportOutcome {
        ImportOutcome outcome = someImportOutcome(order);
        ImportRows rows = *outcome.rows;
        rows.reject(2);
        outcome.rows = std::make_shared<const ImportRows>(rows);
        outcome.created = 0;
        outcome.rejected = 2;
        return outcome;
    };
    page().nextButton()->click();
    QTRY_COMPARE(page().summary()->title(), u"The import is done"_s);
    QVERIFY(page().saveButton()->isVisible());
    QCOMPARE(page().saveButton()->text(), u"Save the 2 errors…"_s);
    const QString file = m_world->home.filePath(u"refused.csv"_s);
    page().checkStep()->saveTo(file, true);
    QTRY_COMPARE(window().toast()->message(), u"Report saved: refused.csv"_s);
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(saved.readAll());
    QVERIFY(text.contains(u"Acme"_s) && text.contains(u"Beta"_s));
}

} // namespace farol

QTEST_MAIN(farol::ImportPageTest)
#include "tst_importpage.moc"
