// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QStringList>

#include <utility>

class QMenu;

namespace farol {

/// One field a list can be narrowed by: "Stage is Onboarding, Adoption ×". Opens a menu of its values; without a chosen
/// one it is a dashed "+ Stage".
class FilterChip final : public QAbstractButton
{
    Q_OBJECT
public:
    using Values = QList<std::pair<QString, QString>>; ///< keys and what people read for them

    FilterChip(const QString &field, const Values &values, QWidget *parent = nullptr);
    /// Other values from now on; what is chosen stays. `archived` are listed as long as they are chosen.
    void setValues(const Values &values, const Values &archived);

    [[nodiscard]] QString field() const { return m_field; }
    [[nodiscard]] QStringList keys() const { return m_keys; }
    [[nodiscard]] QString valueText() const; ///< the chosen labels
    void setKeys(const QStringList &keys);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void keysChanged(const QStringList &keys);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openMenu();
    void fillMenu();
    void describe();
    [[nodiscard]] Values listed() const;
    [[nodiscard]] QRect crossRect() const;

    QString m_field;
    Values m_values;
    Values m_archived;
    QStringList m_keys;
    QMenu *m_menu;
};

} // namespace farol
