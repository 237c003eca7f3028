// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/result.h"
#include "core/uuid.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>

class QSettings;

namespace farol {

class Accounts;
class ActionRegistry;
class Acts;
class Appearance;
class Clock;
class Exchange;
class Importing;
class Language;
class NameLookup;
class Notices;
class Random;
class Store;
class WorkspaceSetup;

struct TeamName final {
    TeamId id;
    QString name;
};

/// What the composition root hands to the window. Everything outlives the window.
struct Services final {
    Store &store;
    const NameLookup &names;
    const Clock &clock;
    Random &random;
    QSettings &settings;
    Appearance &appearance;
    Language &language;
    QString workspaceName;
    /// Signs the same person in again, whose sign-in had ended; empty = this program cannot.
    std::function<QFuture<Status>(const QString &password)> signInAgain = {};
    /// Ends the sign-in under way, so that another may begin at once; there with the one before.
    std::function<void()> cancelSignIn = {};
    WorkspaceId workspace = {}; ///< whose scope is everybody's; null = not known, then nothing can be shared with all
    /// The teams this person is in, by name.
    std::function<QList<TeamName>()> myTeams = {};
    Exchange *exchange = nullptr; ///< null = this program writes no files
    /// The account, its devices and the people of the workspace; null = this program knows no server.
    Accounts *accounts = nullptr;
    /// The newest lines of the log, for the support bundle; empty = this program keeps none.
    std::function<QString()> recentLog = {};
    /// The run before this one did not end properly.
    bool endedBadly = false;
    /// What the workspace has settled for itself; null = lists are as built in, and there are no holidays.
    WorkspaceSetup *setup = nullptr;
    /// Opens one more window over the same store; empty = this program has one alone.
    std::function<void()> newWindow = {};
    Importing *importing = nullptr; ///< null = this program brings no files in
};

/// What the window hands to a page.
struct PageContext final {
    const Services &services;
    ActionRegistry &actions;
    Acts &acts;
    Notices &notices;
    /// Shows another page; `what` is for the page to read (a row id, for instance).
    std::function<void(const QString &pageId, const QVariant &what)> go;
    Format format;
};

} // namespace farol
