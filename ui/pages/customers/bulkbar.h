// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/uuid.h"
#include "models/bulkpreview.h"

#include <QWidget>

class QMenu;

namespace farol {

class Button;
class TextLabel;

/// Floats above the footer while several rows are selected: what can be done to all of them as one act.
class BulkBar final : public QWidget
{
    Q_OBJECT
public:
    BulkBar(const PageContext &context, QWidget *over);
    void setRows(const QList<Uuid> &ids); ///< fewer than two hides it
    void placeAbove(int bottom);
    /// Opens the choice under its button, or over the window's centre for a single row.
    void chooseStage(const QList<Uuid> &ids, const QPoint &at);
    void chooseOwner(const QList<Uuid> &ids, const QPoint &at);
    void chooseTag(const QList<Uuid> &ids, const QPoint &at);
    [[nodiscard]] QMenu *openMenu() const { return m_menu; }

Q_SIGNALS:
    void deleteAsked();
    /// What a change of `field` (0 = to be chosen) to `value` would do is to be shown before it is done.
    void previewAsked(const QList<farol::Uuid> &ids, farol::FieldNumber field, const QVariant &value);
    void clearAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void run(const QList<Uuid> &ids, const BulkChange &change);
    [[nodiscard]] QMenu *newMenu();
    [[nodiscard]] QPoint above(const QWidget *button) const;

    PageContext m_context;
    QList<Uuid> m_ids;
    TextLabel *m_count;
    QMenu *m_menu = nullptr;
    int m_bottom = 0;
};

} // namespace farol
