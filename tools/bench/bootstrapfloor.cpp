// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/bootstrapfloor.h"

#include "tools/bench/baresqlite.h"
#include "tools/bench/timing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <boost/asio.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <thread>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

using boost::asio::ip::tcp;

constexpr std::size_t PieceSize = std::size_t(256) * 1024;

QJsonValue jsonOf(const Value &value)
{
    if (const auto *number = value.get<std::int64_t>())
        return QJsonValue(qint64(*number));
    if (const auto *id = value.get<Uuid>())
        return id->toString();
    if (const auto *set = value.get<QStringList>())
        return set->join(u' ');
    if (const auto *text = value.get<QString>())
        return *text;
    return QJsonValue::Null;
}

/// Sends the body to whoever connects first.
void serve(tcp::acceptor &acceptor, const QByteArray &body)
{
    tcp::socket socket = acceptor.accept();
    boost::asio::streambuf request;
    boost::asio::read_until(socket, request, "\r\n\r\n");
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                             + std::to_string(body.size()) + "\r\nConnection: close\r\n\r\n";
    boost::asio::write(socket, boost::asio::buffer(head));
    boost::asio::write(socket, boost::asio::buffer(body.constData(), std::size_t(body.size())));
}

/// Takes one flat object apart and binds its members in order: all a floor needs of JSON, and nothing is copied but
/// texts with escapes.
class LineReader final
{
public:
    explicit LineReader(sqlite3_stmt *statement) : m_statement(statement) {}

    void insert(std::string_view line)
    {
        m_at = line.data();
        m_end = line.data() + line.size();
        m_spare.clear();
        ++m_at; // {
        for (int index = 1; *m_at != '}'; ++index) {
            (void)text(); // the name
            ++m_at; // :
            bindValue(index);
            if (*m_at == ',')
                ++m_at;
        }
        if (sqlite3_step(m_statement) != SQLITE_DONE)
            qFatal("the floor cannot insert");
        sqlite3_reset(m_statement);
    }

private:
    void bindValue(int index)
    {
        if (*m_at == '"') {
            const std::string_view value = text();
            sqlite3_bind_text(m_statement, index, value.data(), int(value.size()), SQLITE_STATIC);
        } else if (*m_at == 'n') {
            m_at += 4;
            sqlite3_bind_null(m_statement, index);
        } else {
            const bool negative = *m_at == '-';
            m_at += negative ? 1 : 0;
            sqlite3_int64 number = 0;
            for (; *m_at >= '0' && *m_at <= '9'; ++m_at)
                number = number * 10 + (*m_at - '0');
            sqlite3_bind_int64(m_statement, index, negative ? -number : number);
        }
    }

    std::string_view text()
    {
        const char *from = ++m_at;
        const auto *quote = static_cast<const char *>(std::memchr(from, '"', std::size_t(m_end - from)));
        if (quote == nullptr)
            qFatal("the floor cannot parse");
        if (std::memchr(from, '\\', std::size_t(quote - from)) == nullptr) {
            m_at = quote + 1;
            return {from, std::size_t(quote - from)};
        }
        std::string &out = m_spare.emplace_back();
        for (; *m_at != '"'; ++m_at) {
            if (*m_at == '\\') {
                ++m_at;
                out += *m_at == 'n' ? '\n' : *m_at;
            } else {
                out += *m_at;
            }
        }
        ++m_at;
        return out;
    }

    sqlite3_stmt *m_statement;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    std::deque<std::string> m_spare; ///< unescaped texts, until the row is in
};

sqlite3 *makeDatabase(const QString &file)
{
    sqlite3 *db = bareOpen(file);
    bareExecute(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF;"
                    "PRAGMA cache_size = -98304");
    QByteArray columns = "id TEXT PRIMARY KEY";
    for (const FieldInfo &field : farolSchema().entity(tables::Customer)->fields)
        columns += QByteArray(", ") + field.name;
    bareExecute(db, "CREATE TABLE customer (" + columns
                        + ");"
                          "CREATE INDEX by_name ON customer (name); CREATE INDEX by_owner ON customer (owner);"
                          "CREATE INDEX by_stage ON customer (stage)");
    return db;
}

void receive(const tcp::endpoint &server, LineReader &lines, qsizetype rows)
{
    boost::asio::io_context context;
    tcp::socket socket(context);
    socket.connect(server);
    boost::asio::write(socket, boost::asio::buffer(std::string("GET /rows HTTP/1.1\r\nHost: localhost\r\n\r\n")));
    std::string buffer(PieceSize, '\0');
    std::size_t held = 0;
    bool inBody = false;
    for (;;) {
        if (held == buffer.size())
            buffer.resize(2 * held);
        boost::system::error_code error;
        held += socket.read_some(boost::asio::buffer(buffer.data() + held, buffer.size() - held), error);
        std::string_view left(buffer.data(), held);
        if (!inBody) {
            const std::size_t end = left.find("\r\n\r\n");
            if (end == std::string_view::npos)
                continue;
            left.remove_prefix(end + 4);
            inBody = true;
        }
        for (std::size_t end = left.find('\n'); end != std::string_view::npos; end = left.find('\n')) {
            lines.insert(left.substr(0, end));
            left.remove_prefix(end + 1);
            --rows;
        }
        std::memmove(buffer.data(), left.data(), left.size());
        held = left.size();
        if (error)
            break;
    }
    if (rows != 0)
        qFatal("the floor lost rows");
}

} // namespace

BootstrapFloor::BootstrapFloor(const QList<Customer> &customers) : m_rows(customers.size())
{
    QList<Customer> sorted = customers; // in the order of the key, as a load comes and as the floor is quickest
    std::sort(sorted.begin(), sorted.end(), [](const Customer &a, const Customer &b) { return a.id < b.id; });
    for (const Customer &customer : std::as_const(sorted)) {
        // Written by hand, since QJsonObject would sort the members.
        m_body += "{\"id\":\"" + customer.id.uuid.toString().toUtf8() + '"';
        forEachField(customer, [this](const FieldInfo &field, const Value &value) {
            QByteArray array = QJsonDocument(QJsonArray{jsonOf(value)}).toJson(QJsonDocument::Compact);
            m_body += QByteArray(",\"") + field.name + "\":" + array.mid(1, array.size() - 2);
        });
        m_body += "}\n";
    }
}

double BootstrapFloor::run(const QString &file) const
{
    boost::asio::io_context context;
    tcp::acceptor acceptor(context, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0));
    std::thread server([&] { serve(acceptor, m_body); });
    sqlite3 *db = makeDatabase(file);
    const StopWatch watch;
    sqlite3_stmt *statement = nullptr;
    QByteArray places = "?";
    for (qsizetype i = 0; i < farolSchema().entity(tables::Customer)->fields.size(); ++i)
        places += ", ?";
    const QByteArray insert = "INSERT INTO customer VALUES (" + places + ')';
    sqlite3_prepare_v2(db, insert.constData(), -1, &statement, nullptr);
    bareExecute(db, "BEGIN");
    LineReader lines(statement);
    receive(acceptor.local_endpoint(), lines, m_rows);
    bareExecute(db, "COMMIT");
    sqlite3_finalize(statement);
    bareClose(db);
    const double time = watch.seconds();
    server.join();
    return time;
}

} // namespace farol::bench
