// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/vpcd_link.h"

#include <arpa/inet.h>
#include <cerrno>
#include <ctime>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace motcua::cardsim {
namespace {

/// Control codes of the driver: messages of one byte. Only the last one is answered.
constexpr char kPowerOff = 0, kPowerOn = 1, kReset = 2, kGetAnswerToReset = 4;
constexpr qsizetype kLongest = 0xFFFF;

qint64 threadCpuNs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

} // namespace

class VpcdLink::Socket {
public:
    explicit Socket(int fd) : m_fd(fd) {}
    Socket(Socket&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Socket& operator=(Socket&&) = delete;
    ~Socket() {
        if (m_fd >= 0) ::close(m_fd);
    }
    int fd() const { return m_fd; }
    void shutDown() const { ::shutdown(m_fd, SHUT_RDWR); }

    /// The driver writes length and body apart: without an acknowledgement at once, Nagle's algorithm on its
    /// side costs 40 ms a message. The option does not stick, so it is set again after every receive.
    void acknowledgeAtOnce() const { set(TCP_QUICKACK); }
    void sendAtOnce() const { set(TCP_NODELAY); }

    bool receive(char* to, qsizetype size) const {
        while (size > 0) {
            const ssize_t got = ::recv(m_fd, to, static_cast<size_t>(size), 0);
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return false;
            acknowledgeAtOnce();
            to += got;
            size -= got;
        }
        return true;
    }

    /// Length and body in one send. An empty message would block the driver for ever, so there is none.
    bool send(const QByteArray& body) const {
        if (body.isEmpty() || body.size() > kLongest) return false;
        QByteArray message;
        message.reserve(2 + body.size());
        message.append(static_cast<char>(body.size() >> 8))
            .append(static_cast<char>(body.size()))
            .append(body);
        for (qsizetype at = 0; at < message.size();) {
            const ssize_t sent = ::send(m_fd, message.constData() + at,
                                        static_cast<size_t>(message.size() - at), MSG_NOSIGNAL);
            if (sent < 0 && errno == EINTR) continue;
            if (sent <= 0) return false;
            at += sent;
        }
        return true;
    }

private:
    void set(int option) const {
        const int on = 1;
        ::setsockopt(m_fd, IPPROTO_TCP, option, &on, sizeof on);
    }
    int m_fd;
};

Result<VpcdLink::Socket> VpcdLink::connectToReader() const {
    Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket.fd() < 0 ||
        ::connect(socket.fd(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return fail(Code::CARD_READER_GONE, QString::number(m_port));
    socket.sendAtOnce();
    socket.acknowledgeAtOnce();
    return socket;
}

Result<> VpcdLink::insert() {
    // The kernel queues a second connection, which would become the card when the first one leaves.
    remove();
    MOTCUA_TRY(Socket socket, connectToReader());
    m_inserted = true;
    m_thread = std::jthread([this, taken = std::move(socket)](const std::stop_token& stop) mutable {
        run(std::move(taken), stop);
    });
    return {};
}

void VpcdLink::remove() {
    if (!m_thread.joinable()) return;
    m_thread.request_stop();
    m_thread.join();
}

Result<> VpcdLink::serve(std::stop_token stop) {
    remove();
    MOTCUA_TRY(Socket socket, connectToReader());
    m_inserted = true;
    run(std::move(socket), stop);
    return {};
}

void VpcdLink::run(Socket socket, const std::stop_token& stop) {
    m_card.restart();
    {
        const std::stop_callback wake(stop, [&] { socket.shutDown(); });
        while (serveOne(socket))
            ;
    }
    socket.shutDown();
    m_inserted = false;
}

bool VpcdLink::serveOne(Socket& socket) {
    char length[2];
    if (!socket.receive(length, 2)) return false;
    const qsizetype size = static_cast<quint8>(length[0]) << 8 | static_cast<quint8>(length[1]);
    QByteArray body(size, Qt::Uninitialized);
    if (!socket.receive(body.data(), size)) return false;
    if (size == 0) return true;
    return size == 1 ? control(socket, body[0]) : command(socket, body);
}

bool VpcdLink::control(Socket& socket, char code) {
    switch (code) {
    case kPowerOff:
    case kPowerOn:
    case kReset:
        m_card.restart();
        return true;
    case kGetAnswerToReset: {
        // A card that is silent here is not present for pcscd, and hurts no other reader.
        const QByteArray answer = m_card.answerToReset();
        return answer.isEmpty() || socket.send(answer);
    }
    default:
        return true;
    }
}

bool VpcdLink::command(Socket& socket, const QByteArray& bytes) {
    const auto began = std::chrono::steady_clock::now();
    const qint64 cpuBefore = threadCpuNs();
    const std::optional<QByteArray> answer = m_card.exchange(bytes);
    m_cpuNs += threadCpuNs() - cpuBefore;
    m_wallNs += std::chrono::nanoseconds(std::chrono::steady_clock::now() - began).count();
    ++m_commands;
    // An answer that cannot be sent (empty, or beyond the driver's two bytes of length) is a card that left.
    return answer && socket.send(*answer);
}

VpcdLink::Spent VpcdLink::spent() const {
    return {m_commands, std::chrono::nanoseconds(m_wallNs), std::chrono::nanoseconds(m_cpuNs)};
}

} // namespace motcua::cardsim
