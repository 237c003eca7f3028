// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/shots/scenes.h"

#include <QTest>

namespace farol {

/// The scenes this run is about: with FAROL_PART=2/3 every third, from the second on, so that ctest can play them side by side.
[[nodiscard]] inline QList<Scene> scenesOfThisPart()
{
    const QList<QByteArray> part = qgetenv("FAROL_PART").split('/');
    const qsizetype parts = std::max(1, part.value(1).toInt());
    const qsizetype mine = std::max(1, part.value(0).toInt()) - 1;
    const QList<Scene> all = allScenes();
    QList<Scene> scenes;
    for (qsizetype i = mine; i < all.size(); i += parts)
        scenes.append(all.at(i));
    return scenes;
}

/// One row of data per scene: its place in `scenes`.
inline void addSceneRows(const QList<Scene> &scenes)
{
    QTest::addColumn<int>("scene");
    for (qsizetype i = 0; i < scenes.size(); ++i)
        QTest::newRow(qPrintable(scenes.at(i).name)) << int(i);
}

} // namespace farol
