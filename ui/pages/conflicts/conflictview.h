// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/rowstate.h"

#include <QWidget>

class QBoxLayout;

namespace farol {

class TextLabel;

/// One field people changed without seeing each other: the value in force and every other one, who wrote it and when.
/// One press keeps the one or the other; both are acts that can be undone.
class ConflictView final : public QWidget
{
    Q_OBJECT
public:
    enum class Shape : std::uint8_t { Wide, Narrow };
    ConflictView(const PageContext &context, Shape shape, QWidget *parent = nullptr);
    void showField(const RowKey &row, FieldNumber field, const FieldState &state);

private:
    [[nodiscard]] QWidget *card(const QString &role, const Value &value, UserId author, Instant when, bool inForce);
    [[nodiscard]] QString valueText(const Value &value) const;
    void settle(const Value &value);

    PageContext m_context;
    Shape m_shape;
    RowKey m_row;
    FieldNumber m_field = 0;
    TextLabel *m_title;
    TextLabel *m_reason;
    QBoxLayout *m_cards;
};

} // namespace farol
