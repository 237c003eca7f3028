// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace farol {

/// A Lucide icon by name ("cloud-check"), drawn in the ink of its role whatever theme is worn when it is painted, sharp
/// at every device pixel ratio. Disabled icons take TextTertiary.
[[nodiscard]] QIcon themeIcon(const QString &name, Ink role = Ink::TextSecondary);
/// The same as one pixmap of `size` logical pixels in a given colour.
[[nodiscard]] QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);
/// Paints an icon centred in `rect`.
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color, int size);
/// Whether the icon is built in; a missing one is drawn as an empty square in debug runs.
[[nodiscard]] bool hasIcon(const QString &name);
/// Our own sign, the lighthouse, in its own colours.
[[nodiscard]] QIcon logoIcon();

} // namespace farol
