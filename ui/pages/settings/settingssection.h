// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textlabel.h"

#include <QWidget>

class QGridLayout;

namespace farol {

/// A block of settings: a title, a line that explains, then label and control in two columns.
class SettingsSection : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsSection(const QString &title, const QString &text, QWidget *parent = nullptr);

    /// The label becomes the control's name as well, unless it has one.
    void addRow(const QString &label, QWidget *control);
    void addWide(QWidget *widget); ///< over both columns
    [[nodiscard]] TextLabel *addText(const QString &text, Ink ink = Ink::TextSecondary);

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace farol
