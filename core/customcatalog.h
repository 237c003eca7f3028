// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customfield.h"
#include "core/result.h"
#include "core/schema.h"
#include "core/value.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>
#include <optional>

namespace farol {

/// What a field of the workspace's own holds: the keys of list "custom_kinds". What a newer version knows besides is Text.
enum class CustomKind : std::uint8_t { Text, Number, Day, YesNo, Choice };

[[nodiscard]] CustomKind customKind(const QString &key);
/// Whether a definition may have this key: a lower-case letter, then letters, digits and '_', 40 at most, all ASCII.
[[nodiscard]] bool isCustomFieldKey(QStringView key);
/// The options of a choice from its definition: one a line, without spaces around them, empty lines and repetitions.
[[nodiscard]] QStringList customOptions(const QString &lines);
/// The same of a column's declaration.
[[nodiscard]] QStringList customOptions(const FieldInfo &field);
/// The option that a text stands for, case and accents aside.
[[nodiscard]] std::optional<QString> customOption(const FieldInfo &field, const QString &text);

/// One of the workspace's own fields.
struct CustomColumn final {
    CustomFieldId id;
    QString key;
    QString label; ///< what people read, in the workspace's own words
    CustomKind kind = CustomKind::Text;
    QStringList options; ///< of a choice
    bool inPortal = false;
    bool isArchived = false; ///< its values can be read, but it is offered no more
    /// Of its column, as commands, lists and filters name it while the store is open.
    FieldNumber number = 0;
    friend bool operator==(const CustomColumn &, const CustomColumn &) = default;
};

/// The workspace's own fields at one moment; Store::customFields() hands it out. A value that never changes, cheap to copy:
/// what it points to lives as long as any copy of it, and the names and labels of its fields as long as the program.
///
/// A definition keeps its number in every catalog made from one another, and no other ever gets it: a query asked with an
/// older catalog means the same with a newer one, and never another field.
class CustomCatalog final
{
public:
    CustomCatalog();
    /// Of the living definitions, those of `before` keeping their numbers.
    [[nodiscard]] static CustomCatalog of(QList<CustomField> definitions, const CustomCatalog &before = {});
    /// As another program has it.
    [[nodiscard]] static CustomCatalog fromColumns(const QList<CustomColumn> &columns);

    /// All of them, in the order people gave them.
    [[nodiscard]] const QList<CustomColumn> &columns() const { return m_data->columns; }
    [[nodiscard]] QList<CustomColumn> offered() const; ///< without the archived ones
    [[nodiscard]] const CustomColumn *column(FieldNumber number) const;
    [[nodiscard]] const CustomColumn *column(CustomFieldId id) const;
    [[nodiscard]] const CustomColumn *column(QStringView key) const; ///< "region"
    [[nodiscard]] bool isEmpty() const { return m_data->columns.isEmpty(); }

    /// The customer's declaration with a column for each of them.
    [[nodiscard]] const EntityInfo &customer() const { return m_data->customer; }
    /// `schema`'s declaration of a table, with these columns where it is the customer's; null for an unknown one.
    [[nodiscard]] const EntityInfo *entity(const Schema &schema, TableNumber table) const;

    /// Whether what people see of them is the same; numbers of what is gone do not count.
    friend bool operator==(const CustomCatalog &a, const CustomCatalog &b)
    {
        return a.m_data == b.m_data || a.m_data->columns == b.m_data->columns;
    }

private:
    struct Data {
        QList<CustomColumn> columns;
        EntityInfo customer;
        QHash<CustomFieldId, FieldNumber> numbers; ///< of every definition there ever was
    };
    explicit CustomCatalog(Data data);

    std::shared_ptr<const Data> m_data;
};

/// The schema for imports, whose mappings fill fields: the customer's are joined by the columns that are offered.
[[nodiscard]] Schema schemaWithOwnFields(const Schema &schema, const CustomCatalog &catalog);

/// The value a customer shows in a field of this kind, from what CustomValue holds.
[[nodiscard]] Value customValueFrom(CustomKind kind, const QString &text, std::optional<std::int64_t> number);
/// What CustomValue is to hold for it; Invalid when the value is none of the kind, or none of a choice's options.
[[nodiscard]] Result<QMap<FieldNumber, Value>> customValueFields(const CustomColumn &column, const Value &value);

} // namespace farol
