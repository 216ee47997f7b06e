// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/citizen_number.h"

#include <algorithm>
#include <array>

namespace motcua::citizen {
namespace {

constexpr int kDigits = 12;

struct Province {
    int code;
    const char* name;
};

constexpr std::array kProvinces{
    Province{1, "Hà Nội"},
    Province{2, "Hà Giang"},
    Province{4, "Cao Bằng"},
    Province{6, "Bắc Kạn"},
    Province{8, "Tuyên Quang"},
    Province{10, "Lào Cai"},
    Province{11, "Điện Biên"},
    Province{12, "Lai Châu"},
    Province{14, "Sơn La"},
    Province{15, "Yên Bái"},
    Province{17, "Hòa Bình"},
    Province{19, "Thái Nguyên"},
    Province{20, "Lạng Sơn"},
    Province{22, "Quảng Ninh"},
    Province{24, "Bắc Giang"},
    Province{25, "Phú Thọ"},
    Province{26, "Vĩnh Phúc"},
    Province{27, "Bắc Ninh"},
    Province{30, "Hải Dương"},
    Province{31, "Hải Phòng"},
    Province{33, "Hưng Yên"},
    Province{34, "Thái Bình"},
    Province{35, "Hà Nam"},
    Province{36, "Nam Định"},
    Province{37, "Ninh Bình"},
    Province{38, "Thanh Hóa"},
    Province{40, "Nghệ An"},
    Province{42, "Hà Tĩnh"},
    Province{44, "Quảng Bình"},
    Province{45, "Quảng Trị"},
    Province{46, "Thừa Thiên Huế"},
    Province{48, "Đà Nẵng"},
    Province{49, "Quảng Nam"},
    Province{51, "Quảng Ngãi"},
    Province{52, "Bình Định"},
    Province{54, "Phú Yên"},
    Province{56, "Khánh Hòa"},
    Province{58, "Ninh Thuận"},
    Province{60, "Bình Thuận"},
    Province{62, "Kon Tum"},
    Province{64, "Gia Lai"},
    Province{66, "Đắk Lắk"},
    Province{67, "Đắk Nông"},
    Province{68, "Lâm Đồng"},
    Province{70, "Bình Phước"},
    Province{72, "Tây Ninh"},
    Province{74, "Bình Dương"},
    Province{75, "Đồng Nai"},
    Province{77, "Bà Rịa - Vũng Tàu"},
    Province{79, "TP. Hồ Chí Minh"},
    Province{80, "Long An"},
    Province{82, "Tiền Giang"},
    Province{83, "Bến Tre"},
    Province{84, "Trà Vinh"},
    Province{86, "Vĩnh Long"},
    Province{87, "Đồng Tháp"},
    Province{89, "An Giang"},
    Province{91, "Kiên Giang"},
    Province{92, "Cần Thơ"},
    Province{93, "Hậu Giang"},
    Province{94, "Sóc Trăng"},
    Province{95, "Bạc Liêu"},
    Province{96, "Cà Mau"},
};
static_assert(kProvinces.size() == 63);
static_assert(std::ranges::is_sorted(kProvinces, {}, &Province::code));

} // namespace

QString provinceName(int code) {
    const auto found = std::ranges::lower_bound(kProvinces, code, {}, &Province::code);
    if (found == kProvinces.end() || found->code != code) return {};
    return QString::fromUtf8(found->name);
}

Result<CitizenNumber> CitizenNumber::parse(QStringView text) {
    if (text.size() != kDigits) return fail(Code::CITIZEN_NUMBER_INVALID);
    quint64 value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') return fail(Code::CITIZEN_NUMBER_INVALID);
        value = value * 10 + (c.unicode() - u'0');
    }
    return CitizenNumber(value);
}

QString CitizenNumber::text() const { return QString::number(m_value).rightJustified(kDigits, u'0'); }

QString CitizenNumber::canCode() const { return text().last(6); }

int CitizenNumber::provinceCode() const { return static_cast<int>(m_value / 1'000'000'000); }

QString CitizenNumber::provinceName() const { return citizen::provinceName(provinceCode()); }

Sex CitizenNumber::sex() const { return m_value / 100'000'000 % 2 == 0 ? Sex::male : Sex::female; }

int CitizenNumber::birthYear() const {
    const int century = 1900 + static_cast<int>(m_value / 100'000'000 % 10) / 2 * 100;
    return century + static_cast<int>(m_value / 1'000'000 % 100);
}

} // namespace motcua::citizen
