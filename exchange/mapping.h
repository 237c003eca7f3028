// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importmapping.h"
#include "core/listcatalog.h"
#include "core/result.h"
#include "core/schema.h"
#include "exchange/encoding.h"

#include <QByteArray>
#include <QStringList>

namespace farol::exchange {

using FieldRule = ImportRule;
using farol::CountUnit;
using farol::ImportMapping;
using farol::isImportable;
using farol::Unlisted;

/// Reads a mapping and holds it against the schema and the lists of the workspace it is for. Error::Invalid says in one
/// sentence what is wrong and where.
[[nodiscard]] Result<ImportMapping> readMapping(const QByteArray &json, const Schema &schema,
                                                const ListCatalog &lists = {});
/// Indented JSON that readMapping() reads back; keys in a fixed order.
[[nodiscard]] QByteArray writeMapping(const ImportMapping &mapping, const Schema &schema);
/// The rules that hold however a mapping was made: readMapping() has asked already.
[[nodiscard]] Status checkMapping(const ImportMapping &mapping, const Schema &schema, const ListCatalog &lists = {});
/// A first draft for a person to finish: columns whose name is a field's name or label, the rest ignored.
[[nodiscard]] ImportMapping suggestMapping(const QStringList &header, const EntityInfo &entity);

} // namespace farol::exchange
