// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/bulkeditdialog.h"

#include "ui/acts.h"
#include "ui/errortext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokenedit.h"

#include "core/async.h"
#include "core/customer.h"
#include "models/customerfields.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int MostBefore = 6;

// What makes sense for many rows at once: names and keys are each row's own, parents and teams are chosen on its page.
bool isForMany(const FieldInfo &field)
{
    if (field.number == customerfields::Name || field.number == customerfields::ExternalKey || isDerived(field))
        return false;
    return field.type != FieldType::Id || field.refers == tables::User;
}

} // namespace

BulkEditDialog::BulkEditDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_columns(context.services.store), m_preview(context.services.store)
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Edit several customers"));
    build();
    offerFields();
    connect(&m_columns, &CustomerColumns::changed, this, [this] {
        if (!isVisible()) // what somebody is filling in stays as it is; the store says if it cannot be written any more
            offerFields();
    });
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, &BulkEditDialog::askPreview);
    connect(&m_preview, &BulkPreview::progressed, this, &BulkEditDialog::showPreview);
    connect(&m_preview, &BulkPreview::failed, this, [this](const Error &error) {
        m_preview.stop();
        m_asked.reset();
        m_summary->setText(errorSentence(error)); // here, where it is read: what lies behind a dialog cannot be pressed
        m_apply->setEnabled(true); // looks through the rows again
    });
    connect(this, &QDialog::finished, this, [this] { m_preview.stop(); });
}

void BulkEditDialog::build()
{
    m_title = new TextLabel({}, TextRole::Lead, Ink::Text, this);
    m_fields = new QComboBox(this);
    m_fields->setAccessibleName(tr("Field"));
    m_set = new QComboBox(this);
    m_set->setAccessibleName(tr("Add or take away"));
    m_set->addItems({tr("add"), tr("take away")});
    m_place = new QVBoxLayout;
    m_summary = new TextLabel({}, TextRole::Name, Ink::Text, this);
    m_before = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_warning = new TextLabel({}, TextRole::Small, Ink::WarnText, this);
    for (TextLabel *label : {m_summary, m_before, m_warning})
        label->setWordWrap(true);
    m_apply = new Button(tr("Apply"), ButtonVariant::Primary, this);
    m_apply->setKeyCap(QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText));
    m_apply->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    connect(m_apply, &QPushButton::clicked, this, &BulkEditDialog::apply);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_fields, &QComboBox::activated, this, &BulkEditDialog::chooseField);
    connect(m_set, &QComboBox::activated, this, &BulkEditDialog::askPreview);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(m_title);
    column->addWidget(m_fields);
    column->addWidget(m_set);
    column->addLayout(m_place);
    column->addSpacing(space::Group);
    column->addWidget(m_summary);
    column->addWidget(m_before);
    column->addWidget(m_warning);
    column->addStretch();
    column->addLayout(buttons);
    setMinimumWidth(scaled(460));
}

void BulkEditDialog::offerFields()
{
    const QVariant before = m_fields->currentData();
    m_fields->clear();
    for (const FieldInfo &info : offeredColumns(m_columns.entity())) {
        if (isForMany(info))
            m_fields->addItem(fieldLabel(info), int(info.number));
    }
    m_fields->setCurrentIndex(std::max(0, m_fields->findData(before)));
}

FieldInfo BulkEditDialog::field() const
{
    const FieldInfo *field = m_columns.entity().column(static_cast<FieldNumber>(m_fields->currentData().toInt()));
    return field != nullptr ? *field : FieldInfo(); // of the workspace's own, and gone meanwhile
}

void BulkEditDialog::begin(const QList<Uuid> &ids, FieldNumber wanted, const QVariant &value)
{
    m_ids = ids;
    m_title->setText(tr("Edit %n customer(s)", nullptr, static_cast<int>(ids.size())));
    if (const int index = m_fields->findData(int(wanted)); wanted != 0 && index >= 0)
        m_fields->setCurrentIndex(index);
    chooseField();
    if (value.isValid()) {
        fieldeditor::setValue(m_editor, value);
        askPreview();
    }
    show();
    raise();
    activateWindow();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void BulkEditDialog::chooseField()
{
    if (m_editor != nullptr) {
        m_place->removeWidget(m_editor);
        m_editor->hide();
        m_editor->deleteLater();
    }
    m_editor = fieldeditor::create(field(), m_context.format, m_context.services.names, this);
    fieldeditor::setValue(m_editor, {});
    m_place->addWidget(m_editor);
    m_set->setVisible(field().type == FieldType::Set);
    const auto ask = [this] { m_typing.start(); };
    if (auto *combo = qobject_cast<QComboBox *>(m_editor))
        connect(combo, &QComboBox::activated, this, ask);
    else if (auto *spin = qobject_cast<QSpinBox *>(m_editor))
        connect(spin, &QSpinBox::valueChanged, this, ask);
    else if (auto *tokens = qobject_cast<TokenEdit *>(m_editor)) {
        connect(tokens, &TokenEdit::tokensChanged, this, ask);
        connect(tokens->field(), &QLineEdit::textEdited, this, ask);
    } else if (auto *notes = qobject_cast<QPlainTextEdit *>(m_editor))
        connect(notes, &QPlainTextEdit::textChanged, this, ask);
    else if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        connect(line, &QLineEdit::textEdited, this, ask);
    askPreview();
}

std::optional<BulkChange> BulkEditDialog::change() const
{
    BulkChange change;
    change.table = tables::Customer;
    change.field = field().number;
    if (field().type == FieldType::Set) {
        const Value words = fromVariant(m_columns.entity(), field(), fieldeditor::peek(m_editor));
        if (words.isNull() || words.get<QStringList>()->isEmpty())
            return std::nullopt;
        (m_set->currentIndex() == 0 ? change.add : change.remove) = *words.get<QStringList>();
        return change;
    }
    const auto value = fieldeditor::value(m_editor);
    if (!value)
        return std::nullopt;
    change.value = fromVariant(m_columns.entity(), field(), *value);
    return change;
}

void BulkEditDialog::askPreview()
{
    m_typing.stop();
    m_asked = change();
    if (m_asked)
        m_preview.ask(m_ids, *m_asked);
    else
        m_preview.stop();
    showPreview();
}

QString BulkEditDialog::valueText(const Value &value) const
{
    const QString text = m_context.format.value(field(), value, m_context.services.names).simplified();
    return text.isEmpty() ? tr("(empty)") : text.size() > 60 ? text.left(59) + u'…' : text;
}

void BulkEditDialog::showPreview()
{
    describe();
    // Wrapped lines that came in later do not make a dialog taller by themselves.
    if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
        resize(width(), needed);
}

void BulkEditDialog::describe()
{
    const BulkPreview::Tally &tally = m_preview.tally();
    m_apply->setEnabled(m_asked && m_preview.isComplete() && tally.changing > 0);
    m_warning->clear();
    m_before->clear();
    if (!m_asked) {
        m_summary->setText(field().type == FieldType::Set ? tr("Type a word first.")
                                                          : tr("This value cannot be read yet."));
        return;
    }
    if (!m_preview.isComplete()) {
        m_summary->setText(tr("Looking through the rows: %1 of %2")
                               .arg(m_context.format.number(tally.seen), m_context.format.number(tally.total)));
        return;
    }
    QStringList sentences;
    if (tally.changing > 0 && field().type != FieldType::Set)
        sentences.append(
            tr("%n row(s) will be changed to “%1”.", nullptr, tally.changing).arg(valueText(m_asked->value)));
    else if (tally.changing > 0)
        sentences.append(tr("%n row(s) will be changed.", nullptr, tally.changing));
    else
        sentences.append(tr("Nothing will be changed."));
    if (tally.already > 0)
        sentences.append(tr("Have it already: %1.").arg(m_context.format.number(tally.already)));
    if (tally.gone > 0)
        sentences.append(tr("Deleted meanwhile: %1.").arg(m_context.format.number(tally.gone)));
    m_summary->setText(sentences.join(u' '));
    if (tally.leavingMe > 0)
        m_warning->setText(tr("Of these, yours now: %1. Unless you may see them for another reason, they leave this "
                              "computer with the next sync.")
                               .arg(m_context.format.number(tally.leavingMe)));
    showBefore();
}

void BulkEditDialog::showBefore()
{
    const auto most = m_preview.mostBefore(MostBefore);
    QStringList lines;
    int told = 0;
    for (const auto &[value, count] : most) {
        //: One value that rows have before a bulk edit, and how many of them have it
        lines.append(tr("%1: %2").arg(valueText(value), m_context.format.number(count)));
        told += count;
    }
    if (const int others = m_preview.tally().changing - told; others > 0)
        lines.append(tr("other values: %1").arg(m_context.format.number(others)));
    m_before->setText(lines.isEmpty() ? QString() : tr("Now they have: %1").arg(lines.join(u" · "_s)));
}

void BulkEditDialog::apply()
{
    // What was typed last may not have been looked at yet; then the person sees the preview first.
    if (change() != m_asked) {
        askPreview();
        return;
    }
    if (!m_apply->isEnabled())
        return;
    m_apply->setEnabled(false);
    whenDone(bulkCommand(m_preview.changing(), *m_asked), this, [this](const Command &command) {
        // Open until it is written: what was chosen is not to be chosen anew because a disk was full.
        m_context.acts.run(
            command, Acts::Tell::WithToast, [this](const ChangeSet &) { accept(); },
            [this] { m_apply->setEnabled(true); });
    });
}

QString BulkEditDialog::summary() const
{
    return m_summary->text();
}

} // namespace farol
