// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importcheckstep.h"

#include "ui/errortext.h"
#include "ui/pages/customer/listparts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "core/async.h"
#include "models/importwords.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QProgressBar>
#include <QPromise>
#include <QSaveFile>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QThreadPool>
#include <QVBoxLayout>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

using Show = ImportReportModel::Show;

struct Choice {
    Show show;
    const char *id;
    const char *text;
};
constexpr std::array Choices = {
    Choice{Show::All, "all", QT_TRANSLATE_NOOP("farol::ImportCheckStep", "All")},
    Choice{Show::Errors, "errors", QT_TRANSLATE_NOOP("farol::ImportCheckStep", "Errors")},
    Choice{Show::Warnings, "warnings", QT_TRANSLATE_NOOP("farol::ImportCheckStep", "Warnings")},
    Choice{Show::New, "new", QT_TRANSLATE_NOOP("farol::ImportCheckStep", "New")},
    Choice{Show::Changed, "changed", QT_TRANSLATE_NOOP("farol::ImportCheckStep", "Changed")},
    Choice{Show::Unchanged, "unchanged", QT_TRANSLATE_NOOP("farol::ImportCheckStep", "No change")}};

Status writeReport(const QString &file, const ImportOutcome &outcome, const QStringList &head, bool onlyErrors,
                   const QHash<QString, FieldInfo> &fields)
{
    QSaveFile out(file); // whole or not at all
    if (!out.open(QIODevice::WriteOnly))
        return fail(Error::Code::Denied, u"the file cannot be opened for writing"_s);
    FAROL_TRY(writeImportReport(out, outcome, head, onlyErrors, [&fields](const ImportProblem &problem) {
        const auto field = fields.constFind(problem.column);
        return importProblemLine(problem, field == fields.constEnd() ? nullptr : &*field);
    }));
    return out.commit() ? Status() : fail(Error::Code::NoSpace, u"the report could not be written"_s);
}

} // namespace

ImportCheckStep::ImportCheckStep(const PageContext &context, ImportSession &session, QWidget *parent)
    : QWidget(parent), m_context(context), m_session(session), m_report(session, context.format)
{
    build();
    connect(&m_session, &ImportSession::changed, this, &ImportCheckStep::refresh);
    connect(&m_session, &ImportSession::progressed, this,
            [this] { m_bar->setValue(static_cast<int>(m_session.progress().part * m_bar->maximum())); });
    refresh();
}

void ImportCheckStep::build()
{
    m_summary = new TextLabel({}, TextRole::Body, Ink::TextSecondary, this);
    m_summary->setWordWrap(true);
    m_filter = new ChoiceBar(tr("Rows shown"), ChoiceBar::Look::Chips, this);
    for (const Choice &choice : Choices)
        m_filter->addChoice(QString::fromLatin1(choice.id), tr(choice.text));
    m_filter->setCurrentId(u"all"_s);
    connect(m_filter, &ChoiceBar::chosen, this, [this](const QString &id) {
        for (const Choice &choice : Choices) {
            if (id == QLatin1StringView(choice.id))
                m_report.show(choice.show);
        }
    });
    m_table = makeRecordTable(m_report, tr("What becomes of every row"), this);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *head = m_table->horizontalHeader();
    head->setStretchLastSection(true);
    head->resizeSection(ImportReportLine, scaled(80));
    head->resizeSection(ImportReportLabel, scaled(260));
    head->resizeSection(ImportReportVerdict, scaled(140));
    makeRoomForHeads(m_table);
    m_waiting = new QWidget(this);
    m_waitingText = new TextLabel({}, TextRole::Body, Ink::TextSecondary, m_waiting);
    m_waitingText->setWordWrap(true);
    m_bar = new QProgressBar(m_waiting);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(scaled(6));
    m_bar->setAccessibleName(tr("Checking the file"));
    auto *waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, space::Wide, 0, 0);
    waiting->addWidget(m_waitingText);
    waiting->addWidget(m_bar);
    waiting->addStretch();
    m_body = new QStackedWidget(this);
    m_body->addWidget(m_table);
    m_body->addWidget(m_waiting);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Between, space::Margin, space::Between);
    column->setSpacing(space::Group);
    column->addWidget(new TextLabel(tr("What will become of every row"), TextRole::Lead, Ink::Text, this));
    column->addWidget(m_summary);
    column->addWidget(m_filter);
    column->addWidget(m_body, 1);
}

void ImportCheckStep::refresh()
{
    const bool isChecked = m_session.isChecked();
    const std::optional<Error> &error = m_session.error();
    m_body->setCurrentWidget(isChecked ? static_cast<QWidget *>(m_table) : m_waiting);
    m_filter->setEnabled(isChecked);
    m_bar->setVisible(m_session.isChecking());
    if (error) {
        const QString fault = importFaultText(importFaultOf(*error));
        m_waitingText->setText(fault.isEmpty() ? errorSentence(*error) : fault);
    } else {
        m_waitingText->setText(m_session.isChecking()
                                   ? tr("Every row is held against what is there. Nothing is written.")
                                   : tr("Something about the columns is still open. Go back and look at those that "
                                        "need attention."));
    }
    const ImportOutcome &outcome = m_session.outcome();
    m_summary->setText(isChecked
                           ? tr("%n row(s) read. Nothing is written yet.", nullptr, static_cast<int>(outcome.records))
                           : QString());
    m_summary->setVisible(isChecked);
    for (const Choice &choice : Choices) {
        QString text = tr(choice.text);
        if (isChecked)
            text += u' ' + m_context.format.number(m_report.count(choice.show));
        m_filter->button(QString::fromLatin1(choice.id))->setText(text);
    }
}

void ImportCheckStep::save(bool onlyErrors)
{
    const QString name =
        QFileInfo(m_session.look().source.file).completeBaseName() + u'-' + (onlyErrors ? tr("errors") : tr("report"));
    auto *chooser = new QFileDialog(this, tr("Save the report"),
                                    QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"csv"_s);
    chooser->setNameFilter(tr("CSV (any spreadsheet)") + u" (*.csv)"_s);
    chooser->selectFile(name + u".csv"_s);
    connect(chooser, &QFileDialog::fileSelected, this,
            [this, onlyErrors](const QString &file) { saveTo(file, onlyErrors); });
    chooser->open();
}

void ImportCheckStep::saveTo(const QString &file, bool onlyErrors)
{
    QStringList head;
    for (int column = 0; column < ImportReportPlaces; ++column)
        head.append(m_report.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QHash<QString, FieldInfo> fields;
    for (const QString &column : m_session.headings()) {
        if (const FieldInfo *field = m_session.entity().field(m_session.targetOf(column)))
            fields.insert(column, *field);
    }
    auto promise = std::make_shared<QPromise<Status>>();
    promise->start();
    whenDone(promise->future(), this, [this, file](const Status &status) {
        if (status)
            m_context.notices.tell(tr("Report saved: %1").arg(QFileInfo(file).fileName()));
        else if (status.error().code == Error::Code::Denied)
            m_context.notices.warn(tr("The report cannot be saved there. Choose another folder."));
        else
            m_context.notices.warn(errorSentence(status.error()));
    });
    QThreadPool::globalInstance()->start([promise, file, outcome = m_session.outcome(), head, onlyErrors, fields] {
        promise->addResult(writeReport(file, outcome, head, onlyErrors, fields));
        promise->finish();
    });
}

void ImportCheckStep::focusContent()
{
    focusList(m_table);
}

} // namespace farol
