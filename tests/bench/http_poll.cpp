// SPDX-License-Identifier: GPL-3.0-or-later
// Counters that poll a service: http_poll PORT [COUNTERS] [PAUSE_MS] [SECONDS]. Each has one connection and
// asks for /health, which reads the store, then rests. Prints how long answers took.
#include <algorithm>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <vector>

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Clock = std::chrono::steady_clock;

struct Run {
    asio::io_context io;
    std::chrono::milliseconds pause{};
    Clock::time_point end;
    std::vector<double> took; ///< ms
    int failed = 0;
    std::mt19937 dice{1};
};

class Counter : public std::enable_shared_from_this<Counter> {
public:
    Counter(Run& run, const tcp::endpoint& endpoint) : m_run(run), m_socket(run.io), m_timer(run.io) {
        m_socket.connect(endpoint);
        m_socket.set_option(tcp::no_delay(true));
    }

    void rest(std::chrono::milliseconds pause) {
        m_timer.expires_after(pause);
        m_timer.async_wait([self = shared_from_this()](const boost::system::error_code&) { self->ask(); });
    }

private:
    void ask() {
        if (Clock::now() > m_run.end) return;
        static const std::string kRequest = "GET /health HTTP/1.1\r\nHost: central\r\n\r\n";
        m_asked = Clock::now();
        asio::async_write(m_socket, asio::buffer(kRequest),
                          [self = shared_from_this()](const boost::system::error_code&, size_t) {
                              asio::async_read_until(self->m_socket, asio::dynamic_buffer(self->m_answer),
                                                     "}",
                                                     [self](const boost::system::error_code& ec, size_t) {
                                                         self->answered(!ec);
                                                     });
                          });
    }

    void answered(bool isGood) {
        if (!isGood || !m_answer.starts_with("HTTP/1.1 200")) {
            ++m_run.failed;
            return;
        }
        m_answer.clear();
        m_run.took.push_back(std::chrono::duration<double, std::milli>(Clock::now() - m_asked).count());
        rest(m_run.pause);
    }

    Run& m_run;
    tcp::socket m_socket;
    asio::steady_timer m_timer;
    std::string m_answer;
    Clock::time_point m_asked;
};

} // namespace

int main(int argc, char** argv) {
    const auto number = [&](int at, int preset) { return argc > at ? std::atoi(argv[at]) : preset; };
    if (argc < 2) return 2;
    Run run;
    run.pause = std::chrono::milliseconds(number(3, 1000));
    const int counters = number(2, 1500);
    const int seconds = number(4, 10);
    const tcp::endpoint endpoint(asio::ip::address_v4::loopback(), static_cast<unsigned short>(number(1, 0)));
    std::vector<std::shared_ptr<Counter>> all;
    for (int i = 0; i < counters; ++i)
        all.push_back(std::make_shared<Counter>(run, endpoint));
    run.end = Clock::now() + std::chrono::seconds(seconds);
    for (const auto& counter : all)
        counter->rest(std::chrono::milliseconds(run.dice() % static_cast<unsigned>(run.pause.count() + 1)));
    run.io.run();
    std::sort(run.took.begin(), run.took.end());
    if (run.took.empty()) return 1;
    const auto at = [&](double share) {
        return run.took[static_cast<size_t>(share * static_cast<double>(run.took.size() - 1))];
    };
    std::printf("%d counters, %zu answers in %d s, %d failed: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms (aim: "
                "50), worst %.2f ms\n",
                counters, run.took.size(), seconds, run.failed, at(0.5), at(0.95), at(0.99), run.took.back());
    return run.failed == 0 ? 0 : 1;
}
