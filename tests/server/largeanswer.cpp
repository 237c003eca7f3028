// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/largeanswer.h"

namespace farol::server::test {

void addLarge(TestServer &server, Access access)
{
    server.route("large", Method::Get, "/large", access,
                 [body = QByteArray(LargeAnswer, 'x')](const Request &, const Context &) -> Result<Response> {
                     return Response::bytes(body, "application/octet-stream");
                 });
}

bool askForLarge(HttpClient &client, const QByteArray &token)
{
    if (!client.connectPlain())
        return false;
    client.socket().setReadBufferSize(1024);
    const QByteArray header = token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
    return client.send("GET /large HTTP/1.1\r\nHost: x\r\n" + header + "\r\n");
}

} // namespace farol::server::test
