// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/residence_place.h"

#include "core/base/text_folding.h"

#include <QRegularExpression>

namespace motcua::citizen {
namespace {

QRegularExpression nameWithKind(const QString& kinds) {
    return QRegularExpression(QStringLiteral("(?:^|\\s)((?:%1)\\s+\\S.*)$").arg(kinds),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

/// The part that begins with one of the pattern's kinds, `xã Đăk Pxi` of `UBND xã Đăk Pxi`.
QString partNamed(const QString& part, const QRegularExpression& pattern) {
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
    static const QRegularExpression kCommune = nameWithKind(QStringLiteral("xã|phường|đặc khu|thị trấn"));
    static const QRegularExpression kProvince = nameWithKind(QStringLiteral("tỉnh|thành phố|tp\\.?"));
    ResidencePlace place;
    const QStringList parts =
        address.normalized(QString::NormalizationForm_C).split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (const QString commune = partNamed(part, kCommune); !commune.isEmpty()) place.commune = commune;
        if (const QString province = partNamed(part, kProvince); !province.isEmpty())
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
