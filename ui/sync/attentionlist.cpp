// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/attentionlist.h"

#include "ui/acts.h"
#include "ui/errortext.h"
#include "ui/rowwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "models/commands.h"
#include "models/rowtitle.h"

#include "core/async.h"
#include "core/canonical.h"
#include "core/field.h"
#include "core/store.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString titleOf(const AttentionItem &item)
{
    const auto row = decodeRow(item.shownRow);
    if (!row)
        return AttentionList::tr("A change to a customer");
    const QString name = rowTitle(*row);
    return name.isEmpty() ? rowKind(row->key.table) : name;
}

QString reasonOf(const AttentionItem &item)
{
    if (item.outcome.kind == OutcomeKind::Quarantined)
        return AttentionList::tr("You no longer have access; your team lead has it now.");
    const Result<Mutation> mutation = decodeMutation(item.body);
    return rejectSentence(item.outcome.reason, mutation ? mutation->row.table : 0);
}

QString adviceFor(const AttentionItem &item)
{
    if (item.outcome.kind == OutcomeKind::Quarantined)
        return AttentionList::tr("Ask your team lead to let the change through, or dismiss it.");
    using R = RejectReason;
    switch (item.outcome.reason) {
    case R::Deleted:
    case R::Gone:
    case R::Missing: return AttentionList::tr("Create it again from your copy if it is still needed, or dismiss it.");
    case R::Forbidden: return AttentionList::tr("Ask your team lead to make the change, or dismiss it.");
    case R::IdTaken: return AttentionList::tr("Copy what you wrote, put it into the other one, then dismiss this.");
    case R::OwnerMissing:
        return AttentionList::tr("Bring back what it belongs to from the trash, then write it again.");
    case R::SchemaTooNew: return AttentionList::tr("Nothing to do; ask your administrator when the server is updated.");
    case R::Erased: return AttentionList::tr("It must not come back. Dismiss it.");
    case R::None:
    case R::Malformed: break;
    }
    return AttentionList::tr("Copy it, tell your administrator, then dismiss it.");
}

/// What the change wanted to write, by field; empty when it cannot be read.
QString changedFields(const AttentionItem &item)
{
    const Result<Mutation> mutation = decodeMutation(item.body);
    if (!mutation)
        return {};
    QList<FieldNumber> fields;
    for (const FieldPatch &patch : mutation->patches)
        fields.append(patch.field);
    return fieldNames(mutation->row.table, fields);
}

bool mayBeMadeAgain(const AttentionItem &item)
{
    using R = RejectReason;
    const R reason = item.outcome.reason;
    return item.outcome.kind == OutcomeKind::Rejected
           && (reason == R::Deleted || reason == R::Gone || reason == R::Missing) && createAgain(item).has_value();
}

} // namespace

AttentionList::AttentionList(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::Small);
}

void AttentionList::setItems(const QList<AttentionItem> &items)
{
    QList<MutationId> mutations;
    for (const AttentionItem &item : items)
        mutations.append(item.outcome.mutation);
    if (std::exchange(m_shown, mutations) == mutations && m_column->count() > 0)
        return; // whoever is about to press one of the buttons finds it where it was
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    // Shown at once, because a layout leaves out what is not shown yet and the card would come out too small.
    const auto add = [this](QWidget *row) {
        m_column->addWidget(row);
        row->show();
    };
    for (const AttentionItem &item : items.first(std::min(Most, items.size())))
        add(rowFor(item));
    if (items.size() > Most) {
        const QString more = tr("and %n more", nullptr, static_cast<int>(items.size() - Most));
        add(new TextLabel(more, TextRole::Small, Ink::TextTertiary, this));
    }
    setVisible(!items.isEmpty());
    Q_EMIT shown();
}

QWidget *AttentionList::rowFor(const AttentionItem &item)
{
    const QString title = titleOf(item);
    const QString fields = changedFields(item);
    const QString reason = fields.isEmpty() ? reasonOf(item) : fields + u": "_s + reasonOf(item);
    auto *line = new QWidget(this);
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, space::Tiny, 0, space::Tiny);
    column->setSpacing(0);
    column->addWidget(new TextLabel(title, TextRole::Name, Ink::Text, line));
    for (const auto &[text, color] : {std::pair{reason, Ink::Text}, std::pair{adviceFor(item), Ink::TextSecondary}}) {
        auto *label = new TextLabel(text, TextRole::Small, color, line);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addSpacing(space::Tiny);
    column->addWidget(buttonsFor(item, title, reason));
    return line;
}

QWidget *AttentionList::buttonsFor(const AttentionItem &item, const QString &title, const QString &reason)
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Small);
    const auto add = [&](const QString &text, const QString &spoken, ButtonVariant variant) {
        auto *button = new Button(text, variant, bar);
        button->setSmall(true);
        button->setAccessibleName(spoken);
        row->addWidget(button);
        return button;
    };
    if (mayBeMadeAgain(item)) {
        auto *again = add(tr("Create again"), tr("Create %1 again").arg(title), ButtonVariant::Secondary);
        again->setObjectName(u"createAgain"_s);
        connect(again, &QPushButton::clicked, this, [this, again, item] {
            again->setEnabled(false); // a second press would make it twice
            makeAgain(item, again);
        });
    }
    auto *copy = add(tr("Copy"), tr("Copy %1").arg(title), ButtonVariant::Ghost);
    connect(copy, &QPushButton::clicked, bar,
            [text = QString(title + u"\n"_s + reason)] { QGuiApplication::clipboard()->setText(text); });
    auto *away = add(tr("Dismiss"), tr("Dismiss %1").arg(title), ButtonVariant::Danger);
    away->setObjectName(u"dismiss"_s);
    connect(away, &QPushButton::clicked, this, [this, away, mutation = item.outcome.mutation, asked = false]() mutable {
        // It is gone for good then, so it is asked once.
        if (!std::exchange(asked, true)) {
            away->setText(tr("Really dismiss"));
            return;
        }
        away->setEnabled(false);
        dismiss(mutation, away);
    });
    row->addStretch();
    return bar;
}

/// What could not be done can be tried again.
void AttentionList::dismiss(MutationId mutation, const QPointer<QWidget> &pressed)
{
    whenDone(m_context.services.store.dismiss(mutation), this, [this, pressed](const Status &status) {
        if (status)
            return;
        m_context.acts.tellFailure(status.error());
        if (pressed != nullptr)
            pressed->setEnabled(true);
    });
}

void AttentionList::makeAgain(const AttentionItem &item, const QPointer<QWidget> &pressed)
{
    const auto command = createAgain(item);
    if (!command)
        return;
    m_context.acts.run(
        *command, Acts::Tell::Quietly,
        [this, mutation = item.outcome.mutation](const ChangeSet &made) {
            m_context.acts.tellDone(tr("Created again from your copy"), made);
            dismiss(mutation, {}); // never again by the same button: it would be made twice
        },
        [pressed] {
            if (pressed != nullptr)
                pressed->setEnabled(true);
        });
}

} // namespace farol
