// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/procedure_code.h"

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;

bool isDigits(QStringView text, qsizetype size) {
    return text.size() == size &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// An organisation of level 1: `H55`, `G15` (Decision 20/2020/QĐ-TTg).
bool isOrganisation(QStringView text) {
    return text.size() == 3 && text[0] >= u'A' && text[0] <= u'Z' && isDigits(text.sliced(1), 2);
}

} // namespace

Result<ProcedureCode> ProcedureCode::parse(QStringView text) {
    const auto invalid = fail(Code::CATALOGUE_CODE_INVALID, u"expected n.nnnnnn"_s);
    const QString upper = text.trimmed().toString().toUpper();
    // The longest is 2.000815.000.00.00.H55.02; a bound keeps foreign text out of split().
    if (upper.size() > 32) return invalid;
    const QList<QStringView> parts = QStringView(upper).split(u'.');
    if (parts.size() < 2 || !isDigits(parts[0], 1) || parts[0] == u"0" || !isDigits(parts[1], 6))
        return invalid;

    ProcedureCode code;
    code.m_national = parts[0].toString() + u'.' + parts[1].toString();
    const QList<QStringView> rest = parts.sliced(2);
    if (rest.isEmpty()) return code;
    if (rest.size() == 1 && isDigits(rest[0], 2)) {
        code.m_case = rest[0].toString();
        return code;
    }
    qsizetype at = 0;
    if (rest.size() >= 4 && isDigits(rest[0], 3) && isDigits(rest[1], 2) && isDigits(rest[2], 2)) at = 3;
    if (at >= rest.size() || !isOrganisation(rest[at])) return invalid;
    for (qsizetype i = 0; i <= at; ++i)
        code.m_organisation += (i ? u"."_s : QString()) + rest[i].toString();
    if (rest.size() == at + 1) return code;
    if (rest.size() > at + 2 || !isDigits(rest[at + 1], 2)) return invalid;
    code.m_service = rest[at + 1].toString();
    return code;
}

QString ProcedureCode::procedure() const {
    return isLocal() ? m_national + u'.' + m_organisation : m_national;
}

QString ProcedureCode::toString() const {
    QString text = procedure();
    for (const QString& part : {m_service, m_case})
        if (!part.isEmpty()) text += u'.' + part;
    return text;
}

} // namespace motcua::catalogue
