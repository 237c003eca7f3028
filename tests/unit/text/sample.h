// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/rowstate.h"
#include "core/schema.h"

#include <QString>

namespace farol::sample {

/// An entity with one field of every type, in the order of FieldType, and a few more.
enum Number : FieldNumber { Trial = 1, Seats, Name, Notes, Stage, Since, Created, Owner, Tags, Parent };
const EntityInfo &entity();

RowState row(const QMap<FieldNumber, Value> &values);

/// For RapidCheck: values, valid filters and rows, with few different contents so that they meet.
const FieldInfo &randomField();
QString randomText();
Value randomValue(FieldType type, bool forFilter);
Filter randomFilter(int depth);
RowState randomRow();

} // namespace farol::sample
