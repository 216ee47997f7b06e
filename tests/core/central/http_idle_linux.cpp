// SPDX-License-Identifier: GPL-3.0-or-later
// Counters that are connected and have nothing to say. Memory and descriptors are told by the system.
#include "tests/core/central/http_bench.h"
#include "tests/support/sanitized.h"

#include <QFile>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <sys/resource.h>
#include <unistd.h>

namespace motcua::tests {
namespace {

using boost::asio::ip::tcp;

class HttpIdleTest : public HttpBench {
protected:
    static qint64 residentBytes() {
        QFile file(QStringLiteral("/proc/self/statm"));
        if (!file.open(QIODevice::ReadOnly)) return 0;
        return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
    }

    /// Both ends are in this process.
    static bool hasDescriptorsFor(rlim_t connections) {
        rlimit files{};
        getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = std::max(files.rlim_cur, std::min<rlim_t>(files.rlim_max, 2 * connections + 200));
        setrlimit(RLIMIT_NOFILE, &files);
        return files.rlim_cur >= 2 * connections + 200;
    }
};

TEST_F(HttpIdleTest, manyIdleCounters_costLittle) {
    constexpr int kCounters = 1500;
    if (!hasDescriptorsFor(kCounters)) GTEST_SKIP() << "too few descriptors are allowed here";
    serve();
    ASSERT_TRUE(isServing());
    const qint64 before = residentBytes();
    boost::asio::io_context io;
    const tcp::endpoint endpoint(boost::asio::ip::address_v4::loopback(), server->port());
    std::vector<tcp::socket> counters;
    for (int i = 0; i < kCounters; ++i) {
        counters.emplace_back(io).connect(endpoint);
        // as after its first poll, which must leave nothing behind either
        const QByteArray request = post("/poll", QByteArray(20'000, 'p'));
        boost::asio::write(counters.back(),
                           boost::asio::buffer(request.data(), static_cast<size_t>(request.size())));
        std::array<char, 32 * 1024> answer{};
        size_t read = 0;
        while (read < 20'000)
            read +=
                counters.back().read_some(boost::asio::buffer(answer.data() + read, answer.size() - read));
    }
    ASSERT_TRUE(waitFor([](const central::HttpCounters& now) { return now.connections >= kCounters; }));
    EXPECT_TRUE(isServing());
    RecordProperty("bytes_per_connection", std::to_string((residentBytes() - before) / kCounters));
#ifndef MOTCUA_SANITIZED
    EXPECT_LT(residentBytes() - before, 6 << 20);
#endif
}

} // namespace
} // namespace motcua::tests
