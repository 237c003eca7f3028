// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/errors.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

enum class Detail { Hidden, Message, Reason, Seconds };

struct ErrorRow {
    Error::Code code;
    int status;
    Detail detail;
    const char *message;
};

using Code = Error::Code;

constexpr std::array Rows = {
    ErrorRow{Code::NotFound, 404, Detail::Hidden, "There is nothing here that you may see."},
    ErrorRow{Code::Exists, 409, Detail::Reason, "It is there already."},
    ErrorRow{Code::Conflict, 409, Detail::Reason, "It has changed since you read it."},
    ErrorRow{Code::Denied, 403, Detail::Reason, "You may not do that."},
    ErrorRow{Code::Unauthenticated, 401, Detail::Reason, "Sign in first."},
    ErrorRow{Code::Offline, 503, Detail::Hidden, "Something the server needs cannot be reached now."},
    ErrorRow{Code::Timeout, 504, Detail::Hidden, "Something the server needs did not answer in time."},
    ErrorRow{Code::Busy, 503, Detail::Seconds, "The server is busy; try again soon."},
    ErrorRow{Code::Invalid, 400, Detail::Message, "The request breaks a rule."},
    ErrorRow{Code::TooLarge, 413, Detail::Message, "The request is over a limit."},
    ErrorRow{Code::TooMany, 429, Detail::Seconds, "Too many requests; try again later."},
    ErrorRow{Code::Corrupt, 500, Detail::Hidden, "Stored data is damaged; the operator has been told."},
    ErrorRow{Code::Foreign, 409, Detail::Hidden, "This belongs to another workspace."},
    ErrorRow{Code::TooNew, 400, Detail::Hidden, "This server is too old for the request."},
    ErrorRow{Code::TooOld, 410, Detail::Hidden, "This server no longer speaks that version."},
    ErrorRow{Code::NoSpace, 507, Detail::Hidden, "The server has no space left."},
    ErrorRow{Code::NoKey, 500, Detail::Hidden, "The server cannot open its data."},
    ErrorRow{Code::Cancelled, 503, Detail::Hidden, "The server stopped before it was done."},
    ErrorRow{Code::Unsupported, 501, Detail::Message, "The server does not know how to do that."},
    ErrorRow{Code::Internal, 500, Detail::Hidden, "The server made a mistake."},
};

struct Phrase {
    int status;
    const char *text;
};

constexpr std::array Phrases = {
    Phrase{200, "OK"},
    Phrase{201, "Created"},
    Phrase{202, "Accepted"},
    Phrase{204, "No Content"},
    Phrase{206, "Partial Content"},
    Phrase{301, "Moved Permanently"},
    Phrase{302, "Found"},
    Phrase{303, "See Other"},
    Phrase{304, "Not Modified"},
    Phrase{400, "Bad Request"},
    Phrase{401, "Unauthorized"},
    Phrase{403, "Forbidden"},
    Phrase{404, "Not Found"},
    Phrase{405, "Method Not Allowed"},
    Phrase{408, "Request Timeout"},
    Phrase{409, "Conflict"},
    Phrase{410, "Gone"},
    Phrase{412, "Precondition Failed"},
    Phrase{413, "Content Too Large"},
    Phrase{414, "URI Too Long"},
    Phrase{415, "Unsupported Media Type"},
    Phrase{416, "Range Not Satisfiable"},
    Phrase{417, "Expectation Failed"},
    Phrase{429, "Too Many Requests"},
    Phrase{431, "Request Header Fields Too Large"},
    Phrase{500, "Internal Server Error"},
    Phrase{501, "Not Implemented"},
    Phrase{503, "Service Unavailable"},
    Phrase{504, "Gateway Timeout"},
    Phrase{505, "HTTP Version Not Supported"},
    Phrase{507, "Insufficient Storage"},
};

const ErrorRow &rowOf(Error::Code code)
{
    const auto row = std::find_if(Rows.begin(), Rows.end(), [code](const ErrorRow &r) { return r.code == code; });
    return row == Rows.end() ? Rows.back() : *row;
}

// A reason is a word the client's code acts on ("device-revoked"), never free text.
bool isReason(const QString &detail)
{
    return !detail.isEmpty() && detail.size() <= 40
           && std::all_of(detail.begin(), detail.end(), [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'-'; });
}

Response wrapped(int status, QJsonObject error)
{
    return Response::json(QJsonObject{{u"error"_s, std::move(error)}}, status);
}

} // namespace

int statusOf(Error::Code code)
{
    return rowOf(code).status;
}

Response errorResponse(const Error &error)
{
    const ErrorRow &row = rowOf(error.code);
    QJsonObject json{{u"code"_s, QString::fromLatin1(errorName(error.code))},
                     {u"message"_s, QString::fromLatin1(row.message)}};
    qint64 seconds = 0;
    if (row.detail == Detail::Message && !error.detail.isEmpty())
        json.insert(u"message"_s, error.detail);
    else if (row.detail == Detail::Reason && isReason(error.detail))
        json.insert(u"reason"_s, error.detail);
    else if (row.detail == Detail::Seconds)
        seconds = std::max(qint64(1), error.detail.toLongLong());
    if (seconds > 0)
        json.insert(u"retryAfter"_s, seconds);
    Response response = wrapped(row.status, json);
    if (seconds > 0)
        response.headers.add("retry-after", QByteArray::number(seconds));
    if (row.status == 401) {
        response.headers.add("www-authenticate", "Bearer");
        // Once more where every client can read it: some drop the body of such answers.
        if (const QString reason = json.value(u"reason"_s).toString(); !reason.isEmpty())
            response.headers.add("farol-reason", reason.toLatin1());
    }
    return response;
}

Response errorResponse(int status, Error::Code code, const QString &message)
{
    return wrapped(status, {{u"code"_s, QString::fromLatin1(errorName(code))}, {u"message"_s, message}});
}

Error failLater(Error::Code code, qint64 seconds)
{
    return fail(code, QString::number(std::max(qint64(1), seconds)));
}

QByteArray reasonPhrase(int status)
{
    const auto row =
        std::find_if(Phrases.begin(), Phrases.end(), [status](const Phrase &p) { return p.status == status; });
    return row == Phrases.end() ? QByteArray() : QByteArray(row->text);
}

} // namespace farol::server
