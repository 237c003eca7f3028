// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStyledItemDelegate>
#include <QVariant>

#include <functional>

class QTableView;

namespace farol {

/// Cells that are chosen from a list: painted like a combo box, and one while they are edited.
class ChoiceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using Choices = std::function<QList<std::pair<QVariant, QString>>()>;
    ChoiceDelegate(Choices choices, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    Choices m_choices;
};

/// A shape that says how grave it is, then the words (ImportStateRole).
class FindingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Cells of this column are edited with one click, and with Enter from anywhere in their row.
void editColumnEasily(QTableView *table, int column);

} // namespace farol
