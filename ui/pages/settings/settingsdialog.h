// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/textlabel.h"

#include <QDialog>

#include <functional>

class QVBoxLayout;

namespace farol {

class Button;

/// A dialog about people that asks the server for one thing: title, fields, what was wrong, two buttons. It stays open, with
/// what was typed, until the server has done it. Who closes it before that hears by a toast if it was not done, and what he
/// opens it for meanwhile is left alone.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    [[nodiscard]] TextLabel *problem() const { return m_problem; }
    [[nodiscard]] Button *acceptButton() const { return m_accept; }

protected:
    SettingsDialog(const PageContext &context, QWidget *parent);
    virtual void commit() = 0;
    /// Why the server has not done it, and what to do.
    [[nodiscard]] virtual QString sentence(const Error &error) const;

    void setTitle(const QString &title, const QString &accept);
    /// The label becomes the field's name as well.
    void addField(const QString &label, QWidget *field);
    TextLabel *addText(Ink ink = Ink::TextSecondary);
    void addWide(QWidget *widget, int stretch = 0);
    void present(QWidget *first); ///< shows it, with `first` focused and nothing wrong yet
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void complain(const QString &sentence, QWidget *field);
    /// Asks nothing more until the server has answered; what is given back takes its answer: runs `done` and closes, or says
    /// what is wrong and goes to `field`.
    using Answer = std::function<void(const Status &)>;
    [[nodiscard]] Answer asking(QWidget *field, const std::function<void()> &done = {});

    const PageContext m_context;

private:
    TextLabel *m_title;
    QVBoxLayout *m_fields;
    TextLabel *m_problem;
    Button *m_accept;
    bool m_busy = false;
    int m_visit = 0; ///< how often it was opened
};

} // namespace farol
