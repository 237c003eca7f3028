// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importsummary.h"

#include "ui/errortext.h"
#include "ui/pages/import/outcomecard.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "models/importwords.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

using State = ImportSession::State;
constexpr qint64 SpeedAfterMs = 1'000; ///< before it a speed is a guess

} // namespace

ImportSummary::ImportSummary(const PageContext &context, ImportSession &session, QWidget *parent)
    : QWidget(parent), m_context(context), m_session(session)
{
    build();
    connect(&m_session, &ImportSession::changed, this, &ImportSummary::refresh);
    connect(&m_session, &ImportSession::progressed, this, &ImportSummary::showProgress);
    connect(&m_session, &ImportSession::ended, this, &ImportSummary::showOddities);
    connect(&m_session, &ImportSession::tookBack, this, [this](const UndoReport &report) {
        m_taken = report.changes.rows.size();
        m_leftAlone = report.leftAlone.size();
    });
    if (m_session.state() == State::Done)
        showOddities();
    refresh();
}

void ImportSummary::build()
{
    m_title = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    m_text = new TextLabel({}, TextRole::Body, Ink::TextSecondary, this);
    m_text->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(scaled(6));
    m_bar->setAccessibleName(tr("Importing"));
    m_speed = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_outcome = new OutcomeCard(m_context.format, this);
    m_outcome->setTitle(tr("How it turned out"));
    m_oddities = new QWidget(this);
    m_oddityLines = new QVBoxLayout(m_oddities);
    m_oddityLines->setContentsMargins(0, space::Group, 0, 0);
    m_oddityLines->setSpacing(space::Hair);
    m_cancel = new Button(tr("Stop"), ButtonVariant::Secondary, this);
    connect(m_cancel, &QPushButton::clicked, &m_session, &ImportSession::cancel);
    m_undo = new Button(tr("Take the import back"), ButtonVariant::Secondary, this);
    m_undo->setIconName(u"undo-2"_s);
    connect(m_undo, &QPushButton::clicked, &m_session, &ImportSession::takeBack);
    m_another = new Button(tr("Import another file"), ButtonVariant::Secondary, this);
    connect(m_another, &QPushButton::clicked, this, &ImportSummary::anotherAsked);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    for (Button *button : {m_cancel, m_undo, m_another})
        buttons->addWidget(button);
    buttons->addStretch();
    setMaximumWidth(scaled(760)); // no line of text becomes longer because the screen is wider
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_bar);
    column->addWidget(m_speed);
    column->addWidget(m_outcome, 0, Qt::AlignLeading);
    column->addWidget(m_oddities);
    column->addLayout(buttons);
    column->addStretch();
}

QString ImportSummary::title() const
{
    return m_title->text();
}

QString ImportSummary::text() const
{
    return m_text->text();
}

/// What was done when the import ended, in whole sentences.
QString ImportSummary::doneText() const
{
    const ImportOutcome &outcome = m_session.outcome();
    if (!outcome.stopped) {
        QString text = tr("Everything is on this computer and is sent when there is a network.");
        if (outcome.rejected > 0)
            text +=
                u' ' + tr("%n row(s) were left out; the report says why.", nullptr, static_cast<int>(outcome.rejected));
        return text;
    }
    const int written = static_cast<int>(outcome.created + outcome.updated);
    const QString kept = tr("%n row(s) had been written and stay. Take them back, or import the file again: it goes on "
                            "where it stopped, and nothing comes twice.",
                            nullptr, written);
    if (outcome.stopped->code == Error::Code::Cancelled)
        return tr("You stopped it.") + u' ' + kept;
    const QString fault = importFaultText(importFaultOf(*outcome.stopped));
    return (fault.isEmpty() ? errorSentence(*outcome.stopped) : fault) + u' ' + kept;
}

void ImportSummary::refresh()
{
    const State state = m_session.state();
    const bool isRunning = state == State::Importing;
    const bool isDone = state == State::Done;
    const ImportOutcome &outcome = m_session.outcome();
    switch (state) {
    case State::Importing:
        m_title->setText(tr("Importing…"));
        m_text->setText(tr("You can go on working meanwhile. The import can be stopped at any moment, and taken back "
                           "as a whole."));
        break;
    case State::Done:
        m_title->setText(outcome.stopped ? tr("The import stopped early") : tr("The import is done"));
        m_text->setText(doneText());
        break;
    case State::TakenBack:
        m_title->setText(tr("The import is taken back"));
        m_text->setText(tr("%n row(s) are as they were before.", nullptr, static_cast<int>(m_taken))
                        + (m_leftAlone == 0 ? QString()
                                            : u' '
                                                  + tr("%n value(s) stay, because somebody changed them since.",
                                                       nullptr, static_cast<int>(m_leftAlone))));
        break;
    default:
        m_title->setText(tr("Nothing is written yet"));
        m_text->setText(tr("Look at the check first."));
        break;
    }
    m_bar->setVisible(isRunning);
    m_speed->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_outcome->setVisible(isDone);
    m_oddities->setVisible(isDone && !outcome.oddityCounts.isEmpty());
    m_undo->setVisible(isDone && outcome.created + outcome.updated > 0);
    m_undo->setEnabled(!m_session.isTakingBack()); // once is enough; comes back if it fails
    m_another->setVisible(isDone || state == State::TakenBack);
    if (isDone)
        m_outcome->show(outcome);
    showProgress();
}

void ImportSummary::showProgress()
{
    if (m_session.state() != State::Importing)
        return;
    const ImportProgress &progress = m_session.progress();
    m_bar->setValue(static_cast<int>(progress.part * m_bar->maximum()));
    const qint64 elapsed = m_session.elapsedMs();
    if (elapsed < SpeedAfterMs || progress.rows == 0 || progress.part <= 0) {
        m_speed->setText(tr("%n row(s)", nullptr, static_cast<int>(progress.rows)));
        return;
    }
    const qint64 perSecond = progress.rows * 1'000 / elapsed;
    const auto left =
        static_cast<int>(std::max(1.0, static_cast<double>(elapsed) / 1'000 * (1 - progress.part) / progress.part));
    const QString remaining =
        left < 90 ? tr("%n second(s) left", nullptr, left) : tr("%n minute(s) left", nullptr, (left + 30) / 60);
    m_speed->setText(tr("%n row(s)", nullptr, static_cast<int>(progress.rows)) + u" · "_s
                     + tr("%1 per second").arg(m_context.format.number(perSecond)) + u" · "_s + remaining);
}

void ImportSummary::showOddities()
{
    while (QLayoutItem *item = m_oddityLines->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    const ImportOutcome &outcome = m_session.outcome();
    if (outcome.oddityCounts.isEmpty())
        return;
    m_oddityLines->addWidget(new TextLabel(tr("Taken, but worth a look"), TextRole::Name, Ink::Text, m_oddities));
    for (auto kind = outcome.oddityCounts.cbegin(); kind != outcome.oddityCounts.cend(); ++kind) {
        const auto first = std::find_if(outcome.oddities.cbegin(), outcome.oddities.cend(),
                                        [&kind](const ImportProblem &one) { return one.reason == kind.key(); });
        if (first == outcome.oddities.cend())
            continue;
        const QString text = tr("%n time(s), first in line %1: %2", nullptr, static_cast<int>(*kind))
                                 .arg(m_context.format.number(first->line), importProblemText(*first, nullptr));
        auto *line = new TextLabel(text, TextRole::Small, Ink::TextSecondary, m_oddities);
        line->setWordWrap(true);
        m_oddityLines->addWidget(line);
    }
}

void ImportSummary::focusContent()
{
    for (Button *button : {m_cancel, m_undo, m_another}) {
        if (button->isVisibleTo(this)) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace farol
