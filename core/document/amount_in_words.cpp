// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/render.h"

#include <array>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<const char*, 10> kDigits{"không", "một", "hai", "ba",  "bốn",
                                              "năm",   "sáu", "bảy", "tám", "chín"};
QString digit(qint64 value) { return QString::fromUtf8(kDigits[static_cast<std::size_t>(value)]); }

/// The unit after the tens: `mốt`, `tư`, `lăm` where the tongue changes it.
QString unitWord(qint64 tens, qint64 unit) {
    if (unit == 1 && tens > 1) return u"mốt"_s;
    if (unit == 4 && tens > 1) return u"tư"_s;
    if (unit == 5 && tens > 0) return u"lăm"_s;
    return digit(unit);
}

/// 1 … 999; `full` says the hundreds even where there are none (`không trăm linh năm`).
void addGroup(QStringList& words, qint64 value, bool full) {
    const qint64 hundreds = value / 100, tens = value / 10 % 10, unit = value % 10;
    if (hundreds > 0 || full) words << digit(hundreds) << u"trăm"_s;
    if (tens == 0 && unit > 0 && (hundreds > 0 || full)) words << u"linh"_s;
    if (tens == 1) words << u"mười"_s;
    if (tens > 1) words << digit(tens) << u"mươi"_s;
    if (unit > 0) words << unitWord(tens, unit);
}

void addNumber(QStringList& words, qint64 value) {
    constexpr qint64 kBillion = 1'000'000'000;
    if (value >= kBillion) {
        addNumber(words, value / kBillion);
        words << u"tỷ"_s;
        value %= kBillion;
    }
    for (const auto& [size, word] :
         {std::pair(qint64(1'000'000), u"triệu"_s), {1'000, u"nghìn"_s}, {1, QString()}}) {
        const qint64 group = value / size;
        value %= size;
        if (group == 0) continue;
        addGroup(words, group, !words.isEmpty());
        if (!word.isEmpty()) words << word;
    }
}

} // namespace

QString amountInWords(qint64 vnd) {
    QStringList words;
    if (vnd < 0) words << u"âm"_s;
    const qint64 amount = qAbs(vnd);
    if (amount == 0)
        words << digit(0);
    else if (vnd > 0)
        addNumber(words, amount);
    else {
        QStringList rest;
        addNumber(rest, amount);
        words += rest;
    }
    QString text = words.join(u' ') + u" đồng."_s;
    text[0] = text[0].toUpper();
    return text;
}

} // namespace motcua::document
