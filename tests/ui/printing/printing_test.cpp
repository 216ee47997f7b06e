// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/printing.h"

#include "tests/support/pdf_text.h"
#include "tests/ui/printing/open_counter.h"
#include "ui/printing/form_pages.h"
#include "ui/printing/print_job.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QPrinter>
#include <QTemporaryDir>
#include <filesystem>
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

TEST(Printing, failedPrint_makesTheNextNoReprint) {
    if (isPrinterThere()) GTEST_SKIP() << "this machine has a printer";
    OpenCounter counter;
    bool isUncounted = false;
    counter.workspace.run(
        &counter.workspace,
        [&](desk::Workplace& place) -> Result<> {
            MOTCUA_CHECK(desk::countPrint(place, FormKind::receipt01, counter.code, 1));
            return desk::uncountPrint(place, FormKind::receipt01, counter.code);
        },
        [&] { isUncounted = true; });
    ASSERT_TRUE(serveUntil([&] { return isUncounted; }));
    ASSERT_TRUE(print(counter, FormKind::receipt01));
    EXPECT_THAT(pdfText(fileOf(counter)).toStdString(), Not(HasSubstr("BẢN IN LẠI")));
}

TEST(Printing, outcomeAfterTheOfficerLeft_isToldToNobody) {
    OpenCounter counter;
    bool isDone = false;
    printForm(counter.workspace, FormKind::receipt01, counter.code, [&](auto&&...) { isDone = true; });
    bool isClosed = false;
    counter.workspace.close([&] { isClosed = true; });
    ASSERT_TRUE(serveUntil([&] { return isClosed; }));
    printThread().waitForDone();
    serveFor(std::chrono::milliseconds(200));
    EXPECT_FALSE(isDone);
    EXPECT_TRUE(counter.messages.empty()) << counter.messages[0].text.toStdString();
}

TEST(PrivateFiles, officerGone_folderIsEmpty) {
    const QString path = privateFile(QStringLiteral("form01-thu.pdf"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    emptyPrivateFolder();
    printThread().waitForDone();
    EXPECT_FALSE(QFileInfo::exists(path));
    EXPECT_TRUE(QFileInfo(path).dir().exists());
}

TEST(PrivateFiles, sweep_takesWhatEndedProgramsLeftAndNothingElse) {
    const QTemporaryDir all;
    const auto make = [&all](const char* name) {
        const QString path = all.filePath(QString::fromLatin1(name));
        QDir().mkpath(path);
        QFile slip(path + QStringLiteral("/form01.pdf"));
        EXPECT_TRUE(slip.open(QIODevice::WriteOnly));
        slip.close();
        const auto hourAgo = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
        std::filesystem::last_write_time(path.toStdString(), hourAgo);
        return path;
    };
    const QString left = make("motcua-print-killed"), other = make("other-print"),
                  target = make("kept-elsewhere"), living = make("motcua-print-living");
    QLockFile lock(living + QStringLiteral("/in-use"));
    ASSERT_TRUE(lock.tryLock());
    ASSERT_TRUE(QFile::link(target, all.filePath(QStringLiteral("motcua-print-link"))));
    const QString young = all.filePath(QStringLiteral("motcua-print-young"));
    ASSERT_TRUE(QDir().mkpath(young));
    sweepPrivateFolders(all.path());
    EXPECT_FALSE(QFileInfo::exists(left));
    EXPECT_TRUE(QFileInfo::exists(other));
    EXPECT_TRUE(QFileInfo::exists(young)) << "it is just being made";
    EXPECT_TRUE(QFileInfo::exists(living + QStringLiteral("/form01.pdf"))) << "its program runs";
    EXPECT_TRUE(QFileInfo::exists(target + QStringLiteral("/form01.pdf"))) << "links are not followed";
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
