// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace farol {

/// A part of the program that others made, under their licence.
struct PartLicence final {
    QString part;
    QString licence; ///< SPDX, or as its makers say it
    QString use; ///< English; what it does here
    QString address;
};

/// Every part of the desktop program and its server, ours first.
[[nodiscard]] QList<PartLicence> partLicences();
/// The same as text, for `farol --licences`.
[[nodiscard]] QString licencesText();

} // namespace farol
