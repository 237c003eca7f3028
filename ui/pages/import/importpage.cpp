// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/importpage.h"

#include "ui/actions/actionregistry.h"
#include "ui/pages/import/importcheckstep.h"
#include "ui/pages/import/importcolumnsstep.h"
#include "ui/pages/import/importfilestep.h"
#include "ui/pages/import/importoptions.h"
#include "ui/pages/import/importsteps.h"
#include "ui/pages/import/importsummary.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textlabel.h"

#include "models/entitywords.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

using State = ImportSession::State;

QString currencyOf(const QLocale &locale)
{
    const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
    return code.isEmpty() ? u"USD"_s : code;
}

} // namespace

ImportPage::ImportPage(const PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    if (context.services.importing == nullptr) {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        m_empty = new EmptyState(this);
        m_empty->describe(EmptyState::Drawing::Calm, tr("Nothing can be imported here"),
                          tr("This program only shows a sample. Open your own profile to import."));
        column->addWidget(m_empty);
        return;
    }
    begin(std::make_shared<ImportSession>(*context.services.importing, context.services.store,
                                          ImportVocabulary{context.services.names, context.format},
                                          currencyOf(context.format.locale())));
    show(File);
}

ImportPage::~ImportPage()
{
    end();
}

/// Shows a session, which may be under way.
void ImportPage::begin(std::shared_ptr<ImportSession> session)
{
    end();
    m_session = std::move(session);
    build();
    connectSession();
}

/// The widgets look at the session, which goes with this object's members: before its children do.
void ImportPage::end()
{
    if (m_session)
        m_session->disconnect(this);
    for (QWidget *part : {static_cast<QWidget *>(m_body), m_side, m_head, m_footer})
        delete part;
    delete layout();
}

void ImportPage::build()
{
    m_body = new QStackedWidget(this);
    m_file = new ImportFileStep(m_context, *m_session, m_body);
    m_columns = new ImportColumnsStep(m_context, *m_session, m_body);
    m_check = new ImportCheckStep(m_context, *m_session, m_body);
    m_summary = new ImportSummary(m_context, *m_session, m_body);
    for (QWidget *step : QList<QWidget *>{m_file, m_columns, m_check, m_summary})
        m_body->addWidget(step);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(buildSide());
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_body, 1);
    right->addWidget(buildFooter());
    middle->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addLayout(middle, 1);
}

QWidget *ImportPage::buildHead()
{
    auto *tone = new Tone(Ink::Content, this);
    tone->setLines(Qt::BottomEdge);
    tone->setFixedHeight(heights().pageHeader);
    m_head = tone;
    Button *away = Button::iconOnly(u"arrow-left"_s, tr("Back to the customers"), m_head);
    connect(away, &QPushButton::clicked, this, &ImportPage::leave);
    m_title = new TextLabel(tr("Import"), TextRole::Title, Ink::Text, m_head);
    m_facts = new ElidedLabel(TextRole::Small, Ink::TextSecondary, m_head);
    m_cancel = new Button(tr("Cancel"), ButtonVariant::Ghost, m_head);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_session->cancel();
        m_session->clear();
        leave();
    });
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(space::Between, 0, space::Between, 0);
    row->setSpacing(space::Cell);
    row->addWidget(away);
    row->addWidget(m_title);
    row->addWidget(m_facts, 1);
    row->addWidget(m_cancel);
    return m_head;
}

QWidget *ImportPage::buildSide()
{
    auto *tone = new Tone(Ink::Sunken, this);
    tone->setLines(Qt::RightEdge);
    tone->setFixedWidth(scaled(232));
    m_side = tone;
    m_steps = new StepList({tr("File"), tr("Columns"), tr("Check"), tr("Summary")}, m_side);
    connect(m_steps, &StepList::asked, this, [this](int step) { show(static_cast<Step>(step)); });
    m_options = new ImportOptions(*m_session, m_context.format);
    auto *scroll = new QScrollArea(m_side); // a low window still reaches every choice
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_options);
    scroll->viewport()->setAutoFillBackground(false);
    m_options->setAutoFillBackground(false);
    m_optionsHost = scroll;
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(space::Cell, space::Between, space::Cell, space::Cell);
    column->setSpacing(space::Cell);
    column->addWidget(m_steps);
    column->addWidget(m_optionsHost, 1);
    column->addStretch();
    return m_side;
}

QWidget *ImportPage::buildFooter()
{
    auto *tone = new Tone(Ink::Content, this);
    tone->setLines(Qt::TopEdge);
    tone->setFixedHeight(scaled(56));
    m_footer = tone;
    auto *promise = new ElidedLabel(TextRole::Small, Ink::TextSecondary, m_footer); // the buttons need the room more
    promise->setText(tr("The whole import can be taken back at once"));
    m_back = new Button(tr("Back"), ButtonVariant::Secondary, m_footer);
    m_save = new Button(tr("Save report…"), ButtonVariant::Secondary, m_footer);
    m_next = new Button(tr("Next"), ButtonVariant::Primary, m_footer);
    m_next->setKeyCap(m_context.actions.keyText(u"import.next"_s));
    connect(m_back, &QPushButton::clicked, this, &ImportPage::back);
    connect(m_save, &QPushButton::clicked, this, [this] { m_check->save(m_session->outcome().rejected > 0); });
    connect(m_next, &QPushButton::clicked, this, &ImportPage::next);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(space::Margin, 0, space::Margin, 0);
    row->setSpacing(space::Group);
    row->addWidget(promise, 1);
    row->addWidget(m_back);
    row->addWidget(m_save);
    row->addWidget(m_next);
    return m_footer;
}

void ImportPage::connectSession()
{
    connect(m_session.get(), &ImportSession::changed, this, &ImportPage::refresh);
    connect(m_session.get(), &ImportSession::lookChanged, this, [this] {
        if (m_session->look().columns.isEmpty())
            show(File);
    });
    connect(m_summary, &ImportSummary::anotherAsked, this, [this] {
        if (m_session->isTakingBack())
            return; // in a moment
        m_session->clear();
        show(File);
        m_file->chooseFile();
    });
}

void ImportPage::show(Step step)
{
    m_body->setCurrentIndex(step);
    m_steps->setCurrent(step);
    m_optionsHost->setVisible(step == Columns);
    if (step == Check && !m_session->error()) // what went wrong stays to be read
        m_session->checkNow();
    refresh();
    if (isVisible())
        focusContent();
}

bool ImportPage::hasFileChanged() const
{
    const std::optional<Error> &error = m_session->error();
    return error && importFaultOf(*error) == ImportFault::Changed;
}

bool ImportPage::canGoOn() const
{
    const bool isReady = m_session->state() == State::Ready;
    if (isReady && hasFileChanged())
        return true;
    switch (m_steps->current()) {
    case File: return isReady;
    case Columns: return isReady && m_session->obstacle() == ImportObstacle::None;
    case Check:
        return isReady && m_session->isChecked() && m_session->outcome().created + m_session->outcome().updated > 0;
    default: return false;
    }
}

void ImportPage::next()
{
    if (!canGoOn())
        return;
    if (hasFileChanged()) {
        m_session->readAs(m_session->look().source);
        return;
    }
    const int step = m_steps->current();
    if (step == Check)
        m_session->start();
    show(static_cast<Step>(step + 1));
}

void ImportPage::back()
{
    const int step = m_steps->current();
    if (step > File && m_session->state() == State::Ready)
        show(static_cast<Step>(step - 1));
}

void ImportPage::leave()
{
    m_context.go(u"customers"_s, {});
}

void ImportPage::refresh()
{
    const ImportLook &look = m_session->look();
    const State state = m_session->state();
    const bool isRead = !look.columns.isEmpty();
    // What ends an import before it began leads back to where it can be mended.
    if (m_steps->current() == Summary && state == State::Ready) {
        show(Check);
        return;
    }
    m_title->setText(isRead ? tr("Import: %1").arg(entityPlural(m_session->entity().table)) : tr("Import"));
    QStringList facts;
    if (isRead) {
        facts.append(QFileInfo(look.source.file).fileName());
        if (look.isWorkbook)
            facts.append(tr("sheet “%1”").arg(look.source.sheet));
        facts.append(tr("%n row(s)", nullptr, static_cast<int>(look.records)));
    }
    m_facts->setText(facts.join(u" · "_s));
    m_cancel->setVisible(state == State::Looking || (state == State::Ready && isRead));
    const bool isOpen = state == State::Ready;
    m_steps->setReachable(File, isOpen || state == State::Empty || state == State::Looking);
    m_steps->setReachable(Columns, isOpen && isRead);
    m_steps->setReachable(Check, isOpen && m_session->obstacle() == ImportObstacle::None);
    m_steps->setReachable(Summary, state == State::Importing || state == State::Done || state == State::TakenBack);
    m_steps->setDone(File, isRead);
    m_steps->setDone(Columns, isRead && m_steps->current() > Columns);
    m_steps->setDone(Check, state == State::Importing || state == State::Done || state == State::TakenBack);
    m_steps->setDone(Summary, state == State::Done || state == State::TakenBack);
    refreshNotes();

    const int step = m_steps->current();
    const ImportOutcome &outcome = m_session->outcome();
    m_back->setVisible(step == Columns || step == Check);
    const bool isOver = state == State::Done || state == State::TakenBack;
    m_save->setVisible(step == Check || (step == Summary && isOver)
                       || (step == Columns && m_session->isChecked() && outcome.rejected > 0));
    m_save->setEnabled(m_session->isChecked());
    m_save->setText(outcome.rejected > 0 ? tr("Save the %n error(s)…", nullptr, static_cast<int>(outcome.rejected))
                                         : tr("Save report…"));
    m_next->setVisible(step != Summary);
    const int writes = m_session->isChecked() ? static_cast<int>(outcome.created + outcome.updated) : 0;
    m_next->setText(hasFileChanged()  ? tr("Read the file again")
                    : step == File    ? tr("Columns")
                    : step == Columns ? tr("Check")
                                      : tr("Import %n row(s)", nullptr, writes));
    m_next->setEnabled(canGoOn());
    Q_EMIT actionsChanged();
}

void ImportPage::refreshNotes()
{
    const ImportLook &look = m_session->look();
    const ImportOutcome &outcome = m_session->outcome();
    const int columns = static_cast<int>(look.columns.size());
    m_steps->setNote(File, columns == 0
                               ? tr("CSV or XLSX")
                               : (look.isWorkbook ? u"XLSX, "_s : u"CSV, "_s) + tr("%n column(s)", nullptr, columns));
    m_steps->setNote(Columns, columns == 0 ? QString()
                                           : tr("%1 of %2 connected")
                                                 .arg(m_context.format.number(m_columns->columns().connectedCount()),
                                                      m_context.format.number(columns)));
    QString check;
    if (m_session->isChecked()) {
        const auto warnings = static_cast<int>(m_check->report().count(ImportReportModel::Show::Warnings));
        check = tr("%n warning(s)", nullptr, warnings) + u", "_s
                + tr("%n error(s)", nullptr, static_cast<int>(outcome.rejected));
    } else if (m_session->isChecking()) {
        check = tr("being checked…");
    }
    m_steps->setNote(Check, check);
    switch (m_session->state()) {
    case State::Importing: m_steps->setNote(Summary, tr("being written…")); break;
    case State::Done: m_steps->setNote(Summary, outcome.stopped ? tr("stopped early") : tr("done")); break;
    case State::TakenBack: m_steps->setNote(Summary, tr("taken back")); break;
    default: m_steps->setNote(Summary, tr("nothing written yet")); break;
    }
}

QStringList ImportPage::actionIds() const
{
    return {u"import.next"_s, u"import.back"_s, u"import.choose"_s};
}

bool ImportPage::isActionEnabled(const QString &id) const
{
    if (!m_session)
        return false;
    if (id == "import.next"_L1)
        return canGoOn();
    if (id == "import.back"_L1)
        return m_steps->current() > File && m_session->state() == State::Ready;
    return m_session->state() != State::Importing;
}

void ImportPage::runAction(const QString &id)
{
    if (!m_session)
        return;
    if (id == "import.next"_L1)
        next();
    else if (id == "import.back"_L1)
        back();
    else if (id == "import.choose"_L1)
        m_file->chooseFile();
}

void ImportPage::open(const QVariant &what)
{
    if (!m_session || m_session->state() == State::Importing)
        return;
    const QString file = what.toString();
    if (file.isEmpty()) {
        if (m_session->state() == State::Done || m_session->state() == State::TakenBack)
            m_session->clear();
        return;
    }
    show(File);
    m_session->open(file);
}

void ImportPage::focusContent()
{
    if (!m_session)
        return;
    switch (m_steps->current()) {
    case File: m_file->chooseButton()->setFocus(Qt::OtherFocusReason); break;
    case Columns: m_columns->focusContent(); break;
    case Check: m_check->focusContent(); break;
    default: m_summary->focusContent(); break;
    }
}

QList<QWidget *> ImportPage::panes()
{
    if (!m_session)
        return {this};
    return {m_head, m_side, m_body, m_footer};
}

/// The session itself, which goes on meanwhile: nothing that was chosen, mended or is being written ends with a language.
QVariantMap ImportPage::saveState() const
{
    if (!m_session || m_session->state() == State::Empty || m_session->state() == State::TakenBack)
        return {};
    return {{u"session"_s, QVariant::fromValue(m_session)}, {u"step"_s, m_steps->current()}};
}

QStringList ImportPage::confidentialState() const
{
    return {u"session"_s}; // it ends with the program
}

QString ImportPage::closingStops() const
{
    if (!m_session || m_session->state() != ImportSession::State::Importing)
        return {};
    return tr(
        "An import is running in it. It would stop here: what is written by then stays and can be undone, the rest "
        "is left out.");
}

void ImportPage::restoreState(const QVariantMap &state)
{
    const auto session = state.value(u"session"_s).value<std::shared_ptr<ImportSession>>();
    if (!session || !m_session)
        return;
    session->speak(m_context.format);
    begin(session);
    show(static_cast<Step>(state.value(u"step"_s).toInt()));
}

} // namespace farol
