// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include "models/recordroles.h"

#include <QStyledItemDelegate>

namespace farol {

[[nodiscard]] Ink inkOf(WordTone tone);
[[nodiscard]] Ink tintOfTone(WordTone tone);

/// Rows of a customer's lists on one or two lines: a sign, a name with words on tints, details below, one fact on the right.
class RecordDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Sign : std::uint8_t { None, Person, Tick };
    struct Look final {
        Sign sign = Sign::None;
        bool secondLine = true;
        int margin = 24; ///< left of the sign
    };
    RecordDelegate(const Look &look, QObject *parent);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void ticked(const QModelIndex &index); ///< the circle before it was pressed

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    [[nodiscard]] QRect signRect(const QRect &row) const;
    void paintSign(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    Look m_look;
};

/// Cells of a table of the page: text in the tone its model gives it, figures under each other.
class RecordCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace farol
