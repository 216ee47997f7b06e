// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>
#include <memory>
#include <vector>

/// HTTP as the service's handlers see it, whichever server stands below.
namespace motcua::central {

struct HttpRequest {
    QByteArray method; ///< `POST`
    QByteArray path;   ///< decoded, without the query: `/v1/sync`
    QMap<QByteArray, QByteArray> query;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;                      ///< as sent, packed or not; empty when it goes into a BodySink
    QByteArray header(const char* name) const { return headers.value(name); }
};

/// Gives a body in pieces as the line takes them, for what is too long to lie in memory for every client. On
/// one worker thread at a time.
class BodySource {
public:
    virtual ~BodySource() = default;
    /// At least a byte, until all that was announced is given. An error cuts the line: the head is on its
    /// way.
    virtual Result<QByteArray> next() = 0;
};

struct HttpResponse {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< beside Content-Type and Content-Length
    std::shared_ptr<BodySource> rest = {};                  ///< what comes behind `body`; null: nothing
    qint64 restSize = 0;                                    ///< bytes
};

/// Takes a body in pieces as they come, for what must not be lost when the line is cut (attachments).
/// On one worker thread at a time.
class BodySink {
public:
    virtual ~BodySink() = default;
    /// False at the beginning: nothing of the body is taken, finish(false) at once.
    virtual bool wantsBody() const { return true; }
    /// An error ends the request with finish().
    virtual Result<> take(QByteArrayView piece) = 0;
    /// `isWhole` false: the line was cut or a piece was refused; the answer may reach nobody.
    virtual HttpResponse finish(bool isWhole) = 0;
};

/// What answers requests. Called on several worker threads at once; never on the one that does the network.
class HttpHandler {
public:
    virtual ~HttpHandler() = default;
    /// For a request whose body is not to be gathered; null for all others. Only the head is filled in.
    virtual std::unique_ptr<BodySink> sink(const HttpRequest& head) = 0;
    virtual HttpResponse answer(const HttpRequest& request) = 0;
};

} // namespace motcua::central
