// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include <QLineEdit>

#include <cstdint>
#include <optional>

namespace farol {

/// An amount to type in the currency's main unit, as people of this locale write it: "1.250,50". What cannot be read stays
/// as it was typed and is marked.
class MoneyField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit MoneyField(const Format &format, QWidget *parent = nullptr);
    void setCurrency(const QString &currency); ///< what is typed is of this one from now on
    [[nodiscard]] QString currency() const { return m_currency; }
    void setAmount(const std::optional<std::int64_t> &minor);
    /// Nothing while the text is no amount; an empty inner value for the empty field. In minor units.
    [[nodiscard]] std::optional<std::optional<std::int64_t>> amount() const;

private:
    void judge();
    [[nodiscard]] QChar point() const;
    Format m_format;
    QString m_currency;
};

} // namespace farol
