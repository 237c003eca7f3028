// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace farol {

/// A row of any table in a list of its own: avatar or sign of its kind, its name with a word or a tag at the end, and one or
/// two quieter lines below. Until the row is loaded, bars stand where its words will be.
class RowLineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Lines : std::uint8_t { Two, Three };
    RowLineDelegate(Lines lines, QObject *parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSign(QPainter *painter, const QRect &rect, const QModelIndex &index) const;

    Lines m_lines;
};

} // namespace farol
