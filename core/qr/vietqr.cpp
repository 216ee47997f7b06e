// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/vietqr.h"

#include "core/base/ascii.h"
#include "core/qr/emvco.h"

#include <algorithm>

namespace motcua::qr {
namespace {

// IDs under the root
constexpr int kInitiation = 1, kNapas = 38, kCurrency = 53, kAmount = 54, kCountry = 58, kAdditional = 62;
// IDs inside kNapas; kReceiver holds two more
constexpr int kNetwork = 0, kReceiver = 1, kService = 2;
constexpr int kBankBin = 0, kAccount = 1;
// ID inside kAdditional
constexpr int kPurpose = 8;

const QString kNapasNetwork = QStringLiteral("A000000727");
const QString kToAccount = QStringLiteral("QRIBFTTA"), kToCard = QStringLiteral("QRIBFTTC");
const QString kVnd = QStringLiteral("704"), kVietnam = QStringLiteral("VN");
const QString kStatic = QStringLiteral("11"), kDynamic = QStringLiteral("12");

constexpr qsizetype kBinDigits = 6, kLongestAccount = 19, kLongestAmount = 13;
constexpr qint64 kLargestAmount = 9'999'999'999'999;

Result<> checkReceiver(const PaymentRequest& request) {
    if (request.bankBin.size() != kBinDigits || !all(request.bankBin, isAsciiDigit))
        return fail(Code::QR_PAYMENT_BANK);
    const bool isCard = request.to == PaymentRequest::To::card;
    if (request.account.isEmpty() || request.account.size() > kLongestAccount ||
        !all(request.account, [&](QChar c) { return isAsciiDigit(c) || (!isCard && isAsciiLetter(c)); }))
        return fail(Code::QR_PAYMENT_ACCOUNT);
    return {};
}

bool isWritableNote(const QString& note) {
    return note.size() <= kLongestPaymentNote && note == note.trimmed() &&
           all(note, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// A text that must be there.
Result<QString> needed(const DataObjects& objects, int id) {
    if (const QString* value = findObject(objects, id)) return *value;
    return fail(Code::QR_PAYMENT_NOT_VIETQR, QString::number(id));
}

Result<> need(const DataObjects& objects, int id, const QString& wanted) {
    MOTCUA_TRY(const QString value, needed(objects, id));
    if (value != wanted) return fail(Code::QR_PAYMENT_NOT_VIETQR, QString::number(id));
    return {};
}

Result<PaymentRequest::To> readService(const DataObjects& napas) {
    MOTCUA_TRY(const QString service, needed(napas, kService));
    if (service == kToAccount) return PaymentRequest::To::account;
    if (service == kToCard) return PaymentRequest::To::card;
    return fail(Code::QR_PAYMENT_NOT_VIETQR, QString::number(kService));
}

/// Whole đồng: ISO 4217 gives the currency no decimals.
Result<std::optional<qint64>> readAmount(const DataObjects& root) {
    const QString* text = findObject(root, kAmount);
    if (!text) return std::nullopt;
    if (text->size() > kLongestAmount || !all(*text, isAsciiDigit) || text->toLongLong() == 0)
        return fail(Code::QR_PAYMENT_AMOUNT);
    return text->toLongLong();
}

Result<QString> readNote(const DataObjects& root) {
    const QString* additional = findObject(root, kAdditional);
    if (!additional) return QString();
    MOTCUA_TRY(const DataObjects objects, parseObjects(*additional));
    const QString* purpose = findObject(objects, kPurpose);
    return purpose ? *purpose : QString();
}

Result<QString> napasTemplate(const PaymentRequest& request) {
    MOTCUA_TRY(const QString receiver,
               writeObjects({{kBankBin, request.bankBin}, {kAccount, request.account}}));
    return writeObjects({{kNetwork, kNapasNetwork},
                         {kReceiver, receiver},
                         {kService, request.to == PaymentRequest::To::card ? kToCard : kToAccount}});
}

} // namespace

Result<QString> toText(const PaymentRequest& request) {
    MOTCUA_CHECK(checkReceiver(request));
    if (request.amountVnd && (*request.amountVnd < 1 || *request.amountVnd > kLargestAmount))
        return fail(Code::QR_PAYMENT_AMOUNT);
    if (!isWritableNote(request.note)) return fail(Code::QR_PAYMENT_NOTE);
    MOTCUA_TRY(const QString napas, napasTemplate(request));
    DataObjects root{
        {kInitiation, request.amountVnd ? kDynamic : kStatic}, {kNapas, napas}, {kCurrency, kVnd}};
    if (request.amountVnd) root.push_back({kAmount, QString::number(*request.amountVnd)});
    root.push_back({kCountry, kVietnam});
    if (!request.note.isEmpty()) {
        MOTCUA_TRY(const QString additional, writeObjects({{kPurpose, request.note}}));
        root.push_back({kAdditional, additional});
    }
    return writePaymentCode(root);
}

Result<PaymentRequest> parseVietQr(QStringView text) {
    MOTCUA_TRY(const DataObjects root, parsePaymentCode(text));
    MOTCUA_TRY(const QString napasText, needed(root, kNapas));
    MOTCUA_TRY(const DataObjects napas, parseObjects(napasText));
    MOTCUA_CHECK(need(napas, kNetwork, kNapasNetwork));
    MOTCUA_CHECK(need(root, kCurrency, kVnd));
    MOTCUA_CHECK(need(root, kCountry, kVietnam));
    MOTCUA_TRY(const QString receiverText, needed(napas, kReceiver));
    MOTCUA_TRY(const DataObjects receiver, parseObjects(receiverText));

    PaymentRequest request;
    MOTCUA_TRY(request.to, readService(napas));
    MOTCUA_TRY(request.bankBin, needed(receiver, kBankBin));
    MOTCUA_TRY(request.account, needed(receiver, kAccount));
    MOTCUA_CHECK(checkReceiver(request));
    MOTCUA_TRY(request.amountVnd, readAmount(root));
    MOTCUA_TRY(request.note, readNote(root));
    return request;
}

} // namespace motcua::qr
