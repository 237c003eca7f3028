// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtervalueedit.h"

class QComboBox;
class QVBoxLayout;

namespace farol {

/// Conditions and groups of which all, any, not all or none have to hold. What it shows is always the tree it was given, until
/// a person changes something.
class FilterGroup final : public QWidget
{
    Q_OBJECT
public:
    enum class Depth : std::uint8_t { Root, Inner };
    FilterGroup(const FilterWorld &world, const Filter &filter, Depth depth, QWidget *parent = nullptr);

    /// The tree without the conditions that are still being written.
    [[nodiscard]] Filter filter() const;
    /// Whether some condition is still being written.
    [[nodiscard]] bool hasUnfinished() const;
    void addCondition();
    void addGroup();

Q_SIGNALS:
    void edited();
    void removeAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Joint : int { AllOf, AnyOf, NotAllOf, NoneOf };
    void build(Depth depth);
    void fill(const Filter &filter);
    QWidget *addPart(const Filter &filter);
    void drop(QWidget *part);

    FilterWorld m_world;
    QComboBox *m_joint = nullptr;
    QVBoxLayout *m_column = nullptr;
    QList<QWidget *> m_parts; ///< conditions and groups, in order
    bool m_inner;
};

} // namespace farol
