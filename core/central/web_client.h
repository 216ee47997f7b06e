// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <chrono>
#include <expected>
#include <utility>
#include <vector>

/// Asking other services over HTTP. What went wrong is theirs to name (population.h, national_portal.h).
namespace motcua::central {

struct WebRequest {
    QByteArray method = "POST";
    QString url{}; ///< `https://host[:port]/path`, `http://` for a host of the same machine or network
    std::vector<std::pair<QByteArray, QByteArray>> headers{};
    QByteArray body{};
};

struct WebAnswer {
    int status = 0;
    QByteArray body;
};

enum class WebFailure {
    address,     ///< the URL is not understood
    unreachable, ///< no name, no connection
    certificate, ///< TLS failed
    timedOut,
    cut,     ///< the line broke, or what came is no HTTP
    tooLarge ///< more than the limit
};
/// `address`, `unreachable`, …
const char* failureName(WebFailure failure);

class WebClient {
public:
    virtual ~WebClient() = default;
    /// Blocks. An answer of any status is an answer.
    virtual std::expected<WebAnswer, WebFailure> send(const WebRequest& request) = 0;
};

/// Boost.Beast, one connection a request, on the calling thread. TLS 1.2 or newer with the host's name
/// checked.
class BeastWebClient final : public WebClient {
public:
    struct Limits {
        std::chrono::milliseconds wholeRequest{15'000};
        quint64 answerBytes = 2 * 1024 * 1024;
    };
    /// `trustFile`: PEM; empty: the system's certificates.
    explicit BeastWebClient(QString trustFile = {}) : m_trustFile(std::move(trustFile)) {}
    BeastWebClient(QString trustFile, Limits limits) : m_trustFile(std::move(trustFile)), m_limits(limits) {}

    std::expected<WebAnswer, WebFailure> send(const WebRequest& request) override;

private:
    QString m_trustFile;
    Limits m_limits{};
};

} // namespace motcua::central
