// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/credentials.h"

#include "core/base/ascii.h"
#include "core/crypto/recovery_code.h"

namespace motcua::central {
namespace {

constexpr size_t kTokenBytes = 32, kCodeDigits = 12, kCodeBytes = 8;
constexpr qsizetype kTokenSize = 43, kGroup = 4, kMostTyped = 40;

} // namespace

QByteArray makeToken() {
    const Secret random = Secret::random(kTokenBytes);
    return random.view().toByteArray().toBase64(QByteArray::Base64UrlEncoding |
                                                QByteArray::OmitTrailingEquals);
}

bool isToken(QByteArrayView text) {
    return text.size() == kTokenSize &&
           all(text, [](char c) { return isAsciiLetter(c) || isAsciiDigit(c) || c == '-' || c == '_'; });
}

crypto::Digest hashOf(QByteArrayView token) { return crypto::sha256(token); }

QString makeEnrolmentCode() {
    const Secret digits = crypto::toBase32(Secret::random(kCodeBytes).view(), kCodeDigits);
    QString code = QString::fromLatin1(digits.view());
    code.insert(2 * kGroup, u'-');
    code.insert(kGroup, u'-');
    return code;
}

Result<crypto::Digest> enrolmentCodeHash(const QString& typed) {
    if (typed.size() > kMostTyped) return fail(Code::CENTRAL_ENROLMENT_CODE);
    const auto digits = crypto::readBase32(typed.toUtf8());
    if (!digits || digits->size() != kCodeDigits) return fail(Code::CENTRAL_ENROLMENT_CODE);
    return crypto::sha256(digits->view());
}

} // namespace motcua::central
