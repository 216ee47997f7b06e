// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/render.h"

#include "core/qr/picture_file.h"
#include "core/qr/picture_reader.h"
#include "tests/support/event_loop.h"
#include "tests/support/pdf_text.h"
#include "tests/support/sample_forms.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <ZXing/ReadBarcode.h>
#include <gmock/gmock.h>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

constexpr double kThermalDots = 8; // 203 dpi
constexpr double kLaserDots = 300 / 25.4;

QString textOf(const Pages& pages) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"form.pdf"_s);
    EXPECT_TRUE(pages.writePdf(file));
    return tests::pdfText(file);
}
std::string textOf(const FormData& data, Paper paper = Paper::a4) {
    const auto pages = Pages::make(data, paper);
    return pages ? textOf(*pages).toStdString() : pages.error().detail.toStdString();
}

FormData slip() { return tests::sampleForm(FormKind::receipt01); }

std::string qrOf(const QImage& image) {
    const FixedClock clock(toInstant(LocalTime(makeDate(2026, 11, 23))));
    const auto reading = qr::PictureReader(clock).read(qr::toGrey(image).view());
    return reading.payload ? reading.payload->text.toStdString() : "";
}
std::string barcodeOf(const QImage& image) {
    const qr::GreyPicture grey = qr::toGrey(image);
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::Code128).setTryHarder(true).setTryRotate(false);
    const auto result =
        ZXing::ReadBarcode({grey.row(0), grey.width(), grey.height(), ZXing::ImageFormat::Lum}, hints);
    const auto& bytes = result.bytes();
    return std::string(bytes.begin(), bytes.end());
}

/// `MOTCUA_UPDATE_GOLDEN=1` writes them anew; look at the difference before you commit it.
TEST(Forms, pdfText_isThatOfTheGoldenFiles) {
    const QDir golden(QStringLiteral(MOTCUA_SOURCE_DIR "/tests/fixtures/forms"));
    const bool update = qEnvironmentVariableIsSet("MOTCUA_UPDATE_GOLDEN");
    for (int kind = 0; kind < kFormKinds; ++kind)
        for (const Date day : {makeDate(2026, 11, 23), makeDate(2025, 6, 2)}) {
            FormData data = tests::sampleForm(static_cast<FormKind>(kind));
            data.date = day;
            const auto pages = Pages::make(data, Paper::a4);
            if (!pages && data.kind == FormKind::stop05 && day < makeDate(2025, 9, 15)) continue;
            ASSERT_TRUE(pages) << pages.error().detail.toStdString();
            const QString text = textOf(*pages);
            EXPECT_EQ(text, text.normalized(QString::NormalizationForm_C)) << "searched for as NFC";
            QFile file(golden.filePath(u"%1-%2.txt"_s.arg(name(data.kind), formatDate(day))));
            if (update) {
                ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
                continue;
            }
            ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
            // where lines break is the fonts' business
            EXPECT_EQ(text.simplified().toStdString(),
                      QString::fromUtf8(file.readAll()).simplified().toStdString())
                << file.fileName().toStdString();
        }
}

TEST(Forms, missingField_isRefusedWithItsName) {
    for (int kind = 0; kind < kFormKinds; ++kind) {
        FormData data = tests::sampleForm(static_cast<FormKind>(kind));
        data.values.erase(u"agency"_s);
        const auto pages = Pages::make(data, Paper::a4);
        ASSERT_FALSE(pages) << kind;
        EXPECT_EQ(pages.error(), (Error{Code::DOCUMENT_FIELD_MISSING, u"agency"_s})) << kind;
    }
    FormData data = slip();
    data.values[u"due"_s] = u" "_s;
    EXPECT_EQ(Pages::make(data, Paper::a5).error().detail, u"due"_s);
    data = slip();
    data.code.clear();
    EXPECT_EQ(Pages::make(data, Paper::thermal80).error().detail, u"code"_s);
}

TEST(Forms, symbols_areReadFromThePrintedPage) {
    const FormData data = slip();
    for (const auto& [paper, dots] :
         {std::pair(Paper::a4, kLaserDots), {Paper::a5, kLaserDots}, {Paper::thermal80, kThermalDots}}) {
        const auto pages = Pages::make(data, paper);
        ASSERT_TRUE(pages);
        const QImage image = pages->image(0, dots);
        EXPECT_EQ(qrOf(image), data.code.toStdString()) << static_cast<int>(paper);
        EXPECT_EQ(barcodeOf(image), data.code.toStdString()) << static_cast<int>(paper);
    }
}

/// A thermal head has dots of 1/8 mm: no bar may be of one and a half.
TEST(Forms, symbols_onThermalPaperAreOfWholeDots) {
    const auto pages = Pages::make(slip(), Paper::thermal80);
    ASSERT_TRUE(pages);
    const qr::GreyPicture grey = qr::toGrey(pages->image(0, kThermalDots));
    const auto runsOf = [&](int y) {
        std::vector<int> runs;
        int run = 1;
        for (int x = 1; x < grey.width(); ++x, ++run)
            if ((grey.row(y)[x] < 128) != (grey.row(y)[x - 1] < 128)) {
                runs.push_back(run);
                run = 0;
            }
        return runs;
    };
    // the bars are what stays the same from row to row for two millimetres
    std::vector<int> best;
    for (int y = 0; y + 16 < grey.height(); ++y)
        if (auto runs = runsOf(y);
            runs.size() > best.size() && runs == runsOf(y + 8) && runs == runsOf(y + 16))
            best = std::move(runs);
    ASSERT_GT(best.size(), 50U);
    for (std::size_t at = 1; at < best.size(); ++at)
        EXPECT_EQ(best[at] % 2, 0) << at; // two dots a module
}

TEST(Forms, longNames_areWhole) {
    FormData data = slip();
    const QString name = u"H'Bhoang Niê Kdăm Êban Ayŭn Ƀuôn Yă Mlô Duôn Du Hđơk Knul Arul"_s;
    ASSERT_GE(name.size(), 60);
    data.values[u"applicant"_s] = name;
    data.values[u"email"_s] = QString(70, u'w') + u"@example.vn"_s;
    for (const Paper paper : {Paper::a4, Paper::a5, Paper::thermal80}) {
        const QString text = QString::fromStdString(textOf(data, paper)).simplified();
        EXPECT_TRUE(text.contains(name)) << text.toStdString();
    }
    const auto pages = Pages::make(data, Paper::a5);
    const QImage image = pages->image(0, 4);
    for (int y = 0; y < image.height(); ++y)
        EXPECT_EQ(image.pixel(image.width() - 8, y), qRgb(255, 255, 255)) << "runs off the sheet at " << y;
}

TEST(Forms, manyComponents_goOnOverThePage) {
    FormData data = slip();
    auto& rows = data.lists[u"components"_s];
    for (int number = static_cast<int>(rows.size()) + 1; number <= 30; ++number)
        rows.push_back({{u"number"_s, QString::number(number)},
                        {u"name"_s, u"Giấy tờ thứ %1 của người nộp"_s.arg(number)},
                        {u"kind"_s, u"Bản sao"_s},
                        {u"quantity"_s, u"1"_s}});
    for (const auto& [paper, count] : {std::pair(Paper::a4, 2), {Paper::a5, 2}}) {
        const auto pages = Pages::make(data, paper);
        ASSERT_TRUE(pages);
        EXPECT_EQ(pages->count(), count);
        const QString text = textOf(*pages);
        for (int number = 4; number <= 30; ++number)
            EXPECT_EQ(text.count(u"Giấy tờ thứ %1 của"_s.arg(number)), 1) << number;
        EXPECT_EQ(text.count(u"Tên giấy tờ"_s), 2) << "the head is repeated";
        EXPECT_THAT(text.toStdString(), HasSubstr("Trang 1/2"));
        EXPECT_THAT(text.toStdString(), HasSubstr("Trang 2/2"));
    }
    EXPECT_EQ(Pages::make(data, Paper::thermal80)->count(), 1);
}

TEST(Forms, usualSlip_isOnePageOfA5) {
    const auto pages = Pages::make(slip(), Paper::a5);
    ASSERT_TRUE(pages);
    EXPECT_EQ(pages->count(), 1);
    EXPECT_THAT(textOf(*pages).toStdString(), Not(HasSubstr("Trang")));
}

TEST(Forms, papers_haveTheirSizes) {
    EXPECT_EQ(Pages::make(slip(), Paper::a4)->sizeMm(0), QSizeF(210, 297));
    EXPECT_EQ(Pages::make(slip(), Paper::a5)->sizeMm(0), QSizeF(148, 210));
    const QSizeF roll = Pages::make(slip(), Paper::thermal80)->sizeMm(0);
    EXPECT_EQ(roll.width(), 80);
    FormData longer = slip();
    longer.values[u"procedure"_s] = u"Thủ tục "_s.repeated(40);
    EXPECT_GT(Pages::make(longer, Paper::thermal80)->sizeMm(0).height(), roll.height());
    const FormData book = tests::sampleForm(FormKind::register07);
    EXPECT_EQ(Pages::make(book, Paper::a4)->sizeMm(0), QSizeF(297, 210));
    EXPECT_EQ(Pages::make(book, Paper::thermal80).error().code, Code::DOCUMENT_FORM_UNKNOWN);
    EXPECT_EQ(Pages::makeOnAny(book, Paper::thermal80)->sizeMm(0), QSizeF(297, 210));
}

TEST(Forms, marks_standOnEveryPage) {
    FormData data = slip();
    EXPECT_THAT(textOf(data), Not(HasSubstr("TẬP HUẤN")));
    EXPECT_THAT(textOf(data), Not(HasSubstr("IN LẠI")));
    data.training = true;
    data.reprint = 2;
    for (const Paper paper : {Paper::a4, Paper::a5, Paper::thermal80}) {
        EXPECT_THAT(textOf(data, paper), HasSubstr("BẢN IN LẠI (2)"));
        EXPECT_THAT(textOf(data, paper), HasSubstr("TẬP HUẤN"));
    }
    EXPECT_EQ(qrOf(Pages::make(data, Paper::a5)->image(0, kLaserDots)), data.code.toStdString());
}

TEST(Forms, dots_areTheSameOnEveryScale) {
    const auto pages = Pages::make(slip(), Paper::a5);
    const QImage small = pages->image(0, 4), large = pages->image(0, 8);
    const QImage half = large.scaled(small.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    qint64 difference = 0;
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x)
            difference += std::abs(qGray(small.pixel(x, y)) - qGray(half.pixel(x, y)));
    EXPECT_LT(static_cast<double>(difference) / (small.width() * small.height()), 9);
}

/// Where the ink of a form with this text lies, at ten dots a millimetre.
QRect inkOf(const QByteArray& text) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"form02/2026-01-01.html"_s));
    if (!QDir(folder.path()).mkpath(u"form02"_s) || !file.open(QIODevice::WriteOnly)) return {};
    file.write("<!--\nform: form02\ntitle: x\nvalid_from: 2026-01-01\npaper: a4\nmargins: 10 10 10 10\n-->" +
               text);
    file.close();
    const auto pages = Pages::make(tests::sampleForm(FormKind::supplement02), Paper::a4, folder.path());
    if (!pages) return {};
    const QImage image = pages->image(0, 10);
    QRect dark;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 128) dark |= QRect(x, y, 1, 1);
    return dark;
}

/// QTextDocument brings some lengths to its device and leaves others; all come out as millimetres.
TEST(Forms, lengths_areMillimetres) {
    const QRect line = inkOf("<p style=\"margin-left:30mm\">{{line:50}}</p>");
    EXPECT_NEAR(line.left(), 400, 8);
    EXPECT_NEAR(line.width(), 500, 8);
    // the upper margin of a page's first paragraph is the page's
    const QRect close = inkOf("<p>{{line:50}}</p><p style=\"margin-top:0\">{{line:50}}</p>");
    const QRect apart = inkOf("<p>{{line:50}}</p><p style=\"margin-top:40mm\">{{line:50}}</p>");
    EXPECT_NEAR(apart.height() - close.height(), 400, 8);
}

TEST(Forms, writePdf_isForItsOwnerOnlyAndNamesTheForm) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"slip.pdf"_s);
    ASSERT_TRUE(Pages::make(slip(), Paper::a5)->writePdf(path, 2));
    EXPECT_EQ(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-1.4"));
    EXPECT_EQ(bytes.count("/Type /Page\n"), 2);
    EXPECT_TRUE(bytes.contains("/FontFile2")) << "fonts go along";
    EXPECT_LT(bytes.size(), 200'000);
    EXPECT_EQ(Pages::make(slip(), Paper::a5)->writePdf(u"/nonexistent/slip.pdf"_s).error().code,
              Code::FILE_UNWRITABLE);
}

} // namespace
} // namespace motcua::document
