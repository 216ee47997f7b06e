// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/residence_place.h"

#include "core/base/text_folding.h"

#include <QRegularExpression>

namespace motcua::citizen {
namespace {

/// The part that begins with one of these kinds, `xã Đăk Pxi` of `UBND xã Đăk Pxi`.
QString partNamed(const QString& part, const char16_t* kinds) {
    const QRegularExpression pattern(
        QStringLiteral("(?:^|\\s)((?:%1)\\s+\\S.*)$").arg(QString::fromUtf16(kinds)),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(part);
    return match.hasMatch() ? match.captured(1).trimmed() : QString();
}

QString withoutKind(const QString& province) {
    static const QRegularExpression kKind(QStringLiteral("^(?:tỉnh|thành phố|tp\\.?)\\s+"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    QString name = province;
    return name.remove(kKind).trimmed();
}

bool differ(const QString& a, const QString& b) {
    return !a.isEmpty() && !b.isEmpty() && foldForSearch(a) != foldForSearch(b);
}

} // namespace

ResidencePlace placeOf(const QString& address) {
    ResidencePlace place;
    const QStringList parts =
        address.normalized(QString::NormalizationForm_C).split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (const QString commune = partNamed(part, u"xã|phường|đặc khu|thị trấn"); !commune.isEmpty())
            place.commune = commune;
        if (const QString province = partNamed(part, u"tỉnh|thành phố|tp\\.?"); !province.isEmpty())
            place.province = withoutKind(province);
    }
    // The last part is the province, also without its kind; a commune alone tells none.
    if (parts.size() > 1 && place.province.isEmpty()) {
        const QString last = parts.back().trimmed();
        if (last != place.commune) place.province = last;
    }
    return place;
}

bool isElsewhere(const ResidencePlace& home, const ResidencePlace& office) {
    return differ(home.commune, office.commune) || differ(home.province, office.province);
}

} // namespace motcua::citizen
