// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"
#include "tests/support/pdf_text.h"

#include <QFile>
#include <gmock/gmock.h>

namespace motcua::tests {
namespace {

using testing::HasSubstr;

CliAnswer receive(const Cli& cli, const QStringList& more) {
    return cli.run(
        words("dossier receive --procedure 1.004222 --all-components --at 2026-11-20T09:00:00+07:00") +
        QStringList{QStringLiteral("--qr"), QString::fromUtf8(kCard)} + more);
}
std::string textOf(const Cli& cli, const char* file) { return pdfText(cli.path(file)).toStdString(); }

TEST(CliForms, slip_isWrittenAsPdfWithoutADisplay) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const auto received = receive(cli, {QStringLiteral("--slip"), cli.path("slip.pdf")});
    ASSERT_EQ(received.exit, 0) << received.err.toStdString();
    EXPECT_EQ(received.object()[QStringLiteral("slip")].toString(), cli.path("slip.pdf"))
        << received.err.toStdString();
    const std::string text = textOf(cli, "slip.pdf");
    EXPECT_THAT(text, HasSubstr("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"));
    EXPECT_THAT(text, HasSubstr("H34.05-261120-0001"));
    EXPECT_THAT(text, HasSubstr("Nguyễn Văn An"));
    EXPECT_THAT(text, HasSubstr("17 giờ 00 phút, thứ Tư ngày 02/12/2026"));
    EXPECT_THAT(text, HasSubstr("TẬP HUẤN"));
    EXPECT_THAT(text, Not(HasSubstr("BẢN IN LẠI")));

    const auto again =
        cli.run(words("dossier slip H34.05-261120-0001 --slip") + QStringList{cli.path("again.pdf")});
    ASSERT_EQ(again.exit, 0) << again.err.toStdString();
    EXPECT_THAT(textOf(cli, "again.pdf"), HasSubstr("BẢN IN LẠI (1)"));
}

TEST(CliForms, steps_printTheirForms) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    ASSERT_EQ(receive(cli, {}).exit, 0);
    const auto step = [&](const char* line, const char* file) {
        const auto answer = cli.run(words(line) + QStringList{QStringLiteral("--print"), cli.path(file)});
        EXPECT_EQ(answer.exit, 0) << answer.err.toStdString();
        return textOf(cli, file);
    };
    EXPECT_THAT(
        step("dossier forward H34.05-261120-0001 --to Tư~pháp --at 2026-11-20T10:00:00+07:00", "06.pdf"),
        HasSubstr("PHIẾU KIỂM SOÁT"));
    EXPECT_THAT(
        step("dossier pay H34.05-261120-0001 --amount 20000 --at 2026-11-20T10:30:00+07:00", "fee.pdf"),
        HasSubstr("Hai mươi nghìn đồng."));
    EXPECT_EQ(cli.run(words("dossier forward H34.05-261120-0001 --to X --print x.txt")).exit, 2);
}

} // namespace
} // namespace motcua::tests
