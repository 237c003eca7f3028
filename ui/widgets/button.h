// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/farolstyle.h"

#include <QPushButton>

namespace farol {

/// A button of the design: weight by variant, an icon by name, the key that triggers it as a cap.
class Button final : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(const QString &text, ButtonVariant variant = ButtonVariant::Secondary, QWidget *parent = nullptr);
    /// A button that shows only an icon; `name` is its tooltip and what a screen reader says.
    [[nodiscard]] static Button *iconOnly(const QString &icon, const QString &name, QWidget *parent = nullptr);

    void setIconName(const QString &icon);
    void setKeyCap(const QString &key);
    void setVariant(ButtonVariant variant);
    void setSmall(bool isSmall);
    /// Stands on a toast, whose tone is the opposite of the page's.
    void setOnToast(bool onToast);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int contentWidth() const;

    ButtonVariant m_variant;
    QString m_icon;
    QString m_key;
    bool m_small = false;
    bool m_onToast = false;
};

} // namespace farol
