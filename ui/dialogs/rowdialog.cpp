// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rowdialog.h"

#include "ui/acts.h"
#include "ui/dialogs/draftbar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/customerpicker.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/moneyfield.h"
#include "ui/widgets/pickchip.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokenedit.h"

#include "models/format.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include "core/customer.h"
#include "core/tables.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

RowDialog::RowDialog(const PageContext &context, TableNumber table, const QList<Place> &places, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_entity(*farolSchema().entity(table)),
      m_places(places),
      m_keeper(context.services.store)
{
    setWindowModality(Qt::WindowModal);
    m_title = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    m_draftBar = new DraftBar(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::Between);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    int column = 0;
    for (const Place &place : places) {
        if (place.wide && column > 0) {
            ++row;
            column = 0;
        }
        addField(grid, info(place.field), row, column, place.wide ? 2 : 1);
        column += place.wide ? 2 : 1;
        if (column >= 2) {
            ++row;
            column = 0;
        }
    }
    followCurrency();
    m_room = new QVBoxLayout;
    m_room->setSpacing(space::Small);
    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    m_save = new Button(tr("Save"), ButtonVariant::Primary, this);
    m_save->setObjectName(u"saveRow"_s);
    m_save->setKeyCap(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    connect(m_save, &QPushButton::clicked, this, &RowDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    all->setSpacing(space::Cell);
    all->addWidget(m_title);
    all->addWidget(m_draftBar);
    all->addLayout(grid);
    all->addLayout(m_room);
    all->addStretch();
    all->addLayout(buttons);
    setMinimumWidth(scaled(580));
    connectDrafts();
}

const FieldInfo &RowDialog::info(FieldNumber field) const
{
    return *m_entity.field(field);
}

QWidget *RowDialog::makeEditor(const FieldInfo &field)
{
    QLineEdit *line = nullptr;
    if (field.currency != 0) {
        line = new MoneyField(m_context.format, this);
    } else if (field.refers == tables::Customer) {
        line = new CustomerPicker(m_context.services.store, this);
        line->setToolTip(tr("Type some letters of the name and choose a customer."));
    } else {
        return fieldeditor::create(field, m_context.format, m_context.services.names, this);
    }
    line->setObjectName(QString::fromLatin1(field.name));
    line->setAccessibleName(fieldLabel(field));
    return line;
}

RowDialog::~RowDialog()
{
    // A line that has the keyboard says that it is finished as it goes, to whom is half gone already.
    for (QWidget *control : std::as_const(m_editors))
        disconnect(control, nullptr, this, nullptr);
}

void RowDialog::addField(QGridLayout *grid, const FieldInfo &field, int row, int column, int span)
{
    QWidget *control = makeEditor(field);
    m_editors.insert(field.number, control);
    // A check box says its own name; a label above it would say it twice.
    if (qobject_cast<QCheckBox *>(control) == nullptr) {
        auto *label = new TextLabel(fieldLabel(field), TextRole::MicroLabel, Ink::TextTertiary, this);
        label->setBuddy(control);
        label->setContentsMargins(0, space::Small, 0, 0);
        grid->addWidget(label, 2 * row, column, 1, span);
    }
    grid->addWidget(control, 2 * row + 1, column, 1, span);
    if (qobject_cast<QPlainTextEdit *>(control) != nullptr)
        control->installEventFilter(this); // a longer text would keep Ctrl+Enter to itself
    listen(control);
}

void RowDialog::followCurrency()
{
    for (const Place &place : std::as_const(m_places)) {
        auto *money = qobject_cast<MoneyField *>(m_editors.value(place.field));
        auto *currency =
            money == nullptr ? nullptr : qobject_cast<QComboBox *>(m_editors.value(info(place.field).currency));
        if (currency == nullptr)
            continue;
        connect(currency, &QComboBox::currentIndexChanged, money,
                [money, currency] { money->setCurrency(currency->currentData().toString()); });
    }
}

void RowDialog::setChoices(FieldNumber field, const QList<std::pair<Uuid, QString>> &choices)
{
    auto *combo = qobject_cast<QComboBox *>(m_editors.value(field));
    if (combo == nullptr)
        return;
    combo->clear();
    combo->addItem(u"–"_s, QVariant());
    for (const auto &[id, name] : choices)
        combo->addItem(name, id.toBytes());
}

void RowDialog::begin(const QString &title, const QString &save, const Values &values, const QString &draftKey)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_save->setText(save);
    m_problem->clear();
    m_filling = true;
    // Currencies before amounts: an amount is written with the digits of its currency.
    for (const bool amounts : {false, true}) {
        for (const Place &place : std::as_const(m_places)) {
            if (amounts == (info(place.field).currency != 0))
                fill(place.field, values.value(place.field));
        }
    }
    m_filling = false;
    openDraft(draftKey);
    setBusy(false);
    show();
    raise();
    activateWindow();
    m_editors.value(m_places.constFirst().field)->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void RowDialog::fill(FieldNumber field, const Value &value)
{
    QWidget *control = m_editors.value(field);
    control->setProperty("farolInvalid", false);
    if (auto *money = qobject_cast<MoneyField *>(control)) {
        const auto *minor = value.get<std::int64_t>();
        money->setAmount(minor == nullptr ? std::nullopt : std::optional(*minor));
    } else if (auto *picker = qobject_cast<CustomerPicker *>(control)) {
        const Uuid id = value.get<Uuid>() == nullptr ? Uuid() : *value.get<Uuid>();
        picker->setCustomer(id, id.isNull() ? QString() : m_context.services.names.rowName(tables::Customer, id));
    } else {
        fieldeditor::setValue(control, toVariant(info(field), value));
    }
}

std::optional<Value> RowDialog::read(FieldNumber field) const
{
    QWidget *control = m_editors.value(field);
    if (const auto *picker = qobject_cast<CustomerPicker *>(control)) {
        if (picker->customer().isNull() && !picker->text().trimmed().isEmpty())
            return std::nullopt; // letters of a customer that was not chosen
        return picker->customer().isNull() ? Value() : Value(picker->customer());
    }
    if (const auto *money = qobject_cast<MoneyField *>(control)) {
        const auto amount = money->amount();
        if (!amount)
            return std::nullopt;
        return *amount ? Value(**amount) : Value();
    }
    const std::optional<QVariant> value = fieldeditor::value(control);
    if (!value)
        return std::nullopt;
    return fromVariant(m_entity, info(field), *value);
}

RowDialog::Values RowDialog::peek() const
{
    Values values;
    for (const Place &place : m_places) {
        QWidget *control = m_editors.value(place.field);
        if (const auto *picker = qobject_cast<CustomerPicker *>(control))
            values.insert(place.field, picker->customer().isNull() ? Value() : Value(picker->customer()));
        else if (qobject_cast<MoneyField *>(control) == nullptr)
            values.insert(place.field, fromVariant(m_entity, info(place.field), fieldeditor::peek(control)));
    }
    return values;
}

void RowDialog::save()
{
    if (!m_save->isEnabled())
        return;
    Values values;
    for (const Place &place : std::as_const(m_places)) {
        const FieldInfo &field = info(place.field);
        const std::optional<Value> value = read(place.field);
        if (!value) {
            complain(tr("“%1” cannot be read: %2").arg(fieldLabel(field), m_editors.value(place.field)->toolTip()),
                     place.field);
            return;
        }
        values.insert(place.field, *value);
    }
    if (!allThere(values))
        return;
    m_problem->clear();
    Q_EMIT saveAsked(values);
}

bool RowDialog::allThere(const Values &values)
{
    for (const Place &place : std::as_const(m_places)) {
        const FieldInfo &field = info(place.field);
        const Value value = values.value(place.field);
        const auto *text = value.get<QString>();
        if (field.required && (value.isNull() || (text != nullptr && text->trimmed().isEmpty()))) {
            complain(missingText(field), place.field);
            return false;
        }
        const Value currency = values.value(field.currency);
        const auto *code = currency.get<QString>();
        if (field.currency != 0 && !value.isNull() && (code == nullptr || code->isEmpty())) {
            complain(tr("Choose the currency of the amount."), field.currency);
            return false;
        }
    }
    return true;
}

QString RowDialog::missingText(const FieldInfo &field) const
{
    return tr("“%1” is needed.").arg(fieldLabel(field));
}

void RowDialog::run(const Command &command, const std::function<void(const ChangeSet &)> &then)
{
    if (command.edits.isEmpty()) {
        accept();
        return;
    }
    setBusy(true);
    // Another language makes the page anew meanwhile: then there is no dialog any more to be told.
    const QPointer<RowDialog> open = this;
    const auto done = [open, then](const ChangeSet &made) {
        if (open == nullptr)
            return;
        open->accept();
        if (then)
            then(made);
    };
    m_context.acts.run(command, Acts::Tell::WithToast, done, [open] {
        if (open != nullptr)
            open->setBusy(false);
    });
}

QString RowDialog::problem() const
{
    return m_problem->text();
}

void RowDialog::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
}

void RowDialog::complain(const QString &problem, FieldNumber field)
{
    m_problem->setText(problem);
    QWidget *control = m_editors.value(field);
    control->setProperty("farolInvalid", true);
    control->update();
    control->setFocus(Qt::OtherFocusReason);
}

bool RowDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & Qt::ControlModifier)) {
            save();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void RowDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        if (!event->isAutoRepeat())
            save();
        return;
    }
    // Enter in a field goes on to the next one; a half-filled row is never saved by accident.
    if (enter) {
        focusNextChild();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace farol
