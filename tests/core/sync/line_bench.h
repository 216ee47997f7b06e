// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/courier.h"
#include "core/sync/enrol.h"
#include "core/wire/gzip.h"
#include "tests/core/sync/counter_bench.h"
#include "tests/core/sync/local_service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::sync {

/// Counters that talk to the real service over a real socket.
class LineTest : public CounterTest {
protected:
    void SetUp() override {
        CounterTest::SetUp();
        server = std::make_unique<LocalService>(
            [this](const LocalService::Request& request) { return handle(request); });
    }

    LocalService::Reply handle(const LocalService::Request& request) {
        using namespace Qt::StringLiterals;
        const QJsonObject object = QJsonDocument::fromJson(request.body).object();
        if (request.path == "/v1/enrol") {
            if (object["code"_L1].toString() != u"ABCD-1234"_s) return refusal(401, "CENTRAL_ENROLMENT_CODE");
            return grant(object["device"_L1].toString());
        }
        if (request.path == "/v1/token") return grant(object["device"_L1].toString());
        const auto caller = tokens.find(request.headers.value("authorization"));
        if (caller == tokens.end()) return refusal(401, "CENTRAL_TOKEN");
        const auto plain = wire::gunzip(request.body, 1 << 24);
        if (request.path == "/v1/leases")
            return leases(QJsonDocument::fromJson(plain.value_or(QByteArray())).object());
        const auto asked =
            plain ? wire::decodeRequest(*plain) : Result<wire::SyncRequest>(std::unexpected(plain.error()));
        if (!asked) return refusal(400, errorText(asked.error().code).name);
        const auto answer = central::synchronise(*service, {caller->second, kOffice}, *asked, now);
        if (!answer) return refusal(409, errorText(answer.error().code).name, answer.error().detail);
        return {200, wire::gzip(wire::encode(*answer)), {"Content-Encoding: gzip"}};
    }
    LocalService::Reply grant(const QString& device) {
        using namespace Qt::StringLiterals;
        const QByteArray token = "t" + QByteArray::number(++granted);
        tokens["Bearer " + token] = *Uuid::parse(device);
        const qint64 expires = (now + std::chrono::hours{12}).time_since_epoch().count();
        return {200, QJsonDocument(QJsonObject{{"token"_L1, QString::fromLatin1(token)},
                                               {"expires"_L1, expires},
                                               {"refresh"_L1, u"r1"_s},
                                               {"office"_L1, kOffice},
                                               {"office_name"_L1, u"Xã thử"_s},
                                               {"desk"_L1, 1},
                                               {"epoch"_L1, u"e1"_s}})
                         .toJson()};
    }
    /// One block a day.
    static LocalService::Reply leases(const QJsonObject& asked) {
        using namespace Qt::StringLiterals;
        QJsonArray days;
        const Date first = parseDate(asked["day"_L1].toString()).value_or(Date{});
        for (int i = 0; i < asked["days"_L1].toInt(); ++i)
            days.append(QJsonObject{{"day"_L1, formatDate(first + std::chrono::days{i})},
                                    {"blocks"_L1, QJsonArray{QJsonValue(QJsonArray{1, 50})}}});
        return {200, QJsonDocument(QJsonObject{{"leases"_L1, days}}).toJson()};
    }
    static LocalService::Reply refusal(int status, const char* name, const QString& detail = {}) {
        return {
            status, QByteArray("{\"error\":\"") + name + "\",\"detail\":\"" + detail.toUtf8() + "\"}", {}};
    }
    Result<Enrolled> enrolCounter(Counter& counter) {
        return enrol(counter.database(), {.address = server->address(), .code = QStringLiteral("ABCD-1234")});
    }

    std::unique_ptr<LocalService> server;
    std::map<QByteArray, Uuid> tokens;
    int granted = 0;
    Instant now = toInstant(dossier::kReceived);
};

} // namespace motcua::sync
