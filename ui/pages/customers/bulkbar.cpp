// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customers/bulkbar.h"

#include "ui/acts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "core/async.h"
#include "core/customer.h"
#include "models/customerfields.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace farol {

BulkBar::BulkBar(const PageContext &context, QWidget *over) : QWidget(over), m_context(context)
{
    setAccessibleName(tr("Selected customers"));
    m_count = new TextLabel({}, TextRole::Name, Ink::Text, this);
    const auto button = [this](const QString &text, const QString &icon) {
        auto *made = new Button(text, ButtonVariant::Ghost, this);
        made->setIconName(icon);
        return made;
    };
    Button *stage = button(tr("Stage"), u"flag"_s);
    Button *owner = button(tr("Owner"), u"user"_s);
    Button *tag = button(tr("Tag"), u"tag"_s);
    Button *edit = button(tr("Edit field…"), u"square-pen"_s);
    Button *remove = button(tr("Delete"), u"trash-2"_s);
    Button *clear = Button::iconOnly(u"x"_s, tr("Clear selection"), this);
    connect(stage, &QPushButton::clicked, this, [this, stage] { chooseStage(m_ids, above(stage)); });
    connect(owner, &QPushButton::clicked, this, [this, owner] { chooseOwner(m_ids, above(owner)); });
    connect(tag, &QPushButton::clicked, this, [this, tag] { chooseTag(m_ids, above(tag)); });
    connect(edit, &QPushButton::clicked, this, [this] { Q_EMIT previewAsked(m_ids, 0, {}); });
    connect(remove, &QPushButton::clicked, this, &BulkBar::deleteAsked);
    connect(clear, &QPushButton::clicked, this, &BulkBar::clearAsked);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(FloatingMargin + space::Between, FloatingMargin + space::Group,
                            FloatingMargin + space::Group, FloatingMargin + space::Group);
    row->setSpacing(space::Tiny);
    row->addWidget(m_count);
    row->addSpacing(space::Group);
    for (Button *each : {stage, owner, tag, edit, remove, clear})
        row->addWidget(each);
    hide();
}

void BulkBar::setRows(const QList<Uuid> &ids)
{
    m_ids = ids;
    m_count->setText(tr("%n selected", nullptr, static_cast<int>(ids.size())));
    setVisible(ids.size() > 1);
    if (isVisible())
        placeAbove(m_bottom);
}

void BulkBar::placeAbove(int bottom)
{
    m_bottom = bottom;
    adjustSize();
    move((parentWidget()->width() - width()) / 2, bottom - height() - space::Cell + FloatingMargin);
    raise();
}

QPoint BulkBar::above(const QWidget *button) const
{
    return button->mapToGlobal(QPoint(0, button->height() + space::Tiny));
}

QMenu *BulkBar::newMenu()
{
    delete m_menu;
    m_menu = new QMenu(this);
    return m_menu;
}

void BulkBar::chooseStage(const QList<Uuid> &ids, const QPoint &at)
{
    QMenu *menu = newMenu();
    for (const QString &key : m_context.format.listKeys(u"stages"_s)) {
        QAction *choice = menu->addAction(m_context.format.keyLabel(u"stages"_s, key));
        connect(choice, &QAction::triggered, this, [this, ids, key] {
            run(ids, {tables::Customer, customerfields::Stage, Value(key), {}, {}});
        });
    }
    menu->popup(at);
}

void BulkBar::chooseOwner(const QList<Uuid> &ids, const QPoint &at)
{
    QMenu *menu = newMenu();
    // Whoever gives many customers away may lose them: what that means is shown first.
    const auto give = [this, ids](const Value &owner) {
        if (ids.size() > 1)
            Q_EMIT previewAsked(ids, customerfields::Owner,
                                owner.isNull() ? QVariant() : QVariant(owner.get<Uuid>()->toBytes()));
        else
            run(ids, {tables::Customer, customerfields::Owner, owner, {}, {}});
    };
    for (const UserId &person : m_context.services.names.people()) {
        QAction *choice = menu->addAction(m_context.services.names.userName(person));
        connect(choice, &QAction::triggered, this, [give, person] { give(toValue(person)); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Nobody")), &QAction::triggered, this, [give] { give({}); });
    menu->popup(at);
}

void BulkBar::run(const QList<Uuid> &ids, const BulkChange &change)
{
    whenDone(bulkCommand(ids, change), this, [this](const Command &command) { m_context.acts.run(command); });
}

void BulkBar::chooseTag(const QList<Uuid> &ids, const QPoint &at)
{
    QMenu *menu = newMenu();
    auto *field = new QLineEdit(menu);
    field->setPlaceholderText(tr("Add tag"));
    field->setAccessibleName(tr("Tag for the selected customers"));
    field->setMinimumWidth(scaled(180));
    auto *holder = new QWidgetAction(menu);
    holder->setDefaultWidget(field);
    menu->addAction(holder);
    connect(field, &QLineEdit::returnPressed, this, [this, ids, field, menu] {
        const QString tag = field->text().simplified();
        menu->close();
        if (!tag.isEmpty())
            run(ids, {tables::Customer, customerfields::Tags, {}, {tag}, {}});
    });
    menu->popup(at);
    field->setFocus();
}

void BulkBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QRect box = rect().adjusted(FloatingMargin, FloatingMargin, -FloatingMargin, -FloatingMargin);
    paintFloating(&painter, box, radius::Card, ink(Ink::Raised));
}

} // namespace farol
