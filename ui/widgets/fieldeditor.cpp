// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include "ui/widgets/datefield.h"
#include "ui/widgets/notesedit.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/pickchip.h"
#include "ui/widgets/tokenedit.h"

#include "models/labels.h"
#include "models/namelookup.h"
#include "models/workspacesetup.h"

#include "core/tables.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSpinBox>

#include <limits>

using namespace Qt::StringLiterals;

namespace farol::fieldeditor {

namespace {

const char *const setKey = "farolSet"; // the value as it was when setValue() put it there
const char *const archivedKey = "farolArchived"; // labels of keys that are offered no more

// Empty stands below the smallest number, where a spin box shows its special text.
constexpr int EmptyNumber = -1;

/// The key that is held, or a person, even when nothing offers it any more: it is kept, not lost.
void choose(QComboBox *combo, const QVariant &value)
{
    int index = value.isValid() ? combo->findData(value) : 0;
    if (index < 0) {
        const QString key = value.toString();
        combo->addItem(combo->property(archivedKey).toMap().value(key, key).toString(), value);
        index = combo->count() - 1;
    }
    combo->setCurrentIndex(index);
}

void offerKeys(QComboBox *combo, const QString &list, const Format &format)
{
    QVariantMap archived;
    for (const QString &key : format.archivedKeys(list))
        archived.insert(key, format.keyLabel(list, key));
    combo->setProperty(archivedKey, archived);
    const QVariant held = combo->currentData();
    combo->clear();
    combo->addItem(u"–"_s, QVariant());
    for (const QString &key : format.listKeys(list))
        combo->addItem(format.keyLabel(list, key), key);
    choose(combo, held);
}

void offerKeys(PickChip *chip, const QString &list, const Format &format)
{
    QList<PickChip::Option> options;
    for (const QString &key : format.listKeys(list))
        options.append({key, format.keyLabel(list, key), {}});
    for (const QString &key : format.archivedKeys(list))
        options.append({key, format.keyLabel(list, key), {}, true});
    chip->setOptions(options);
}

/// A choice of keys of a workspace list, now and when the list changes.
template <typename Choice>
Choice *offering(Choice *choice, const FieldInfo &field, const Format &format)
{
    const auto offer = [choice, list = QString::fromLatin1(field.list), format] { offerKeys(choice, list, format); };
    offer();
    if (const WorkspaceSetup *setup = format.setup())
        QObject::connect(setup, &WorkspaceSetup::listsChanged, choice, offer);
    return choice;
}

// What nobody has said yet is neither yes nor no.
QComboBox *yesOrNo(QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->addItem(u"–"_s, QVariant());
    combo->addItem(QCoreApplication::translate("Format", "yes"), true);
    combo->addItem(QCoreApplication::translate("Format", "no"), false);
    return combo;
}

QComboBox *ownChoice(const FieldInfo &field, const Format &format, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->addItem(u"–"_s, QVariant());
    for (const QString &option : format.listKeys(field))
        combo->addItem(option, option);
    return combo;
}

// A field of the workspace's own, where there may be any number and any answer may be missing; null for the other kinds.
QWidget *makeOwn(const FieldInfo &field, const Format &format, QWidget *parent)
{
    if (field.number < FirstCustom)
        return nullptr;
    if (field.type == FieldType::Integer)
        return new NumberField(format, parent);
    if (field.type == FieldType::Key)
        return ownChoice(field, format, parent);
    return field.type == FieldType::Boolean ? yesOrNo(parent) : nullptr;
}

QComboBox *personChoice(const NameLookup &names, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->addItem(u"–"_s, QVariant());
    for (const UserId &person : names.people())
        combo->addItem(names.userName(person), person.uuid.toBytes());
    return combo;
}

QComboBox *teamChoice(const NameLookup &names, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->addItem(u"–"_s, QVariant());
    for (const auto &[team, name] : names.teams())
        combo->addItem(name, team.uuid.toBytes());
    return combo;
}

QSpinBox *numberField(QWidget *parent)
{
    auto *spin = new QSpinBox(parent);
    spin->setRange(EmptyNumber, std::numeric_limits<int>::max());
    spin->setSpecialValueText(u" "_s);
    spin->setGroupSeparatorShown(true);
    spin->setAlignment(Qt::AlignRight);
    return spin;
}

QWidget *make(const FieldInfo &field, const Format &format, const NameLookup &names, QWidget *parent)
{
    if (QWidget *own = makeOwn(field, format, parent))
        return own;
    switch (field.type) {
    case FieldType::Key: return offering(new QComboBox(parent), field, format);
    case FieldType::Id: return field.refers == tables::Team ? teamChoice(names, parent) : personChoice(names, parent);
    case FieldType::Integer: return numberField(parent);
    case FieldType::Day: return new DateField(format, parent);
    case FieldType::Set:
        if (field.list[0] != '\0')
            return offering(new PickChip(fieldLabel(field), u"tag"_s, parent), field, format);
        return new TokenEdit(parent);
    case FieldType::Boolean: return new QCheckBox(fieldLabel(field), parent);
    case FieldType::LongText: return new NotesEdit(parent);
    default: return new QLineEdit(parent);
    }
}

QVariant now(QWidget *editor)
{
    if (const auto *combo = qobject_cast<QComboBox *>(editor))
        return combo->currentData();
    if (const auto *spin = qobject_cast<QSpinBox *>(editor))
        return spin->value() == EmptyNumber ? QVariant() : QVariant(qlonglong(spin->value()));
    if (const auto *tokens = qobject_cast<TokenEdit *>(editor))
        return tokens->tokens();
    if (const auto *chip = qobject_cast<PickChip *>(editor))
        return chip->chosen();
    if (const auto *check = qobject_cast<QCheckBox *>(editor))
        return check->isChecked();
    if (const auto *notes = qobject_cast<NotesEdit *>(editor))
        return notes->toPlainText();
    if (const auto *line = qobject_cast<QLineEdit *>(editor))
        return line->text();
    return {};
}

} // namespace

QWidget *create(const FieldInfo &field, const Format &format, const NameLookup &names, QWidget *parent)
{
    QWidget *editor = make(field, format, names, parent);
    editor->setObjectName(QString::fromLatin1(field.name));
    if (qobject_cast<PickChip *>(editor) == nullptr) // which names itself by what is chosen
        editor->setAccessibleName(fieldLabel(field));
    if (auto *tokens = qobject_cast<TokenEdit *>(editor))
        tokens->field()->setAccessibleName(fieldLabel(field));
    return editor;
}

void setValue(QWidget *editor, const QVariant &value)
{
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        choose(combo, value);
    } else if (auto *spin = qobject_cast<QSpinBox *>(editor)) {
        spin->setValue(value.isValid() ? value.toInt() : EmptyNumber);
    } else if (auto *date = qobject_cast<DateField *>(editor)) {
        date->setDate(value.toDate());
    } else if (auto *number = qobject_cast<NumberField *>(editor)) {
        number->setNumber(value.isValid() ? std::optional<std::int64_t>(value.toLongLong()) : std::nullopt);
    } else if (auto *tokens = qobject_cast<TokenEdit *>(editor)) {
        tokens->setTokens(value.toStringList());
    } else if (auto *chip = qobject_cast<PickChip *>(editor)) {
        chip->setChosen(value.toStringList());
    } else if (auto *check = qobject_cast<QCheckBox *>(editor)) {
        check->setChecked(value.toBool());
    } else if (auto *notes = qobject_cast<NotesEdit *>(editor)) {
        notes->setPlainText(value.toString());
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(value.toString());
    }
    editor->setProperty(setKey, now(editor));
}

std::optional<QVariant> value(QWidget *editor)
{
    if (const auto *date = qobject_cast<DateField *>(editor)) {
        const auto day = date->date();
        if (!day)
            return std::nullopt;
        return day->isValid() ? QVariant(*day) : QVariant();
    }
    if (const auto *typed = qobject_cast<NumberField *>(editor)) {
        const auto number = typed->number();
        if (!number)
            return std::nullopt;
        return *number ? QVariant(static_cast<qlonglong>(**number)) : QVariant();
    }
    if (auto *spin = qobject_cast<QSpinBox *>(editor))
        spin->interpretText();
    if (auto *tokens = qobject_cast<TokenEdit *>(editor))
        tokens->finishTyping();
    return now(editor);
}

QVariant peek(QWidget *editor)
{
    if (const auto *tokens = qobject_cast<TokenEdit *>(editor))
        return tokens->typedTokens();
    return now(editor);
}

QVariant original(QWidget *editor)
{
    return editor->property(setKey);
}

void setOriginal(QWidget *editor, const QVariant &value)
{
    editor->setProperty(setKey, value);
}

bool isModified(QWidget *editor)
{
    if (const auto *tokens = qobject_cast<TokenEdit *>(editor); tokens != nullptr && tokens->isModified())
        return true;
    return now(editor) != editor->property(setKey);
}

QString draftText(QWidget *editor)
{
    if (const auto *combo = qobject_cast<QComboBox *>(editor))
        return combo->currentText();
    if (const auto *tokens = qobject_cast<TokenEdit *>(editor))
        return tokens->typedTokens().join(u", "_s);
    return now(editor).toString();
}

void whenFinished(QWidget *editor, QObject *context, const std::function<void()> &done)
{
    if (auto *combo = qobject_cast<QComboBox *>(editor))
        QObject::connect(combo, &QComboBox::activated, context, done);
    else if (auto *spin = qobject_cast<QSpinBox *>(editor))
        QObject::connect(spin, &QSpinBox::editingFinished, context, done);
    else if (auto *tokens = qobject_cast<TokenEdit *>(editor))
        QObject::connect(tokens, &TokenEdit::tokensChanged, context, done);
    else if (auto *chip = qobject_cast<PickChip *>(editor))
        QObject::connect(chip, &PickChip::changed, context, done);
    else if (auto *check = qobject_cast<QCheckBox *>(editor))
        QObject::connect(check, &QCheckBox::clicked, context, done);
    else if (auto *notes = qobject_cast<NotesEdit *>(editor))
        QObject::connect(notes, &NotesEdit::finished, context, done);
    else if (auto *line = qobject_cast<QLineEdit *>(editor))
        QObject::connect(line, &QLineEdit::editingFinished, context, done);
}

} // namespace farol::fieldeditor
