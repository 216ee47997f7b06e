// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/central/administration.h"
#include "core/central/api.h"
#include "tests/core/central/engines.h"
#include "tests/core/central/service_bench.h"
#include "tests/support/test_key.h"

/// The whole service but its server: requests as values against a store of either engine.
namespace motcua::central {

inline const QString kOfficeName = QStringLiteral("UBND xã Thử Nghiệm");

/// A counter as the service meets it: an id, a key, what it was granted.
struct Counter {
    explicit Counter(int number) : device(uuid(1, number)) {}

    QByteArray proofOf(const QByteArray& text) const { return test::sign(key, {}, text).toBase64(); }
    QJsonObject enrolment(const QString& code) const {
        return {{QStringLiteral("code"), code},
                {QStringLiteral("device"), device.toString()},
                {QStringLiteral("key"), QString::fromLatin1(key.publicInfo().toBase64())},
                {QStringLiteral("proof"),
                 QString::fromLatin1(proofOf(code.toUtf8() + '\n' + device.toString().toUtf8()))},
                {QStringLiteral("name"), QStringLiteral("Quầy thử")}};
    }
    QJsonObject renewal(const QString& with) const {
        return {{QStringLiteral("device"), device.toString()},
                {QStringLiteral("refresh"), with},
                {QStringLiteral("proof"), QString::fromLatin1(proofOf("refresh\n" + with.toUtf8() + '\n' +
                                                                      device.toString().toUtf8()))}};
    }

    Uuid device;
    test::TestKey key = test::TestKey::make("prime256v1");
    QByteArray token;
    QString refresh;
};

class ApiTest : public testing::TestWithParam<Engine> {
protected:
    void SetUp() override {
        if (!m_store && !HasFailure()) GTEST_SKIP() << nameOf(GetParam()) << " is not installed";
        ASSERT_TRUE(m_store);
    }

    static HttpRequest request(const char* method, const QByteArray& target, const QByteArray& token = {}) {
        HttpRequest request;
        request.method = method;
        const qsizetype mark = target.indexOf('?');
        request.path = mark < 0 ? target : target.first(mark);
        const QList<QByteArray> parameters =
            mark < 0 ? QList<QByteArray>() : target.sliced(mark + 1).split('&');
        for (const QByteArray& each : parameters)
            request.query.insert(each.first(each.indexOf('=')), each.sliced(each.indexOf('=') + 1));
        if (!token.isEmpty()) request.headers.insert("authorization", "Bearer " + token);
        return request;
    }
    HttpResponse get(const QByteArray& target, const QByteArray& token = {}) {
        return api.answer(request("GET", target, token));
    }
    HttpResponse post(const QByteArray& target, const QByteArray& body, const QByteArray& token = {}) {
        HttpRequest posted = request("POST", target, token);
        posted.body = body;
        return api.answer(posted);
    }
    HttpResponse post(const QByteArray& target, const QJsonObject& body, const QByteArray& token = {}) {
        return post(target, json::compact(body), token);
    }
    static QJsonObject objectOf(const HttpResponse& response) {
        const auto object = json::parseObject(response.body);
        EXPECT_TRUE(object) << response.body.constData();
        return object.value_or(QJsonObject());
    }
    static QByteArray headerOf(const HttpResponse& response, const char* name) {
        for (const auto& [each, value] : response.headers)
            if (each == name) return value;
        return {};
    }
    /// `CENTRAL_TOKEN 401`.
    static QByteArray refusalOf(const HttpResponse& response) {
        return objectOf(response).value(QLatin1StringView("error")).toString().toUtf8() + ' ' +
               QByteArray::number(response.status);
    }

    QString codeFor(const QString& office, int desk) {
        auto lease = pool.acquire();
        if (!lease) return {};
        const auto code = issueEnrolmentCode(**lease, {office, kOfficeName, desk}, clock.now());
        return code.value_or(QString());
    }
    /// Keeps what was granted.
    static void take(Counter& counter, const HttpResponse& response) {
        ASSERT_EQ(response.status, 200) << response.body.constData();
        counter.token = objectOf(response).value(QLatin1StringView("token")).toString().toLatin1();
        counter.refresh = objectOf(response).value(QLatin1StringView("refresh")).toString();
    }
    Counter enrolled(int number, const QString& office = kOffice) {
        Counter counter(number);
        take(counter, post("/v1/enrol", counter.enrolment(codeFor(office, number))));
        return counter;
    }

    /// For another instance of the service.
    TestStore& testStore() { return *m_store; }

private:
    StorePool::Open stores() {
        if (m_store) return m_store->stores();
        return []() -> Result<std::unique_ptr<Store>> { return fail(Code::CENTRAL_STORE_UNREACHABLE); };
    }

    std::unique_ptr<TestStore> m_store = makeTestStore(GetParam());

protected:
    FixedClock clock{toInstant(dossier::kReceived)};
    StorePool pool{stores()};
    std::unique_ptr<BlobStore> blobs = m_store ? m_store->blobs() : nullptr;
    Api api{pool, clock, {.blobs = blobs.get()}};
};

} // namespace motcua::central
