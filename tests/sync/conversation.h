// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hub.h"
#include "tests/support/memoryhubstore.h"
#include "tests/sync/device.h"

#include <deque>
#include <memory>
#include <vector>

namespace farol::sim {

/// A server that is moved by the directives ("@ …") of a recorded conversation; docs/protocol/README.md states them.
class RecordedServer final
{
public:
    RecordedServer();

    /// Carries one directive out. Invalid when it is none.
    Status obey(const QString &directive);
    /// The answer to a request of device `name`, as bytes.
    Result<QByteArray> answer(const QString &name, const QByteArray &request);

    SimTime time;
    std::unique_ptr<MemoryHubStore> store; ///< from "workspace" on

private:
    Status obeyPerson(const QStringList &words);

    SimClock m_clock{time};
    std::unique_ptr<sync::Hub> m_hub;
    std::map<QString, sync::Identity> m_devices;
    std::unique_ptr<HubData> m_copy;
};

/// Writes down what devices and a server say to each other when whole messages are exchanged at once: the sample
/// conversations of protocol 1. Everything is seeded, so the same script says the same bytes.
class Conversation final
{
public:
    explicit Conversation(const QString &title);

    /// A line for the reader.
    void say(const QString &text);
    UserId person(const QString &name, const QString &rights = QStringLiteral("manager"));
    void setRights(UserId user, const QString &rights) { obey(u"person " + user.uuid.toString() + u' ' + rights); }
    Device &device(const QString &name, UserId user);
    /// The same device once more, as a copied profile would be.
    Device &copyOf(Device &original, const QString &name);
    /// A command of a person, with what it is in words.
    void act(Device &device, const QString &words, const RowEdit &edit);
    void undo(Device &device, const QString &words);
    /// The device goes online, says all it has to say, and goes offline. With `losing` the answer to its first request
    /// of that kind (position in sync::Request) never arrives.
    void exchange(Device &device, std::optional<std::size_t> losing = {});
    /// Whatever request, past the device's engine.
    void ask(Device &device, const sync::Request &request);
    void obey(const QString &directive);

    [[nodiscard]] RowEdit creating(const QString &name);
    [[nodiscard]] static RowEdit setting(const RowKey &row, FieldNumber field, const Value &value);
    [[nodiscard]] Uuid newUuid() { return makeRandomUuid(m_random); }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    struct Asked {
        std::uint64_t id = 0;
        sync::Request request;
    };
    [[nodiscard]] QString nameOf(const Device &device) const { return m_names.at(&device); }
    Device &add(const QString &name, const DeviceState &state);
    Result<sync::Reply> carry(Device &device, const sync::Request &request);
    void later(std::int64_t ms = 1000);

    SimRandom m_random{20260101};
    RecordedServer m_server;
    std::vector<std::unique_ptr<Device>> m_devices;
    std::map<const Device *, QString> m_names;
    std::map<const Device *, std::deque<Asked>> m_asked;
    WorkspaceId m_workspace;
    QString m_text;
};

/// A message for people: each member on a line with its name, bytes as h'…'.
[[nodiscard]] QString explained(const QByteArray &message, bool isRequest);

/// One exchange of a recording.
struct RecordedExchange final {
    int line = 0;
    QString device;
    QByteArray request;
    QByteArray reply;
};
/// Reads a recording and hands its directives and exchanges over in order.
[[nodiscard]] Status readRecording(const QString &text, const std::function<Status(const QString &)> &directive,
                                   const std::function<Status(const RecordedExchange &)> &exchange);

} // namespace farol::sim
