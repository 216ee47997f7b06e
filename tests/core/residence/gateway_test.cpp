// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/residence/file_gateway.h"
#include "core/residence/remote_gateway.h"
#include "core/residence/snapshot.h"
#include "tests/core/residence/people.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua::residence {
namespace {

const FixedClock kClock{Instant{std::chrono::seconds{1'795'000'000}}};

class FileGatewayTest : public testing::Test {
protected:
    Result<LookupAnswer> read(const QByteArray& text) {
        const QString path = m_dir.filePath(QStringLiteral("registry.json"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        return FileGateway(path, kClock).lookUp(requestForAn());
    }
    QTemporaryDir m_dir;
};

TEST_F(FileGatewayTest, whatALookUpPrinted_isRead) {
    const Snapshot snapshot = snapshotOf(requestForAn(), dossier::LookupWay::oneStopSystem,
                                         {AnswerKind::found, {}, kClock.now(), recordOfAn()});
    const auto answer = read(encode(snapshot));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->record, recordOfAn());
    EXPECT_EQ(read("{\"citizen\":null}")->kind, AnswerKind::notFound);
}

TEST_F(FileGatewayTest, otherPeopleAndDamage_areRefused) {
    EXPECT_EQ(read(R"({"citizen":{"name":"Nguyễn Văn An","number":"001096999999"}})").error().code,
              Code::RESIDENCE_PERSON)
        << "the number counts";
    EXPECT_EQ(read(R"({"citizen":{"name":"Nguyễn Văn An","birth_date":"1995"}})").error().code,
              Code::RESIDENCE_PERSON);
    EXPECT_TRUE(read(R"({"citizen":{"name":"NGUYỄN VĂN AN","birth_date":"1996"}})"));
    EXPECT_EQ(read("{").error().code, Code::JSON_INVALID);
    EXPECT_EQ(FileGateway(m_dir.filePath(QStringLiteral("none")), kClock).lookUp(requestForAn()).error().code,
              Code::FILE_UNREADABLE);
}

TEST(RemoteGateway, asksAndReads) {
    RemoteGateway gateway(
        [](const QByteArray& body) -> Result<QByteArray> {
            EXPECT_EQ(requestFromJson(*json::parseObject(body)), requestForAn());
            return json::compact(toJson(LookupAnswer{AnswerKind::found, {}, Instant{}, recordOfAn()}));
        },
        kClock);
    const auto answer = gateway.lookUp(requestForAn());
    EXPECT_EQ(answer, (LookupAnswer{AnswerKind::found, {}, kClock.now(), recordOfAn()}));
}

TEST(RemoteGateway, badLine_isUnreachableWithItsName) {
    const auto reasonOf = [](Result<QByteArray> body) {
        RemoteGateway gateway([body](const QByteArray&) { return body; }, kClock);
        const auto answer = gateway.lookUp(requestForAn());
        return answer && answer->kind == AnswerKind::unreachable ? answer->reason : QStringLiteral("?");
    };
    EXPECT_EQ(reasonOf(fail(Code::SYNC_UNREACHABLE)), QStringLiteral("SYNC_UNREACHABLE"));
    EXPECT_EQ(reasonOf(QByteArray("{}")), QStringLiteral("RESIDENCE_ANSWER"));
    EXPECT_EQ(reasonOf(QByteArray("<html>")), QStringLiteral("RESIDENCE_ANSWER"));
    RegistryRecord other = recordOfAn();
    other.citizen.number = *citizen::CitizenNumber::parse(u"001096999999");
    EXPECT_EQ(reasonOf(json::compact(toJson(LookupAnswer{AnswerKind::found, {}, Instant{}, other}))),
              QStringLiteral("RESIDENCE_ANSWER"));
}

} // namespace
} // namespace motcua::residence
