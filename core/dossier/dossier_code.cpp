// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/dossier_code.h"

namespace motcua::dossier {
namespace {

constexpr int kMaxDesk = 99;
constexpr int kMaxOrdinal = 9'999'999;
constexpr int kMaxProvisionalOrdinal = 9'999;
constexpr int kOrdinalsPerDesk = 1000;
constexpr int kCentury = 2000; // the one-stop mechanism and its codes are of this century

std::unexpected<Error> invalid(const char* part) {
    return fail(Code::DOSSIER_CODE_INVALID, QString::fromLatin1(part));
}

/// The number written in ASCII digits only; nothing for anything else.
std::optional<int> digits(QStringView text, qsizetype least, qsizetype most) {
    if (text.size() < least || text.size() > most) return {};
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') return {};
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

std::optional<Date> dayOf(QStringView text) {
    const bool full = text.size() == 8;
    const auto number = full ? digits(text, 8, 8) : digits(text, 6, 6);
    if (!number) return {};
    const int year = *number / 10000 + (full ? 0 : kCentury);
    using namespace std::chrono;
    const year_month_day day{std::chrono::year{year}, month{static_cast<unsigned>(*number / 100 % 100)},
                             std::chrono::day{static_cast<unsigned>(*number % 100)}};
    if (!day.ok() || year < kCentury || year >= kCentury + 100) return {};
    return local_days{day};
}

QString dayText(Date date) {
    const std::chrono::year_month_day day{date};
    return QString::asprintf("%02d%02u%02u", static_cast<int>(day.year()) % 100,
                             static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

} // namespace

Result<DossierCode> DossierCode::parseAny(QStringView text) {
    text = text.trimmed();
    const auto firstDash = text.indexOf(u'-'), secondDash = text.lastIndexOf(u'-');
    if (firstDash <= 0 || secondDash == firstDash) return invalid("parts");
    const auto agency = AgencyCode::parse(text.first(firstDash));
    if (!agency || agency->text().size() != firstDash) return invalid("agency");
    const QStringView dayPart = text.sliced(firstDash + 1, secondDash - firstDash - 1);
    const auto day = dayOf(dayPart);
    if (!day) return invalid("day");
    const QStringView tail = text.sliced(secondDash + 1);

    DossierCode code;
    code.m_day = *day;
    const bool provisional = tail.startsWith(u'T') || tail.startsWith(u't');
    if (provisional) {
        const auto number = digits(tail.sliced(1), 6, 6);
        if (!number || *number / 10000 == 0 || dayPart.size() != 6) return invalid("ordinal");
        code.m_desk = *number / 10000;
        code.m_ordinal = *number % 10000;
    } else {
        const auto number = digits(tail, 4, 7);
        if (!number) return invalid("ordinal");
        code.m_ordinal = *number;
    }
    if (code.m_ordinal == 0) return invalid("ordinal");
    code.m_text = agency->text() + text.sliced(firstDash).toString().toUpper();
    return code;
}

Result<DossierCode> DossierCode::parse(QStringView text) {
    MOTCUA_TRY(DossierCode code, parseAny(text));
    if (code.isProvisional()) return fail(Code::DOSSIER_CODE_PROVISIONAL);
    return code;
}

Result<DossierCode> DossierCode::parseProvisional(QStringView text) {
    MOTCUA_TRY(DossierCode code, parseAny(text));
    if (!code.isProvisional()) return invalid("ordinal");
    return code;
}

Result<DossierCode> DossierCode::make(const AgencyCode& agency, Date day, int ordinal) {
    if (ordinal < 1 || ordinal > kMaxOrdinal)
        return fail(Code::DOSSIER_ORDINAL_INVALID, QStringLiteral("ordinal"));
    if (agency.isEmpty()) return fail(Code::DOSSIER_AGENCY_INVALID);
    DossierCode code;
    code.m_day = day;
    code.m_ordinal = ordinal;
    code.m_text =
        agency.text() + u'-' + dayText(day) + u'-' + QString::number(ordinal).rightJustified(4, u'0');
    return code;
}

Result<DossierCode> DossierCode::makeProvisional(const AgencyCode& agency, Date day, int desk, int ordinal) {
    if (ordinal < 1 || ordinal > kMaxProvisionalOrdinal)
        return fail(Code::DOSSIER_ORDINAL_INVALID, QStringLiteral("ordinal"));
    if (desk < 1 || desk > kMaxDesk) return fail(Code::DOSSIER_ORDINAL_INVALID, QStringLiteral("desk"));
    if (agency.isEmpty()) return fail(Code::DOSSIER_AGENCY_INVALID);
    DossierCode code;
    code.m_day = day;
    code.m_ordinal = ordinal;
    code.m_desk = desk;
    code.m_text = agency.text() + u'-' + dayText(day) + QString::asprintf("-T%02d%04d", desk, ordinal);
    return code;
}

Result<StandaloneRange> StandaloneRange::ofDesk(int desk) {
    if (desk < 1 || desk > kMaxDesk) return fail(Code::DOSSIER_ORDINAL_INVALID, QStringLiteral("desk"));
    return StandaloneRange{(desk - 1) * kOrdinalsPerDesk + 1, desk * kOrdinalsPerDesk};
}

std::optional<int> StandaloneRange::next(int lastUsed) const {
    const int ordinal = lastUsed < first ? first : lastUsed + 1;
    if (ordinal > last) return {};
    return ordinal;
}

} // namespace motcua::dossier
