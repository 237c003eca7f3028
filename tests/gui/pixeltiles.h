// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QSize>
#include <QStringList>

#include <optional>

namespace farol {

/// What is kept of a picture: its size and a digest of each square of 32 logical pixels (decision 0010).
struct PixelTiles final {
    static constexpr int Side = 32;
    QSize size; ///< in the picture's own pixels
    int ratio = 1; ///< its pixels to a logical one
    QStringList digests; ///< by rows, each from the left

    [[nodiscard]] int columns() const { return (size.width() + Side * ratio - 1) / (Side * ratio); }
    [[nodiscard]] int rows() const { return (size.height() + Side * ratio - 1) / (Side * ratio); }
    [[nodiscard]] QRect tile(qsizetype index) const;
    friend bool operator==(const PixelTiles &, const PixelTiles &) = default;
};

[[nodiscard]] PixelTiles tilesOf(const QImage &picture);
/// One line of text per row of tiles; "." is the tile to its left once more.
[[nodiscard]] QByteArray writtenTiles(const PixelTiles &tiles);
/// Nothing when that is no text of writtenTiles().
[[nodiscard]] std::optional<PixelTiles> readTiles(const QByteArray &text);
/// Where the two differ; all of it when their sizes do.
[[nodiscard]] QList<QRect> differingTiles(const PixelTiles &now, const PixelTiles &reference);
/// The picture with these tiles framed.
[[nodiscard]] QImage framed(const QImage &picture, const QList<QRect> &tiles);

} // namespace farol
