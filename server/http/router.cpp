// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/router.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::server {

Result<std::vector<Router::Segment>> Router::parsePattern(const QByteArray &pattern)
{
    if (!pattern.startsWith('/'))
        return fail(Error::Code::Invalid, u"A route pattern begins with a slash."_s);
    std::vector<Segment> segments;
    if (pattern.size() == 1)
        return segments;
    const QList<QByteArray> parts = pattern.mid(1).split('/');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QByteArray part = parts.at(i);
        Segment segment;
        if (part.startsWith('{') && part.endsWith('}')) {
            part = part.mid(1, part.size() - 2);
            segment.parameter = true;
            if (part.endsWith("...")) {
                segment.rest = true;
                part.chop(3);
                if (i + 1 < parts.size())
                    return fail(Error::Code::Invalid, u"Only the last part of a pattern may take the rest."_s);
            }
        }
        if (part.isEmpty() || part.contains('{') || part.contains('}'))
            return fail(Error::Code::Invalid, u"A route pattern has an empty or broken part."_s);
        segment.text = QString::fromUtf8(part);
        segments.push_back(std::move(segment));
    }
    return segments;
}

bool Router::sameShape(const std::vector<Segment> &a, const std::vector<Segment> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Segment &x, const Segment &y) {
        return x.parameter == y.parameter && x.rest == y.rest && (x.parameter || x.text == y.text);
    });
}

Status Router::add(Route route)
{
    if (!route.handler || route.name.isEmpty() || route.bodyLimit < 0 || route.cost < 0)
        return fail(Error::Code::Invalid, u"A route is incomplete."_s);
    if (route.method == Method::Head || route.method == Method::Options)
        return fail(Error::Code::Invalid, u"HEAD and OPTIONS are answered by the router itself."_s);
    if (route.lane == Lane::Immediate && route.access != Access::Open)
        return fail(Error::Code::Invalid,
                    u"Checking credentials needs the database, which the I/O thread must not wait for."_s);
    FAROL_ASSIGN(std::vector<Segment> segments, parsePattern(route.pattern));
    for (const auto &entry : m_entries) {
        const bool samePlace = entry->route.method == route.method && sameShape(entry->segments, segments);
        if (entry->route.name == route.name || samePlace)
            return fail(Error::Code::Exists,
                        u"Two routes share a name or a place: %1"_s.arg(QString::fromUtf8(route.name)));
    }
    auto entry = std::make_unique<Entry>(Entry{std::move(route), std::move(segments)});
    // Literal before parameter before rest, segment by segment, so that the first fit is the most precise one.
    const auto rank = [](const Segment &segment) { return segment.rest ? 2 : segment.parameter ? 1 : 0; };
    const auto before = [&rank](const std::unique_ptr<Entry> &a, const std::unique_ptr<Entry> &b) {
        return std::lexicographical_compare(a->segments.begin(), a->segments.end(), b->segments.begin(),
                                            b->segments.end(),
                                            [&rank](const Segment &x, const Segment &y) { return rank(x) < rank(y); });
    };
    m_entries.insert(std::upper_bound(m_entries.begin(), m_entries.end(), entry, before), std::move(entry));
    return {};
}

Status Router::add(std::vector<Route> routes)
{
    for (Route &route : routes)
        FAROL_TRY(add(std::move(route)));
    return {};
}

bool Router::fits(const Entry &entry, const Target &target, QList<std::pair<QByteArray, QString>> *params)
{
    params->clear();
    const auto &segments = entry.segments;
    const bool rest = !segments.empty() && segments.back().rest;
    if (rest ? target.segments.size() + 1 < qsizetype(segments.size())
             : target.segments.size() != qsizetype(segments.size()))
        return false;
    for (qsizetype i = 0; i < qsizetype(segments.size()); ++i) {
        const Segment &segment = segments[static_cast<std::size_t>(i)];
        if (segment.rest) {
            params->emplaceBack(segment.text.toUtf8(), QStringList(target.segments.mid(i)).join(u'/'));
        } else if (segment.parameter) {
            if (target.segments.at(i).isEmpty())
                return false;
            params->emplaceBack(segment.text.toUtf8(), target.segments.at(i));
        } else if (segment.text != target.segments.at(i)) {
            return false;
        }
    }
    return true;
}

Router::Match Router::match(Method method, const Target &target) const
{
    const Method wanted = method == Method::Head ? Method::Get : method;
    Match match;
    QList<std::pair<QByteArray, QString>> params;
    for (const auto &entry : m_entries) {
        if (!fits(*entry, target, &params))
            continue;
        if (entry->route.method == wanted) {
            match.route = &entry->route;
            match.params = std::move(params);
            return match;
        }
        if (!match.allowed.contains(entry->route.method))
            match.allowed.append(entry->route.method);
    }
    if (match.allowed.contains(Method::Get))
        match.allowed.append(Method::Head);
    if (!match.allowed.isEmpty())
        match.allowed.append(Method::Options);
    std::sort(match.allowed.begin(), match.allowed.end());
    return match;
}

std::vector<const Route *> Router::routes() const
{
    std::vector<const Route *> routes;
    routes.reserve(m_entries.size());
    for (const auto &entry : m_entries)
        routes.push_back(&entry->route);
    return routes;
}

QByteArray Router::allowHeader(const QList<Method> &methods)
{
    QByteArrayList names;
    for (const Method method : methods)
        names.append(methodName(method));
    return names.join(", ");
}

} // namespace farol::server
