// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// What the people of the sample company and of its customers write, in Brazilian Portuguese.
namespace farol::sampletexts {

/// "%1" in a text is the first name of a contact.
struct Talk final {
    const char *kind; ///< key of list "interaction_kinds"
    QString subject;
    QString text;
};

struct Listening final {
    QString said;
    QString restated;
};

struct Request final {
    QString category;
    QString subject;
    QString description;
    QString answer;
};

struct Role final {
    const char *role; ///< key of list "contact_roles"
    const char *influence; ///< key of list "levels"
    QString jobTitle;
};

[[nodiscard]] const QStringList &firstNames();
[[nodiscard]] const QStringList &surnames();
[[nodiscard]] const QList<Role> &roles();
[[nodiscard]] const QList<Talk> &talks();
[[nodiscard]] const QList<Listening> &listenings();
[[nodiscard]] const QList<Request> &requests();
/// What a customer adds to a request, and how it thanks.
[[nodiscard]] const QStringList &replies();
/// What the team says to itself about a request.
[[nodiscard]] const QStringList &internalRemarks();
[[nodiscard]] const QStringList &tasks();
[[nodiscard]] const QStringList &features();
[[nodiscard]] const QStringList &partings();

} // namespace farol::sampletexts
