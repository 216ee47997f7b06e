// SPDX-License-Identifier: GPL-3.0-or-later
// What independent programs make of our PDF: qpdf its structure, poppler its pictures and its look.
#include "core/pages/pdfa.h"

#include "tests/core/pages/sample_page.h"
#include "tests/support/event_loop.h"

#include <QProcess>
#include <QTemporaryDir>

namespace motcua::pages {
namespace {

using namespace Qt::StringLiterals;

class PdfaTest : public testing::Test {
protected:
    void write(const std::vector<CodedPage>& pages) {
        const auto pdf =
            pdfOf(pages, {u"Giấy khai sinh <bản sao> & phụ lục"_s, Instant{std::chrono::days{20'000}}});
        ASSERT_TRUE(pdf);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(*pdf);
    }
    QString run(const QString& program, const QStringList& arguments, int* exit = nullptr) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished()) << qPrintable(program);
        if (exit) *exit = process.exitCode();
        return QString::fromUtf8(process.readAll());
    }
    QImage shown() {
        run(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-singlefile"_s, u"-png"_s, path, dir.filePath(u"page"_s)});
        return QImage(dir.filePath(u"page.png"_s));
    }
    /// How far apart two pages look, 0 … 255.
    static double apart(const QImage& a, const QImage& b) {
        const QImage one = a.convertToFormat(QImage::Format_Grayscale8)
                               .scaled(200, 280, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage other = b.convertToFormat(QImage::Format_Grayscale8)
                                 .scaled(200, 280, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        double sum = 0;
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x)
                sum += std::abs(one.constScanLine(y)[x] - other.constScanLine(y)[x]);
        return sum / (one.width() * one.height());
    }
    QTemporaryDir dir;
    const QString path = dir.filePath(u"page.pdf"_s);
};

TEST_F(PdfaTest, file_isSoundAndSaysWhatItIs) {
    write({*code(samplePage({}), 200, PageCoding::faxG4),
           *code(samplePage({.stamp = true}), 200, PageCoding::colour),
           *code(samplePage({.picture = true}), 200, PageCoding::grey)});
    int exit = -1;
    const QString check = run(u"qpdf"_s, {u"--check"_s, path}, &exit);
    EXPECT_EQ(exit, 0) << qPrintable(check);
    const QString pictures = run(u"pdfimages"_s, {u"-list"_s, path});
    for (const auto& coding : {u"ccitt"_s, u"jpeg"_s})
        EXPECT_TRUE(pictures.contains(coding)) << qPrintable(pictures);
    const QString facts = run(u"pdfinfo"_s, {path});
    EXPECT_TRUE(facts.contains(u"Giấy khai sinh <bản sao> & phụ lục"_s)) << qPrintable(facts);
    EXPECT_TRUE(facts.contains(u"A4"_s));
    const QString metadata = run(u"pdfinfo"_s, {u"-meta"_s, path});
    EXPECT_TRUE(metadata.contains(u"<pdfaid:part>2</pdfaid:part>"_s)) << qPrintable(metadata);
    EXPECT_TRUE(metadata.contains(u"&lt;bản sao&gt; &amp; phụ lục"_s));
}

TEST_F(PdfaTest, page_looksAsItWasScanned) {
    for (const PageCoding coding : {PageCoding::faxG4, PageCoding::grey, PageCoding::colour}) {
        const QImage page = samplePage({});
        write({*code(page, 200, coding)});
        EXPECT_LT(apart(shown(), page), 12) << static_cast<int>(coding);
    }
    QImage white(1654, 2339, QImage::Format_RGB32);
    white.fill(Qt::white);
    EXPECT_GT(apart(white, samplePage({})), 12) << "the measure tells text from none";
}

TEST_F(PdfaTest, samePages_giveTheSameBytes) {
    const auto page = *code(samplePage({}), 200, PageCoding::faxG4);
    const PdfFacts facts{u"A"_s, Instant{}};
    EXPECT_EQ(*pdfOf(std::vector{page}, facts), *pdfOf(std::vector{page}, facts));
    EXPECT_FALSE(pdfOf({}, facts));
}

} // namespace
} // namespace motcua::pages
