// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a RowDialog does so that nothing typed into it is lost.
#include "ui/dialogs/draftbar.h"
#include "ui/dialogs/rowdialog.h"
#include "ui/errortext.h"
#include "ui/widgets/customerpicker.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokenedit.h"

#include "models/rowdraft.h"

#include "core/clock.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

/// What stands in a control, readable or not.
QVariant typedIn(QWidget *control)
{
    if (const auto *picker = qobject_cast<CustomerPicker *>(control))
        return QVariantList{picker->customer().toBytes(), picker->text()};
    if (const auto *line = qobject_cast<QLineEdit *>(control))
        return line->text();
    return fieldeditor::peek(control);
}

/// The way back. What a list no longer offers is left out.
void putBack(QWidget *control, const QVariant &typed)
{
    if (auto *picker = qobject_cast<CustomerPicker *>(control)) {
        const QVariantList both = typed.toList();
        const auto id = Uuid::fromBytes(both.value(0).toByteArray());
        picker->setCustomer(id ? *id : Uuid(), both.value(1).toString());
    } else if (auto *line = qobject_cast<QLineEdit *>(control)) {
        line->setText(typed.toString());
    } else if (const auto *combo = qobject_cast<QComboBox *>(control);
               combo == nullptr || !typed.isValid() || combo->findData(typed) >= 0) {
        const QVariant before = fieldeditor::original(control);
        fieldeditor::setValue(control, typed);
        fieldeditor::setOriginal(control, before);
    }
}

} // namespace

void RowDialog::connectDrafts()
{
    connect(this, &RowDialog::edited, this, &RowDialog::typed);
    connect(&m_keeper, &DraftKeeper::restored, this, &RowDialog::takeDraft);
    connect(&m_keeper, &DraftKeeper::failed, this,
            [this](const Error &error) { m_problem->setText(tr("Draft not kept: %1").arg(errorSentence(error))); });
    connect(m_draftBar, &DraftBar::wentOn, this,
            [this] { m_editors.value(m_places.constFirst().field)->setFocus(Qt::OtherFocusReason); });
    connect(m_draftBar, &DraftBar::thrownAway, this, &RowDialog::throwDraftAway);
    connect(m_draftBar, &DraftBar::broughtBack, this, &RowDialog::bringDraftBack);
}

/// Each key counts, not only what is finished: a crash asks nobody.
void RowDialog::listen(QWidget *control)
{
    fieldeditor::whenFinished(control, this, [this] { Q_EMIT edited(); });
    const auto tell = [this] { Q_EMIT edited(); };
    if (auto *line = qobject_cast<QLineEdit *>(control))
        connect(line, &QLineEdit::textChanged, this, tell);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(control))
        connect(text, &QPlainTextEdit::textChanged, this, tell);
    else if (auto *tokens = qobject_cast<TokenEdit *>(control))
        connect(tokens->field(), &QLineEdit::textChanged, this, tell);
    else if (auto *number = qobject_cast<QSpinBox *>(control))
        connect(number, &QSpinBox::valueChanged, this, tell);
}

void RowDialog::openDraft(const QString &key)
{
    m_begun.clear();
    for (const Place &place : std::as_const(m_places))
        m_begun.insert(place.field, typedIn(m_editors.value(place.field)));
    m_kept.clear();
    m_thrown.clear();
    m_draftBar->dismiss();
    m_keeper.open(key);
}

QVariantMap RowDialog::changes() const
{
    QVariantMap changed;
    for (const Place &place : m_places) {
        const QVariant now = typedIn(m_editors.value(place.field));
        if (now != m_begun.value(place.field))
            changed.insert(QString::fromLatin1(info(place.field).name), now);
    }
    return changed;
}

void RowDialog::typed()
{
    if (m_filling || !isVisible())
        return;
    const QVariantMap now = changes();
    if (now == m_kept)
        return;
    m_kept = now;
    m_draftBar->dismiss(); // who types goes on
    m_keeper.write(encodeRowDraft({m_context.services.clock.now(), now}));
}

void RowDialog::takeDraft(const QByteArray &contents)
{
    const RowDraft draft = decodeRowDraft(contents);
    if (draft.isEmpty())
        return;
    showDraft(draft.typed);
    m_keeper.write(contents); // so that taking all of it out again ends it
    m_draftBar->offer(m_context.format.dayAndTime(draft.at));
}

void RowDialog::showDraft(const QVariantMap &typed)
{
    m_filling = true;
    // Currencies before amounts, as everywhere.
    for (const bool amounts : {false, true}) {
        for (const Place &place : std::as_const(m_places)) {
            const FieldInfo &field = info(place.field);
            const auto found = typed.constFind(QString::fromLatin1(field.name));
            if (amounts == (field.currency != 0) && found != typed.constEnd())
                putBack(m_editors.value(place.field), *found);
        }
    }
    m_filling = false;
    m_kept = changes();
    Q_EMIT edited(); // whoever looks at what is typed looks again
}

void RowDialog::throwDraftAway()
{
    m_thrown = changes();
    m_keeper.forget();
    QVariantMap begun;
    for (const Place &place : std::as_const(m_places))
        begun.insert(QString::fromLatin1(info(place.field).name), m_begun.value(place.field));
    showDraft(begun);
}

void RowDialog::bringDraftBack()
{
    showDraft(m_thrown);
    m_thrown.clear();
    m_keeper.write(encodeRowDraft({m_context.services.clock.now(), m_kept}));
    m_draftBar->dismiss();
    m_editors.value(m_places.constFirst().field)->setFocus(Qt::OtherFocusReason);
}

void RowDialog::done(int result)
{
    if (result == Accepted)
        m_keeper.forget();
    else
        m_keeper.flush();
    QDialog::done(result);
}

} // namespace farol
