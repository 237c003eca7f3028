// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QObject>

namespace farol {

class CustomerChooser;

/// Puts customers into groups and takes them out: asks which, and says in words what would go in a circle, which the server
/// would not let happen either.
class GroupChooser final : public QObject
{
    Q_OBJECT
public:
    GroupChooser(const PageContext &context, QWidget *parent);

    void chooseGroupOf(const Uuid &customer, const QString &name);
    void chooseMemberOf(const Uuid &group, const QString &name);
    void takeOut(const Uuid &customer);
    [[nodiscard]] CustomerChooser *dialog(); ///< made when first asked for

private:
    void put(const Uuid &customer, const Uuid &group);
    /// Says what is against `member` belonging to `group`.
    void judge(const Uuid &member, const QString &memberName, const Uuid &group, const QString &groupName,
               const std::function<void(const QString &problem)> &answer);

    PageContext m_context;
    QWidget *m_over;
    CustomerChooser *m_dialog = nullptr;
    std::function<void(const Uuid &chosen)> m_then;
};

} // namespace farol
