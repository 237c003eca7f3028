// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/devicelist.h"

#include "ui/acts.h"
#include "ui/errortext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "core/async.h"
#include "core/clock.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

DeviceList::DeviceList(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    m_problem = new TextLabel({}, TextRole::Small, Ink::WarnText, this);
    m_problem->setWordWrap(true);
    m_again = new Button(tr("Try again"), ButtonVariant::Secondary, this);
    m_again->setSmall(true);
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, &DeviceList::ask);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(space::Tiny);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Group);
    column->addWidget(m_problem);
    column->addWidget(m_again, 0, Qt::AlignLeading);
    column->addLayout(m_rows);
    m_problem->hide();
}

void DeviceList::ask()
{
    whenDone(m_context.services.accounts->devices(), this,
             [this, request = ++m_request](const Result<QList<OwnDevice>> &devices) {
                 if (request != m_request)
                     return;
                 m_problem->setVisible(!devices);
                 m_again->setVisible(!devices);
                 if (devices)
                     take(*devices);
                 else // the list of before stays
                     m_problem->setText(
                         tr("The list of devices is kept by the server. %1").arg(errorSentence(devices.error())));
             });
}

void DeviceList::take(const QList<OwnDevice> &devices)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    for (const OwnDevice &device : devices) {
        if (!device.revoked)
            m_rows->addWidget(rowFor(device));
    }
}

QWidget *DeviceList::rowFor(const OwnDevice &device)
{
    auto *line = new QWidget(this);
    const QString name = device.name.isEmpty() ? tr("Without a name") : device.name;
    const QString seen = tr("seen %1").arg(m_context.format.ago(device.lastSeen, m_context.services.clock.now()));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(name, TextRole::Name, Ink::Text, line));
    words->addWidget(
        new TextLabel(device.current ? tr("this device") : seen, TextRole::Small, Ink::TextSecondary, line));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(words, 1);
    if (device.current)
        return line;
    auto *away = new Button(tr("Revoke"), ButtonVariant::Danger, line);
    away->setSmall(true);
    away->setObjectName(u"revoke"_s);
    away->setAccessibleName(tr("Revoke %1").arg(name));
    away->setToolTip(tr("Signs the device out for good. When it hears so, it removes what it holds."));
    connect(away, &QPushButton::clicked, this, [this, away, device, asked = false]() mutable {
        if (!std::exchange(asked, true)) { // there is no way back, so it is asked once
            away->setText(tr("Really revoke"));
            return;
        }
        away->setEnabled(false);
        revoke(device);
    });
    row->addWidget(away, 0, Qt::AlignVCenter);
    return line;
}

void DeviceList::revoke(const OwnDevice &device)
{
    whenDone(m_context.services.accounts->revokeDevice(device.id), this,
             [this, name = device.name](const Status &status) {
                 if (status)
                     m_context.notices.tell(tr("%1 is revoked").arg(name));
                 else
                     m_context.acts.tellFailure(status.error());
                 ask();
             });
}

} // namespace farol
