// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/exportdialog.h"

#include "ui/acts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "core/async.h"
#include "core/listcatalog.h"
#include "core/tables.h"
#include "core/text/valuetext.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString suffixOf(ExportFormat format)
{
    return format == ExportFormat::Csv ? u"csv"_s : u"xlsx"_s;
}

/// What every file system takes for a name: views are called "SP/RJ" or "Renewal: 90 days", too.
QString fileNameOf(const QString &view)
{
    QString name;
    for (const QChar letter : view.simplified())
        name += letter.category() == QChar::Other_Control || u"/\\:*?\"<>|"_s.contains(letter) ? QChar(u'-') : letter;
    while (name.startsWith(u'.')) // would be hidden
        name.remove(0, 1);
    return name.trimmed();
}

// Names and labels for people, those the lists have when the export begins; days, moments and numbers as every spreadsheet reads them.
std::function<QString(const FieldInfo &, const Value &)> cellText(const NameLookup &names, const ListCatalog &lists)
{
    return [&names, lists](const FieldInfo &field, const Value &value) -> QString {
        if (const auto *id = value.get<Uuid>(); id != nullptr && field.refers == tables::User)
            return names.userName(UserId(*id));
        if (const auto *team = value.get<Uuid>(); team != nullptr && field.refers == tables::Team)
            return teamName(names, TeamId(*team));
        if (const auto *key = value.get<QString>(); key != nullptr && field.type == FieldType::Key)
            return keyLabel(lists, QString::fromLatin1(field.list), *key);
        if (const auto *keys = value.get<QStringList>(); keys != nullptr && field.list[0] != '\0')
            return keyLabels(lists, QString::fromLatin1(field.list), *keys);
        if (const auto *money = value.get<QString>(); money != nullptr && field.currency != 0)
            return *money;
        return formatValue(field, value);
    };
}

} // namespace

ExportDialog::ExportDialog(const PageContext &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Export"));
    build();
}

void ExportDialog::build()
{
    m_what = new TextLabel({}, TextRole::Body, Ink::TextSecondary, this);
    m_what->setWordWrap(true);
    m_formats = new QComboBox(this);
    m_formats->setAccessibleName(tr("Format"));
    const Exchange *exchange = m_context.services.exchange;
    const auto offer = [this, exchange](const QString &name, ExportFormat format) {
        if (exchange != nullptr && exchange->writes(format))
            m_formats->addItem(name, int(format));
    };
    offer(tr("CSV (any spreadsheet)"), ExportFormat::Csv);
    offer(tr("Excel workbook (XLSX)"), ExportFormat::Xlsx);
    m_bar = new QProgressBar(this);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setFixedHeight(scaled(6));
    m_bar->hide();
    m_start = new Button(tr("Choose file…"), ButtonVariant::Primary, this);
    m_cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(new TextLabel(tr("Export what is shown"), TextRole::Lead, Ink::Text, this));
    column->addWidget(m_what);
    column->addWidget(m_formats);
    column->addWidget(m_bar);
    column->addSpacing(space::Group);
    column->addLayout(buttons);
    setMinimumWidth(scaled(420));
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_formats->currentData().toInt());
}

void ExportDialog::begin(const ListQuery &query, int rows, const QString &name)
{
    if (isRunning()) {
        raise();
        return;
    }
    m_query = query;
    m_name = fileNameOf(name).isEmpty() ? tr("Customers") : fileNameOf(name);
    m_what->setText(tr("%n customer(s)", nullptr, rows) + u" · "_s
                    + tr("%n column(s)", nullptr, static_cast<int>(query.columns.size())) + u" · "_s
                    + tr("in the order on screen"));
    m_bar->hide();
    m_formats->setEnabled(true);
    m_start->setEnabled(m_formats->count() > 0);
    show();
    raise();
    activateWindow();
    m_start->setFocus(Qt::OtherFocusReason);
}

QString ExportDialog::suggestedFile() const
{
    return m_name + u'.' + suffixOf(format());
}

void ExportDialog::chooseFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *chooser = new QFileDialog(this, tr("Export to"), folder);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(suffixOf(format()));
    chooser->setNameFilter(m_formats->currentText() + u" (*."_s + suffixOf(format()) + u')');
    chooser->selectFile(suggestedFile());
    connect(chooser, &QFileDialog::fileSelected, this, &ExportDialog::start);
    chooser->open();
}

void ExportDialog::start(const QString &file)
{
    Exchange *exchange = m_context.services.exchange;
    if (exchange == nullptr || isRunning())
        return;
    ExportOrder order;
    order.query = m_query;
    order.format = format();
    order.file = file;
    order.head = [](const FieldInfo &field) { return fieldLabel(field); };
    order.text = cellText(m_context.services.names, m_context.format.lists());
    order.progress = [this](std::int64_t done, std::int64_t total) { showProgress(done, total); };
    m_bar->setRange(0, 0);
    m_bar->show();
    m_formats->setEnabled(false);
    m_start->setEnabled(false);
    m_job = exchange->begin(order);
    whenDone(m_job->result(), this, [this, file](const Result<std::int64_t> &rows) { finish(file, rows); });
}

void ExportDialog::showProgress(std::int64_t done, std::int64_t total)
{
    m_bar->setRange(0, static_cast<int>(total));
    m_bar->setValue(static_cast<int>(done));
}

void ExportDialog::finish(const QString &file, const Result<std::int64_t> &rows)
{
    m_job.reset();
    m_bar->hide();
    m_formats->setEnabled(true);
    m_start->setEnabled(true);
    if (!rows) {
        if (rows.error().code == Error::Code::Cancelled)
            m_context.notices.tell(tr("The export was stopped; no file was written."));
        else if (rows.error().code == Error::Code::NoSpace)
            m_context.acts.tellFailure(rows.error());
        else
            m_context.notices.warn(
                tr("%1 cannot be written. Choose another folder, or close the program that has the file open.")
                    .arg(QDir::toNativeSeparators(file)));
        return;
    }
    m_context.notices.tell(
        tr("%n customer(s) written to %1", nullptr, static_cast<int>(*rows)).arg(QFileInfo(file).fileName()));
    accept();
    Q_EMIT written(file);
}

void ExportDialog::reject()
{
    if (m_job != nullptr) {
        m_job->cancel();
        return; // the dialog closes with the next press; the toast says how it went
    }
    QDialog::reject();
}

} // namespace farol
