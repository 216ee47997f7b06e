// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/dossier/agency_code.h"

#include <compare>

namespace motcua::dossier {

/// The code of a dossier (Decree 118/2025 art. 28): the competent agency, the day of receipt, the ordinal of
/// that day.
///
/// Final: `AGENCY-YYMMDD-NNNN` as in `000.00.06.H56-231027-0361` and `H15.50.05.13-261008-0975`; the portals
/// of ministries also write eight digits of date and up to seven of ordinal (`G09.20-20260609-0092637`).
/// Provisional, made while no final ordinal could be had: `AGENCY-YYMMDD-T<desk, 2 digits><ordinal, 4
/// digits>`. The text is kept as it was issued (upper case), since it is printed and searched.
class DossierCode {
public:
    DossierCode() = default;
    /// A final code, either case. Errors: DOSSIER_CODE_PROVISIONAL for a provisional one,
    /// DOSSIER_CODE_INVALID.
    static Result<DossierCode> parse(QStringView text);
    /// A provisional code. Errors: DOSSIER_CODE_INVALID, also for a final one.
    static Result<DossierCode> parseProvisional(QStringView text);
    /// Either: for searching and for records of the past. Errors: DOSSIER_CODE_INVALID.
    static Result<DossierCode> parseAny(QStringView text);

    /// Errors: DOSSIER_ORDINAL_INVALID for an ordinal outside 1…9,999,999 (9,999 provisional) or a desk
    /// outside 1…99.
    static Result<DossierCode> make(const AgencyCode& agency, Date day, int ordinal);
    static Result<DossierCode> makeProvisional(const AgencyCode& agency, Date day, int desk, int ordinal);

    const QString& text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    bool isProvisional() const { return m_desk != 0; }
    QString agency() const { return m_text.left(m_text.indexOf(u'-')); }
    Date day() const { return m_day; }
    int ordinal() const { return m_ordinal; }
    /// 0 for a final code.
    int desk() const { return m_desk; }

    bool operator==(const DossierCode& other) const { return m_text == other.m_text; }

private:
    QString m_text;
    Date m_day{};
    int m_ordinal = 0;
    int m_desk = 0;
};

/// The ordinals a stand-alone desk owns each day (design.md §8): desk k has (k-1)·1000+1 … k·1000. When they
/// are used up the desk issues provisional codes.
struct StandaloneRange {
    int first = 0;
    int last = 0;
    bool operator==(const StandaloneRange&) const = default;

    /// Errors: DOSSIER_ORDINAL_INVALID for a desk outside 1…99.
    static Result<StandaloneRange> ofDesk(int desk);
    bool contains(int ordinal) const { return ordinal >= first && ordinal <= last; }
    /// The ordinal after `lastUsed` (0: none used today); nothing when the range is used up.
    std::optional<int> next(int lastUsed) const;
};

} // namespace motcua::dossier
