// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/warning.h"

#include <array>

namespace motcua::citizen {
namespace {

using namespace std::chrono;

constexpr std::array kTexts{
    WarningText{"repaired_encoding",
                "The scanner spoilt the letters; they were repaired. Compare the name with the card.",
                "Máy quét đọc sai bảng mã, chữ đã được khôi phục. Vui lòng đối chiếu họ tên với thẻ."},
    WarningText{"number_sex_mismatch", "The sex does not agree with the fourth digit of the number.",
                "Giới tính không khớp với chữ số thứ tư của số định danh."},
    WarningText{"number_birth_year_mismatch",
                "The year of birth does not agree with digits four to six of the number.",
                "Năm sinh không khớp với các chữ số thứ tư đến thứ sáu của số định danh."},
    WarningText{"number_province_unknown",
                "The first three digits of the number are no known province or country.",
                "Ba chữ số đầu của số định danh không ứng với tỉnh, thành phố hoặc quốc gia nào đã biết."},
    WarningText{"birth_date_incomplete",
                "Day or month of birth is not known; the card's expiry cannot be computed.",
                "Không rõ ngày hoặc tháng sinh nên không tính được ngày hết hạn của thẻ."},
    WarningText{"birth_date_implausible", "The date of birth is in the future or more than 125 years ago.",
                "Ngày sinh ở tương lai hoặc cách đây hơn 125 năm."},
    WarningText{"issue_date_implausible",
                "The date of issue is in the future or before the first cards of 2016.",
                "Ngày cấp ở tương lai hoặc trước khi có thẻ căn cước công dân (năm 2016)."},
    WarningText{"issued_before_birth", "The card was issued before its holder was born.",
                "Ngày cấp thẻ trước ngày sinh."},
};
static_assert(kTexts.size() == static_cast<size_t>(Warning::issuedBeforeBirth) + 1);

constexpr int kOldestAge = 125;
/// The Law on Citizen Identification (59/2014) took effect and the first twelve-digit cards were issued.
constexpr Date kFirstCards = makeDate(2016, 1, 1);

/// The first day that the date can mean.
PartialDate earliest(const PartialDate& date) {
    return {date.year, std::max(date.month, 1), std::max(date.day, 1)};
}

void checkNumber(const Citizen& citizen, std::vector<Warning>& warnings) {
    if (!citizen.number) return;
    if (citizen.sex && *citizen.sex != citizen.number->sex()) warnings.push_back(Warning::numberSexMismatch);
    if (citizen.birthDate.isKnown() && citizen.birthDate.year != citizen.number->birthYear())
        warnings.push_back(Warning::numberBirthYearMismatch);
    if (!citizen.number->isRegisteredAbroad() && citizen.number->provinceName().isEmpty())
        warnings.push_back(Warning::numberProvinceUnknown);
}

} // namespace

const WarningText& warningText(Warning warning) { return kTexts[static_cast<size_t>(warning)]; }

std::vector<Warning> crossCheck(const Citizen& citizen, Date today) {
    std::vector<Warning> warnings;
    checkNumber(citizen, warnings);
    const PartialDate& birth = citizen.birthDate;
    const PartialDate now = PartialDate::from(today);
    if (birth.isKnown()) {
        if (!birth.isFull()) warnings.push_back(Warning::birthDateIncomplete);
        if (earliest(birth) > now || birth.year < now.year - kOldestAge)
            warnings.push_back(Warning::birthDateImplausible);
    }
    if (citizen.issueDate) {
        if (*citizen.issueDate > today || *citizen.issueDate < kFirstCards)
            warnings.push_back(Warning::issueDateImplausible);
        if (birth.isKnown() && PartialDate::from(*citizen.issueDate) < earliest(birth))
            warnings.push_back(Warning::issuedBeforeBirth);
    }
    return warnings;
}

} // namespace motcua::citizen
