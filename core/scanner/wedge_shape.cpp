// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/wedge_shape.h"

#include "core/base/ascii.h"
#include "core/qr/card_fields.h"
#include "core/qr/emvco.h"
#include "core/qr/framing.h"

#include <QStringList>

namespace motcua::scanner {
namespace {

qsizetype leadingDigits(QStringView text) {
    qsizetype count = 0;
    while (count < text.size() && isAsciiDigit(text[count]))
        ++count;
    return count;
}

/// `12 digits |` an ID card, `10 digits |` or `2 letters 13 digits |` health insurance; what comes behind the
/// bar is any text.
Shape fieldsShape(QStringView text) {
    qsizetype letters = 0;
    while (letters < text.size() && letters < qr::kOldInsuranceLetters && isAsciiLetter(text[letters]))
        ++letters;
    const qsizetype digits = letters == 1 ? 0 : leadingDigits(text.sliced(letters));
    const qsizetype most = letters == 0 ? qr::kCardNumberDigits : qr::kOldInsuranceDigits;
    if (letters + digits == text.size()) return digits <= most ? Shape::possible : Shape::none;
    const bool whole = digits == most || (letters == 0 && digits == qr::kInsuranceDigits);
    if (!whole || !isBar(text[letters + digits])) return Shape::none;
    const QChar bar = text[letters + digits];

    constexpr qsizetype kCardBars = qr::kFewestCardFields - 1, kInsuranceBars = 5, kDate = 8,
                        kSlashedDate = 10;
    const qsizetype bars = text.count(bar);
    if (letters != 0 || digits == qr::kInsuranceDigits)
        return bars < kInsuranceBars ? Shape::certain : Shape::complete;
    if (bars < kCardBars) return Shape::certain;
    if (bars > kCardBars) return Shape::complete;
    const QStringView issued = text.sliced(text.lastIndexOf(bar) + 1);
    const qsizetype size = issued.contains(u'/') ? kSlashedDate : kDate;
    if (issued.size() > size) return Shape::none;
    return issued.size() == size ? Shape::complete : Shape::certain;
}

/// Groups of one to three letters and digits, joined by dots: `H34.05`, `000.00.06.H56`.
bool isAgencyPrefix(QStringView text) {
    constexpr qsizetype kMostGroups = 5, kLongestGroup = 3;
    const auto groups = text.split(u'.');
    if (groups.size() > kMostGroups) return false;
    if (groups.first(groups.size() - 1).contains(QStringView())) return false; // only the last may be to come
    for (const QStringView group : groups) {
        if (group.size() > kLongestGroup) return false;
        if (!std::all_of(group.begin(), group.end(),
                         [](QChar c) { return isAsciiLetter(c) || isAsciiDigit(c); }))
            return false;
    }
    return true;
}

/// `H34.05-261122-0001`, `000.00.06.H56-231027-0361`, provisional `H34.05-261122-T010001`
/// (dossier::DossierCode).
Shape dossierShape(QStringView text) {
    constexpr qsizetype kShortDay = 6, kLongDay = 8, kFewest = 4, kMost = 7;
    const auto parts = text.split(u'-');
    const QStringView agency = parts[0];
    if (agency.isEmpty() || !isAgencyPrefix(agency) || parts.size() > 3) return Shape::none;
    if (parts.size() == 1) return Shape::possible;
    if (agency.endsWith(u'.') || std::none_of(agency.begin(), agency.end(), isAsciiLetter))
        return Shape::none;
    const qsizetype day = leadingDigits(parts[1]);
    if (day != parts[1].size() || day > kLongDay) return Shape::none;
    if (parts.size() == 2) return Shape::possible;
    if (day != kShortDay && day != kLongDay) return Shape::none;
    const QStringView ordinal = parts[2];
    const qsizetype prefix = ordinal.startsWith(u'T', Qt::CaseInsensitive) ? 1 : 0;
    const qsizetype digits = leadingDigits(ordinal.sliced(prefix));
    if (prefix + digits != ordinal.size() || digits > kMost) return Shape::none;
    return digits < kFewest ? Shape::possible : Shape::complete;
}

/// EMVCo QR Code Specification for Payment Systems, merchant-presented, §3: two digits of id, two of length,
/// the value; it begins with `000201` and ends with the checksum `63 04 XXXX`.
Shape paymentShape(QStringView text) {
    constexpr qsizetype kHead = 4, kCertain = 20;
    if (!text.startsWith(qr::kFormatIndicator))
        return text == qr::kFormatIndicator.first(std::min(text.size(), qr::kFormatIndicator.size()))
                   ? Shape::possible
                   : Shape::none;
    qsizetype at = 0;
    while (at + kHead <= text.size()) {
        if (leadingDigits(text.sliced(at, kHead)) != kHead) return Shape::none;
        const bool checksum = text.sliced(at, 2) == u"63";
        at += kHead + text.sliced(at + 2, 2).toInt();
        if (checksum && at <= text.size()) return at == text.size() ? Shape::closed : Shape::none;
    }
    return text.size() < kCertain ? Shape::possible : Shape::certain;
}

} // namespace

bool isBar(QChar c) { return QStringView(u"|~'§°*").contains(c); }

Shape shapeOf(QStringView text) {
    text = text.sliced(qr::aimIdentifierSize(text));
    if (text.isEmpty()) return Shape::possible;
    return std::max({fieldsShape(text), dossierShape(text), paymentShape(text)});
}

} // namespace motcua::scanner
