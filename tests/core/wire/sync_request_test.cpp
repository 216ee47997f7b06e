// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/sync_request.h"

#include "core/wire/gzip.h"
#include "tests/core/wire/samples.h"

namespace motcua::wire {
namespace {

Code refusal(const QByteArray& body) {
    const auto read = decodeRequest(body);
    return read ? Code{} : read.error().code;
}

QByteArray headWith(const char* key, const QJsonValue& value) {
    SyncRequest request = fullRequest();
    request.operations.clear();
    QJsonObject head = QJsonDocument::fromJson(encode(request)).object();
    head.insert(QLatin1StringView(key), value);
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n';
}

TEST(SyncRequest, isReadBackEqual) {
    EXPECT_EQ(decodeRequest(encode(fullRequest())), fullRequest());
    SyncRequest named = fullRequest();
    named.officers = {{uuid(7), QStringLiteral("cb0007")}, {uuid(8), QStringLiteral("lan")}};
    EXPECT_EQ(decodeRequest(encode(named)), named);
    SyncRequest least;
    least.device = uuid(1);
    least.first = 1;
    EXPECT_EQ(decodeRequest(encode(least)), least);
}

/// What a desk with nothing to say sends each minute has to fit a packet of a bad line.
TEST(SyncRequest, withNothingToSend_isSmall) {
    SyncRequest request = fullRequest();
    request.operations.clear();
    EXPECT_LT(gzip(encode(request)).size(), 180);
}

TEST(SyncRequest, badHead_isRefused) {
    ASSERT_EQ(refusal(headWith("inc", 1)), Code{});
    EXPECT_EQ(refusal(headWith("inc", 0)), Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal(headWith("inc", QStringLiteral("1"))), Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal(headWith("n0", 0)), Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal(headWith("max", -1)), Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal(headWith("device", Uuid{}.toString())), Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal(headWith("cursors", QJsonObject{{"o:H34.05", -1}})), Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal(headWith("cursors", QJsonObject{{"", 1}})), Code::WIRE_MESSAGE_INVALID);
    const QString id = uuid(7).toString();
    EXPECT_EQ(refusal(headWith("officers", QJsonObject{{id, "lan"}})), Code{});
    EXPECT_EQ(refusal(headWith("officers", QJsonObject{{id, ""}})), Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal(headWith("officers", QJsonObject{{id, QString(kMaxLogin + 1, u'x')}})),
              Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal(headWith("officers", QJsonObject{{"lan", "lan"}})), Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal(headWith("officers", QJsonArray{})), Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal(headWith("else", 1)), Code::WIRE_MESSAGE_INVALID);
    EXPECT_EQ(refusal({}), Code::WIRE_MESSAGE_INVALID);
    QJsonObject streams;
    for (int i = 0; i <= kMaxStreams; ++i)
        streams.insert(QString::number(i), 1);
    EXPECT_EQ(refusal(headWith("cursors", streams)), Code::WIRE_MESSAGE_INVALID);
}

TEST(SyncRequest, anotherSchema_isToldApart) {
    EXPECT_EQ(refusal(headWith("sv", kSchema + 1)), Code::WIRE_SCHEMA);
    EXPECT_EQ(refusal(headWith("sv", QStringLiteral("1"))), Code::WIRE_MESSAGE_INVALID);
}

TEST(SyncRequest, operationsOutOfOrder_areRefused) {
    SyncRequest request = fullRequest();
    std::swap(request.operations[3], request.operations[4]);
    EXPECT_EQ(refusal(encode(request)), Code::WIRE_MESSAGE_INVALID);
    request = fullRequest();
    request.operations[4] = request.operations[3];
    EXPECT_EQ(refusal(encode(request)), Code::WIRE_MESSAGE_INVALID);
    request = fullRequest();
    request.first = 4710;
    EXPECT_EQ(refusal(encode(request)), Code::WIRE_MESSAGE_INVALID) << "begins with another";
    request = fullRequest();
    request.operations.erase(request.operations.begin() + 5);
    EXPECT_EQ(decodeRequest(encode(request)), request) << "those with a verdict are not sent again";
}

TEST(SyncRequest, cutAnywhere_isRefusedOrWhole) {
    SyncRequest request = fullRequest();
    request.operations.resize(3);
    const QByteArray body = encode(request);
    int whole = 0;
    for (qsizetype size = 0; size <= body.size(); ++size) {
        const auto read = decodeRequest(body.first(size));
        if (!read) continue;
        ++whole;
        EXPECT_TRUE(std::ranges::equal(read->operations,
                                       std::span(request.operations).first(read->operations.size())));
    }
    EXPECT_EQ(whole, 4) << "only at the end of a line; gzip's sum tells those apart";
}

} // namespace
} // namespace motcua::wire
