// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/code_pattern.h"

#include <algorithm>

namespace motcua::dossier {
namespace {

constexpr int kFewestDigits = 4;
constexpr int kMostDigits = 7; // with the prefix: facts/one-stop.md §2.1

bool isDigits(QStringView text) {
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Result<CodePattern> CodePattern::parse(QStringView text) {
    const auto bad = fail(Code::DOSSIER_PATTERN_INVALID);
    const auto parts = text.trimmed().split(u'-');
    if (parts.size() != 3 || parts[0] != u"{agency}") return bad;
    CodePattern pattern;
    pattern.m_fullYear = parts[1] == u"{yyyymmdd}";
    if (!pattern.m_fullYear && parts[1] != u"{yymmdd}") return bad;
    const auto brace = parts[2].indexOf(u'{');
    if (brace < 0 || !isDigits(parts[2].first(brace))) return bad;
    const QStringView ordinal = parts[2].sliced(brace);
    if (ordinal.size() != 5 || !ordinal.startsWith(u"{n:") || ordinal[4] != u'}') return bad;
    pattern.m_prefix = parts[2].first(brace).toString();
    pattern.m_digits = ordinal[3].unicode() - u'0';
    const auto all = pattern.m_digits + pattern.m_prefix.size();
    if (pattern.m_digits < kFewestDigits || all > kMostDigits) return bad;
    return pattern;
}

QString CodePattern::text() const {
    return QStringLiteral("{agency}-%1-%2{n:%3}")
        .arg(m_fullYear ? QStringLiteral("{yyyymmdd}") : QStringLiteral("{yymmdd}"), m_prefix)
        .arg(m_digits);
}

Result<DossierCode> CodePattern::make(const AgencyCode& agency, Date day, int ordinal) const {
    const QString number = QString::number(ordinal).rightJustified(m_digits, u'0');
    if (ordinal < 1 || m_prefix.size() + number.size() > kMostDigits)
        return fail(Code::DOSSIER_ORDINAL_INVALID, QStringLiteral("ordinal"));
    if (agency.isEmpty()) return fail(Code::DOSSIER_AGENCY_INVALID);
    const QString digits = formatDate(day).remove(u'-');
    return DossierCode::parse(agency.text() + u'-' + (m_fullYear ? digits : digits.sliced(2)) + u'-' +
                              m_prefix + number);
}

bool CodePattern::matches(const DossierCode& code) const {
    if (code.isEmpty() || code.isProvisional()) return false;
    const auto parts = QStringView(code.text()).split(u'-');
    return parts[1].size() == (m_fullYear ? 8 : 6) && parts[2].size() >= m_prefix.size() + m_digits &&
           parts[2].startsWith(m_prefix);
}

} // namespace motcua::dossier
