// SPDX-License-Identifier: GPL-3.0-or-later
// Every symbol is read again by ZXing; those of cards by the reader of the counter.
#include "core/qr/symbol_writer.h"

#include "core/qr/picture_reader.h"
#include "core/qr/receipt_code.h"
#include "core/qr/symbol_picture.h"
#include "core/qr/symbols.h"
#include "core/qr/vietqr.h"

#include <QRandomGenerator>
#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>
#include <gtest/gtest.h>

namespace motcua::qr {
namespace {

using namespace Qt::StringLiterals;

const std::array kLevels{ErrorCorrection::low, ErrorCorrection::medium, ErrorCorrection::quartile,
                         ErrorCorrection::high};

std::optional<QByteArray> read(const SymbolMatrix& symbol, int pixelsPerModule = 4) {
    const auto found = findSymbols(toPicture(symbol, pixelsPerModule).view(), {});
    return found.size() == 1 ? found.front().bytes : std::nullopt;
}

/// Modules along a side of the symbol for so many bytes.
int side(int bytes, ErrorCorrection level) {
    const auto symbol = writeQr(QByteArray(bytes, 'x'), level);
    return symbol ? symbol->width() : 0;
}

TEST(SymbolWriter, qr_everyByte_isReadAsWritten) {
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    const auto symbol = writeQr(all, ErrorCorrection::medium);
    ASSERT_TRUE(symbol);
    EXPECT_EQ(read(*symbol), all);
}

TEST(SymbolWriter, qr_vietnameseWithoutMarkerOfItsCharacterSet) {
    const QByteArray text = u"Nguyễn Thị Ngọc Ánh|ĐƯỜNG Ỷ|H'Ngăm Niê"_s.toUtf8();
    const auto symbol = writeQr(text, ErrorCorrection::low);
    ASSERT_TRUE(symbol);
    EXPECT_EQ(read(*symbol), text);
    const GreyPicture picture = toPicture(*symbol, 4);
    const ZXing::ImageView image(picture.row(0), picture.width(), picture.height(), ZXing::ImageFormat::Lum);
    EXPECT_EQ(ZXing::ReadBarcode(image).symbologyIdentifier(), "]Q1") << "]Q2 would have an ECI";
}

TEST(SymbolWriter, qr_capacities) {
    // ISO/IEC 18004 table 7, byte mode: the last length of a version and the first of the next
    EXPECT_EQ(side(17, ErrorCorrection::low), 21);
    EXPECT_EQ(side(18, ErrorCorrection::low), 25);
    EXPECT_EQ(side(14, ErrorCorrection::medium), 21);
    EXPECT_EQ(side(15, ErrorCorrection::medium), 25);
    EXPECT_EQ(side(11, ErrorCorrection::quartile), 21);
    EXPECT_EQ(side(12, ErrorCorrection::quartile), 25);
    EXPECT_EQ(side(7, ErrorCorrection::high), 21);
    EXPECT_EQ(side(8, ErrorCorrection::high), 25);
    EXPECT_EQ(side(2953, ErrorCorrection::low), 177);
    EXPECT_EQ(side(2331, ErrorCorrection::medium), 177);
}

TEST(SymbolWriter, qr_tooLongOrEmpty_isRefused) {
    const auto refused = [](int bytes, ErrorCorrection level) {
        const auto symbol = writeQr(QByteArray(bytes, 'x'), level);
        return !symbol && symbol.error().code == Code::QR_TEXT_TOO_LONG;
    };
    EXPECT_TRUE(refused(0, ErrorCorrection::low));
    EXPECT_TRUE(refused(2954, ErrorCorrection::low));
    EXPECT_TRUE(refused(2332, ErrorCorrection::medium));
    EXPECT_TRUE(refused(1'000'000, ErrorCorrection::low));
}

TEST(SymbolWriter, qr_randomTexts_areReadAtSeveralSizes) {
    QRandomGenerator random(20261123);
    for (int run = 0; run < 120; ++run) {
        QByteArray text(random.bounded(1, run % 10 ? 200 : 1000), Qt::Uninitialized);
        for (char& byte : text)
            byte = static_cast<char>(run % 3 ? random.bounded(0x20, 0x7F) : random.bounded(0x100));
        const auto symbol = writeQr(text, kLevels[static_cast<std::size_t>(run % 4)]);
        ASSERT_TRUE(symbol);
        for (const int pixels : {2, 3, 5, 8})
            EXPECT_EQ(read(*symbol, pixels), text) << run << " at " << pixels;
    }
}

TEST(SymbolWriter, qr_ofACard_isReadByTheCounter) {
    const QString card =
        u"001096012345|012345678|Nguyễn Văn An|15011996|Nam|Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội|15062021"_s;
    const FixedClock clock{Instant{}};
    PictureReader reader(clock);
    for (const ErrorCorrection level : kLevels) {
        const auto symbol = writeQr(card.toUtf8(), level);
        ASSERT_TRUE(symbol);
        const auto reading = reader.read(toPicture(*symbol, 3).view());
        ASSERT_TRUE(reading.payload);
        EXPECT_EQ(reading.payload->kind, PayloadKind::card);
        EXPECT_EQ(reading.payload->text, card);
    }
}

TEST(SymbolWriter, qr_ofAPayment_isReadByTheCounter) {
    const PaymentRequest request{.bankBin = u"970436"_s,
                                 .account = u"0011001932418"_s,
                                 .amountVnd = 8'000,
                                 .note = u"H3405 261123 0001"_s};
    const auto symbol = writeQr(toText(request)->toUtf8(), ErrorCorrection::medium);
    ASSERT_TRUE(symbol);
    const FixedClock clock{Instant{}};
    const auto reading = PictureReader(clock).read(toPicture(*symbol, 3).view());
    ASSERT_TRUE(reading.payload);
    EXPECT_EQ(reading.payload->kind, PayloadKind::payment);
    EXPECT_EQ(parseVietQr(reading.payload->text), request);
}

TEST(SymbolWriter, qr_withAQuarterOfTheReceiptsCodeSpoilt_isRead) {
    const QString code = u"H15.50.05.13-261008-0975"_s;
    auto symbol = receiptQr(code);
    ASSERT_TRUE(symbol);
    // a coffee ring over a corner without finder pattern
    for (int y = symbol->height() - 7; y < symbol->height(); ++y)
        for (int x = symbol->width() - 7; x < symbol->width(); ++x)
            symbol->setDark(x, y, true);
    EXPECT_EQ(read(*symbol), code.toLatin1());
}

TEST(SymbolWriter, code128_isReadAsWritten) {
    for (const QString& text :
         {u"H15.50.05.13-261008-0975"_s, u"000.00.06.H56-231027-0361"_s, u"x"_s, u" ~"_s}) {
        const auto bars = receiptBarcode(text);
        ASSERT_TRUE(bars);
        ASSERT_EQ(bars->height(), 1);
        EXPECT_TRUE(bars->isDark(0, 0)) << "no quiet zone inside";
        EXPECT_TRUE(bars->isDark(bars->width() - 1, 0));
        SymbolMatrix high(bars->width(), 30);
        for (int y = 0; y < high.height(); ++y)
            for (int x = 0; x < high.width(); ++x)
                high.setDark(x, y, bars->isDark(x, 0));
        const GreyPicture picture = toPicture(high, 2, 10);
        const ZXing::ImageView image(picture.row(0), picture.width(), picture.height(),
                                     ZXing::ImageFormat::Lum);
        const auto result = ZXing::ReadBarcode(image);
        EXPECT_EQ(result.format(), ZXing::BarcodeFormat::Code128);
        const auto& bytes = result.bytes();
        EXPECT_EQ(
            QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())),
            text.toLatin1());
    }
}

TEST(SymbolWriter, code128_otherTexts_areRefused) {
    for (const QString& text : {QString(), u"Đ"_s, u"a\nb"_s, QString(81, u'x')}) {
        const auto bars = writeCode128(text);
        ASSERT_FALSE(bars);
        EXPECT_EQ(bars.error().code, Code::QR_BARCODE_TEXT);
    }
    EXPECT_TRUE(writeCode128(QString(80, u'x')));
}

} // namespace
} // namespace motcua::qr
