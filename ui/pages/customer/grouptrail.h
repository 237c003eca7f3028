// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customergroup.h"

#include <QWidget>

class QHBoxLayout;

namespace farol {

/// The groups a customer belongs to, the widest first, each a way to its page: "Holding › Group ›". Not there for who
/// belongs to none.
class GroupTrail final : public QWidget
{
    Q_OBJECT
public:
    explicit GroupTrail(QWidget *parent = nullptr);
    void showSteps(const QList<GroupStep> &nearestFirst);
    [[nodiscard]] QStringList names() const; ///< as they are read, from the widest on

Q_SIGNALS:
    void asked(const QByteArray &customer);

private:
    QHBoxLayout *m_row;
};

} // namespace farol
