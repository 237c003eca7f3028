// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace farol {

/// A company written by hand, so that every picture shows the same first rows.
struct KnownCompany final {
    QString name;
    QString industry;
};

[[nodiscard]] const QList<KnownCompany> &knownCompanies();
/// Names that break careless lists: long, other scripts, one letter.
[[nodiscard]] const QList<KnownCompany> &hardCompanies();
/// A kind of company ("Padaria") with its industry.
[[nodiscard]] const QList<KnownCompany> &companyKinds();
[[nodiscard]] const QStringList &companyWords();
[[nodiscard]] const QStringList &companyPlaces();
[[nodiscard]] const QStringList &peopleNames();
[[nodiscard]] const QStringList &sampleTags();
[[nodiscard]] const QStringList &sampleNotes();

} // namespace farol
