// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtervalueedit.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokenedit.h"

#include "models/filterwords.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/money.h"
#include "core/tables.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// How a day is said. The numbers are only the combo box's.
enum DayMode : int { OnDay, Today, Ahead, Ago };

constexpr auto Units = u"dwmy";

QString textOf(const Value &value)
{
    return value.get<QString>() == nullptr ? QString() : *value.get<QString>();
}

QString chosenText(const QMenu *menu)
{
    QStringList labels;
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions) {
        if (action->isChecked())
            labels.append(action->text());
    }
    return labels.join(u", "_s);
}

} // namespace

FilterValueEdit::FilterValueEdit(const FilterWorld &world, QWidget *parent) : QWidget(parent), m_world(world)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FilterValueEdit::setLeaf(const FieldInfo &field, const Filter &leaf)
{
    m_values = leaf.values;
    m_words = leaf.words;
    if (m_controls != nullptr) {
        layout()->removeWidget(m_controls);
        m_controls->hide();
        m_controls->setParent(nullptr); // so that nobody finds the old ones among the new
        m_controls->deleteLater(); // it may be in the middle of telling us
    }
    m_controls = new QWidget(this);
    m_row = new QHBoxLayout(m_controls);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::Small);
    layout()->addWidget(m_controls);
    setMaximumWidth(QWIDGETSIZE_MAX);
    build(field, leaf);
}

void FilterValueEdit::take(const QList<Value> &values, const QStringList &words)
{
    m_values = values;
    m_words = words;
    Q_EMIT edited();
}

void FilterValueEdit::build(const FieldInfo &field, const Filter &leaf)
{
    const bool several = leaf.op == FilterOp::In;
    if (leaf.op == FilterOp::IsNull || leaf.op == FilterOp::NotNull || leaf.op == FilterOp::HasConflict)
        return;
    switch (field.type) {
    case FieldType::Boolean:
    case FieldType::Key:
    case FieldType::Id: {
        const QList<Choice> choices = choicesOf(field);
        if (choices.isEmpty())
            showPlain(field, leaf);
        else if (several)
            buildChoices(choices);
        else
            buildChoice(choices);
        return;
    }
    case FieldType::Integer:
        if (several)
            showPlain(field, leaf);
        else
            buildNumber(field);
        return;
    case FieldType::Day:
    case FieldType::Instant:
        if (several)
            showPlain(field, leaf);
        else
            buildDay(field);
        return;
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Set:
        if (several)
            buildTokens();
        else
            buildText();
    }
}

QList<FilterValueEdit::Choice> FilterValueEdit::choicesOf(const FieldInfo &field) const
{
    QList<Choice> choices;
    if (field.type == FieldType::Boolean)
        return {{Value(true), {}, tr("yes")}, {Value(false), {}, tr("no")}};
    if (field.type == FieldType::Key) {
        const QString list = QString::fromLatin1(field.list);
        for (const QString &key : m_world.format.listKeys(field))
            choices.append({Value(key), {}, m_world.format.keyLabel(list, key)});
    } else if (field.refers == tables::User) {
        //: In a filter: whoever looks at the list
        choices.append({Value(m_world.names.me().uuid), u"me"_s, tr("me (whoever looks)")});
        for (const UserId &person : m_world.names.people())
            choices.append({Value(person.uuid), {}, m_world.names.userName(person)});
    } else if (field.refers == tables::Team) {
        for (const auto &[team, name] : m_world.names.teams())
            choices.append({Value(team.uuid), {}, name});
    }
    // What the filter has already and this device knows no name for can still be kept or taken away.
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const auto same = [&](const Choice &choice) {
            return choice.value == m_values.at(i) && choice.word == m_words.value(i);
        };
        if (std::none_of(choices.cbegin(), choices.cend(), same)) {
            const Filter leaf = leafOf(field.number, FilterOp::In, m_values, m_words);
            choices.append(
                {m_values.at(i), m_words.value(i), filterValueText(field, leaf, i, m_world.format, m_world.names)});
        }
    }
    return choices;
}

void FilterValueEdit::buildChoice(const QList<Choice> &choices)
{
    auto *combo = new QComboBox(m_controls);
    combo->setAccessibleName(tr("Value"));
    for (const Choice &choice : choices) {
        combo->addItem(choice.label);
        if (!m_values.isEmpty() && choice.value == m_values.first() && choice.word == m_words.value(0))
            combo->setCurrentIndex(combo->count() - 1);
    }
    if (m_values.isEmpty())
        combo->setCurrentIndex(-1);
    connect(combo, &QComboBox::activated, this, [this, choices](int index) {
        const Choice &chosen = choices.at(index);
        take({chosen.value}, chosen.word.isEmpty() ? QStringList() : QStringList{chosen.word});
    });
    m_row->addWidget(combo);
}

void FilterValueEdit::buildChoices(const QList<Choice> &choices)
{
    auto *button = new Button({}, ButtonVariant::Secondary, m_controls);
    button->setIconName(u"chevron-down"_s);
    auto *menu = new QMenu(button);
    for (const Choice &choice : choices) {
        QAction *action = menu->addAction(choice.label);
        action->setCheckable(true);
        for (qsizetype i = 0; i < m_values.size(); ++i) {
            if (choice.value == m_values.at(i) && choice.word == m_words.value(i))
                action->setChecked(true);
        }
    }
    const auto say = [button, menu] {
        const QString chosen = chosenText(menu);
        button->setText(chosen.isEmpty() ? tr("Choose…") : chosen);
        button->setAccessibleName(chosen.isEmpty() ? tr("Values") : tr("Values: %1").arg(chosen));
    };
    say();
    connect(menu, &QMenu::triggered, this, [this, menu, choices, say] {
        say();
        QList<Value> values;
        QStringList words;
        for (qsizetype i = 0; i < choices.size(); ++i) {
            if (menu->actions().at(i)->isChecked()) {
                values.append(choices.at(i).value);
                words.append(choices.at(i).word);
            }
        }
        take(values, words.join(QString()).isEmpty() ? QStringList() : words);
    });
    connect(button, &QPushButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height() + space::Tiny))); });
    m_row->addWidget(button);
}

void FilterValueEdit::buildText()
{
    auto *line = new QLineEdit(textOf(m_values.value(0)), m_controls);
    line->setAccessibleName(tr("Value"));
    line->setMinimumWidth(scaled(160));
    setMaximumWidth(scaled(320)); // on a wide screen the cross that removes it stays in sight
    connect(line, &QLineEdit::textEdited, this, [this](const QString &text) {
        const QString wanted = text.simplified();
        take(wanted.isEmpty() ? QList<Value>() : QList<Value>{Value(wanted)});
    });
    m_row->addWidget(line);
}

void FilterValueEdit::buildTokens()
{
    auto *tokens = new TokenEdit(m_controls);
    tokens->field()->setAccessibleName(tr("Values"));
    tokens->field()->setPlaceholderText(tr("Add value"));
    tokens->setMinimumWidth(scaled(200));
    setMaximumWidth(scaled(420));
    QStringList words;
    for (const Value &value : std::as_const(m_values))
        words.append(textOf(value));
    tokens->setTokens(words);
    connect(tokens, &TokenEdit::tokensChanged, this, [this](const QStringList &now) {
        QList<Value> values;
        for (const QString &word : now)
            values.append(Value(word));
        take(values);
    });
    m_row->addWidget(tokens);
}

void FilterValueEdit::buildNumber(const FieldInfo &field)
{
    const bool money = field.currency != 0;
    const QLocale locale = m_world.format.locale();
    auto *line = new QLineEdit(m_controls);
    line->setAccessibleName(tr("Value"));
    line->setAlignment(Qt::AlignRight);
    line->setFixedWidth(scaled(110));
    line->setSizePolicy(QSizePolicy::Fixed,
                        QSizePolicy::Fixed); // or the place for it grows, with the field in its middle
    const Value before = m_values.value(0);
    if (const auto *number = before.get<std::int64_t>())
        line->setText(money ? locale.toString(static_cast<double>(*number) / 100.0, 'f', 2)
                            : locale.toString(static_cast<qlonglong>(*number)));
    connect(line, &QLineEdit::textEdited, this, [this, line, money, locale](const QString &text) {
        std::optional<std::int64_t> number;
        if (money) {
            // The rows may be of several currencies; two digits are what most of them have.
            number = parseMoney(text.trimmed(), u"", locale.decimalPoint().front());
        } else {
            bool isNumber = false;
            const qlonglong typed = locale.toLongLong(text.trimmed(), &isNumber);
            if (isNumber)
                number = typed;
        }
        const bool wrong = !number && !text.trimmed().isEmpty();
        line->setProperty("farolInvalid", wrong);
        line->setToolTip(wrong ? tr("This is no number.") : QString());
        line->update();
        take(number ? QList<Value>{Value(*number)} : QList<Value>());
    });
    m_row->addWidget(line);
    if (money)
        m_row->addWidget(new TextLabel(tr("in the row's currency"), TextRole::Small, Ink::TextTertiary, m_controls));
}

Value FilterValueEdit::dayValue(const FieldInfo &field, QDate day) const
{
    if (field.type == FieldType::Day)
        return Value(dayNumber(day));
    return Value(m_world.context.startOfDay ? m_world.context.startOfDay(day)
                                            : std::int64_t(day.startOfDay().toMSecsSinceEpoch()));
}

void FilterValueEdit::buildDay(const FieldInfo &field)
{
    auto *mode = new QComboBox(m_controls);
    mode->setObjectName(u"mode"_s);
    mode->setAccessibleName(tr("Kind of day"));
    mode->addItems({tr("the day"), tr("today"), tr("from today in"), tr("ago")});
    auto *date = new DateField(m_world.format, m_controls);
    date->setObjectName(u"date"_s);
    date->setAccessibleName(tr("Day"));
    date->setFixedWidth(scaled(120));
    date->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *count = new QSpinBox(m_controls);
    count->setObjectName(u"count"_s);
    count->setAccessibleName(tr("How many"));
    count->setRange(1, 99'999);
    auto *unit = new QComboBox(m_controls);
    unit->setObjectName(u"unit"_s);
    unit->setAccessibleName(tr("Unit"));
    unit->addItems({tr("days"), tr("weeks"), tr("months"), tr("years")});
    const auto relative = RelativeDay::fromWord(m_words.value(0));
    const Value before = m_values.value(0);
    if (relative) {
        mode->setCurrentIndex(relative->count == 0 ? Today : relative->count > 0 ? Ahead : Ago);
        count->setValue(std::max(1, std::abs(relative->count)));
        unit->setCurrentIndex(static_cast<int>(QStringView(Units).indexOf(relative->unit)));
    } else if (const auto *number = before.get<std::int64_t>()) {
        date->setDate(field.type == FieldType::Day ? dayFromNumber(*number)
                                                   : QDateTime::fromMSecsSinceEpoch(*number).date());
    }
    const auto arrange = [mode, date, count, unit] {
        const int now = mode->currentIndex();
        date->setVisible(now == OnDay);
        count->setVisible(now == Ahead || now == Ago);
        unit->setVisible(now == Ahead || now == Ago);
    };
    arrange();
    const auto changed = [this, field, arrange] {
        arrange();
        takeDay(field);
    };
    connect(mode, &QComboBox::activated, this, changed);
    connect(unit, &QComboBox::activated, this, changed);
    connect(count, &QSpinBox::valueChanged, this, changed);
    connect(date, &QLineEdit::textEdited, this, changed);
    for (QWidget *each : std::initializer_list<QWidget *>{mode, date, count, unit})
        m_row->addWidget(each);
}

void FilterValueEdit::takeDay(const FieldInfo &field)
{
    const int mode = m_controls->findChild<QComboBox *>(u"mode"_s)->currentIndex();
    if (mode == OnDay) {
        const auto day = m_controls->findChild<DateField *>(u"date"_s)->date();
        const bool known = day && day->isValid();
        take(known ? QList<Value>{dayValue(field, *day)} : QList<Value>());
        return;
    }
    RelativeDay relative;
    if (mode != Today) {
        const int count = m_controls->findChild<QSpinBox *>(u"count"_s)->value();
        const int unit = m_controls->findChild<QComboBox *>(u"unit"_s)->currentIndex();
        relative = {mode == Ago ? -count : count, QStringView(Units).at(unit)};
    }
    const QDate day = relative.from(m_world.context.today);
    // Too many years from now there is no such day.
    const bool known = day.isValid() && day.year() >= 1 && day.year() <= 9999;
    take(known ? QList<Value>{dayValue(field, day)} : QList<Value>(), {relative.word()});
}

void FilterValueEdit::showPlain(const FieldInfo &field, const Filter &leaf)
{
    QStringList parts;
    for (qsizetype i = 0; i < leaf.values.size(); ++i)
        parts.append(filterValueText(field, leaf, i, m_world.format, m_world.names));
    auto *label = new TextLabel(parts.join(u", "_s), TextRole::Body, Ink::TextSecondary, m_controls);
    label->setToolTip(tr("Change this in the text below."));
    m_row->addWidget(label);
}

} // namespace farol
