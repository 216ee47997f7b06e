// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/central/http_bench.h"

#include <stdexcept>
#include <thread>

namespace motcua::tests {

using namespace central;

class TestHandler::Sink final : public BodySink {
public:
    Sink(TestHandler& handler, bool isSlow, bool refuses)
        : m_handler(handler), m_isSlow(isSlow), m_refuses(refuses) {}

    Result<> take(QByteArrayView piece) override {
        m_handler.change([&](Seen& seen) {
            seen.pieces.push_back(piece.size());
            seen.bytes += piece;
        });
        if (m_refuses) return fail(Code::CENTRAL_BLOB_OFFSET);
        if (m_isSlow) {
            std::unique_lock lock(m_handler.m_mutex);
            m_handler.m_changed.wait(lock, [&] { return !m_handler.m_isHeld; });
        }
        return {};
    }

    HttpResponse finish(bool isWhole) override {
        m_handler.change([&](Seen& seen) { ++(isWhole ? seen.whole : seen.cut); });
        return {.status = isWhole ? 204 : 409, .contentType = {}, .body = {}, .headers = {}};
    }

private:
    TestHandler& m_handler;
    const bool m_isSlow, m_refuses;
};

std::unique_ptr<BodySink> TestHandler::sink(const HttpRequest& head) {
    if (head.method != "PATCH") return nullptr;
    return std::make_unique<Sink>(*this, head.path == "/blobs/slow", head.path == "/blobs/refused");
}

/// 300 pieces, each of another letter than the one before; of `/source/broken`, fewer.
class TestHandler::Source final : public BodySource {
public:
    static constexpr qsizetype kPiece = 10'000, kPieces = 300;
    static constexpr qint64 kSize = kPiece * kPieces;
    explicit Source(const QByteArray& path)
        : m_isBroken(path == "/source/broken"), m_throws(path == "/source/throws") {}
    Result<QByteArray> next() override {
        if (m_isBroken && m_given == 20) return fail(Code::STORE_IO);
        if (m_throws && m_given == 20) throw std::runtime_error("Nguyễn Văn An");
        return QByteArray(kPiece, static_cast<char>('a' + m_given++ % 26));
    }

private:
    const bool m_isBroken, m_throws;
    int m_given = 0;
};

HttpResponse TestHandler::answer(const HttpRequest& request) {
    change([&](Seen& seen) { seen.last = request; });
    if (request.path == "/throw") throw std::runtime_error("Nguyễn Văn An");
    if (request.path == "/hold") {
        std::unique_lock lock(m_mutex);
        ++m_seen.held;
        m_changed.notify_all();
        m_changed.wait(lock, [&] { return !m_isHeld; });
    }
    if (request.path == "/long")
        return {.contentType = "text/plain", .body = QByteArray(32 << 20, 'x'), .headers = {}};
    if (request.path.startsWith("/source/")) {
        HttpResponse response{.contentType = "text/plain", .body = "head ", .headers = {}};
        response.rest = std::make_shared<Source>(request.path);
        response.restSize = Source::kSize;
        return response;
    }
    return {.contentType = "text/plain",
            .body = request.method + ' ' + request.path + ' ' + request.body,
            .headers = {{"X-Test", "1"}, {"X-Bad", "a\r\nSet-Cookie: b"}}};
}

void TestHandler::letGo() {
    const std::lock_guard lock(m_mutex);
    m_isHeld = false;
    m_changed.notify_all();
}

TestHandler::Seen TestHandler::seen() {
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

void TestHandler::change(const std::function<void(Seen&)>& change) {
    const std::lock_guard lock(m_mutex);
    change(m_seen);
    m_changed.notify_all();
}

bool TestHandler::waitFor(const std::function<bool(const Seen&)>& condition,
                          std::chrono::milliseconds deadline) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, deadline, [&] { return condition(m_seen); });
}

void HttpBench::serve(const HttpLimits& limits, const HttpListening& listening) {
    auto started = HttpServer::start(listening, limits, handler, [this](const HttpServed& one) {
        const std::lock_guard lock(servedMutex);
        served.push_back(one);
    });
    ASSERT_TRUE(started) << errorText(started.error().code).name;
    server = std::move(*started);
}

std::optional<Code> HttpBench::refusalOf(const HttpListening& listening) {
    const auto started = HttpServer::start(listening, {}, handler);
    if (started) return {};
    return started.error().code;
}

bool HttpBench::isServing() {
    HttpClient client(server->port());
    client.send(get("/good"));
    return client.receive().body == "GET /good ";
}

bool HttpBench::waitFor(const std::function<bool(const HttpCounters&)>& condition,
                        std::chrono::milliseconds deadline) {
    const auto end = std::chrono::steady_clock::now() + deadline;
    while (!condition(server->counters())) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::yield();
    }
    return true;
}

} // namespace motcua::tests
