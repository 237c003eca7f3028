// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"
#include "ui/pages/settings/settingsdialog.h"

#include <optional>

class QComboBox;
class QLineEdit;

namespace farol {

/// Adds a person, or changes the name and role of one. Services::accounts is there.
class PersonDialog final : public SettingsDialog
{
    Q_OBJECT
public:
    PersonDialog(const PageContext &context, QWidget *parent);
    void beginNew();
    void beginEdit(const Colleague &person);
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QLineEdit *mail() const { return m_mail; }
    [[nodiscard]] QComboBox *role() const { return m_role; }

Q_SIGNALS:
    /// Somebody was added; this is the one time that his password is known.
    void added(const farol::FirstPassword &password, const QString &name);

protected:
    void commit() override;

private:
    void add(const QString &name, const QString &mail, Role role);
    [[nodiscard]] Role chosenRole() const;

    QLineEdit *m_name;
    QLineEdit *m_mail;
    QComboBox *m_role;
    TextLabel *m_note;
    std::optional<Colleague> m_before; ///< nothing = a new person
};

} // namespace farol
