// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uuid.h"

#include <QDialog>
#include <QList>
#include <QString>

class QComboBox;
class QLineEdit;

namespace farol {

class Button;

/// Who can see a view: a scope and what people call it.
struct ViewAudience final {
    ScopeId scope;
    QString name;
};

/// Asks what a view is called and who sees it.
class ViewDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Without audiences only the name is asked for.
    ViewDialog(const QString &title, const QString &name, const QList<ViewAudience> &audiences,
               QWidget *parent = nullptr);
    [[nodiscard]] QString name() const;
    [[nodiscard]] ScopeId audience() const;
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QComboBox *audienceChoice() const { return m_audience; }

private:
    QList<ViewAudience> m_audiences;
    QLineEdit *m_name;
    QComboBox *m_audience;
    Button *m_save;
};

} // namespace farol
