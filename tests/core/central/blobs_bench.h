// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/http_server.h"
#include "core/central/uploads.h"
#include "tests/core/central/api_bench.h"
#include "tests/core/central/http_client.h"

/// Attachments as counters send them: over real HTTP.
namespace motcua::central {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

class BlobsTest : public ApiTest {
protected:
    void SetUp() override {
        ApiTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        auto started = HttpServer::start({}, {}, api);
        ASSERT_TRUE(started);
        server = *std::move(started);
        counter = enrolled(1);
        stranger = enrolled(3, kOtherOffice);
    }

    static QByteArray hexOf(const QByteArray& content) {
        return crypto::toBytes(crypto::sha256(content)).toHex();
    }
    static QByteArray pathOf(const QByteArray& content) { return "/v1/blobs/" + hexOf(content); }
    /// Not alike anywhere, so that no piece passes for another.
    static QByteArray contentOf(qsizetype size, quint32 seed = 1) {
        QByteArray bytes(size, Qt::Uninitialized);
        for (char& each : bytes) {
            seed = seed * 1664525 + 1013904223;
            each = static_cast<char>(seed >> 24);
        }
        return bytes;
    }

    /// Also of a request whose body comes later or never whole.
    static QByteArray head(const char* method, const QByteArray& target, const QByteArray& token,
                           const Headers& headers) {
        QByteArray text = QByteArray(method) + ' ' + target + " HTTP/1.1\r\nHost: central\r\n";
        if (!token.isEmpty()) text += "Authorization: Bearer " + token + "\r\n";
        for (const auto& [name, value] : headers)
            text += name + ": " + value + "\r\n";
        return text + "\r\n";
    }
    tests::HttpAnswer ask(const char* method, const QByteArray& target, const QByteArray& token,
                          Headers headers = {}, const QByteArray& body = {}) const {
        tests::HttpClient client(server->port());
        headers.emplace_back("Content-Length", QByteArray::number(body.size()));
        EXPECT_TRUE(client.send(head(method, target, token, headers) + body));
        return client.receive(QByteArrayView(method) != "HEAD");
    }

    static Headers creation(qint64 length, const QByteArray& sha256) {
        return {{"Tus-Resumable", "1.0.0"},
                {"Upload-Length", QByteArray::number(length)},
                {"Upload-Metadata", "filename YQ==,sha256 " + sha256.toBase64()}};
    }
    static Headers appending(qint64 offset) {
        return {{"Tus-Resumable", "1.0.0"},
                {"Upload-Offset", QByteArray::number(offset)},
                {"Content-Type", "application/offset+octet-stream"}};
    }
    tests::HttpAnswer create(const QByteArray& content, const Counter& by) const {
        return ask("POST", "/v1/blobs", by.token, creation(content.size(), hexOf(content)));
    }
    tests::HttpAnswer patch(const QByteArray& content, qint64 offset, const QByteArray& piece,
                            const Counter& by) const {
        return ask("PATCH", pathOf(content), by.token, appending(offset), piece);
    }
    tests::HttpAnswer state(const QByteArray& content, const Counter& by) const {
        return ask("HEAD", pathOf(content), by.token, {{"Tus-Resumable", "1.0.0"}});
    }
    /// -1 when it is not known.
    qint64 offsetOf(const QByteArray& content, const Counter& by) const {
        const auto answer = state(content, by);
        return answer.status == 200 ? answer.headers["upload-offset"].toLongLong() : -1;
    }
    void upload(const QByteArray& content, const Counter& by) const {
        ASSERT_EQ(create(content, by).status, 201);
        ASSERT_EQ(patch(content, 0, content, by).status, 204);
    }
    /// What of these the office is told it knows: `[[sha, offset, length], …]`.
    QJsonArray have(const QList<QByteArray>& contents, const Counter& by) {
        QJsonArray sums;
        for (const QByteArray& each : contents)
            sums.append(QString::fromLatin1(hexOf(each)));
        return objectOf(post("/v1/blobs/have", QJsonObject{{QStringLiteral("sha"), sums}}, by.token))
            .value(QLatin1StringView("blobs"))
            .toArray();
    }
    /// Another token, where the old one has expired.
    QByteArray refreshed(Counter& of) {
        take(of, post("/v1/token", of.renewal(of.refresh)));
        return of.token;
    }
    static QByteArray refusalOf(const tests::HttpAnswer& answer) {
        return ApiTest::refusalOf(HttpResponse{answer.status, {}, answer.body, {}});
    }
    static bool becomes(const std::function<bool()>& condition) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!condition()) {
            if (std::chrono::steady_clock::now() > end) return false;
            std::this_thread::yield();
        }
        return true;
    }
    BlobKey keyOf(const QByteArray& content, const QString& office = kOffice) const {
        return {office, crypto::sha256(content)};
    }

    /// All are accepted.
    void push(Desk& from, const std::vector<dossier::Action>& operations, const Counter& by) {
        const auto answer =
            wire::decodeAnswer(post("/v1/sync", wire::encode(from.request(operations)), by.token).body);
        ASSERT_TRUE(answer);
        for (const wire::Verdict& each : answer->verdicts)
            ASSERT_EQ(each.kind, wire::VerdictKind::accepted) << qPrintable(each.reason);
    }
    /// Of a dossier that both offices see.
    static dossier::Received sharedIntake(int ordinal) {
        auto received = intakeOf(ordinal);
        received.receivingAgency = *dossier::AgencyCode::parse(kOffice);
        received.competentAgency = *dossier::AgencyCode::parse(kOtherOffice);
        return received;
    }
    static dossier::AttachmentAdded naming(const QByteArray& content) {
        dossier::AttachmentAdded added;
        added.sha256 = QString::fromLatin1(hexOf(content));
        added.fileName = QStringLiteral("don.pdf");
        added.mediaType = QStringLiteral("application/pdf");
        added.size = content.size();
        return added;
    }

    std::unique_ptr<HttpServer> server;
    Counter counter{1}, stranger{3};
    Desk desk{1, kOffice}, strangersDesk{3, kOtherOffice};
};

} // namespace motcua::central
