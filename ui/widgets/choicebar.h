// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QLayout;

namespace farol {

/// A few choices side by side, one of which holds: kinds of entries, filters, spans of time. A group of radio buttons to
/// keyboard and readers: Tab goes to the chosen one, arrows go to the others.
class ChoiceBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Look : std::uint8_t {
        Plain, ///< words on the page, the chosen one on a tint: kinds of an entry
        Chips, ///< framed: filters; they take as many lines as the width asks for
    };

    ChoiceBar(const QString &accessibleName, Look look, QWidget *parent = nullptr);
    void addChoice(const QString &id, const QString &text, const QString &icon = {});
    /// Without any choice again; setCurrentId() chooses among those that are added next.
    void clear();
    [[nodiscard]] bool hasChoice(const QString &id) const { return m_choices.contains(id); }
    [[nodiscard]] QString currentId() const { return m_current; }
    void setCurrentId(const QString &id); ///< without chosen(); an unknown id chooses nothing
    [[nodiscard]] QAbstractButton *button(const QString &id) const { return m_buttons.value(id); }
    /// Below this width only the chosen one keeps its words.
    void setShort(bool isShort);
    [[nodiscard]] int fullWidth() const;

Q_SIGNALS:
    void chosen(const QString &id); ///< by the person

private:
    class Choice;
    Look m_look;
    QButtonGroup *m_group;
    QLayout *m_row;
    QHash<QString, Choice *> m_choices;
    QHash<QString, QAbstractButton *> m_buttons;
    QString m_current;
};

} // namespace farol
