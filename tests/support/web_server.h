// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <map>
#include <memory>

namespace motcua::tests {

/// A real HTTP server on a free port of 127.0.0.1, one request after the other on a thread of its own, for
/// the services that this project asks.
class WebServer {
public:
    struct Request {
        QByteArray method, target, body;
        std::map<QByteArray, QByteArray> headers; ///< names in lower case
    };
    struct Answer {
        int status = 200;
        QByteArray type = "text/xml; charset=utf-8";
        QByteArray body;
        bool isSilent = false;  ///< nothing is answered until the client goes
        bool isCut = false;     ///< the line ends in the middle of the body
        bool isGarbage = false; ///< the body alone, without HTTP
    };
    using Handler = std::function<Answer(const Request&)>;

    /// The handler runs on the server's thread, one call at a time.
    explicit WebServer(Handler handler);
    ~WebServer();
    QString url(const char* path) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace motcua::tests
