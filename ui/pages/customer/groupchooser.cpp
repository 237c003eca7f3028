// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/groupchooser.h"

#include "ui/acts.h"
#include "ui/pages/customer/customerchooser.h"

#include "models/commands.h"
#include "models/customerfields.h"
#include "models/customergroup.h"

#include <algorithm>

namespace farol {

GroupChooser::GroupChooser(const PageContext &context, QWidget *parent)
    : QObject(parent), m_context(context), m_over(parent)
{}

CustomerChooser *GroupChooser::dialog()
{
    if (m_dialog == nullptr) {
        m_dialog = new CustomerChooser(m_context, m_over);
        connect(m_dialog, &CustomerChooser::chosen, this, [this](const QByteArray &bytes) {
            if (const Result<Uuid> id = Uuid::fromBytes(bytes); id)
                m_then(*id);
        });
    }
    return m_dialog;
}

void GroupChooser::chooseGroupOf(const Uuid &customer, const QString &name)
{
    m_then = [this, customer](const Uuid &group) { put(customer, group); };
    dialog()->begin(
        tr("To which group does it belong?"), tr("Choose"),
        [this, customer, name](const Uuid &group, const QString &groupName, const CustomerChooser::Answer &answer) {
            judge(customer, name, group, groupName, answer);
        });
}

void GroupChooser::chooseMemberOf(const Uuid &group, const QString &name)
{
    m_then = [this, group](const Uuid &customer) { put(customer, group); };
    dialog()->begin(
        tr("Which customer belongs to this one?"), tr("Add to the group"),
        [this, group, name](const Uuid &member, const QString &memberName, const CustomerChooser::Answer &answer) {
            judge(member, memberName, group, name, answer);
        });
}

void GroupChooser::judge(const Uuid &member, const QString &memberName, const Uuid &group, const QString &groupName,
                         const std::function<void(const QString &problem)> &answer)
{
    if (member == group) {
        answer(tr("A customer cannot belong to itself."));
        return;
    }
    walkUp(m_context.services.store, group, this, [member, memberName, groupName, answer](const auto &path) {
        const auto same = [&member](const GroupStep &step) { return step.id == member; };
        const bool circle = std::any_of(path.cbegin(), path.cend(), same);
        answer(circle ? tr("“%1” belongs to “%2” already, so “%2” cannot belong to “%1”.").arg(groupName, memberName)
                      : QString());
    });
}

void GroupChooser::takeOut(const Uuid &customer)
{
    put(customer, {});
}

void GroupChooser::put(const Uuid &customer, const Uuid &group)
{
    if (!customer.isNull())
        m_context.acts.run(
            editField(tables::Customer, {customer}, customerfields::Parent, group.isNull() ? Value() : Value(group)));
}

} // namespace farol
