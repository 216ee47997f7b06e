// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudo_terminal.h"

#include <QFile>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace motcua::tests {
namespace {

int baudOf(speed_t speed) {
    constexpr std::array<std::pair<speed_t, int>, 5> kSpeeds{
        {{B1200, 1200}, {B9600, 9600}, {B19200, 19200}, {B115200, 115200}, {B921600, 921600}}};
    const auto found =
        std::find_if(kSpeeds.begin(), kSpeeds.end(), [&](const auto& known) { return known.first == speed; });
    return found == kSpeeds.end() ? 0 : found->second;
}

} // namespace

void PseudoTerminal::plugIn() {
    m_master = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0) std::abort();
    // Opened and closed once, so that isOpen() can tell: a device never opened counts as open.
    ::close(::open(::ptsname(m_master), O_RDWR | O_NOCTTY));
    QFile::link(QString::fromLocal8Bit(::ptsname(m_master)), path());
}

void PseudoTerminal::unplug() {
    if (m_master < 0) return;
    QFile::remove(path());
    ::close(std::exchange(m_master, -1));
}

void PseudoTerminal::forbid() { ::chmod(::ptsname(m_master), 0); }

QString PseudoTerminal::device() const { return QString::fromLocal8Bit(::ptsname(m_master)); }

qsizetype PseudoTerminal::send(QByteArrayView bytes) {
    return std::max<qsizetype>(::write(m_master, bytes.data(), static_cast<size_t>(bytes.size())), 0);
}

bool PseudoTerminal::isOpen() const {
    pollfd state{.fd = m_master, .events = 0, .revents = 0};
    ::poll(&state, 1, 0);
    return (state.revents & POLLHUP) == 0;
}

PseudoTerminal::Settings PseudoTerminal::settings() const {
    termios found{};
    ::tcgetattr(m_master, &found);
    return {.baud = baudOf(::cfgetispeed(&found)),
            .raw = (found.c_lflag & (ICANON | ECHO | ISIG)) == 0,
            .dropsFaultyBytes = (found.c_iflag & IGNPAR) != 0};
}

} // namespace motcua::tests
