// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/textlabel.h"

#include <QDialog>

class QVBoxLayout;

namespace farol {

class Button;

/// A dialog of the settings that asks the server for one thing: title, fields, what was wrong, two buttons. It stays open, with
/// what was typed, until the server has done it.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    [[nodiscard]] TextLabel *problem() const { return m_problem; }
    [[nodiscard]] Button *acceptButton() const { return m_accept; }

protected:
    SettingsDialog(const PageContext &context, QWidget *parent);
    virtual void commit() = 0;

    void setTitle(const QString &title, const QString &accept);
    /// The label becomes the field's name as well.
    void addField(const QString &label, QWidget *field);
    TextLabel *addText(Ink ink = Ink::TextSecondary);
    void addWide(QWidget *widget, int stretch = 0);
    void present(QWidget *first); ///< shows it, with `first` focused and nothing wrong yet
    void setBusy(bool busy);
    void complain(const QString &sentence, QWidget *field);
    /// What the server answered: closes, or says what is wrong.
    void answered(const Status &status, QWidget *field);

    const PageContext m_context;

private:
    TextLabel *m_title;
    QVBoxLayout *m_fields;
    TextLabel *m_problem;
    Button *m_accept;
    bool m_busy = false;
};

} // namespace farol
