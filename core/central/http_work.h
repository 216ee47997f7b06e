// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/http.h"

#include <optional>

namespace motcua::central {

/// What a worker does for one connection in one go; a connection has one at a time. Internal to the server.
struct HttpWork {
    enum class Step {
        begin,  ///< asks for a sink; answers when the body is whole already
        answer, ///< the body was gathered
        take,   ///< the sink takes a piece
        more,   ///< the answer's source gives one
    };
    Step step = Step::begin;
    HttpRequest request = {};
    std::unique_ptr<BodySink> sink = {};
    std::shared_ptr<BodySource> source = {};
    QByteArray piece = {};
    bool isLast = false;
    bool isWhole = false; ///< of a last piece: the body ended as it should
};

struct HttpWorked {
    HttpRequest request = {};
    std::unique_ptr<BodySink> sink = {}; ///< that wants more
    QByteArray piece = {}; ///< given back when it is to be gathered; of a source, empty for none
    std::optional<HttpResponse> answer = {};
    bool hasThrown = false;
};

/// Never throws: a handler that does is answered with 500.
HttpWorked run(HttpHandler& handler, HttpWork work);

} // namespace motcua::central
