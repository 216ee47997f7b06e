// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/recovery_code.h"

#include <string_view>

namespace motcua::crypto {
namespace {

/// The five symbols after the 32 digits stand for the check values 32-36 only.
constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
constexpr size_t kDigits = 32;
constexpr size_t kCodeSize = 20;
constexpr size_t kGroup = 4;

/// 0-36; nothing for a letter of no meaning.
std::optional<unsigned> valueOf(char letter) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    if (letter == 'O') letter = '0';
    if (letter == 'I' || letter == 'L') letter = '1';
    const size_t value = kSymbols.find(letter);
    if (value == std::string_view::npos) return {};
    return static_cast<unsigned>(value);
}

unsigned bitsAt(QByteArrayView bytes, size_t digit) {
    unsigned value = 0;
    for (size_t bit = digit * 5; bit < digit * 5 + 5; ++bit) {
        const auto byte = static_cast<qsizetype>(bit / 8);
        const unsigned octet = byte < bytes.size() ? static_cast<unsigned char>(bytes[byte]) : 0;
        value = value << 1 | ((octet >> (7 - bit % 8)) & 1);
    }
    return value;
}

bool isSeparator(char letter) {
    return letter == ' ' || letter == '-' || letter == '\t' || letter == '\n' || letter == '\r';
}

unsigned checkOf(const Secret& digits) {
    unsigned check = 0;
    for (size_t i = 0; i < kDigits; ++i)
        check = (check * 32 + *valueOf(static_cast<char>(digits.data()[i]))) % 37;
    return check;
}

Secret packed(const Secret& digits) {
    Secret bytes(kCodeSize);
    for (size_t bit = 0; bit < kCodeSize * 8; ++bit) {
        const unsigned value = *valueOf(static_cast<char>(digits.data()[bit / 5]));
        if ((value >> (4 - bit % 5)) & 1)
            bytes.data()[bit / 8] |= static_cast<unsigned char>(0x80 >> bit % 8);
    }
    return bytes;
}

} // namespace

Secret toBase32(QByteArrayView bytes, size_t digits) {
    Secret text(digits);
    for (size_t i = 0; i < digits; ++i)
        text.data()[i] = static_cast<unsigned char>(kSymbols[bitsAt(bytes, i)]);
    return text;
}

Result<Secret> readBase32(QByteArrayView text) {
    size_t count = 0;
    for (const char letter : text) {
        if (isSeparator(letter)) continue;
        const auto value = valueOf(letter);
        if (!value || *value >= kDigits) return fail(Code::CRYPTO_CODE_INVALID);
        ++count;
    }
    Secret digits(count);
    unsigned char* out = digits.data();
    for (const char letter : text)
        if (!isSeparator(letter)) *out++ = static_cast<unsigned char>(kSymbols[*valueOf(letter)]);
    return digits;
}

Secret makeRecoveryCode() { return Secret::random(kCodeSize); }

Secret formatRecoveryCode(const Secret& code) {
    const Secret digits = toBase32(code.view(), kDigits);
    Secret text(kDigits + kDigits / kGroup + 1);
    unsigned char* out = text.data();
    for (size_t i = 0; i < kDigits; ++i) {
        *out++ = digits.data()[i];
        if (i % kGroup == kGroup - 1) *out++ = '-';
    }
    *out = static_cast<unsigned char>(kSymbols[checkOf(digits)]);
    return text;
}

Result<Secret> parseRecoveryCode(const Secret& typed) {
    QByteArrayView text = typed.view();
    while (!text.isEmpty() && isSeparator(text.back()))
        text.chop(1);
    if (text.isEmpty()) return fail(Code::CRYPTO_CODE_INVALID);
    const auto check = valueOf(text.back());
    MOTCUA_TRY(const Secret digits, readBase32(text.chopped(1)));
    if (digits.size() != kDigits || !check || *check != checkOf(digits))
        return fail(Code::CRYPTO_CODE_INVALID);
    return packed(digits);
}

} // namespace motcua::crypto
