// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/ending.h"

#include <QSocketNotifier>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace motcua::counter {
namespace {

constexpr std::array kSignals{SIGTERM, SIGHUP, SIGINT};
std::array<int, 2> thePipe{-1, -1}; // a handler may do little more than write()

void wake(int) {
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(thePipe[1], &byte, 1);
    errno = before;
}

class Ending final : public QObject {
public:
    explicit Ending(std::function<void()> call)
        : m_call(std::move(call)), m_notifier(thePipe[0], QSocketNotifier::Read) {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
            char byte = 0;
            while (::read(thePipe[0], &byte, 1) > 0) {
            }
            m_call();
        });
        struct sigaction action{};
        action.sa_handler = wake;
        action.sa_flags = SA_RESTART;
        for (const int signal : kSignals)
            ::sigaction(signal, &action, nullptr);
    }
    ~Ending() override {
        struct sigaction action{};
        action.sa_handler = SIG_DFL;
        for (const int signal : kSignals)
            ::sigaction(signal, &action, nullptr);
    }

private:
    std::function<void()> m_call;
    QSocketNotifier m_notifier;
};

} // namespace

std::unique_ptr<QObject> onEnding(std::function<void()> call) {
    if (thePipe[0] < 0 && ::pipe2(thePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return nullptr;
    return std::make_unique<Ending>(std::move(call));
}

} // namespace motcua::counter
