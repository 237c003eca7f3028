// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/services.h"

class QComboBox;
class QStackedWidget;
class QVBoxLayout;

namespace farol {

class AbsenceList;
class DeviceList;
class FieldsSection;
class HolidaysSection;
class ListsSection;
class PasswordDialog;
class PeopleList;
class SettingsSection;
class TabStrip;
class TeamList;
class TextLabel;

/// How the program looks and speaks, who is signed in, on which devices, and with whom; and what holds for the whole
/// workspace: its lists, its own fields, its holidays. Each part under a tab of its own.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext &context, QWidget *parent = nullptr);
    void focusContent() override;
    [[nodiscard]] QList<QWidget *> panes() override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;

    [[nodiscard]] TabStrip *tabs() const { return m_tabs; }
    /// "general", "account", "lists", "fields", "holidays" or "people"; one that is not there changes nothing.
    void showPart(const QString &id);
    [[nodiscard]] QComboBox *language() const { return m_language; }
    [[nodiscard]] QComboBox *theme() const { return m_theme; }
    [[nodiscard]] QComboBox *density() const { return m_density; }
    [[nodiscard]] QComboBox *firstDay() const { return m_firstDay; }
    [[nodiscard]] QComboBox *startPage() const { return m_startPage; }
    [[nodiscard]] DeviceList *devices() const { return m_devices; } ///< null without a server
    [[nodiscard]] PasswordDialog *passwordDialog();
    [[nodiscard]] ListsSection *lists() const { return m_lists; } ///< as the next two: null where nobody keeps a setup
    [[nodiscard]] FieldsSection *fields() const { return m_fields; }
    [[nodiscard]] HolidaysSection *holidays() const { return m_holidays; }
    [[nodiscard]] PeopleList *people() const { return m_people; } ///< this and the next two: null without a server
    [[nodiscard]] TeamList *teams() const { return m_teams; }
    [[nodiscard]] AbsenceList *absences() const { return m_absences; }

private:
    [[nodiscard]] QVBoxLayout *addPart(const QString &id, const QString &title, int width);
    void buildLook();
    void buildAccount();
    void buildPeople();
    void buildWorkspace();
    void showFirstPassword();
    void showChoices();
    void signOut();
    [[nodiscard]] QComboBox *choice(SettingsSection *section, const QString &label,
                                    const QList<std::pair<QString, QVariant>> &options,
                                    const std::function<void(const QVariant &)> &chosen);

    PageContext m_context;
    TabStrip *m_tabs;
    QStackedWidget *m_parts; ///< a scrolled column for each tab, in their order
    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QComboBox *m_density = nullptr;
    QComboBox *m_firstDay = nullptr;
    QComboBox *m_startPage = nullptr;
    DeviceList *m_devices = nullptr;
    TextLabel *m_firstPassword = nullptr; ///< said as long as somebody else has seen the password
    PeopleList *m_people = nullptr;
    TeamList *m_teams = nullptr;
    AbsenceList *m_absences = nullptr;
    PasswordDialog *m_password = nullptr; ///< from the first time on
    ListsSection *m_lists = nullptr;
    FieldsSection *m_fields = nullptr;
    HolidaysSection *m_holidays = nullptr;
};

} // namespace farol
