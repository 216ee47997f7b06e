// SPDX-License-Identifier: GPL-3.0-or-later
// Fictitious people and what a registry tells of them.
#pragma once

#include "core/residence/lookup.h"

namespace motcua::residence {

inline citizen::Citizen an() {
    citizen::Citizen person;
    person.number = *citizen::CitizenNumber::parse(u"001096012345");
    person.name = QStringLiteral("Nguyễn Văn An");
    person.birthDate = {1996, 1, 15};
    person.sex = citizen::Sex::male;
    person.ethnicity = QStringLiteral("Kinh");
    person.residence = QStringLiteral("Số 1, Thôn Đông, Xã Đăk Pxi, Quảng Ngãi");
    return person;
}

inline RegistryRecord recordOfAn() {
    RegistryRecord record;
    record.citizen = an();
    record.marital = MaritalStatus::single;
    record.bloodType = QStringLiteral("O");
    record.permanent = {QStringLiteral("51"),
                        {},
                        QStringLiteral("23456"),
                        QStringLiteral("Số 1, Thôn Đông, Xã Đăk Pxi, Quảng Ngãi"),
                        QStringLiteral("VN")};
    record.household = {
        QStringLiteral("Con"), QStringLiteral("Nguyễn Văn Bình"), QStringLiteral("001070012345"), {}};
    record.periods = {{ResidenceKind::permanent, {2015, 0, 0}, {}, record.permanent.detail}};
    return record;
}

inline LookupRequest requestForAn() {
    LookupRequest request;
    request.id = *Uuid::parse(u"0195d3c4-0000-7000-8000-000000000001");
    request.procedure = QStringLiteral("1.004873");
    request.officer = *Uuid::parse(u"0195d3c4-0000-7000-8000-000000000002");
    request.officerLogin = QStringLiteral("lan");
    request.purpose = QStringLiteral("Xác nhận tình trạng hôn nhân");
    request.subject.number = an().number;
    request.subject.name = an().name;
    request.subject.birthDate = an().birthDate;
    return request;
}

} // namespace motcua::residence
