// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace farol {

class Button;
class TextLabel;

/// Where a list would be: a small drawing, one sentence, and the ways on.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    enum class Drawing : std::uint8_t { Lighthouse, Search, Broken, Calm };

    explicit EmptyState(QWidget *parent = nullptr);
    void describe(Drawing drawing, const QString &title, const QString &text);
    /// Takes the buttons of before away.
    void clearButtons();
    Button *addButton(const QString &text, const QString &icon, bool primary);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

private:
    class Picture;
    Picture *m_picture;
    TextLabel *m_title;
    TextLabel *m_text;
    QBoxLayout *m_buttons;
};

} // namespace farol
