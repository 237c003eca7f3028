// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importfilestep.h"

#include "ui/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "models/importwords.h"
#include "models/labels.h"

#include "core/customer.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QProgressBar>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

ImportFileStep::ImportFileStep(const PageContext &context, ImportSession &session, QWidget *parent)
    : QWidget(parent), m_context(context), m_session(session)
{
    build();
    fillChoices();
    connect(&m_session, &ImportSession::changed, this, &ImportFileStep::refresh);
    connect(&m_session, &ImportSession::progressed, this,
            [this] { m_bar->setValue(static_cast<int>(m_session.progress().part * m_bar->maximum())); });
    refresh();
}

void ImportFileStep::build()
{
    auto *title = new TextLabel(tr("Choose a file"), TextRole::Lead, Ink::Text, this);
    auto *words = new TextLabel(tr("A CSV file or an Excel workbook (XLSX), with the names of its columns in the first "
                                   "line. You can also drop it onto this window. Nothing is written before you have "
                                   "seen what becomes of every row."),
                                TextRole::Body, Ink::TextSecondary, this);
    words->setWordWrap(true);
    m_choose = new Button(tr("Choose file…"), ButtonVariant::Primary, this);
    m_choose->setIconName(u"file-spreadsheet"_s);
    connect(m_choose, &QPushButton::clicked, this, &ImportFileStep::chooseFile);
    m_file = new TextLabel({}, TextRole::Body, Ink::Text, this);
    m_file->setWordWrap(true);
    m_problem = new TextLabel({}, TextRole::Body, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(scaled(6));
    m_bar->setAccessibleName(tr("Reading the file"));
    setMaximumWidth(scaled(760)); // no line of text becomes longer because the screen is wider
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(title);
    column->addWidget(words);
    column->addSpacing(space::Group);
    column->addWidget(m_choose, 0, Qt::AlignLeading);
    column->addWidget(m_file);
    column->addWidget(m_problem);
    column->addWidget(m_bar);

    m_reading = new QWidget(this);
    auto *grid = new QGridLayout(m_reading);
    grid->setContentsMargins(0, space::Cell, 0, 0);
    grid->setHorizontalSpacing(space::Margin);
    grid->setVerticalSpacing(space::Group);
    grid->setColumnStretch(2, 1);
    int row = 0;
    const auto add = [&](const QString &text, QComboBox *&box) {
        auto *label = new TextLabel(text, TextRole::Body, Ink::TextSecondary, m_reading);
        box = new QComboBox(m_reading);
        box->setAccessibleName(text);
        box->setMinimumWidth(scaled(220));
        label->setBuddy(box);
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row++, 1);
        return label;
    };
    (void)add(tr("Its rows are"), m_entities);
    m_sheetTitle = add(tr("Sheet"), m_sheets);
    m_encodingTitle = add(tr("Encoding"), m_encodings);
    m_separatorTitle = add(tr("Between columns"), m_separators);
    column->addWidget(m_reading);
    column->addStretch();
    connect(m_entities, &QComboBox::activated, this,
            [this] { m_session.setEntity(static_cast<TableNumber>(m_entities->currentData().toUInt())); });
    for (QComboBox *box : {m_sheets, m_encodings, m_separators})
        connect(box, &QComboBox::activated, this, &ImportFileStep::readAgain);
}

void ImportFileStep::fillChoices()
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        if (isImportable(entity) && hasEntityWords(entity.table))
            m_entities->addItem(entityPlural(entity.table), entity.table);
    }
    for (const TextEncoding encoding : {TextEncoding::Utf8, TextEncoding::Windows1252, TextEncoding::Latin1,
                                        TextEncoding::Latin9, TextEncoding::Utf16Le, TextEncoding::Utf16Be})
        m_encodings->addItem(encodingText(encoding), int(encoding));
    for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|')})
        m_separators->addItem(separatorText(separator), separator);
}

void ImportFileStep::chooseFile()
{
    const QString folder = m_session.look().source.file.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : QFileInfo(m_session.look().source.file).path();
    auto *chooser = new QFileDialog(this, tr("File to import"), folder);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Tables") + u" (*.csv *.tsv *.txt *.xlsx)"_s, tr("All files") + u" (*)"_s});
    connect(chooser, &QFileDialog::fileSelected, &m_session, &ImportSession::open);
    chooser->open();
}

void ImportFileStep::readAgain()
{
    ImportSource source = m_session.look().source;
    const bool isWorkbook = m_session.look().isWorkbook;
    source.sheet = isWorkbook ? m_sheets->currentText() : QString();
    // After a file that nobody could decode, the encoding alone is what a person chose.
    const bool isKnown = !m_session.look().columns.isEmpty();
    source.encoding =
        isWorkbook ? std::optional<TextEncoding>() : static_cast<TextEncoding>(m_encodings->currentData().toInt());
    source.separator = isWorkbook || !isKnown ? std::optional<QChar>() : m_separators->currentData().toChar();
    m_session.readAs(source);
}

QString ImportFileStep::problem() const
{
    return m_problem->text();
}

void ImportFileStep::refresh()
{
    const ImportLook &look = m_session.look();
    const bool isLooking = m_session.state() == ImportSession::State::Looking;
    const bool isRead = !look.columns.isEmpty();
    QString file = QFileInfo(look.source.file).fileName();
    if (isRead)
        file += u" · "_s + tr("%n row(s)", nullptr, static_cast<int>(look.records)) + u" · "_s
                + tr("%n column(s)", nullptr, static_cast<int>(look.columns.size()));
    m_file->setText(file);
    m_file->setVisible(!file.isEmpty());
    m_choose->setText(isRead ? tr("Choose another file…") : tr("Choose file…"));
    m_choose->setVariant(isRead ? ButtonVariant::Secondary : ButtonVariant::Primary);
    m_bar->setVisible(isLooking);
    const std::optional<Error> &error = m_session.error();
    const ImportFault fault = error ? importFaultOf(*error) : ImportFault::None;
    m_problem->setText(!error                       ? QString()
                       : fault != ImportFault::None ? importFaultText(fault)
                                                    : errorSentence(*error));
    m_problem->setVisible(error.has_value());
    const bool isGarbled = fault == ImportFault::UnknownEncoding;
    m_reading->setVisible(isRead || isGarbled);
    m_reading->setEnabled(!isLooking);
    m_entities->setCurrentIndex(std::max(0, m_entities->findData(m_session.entity().table)));
    for (QWidget *widget : QList<QWidget *>{m_sheets, m_sheetTitle})
        widget->setVisible(look.isWorkbook);
    for (QWidget *widget : QList<QWidget *>{m_encodings, m_encodingTitle, m_separators, m_separatorTitle})
        widget->setVisible(!look.isWorkbook);
    if (look.isWorkbook) {
        m_sheets->clear();
        m_sheets->addItems(look.sheets);
        m_sheets->setCurrentText(look.source.sheet);
    }
    if (look.source.encoding)
        m_encodings->setCurrentIndex(m_encodings->findData(int(*look.source.encoding)));
    const QChar separator = look.source.separator.value_or(QChar(u','));
    if (m_separators->findData(separator) < 0)
        m_separators->addItem(separatorText(separator), separator);
    m_separators->setCurrentIndex(m_separators->findData(separator));
}

} // namespace farol
