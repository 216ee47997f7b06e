// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/vietqr.h"

#include "core/qr/emvco.h"

#include <QRandomGenerator>
#include <gtest/gtest.h>

namespace motcua::qr {
namespace {

using namespace Qt::StringLiterals;
using To = PaymentRequest::To;

// Examples 6.1.1-6.1.4 of NAPAS's QR code format v1.5.2; the first with the length of its account number put
// right.
const QString kStaticAccount =
    u"00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F"_s;
const QString kStaticCard =
    u"00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52"_s;
const QString kDynamicAccount =
    u"00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA5303704"
    "54061800005802VN62340107NPS68690819thanh toan don hang63042E2E"_s;
const QString kDynamicCard =
    u"00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC5303704"
    "54061800005802VN62340107NPS68690819thanh toan don hang6304A203"_s;
// Published with the library github.com/subiz/vietqr.
const QString kWithNote =
    u"00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200"
    "005802VN62170813ung ho lu lut6304C15C"_s;

const PaymentRequest kRequest{.bankBin = u"970403"_s, .account = u"0011012345678"_s};

std::optional<Code> refusal(const PaymentRequest& request) {
    const auto text = toText(request);
    return text ? std::nullopt : std::optional(text.error().code);
}

std::optional<Code> refusal(const QString& text) {
    const auto request = parseVietQr(text);
    return request ? std::nullopt : std::optional(request.error().code);
}

/// A sound code with one text replaced, lengths and CRC put right again.
QString with(int id, const QString& value) {
    DataObjects objects = *parsePaymentCode(kStaticAccount);
    std::erase_if(objects, [&](const DataObject& object) { return object.id == id; });
    if (!value.isEmpty()) objects.push_back({id, value});
    return *writePaymentCode(objects);
}

QString napas(const QString& network, const QString& bin, const QString& account, const QString& service) {
    const QString receiver = *writeObjects({{0, bin}, {1, account}});
    return with(38, *writeObjects({{0, network}, {1, receiver}, {2, service}}));
}

TEST(VietQr, write_publishedVectors) {
    EXPECT_EQ(toText(kRequest), kStaticAccount);
    EXPECT_EQ(toText({.bankBin = u"970403"_s, .account = u"9704031101234567"_s, .to = To::card}),
              kStaticCard);
    EXPECT_EQ(toText({.bankBin = u"970415"_s,
                      .account = u"0011001932418"_s,
                      .amountVnd = 120'000,
                      .note = u"ung ho lu lut"_s}),
              kWithNote);
}

TEST(VietQr, parse_publishedVectors) {
    EXPECT_EQ(parseVietQr(kStaticAccount), kRequest);
    const PaymentRequest dynamic{.bankBin = u"970403"_s,
                                 .account = u"0011012345678"_s,
                                 .amountVnd = 180'000,
                                 .note = u"thanh toan don hang"_s};
    EXPECT_EQ(parseVietQr(kDynamicAccount), dynamic) << "the bill number beside the note is passed over";
    const auto card = parseVietQr(kDynamicCard);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->to, To::card);
    EXPECT_EQ(card->account, u"9704031101234567");
}

TEST(VietQr, parse_theSpecificationsOwnMisprint_isRefused) {
    // example 6.1.1 as printed: a CRC that fits, and 12 as the length of 13 digits
    const QString printed =
        u"00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5"_s;
    EXPECT_TRUE(parsePaymentCode(printed)) << "sound as far as the standard goes";
    EXPECT_EQ(refusal(printed), Code::QR_PAYMENT_MALFORMED);
}

TEST(VietQr, write_whatBanksDoNotTake_isRefusedWithItsCause) {
    const auto changed = [](auto change) {
        PaymentRequest request = kRequest;
        change(request);
        return refusal(request);
    };
    EXPECT_EQ(changed([](auto&) {}), std::nullopt);
    for (const QString& bin : {u""_s, u"97040"_s, u"9704031"_s, u"97040A"_s, u"97040٣"_s})
        EXPECT_EQ(changed([&](auto& r) { r.bankBin = bin; }), Code::QR_PAYMENT_BANK) << bin.toStdString();
    for (const QString& account : {u""_s, QString(20, u'1'), u"12 34"_s, u"12-34"_s, u"Đ1"_s})
        EXPECT_EQ(changed([&](auto& r) { r.account = account; }), Code::QR_PAYMENT_ACCOUNT)
            << account.toStdString();
    EXPECT_EQ(changed([](auto& r) { r.account = QString(19, u'Z'); }), std::nullopt) << "virtual accounts";
    EXPECT_EQ(changed([](auto& r) {
                  r.account = u"V3CAS"_s;
                  r.to = To::card;
              }),
              Code::QR_PAYMENT_ACCOUNT);
    for (const qint64 amount : {qint64(0), qint64(-1), qint64(10'000'000'000'000)})
        EXPECT_EQ(changed([&](auto& r) { r.amountVnd = amount; }), Code::QR_PAYMENT_AMOUNT) << amount;
    EXPECT_EQ(changed([](auto& r) { r.amountVnd = 9'999'999'999'999; }), std::nullopt);
    for (const QString& note : {u"lệ phí"_s, QString(26, u'x'), u" x"_s, u"x "_s, u"a\nb"_s})
        EXPECT_EQ(changed([&](auto& r) { r.note = note; }), Code::QR_PAYMENT_NOTE) << note.toStdString();
    EXPECT_EQ(changed([](auto& r) { r.note = QString(25, u'x'); }), std::nullopt);
}

TEST(VietQr, parse_otherNetworksServicesCurrenciesCountries) {
    const QString acc = u"0011012345678"_s, bin = u"970403"_s, own = u"A000000727"_s, to = u"QRIBFTTA"_s;
    EXPECT_FALSE(refusal(napas(own, bin, acc, to)));
    for (const QString& text :
         {napas(u"A000000775"_s, bin, acc, to), napas(own, bin, acc, u"QRPUSH"_s), with(38, QString()),
          with(53, u"840"_s), with(58, u"CN"_s), with(53, QString())})
        EXPECT_EQ(refusal(text), Code::QR_PAYMENT_NOT_VIETQR) << text.toStdString();
    EXPECT_EQ(refusal(napas(own, u"97040"_s, acc, to)), Code::QR_PAYMENT_BANK);
    EXPECT_EQ(refusal(napas(own, bin, u"00 11"_s, to)), Code::QR_PAYMENT_ACCOUNT);
    EXPECT_EQ(refusal(with(38, u"0010A00000072"_s)), Code::QR_PAYMENT_MALFORMED);
    EXPECT_EQ(refusal(with(62, u"0899x"_s)), Code::QR_PAYMENT_MALFORMED);
    EXPECT_EQ(refusal(kStaticAccount.chopped(1) + u"0"_s), Code::QR_PAYMENT_CHECKSUM);
}

TEST(VietQr, parse_amounts) {
    EXPECT_EQ(parseVietQr(with(54, u"180000"_s))->amountVnd, 180'000);
    for (const QString& amount :
         {u"0"_s, u"000"_s, u"18.5"_s, u"1e5"_s, u"-5"_s, u"12345678901234"_s, u"1 000"_s})
        EXPECT_EQ(refusal(with(54, amount)), Code::QR_PAYMENT_AMOUNT) << amount.toStdString();
}

TEST(VietQr, parse_additionalDataWithoutNote) {
    EXPECT_EQ(parseVietQr(with(62, u"0107NPS6869"_s))->note, QString());
    EXPECT_EQ(parseVietQr(with(62, u"0806lệ phí"_s))->note, u"lệ phí"_s) << "others write what they like";
}

TEST(VietQr, randomRequests_areReadAsWritten) {
    QRandomGenerator random(20261123);
    const auto text = [&](int least, int most, QStringView letters) {
        QString result;
        for (int i = random.bounded(least, most + 1); i > 0; --i)
            result += letters[random.bounded(letters.size())];
        return result;
    };
    for (int run = 0; run < 2000; ++run) {
        const PaymentRequest request{
            .bankBin = text(6, 6, u"0123456789"),
            .account = text(1, 19, u"0123456789ABCxyz"),
            .amountVnd = random.bounded(2)
                             ? std::optional(random.bounded(qint64(1), qint64(10'000'000'000'000)))
                             : std::nullopt,
            .note = text(0, 25, u" 0123456789AZaz-./*$%").trimmed()};
        const auto code = toText(request);
        ASSERT_TRUE(code);
        EXPECT_EQ(parseVietQr(*code), request) << code->toStdString();
    }
}

} // namespace
} // namespace motcua::qr
