// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QStringList>

class QMenu;

namespace farol {

/// Chooses any number of people: says who was chosen, opens a list of whom there is, in sections.
class PickChip final : public QAbstractButton
{
    Q_OBJECT
public:
    struct Option final {
        QString id;
        QString label;
        QString section; ///< heading it stands under
        bool isArchived = false; ///< listed as long as it is chosen alone
        friend bool operator==(const Option &, const Option &) = default;
    };

    PickChip(const QString &name, const QString &icon, QWidget *parent = nullptr);
    void setOptions(const QList<Option> &options);
    [[nodiscard]] QStringList chosen() const { return m_chosen; }
    void setChosen(const QStringList &ids); ///< without changed()
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillMenu();
    void describe();
    [[nodiscard]] QString shownText() const;

    QString m_name;
    QString m_icon;
    QList<Option> m_options;
    QStringList m_chosen;
    QMenu *m_menu;
};

} // namespace farol
