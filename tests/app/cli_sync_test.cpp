// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

TEST(CliSync, standAloneStation_saysThatItIsNotEnrolled) {
    Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const auto status = cli.run(words("sync status"));
    ASSERT_EQ(status.exit, 0) << status.err.toStdString();
    EXPECT_FALSE(status.object()[QStringLiteral("enrolled")].toBool(true));
    EXPECT_EQ(status.object()[QStringLiteral("waiting")].toInt(-1), 0);
    EXPECT_EQ(cli.run(words("sync run --once")).error(), QStringLiteral("SYNC_NOT_ENROLLED"));
    EXPECT_TRUE(cli.run(words("sync conflicts")).array().isEmpty());
    EXPECT_TRUE(cli.run(words("sync parked")).array().isEmpty());
}

TEST(CliSync, recordedSteps_waitForAService) {
    Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    ASSERT_EQ(cli.run(words("dossier receive --procedure 1.004222 --all-components") +
                      QStringList{QStringLiteral("--qr"), QString::fromUtf8(kCard)})
                  .exit,
              0);
    const auto status = cli.run(words("sync status")).object();
    EXPECT_GT(status[QStringLiteral("waiting")].toInt(), 0);
    EXPECT_FALSE(status[QStringLiteral("oldest_waiting")].isNull());
}

TEST(CliSync, enrol_refusesPlainHttpAndUnreachableServices) {
    Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    EXPECT_EQ(cli.run(words("sync enrol --url http://example.org --code X")).error(),
              QStringLiteral("SYNC_ADDRESS"));
    EXPECT_EQ(cli.run(words("sync enrol --url http://127.0.0.1:1 --code X")).error(),
              QStringLiteral("SYNC_UNREACHABLE"));
    EXPECT_EQ(cli.run(words("sync conflicts --keep-theirs 0195d3c4-0000-7000-8000-000000000001")).error(),
              QStringLiteral("SYNC_CONFLICT_UNKNOWN"));
}

TEST(CliSync, freeze_isOffUntilItIsSet) {
    Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    EXPECT_EQ(cli.run(words("sync freeze")).object()[QStringLiteral("freeze_after_hours")].toInt(-1), 0);
    const auto set = cli.run(words("sync freeze --after 48"));
    ASSERT_EQ(set.exit, 0) << set.err.toStdString();
    EXPECT_EQ(set.object()[QStringLiteral("freeze_after_hours")].toInt(), 48);
    EXPECT_EQ(set.object()[QStringLiteral("warn_after_hours")].toInt(), 16);
    EXPECT_EQ(cli.run(words("sync freeze --after x")).error(), QStringLiteral("FIELD_INVALID"));
    EXPECT_EQ(cli.run(words("sync run --check")).error(), QStringLiteral("SYNC_NOT_ENROLLED"));
}

} // namespace
} // namespace motcua::tests
