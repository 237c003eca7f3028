// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include <QLineEdit>

#include <cstdint>
#include <optional>

namespace farol {

/// A whole number to type, of any size and sign, with or without the marks of thousands of this locale. What cannot be read
/// stays as it was typed and is marked.
class NumberField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit NumberField(const Format &format, QWidget *parent = nullptr);
    void setNumber(const std::optional<std::int64_t> &number);
    /// Nothing while the text is no number; an empty inner value for the empty field.
    [[nodiscard]] std::optional<std::optional<std::int64_t>> number() const;

private:
    void judge();
    Format m_format;
};

} // namespace farol
