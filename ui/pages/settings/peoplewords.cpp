// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/peoplewords.h"

#include "ui/errortext.h"

#include "core/async.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("People", text);
}

} // namespace

QString peopleSentence(const Error &error)
{
    using C = Error::Code;
    switch (error.code) {
    case C::Offline:
    case C::Timeout:
        return said(QT_TRANSLATE_NOOP("People",
                                      "The server cannot be reached, and without it nothing about people can be "
                                      "changed. Nothing was changed, and nothing is lost: what you typed stays "
                                      "here. Try again when you are online."));
    case C::Exists:
        if (error.detail == "mail"_L1)
            return said(QT_TRANSLATE_NOOP("People",
                                          "Somebody with this mail address is there already. If you have just "
                                          "added this person and saw no password, reset the password."));
        return said(QT_TRANSLATE_NOOP("People", "There is a team of this name already. Choose another name."));
    case C::Denied:
        if (error.detail == "yourself"_L1)
            return said(QT_TRANSLATE_NOOP("People", "You cannot do this to yourself. Ask another administrator."));
        if (error.detail == "not-your-team"_L1)
            return said(QT_TRANSLATE_NOOP("People", "Only administrators and whoever leads this team may do that."));
        if (error.detail == "not-yours"_L1)
            return said(QT_TRANSLATE_NOOP("People",
                                          "You may name somebody for your own customers, and as a lead for your "
                                          "team. Ask an administrator for the rest."));
        return said(QT_TRANSLATE_NOOP("People", "Only administrators may do that."));
    case C::NotFound:
        return said(QT_TRANSLATE_NOOP("People", "This person or team is not there any more. Sync, then look again."));
    case C::Invalid:
        return said(QT_TRANSLATE_NOOP("People",
                                      "The server does not take this. Check the mail address, the name (one line, "
                                      "at most 100 characters) and the days."));
    default: return errorSentence(error);
    }
}

void inTurn(const QList<AskPeople> &steps, QObject *context, const std::function<void(const Status &)> &done)
{
    if (steps.isEmpty())
        return done({});
    whenDone(steps.constFirst()(), context, [rest = steps.sliced(1), context, done](const Status &status) {
        if (status)
            inTurn(rest, context, done);
        else
            done(status);
    });
}

} // namespace farol
