// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importsession.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QRadioButton;
class QVBoxLayout;

namespace farol {

class TextLabel;

/// What holds for the whole import: by what a row is recognised, what happens to those that are there, how days and amounts
/// are written, and what every row gets.
class ImportOptions final : public QWidget
{
    Q_OBJECT
public:
    ImportOptions(ImportSession &session, const Format &format, QWidget *parent = nullptr);

    [[nodiscard]] QRadioButton *match(ImportMatch match) const { return m_matches.value(int(match)); }
    [[nodiscard]] QRadioButton *existing(ExistingRows existing) const { return m_existing.value(int(existing)); }
    [[nodiscard]] QComboBox *days() const { return m_days; }
    [[nodiscard]] QComboBox *points() const { return m_points; }
    [[nodiscard]] QComboBox *constant(FieldNumber field) const { return m_constantBoxes.value(field); }

private:
    void build();
    void refresh();
    void refreshConstants();
    void fillConstant(QComboBox &box, const FieldInfo &field, const QString &key) const;
    [[nodiscard]] QString foundDays() const;
    [[nodiscard]] QString foundPoint() const;

    ImportSession &m_session;
    Format m_format;
    TextLabel *m_matchTitle;
    TextLabel *m_existingTitle;
    QHash<int, QRadioButton *> m_matches;
    QHash<int, QRadioButton *> m_existing;
    QCheckBox *m_restores;
    QComboBox *m_days;
    QComboBox *m_points;
    QWidget *m_constants;
    QVBoxLayout *m_constantRows;
    QHash<FieldNumber, QComboBox *> m_constantBoxes;
    QList<FieldNumber> m_shownConstants;
};

} // namespace farol
