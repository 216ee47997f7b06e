// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes from anybody: understood the same in whatever pieces they come, and a body never longer than its
// bytes.
#include "core/central/http_parser.h"

#include <cstdlib>

using namespace motcua;
using namespace motcua::central;

namespace {

struct Outcome {
    bool isRefused = false;
    HttpParser::State state = HttpParser::State::head;
    qsizetype used = 0;
    QByteArray path, body;
    bool isWhole() const { return state == HttpParser::State::whole; }
    bool operator==(const Outcome&) const = default;
};

Outcome parsed(QByteArrayView bytes, qsizetype piece) {
    HttpParser parser(1024);
    Outcome outcome;
    QByteArray input;
    for (qsizetype at = 0; at < bytes.size() && parser.state() != HttpParser::State::whole; at += piece) {
        input += bytes.sliced(at, std::min(piece, bytes.size() - at));
        const auto used = parser.feed(input, outcome.body);
        if (!used) return {.isRefused = true, .path = {}, .body = {}};
        input.remove(0, *used);
        outcome.used += *used;
    }
    outcome.state = parser.state();
    if (outcome.state != HttpParser::State::head) outcome.path = parser.takeRequest().path;
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size < 1 || size > 4000) return 0;
    const QByteArrayView bytes(data + 1, static_cast<qsizetype>(size - 1));
    const Outcome whole = parsed(bytes, std::max<qsizetype>(bytes.size(), 1));
    if (whole.body.size() > bytes.size() || whole.used > bytes.size()) std::abort();
    const Outcome pieces = parsed(bytes, 1 + data[0] % 64);
    if ((whole.isWhole() || pieces.isWhole()) && !(whole == pieces)) std::abort();
    return 0;
}
