// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

#include <QFile>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

QStringList receiveWords(const char* more = "") {
    return words("dossier receive --procedure 1.004222 --all-components --at 2026-11-20T09:00:00+07:00") +
           QStringList{QStringLiteral("--qr"), QString::fromUtf8(kCard)} + words(more);
}

TEST(CliDossier, receive_givesCodeDueDateAndSlip) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const auto received =
        cli.run(receiveWords() + QStringList{QStringLiteral("--slip"), cli.path("slip.json")});
    ASSERT_EQ(received.exit, 0) << received.err.toStdString();
    const QJsonObject json = received.object();
    EXPECT_EQ(json[QStringLiteral("code")].toString(), QStringLiteral("H34.05-261120-0001"));
    EXPECT_FALSE(json[QStringLiteral("provisional")].toBool(true));
    EXPECT_EQ(json[QStringLiteral("status")].toString(), QStringLiteral("received"));
    EXPECT_EQ(json[QStringLiteral("portal_status")].toInt(), 2);
    EXPECT_EQ(json[QStringLiteral("received")].toString(), QStringLiteral("2026-11-20T09:00:00+07:00"));
    EXPECT_EQ(json[QStringLiteral("due")].toString(), QStringLiteral("2026-12-02T17:00:00+07:00"));
    EXPECT_EQ(json[QStringLiteral("fee_vnd")].toInt(), 20000);
    QFile slip(cli.path("slip.json"));
    ASSERT_TRUE(slip.open(QIODevice::ReadOnly));
    EXPECT_TRUE(slip.readAll().contains("Nguyễn Văn An"));

    const QString code = json[QStringLiteral("code")].toString();
    EXPECT_EQ(cli.run({QStringLiteral("dossier"), QStringLiteral("show"), code})
                  .object()[QStringLiteral("code")]
                  .toString(),
              code);
    EXPECT_EQ(cli.run(words("dossier search nguyen~van~an")).array().size(), 1);
    EXPECT_EQ(cli.run(words("dossier search 2345 --limit 5")).array().size(), 1);
    EXPECT_EQ(cli.run(words("dossier list --status received")).array().size(), 1);
    EXPECT_EQ(cli.run(words("dossier list --queue to_forward")).array().size(), 1);
    EXPECT_EQ(cli.run(words("dossier list --queue nothing")).exit, 2);
    EXPECT_EQ(cli.run({QStringLiteral("dossier"), QStringLiteral("actions"), code}).array().size(), 2);
    EXPECT_EQ(cli.run(words("dossier show H34.05-261120-0002")).error(),
              QStringLiteral("RECORDS_DOSSIER_UNKNOWN"));
}

TEST(CliDossier, wholeLife_fromReceiptToReturn) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    ASSERT_EQ(cli.run(receiveWords()).exit, 0);
    const auto step = [&](const char* line) {
        const auto answer = cli.run(words(line));
        EXPECT_EQ(answer.exit, 0) << line << ": " << answer.err.toStdString();
        return answer.object();
    };
    const auto status = [](const QJsonObject& json) {
        return json[QStringLiteral("status")].toString().toStdString();
    };
    EXPECT_EQ(
        status(step("dossier forward H34.05-261120-0001 --to Công~an~xã --at 2026-11-20T10:00:00+07:00")),
        "processing");
    EXPECT_EQ(status(step("dossier supplement H34.05-261120-0001 --missing Giấy~tờ~A Giấy~tờ~B --at "
                          "2026-11-23T09:00:00+07:00")),
              "supplement_awaited");
    const auto again =
        cli.run(words("dossier supplement H34.05-261120-0001 --missing X --at 2026-11-23T10:00:00+07:00"));
    EXPECT_EQ(again.exit, 1);
    const auto completed = step("dossier complete H34.05-261120-0001 --at 2026-11-26T09:00:00+07:00");
    EXPECT_EQ(completed[QStringLiteral("due")].toString(), QStringLiteral("2026-12-07T17:00:00+07:00"))
        << "counted again from zero";
    EXPECT_EQ(
        cli.run(words("dossier supplement H34.05-261120-0001 --missing X --at 2026-11-26T10:00:00+07:00"))
            .error(),
        QStringLiteral("DOSSIER_SUPPLEMENT_ONCE"));
    const auto extended = step("dossier extend H34.05-261120-0001 --to 2026-12-09T17:00:00+07:00 --reason "
                               "Chờ~xác~minh --at 2026-12-04T09:00:00+07:00");
    EXPECT_EQ(extended[QStringLiteral("due")].toString(), QStringLiteral("2026-12-09T17:00:00+07:00"));
    EXPECT_EQ(
        cli.run(words("dossier return H34.05-261120-0001 --to-applicant --at 2026-12-08T09:00:00+07:00"))
            .exit,
        1);
    const QString result = cli.write("ket-qua.txt", "kết quả");
    const auto ready = cli.run(words("dossier ready H34.05-261120-0001 --at 2026-12-08T09:00:00+07:00") +
                               QStringList{QStringLiteral("--result"), result});
    ASSERT_EQ(ready.exit, 0) << ready.err.toStdString();
    EXPECT_EQ(status(ready.object()), "done");
    EXPECT_EQ(ready.object()[QStringLiteral("attachments")].toArray().size(), 1);
    EXPECT_EQ(status(step("dossier pay H34.05-261120-0001 --amount 20000 --at 2026-12-08T09:30:00+07:00")),
              "done");
    EXPECT_EQ(status(step("dossier return H34.05-261120-0001 --to-applicant --at 2026-12-08T10:00:00+07:00")),
              "returned");
    EXPECT_EQ(
        cli.run(words("dossier withdraw H34.05-261120-0001 --reason Đổi~ý --at 2026-12-08T11:00:00+07:00"))
            .exit,
        1);
}

TEST(CliDossier, override_letsOneSecondSupplementPass) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    ASSERT_EQ(cli.run(receiveWords()).exit, 0);
    for (const char* line :
         {"dossier supplement H34.05-261120-0001 --missing A --at 2026-11-20T10:00:00+07:00",
          "dossier complete H34.05-261120-0001 --at 2026-11-23T08:00:00+07:00",
          "dossier override H34.05-261120-0001 --rule supplement_once --reason Phát~hiện~giấy~tờ~giả --at "
          "2026-11-23T09:00:00+07:00",
          "dossier supplement H34.05-261120-0001 --missing B --at 2026-11-23T09:01:00+07:00"}) {
        const auto answer = cli.run(words(line));
        EXPECT_EQ(answer.exit, 0) << line << ": " << answer.err.toStdString();
    }
    EXPECT_EQ(
        cli.run(words("dossier override H34.05-261120-0001 --rule no_such_rule --reason Lý~do~đủ~dài")).exit,
        2);
}

TEST(CliDossier, receive_badRequestsAreRefusedByName) {
    const Cli cli;
    ASSERT_EQ(cli.init(false).exit, 0);
    const QStringList qr{QStringLiteral("--qr"), QString::fromUtf8(kCard)};
    const auto error = [&](const char* line) { return cli.run(words(line) + qr).error().toStdString(); };
    EXPECT_EQ(error("dossier receive --procedure 1.004222"), "USAGE") << "which papers?";
    EXPECT_EQ(error("dossier receive --procedure 9.004222 --all-components"), "CATALOGUE_PROCEDURE_UNKNOWN");
    EXPECT_EQ(error("dossier receive --procedure 1.004222 --component 99"), "DESK_COMPONENT_UNKNOWN");
    EXPECT_EQ(error("dossier receive --procedure 1.004222 --component 1:paper=2"), "USAGE");
    EXPECT_EQ(error("dossier receive --procedure 1.004222 --all-components --at 2026-11-20T09:00:00+07:00"),
              "DESK_TIME_NEEDS_REASON");
    EXPECT_EQ(error("dossier receive --procedure 1.004222 --all-components --limit 3 --unit working_day"),
              "DESK_OWN_LIMIT");
    EXPECT_EQ(error("dossier receive --procedure 1.004222 --all-components --slip slip.doc"), "USAGE");
    EXPECT_EQ(error("dossier receive --procedure 1.004222 --all-components --citizen x"), "USAGE")
        << "two sources";
    EXPECT_EQ(cli.run(words("dossier list")).array().size(), 0) << "nothing was recorded";
    EXPECT_EQ(error("dossier receive --procedure 1.004222 --component 1:original=1,copy=2 --at "
                    "2026-11-20T09:00:00+07:00 --reason Nhập~bù"),
              "");
    EXPECT_EQ(cli.run(words("dossier list")).array().size(), 1);
}

TEST(CliDossier, withoutKnownLimit_noDueDateOrTheOfficersOwn) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const QString citizen = cli.write(
        "citizen.json", R"({"name": "Trần Thị Bé Năm", "birth_date": "2001", "number": "079301000017"})");
    const QStringList base = words("dossier receive --procedure 2.001263 --all-components --at "
                                   "2026-11-20T09:00:00+07:00 --citizen") +
                             QStringList{citizen};
    const auto without = cli.run(base);
    ASSERT_EQ(without.exit, 0) << without.err.toStdString();
    EXPECT_TRUE(without.object()[QStringLiteral("due")].isNull());
    const auto slip = cli.runPlain(QStringList{QStringLiteral("--data"), cli.dataFolder()} +
                                   words("dossier slip H34.05-261120-0001"));
    EXPECT_TRUE(slip.out.contains("không có ngày hẹn trả") || slip.out.contains("Không có ngày hẹn trả"))
        << slip.out.toStdString();
    EXPECT_EQ(cli.run(base + words("--limit 5 --unit working_day")).error(), QStringLiteral("DESK_OWN_LIMIT"))
        << "no reason";
    const auto own = cli.run(base + words("--limit 5 --unit working_day --reason Theo~hướng~dẫn~của~sở"));
    EXPECT_EQ(own.object()[QStringLiteral("due")].toString(), QStringLiteral("2026-11-30T17:00:00+07:00"));
}

TEST(CliDossier, forAnotherAgency_provisionalCodeAndNoDueDateYet) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const auto received = cli.run(receiveWords("--competent H34.06"));
    ASSERT_EQ(received.exit, 0) << received.err.toStdString();
    EXPECT_EQ(received.object()[QStringLiteral("code")].toString(), QStringLiteral("H34.06-261120-T010001"));
    EXPECT_TRUE(received.object()[QStringLiteral("provisional")].toBool());
    EXPECT_TRUE(received.object()[QStringLiteral("due")].isNull())
        << "the clock starts at the competent agency";
    const auto arrived =
        cli.run(words("dossier competent H34.06-261120-T010001 --at 2026-11-23T09:00:00+07:00"));
    ASSERT_EQ(arrived.exit, 0) << arrived.err.toStdString();
    EXPECT_EQ(arrived.object()[QStringLiteral("due")].toString(),
              QStringLiteral("2026-12-03T17:00:00+07:00"));
}

} // namespace
} // namespace motcua::tests
