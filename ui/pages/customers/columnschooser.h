// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace farol {

class Button;

/// Which columns a list shows and in which order: ticked by mouse or Space, moved by dragging or Alt+Up and Alt+Down. The
/// first column, the name, always stays. Every change is there at once.
class ColumnsChooser final : public QDialog
{
    Q_OBJECT
public:
    ColumnsChooser(const EntityInfo &entity, FieldNumber first, const QList<FieldNumber> &usual,
                   QWidget *parent = nullptr);
    void setColumns(const QList<FieldNumber> &columns); ///< as shown now, the first among them
    void offerAnew(); ///< the entity has other columns
    [[nodiscard]] QList<FieldNumber> columns() const;
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QLineEdit *searchField() const { return m_find; }

Q_SIGNALS:
    void columnsChanged(const QList<farol::FieldNumber> &columns);
    void resetAsked(); ///< usual columns, usual widths

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addItem(FieldNumber field, bool shown);
    void fill(const QList<FieldNumber> &columns);
    void find(const QString &text);
    void move(int by);
    void enableButtons();
    void tell();

    const EntityInfo &m_entity;
    FieldNumber m_first;
    QList<FieldNumber> m_usual;
    QLineEdit *m_find;
    QListWidget *m_list;
    Button *m_up;
    Button *m_down;
    bool m_quiet = false;
};

} // namespace farol
