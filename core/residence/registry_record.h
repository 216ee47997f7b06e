// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/citizen.h"

#include <QJsonObject>
#include <vector>

namespace motcua::residence {

/// `TinhTrangHonNhan` of the population database: 1 … 4; the numbers are those (facts/one-stop.md §4.3).
enum class MaritalStatus { unknown = 0, single = 1, married = 2, divorced = 3, widowed = 4 };

/// An address as the population database has it. Since 01/07/2025 there is no district, and new records have
/// no code of one.
struct Place {
    QString province; ///< codes
    QString district;
    QString commune;
    QString detail; ///< the text that goes with the codes
    QString country;
    bool operator==(const Place&) const = default;
    bool isKnown() const { return *this != Place{}; }
};

/// The household, as far as the person's own record tells it.
struct Household {
    QString relation; ///< of the person to the head
    QString headName;
    QString headNumber; ///< of either kind
    QString book;       ///< the former household book
    bool operator==(const Household&) const = default;
};

enum class ResidenceKind { permanent, temporary, current };

/// Where somebody lived from a day (the first) to a day (the last, both counted); nothing: not known, or
/// still.
struct ResidencePeriod {
    ResidenceKind kind = ResidenceKind::permanent;
    citizen::PartialDate from{};
    citizen::PartialDate to{};
    QString address{};
    bool operator==(const ResidencePeriod&) const = default;
};

/// What a look-up tells about one person. Everything may be missing but the name.
struct RegistryRecord {
    citizen::Citizen citizen; ///< `residence` is the permanent one in words
    MaritalStatus marital = MaritalStatus::unknown;
    QString bloodType;
    Place permanent;
    Place current;
    Household household;
    std::vector<ResidencePeriod> periods; ///< earlier ones, where the source tells them
    bool operator==(const RegistryRecord&) const = default;
};

/// `single`, `married`, `divorced`, `widowed`; empty for unknown.
QLatin1StringView maritalName(MaritalStatus status);
/// `chưa kết hôn`, …
QString vietnameseMarital(MaritalStatus status);

/// `permanent`, `temporary`, `current`.
QLatin1StringView residenceKindName(ResidenceKind kind);

/// `{citizen{…}, marital_status, blood_type, permanent{…}, current{…}, household{…}, periods[{kind, from, to,
/// address}]}`; null for what is not known. `citizen` as citizen_json.h writes it, so that `identity compare`
/// reads it as a source.
QJsonObject toJson(const RegistryRecord& record);
/// Takes what toJson writes; members it does not know are ignored, so that a later version may add some.
/// Errors: FIELD_INVALID with the key; texts longer than 500 and more than 200 periods are refused.
Result<RegistryRecord> recordFromJson(const QJsonObject& object);

} // namespace motcua::residence
