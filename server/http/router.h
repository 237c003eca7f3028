// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "server/http/request.h"
#include "server/http/response.h"
#include "server/http/target.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace farol::server {

/// Errors are turned into their JSON by the adapter, so a handler uses FAROL_TRY like everybody else.
using Handler = std::function<Result<Response>(const Request &, const Context &)>;

/// Who may call a route; checked before the handler runs.
enum class Access : std::uint8_t {
    Open, ///< anybody; the handler checks whatever there is to check
    Device, ///< a signed-in device
    Lead, ///< a signed-in device of a team lead or an administrator
    Administrator,
    Operator, ///< this machine without credentials, or an administrator: figures, never contents
};

/// Which share of the pool runs the handler.
enum class Lane : std::uint8_t {
    Immediate, ///< on the I/O thread, past the pool: only what takes microseconds and touches no database
    Ordinary,
    Heavy, ///< at most half of the pool at a time: password hashes, pages of a load, digests
};

/// One line of the route table.
struct Route final {
    QByteArray name; ///< stable; the label in logs and metrics ("devices.list")
    Method method = Method::Get;
    QByteArray pattern; ///< "/api/v1/devices/{device}"; a last "{rest...}" takes all further segments
    Access access = Access::Device;
    qint64 bodyLimit = 0; ///< bytes as sent; 0 = the default of the limits
    Handler handler;
    Lane lane = Lane::Ordinary;
    int cost = 1; ///< tokens taken from the rate limits
    bool probe = false; ///< costs nothing and says that we live: on our own machine never refused for its rate
};

/// The routes of a server; filled at start, then only read.
class Router final
{
public:
    struct Match {
        const Route *route = nullptr; ///< null: see `allowed`
        QList<std::pair<QByteArray, QString>> params;
        QList<Method> allowed; ///< the methods this path has; empty = there is no such path
    };

    /// Error::Invalid for a broken pattern or a missing handler, Error::Exists for a name or a method and pattern
    /// that are taken.
    Status add(Route route);
    Status add(std::vector<Route> routes);
    /// GET routes answer HEAD as well; a literal segment wins over a parameter.
    [[nodiscard]] Match match(Method method, const Target &target) const;
    [[nodiscard]] std::vector<const Route *> routes() const;
    [[nodiscard]] static QByteArray allowHeader(const QList<Method> &methods);

private:
    struct Segment {
        QString text; ///< the literal, or the parameter's name
        bool parameter = false;
        bool rest = false;
    };
    struct Entry {
        Route route;
        std::vector<Segment> segments;
    };

    static Result<std::vector<Segment>> parsePattern(const QByteArray &pattern);
    static bool sameShape(const std::vector<Segment> &a, const std::vector<Segment> &b);
    static bool fits(const Entry &entry, const Target &target, QList<std::pair<QByteArray, QString>> *params);

    /// Boxed, because connections keep pointers to routes; ordered so that the first that fits is the right one.
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace farol::server
