// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include <QDialog>

class QPlainTextEdit;

namespace farol {

class Button;

/// What helps whoever helps: version, system, state of sync in numbers, the log. No names, no values, no addresses.
[[nodiscard]] QString supportText(const Services &services);

/// Shows the support bundle as it is, to be read before it is saved or copied.
class SupportDialog final : public QDialog
{
    Q_OBJECT
public:
    SupportDialog(const PageContext &context, QWidget *parent);
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    /// Writes what is shown; the dialog says how it went.
    bool saveTo(const QString &file);

private:
    void save();

    PageContext m_context;
    QPlainTextEdit *m_text;
};

/// After a run that did not end properly: what was kept, and the support bundle.
class RecoveryDialog final : public QDialog
{
    Q_OBJECT
public:
    RecoveryDialog(const PageContext &context, QWidget *parent);
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] Button *bundleButton() const { return m_bundle; }

Q_SIGNALS:
    void bundleAsked();

private:
    QString m_words;
    Button *m_bundle;
};

} // namespace farol
