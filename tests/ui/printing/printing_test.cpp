// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printing.h"

#include "tests/support/pdf_text.h"
#include "tests/ui/printing/open_counter.h"
#include "ui/printing/form_pages.h"
#include "ui/printing/print_job.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPrinter>
#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace motcua::ui {
namespace {

using namespace tests;
using document::FormKind;
using testing::HasSubstr;

/// Tests must not come out of somebody's printer.
bool isPrinterThere() { return !printerNames().isEmpty(); }

QString fileOf(const OpenCounter& counter) {
    return privateFile(QStringLiteral("form01-%1.pdf").arg(counter.code));
}

bool print(OpenCounter& counter, FormKind kind) {
    bool isDone = false;
    printForm(counter.workspace, kind, counter.code, [&](const ui::PrintOutcome&) { isDone = true; });
    const std::size_t before = counter.messages.size();
    serveUntil([&] { return isDone || counter.messages.size() > before; });
    serveUntil([&] { return isDone; }, std::chrono::milliseconds(200));
    return isDone;
}

TEST(Printing, withoutPrinter_keepsAPdfNobodyElseReads) {
    if (isPrinterThere()) GTEST_SKIP() << "this machine has a printer";
    OpenCounter counter;
    ASSERT_TRUE(print(counter, FormKind::receipt01));
    ASSERT_EQ(counter.messages.size(), 1U);
    EXPECT_EQ(counter.messages[0].kind, Message::Kind::warning);
    EXPECT_TRUE(counter.messages[0].action);
    const QFileInfo file(fileOf(counter));
    ASSERT_TRUE(file.exists());
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    EXPECT_EQ(file.permissions() & others, QFile::Permissions());
    EXPECT_EQ(QFileInfo(file.path()).permissions() & others, QFile::Permissions());
    EXPECT_FALSE(file.path().startsWith(counter.workspace.dataFolder()));
    const std::string text = pdfText(file.filePath()).toStdString();
    EXPECT_THAT(text, HasSubstr(counter.code.toStdString()));
    EXPECT_THAT(text, HasSubstr("TẬP HUẤN - KHÔNG CÓ GIÁ TRỊ"));
    EXPECT_THAT(text, Not(HasSubstr("BẢN IN LẠI")));
}

TEST(Printing, secondPrint_saysThatItIsAReprint) {
    if (isPrinterThere()) GTEST_SKIP() << "this machine has a printer";
    OpenCounter counter;
    ASSERT_TRUE(print(counter, FormKind::receipt01));
    ASSERT_TRUE(print(counter, FormKind::receipt01));
    EXPECT_THAT(pdfText(fileOf(counter)).toStdString(), HasSubstr("BẢN IN LẠI (1)"));
}

TEST(Printing, formWithoutItsStep_isAMessageAndNotCounted) {
    OpenCounter counter;
    EXPECT_FALSE(print(counter, FormKind::stop05));
    ASSERT_EQ(counter.messages.size(), 1U);
    EXPECT_EQ(counter.messages[0].kind, Message::Kind::error);
    int count = -1;
    counter.workspace.run(
        &counter.workspace,
        [&](desk::Workplace& place) { return desk::countPrint(place, FormKind::stop05, counter.code, 1); },
        [&](int before) { count = before; });
    EXPECT_TRUE(serveUntil([&] { return count >= 0; }));
    EXPECT_EQ(count, 0);
}

TEST(Printing, missingOfficeName_leadsToTheSettings) {
    OpenCounter counter;
    const Message message =
        printErrorMessage(counter.workspace, {Code::DOCUMENT_FIELD_MISSING, QStringLiteral("place")});
    EXPECT_TRUE(message.action);
    EXPECT_FALSE(message.text.contains(u"(place)"));
    EXPECT_FALSE(
        printErrorMessage(counter.workspace, {Code::DOCUMENT_FIELD_MISSING, QStringLiteral("due")}).action);
}

/// The printer's own way, as far as it goes without paper.
TEST(Printing, printer_getsEveryCopyOnItsPaper) {
    document::FormData data;
    data.kind = FormKind::register07;
    data.date = makeDate(2026, 11, 23);
    for (const char* name : {"agency", "officer", "from", "to"})
        data.values[QString::fromLatin1(name)] = QStringLiteral("Giá trị thử");
    const auto pages = pagesOf(data, desk::PaperSize::a5, {});
    ASSERT_TRUE(pages) << pages.error().detail.toStdString();
    const QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("x.pdf")));
    ASSERT_TRUE(pages->print(printer, 3));
    EXPECT_EQ(printer.pageLayout().orientation(), QPageLayout::Landscape);
    EXPECT_EQ(printer.pageLayout().pageSize().id(), QPageSize::A4);
    EXPECT_EQ(pdfText(printer.outputFileName()).count(QStringLiteral("SỔ THEO DÕI HỒ SƠ")), 3);
}

} // namespace
} // namespace motcua::ui
