// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/pixeltiles.h"

#include <QCryptographicHash>
#include <QPainter>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr QByteArrayView Heading("farol pixels 1");
constexpr qsizetype DigestBytes = 3; // four letters: one change in sixteen million goes unnoticed in its tile

QString digestOf(const QImage &picture, const QRect &tile)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (int y = tile.top(); y <= tile.bottom(); ++y) {
        const auto *line =
            reinterpret_cast<const char *>(picture.constScanLine(y)); // bytes of RGB888, as hashes take them
        hash.addData(QByteArrayView(line + 3 * qsizetype(tile.left()), 3 * qsizetype(tile.width())));
    }
    return QString::fromLatin1(hash.result().left(DigestBytes).toBase64(QByteArray::Base64UrlEncoding));
}

/// The numbers of a line like "size 1440 900 ratio 1"; nothing when it is another line.
std::optional<PixelTiles> readSize(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 5 || words.at(0) != "size" || words.at(3) != "ratio")
        return std::nullopt;
    PixelTiles tiles;
    tiles.size = {words.at(1).toInt(), words.at(2).toInt()};
    tiles.ratio = words.at(4).toInt();
    return tiles.size.isEmpty() || tiles.ratio < 1 ? std::nullopt : std::optional(tiles);
}

} // namespace

QRect PixelTiles::tile(qsizetype index) const
{
    const int side = Side * ratio;
    const int column = int(index) % columns();
    const int row = int(index) / columns();
    return QRect(column * side, row * side, side, side) & QRect(QPoint(), size);
}

PixelTiles tilesOf(const QImage &picture)
{
    const QImage flat = picture.convertToFormat(QImage::Format_RGB888);
    PixelTiles tiles;
    tiles.size = flat.size();
    tiles.ratio = qRound(picture.devicePixelRatio());
    const qsizetype count = qsizetype(tiles.columns()) * tiles.rows();
    for (qsizetype i = 0; i < count; ++i)
        tiles.digests.append(digestOf(flat, tiles.tile(i)));
    return tiles;
}

QByteArray writtenTiles(const PixelTiles &tiles)
{
    QByteArray text = Heading.toByteArray() + '\n';
    text += "size " + QByteArray::number(tiles.size.width()) + ' ' + QByteArray::number(tiles.size.height()) + " ratio "
            + QByteArray::number(tiles.ratio) + '\n';
    const int columns = tiles.columns();
    for (qsizetype i = 0; i < tiles.digests.size(); ++i) {
        const bool first = i % columns == 0;
        const bool same = !first && tiles.digests.at(i) == tiles.digests.at(i - 1);
        text += (first ? QByteArray() : QByteArray(" ")) + (same ? QByteArray(".") : tiles.digests.at(i).toLatin1());
        if (i % columns == columns - 1)
            text += '\n';
    }
    return text;
}

std::optional<PixelTiles> readTiles(const QByteArray &text)
{
    const QList<QByteArray> lines = text.trimmed().split('\n');
    if (lines.value(0) != Heading)
        return std::nullopt;
    std::optional<PixelTiles> tiles = readSize(lines.value(1));
    if (!tiles || lines.size() != tiles->rows() + 2)
        return std::nullopt;
    for (qsizetype row = 2; row < lines.size(); ++row) {
        const QList<QByteArray> words = lines.at(row).split(' ');
        if (words.size() != tiles->columns() || words.constFirst() == ".")
            return std::nullopt;
        for (const QByteArray &word : words)
            tiles->digests.append(word == "." ? tiles->digests.constLast() : QString::fromLatin1(word));
    }
    return tiles;
}

QList<QRect> differingTiles(const PixelTiles &now, const PixelTiles &reference)
{
    if (now.size != reference.size || now.ratio != reference.ratio)
        return {QRect(QPoint(), now.size)};
    QList<QRect> differing;
    for (qsizetype i = 0; i < now.digests.size(); ++i) {
        if (now.digests.at(i) != reference.digests.value(i))
            differing.append(now.tile(i));
    }
    return differing;
}

QImage framed(const QImage &picture, const QList<QRect> &tiles)
{
    QImage marked = picture.convertToFormat(QImage::Format_RGB32);
    marked.setDevicePixelRatio(1);
    QPainter painter(&marked);
    painter.setPen(QPen(QColor(255, 0, 160), 2));
    for (const QRect &tile : tiles)
        painter.drawRect(tile.adjusted(1, 1, -1, -1));
    return marked;
}

} // namespace farol
