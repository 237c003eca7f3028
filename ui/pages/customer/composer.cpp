// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/composer.h"

#include "ui/acts.h"
#include "ui/errortext.h"
#include "ui/pages/customer/composertext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicebar.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/notesedit.h"
#include "ui/widgets/pickchip.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "models/labels.h"
#include "models/namelookup.h"
#include "models/participants.h"
#include "models/rowedits.h"

#include "core/clock.h"
#include "core/customer.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDateTime>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr auto Colleague = "colleague:"_L1; // tells the two kinds of people apart in one list of choices

/// Of what is typed; the rest is chosen, and nobody chooses that fast.
bool saysTheSame(const Interaction &a, const Interaction &b)
{
    return a.subject == b.subject && a.text == b.text && a.said == b.said && a.restated == b.restated;
}

QDateTime local(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms).toLocalTime();
}

} // namespace

Composer::Composer(const PageContext &context, const ContactRows &contacts, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_contacts(contacts),
      m_keeper(context.services.store),
      m_detail(context.services.store)
{
    setAccessibleName(tr("New entry"));
    build();
    connectAll();
    refreshPeople();
    fill({});
}

void Composer::connectAll()
{
    connect(m_kinds, &ChoiceBar::chosen, this, [this] {
        touched();
        if (hasFocusWithin())
            refreshShape();
    });
    connect(m_listen, &QPushButton::toggled, this, [this](bool on) {
        refreshShape();
        if (on && !m_filling)
            m_said->setFocus(Qt::OtherFocusReason);
    });
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, &Composer::touched);
    connect(m_text, &ComposerText::committed, this, &Composer::save);
    for (NotesEdit *part : {m_said, m_restated}) {
        connect(part, &QPlainTextEdit::textChanged, this, &Composer::touched);
        auto *commit = new QAction(part); // a longer text would keep the keys to itself
        commit->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
        commit->setShortcutContext(Qt::WidgetShortcut);
        part->addAction(commit);
        connect(commit, &QAction::triggered, this, &Composer::save);
    }
    connect(m_confirmed, &QCheckBox::toggled, this, &Composer::touched);
    connect(m_subject, &QLineEdit::textEdited, this, &Composer::touched);
    const auto timeTouched = [this] {
        if (m_filling)
            return;
        m_timeChosen = true;
        touched();
    };
    connect(m_day, &QLineEdit::textChanged, this, timeTouched);
    connect(m_time, &QTimeEdit::timeChanged, this, timeTouched);
    fieldeditor::whenFinished(m_minutes, this, [this] { touched(); });
    fieldeditor::whenFinished(m_sentiment, this, [this] { touched(); });
    connect(m_people, &PickChip::changed, this, &Composer::touched);
    connect(m_save, &QPushButton::clicked, this, &Composer::save);
    connect(m_discard, &QPushButton::clicked, this, &Composer::discard);
    connect(&m_keeper, &DraftKeeper::restored, this, &Composer::takeDraft);
    connect(&m_keeper, &DraftKeeper::kept, this, [this] { m_state->setText(tr("Draft kept")); });
    connect(&m_keeper, &DraftKeeper::failed, this,
            [this](const Error &error) { m_state->setText(tr("Draft not kept: %1").arg(errorSentence(error))); });
    connect(&m_contacts, &OwnedRows::refreshed, this, &Composer::refreshPeople);
    connect(&m_detail, &RowDetail::updated, this, &Composer::takeNewer);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        const bool was = before != nullptr && isAncestorOf(before);
        const bool is = now != nullptr && isAncestorOf(now);
        if (was && !is)
            m_keeper.flush();
        if (was != is)
            refreshShape();
    });
}

void Composer::refreshPeople()
{
    QList<PickChip::Option> options;
    for (const Contact &contact : m_contacts.entities<Contact>()) {
        if (!contact.leftOn.isValid())
            options.append({contact.id.uuid.toString(), contact.name, tr("Contacts")});
    }
    const NameLookup &names = m_context.services.names;
    QStringList known;
    for (const UserId &person : names.people()) {
        if (person != names.me())
            options.append({Colleague + person.uuid.toString(), names.userName(person), tr("Colleagues")});
        known.append(names.userName(person));
    }
    m_people->setOptions(options);
    m_text->setNames(known);
}

void Composer::showCustomer(CustomerId customer)
{
    if (customer == m_customer)
        return;
    m_keeper.flush();
    m_customer = customer;
    startNew();
}

void Composer::startNew()
{
    m_before = Interaction();
    m_detail.show({});
    fill({});
    m_keeper.open(m_customer.isNull() ? QString() : draftKey(m_customer, {}));
}

void Composer::edit(const Interaction &interaction)
{
    m_keeper.flush();
    m_before = interaction;
    m_detail.show({tables::Interaction, interaction.id.uuid});
    fill({interaction});
    m_keeper.open(draftKey(m_customer, interaction.id));
    m_text->setFocus(Qt::OtherFocusReason);
}

void Composer::begin(const QString &kind)
{
    if (!kind.isEmpty() && !isEditing())
        m_kinds->setCurrentId(kind);
    m_text->setFocus(Qt::ShortcutFocusReason);
    refreshShape();
}

void Composer::takeDraft(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    InteractionDraft draft = decodeDraft(bytes);
    draft.interaction.id = m_before.id;
    fill(draft);
    m_state->setText(tr("Draft brought back"));
}

void Composer::takeNewer(const QList<FieldNumber> &fields)
{
    // What a colleague changed under us: fields left alone follow; of those being written the newer value is named.
    if (!isEditing() || !m_detail.row())
        return;
    Interaction mine = draft().interaction;
    const Interaction before = m_before;
    QStringList newer;
    for (const FieldInfo &field : fieldInfos<Interaction>()) {
        if (!fields.contains(field.number))
            continue;
        const Value value = m_detail.row()->value(field.number);
        setField(m_before, field.number, value);
        const auto valueIn = [&field](const Interaction &one) {
            Value found;
            forEachField(one, [&](const FieldInfo &other, const Value &held) {
                if (other.number == field.number)
                    found = held;
            });
            return found;
        };
        if (valueIn(mine) == valueIn(before))
            setField(mine, field.number, value);
        else
            newer.append(fieldLabel(field));
    }
    fill({mine});
    if (!newer.isEmpty())
        m_state->setText(tr("Changed by somebody else meanwhile: %1. Saving replaces it.").arg(newer.join(u", "_s)));
}

void Composer::fillTime(const std::optional<Instant> &at)
{
    m_timeChosen = at.has_value();
    const QDateTime shown = local(at.value_or(m_context.services.clock.now()));
    m_day->setDate(shown.date());
    m_time->setTime(QTime(shown.time().hour(), shown.time().minute()));
}

void Composer::fill(const InteractionDraft &draft)
{
    const Interaction &one = draft.interaction;
    m_filling = true;
    const QString kind = one.kind.isEmpty() ? u"note"_s : one.kind;
    if (!m_kinds->hasChoice(kind))
        offerKinds(kind);
    m_kinds->setCurrentId(kind);
    m_subject->setText(one.subject);
    // Only what differs: setting a text anew would throw the cursor back to its beginning.
    if (m_text->toPlainText() != one.text)
        m_text->setPlainText(one.text);
    if (m_said->toPlainText() != one.said)
        m_said->setPlainText(one.said);
    if (m_restated->toPlainText() != one.restated)
        m_restated->setPlainText(one.restated);
    m_confirmed->setChecked(one.isConfirmed);
    m_listen->setChecked(!one.said.isEmpty() || !one.restated.isEmpty() || one.isConfirmed);
    fieldeditor::setValue(m_minutes, one.minutes ? QVariant(qlonglong(*one.minutes)) : QVariant());
    fieldeditor::setValue(m_sentiment, one.sentiment.isEmpty() ? QVariant() : QVariant(one.sentiment));
    QStringList people = one.contacts;
    for (const QString &colleague : one.colleagues)
        people.append(Colleague + colleague);
    m_people->setChosen(people);
    fillTime(one.at);
    m_state->clear();
    m_filling = false;
    refreshShape();
}

std::optional<Instant> Composer::chosenTime() const
{
    const std::optional<QDate> day = m_day->date();
    if (!m_timeChosen || !day || !day->isValid())
        return std::nullopt;
    if (isEditing() && m_before.at) {
        const QDateTime was = local(*m_before.at); // whose seconds are not shown, and not lost
        const bool same = was.time().hour() == m_time->time().hour() && was.time().minute() == m_time->time().minute();
        if (same && was.date() == *day)
            return m_before.at;
    }
    return Instant{QDateTime(*day, m_time->time()).toMSecsSinceEpoch()};
}

InteractionDraft Composer::draft() const
{
    InteractionDraft draft{m_before};
    Interaction &one = draft.interaction;
    one.kind = m_kinds->currentId();
    one.subject = m_subject->text().simplified();
    one.text = m_text->toPlainText();
    one.said = m_said->toPlainText();
    one.restated = m_restated->toPlainText();
    one.isConfirmed = m_confirmed->isChecked();
    const QVariant minutes = fieldeditor::peek(m_minutes);
    one.minutes = minutes.isValid() ? std::optional<std::int64_t>(minutes.toLongLong()) : std::nullopt;
    one.sentiment = fieldeditor::peek(m_sentiment).toString();
    one.contacts.clear();
    one.colleagues.clear();
    for (const QString &person : m_people->chosen()) {
        if (person.startsWith(Colleague))
            one.colleagues.append(person.mid(Colleague.size()));
        else
            one.contacts.append(person);
    }
    one.at = chosenTime();
    return draft;
}

void Composer::touched()
{
    if (m_filling)
        return;
    const InteractionDraft now = draft();
    // An edit that says what is there already is no draft; the empty draft takes an older one away.
    const bool same = isEditing() && changesNothing(differenceOf(tables::Interaction, now.interaction, m_before));
    m_keeper.write(same ? QByteArray() : encodeDraft(now));
    m_state->clear();
    refreshShape();
}

void Composer::save()
{
    if (!m_save->isEnabled() || m_customer.isNull())
        return; // disabled = on its way: a second press would write it down a second time
    (void)fieldeditor::value(m_minutes); // reads what is still being typed
    const InteractionDraft written = draft();
    Interaction one = written.interaction;
    if (one.subject.isEmpty() && one.text.trimmed().isEmpty() && one.said.trimmed().isEmpty()
        && one.restated.trimmed().isEmpty()) {
        complain(tr("Write what happened; a few words are enough."), m_text);
        return;
    }
    if (m_timeChosen && !one.at) {
        complain(tr("The day cannot be read: %1").arg(m_day->toolTip()), m_day);
        return;
    }
    one.customer = m_customer;
    if (!one.at)
        one.at = m_context.services.clock.now();
    one.mentions = mentionedIn(u"%1\n%2\n%3"_s.arg(one.text, one.said, one.restated), m_context.services.names);
    if (!isEditing())
        one.author = m_context.services.names.me();
    const Command command = saveInteraction(one, m_before);
    if (command.edits.isEmpty()) {
        m_keeper.forget();
        startNew();
        return;
    }
    m_save->setEnabled(false);
    m_context.acts.run(
        command, Acts::Tell::WithToast,
        [this, key = m_keeper.key(), one](const ChangeSet &made) { finished(made, key, one); },
        [this] { m_save->setEnabled(true); });
}

void Composer::finished(const ChangeSet &made, const QString &key, const Interaction &entry)
{
    m_save->setEnabled(true);
    const InteractionDraft now = draft();
    if (m_keeper.key() == key && !now.isEmpty() && !saysTheSame(now.interaction, entry) && !made.rows.isEmpty()) {
        goOnWith(entry, made.rows.constFirst().row);
    } else if (m_keeper.key() == key) {
        m_keeper.forget();
        startNew();
        m_text->setFocus(Qt::OtherFocusReason);
    } else {
        // Another customer is shown by now, whose draft stays.
        DraftKeeper::drop(m_context.services.store, key);
    }
    if (!made.rows.isEmpty())
        Q_EMIT saved(made.rows.constFirst().row.id.toBytes());
}

/// Somebody wrote on while the entry was on its way to the disk: what came after belongs to it, and is not saved yet.
void Composer::goOnWith(const Interaction &entry, const RowKey &row)
{
    m_keeper.forget();
    m_before = entry;
    m_before.id = InteractionId(row.id);
    m_detail.show(row);
    m_filling = true;
    fillTime(m_before.at); // it happened when it was saved
    m_filling = false;
    m_keeper.open(draftKey(m_customer, m_before.id));
    touched();
}

void Composer::discard()
{
    const Interaction before = m_before;
    const InteractionDraft thrown = draft();
    const CustomerId customer = m_customer;
    m_keeper.forget();
    startNew();
    if (thrown.isEmpty())
        return;
    m_context.notices.tell(tr("Draft thrown away."), tr("Bring back"), [this, before, thrown, customer] {
        if (customer != m_customer)
            return;
        if (!before.id.isNull())
            edit(before);
        fill(thrown);
        touched();
    });
}

void Composer::complain(const QString &problem, QWidget *where)
{
    m_state->setText(problem);
    where->setFocus(Qt::OtherFocusReason);
}

bool Composer::hasFocusWithin() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus != nullptr && isAncestorOf(focus);
}

void Composer::refreshShape()
{
    const bool open = isEditing() || hasFocusWithin() || !draft().isEmpty();
    m_details->setVisible(open);
    m_subject->setVisible(open);
    m_footer->setVisible(open);
    m_listening->setVisible(open && m_listen->isChecked());
    m_editing->setVisible(isEditing());
    if (isEditing())
        m_editing->setText(tr("Editing: %1, %2")
                               .arg(m_context.format.keyLabel(u"interaction_kinds"_s, m_before.kind),
                                    m_context.format.dayAndTime(m_before.at.value_or(Instant{}))));
    m_save->setText(isEditing() ? tr("Save") : tr("Log entry"));
    m_discard->setText(isEditing() ? tr("Cancel") : tr("Discard"));
    m_discard->setVisible(isEditing() || !draft().isEmpty());
    // As long as nobody has chosen a time, the entry happens now.
    if (!m_timeChosen && !m_day->hasFocus() && !m_time->hasFocus()) {
        const bool filling = std::exchange(m_filling, true);
        fillTime(std::nullopt);
        m_filling = filling;
    }
}

void Composer::hideEvent(QHideEvent *event)
{
    m_keeper.flush();
    QWidget::hideEvent(event);
}

int Composer::kindsRoom() const
{
    return width() - 2 * space::Between;
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry(); // another width, another height
    m_kinds->setShort(m_kinds->fullWidth() > kindsRoom());
}

QSize Composer::sizeHint() const
{
    return {QWidget::sizeHint().width(), m_card->layout()->totalHeightForWidth(std::max(width(), minimumWidth()))};
}

QSize Composer::minimumSizeHint() const
{
    return {minimumWidth(), m_card->layout()->totalMinimumHeightForWidth(std::max(width(), minimumWidth()))};
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    // It unfolds as the keyboard comes; who comes from behind begins at its end, as Tab would have left it there.
    const bool arrives = watched == m_text && event->type() == QEvent::FocusIn && m_footer->isHidden();
    if (arrives && static_cast<QFocusEvent *>(event)->reason() == Qt::BacktabFocusReason) {
        refreshShape();
        m_save->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Composer::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        if (!event->isAutoRepeat())
            save();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace farol
