// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/draftbar.h"

#include "ui/widgets/button.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

DraftBar::DraftBar(QWidget *parent) : Tone(Ink::Sunken, parent)
{
    m_text = new TextLabel({}, TextRole::Small, Ink::TextSecondary, this);
    m_text->setWordWrap(true);
    m_goOn = new Button(tr("Go on"), ButtonVariant::Secondary, this);
    m_goOn->setObjectName(u"goOnWithDraft"_s);
    m_throwAway = new Button(tr("Throw away"), ButtonVariant::Secondary, this);
    m_throwAway->setObjectName(u"throwDraftAway"_s);
    m_bringBack = new Button(tr("Bring back"), ButtonVariant::Secondary, this);
    m_bringBack->setObjectName(u"bringDraftBack"_s);
    for (Button *button : {m_goOn, m_throwAway, m_bringBack}) {
        button->setSmall(true);
        button->setAutoDefault(false);
    }
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT wentOn();
    });
    connect(m_throwAway, &QPushButton::clicked, this, &DraftBar::throwAway);
    connect(m_bringBack, &QPushButton::clicked, this, &DraftBar::broughtBack);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Cell, space::Small, space::Group, space::Small);
    row->setSpacing(space::Group);
    row->addWidget(m_text, 1);
    row->addWidget(m_goOn);
    row->addWidget(m_throwAway);
    row->addWidget(m_bringBack);
    hide();
}

void DraftBar::offer(const QString &when)
{
    m_text->setText(tr("You were writing this on %1.").arg(when));
    m_goOn->show();
    m_throwAway->show();
    m_bringBack->hide();
    show();
}

void DraftBar::dismiss()
{
    hide();
}

void DraftBar::throwAway()
{
    m_text->setText(tr("What you were writing was thrown away."));
    m_bringBack->show();
    m_bringBack->setFocus(Qt::OtherFocusReason);
    m_goOn->hide();
    m_throwAway->hide();
    Q_EMIT thrownAway();
}

} // namespace farol
