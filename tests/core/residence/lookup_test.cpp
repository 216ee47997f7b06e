// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/lookup.h"

#include "core/residence/snapshot.h"
#include "tests/core/residence/people.h"

#include <gtest/gtest.h>

namespace motcua::residence {
namespace {

Code refusal(const LookupRequest& request) {
    const auto checked = checkRequest(request);
    return checked ? Code{} : checked.error().code;
}

TEST(LookupRequest, nothingMandatoryMayBeMissing) {
    EXPECT_TRUE(checkRequest(requestForAn()));
    LookupRequest request = requestForAn();
    request.procedure = QStringLiteral(" ");
    EXPECT_EQ(refusal(request), Code::RESIDENCE_DOSSIER);
    request.dossier = request.id;
    EXPECT_TRUE(checkRequest(request)) << "a dossier will do";
    request = requestForAn();
    request.purpose = QStringLiteral("a 1 2 3 4 5");
    EXPECT_EQ(refusal(request), Code::RESIDENCE_PURPOSE);
    request = requestForAn();
    request.officerLogin.clear();
    EXPECT_EQ(refusal(request), Code::OFFICER_UNKNOWN);
    request = requestForAn();
    request.subject.number.reset();
    EXPECT_TRUE(checkRequest(request)) << "name and birth will do";
    request.subject.birthDate = {};
    EXPECT_EQ(refusal(request), Code::RESIDENCE_PERSON);
}

TEST(LookupRequest, isReadBackAndCheckedOnTheWay) {
    LookupRequest request = requestForAn();
    request.dossier = request.officer;
    request.dossierCode = QStringLiteral("H34.05-261123-0001");
    request.subject.oldNumber = QStringLiteral("012345678");
    EXPECT_EQ(requestFromJson(toJson(request)), request);
    request.purpose.clear();
    EXPECT_EQ(requestFromJson(toJson(request)).error().code, Code::RESIDENCE_PURPOSE);
    QJsonObject damaged = toJson(requestForAn());
    damaged[QStringLiteral("person")] = QStringLiteral("neighbour");
    EXPECT_EQ(requestFromJson(damaged).error().detail, QStringLiteral("person"));
}

TEST(LookupAnswer, isReadBack_andNeverFoundWithNothing) {
    const LookupAnswer found{
        AnswerKind::found, {}, Instant{std::chrono::seconds{1'795'000'000}}, recordOfAn()};
    EXPECT_EQ(answerFromJson(toJson(found)), found);
    LookupAnswer refused{AnswerKind::refused, QStringLiteral("005"), found.at, {}};
    EXPECT_EQ(answerFromJson(toJson(refused)), refused);
    refused.kind = AnswerKind::found;
    EXPECT_FALSE(answerFromJson(toJson(refused)));
}

TEST(RegistryRecord, badMembersAreNamed) {
    QJsonObject record = toJson(recordOfAn());
    EXPECT_EQ(recordFromJson(record), recordOfAn());
    record[QStringLiteral("marital_status")] = QStringLiteral("engaged");
    EXPECT_EQ(recordFromJson(record).error().detail, QStringLiteral("marital_status"));
    record = toJson(recordOfAn());
    record[QStringLiteral("blood_type")] = QString(41, u'A');
    EXPECT_EQ(recordFromJson(record).error().detail, QStringLiteral("blood_type"));
    record = toJson(recordOfAn());
    record[QStringLiteral("periods")] =
        QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("current")}}};
    EXPECT_EQ(recordFromJson(record).error().detail, QStringLiteral("address"));
}

TEST(Snapshot, keepsWhoWhenHowAndWhat) {
    const LookupAnswer answer{
        AnswerKind::found, {}, Instant{std::chrono::seconds{1'795'000'000}}, recordOfAn()};
    const Snapshot snapshot = snapshotOf(requestForAn(), dossier::LookupWay::vneid, answer);
    EXPECT_EQ(snapshot.outcome, dossier::LookupOutcome::found);
    EXPECT_EQ(decodeSnapshot(encode(snapshot)), snapshot);
    EXPECT_EQ(toJson(snapshot)[QStringLiteral("way")], QStringLiteral("vneid"));
    const Snapshot nothing = snapshotOf(requestForAn(), dossier::LookupWay::oneStopSystem,
                                        {AnswerKind::ambiguous, {}, answer.at, {}});
    EXPECT_EQ(nothing.outcome, dossier::LookupOutcome::pending) << "several people: still to be confirmed";
    EXPECT_EQ(decodeSnapshot(encode(nothing)), nothing);
    EXPECT_FALSE(decodeSnapshot("{}"));
}

} // namespace
} // namespace motcua::residence
