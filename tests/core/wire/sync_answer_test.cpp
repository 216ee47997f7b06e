// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/sync_answer.h"

#include "core/wire/gzip.h"
#include "tests/core/wire/samples.h"

namespace motcua::wire {
namespace {

bool isRefused(const SyncAnswer& answer) {
    const auto read = decodeAnswer(encode(answer));
    return !read && read.error().code == Code::WIRE_MESSAGE_INVALID;
}

TEST(SyncAnswer, isReadBackEqual) {
    const auto read = decodeAnswer(encode(fullAnswer()));
    ASSERT_TRUE(read) << qPrintable(read.error().detail);
    EXPECT_EQ(*read, fullAnswer());
}

TEST(SyncAnswer, withNothingToTell_isSmall) {
    SyncAnswer answer = fullAnswer();
    answer.entries.clear();
    answer.verdicts.clear();
    EXPECT_LT(gzip(encode(answer)).size(), 150);
}

TEST(SyncAnswer, entriesOutOfOrder_areRefused) {
    SyncAnswer answer = fullAnswer();
    std::swap(answer.entries[0], answer.entries[2]);
    EXPECT_TRUE(isRefused(answer));
    answer = fullAnswer();
    answer.entries[2].sequence = 18;
    EXPECT_TRUE(isRefused(answer)) << "twice the same place";
    answer = fullAnswer();
    answer.cursors[QStringLiteral("o:H34.05")] = 19;
    EXPECT_TRUE(isRefused(answer)) << "an entry beyond its cursor would come again";
    answer.cursors.remove(QStringLiteral("o:H34.05"));
    EXPECT_TRUE(isRefused(answer)) << "a stream without cursor";
}

TEST(SyncAnswer, halfADossier_isRefused) {
    SyncAnswer answer = fullAnswer();
    answer.entries[1].operations.pop_back();
    EXPECT_TRUE(isRefused(answer));
    answer = fullAnswer();
    answer.entries[0].version = 0;
    EXPECT_TRUE(isRefused(answer));
}

TEST(SyncAnswer, badHead_isRefused) {
    SyncAnswer answer = fullAnswer();
    answer.pollSeconds = 0;
    EXPECT_TRUE(isRefused(answer)) << "a desk that never rests";
    answer = fullAnswer();
    answer.epoch.clear();
    EXPECT_TRUE(isRefused(answer));
    answer = fullAnswer();
    answer.verdicts[0].version = -1;
    EXPECT_TRUE(isRefused(answer));
    EXPECT_FALSE(decodeAnswer("{}\n"));
}

TEST(SyncAnswer, verdicts_haveNamesOfTheirOwn) {
    for (const auto kind : {VerdictKind::accepted, VerdictKind::duplicate, VerdictKind::conflict,
                            VerdictKind::rejected, VerdictKind::waiting})
        EXPECT_EQ(verdictOf(QString(verdictName(kind))), kind);
    EXPECT_FALSE(verdictOf(u"okay"));
}

} // namespace
} // namespace motcua::wire
