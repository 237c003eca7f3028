// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncwords.h"

#include "core/accessend.h"
#include "ui/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString count(const char *text, std::int64_t n)
{
    return QCoreApplication::translate("Sync", text, nullptr, static_cast<int>(n));
}

QString said(const char *text)
{
    return QCoreApplication::translate("Sync", text);
}

QString kept(const SyncStatus &status)
{
    return status.waiting > 0 ? count(QT_TRANSLATE_N_NOOP("Sync", "%n change(s) kept here"), status.waiting)
                              : said(QT_TRANSLATE_NOOP("Sync", "nothing to send"));
}

SyncWords online(const SyncStatus &status, Instant now, const Format &format)
{
    const QString synced = said(QT_TRANSLATE_NOOP("Sync", "Synced"));
    if (status.attention > 0)
        return {u"octagon-alert"_s, Ink::RiskText, said(QT_TRANSLATE_NOOP("Sync", "Needs attention")),
                count(QT_TRANSLATE_N_NOOP("Sync", "%n change(s) not accepted"), status.attention)};
    if (status.loading) {
        const QString loaded = format.number(status.loadedRows);
        const QString detail =
            status.loadTotal > 0
                ? said(QT_TRANSLATE_NOOP("Sync", "%1 of %2 records")).arg(loaded, format.number(status.loadTotal))
                : said(QT_TRANSLATE_NOOP("Sync", "%1 records so far")).arg(loaded);
        return {u"refresh-cw"_s, Ink::TextSecondary, said(QT_TRANSLATE_NOOP("Sync", "Loading")), detail};
    }
    if (status.conflicts > 0)
        return {u"git-merge"_s, Ink::WarnShape, synced,
                count(QT_TRANSLATE_N_NOOP("Sync", "%n conflict(s) to settle"), status.conflicts)};
    if (status.waiting > 0)
        return {u"cloud-upload"_s, Ink::TextSecondary, said(QT_TRANSLATE_NOOP("Sync", "Sending")),
                count(QT_TRANSLATE_N_NOOP("Sync", "%n change(s) waiting"), status.waiting)};
    const QString sent = said(QT_TRANSLATE_NOOP("Sync", "all sent"));
    return {u"cloud-check"_s, Ink::GoodShape, synced,
            status.lastSync.ms == 0 ? sent : format.ago(status.lastSync, now) + u" · "_s + sent};
}

} // namespace

SyncWords syncWords(const SyncStatus &status, Instant now, const Format &format)
{
    using C = SyncStatus::Connection;
    switch (status.connection) {
    case C::Online: return online(status, now, format);
    case C::Offline: {
        const QString since =
            status.lastSync.ms == 0
                ? said(QT_TRANSLATE_NOOP("Sync", "Offline"))
                : said(QT_TRANSLATE_NOOP("Sync", "Offline since %1")).arg(format.since(status.lastSync, now));
        return {u"cloud-off"_s, Ink::WarnShape, since, kept(status)};
    }
    case C::Connecting:
        return {u"cloud"_s, Ink::TextSecondary, said(QT_TRANSLATE_NOOP("Sync", "Connecting")), kept(status)};
    case C::NeverSynced:
        return {u"cloud"_s, Ink::TextSecondary, said(QT_TRANSLATE_NOOP("Sync", "Not synced yet")), kept(status)};
    case C::SignedOut:
        if (status.hasError && accessEndOf(status.lastError) != AccessEnd::None)
            return {u"log-out"_s, Ink::WarnShape, said(QT_TRANSLATE_NOOP("Sync", "Access ended")), kept(status)};
        return {u"log-out"_s, Ink::WarnShape, said(QT_TRANSLATE_NOOP("Sync", "Signed out")), kept(status)};
    case C::Stopped:
        return {u"octagon-alert"_s, Ink::RiskText, said(QT_TRANSLATE_NOOP("Sync", "Sync stopped")), kept(status)};
    }
    return {};
}

} // namespace farol
