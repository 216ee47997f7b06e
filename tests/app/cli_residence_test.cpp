// SPDX-License-Identifier: GPL-3.0-or-later
// `residence …`: a look-up with its snapshot, tasks and the time line, from a shell.
#include "tests/app/cli_run.h"

#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

class CliResidence : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_EQ(cli.init().exit, 0);
        ASSERT_EQ(cli.run({u"officer"_s, u"undertake"_s}).exit, 0);
        const auto received =
            cli.run({u"dossier"_s, u"receive"_s, u"--procedure"_s, u"1.004873"_s, u"--qr"_s,
                     QString::fromUtf8(kCard), u"--all-components"_s, u"--fee"_s, u"unpaid"_s});
        ASSERT_EQ(received.exit, 0) << received.err.toStdString();
        code = received.object()[u"code"].toString();
    }
    CliAnswer lookUp(const QStringList& more, const QString& purpose = u"Xác nhận tình trạng hôn nhân"_s) {
        return cli.run(
            QStringList{u"residence"_s, u"lookup"_s, u"--dossier"_s, code, u"--purpose"_s, purpose} + more);
    }
    Cli cli;
    QString code;
};

const QByteArray kRegistry =
    R"({"citizen":{"number":"001096012345","name":"NGUYỄN VĂN AN","birth_date":"1996"},
    "marital_status":"single","periods":[{"kind":"permanent","from":"2010-01-01","to":"2019-12-31",
    "address":"Thôn 3, Xã Hòa An, Tuyên Quang"}]})";

TEST_F(CliResidence, withoutALine_isATaskUntilAFileTells) {
    EXPECT_EQ(lookUp({}, u"x"_s).error(), u"RESIDENCE_PURPOSE"_s);
    const auto pending = lookUp({});
    ASSERT_EQ(pending.exit, 0) << pending.err.toStdString();
    EXPECT_EQ(pending.object()[u"outcome"], u"pending"_s);
    EXPECT_FALSE(pending.object()[u"confirm_by"].toString().isEmpty());
    const auto tasks = cli.run({u"residence"_s, u"pending"_s}).array();
    ASSERT_EQ(tasks.size(), 1);
    EXPECT_EQ(tasks[0][u"dossier"], code);

    const QString file = cli.write("registry.json", kRegistry);
    EXPECT_EQ(lookUp({u"--way"_s, u"sector_law"_s}).exit, 2) << "what was seen must be given";
    const auto found = lookUp({u"--way"_s, u"sector_law"_s, u"--registry"_s, file});
    ASSERT_EQ(found.exit, 0) << found.err.toStdString();
    EXPECT_EQ(found.object()[u"way"], u"sector_law"_s);
    EXPECT_EQ(found.object()[u"marital_status"], u"single"_s);
    EXPECT_EQ(found.object()[u"comparison"][u"findings"][0][u"name"], u"birth_year_only"_s);
    EXPECT_EQ(cli.run({u"residence"_s, u"pending"_s}).array().size(), 0);

    const QString printed = cli.write("printed.json", found.out);
    EXPECT_EQ(lookUp({u"--registry"_s, printed}).object()[u"citizen"], found.object()[u"citizen"])
        << "what a look-up prints can be given to another";

    const auto line = cli.run({u"residence"_s, u"timeline"_s, u"--dossier"_s, code});
    ASSERT_EQ(line.exit, 0) << line.err.toStdString();
    EXPECT_EQ(line.object()[u"from"], u"2016-01-15"_s);
    EXPECT_EQ(line.object()[u"letters"][0][u"commune"], u"Xã Hòa An"_s);
    EXPECT_EQ(line.object()[u"gaps"][0][u"from"], u"2020-01-01"_s);
    const auto watched = cli.run({u"residence"_s, u"watch"_s}).array();
    ASSERT_EQ(watched.size(), 1);
    EXPECT_EQ(watched[0][u"lookups"], 3);
}

TEST_F(CliResidence, someoneElsesFile_isRefused) {
    const QString file =
        cli.write("registry.json", R"({"citizen":{"name":"Ai Khác","number":"001096999999"}})");
    EXPECT_EQ(lookUp({u"--registry"_s, file}).error(), u"RESIDENCE_PERSON"_s);
    EXPECT_EQ(cli.run({u"residence"_s, u"pending"_s}).array().size(), 0);
    EXPECT_EQ(cli.run({u"residence"_s, u"lookup"_s, u"--purpose"_s, u"Xem thử"_s}).exit, 2);
    EXPECT_EQ(cli.run({u"residence"_s, u"confirm"_s, u"--dossier"_s, code, u"--registry"_s, file}).error(),
              u"RESIDENCE_TASK_UNKNOWN"_s);
}

} // namespace
} // namespace motcua::tests
