// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filterbuilder.h"

#include "ui/filter/filtercondition.h"
#include "ui/filter/filtergroup.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "models/filterwords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Making the controls of more conditions and groups than this would hold the window up; their text can be edited all the same.
constexpr int MostConditions = 20;

constexpr int SideWidth = 230;
constexpr int LowFormHeight = 260; // may be taken in any window; a tall one has room for more conditions

int nodesIn(const Filter &filter)
{
    int count = 1;
    for (const Filter &child : filter.children)
        count += nodesIn(child);
    return count;
}

} // namespace

FilterBuilder::FilterBuilder(const FilterWorld &world, QWidget *parent) : QWidget(parent), m_world(world)
{
    setAccessibleName(tr("Filter"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(m_text, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        readText();
        if (m_problemAt > 0) // there it can be mended at once
            m_text->setCursorPosition(static_cast<int>(std::min(m_problemAt - 1, m_text->text().size())));
    });
    connect(&m_typing, &QTimer::timeout, this, &FilterBuilder::readText);
    showForm();
    showText();
}

void FilterBuilder::build()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Conditions"));
    m_scroll->viewport()->setAutoFillBackground(false);
    m_text = new QLineEdit(this);
    m_text->setObjectName(u"filterText"_s);
    m_text->setAccessibleName(tr("Filter as text"));
    m_text->setPlaceholderText(u"stage = renewal and (seats >= 10 or tags has vip)"_s);
    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *label = new TextLabel(tr("As text"), TextRole::MicroLabel, Ink::TextTertiary, this);
    label->setBuddy(m_text);
    auto *text = new QHBoxLayout;
    text->setSpacing(space::Group);
    text->addWidget(label);
    text->addWidget(m_text, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::Small);
    left->addWidget(m_scroll);
    left->addLayout(text);
    left->addWidget(m_problem);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Between, space::Cell, space::Between, space::Cell);
    row->setSpacing(space::Between);
    row->addLayout(left, 1);
    row->addWidget(buildSide());
}

QWidget *FilterBuilder::buildSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(scaled(SideWidth));
    m_count = new TextLabel({}, TextRole::Title, Ink::Text, side);
    m_of = new TextLabel({}, TextRole::Body, Ink::TextSecondary, side);
    m_of->setWordWrap(true);
    m_note = new TextLabel({}, TextRole::Small, Ink::TextTertiary, side);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *save = new Button(tr("Save as view"), ButtonVariant::Secondary, side);
    auto *clear = new Button(tr("Clear"), ButtonVariant::Ghost, side);
    clear->setAccessibleName(tr("Clear filters"));
    Button *close = Button::iconOnly(u"chevron-up"_s, tr("Close the filter"), side);
    for (Button *each : {save, clear, close})
        each->setSmall(true);
    connect(save, &QPushButton::clicked, this, &FilterBuilder::saveAsked);
    connect(clear, &QPushButton::clicked, this, &FilterBuilder::clearAsked);
    connect(close, &QPushButton::clicked, this, &FilterBuilder::closeAsked);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Live result"), TextRole::MicroLabel, Ink::TextTertiary, side));
    head->addStretch();
    head->addWidget(close);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(space::Group);
    figures->addWidget(m_count);
    figures->addWidget(m_of, 1, Qt::AlignBottom);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Tiny);
    buttons->addWidget(save);
    buttons->addWidget(clear);
    buttons->addStretch();
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(space::Between, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addLayout(head);
    column->addLayout(figures);
    column->addWidget(m_note);
    column->addLayout(buttons);
    column->addStretch();
    return side;
}

void FilterBuilder::setFilter(const Filter &filter)
{
    m_filter = normalisedFilter(filter);
    showForm();
    showText();
}

void FilterBuilder::readAnew()
{
    const bool written = m_problemAt > 0 || m_typing.isActive();
    showForm();
    if (!written)
        showText();
}

void FilterBuilder::showForm()
{
    m_group = nullptr;
    QWidget *content = nullptr;
    if (nodesIn(m_filter) > MostConditions) {
        auto *label = new TextLabel(tr("This filter is too large for a form. Edit it as text."), TextRole::Body,
                                    Ink::TextSecondary);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        content = label;
    } else {
        m_group = new FilterGroup(m_world, m_filter, FilterGroup::Depth::Root);
        connect(m_group, &FilterGroup::edited, this, &FilterBuilder::takeForm);
        content = m_group;
    }
    m_scroll->setWidget(content); // which takes the one before away
    content->setAutoFillBackground(false);
    updateGeometry();
    Q_EMIT resized();
}

void FilterBuilder::showText()
{
    const Result<QString> text = printFilter(m_filter, m_world.entity, FilterText::AsWritten);
    const bool everything = m_filter.kind == Filter::Kind::All && m_filter.children.isEmpty();
    m_text->setText(!text || everything ? QString() : *text);
    m_text->setCursorPosition(0);
    showProblem({}, 0);
}

void FilterBuilder::takeForm()
{
    updateGeometry();
    Q_EMIT resized();
    const Filter now = normalisedFilter(m_group->filter());
    const auto text = [this](const Filter &filter) {
        const Result<QString> written = printFilter(filter, m_world.entity, FilterText::AsWritten);
        return written ? *written : QString();
    };
    if (text(now) == text(m_filter))
        return; // a condition that is being written
    m_filter = now;
    m_typing.stop();
    showText();
    Q_EMIT edited();
}

void FilterBuilder::readText()
{
    m_typing.stop();
    const Result<Filter> read = parseFilter(m_text->text(), m_world.entity, m_world.context);
    if (!read) {
        QString sentence;
        const qsizetype at = explainFilterError(read.error(), sentence);
        showProblem(sentence, at);
        m_problem->setToolTip(read.error().detail);
        return;
    }
    showProblem({}, 0);
    m_filter = *read;
    showForm();
    Q_EMIT edited();
}

void FilterBuilder::showProblem(const QString &problem, qsizetype at)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_text->setProperty("farolInvalid", !problem.isEmpty());
    m_text->setAccessibleDescription(problem);
    m_text->update();
    m_problemAt = at;
    updateGeometry();
    Q_EMIT resized();
}

void FilterBuilder::showCount(int matching, int all)
{
    m_count->setText(matching < 0 ? u"…"_s : m_world.format.number(matching));
    m_of->setText(all < 0 ? QString() : tr("of %n customer(s)", nullptr, all));
}

void FilterBuilder::showNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString FilterBuilder::problem() const
{
    return m_problem->text();
}

QString FilterBuilder::countText() const
{
    return m_count->text();
}

void FilterBuilder::begin()
{
    if (m_group == nullptr) {
        m_text->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (auto *first = m_group->findChild<FilterCondition *>())
        first->focusFirst();
    else
        m_group->addCondition();
}

QSize FilterBuilder::sizeHint() const
{
    const int form = m_scroll->widget() == nullptr ? 0 : m_scroll->widget()->sizeHint().height() + space::Tiny;
    const int below = m_text->sizeHint().height() + space::Small
                      + (m_problem->isHidden() ? 0 : m_problem->sizeHint().height() + space::Small);
    const int left = std::min(form, std::max(scaled(LowFormHeight), window()->height() / 3)) + below;
    return {scaled(600), std::max(left, scaled(120)) + 2 * space::Cell};
}

void FilterBuilder::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeAsked();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FilterBuilder::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    paintBox(&painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::Card, ink(Ink::Raised), ink(Ink::Line));
    const int x = width() - space::Between - scaled(SideWidth);
    painter.fillRect(
        QRect(layoutDirection() == Qt::RightToLeft ? width() - x : x, space::Cell, 1, height() - 2 * space::Cell),
        ink(Ink::Line));
}

} // namespace farol
