// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include <QStyledItemDelegate>

namespace farol {

class FrozenTable;
class NameLookup;

/// Draws and edits the cells of the customer list. An open editor is a draft: what arrives from the store meanwhile
/// changes the cell behind it, never the editor.
class CustomerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CustomerDelegate(FrozenTable &table, const EntityInfo &entity, const Format &format, const NameLookup &names,
                     QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    /// A draft was saved over a value that came in while it was being written. Const as setModelData() is, which emits it.
    void savedOverNewer(const QString &field, const QString &theirs) const; // clazy:exclude=const-signal-or-slot

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintName(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintOwner(QPainter *painter, const QRect &rect, const QModelIndex &index, const QColor &text) const;
    void paintTags(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintFigure(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QRect &rect, const QModelIndex &index, const QColor &text) const;
    void paintWords(QPainter *painter, const QRect &rect, const QModelIndex &index, const QString &shown,
                    const QColor &text) const;

    FrozenTable &m_table;
    const EntityInfo &m_entity; ///< with the columns there are just now
    Format m_format;
    const NameLookup &m_names;
};

} // namespace farol
