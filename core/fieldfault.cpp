// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fieldfault.h"

using namespace Qt::StringLiterals;

namespace farol {

namespace {

bool isOfType(FieldType type, const Value &value)
{
    switch (type) {
    case FieldType::Boolean: return value.get<bool>() != nullptr;
    case FieldType::Integer:
    case FieldType::Day:
    case FieldType::Instant: return value.get<std::int64_t>() != nullptr;
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Key: return value.get<QString>() != nullptr;
    case FieldType::Id: return value.get<Uuid>() != nullptr;
    case FieldType::Set: return value.get<QStringList>() != nullptr;
    }
    return false;
}

} // namespace

FieldFault faultOf(const FieldInfo &field, const Value &value)
{
    if (value.isNull())
        return field.required ? FieldFault::Empty : FieldFault::None;
    if (!isOfType(field.type, value))
        return FieldFault::WrongType;
    const auto *text = value.get<QString>();
    if (field.required && text != nullptr && text->trimmed().isEmpty())
        return FieldFault::Empty;
    if (field.type == FieldType::Integer && *value.get<std::int64_t>() < field.minimum)
        return FieldFault::BelowMinimum;
    return FieldFault::None;
}

Status checkValue(const FieldInfo &field, const Value &value)
{
    const QString name = QString::fromLatin1(field.name);
    switch (faultOf(field, value)) {
    case FieldFault::None: return {};
    case FieldFault::WrongType: return fail(Error::Code::Invalid, u"the value does not fit the field "_s + name);
    case FieldFault::Empty: return fail(Error::Code::Invalid, u"the field %1 must not be empty"_s.arg(name));
    case FieldFault::BelowMinimum:
        return fail(Error::Code::Invalid, u"the field %1 takes numbers from %2"_s.arg(name).arg(field.minimum));
    }
    return {};
}

} // namespace farol
