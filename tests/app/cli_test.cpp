// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that need no data folder, usage, and the forms of answers (the shell's contract).
#include "tests/app/cli_run.h"

#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

TEST(Cli, wrongUsage_exits2AndSaysSo) {
    const Cli cli;
    for (const char* line :
         {"", "nonsense", "dossier nonsense", "due", "due --limit 3 --unit working_day",
          "due --limit 3 --unit fortnight --received 2026-11-20T09:00:00+07:00",
          "due --limit 3 --unit working_day --received 2026-11-20T09:00:00",
          "due --limit -1 --unit working_day --received 2026-11-20T09:00:00+07:00",
          "due --limit 3 --unit working_day --received 2026-11-20T09:00:00+07:00 --cutoff 25:00",
          "due --limit 3 --unit working_day --received 2026-11-20T09:00:00+07:00 --mode other",
          "due --limit 3 --unit working_day --received 2026-11-20T09:00:00+07:00 --event "
          "extended@2026-11-21T09:00:00+07:00",
          "due --limit 3 --unit working_day --received 2026-11-20T09:00:00+07:00 --unknown", "qr parse",
          "catalogue show", "init --office H34.05", "demo fill --dossiers 0 --seed 1"}) {
        const auto answer = cli.run(words(line));
        EXPECT_EQ(answer.exit, 2) << line << answer.out.toStdString();
        if (*line) {
            EXPECT_EQ(answer.error(), QStringLiteral("USAGE")) << line;
        }
    }
    EXPECT_TRUE(cli.run({QStringLiteral("nonsense")}).err.startsWith("USAGE: "))
        << "NAME: text on standard error";
}

TEST(Cli, help_listsTheCommands) {
    const Cli cli;
    const auto answer = cli.runPlain({QStringLiteral("--help")});
    EXPECT_EQ(answer.exit, 0);
    for (const char* command : {"qr parse", "due ", "catalogue search", "init ", "officer add",
                                "dossier receive", "audit verify", "store check", "demo fill"})
        EXPECT_TRUE(answer.out.contains(command)) << command;
    EXPECT_FALSE(
        cli.runPlain({QStringLiteral("audit"), QStringLiteral("--help")}).out.contains("dossier receive"));
}

TEST(Cli, qrParse_bothLayouts) {
    const Cli cli;
    const QByteArray card = kCard;
    const auto first = cli.run({QStringLiteral("qr"), QStringLiteral("parse"), QString::fromUtf8(card)});
    ASSERT_EQ(first.exit, 0) << first.err.toStdString();
    const QJsonObject json = first.object();
    EXPECT_EQ(json[QStringLiteral("layout")].toString(), QStringLiteral("2021"));
    EXPECT_EQ(json[QStringLiteral("number")].toString(), QStringLiteral("001096012345"));
    EXPECT_EQ(json[QStringLiteral("name")].toString(), QStringLiteral("Nguyễn Văn An"));
    EXPECT_EQ(json[QStringLiteral("birth_date")].toString(), QStringLiteral("1996-01-15"));
    EXPECT_EQ(json[QStringLiteral("sex")].toString(), QStringLiteral("M"));
    EXPECT_EQ(json[QStringLiteral("issue_date")].toString(), QStringLiteral("2021-06-15"));
    EXPECT_EQ(json[QStringLiteral("expiry_date")].toString(), QStringLiteral("2036-01-15"));
    EXPECT_EQ(json[QStringLiteral("no_expiry")].toBool(true), false);
    const auto second =
        cli.run({QStringLiteral("qr"), QStringLiteral("parse"), QStringLiteral("-")}, card + "||||\r\n");
    EXPECT_EQ(second.object()[QStringLiteral("layout")].toString(), QStringLiteral("2024"));
    const auto bad = cli.run({QStringLiteral("qr"), QStringLiteral("parse"), QStringLiteral("hello")});
    EXPECT_EQ(bad.exit, 1);
    EXPECT_FALSE(bad.error().isEmpty());
}

TEST(Cli, due_countsWithTheShippedHolidays) {
    const Cli cli;
    const auto answer =
        cli.run(words("due --limit 3 --unit working_day --received 2026-11-20T09:00:00+07:00"));
    ASSERT_EQ(answer.exit, 0) << answer.err.toStdString();
    EXPECT_EQ(answer.object()[QStringLiteral("due")].toString(), QStringLiteral("2026-11-26T17:00:00+07:00"));
    EXPECT_EQ(answer.object()[QStringLiteral("start")].toString(),
              QStringLiteral("2026-11-20T09:00:00+07:00"));
    EXPECT_FALSE(answer.object()[QStringLiteral("projected")].toBool(true));
    const QJsonArray steps = answer.object()[QStringLiteral("steps")].toArray();
    ASSERT_FALSE(steps.isEmpty());
    QStringList texts;
    for (const auto& step : steps)
        texts << step.toObject()[QStringLiteral("text")].toString();
    EXPECT_TRUE(texts.join(u' ').contains(QStringLiteral("24/11"))) << texts.join(u'\n').toStdString();
    const auto moved = cli.run(words("due --procedure 1.004222 --received 2026-11-23T09:00:00+07:00 "
                                     "--event supplement_requested@2026-11-25T09:00:00+07:00"));
    EXPECT_TRUE(moved.object()[QStringLiteral("due")].isNull())
        << "while the clock stands still there is no due date";
    EXPECT_EQ(cli.run(words("due --procedure 9.999999 --received 2026-11-23T09:00:00+07:00")).exit, 1);
}

TEST(Cli, catalogue_searchShowAndCheckWithoutAFolder) {
    const Cli cli;
    const auto hits = cli.run(words("catalogue search dkks")).array();
    ASSERT_FALSE(hits.isEmpty());
    EXPECT_EQ(hits[0].toObject()[QStringLiteral("code")].toString(), QStringLiteral("1.001193"));
    EXPECT_EQ(cli.run(words("catalogue search zzzz")).array().size(), 0);
    EXPECT_EQ(cli.run(words("catalogue show 1.001193")).object()[QStringLiteral("field")].toString(),
              QStringLiteral("Hộ tịch"));
    EXPECT_EQ(cli.run(words("catalogue show 7.000001")).error(),
              QStringLiteral("CATALOGUE_PROCEDURE_UNKNOWN"));
    const QString good = QStringLiteral(MOTCUA_SOURCE_DIR "/resources/catalogue/procedures.json");
    const auto sound = cli.run({QStringLiteral("catalogue"), QStringLiteral("check"), good});
    EXPECT_EQ(sound.exit, 0);
    EXPECT_EQ(sound.object()[QStringLiteral("rows")].toInt(), 395);
    const QString bad = cli.write("bad.json", "[\n{\"code\": \"1.000001\",\n \"name\": 5}\n]\n");
    const auto broken = cli.run({QStringLiteral("catalogue"), QStringLiteral("check"), bad});
    EXPECT_EQ(broken.exit, 1) << "printed, and not ok";
    EXPECT_FALSE(broken.object()[QStringLiteral("ok")].toBool(true));
    EXPECT_EQ(cli.run({QStringLiteral("catalogue"), QStringLiteral("check"), cli.path("absent")}).error(),
              QStringLiteral("FILE_UNREADABLE"));
}

} // namespace
} // namespace motcua::tests
