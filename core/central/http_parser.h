// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/central/http.h"

namespace motcua::central {

/// One request out of a stream of bytes: HTTP/1.0 and 1.1, strict where two readers could understand
/// different things (RFC 9112 §11.2). Internal to the server; Boost.Beast is known to its .cpp only, as it
/// compiles long.
class HttpParser {
public:
    explicit HttpParser(qsizetype headBytes);
    ~HttpParser();

    enum class State { head, body, whole };
    State state() const;

    /// Takes what it can and tells how much; the rest is given again with more behind it. What is of the body
    /// is appended to `body`, unwrapped. Errors: CENTRAL_REQUEST; CENTRAL_TOO_LARGE when the head does not
    /// end in time.
    Result<qsizetype> feed(QByteArrayView bytes, QByteArray& body);

    // What follows is known from State::body on.
    HttpRequest takeRequest();
    /// Nothing when the body comes in chunks.
    std::optional<quint64> length() const;
    bool keepsAlive() const;
    bool expectsContinue() const;

private:
    class Impl;
    std::unique_ptr<Impl> m;
};

} // namespace motcua::central
