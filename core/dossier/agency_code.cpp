// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/agency_code.h"

namespace motcua::dossier {
namespace {

constexpr int kMaxGroups = 5;
constexpr int kMaxGroupLength = 3;
constexpr QLatin1StringView kOldPrefix("000.00.00.");

bool isCodeCharacter(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z'); }

/// `H56`, `G15`: a letter and two digits.
bool isTopLevel(QStringView text) {
    return text.size() == 3 && text[0] >= u'A' && text[0] <= u'Z' && text[1] >= u'0' && text[1] <= u'9' &&
           text[2] >= u'0' && text[2] <= u'9';
}

} // namespace

Result<AgencyCode> AgencyCode::parse(QStringView text) {
    // Upper-casing is of ASCII letters only: Unicode has letters that grow or become ASCII when upper-cased.
    AgencyCode code;
    code.m_text = text.trimmed().toString();
    int groups = 1, length = 0;
    for (QChar& c : code.m_text) {
        if (c >= u'a' && c <= u'z') c = QChar(c.unicode() - u'a' + u'A');
        if (c == u'.' && length > 0) {
            ++groups;
            length = 0;
        } else if (!isCodeCharacter(c) || ++length > kMaxGroupLength) {
            return fail(Code::DOSSIER_AGENCY_INVALID);
        }
    }
    if (length == 0 || groups > kMaxGroups) return fail(Code::DOSSIER_AGENCY_INVALID);
    return code;
}

bool AgencyCode::isOldForm() const {
    return m_text.count(u'.') == 3 && !isTopLevel(QStringView(m_text).left(m_text.indexOf(u'.'))) &&
           isTopLevel(QStringView(m_text).sliced(m_text.lastIndexOf(u'.') + 1));
}

QString AgencyCode::topLevel() const {
    return isOldForm() ? m_text.sliced(m_text.lastIndexOf(u'.') + 1) : m_text.section(u'.', 0, 0);
}

std::optional<AgencyCode> AgencyCode::shortForm() const {
    if (!isOldForm() || !m_text.startsWith(kOldPrefix)) return {};
    AgencyCode code;
    code.m_text = topLevel();
    return code;
}

std::optional<AgencyCode> AgencyCode::oldForm() const {
    if (!isTopLevel(m_text)) return {};
    AgencyCode code;
    code.m_text = kOldPrefix + m_text;
    return code;
}

} // namespace motcua::dossier
