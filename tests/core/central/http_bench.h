// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/http_server.h"
#include "tests/core/central/http_client.h"

#include <condition_variable>
#include <gtest/gtest.h>
#include <mutex>

namespace motcua::tests {

/// Says back what it is asked; `/hold` waits until it is let go, `/throw` throws, `/source/…` is
/// answered from a source, PATCH goes into a sink that
/// writes down what it is told.
class TestHandler final : public central::HttpHandler {
public:
    std::unique_ptr<central::BodySink> sink(const central::HttpRequest& head) override;
    central::HttpResponse answer(const central::HttpRequest& request) override;

    /// What holds `/hold`, and every piece for `/blobs/slow`.
    void letGo();
    void hold();

    struct Seen {
        int held = 0;
        std::vector<qsizetype> pieces;
        QByteArray bytes; ///< of all pieces
        int whole = 0, cut = 0;
        central::HttpRequest last;
    };
    Seen seen();
    /// Waits for a condition of what was seen.
    bool waitFor(const std::function<bool(const Seen&)>& condition,
                 std::chrono::milliseconds deadline = std::chrono::seconds(10));

private:
    class Sink;
    class Source;
    void change(const std::function<void(Seen&)>& change);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isHeld = true;
    Seen m_seen;
};

/// A server with that handler, and short deadlines where a test asks for them.
class HttpBench : public testing::Test {
protected:
    void serve(const central::HttpLimits& limits = {}, const central::HttpListening& listening = {});
    /// Why such a server does not start.
    std::optional<Code> refusalOf(const central::HttpListening& listening);
    /// Whether a good request is answered, on a connection of its own.
    bool isServing();
    /// Waits for a condition of the counters.
    bool waitFor(const std::function<bool(const central::HttpCounters&)>& condition,
                 std::chrono::milliseconds deadline = std::chrono::seconds(10));
    void TearDown() override { handler.letGo(); }

    TestHandler handler;
    std::mutex servedMutex;
    std::vector<central::HttpServed> served;
    std::unique_ptr<central::HttpServer> server; ///< goes first: it tells until it is gone
};

} // namespace motcua::tests
