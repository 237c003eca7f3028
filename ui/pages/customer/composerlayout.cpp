// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Composer: its controls and how they stand.

#include "ui/pages/customer/composer.h"

#include "ui/pages/customer/composertext.h"
#include "ui/pages/customer/kindlook.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notesedit.h"
#include "ui/widgets/pickchip.h"
#include "ui/widgets/textlabel.h"

#include "models/labels.h"
#include "models/namelookup.h"
#include "models/workspacesetup.h"

#include "core/customer.h"

#include <QAbstractButton>
#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLineEdit>
#include <QTextDocument>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const FieldInfo &info(const char *name)
{
    return *farolSchema().entity(tables::Interaction)->field(QString::fromLatin1(name));
}

} // namespace

void Composer::build()
{
    m_card = new Card(this);
    m_card->setFollowsFocus(true);
    buildKinds();
    m_editing = new TextLabel({}, TextRole::Small, Ink::AccentText, m_card);
    m_subject = new QLineEdit(m_card);
    m_subject->setObjectName(u"subject"_s);
    m_subject->setPlaceholderText(tr("Subject"));
    m_subject->setAccessibleName(tr("Subject"));
    m_text = new ComposerText(m_card);
    m_text->setObjectName(u"text"_s);
    m_text->setPlaceholderText(tr("Write what happened. @ mentions a colleague."));
    m_text->setAccessibleName(tr("What happened"));
    m_listening = buildListening();
    m_details = buildDetails();
    m_footer = buildFooter();

    auto *first = new QHBoxLayout;
    first->addWidget(m_kinds);
    first->addStretch();
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(space::Group, space::Group, space::Group, space::Group);
    column->setSpacing(space::Small);
    column->addLayout(first);
    column->addWidget(m_editing);
    column->addWidget(m_subject);
    column->addWidget(m_text);
    column->addWidget(m_listening);
    column->addWidget(m_details);
    column->addWidget(m_footer);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_card);
    // Narrower than all the words of its kinds: then only the chosen one keeps them.
    m_card->setMinimumWidth(scaled(320));
    setMinimumWidth(scaled(320));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void Composer::buildKinds()
{
    m_kinds = new ChoiceBar(tr("Type of the entry"), ChoiceBar::Look::Plain, m_card);
    offerKinds(u"note"_s);
    if (const WorkspaceSetup *setup = m_context.format.setup())
        connect(setup, &WorkspaceSetup::listsChanged, this, [this] { offerKinds(m_kinds->currentId()); });
}

void Composer::offerKinds(const QString &chosen)
{
    const bool filling = std::exchange(m_filling, true); // nobody has chosen anything
    // Notes first: they are what people write most, and what a new entry is until somebody says otherwise.
    QStringList kinds = m_context.format.listKeys(u"interaction_kinds"_s);
    if (kinds.removeAll(u"note"_s) > 0)
        kinds.prepend(u"note"_s);
    if (!chosen.isEmpty() && !kinds.contains(chosen))
        kinds.append(chosen); // archived since the entry was written, which keeps it
    m_kinds->clear();
    for (const QString &kind : std::as_const(kinds))
        m_kinds->addChoice(kind, m_context.format.keyLabel(u"interaction_kinds"_s, kind), kindLook(kind).icon);
    m_kinds->setCurrentId(chosen);
    m_kinds->setShort(isVisible() && m_kinds->fullWidth() > kindsRoom());
    m_filling = filling;
}

QWidget *Composer::buildListening()
{
    auto *box = new QWidget(m_card);
    const auto part = [box](const char *name, const QString &hint) {
        auto *edit = new NotesEdit(box);
        edit->setObjectName(QString::fromLatin1(name));
        edit->setAccessibleName(fieldLabel(info(name)));
        edit->setPlaceholderText(hint);
        edit->setMinimumHeight(scaled(36));
        // Two lines at first, as tall as what is said, then it scrolls.
        const auto grow = [edit](const QSizeF &size) {
            const int lines = std::clamp(int(size.height()), 2, 5); // a plain text's layout counts in lines
            const int around =
                edit->height() - edit->viewport()->height() + 2 * int(edit->document()->documentMargin());
            edit->setMaximumHeight(lines * edit->fontMetrics().lineSpacing() + around);
        };
        QObject::connect(edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, edit,
                         grow);
        grow({});
        return edit;
    };
    m_said = part("said", tr("In the customer's own words"));
    m_restated = part("restated", tr("What you gave back: “So what you need is …”"));
    m_confirmed = new QCheckBox(tr("The customer confirmed it"), box);
    m_confirmed->setObjectName(u"confirmed"_s);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::Tiny, 0, 0);
    column->setSpacing(space::Tiny);
    for (NotesEdit *edit : {m_said, m_restated}) {
        auto *label = new TextLabel(edit->accessibleName(), TextRole::MicroLabel, Ink::TextTertiary, box);
        label->setBuddy(edit);
        column->addWidget(label);
        column->addWidget(edit);
    }
    column->addWidget(m_confirmed);
    return box;
}

QWidget *Composer::buildDetails()
{
    auto *box = new QWidget(m_card);
    m_day = new DateField(m_context.format, box);
    m_day->setObjectName(u"day"_s);
    m_day->setAccessibleName(tr("Day"));
    m_day->setFixedWidth(scaled(124));
    m_time = new QTimeEdit(box);
    m_time->setObjectName(u"time"_s);
    m_time->setAccessibleName(tr("Time"));
    m_time->setDisplayFormat(m_context.format.locale().timeFormat(QLocale::ShortFormat));
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes = fieldeditor::create(info("minutes"), m_context.format, m_context.services.names, box);
    m_minutes->setFixedWidth(scaled(72));
    m_people = new PickChip(tr("Participants"), u"users"_s, box);
    m_people->setObjectName(u"participants"_s);
    m_sentiment = fieldeditor::create(info("sentiment"), m_context.format, m_context.services.names, box);
    auto *row = new FlowLayout(box);
    const auto labelled = [&](const QString &text, QWidget *control) {
        auto *pair = new QWidget(box);
        auto *label = new TextLabel(text, TextRole::Micro, Ink::TextTertiary, pair);
        label->setBuddy(control);
        auto *line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::Small);
        line->addWidget(label);
        line->addWidget(control);
        row->addWidget(pair);
    };
    labelled(fieldLabel(info("at")), m_day);
    row->addWidget(m_time);
    labelled(fieldLabel(info("minutes")), m_minutes);
    row->addWidget(m_people);
    labelled(fieldLabel(info("sentiment")), m_sentiment);
    return box;
}

QWidget *Composer::buildFooter()
{
    auto *box = new QWidget(m_card);
    auto *mention = Button::iconOnly(u"at-sign"_s, tr("Mention a colleague"), box);
    connect(mention, &QPushButton::clicked, m_text, &ComposerText::beginMention);
    m_listen = new Button(tr("Active listening"), ButtonVariant::Ghost, box);
    m_listen->setObjectName(u"listen"_s);
    m_listen->setIconName(u"ear"_s);
    m_listen->setCheckable(true);
    m_listen->setToolTip(tr("What the customer said, how it was restated, and whether he confirmed it"));
    m_state = new TextLabel({}, TextRole::Micro, Ink::TextTertiary, box);
    m_state->setObjectName(u"draftState"_s);
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setWordWrap(true);
    m_discard = new Button(tr("Discard"), ButtonVariant::Ghost, box);
    m_discard->setObjectName(u"discard"_s);
    m_save = new Button(tr("Log entry"), ButtonVariant::Primary, box);
    m_save->setObjectName(u"save"_s);
    m_save->setKeyCap(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Group);
    row->addWidget(mention);
    row->addWidget(m_listen);
    row->addWidget(m_state, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    return box;
}

} // namespace farol
