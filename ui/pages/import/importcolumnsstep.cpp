// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importcolumnsstep.h"

#include "ui/errortext.h"
#include "ui/pages/customer/listparts.h"
#include "ui/pages/import/importdelegates.h"
#include "ui/pages/import/outcomecard.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "models/importwords.h"
#include "models/labels.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

ImportVocabulary wordsOf(const PageContext &context)
{
    return {context.services.names, context.format};
}

} // namespace

ImportColumnsStep::ImportColumnsStep(const PageContext &context, ImportSession &session, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_session(session),
      m_columns(session, context.format),
      m_fixes(session, context.format),
      m_values(session, wordsOf(context))
{
    build();
    connect(&m_session, &ImportSession::changed, this, &ImportColumnsStep::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ImportColumnsStep::showCurrent);
    connect(&m_session, &ImportSession::mappingChanged, this, &ImportColumnsStep::showCurrent);
    // Whoever works on a column stays on it when those that need a person move up.
    connect(&m_columns, &QAbstractItemModel::modelReset, this, [this] {
        const QWidget *focus = QApplication::focusWidget();
        const bool isWorking = focus != nullptr && isAncestorOf(focus);
        const int row = isWorking ? std::max(0, m_columns.rowOf(m_current)) : 0;
        if (m_columns.rowCount() > 0)
            m_table->setCurrentIndex(m_columns.index(row, ImportTargetColumn));
        else
            showCurrent();
    });
    connect(&m_fixes, &QAbstractItemModel::modelReset, this, &ImportColumnsStep::refresh);
    connect(&m_fixes, &QAbstractItemModel::dataChanged, this, &ImportColumnsStep::refreshFixes);
    refresh();
}

void ImportColumnsStep::build()
{
    m_table = makeRecordTable(m_columns, tr("Columns of the file"), this);
    m_table->setItemDelegateForColumn(ImportTargetColumn, new ChoiceDelegate(
                                                              [this] {
                                                                  QList<std::pair<QVariant, QString>> all;
                                                                  const auto choices = m_columns.choices();
                                                                  for (const auto &choice : choices)
                                                                      all.append({int(choice.field), choice.text});
                                                                  return all;
                                                              },
                                                              m_table));
    m_table->setItemDelegateForColumn(ImportFindingColumn, new FindingDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(scaled(180));
    editColumnEasily(m_table, ImportTargetColumn);
    QHeaderView *head = m_table->horizontalHeader();
    head->setStretchLastSection(true);
    m_outcome = new OutcomeCard(m_context.format, this);
    m_outcome->setTitle(tr("How it will turn out"));
    auto *below = new QHBoxLayout;
    below->setSpacing(space::Cell);
    below->addWidget(buildFixes(), 1);
    below->addWidget(buildValues(), 1);
    below->addStretch();
    below->addWidget(m_outcome, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Between, space::Margin, space::Between);
    column->setSpacing(space::Cell);
    column->addWidget(buildHead());
    column->addWidget(m_table, 2);
    column->addLayout(below, 1);
}

void ImportColumnsStep::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

void ImportColumnsStep::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitTable(); // only now has the table its size
}

void ImportColumnsStep::fitTable()
{
    // What is wrong with a column is worth more room than what it is called.
    const auto least = [this](int column, int width) {
        return std::max(width, static_cast<int>(m_table->horizontalHeader()->sectionSizeHint(column) / textScale()));
    };
    fitColumns(m_table, {{ImportNameColumn, least(ImportNameColumn, 130), false, 0},
                         {ImportExampleColumn, least(ImportExampleColumn, 140), true, 0},
                         {ImportTargetColumn, least(ImportTargetColumn, 180), false, 0},
                         {ImportFindingColumn, least(ImportFindingColumn, 170), true, 0}});
}

QWidget *ImportColumnsStep::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::Hair);
    words->addWidget(new TextLabel(tr("Check where each column goes"), TextRole::Lead, Ink::Text, head));
    m_summary = new TextLabel({}, TextRole::Body, Ink::TextSecondary, head);
    m_problem = new TextLabel({}, TextRole::Body, Ink::RiskText, head);
    for (TextLabel *label : {m_summary, m_problem}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    m_saved = new Button(tr("Use saved mapping"), ButtonVariant::Ghost, head);
    m_saved->setIconName(u"bookmark"_s);
    connect(m_saved, &QPushButton::clicked, this, &ImportColumnsStep::offerSaved);
    row->addLayout(words, 1);
    row->addWidget(m_saved, 0, Qt::AlignTop);
    return head;
}

QWidget *ImportColumnsStep::buildFixes()
{
    m_fixCard = new Card(this);
    m_fixTitle = new TextLabel({}, TextRole::Name, Ink::Text, m_fixCard);
    m_leaveEmpty = new Button(tr("Leave all empty"), ButtonVariant::Ghost, m_fixCard);
    connect(m_leaveEmpty, &QPushButton::clicked, &m_fixes, &ImportFixesModel::leaveAllEmpty);
    m_numbers = new Button(QString(), ButtonVariant::Ghost, m_fixCard);
    m_numbers->setToolTip(
        tr("Reads numbers that are written short, such as 96.4k or 19,9 mil. They are shown before they "
           "are taken."));
    connect(m_numbers, &QPushButton::clicked, this, [this] {
        if (m_fixes.proposedCount() > 0)
            m_fixes.takeProposed();
        else
            m_fixes.proposeNumbers();
    });
    m_noNumbers = new Button(tr("Not these"), ButtonVariant::Ghost, m_fixCard);
    connect(m_noNumbers, &QPushButton::clicked, this, [this] {
        m_numbers->setFocus(Qt::OtherFocusReason); // the one that is pressed goes
        m_fixes.dropProposed();
    });
    for (Button *button : {m_numbers, m_noNumbers, m_leaveEmpty})
        button->setSmall(true);
    m_fixTable = makeRecordTable(m_fixes, tr("Cells to mend"), m_fixCard);
    m_fixTable->setSelectionMode(QAbstractItemView::SingleSelection);
    editColumnEasily(m_fixTable, ImportFixText);
    m_fixTable->horizontalHeader()->setSectionResizeMode(ImportFixLabel, QHeaderView::Stretch);
    m_fixTable->horizontalHeader()->resizeSection(ImportFixLine, scaled(60));
    makeRoomForHeads(m_fixTable);
    auto *title = new QHBoxLayout;
    title->addWidget(m_fixTitle, 1);
    for (Button *button : {m_numbers, m_noNumbers, m_leaveEmpty})
        title->addWidget(button);
    auto *column = new QVBoxLayout(m_fixCard);
    column->setContentsMargins(space::Cell, space::Group, space::Cell, space::Group);
    column->addLayout(title);
    column->addWidget(m_fixTable);
    m_fixCard->setMinimumHeight(scaled(150));
    m_fixCard->setMaximumWidth(widestLine());
    return m_fixCard;
}

QWidget *ImportColumnsStep::buildValues()
{
    m_valueCard = new Card(this);
    m_valueTitle = new TextLabel({}, TextRole::Name, Ink::Text, m_valueCard);
    m_confirm = new Button(tr("Confirm all"), ButtonVariant::Ghost, m_valueCard);
    m_confirm->setSmall(true);
    connect(m_confirm, &QPushButton::clicked, this, [this] { m_session.confirm(m_values.column()); });
    m_valueTable = makeRecordTable(m_values, tr("What the words stand for"), m_valueCard);
    m_valueTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_valueTable->setItemDelegateForColumn(ImportValueMeaning, new ChoiceDelegate(
                                                                   [this] {
                                                                       QList<std::pair<QVariant, QString>> all;
                                                                       const auto choices = m_values.choices();
                                                                       for (const auto &choice : choices)
                                                                           all.append({choice.text, choice.label});
                                                                       return all;
                                                                   },
                                                                   m_valueTable));
    editColumnEasily(m_valueTable, ImportValueMeaning);
    m_valueTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *title = new QHBoxLayout;
    title->addWidget(m_valueTitle, 1);
    title->addWidget(m_confirm);
    auto *column = new QVBoxLayout(m_valueCard);
    column->setContentsMargins(space::Cell, space::Group, space::Cell, space::Group);
    column->addLayout(title);
    column->addWidget(m_valueTable);
    m_valueCard->setMinimumHeight(scaled(150));
    m_valueCard->setMaximumWidth(widestLine());
    return m_valueCard;
}

void ImportColumnsStep::showCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    m_current = index.isValid() ? m_columns.columnAt(index.row()) : QString();
    const bool isConnected = !m_current.isEmpty() && m_session.targetOf(m_current) != 0;
    m_fixes.setColumn(isConnected ? m_current : QString());
    const QString ofValues = isConnected && m_values.isOfValues(m_current) ? m_current : QString();
    if (ofValues != m_values.column() || ofValues.isEmpty())
        m_values.setColumn(ofValues);
    refresh();
}

QString ImportColumnsStep::obstacleText() const
{
    const FieldInfo *missing = nullptr;
    switch (m_session.obstacle(&missing)) {
    case ImportObstacle::None: return {};
    case ImportObstacle::NoColumn: return tr("Choose a field for at least one column.");
    case ImportObstacle::NoKey:
        return tr("Say which column a row is recognised by, or choose another way at the left.");
    case ImportObstacle::NoField: return tr("No column goes to “%1”, which every row needs.").arg(fieldLabel(*missing));
    }
    return {};
}

QString ImportColumnsStep::problem() const
{
    return m_problem->text();
}

void ImportColumnsStep::refresh()
{
    const QString columns =
        m_context.format.number(m_columns.connectedCount()) + u" / "_s + m_context.format.number(m_columns.rowCount());
    m_summary->setText(m_session.isAsLastTime()
                           ? tr("Connected as the last time: %1. What needs attention comes first.").arg(columns)
                           : tr("Connected by name and content: %1. What needs attention comes first.").arg(columns));
    QString problem = obstacleText();
    const std::optional<Error> &error = m_session.error();
    if (problem.isEmpty() && error) {
        const QString fault = importFaultText(importFaultOf(*error));
        problem = fault.isEmpty() ? errorSentence(*error) : fault;
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_fixCard->setVisible(m_fixes.rowCount() > 0);
    m_fixTitle->setText(tr("%1: %n row(s) to mend", nullptr, m_fixes.rowCount()).arg(m_fixes.column()));
    refreshFixes();
    const bool hasValues = m_values.rowCount() > 0;
    const int likely = m_session.likelyCount(m_values.column());
    m_valueCard->setVisible(hasValues);
    m_valueTitle->setText(likely > 0 ? tr("%1: %n similar name(s)", nullptr, likely).arg(m_values.column())
                                     : tr("%1: what the words stand for").arg(m_values.column()));
    m_confirm->setVisible(likely > 0);
    if (m_session.isChecked())
        m_outcome->show(m_session.outcome());
    else
        m_outcome->clear(m_session.isChecking() ? tr("Being checked; nothing is written.")
                                                : tr("Known as soon as the columns are clear."));
}

void ImportColumnsStep::refreshFixes()
{
    const int proposed = m_fixes.proposedCount();
    m_numbers->setText(proposed > 0 ? tr("Take %n number(s)", nullptr, proposed) : tr("“k” = thousand"));
    m_numbers->setVisible(proposed > 0 || m_fixes.offersNumbers());
    m_noNumbers->setVisible(proposed > 0);
    m_leaveEmpty->setVisible(proposed == 0);
}

void ImportColumnsStep::offerSaved()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<SavedMapping> fitting = m_session.maps().fitting(m_session.headings());
    for (const SavedMapping &saved : fitting)
        connect(menu->addAction(saved.name), &QAction::triggered, this, [this, saved] { m_session.use(saved); });
    if (fitting.isEmpty())
        menu->addAction(tr("None fits this file"))->setEnabled(false);
    menu->addSeparator();
    connect(menu->addAction(tr("Save this one…")), &QAction::triggered, this, &ImportColumnsStep::saveMapping);
    const QList<SavedMapping> named = m_session.maps().named();
    if (!named.isEmpty()) {
        QMenu *remove = menu->addMenu(tr("Forget"));
        for (const SavedMapping &saved : named)
            connect(remove->addAction(saved.name), &QAction::triggered, this,
                    [this, name = saved.name] { m_session.maps().remove(name); });
    }
    menu->popup(m_saved->mapToGlobal(QPoint(0, m_saved->height())));
}

void ImportColumnsStep::saveMapping()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save mapping"));
    dialog->setLabelText(tr("Name of the mapping"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (name.trimmed().isEmpty())
            return;
        m_session.saveMapping(name.trimmed());
        m_context.notices.tell(tr("Mapping saved: %1").arg(name.trimmed()));
    });
    dialog->open();
}

void ImportColumnsStep::focusContent()
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_columns.rowCount() > 0)
        m_table->setCurrentIndex(m_columns.index(0, ImportTargetColumn));
}

} // namespace farol
