// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/services.h"

class QComboBox;
class QScrollArea;
class QVBoxLayout;

namespace farol {

class DeviceList;
class PasswordDialog;
class SettingsSection;

/// How the program looks and speaks, who is signed in, on which devices, and with whom.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext &context, QWidget *parent = nullptr);
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;

    [[nodiscard]] QComboBox *language() const { return m_language; }
    [[nodiscard]] QComboBox *theme() const { return m_theme; }
    [[nodiscard]] QComboBox *density() const { return m_density; }
    [[nodiscard]] QComboBox *firstDay() const { return m_firstDay; }
    [[nodiscard]] QComboBox *startPage() const { return m_startPage; }
    [[nodiscard]] DeviceList *devices() const { return m_devices; } ///< null without a server
    [[nodiscard]] PasswordDialog *passwordDialog();

private:
    void buildLook(QVBoxLayout *column);
    void buildAccount(QVBoxLayout *column);
    void buildPeople(QVBoxLayout *column);
    void fillPeople();
    void showChoices();
    void signOut();
    [[nodiscard]] QComboBox *choice(SettingsSection *section, const QString &label,
                                    const QList<std::pair<QString, QVariant>> &options,
                                    const std::function<void(const QVariant &)> &chosen);

    PageContext m_context;
    QScrollArea *m_scroll;
    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QComboBox *m_density = nullptr;
    QComboBox *m_firstDay = nullptr;
    QComboBox *m_startPage = nullptr;
    DeviceList *m_devices = nullptr;
    QWidget *m_people = nullptr; ///< only for administrators
    PasswordDialog *m_password = nullptr; ///< from the first time on
};

} // namespace farol
