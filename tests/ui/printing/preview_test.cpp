// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/print_preview.h"

#include "tests/ui/printing/open_counter.h"
#include "tests/ui/support/held.h"
#include "tests/ui/support/looks.h"
#include "ui/printing/printing.h"
#include "ui/widgets/language.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <gmock/gmock.h>

namespace motcua::ui {
namespace {

using namespace tests;
using document::FormKind;

PrintPreview& settled(PrintPreview& preview) {
    EXPECT_TRUE(serveUntil([&] { return preview.isSettled(); }));
    return preview;
}

document::FormData longSlip() {
    document::FormData data;
    data.kind = FormKind::receipt01;
    data.date = makeDate(2026, 11, 23);
    data.code = QStringLiteral("H34.05-261123-0001");
    for (const char* name : {"agency", "officer", "applicant", "procedure", "sets", "time_limit", "received",
                             "due", "return_at", "fee"})
        data.values[QString::fromLatin1(name)] = QStringLiteral("Giá trị thử");
    auto& rows = data.lists[QStringLiteral("components")];
    for (int number = 1; number <= 80; ++number)
        rows.push_back({{QStringLiteral("number"), QString::number(number)},
                        {QStringLiteral("name"), QStringLiteral("Giấy tờ thử")},
                        {QStringLiteral("kind"), QStringLiteral("Bản chính")},
                        {QStringLiteral("quantity"), QStringLiteral("1")}});
    return data;
}

TEST(PrintPreview, show_makesThePagesOfTheForm) {
    OpenCounter counter;
    const auto widget = makePreview(counter.workspace);
    auto& preview = static_cast<PrintPreview&>(*widget);
    preview.resize(600, 700);
    preview.show();
    EXPECT_EQ(preview.pageCount(), 0);
    showForm(*widget, FormKind::receipt01, counter.code);
    // how many the papers of the catalogue fill is the form's business
    ASSERT_GT(settled(preview).pageCount(), 0) << counter.messages.size();
    EXPECT_THAT(preview.accessibleName().toStdString(), testing::HasSubstr("Giấy tiếp nhận hồ sơ"));
    const QImage picture = preview.grab().toImage();
    int dark = 0;
    for (int x = 0; x < picture.width(); ++x)
        for (int y = 0; y < picture.height(); ++y)
            dark += qGray(picture.pixel(x, y)) < 100;
    EXPECT_GT(dark, 3000) << "letters are seen";
}

TEST(PrintPreview, error_isToldInThePlaceOfThePages) {
    OpenCounter counter;
    PrintPreview preview(counter.workspace);
    preview.resize(600, 700);
    preview.show();
    preview.showForm(FormKind::receipt01, counter.code);
    ASSERT_GT(settled(preview).pageCount(), 0);
    preview.showForm(FormKind::stop05, counter.code);
    EXPECT_TRUE(serveUntil([&] { return preview.isSettled() && preview.pageCount() == 0; }));
    EXPECT_TRUE(counter.messages.empty());
}

TEST(PrintPreview, keys_zoomAndTurn) {
    OpenCounter counter;
    PrintPreview preview(counter.workspace);
    preview.resize(600, 500);
    ASSERT_TRUE(activate(preview));
    preview.showData(longSlip());
    ASSERT_GT(settled(preview).pageCount(), 1);
    EXPECT_EQ(preview.currentPage(), 0);
    for (int key = 0; key < 3 && preview.currentPage() == 0; ++key)
        press(preview, Qt::Key_PageDown);
    EXPECT_EQ(preview.currentPage(), 1);
    EXPECT_THAT(preview.accessibleName().toStdString(), testing::HasSubstr("trang 2/"));
    press(preview, Qt::Key_Home);
    EXPECT_EQ(preview.verticalScrollBar()->value(), 0);
    press(preview, Qt::Key_Plus, QStringLiteral("+"));
    EXPECT_GT(preview.zoom(), 1.2);
    EXPECT_GT(settled(preview).horizontalScrollBar()->maximum(), 0);
    press(preview, Qt::Key_0, QStringLiteral("0"));
    EXPECT_EQ(preview.zoom(), 1);
    for (int key = 0; key < 30; ++key)
        press(preview, Qt::Key_Minus, QStringLiteral("-"));
    EXPECT_GE(preview.zoom(), 0.3);
    EXPECT_TRUE(preview.isSettled() || serveUntil([&] { return preview.isSettled(); }));
}

TEST(PrintPreview, window_isNeverHeldUp) {
    OpenCounter counter;
    const auto longestWait = [&]() -> long long {
        PrintPreview preview(counter.workspace);
        preview.resize(900, 700);
        preview.show();
        preview.showData(longSlip());
        long long longest = 0;
        QElapsedTimer step;
        for (step.start(); !preview.isSettled(); step.restart()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
            longest = std::max<long long>(longest, step.elapsed());
        }
        EXPECT_GT(preview.pageCount(), 1);
        return longest;
    };
    EXPECT_LT(tests::leastHeld(longestWait), tests::kMostHeld) << "milliseconds";
}

TEST(PrintPreview, looks_holdInAllOfThem) {
    OpenCounter counter;
    inAllLooks([&] { return makePreview(counter.workspace); }, QStringLiteral("print_preview"), {600, 700},
               [&](QWidget& widget) {
                   showForm(widget, FormKind::receipt01, counter.code);
                   settled(static_cast<PrintPreview&>(widget));
               });
    inAllLooks([&] { return makePreview(counter.workspace); }, QStringLiteral("print_preview_empty"),
               {600, 700});
}

} // namespace
} // namespace motcua::ui
