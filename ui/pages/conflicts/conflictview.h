// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/rowstate.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QBoxLayout;

namespace farol {

class Button;
class TextLabel;

/// One field people changed without seeing each other: the value in force and every other one, who wrote it, when, and
/// whether here. One press keeps the one or the other, or all of several texts; each is an act that can be undone.
class ConflictView final : public QWidget
{
    Q_OBJECT
public:
    enum class Shape : std::uint8_t { Wide, Narrow };
    ConflictView(const PageContext &context, Shape shape, QWidget *parent = nullptr);
    void showField(const RowState &row, FieldNumber field);
    /// The keys that choose, to stand on the buttons of the fields shown from now on: the value in force, the first of the
    /// others, all texts.
    void setKeys(const QString &inForce, const QString &other, const QString &both);
    /// What the keys do.
    void keepInForce();
    void useOther();
    void keepBoth();
    [[nodiscard]] bool hasBoth() const { return m_both.has_value(); }

private:
    [[nodiscard]] QWidget *card(const Side &side, bool inForce);
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString timeText(const Side &side) const;
    void markOwn();
    void settle(const Value &value);

    PageContext m_context;
    Shape m_shape;
    RowState m_row;
    FieldNumber m_field = 0;
    std::optional<QString> m_both;
    QHash<Version, TextLabel *> m_times; ///< of the cards, by what wrote their value
    TextLabel *m_title;
    TextLabel *m_reason;
    QBoxLayout *m_cards;
    Button *m_bothButton;
    QString m_inForceKey;
    QString m_otherKey;
    std::uint64_t m_shown = 0; ///< grows with each showField(), so that late answers can be told
};

} // namespace farol
