// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/shots/scenes.h"
#include "ui/language.h"
#include "ui/theme/appearance.h"

#include <QPixmap>
#include <QSize>
#include <QTemporaryDir>

#include <memory>

namespace farol {

/// Where scenes are played one after the other, each in a world of its own that knows nothing of the one before. The
/// same scene looks the same each time: its clock, sample data, ids, random numbers and fonts are. A QApplication is there.
class Stage final
{
public:
    Stage();

    [[nodiscard]] Language &language() { return m_language; }
    [[nodiscard]] Appearance &appearance() { return m_appearance; }
    /// The scene's world, its window shown at that size and in the scene's state.
    [[nodiscard]] std::unique_ptr<World> play(const Scene &scene, QSize size);

private:
    QTemporaryDir m_home;
    QSettings m_settings;
    Language m_language;
    Appearance m_appearance;
};

/// What has to be set before there is a QApplication: no animation, no screen needed, no order that changes by the run.
void prepareForPictures();
/// The window with what floats in windows of its own (menus, dialogs) where it stands on the screen.
[[nodiscard]] QPixmap pictureOf(MainWindow &window);
/// Dialogs and menus that are open now.
[[nodiscard]] QWidgetList floatingWindows();

} // namespace farol
