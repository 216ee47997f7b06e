// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

QStringList receiveToday() {
    return words("dossier receive --procedure 1.004222 --all-components") +
           QStringList{QStringLiteral("--qr"), QString::fromUtf8(kCard)};
}

TEST(CliStore, init_onceAndWithAGoodPassword) {
    Cli cli;
    cli.password = "short";
    EXPECT_EQ(cli.init().error(), QStringLiteral("OFFICER_PASSWORD_WEAK"));
    cli.password = {};
    EXPECT_EQ(cli.init().error(), QStringLiteral("CLI_PASSWORD_NEEDED"));
    cli.password = "mat-khau-thu-1";
    const auto made = cli.init();
    ASSERT_EQ(made.exit, 0) << made.err.toStdString();
    EXPECT_EQ(made.object()[QStringLiteral("data")].toString(), QDir(cli.dataFolder()).absolutePath());
    EXPECT_FALSE(made.object()[QStringLiteral("recovery_code")].toString().isEmpty());
    EXPECT_EQ(cli.init().error(), QStringLiteral("STORE_EXISTS"));
}

TEST(CliStore, password_fromFileAndWrongOnesAreSlowed) {
    Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    cli.password = {};
    const QString file = cli.write("password", "mat-khau-thu-1\n");
    EXPECT_EQ(cli.run(words("officer list --password-file") + QStringList{file}).exit, 0);
    // "mật khẩu" in combining marks opens what "mật khẩu" in composed letters closed.
    cli.newPassword = QStringLiteral("mật khẩu dài").normalized(QString::NormalizationForm_C).toUtf8();
    cli.password = "mat-khau-thu-1";
    ASSERT_EQ(cli.run(words("officer passwd lan")).exit, 0);
    cli.password = QStringLiteral("mật khẩu dài").normalized(QString::NormalizationForm_D).toUtf8();
    EXPECT_EQ(cli.run(words("officer list")).exit, 0);
    cli.password = "wrong-password";
    QStringList errors;
    for (int i = 0; i < 5; ++i)
        errors << cli.run(words("officer list")).error();
    EXPECT_EQ(errors.front(), QStringLiteral("OFFICER_PASSWORD_WRONG"));
    EXPECT_EQ(errors.back(), QStringLiteral("OFFICER_WAIT"));
}

TEST(CliStore, officers_addDisableAndRoles) {
    Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    cli.newPassword = "mat-khau-cua-binh";
    ASSERT_EQ(cli.run(words("officer add binh --full-name Nguyễn~Bình --role clerk")).exit, 0);
    EXPECT_EQ(cli.run(words("officer add binh --full-name Nguyễn~Bình --role clerk --officer lan")).error(),
              QStringLiteral("OFFICER_EXISTS"));
    EXPECT_EQ(cli.run(words("officer list")).error(), QStringLiteral("DESK_OFFICER_NEEDED"));
    EXPECT_EQ(cli.run(words("officer list --officer lan")).array().size(), 2);
    cli.password = "mat-khau-cua-binh";
    EXPECT_EQ(cli.run(receiveToday() + words("--officer binh")).exit, 0);
    EXPECT_EQ(cli.run(words("officer disable lan --officer binh")).error(),
              QStringLiteral("OFFICER_NOT_PERMITTED"));
    EXPECT_EQ(cli.run(words("store rebuild --officer binh")).error(),
              QStringLiteral("OFFICER_NOT_PERMITTED"));
    cli.password = "mat-khau-thu-1";
    EXPECT_EQ(cli.run(words("officer disable lan --officer lan")).error(),
              QStringLiteral("OFFICER_LAST_ADMINISTRATOR"));
    const auto shown = cli.run(words("--officer lan audit show --officer binh"));
    ASSERT_EQ(shown.exit, 0) << shown.err.toStdString();
    ASSERT_FALSE(shown.array().isEmpty());
    for (const auto& entry : shown.array())
        EXPECT_EQ(entry.toObject()[QStringLiteral("officer")].toString(), QStringLiteral("binh"));
    ASSERT_EQ(cli.run(words("officer disable binh --officer lan")).exit, 0);
    cli.password = "mat-khau-cua-binh";
    EXPECT_EQ(cli.run(words("officer list --officer binh")).error(), QStringLiteral("OFFICER_PASSWORD_WRONG"))
        << "the slot is gone";
}

TEST(CliStore, passwd_ownAndByRecoveryCode) {
    Cli cli;
    const auto made = cli.init();
    ASSERT_EQ(made.exit, 0);
    cli.newPassword = "mat-khau-moi-2";
    ASSERT_EQ(cli.run(words("officer passwd lan")).exit, 0);
    EXPECT_EQ(cli.run(words("officer list")).error(), QStringLiteral("OFFICER_PASSWORD_WRONG"));
    const QString code =
        cli.write("code", made.object()[QStringLiteral("recovery_code")].toString().toUtf8() + '\n');
    cli.newPassword = "mat-khau-moi-3";
    ASSERT_EQ(cli.run(words("officer passwd lan --recovery-code-file") + QStringList{code}).exit, 0);
    cli.password = "mat-khau-moi-3";
    EXPECT_EQ(cli.run(words("officer list")).exit, 0);
    const QString wrong = cli.write("code", "0000-0000-0000-0000-0000-0000-0000-0000-0");
    EXPECT_EQ(cli.run(words("officer passwd lan --recovery-code-file") + QStringList{wrong}).exit, 1);
}

TEST(CliStore, care_checkRebuildRekeyStats) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    ASSERT_EQ(cli.run(receiveToday()).exit, 0);
    EXPECT_TRUE(cli.run(words("store check")).object()[QStringLiteral("ok")].toBool());
    EXPECT_EQ(cli.run(words("store rebuild")).object()[QStringLiteral("dossiers")].toInt(), 1);
    const auto rekeyed = cli.run(words("store rekey"));
    EXPECT_EQ(rekeyed.exit, 0) << rekeyed.err.toStdString();
    const auto stats = cli.run(words("store stats")).object();
    EXPECT_EQ(stats[QStringLiteral("dossiers")].toInt(), 1);
    EXPECT_EQ(stats[QStringLiteral("schema")].toInt(), 3);
    EXPECT_TRUE(cli.run(words("store check")).object()[QStringLiteral("ok")].toBool());
    const auto audit = cli.run(words("audit verify"));
    EXPECT_EQ(audit.exit, 0);
    EXPECT_TRUE(audit.object()[QStringLiteral("ok")].toBool());
    EXPECT_TRUE(audit.object()[QStringLiteral("first_bad")].isNull());
    const QString head = audit.object()[QStringLiteral("head")].toString();
    EXPECT_EQ(
        cli.run({QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--head"), head}).exit, 0);
}

TEST(CliStore, backupAndRestore_newIncarnationAndNoCodeTwice) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    ASSERT_EQ(cli.run(receiveToday()).exit, 0);
    const QString file = cli.path("backup.motcua");
    ASSERT_EQ(cli.run({QStringLiteral("store"), QStringLiteral("backup"), file}).exit, 0);
    const auto second = cli.run(receiveToday()).object()[QStringLiteral("code")].toString();
    const QStringList restore{QStringLiteral("store"), QStringLiteral("restore"), file};
    EXPECT_EQ(cli.run(restore).error(), QStringLiteral("DESK_LAST_CODE_NEEDED"));
    EXPECT_EQ(cli.run(words("dossier list")).array().size(), 2) << "a refused restore changes nothing";
    const auto restored = cli.run(restore + QStringList{QStringLiteral("--last-code"), second});
    ASSERT_EQ(restored.exit, 0) << restored.err.toStdString();
    EXPECT_EQ(restored.object()[QStringLiteral("incarnation")].toInt(), 2);
    EXPECT_FALSE(restored.object()[QStringLiteral("old_kept_in")].toString().isEmpty());
    EXPECT_EQ(cli.run(words("dossier list")).array().size(), 1);
    const auto third = cli.run(receiveToday()).object()[QStringLiteral("code")].toString();
    EXPECT_TRUE(third.endsWith(QStringLiteral("-0003"))) << third.toStdString();
    EXPECT_EQ(cli.run(words("audit verify")).exit, 0);
}

TEST(CliStore, demoFill_onlyInTraining) {
    const Cli real;
    ASSERT_EQ(real.init(false).exit, 0);
    EXPECT_EQ(real.run(words("demo fill --dossiers 10 --seed 1")).error(),
              QStringLiteral("DESK_NOT_TRAINING"));
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const auto filled = cli.run(words("demo fill --dossiers 500 --seed 7 --from 2026-01-02 --to 2026-10-30"));
    ASSERT_EQ(filled.exit, 0) << filled.err.toStdString();
    EXPECT_EQ(filled.object()[QStringLiteral("dossiers")].toInt(), 500);
    EXPECT_TRUE(cli.run(words("store check")).object()[QStringLiteral("ok")].toBool());
    EXPECT_EQ(cli.run(words("dossier search nguyen --limit 3")).array().size(), 3);
    EXPECT_GT(cli.run(words("dossier list --status returned --limit 1000")).array().size(), 200);
}

TEST(CliStore, catalogueImport_overlayChangesTheNextReceipt) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const QString bad = cli.write("bad.json", "[{\"code\": \"1.004222\", \"from\": \"2026-11-01\"}]");
    EXPECT_EQ(cli.run({QStringLiteral("catalogue"), QStringLiteral("import"), bad}).exit, 1);
    const QString overlay =
        cli.write("overlay.json", R"([{"code": "1.004222", "from": "2026-01-01", "reason": "thử",
        "source": "NQ 00/2026, hư cấu", "set": {"fee_vnd": 12345}}])");
    ASSERT_EQ(cli.run({QStringLiteral("catalogue"), QStringLiteral("import"), overlay}).exit, 0);
    EXPECT_EQ(cli.run(receiveToday()).object()[QStringLiteral("fee_vnd")].toInt(), 12345);
    QFile holidays(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/catalogue/holidays.json"));
    ASSERT_TRUE(holidays.open(QIODevice::ReadOnly));
    const auto imported = cli.run(
        {QStringLiteral("catalogue"), QStringLiteral("import"), cli.write("h.json", holidays.readAll())});
    EXPECT_EQ(imported.exit, 0) << imported.err.toStdString();
    EXPECT_EQ(imported.object()[QStringLiteral("kind")].toString(), QStringLiteral("holidays"));
}

} // namespace
} // namespace motcua::tests
