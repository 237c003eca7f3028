// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QAbstractButton;

namespace farol {

/// The steps of an assistant, one under the other: what is done, where one is, and what each has found.
class StepList final : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(const QStringList &titles, QWidget *parent = nullptr);

    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    void setNote(int step, const QString &note);
    void setDone(int step, bool done);
    void setReachable(int step, bool reachable);
    [[nodiscard]] QAbstractButton *button(int step) const;
    [[nodiscard]] QString note(int step) const;

Q_SIGNALS:
    void asked(int step); ///< by the person

private:
    class Step;
    QList<Step *> m_steps;
    int m_current = 0;
};

} // namespace farol
