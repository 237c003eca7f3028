// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "core/accessend.h"
#include "core/customer.h"
#include "core/forked.h"
#include "models/entitywords.h"

#include <QCoreApplication>

namespace farol {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Error", text);
}

/// The same about a row: what it is comes first, so that no language has to make the sentence agree with it.
QString said(const char *text, TableNumber table)
{
    return said(text).arg(entityName(table));
}

bool isTheLeads(TableNumber table)
{
    const EntityInfo *entity = farolSchema().entity(table);
    return entity != nullptr && entity->deleters() == Writers::Leads;
}

} // namespace

QString errorSentence(const Error &error, TableNumber table)
{
    switch (accessEndOf(error)) {
    case AccessEnd::None: break;
    case AccessEnd::DeviceRevoked:
        return said(QT_TRANSLATE_NOOP("Error", "This device was revoked and its data removed. What was not sent yet is "
                                               "kept here, encrypted. Ask your administrator."));
    case AccessEnd::UserInactive:
        return said(QT_TRANSLATE_NOOP("Error",
                                      "Your account is locked and the data was removed from this computer. What "
                                      "was not sent yet is kept here, encrypted. Ask your administrator, then "
                                      "sign in again."));
    }
    if (isForked(error))
        return said(QT_TRANSLATE_NOOP(
            "Error", "Sync has stopped: the data here or on the server was copied or brought back from "
                     "a backup, and the two no longer agree on what was sent. Nothing is lost: your "
                     "work stays on this computer, but is not sent from here any more. Ask your "
                     "administrator for a new profile."));
    using C = Error::Code;
    switch (error.code) {
    case C::NotFound:
        return said(QT_TRANSLATE_NOOP("Error", "It is not there any more; somebody may have deleted it. Look for it in "
                                               "the trash; nothing else was changed."));
    case C::Exists:
        //: %1 is what it is: Customer, Contract, Custom field …
        return said(QT_TRANSLATE_NOOP(
                        "Error",
                        "%1: there is one with this key already. Open it, or choose another key; nothing was changed."),
                    table);
    case C::Conflict:
        return said(QT_TRANSLATE_NOOP(
            "Error", "It changed meanwhile. Look at it again and repeat the change; nothing was overwritten."));
    case C::Denied:
        if (isTheLeads(table))
            return said(QT_TRANSLATE_NOOP("Error", "%1: only team leads and administrators may change and delete it. "
                                                   "Ask one of them; nothing was changed."),
                        table);
        return said(QT_TRANSLATE_NOOP(
            "Error", "You are not allowed to do this. Ask your team lead for access; nothing was changed."));
    case C::Unauthenticated:
        return said(QT_TRANSLATE_NOOP("Error", "You are signed out. Sign in again; your changes are kept here."));
    case C::Offline:
        return said(
            QT_TRANSLATE_NOOP("Error", "The server cannot be reached. Everything is kept here and sent later."));
    case C::Timeout:
        return said(QT_TRANSLATE_NOOP(
            "Error", "The server did not answer in time. It is tried again by itself; nothing is lost."));
    case C::Busy:
        return said(QT_TRANSLATE_NOOP(
            "Error", "Another window of Farol is using the data. Close it and try again; nothing was changed."));
    case C::Invalid:
        return said(
            QT_TRANSLATE_NOOP("Error", "This value cannot be saved. Correct it and try again; nothing was changed."));
    case C::TooLarge:
        return said(QT_TRANSLATE_NOOP(
            "Error", "This is too large to save. Make it shorter and try again; nothing was changed."));
    case C::TooMany:
        return said(QT_TRANSLATE_NOOP("Error", "Tried too often. Wait a minute and try again; nothing is lost."));
    case C::Corrupt:
        return said(QT_TRANSLATE_NOOP(
            "Error", "Stored data is damaged. Do not delete anything; ask your administrator. Nothing was changed."));
    case C::Foreign:
        return said(QT_TRANSLATE_NOOP(
            "Error", "This server belongs to another workspace. Check the address; nothing was changed."));
    case C::TooNew:
        return said(
            QT_TRANSLATE_NOOP("Error", "The data was written by a newer Farol. Update this one; nothing was changed."));
    case C::TooOld:
        return said(QT_TRANSLATE_NOOP(
            "Error",
            "The server is too old for this Farol. Ask your administrator to update it; your changes are kept here."));
    case C::NoSpace:
        return said(QT_TRANSLATE_NOOP("Error", "The disk is full. Make room, then try again; nothing is lost."));
    case C::NoKey:
        return said(QT_TRANSLATE_NOOP(
            "Error", "The key of your data cannot be read. Unlock your key ring and try again; nothing is lost."));
    case C::Cancelled:
        return said(QT_TRANSLATE_NOOP("Error", "It was cancelled. Nothing was changed; begin again when you like."));
    case C::Unsupported:
        return said(QT_TRANSLATE_NOOP(
            "Error", "This computer cannot do that. Nothing was changed; ask your administrator for another way."));
    case C::Internal: break;
    }
    return said(QT_TRANSLATE_NOOP(
        "Error", "Something went wrong inside Farol. Your data is safe; please tell your administrator."));
}

QString rejectSentence(RejectReason reason, TableNumber table)
{
    using R = RejectReason;
    switch (reason) {
    case R::None:
    case R::Malformed: return said(QT_TRANSLATE_NOOP("Error", "The server could not read the change."));
    case R::Deleted: return said(QT_TRANSLATE_NOOP("Error", "%1: it had been deleted."), table);
    case R::Gone:
        return said(QT_TRANSLATE_NOOP("Error", "%1: it was deleted long ago; it can be created again from your copy."),
                    table);
    case R::IdTaken: return said(QT_TRANSLATE_NOOP("Error", "%1: another one holds this key."), table);
    case R::Missing: return said(QT_TRANSLATE_NOOP("Error", "%1: the server does not know it."), table);
    case R::Forbidden:
        if (isTheLeads(table))
            return said(QT_TRANSLATE_NOOP("Error", "%1: only team leads and administrators may change and delete it."),
                        table);
        return said(QT_TRANSLATE_NOOP("Error", "You may not change this field."));
    case R::Erased: return said(QT_TRANSLATE_NOOP("Error", "The data was erased for good, as the law asks."));
    case R::OwnerMissing: return said(QT_TRANSLATE_NOOP("Error", "What it belongs to does not exist."));
    case R::SchemaTooNew:
        return said(
            QT_TRANSLATE_NOOP("Error", "The server is older than this Farol; it will be taken after its update."));
    }
    return {};
}

} // namespace farol
