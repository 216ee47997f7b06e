// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/demo_people.h"

namespace motcua::desk {
namespace {

constexpr const char* kFamilies[]{"Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần",   "Lê",   "Lê",
                                  "Phạm",   "Hoàng",  "Huỳnh",  "Phan",   "Vũ",   "Võ",     "Đặng", "Bùi",
                                  "Đỗ",     "Hồ",     "Ngô",    "Dương",  "Lý",   "Trương", "Đinh", "Lương",
                                  "Mai",    "Tô",     "Quách",  "Triệu",  "Cao",  "Hà"};
constexpr const char* kMaleMiddles[]{"Văn",  "Văn",   "Hữu",  "Đức",  "Quốc",
                                     "Minh", "Thanh", "Công", "Xuân", "Ngọc"};
constexpr const char* kFemaleMiddles[]{"Thị",   "Thị", "Thị", "Ngọc", "Thu",
                                       "Thanh", "Mỹ",  "Kim", "Bích", "Hồng"};
constexpr const char* kMaleNames[]{"An",    "Bình", "Cường", "Dũng", "Đạt",  "Giang", "Hải",  "Hùng", "Khánh",
                                   "Khoa",  "Lâm",  "Long",  "Mạnh", "Nam",  "Nghĩa", "Phúc", "Quân", "Sơn",
                                   "Thắng", "Toàn", "Trung", "Tuấn", "Tùng", "Vinh",  "Việt", "Ước"};
constexpr const char* kFemaleNames[]{"Anh",  "Ánh",   "Châu",  "Diễm", "Dung",   "Hà",    "Hạnh",
                                     "Hiền", "Hoa",   "Hương", "Lan",  "Liên",   "Loan",  "Mai",
                                     "Nga",  "Ngân",  "Nhung", "Oanh", "Phượng", "Quỳnh", "Thảo",
                                     "Thủy", "Trang", "Tuyết", "Vân",  "Yến"};
constexpr const char* kHighlandMen[]{"Y Đức Êban", "Y Bhiu Niê", "K'Brơi",    "K'Tiên",
                                     "A Byưh",     "Y Wơn Mlô",  "Điểu Thảo", "A Khư"};
constexpr const char* kHighlandWomen[]{"H'Ngăm Niê",  "H'Linh Êban", "Ka Hem", "Y Ngoan",
                                       "H'Zuyên Mlô", "Thị Brơi",    "Y Blơn", "Ka Tuyết"};
constexpr const char* kHamlets[]{"Thôn Đông",        "Thôn Tây",     "Thôn 3",     "Ấp 5",   "Buôn Kô Tam",
                                 "Làng Kon Rờ Bàng", "Tổ dân phố 7", "Bon Pi Nao", "Khóm 2", "Thôn Đăk Pxi"};
constexpr const char* kCommunes[]{"Xã Đăk Pxi",   "Xã Sơn Dương",   "Xã Krông Nô", "Phường Vạn Thạnh",
                                  "Xã Ninh Ích",  "Phường Kon Tum", "Xã Hòa An",   "Xã Tân Trào",
                                  "Xã Quảng Sơn", "Phường Cam Linh"};
constexpr const char* kProvinces[]{"Quảng Ngãi", "Tuyên Quang", "Lâm Đồng", "Khánh Hòa"};
constexpr int kProvinceCodes[]{62, 8, 67, 56, 51, 2, 68, 58, 1, 79};

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

QString fullName(Dice& dice, bool man) {
    if (dice.chance(8)) return text(man ? dice.pick(kHighlandMen) : dice.pick(kHighlandWomen));
    return text(dice.pick(kFamilies)) + u' ' +
           text(man ? dice.pick(kMaleMiddles) : dice.pick(kFemaleMiddles)) + u' ' +
           text(man ? dice.pick(kMaleNames) : dice.pick(kFemaleNames));
}

} // namespace

quint64 Dice::next() {
    quint64 z = (m_state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

DemoPerson demoPerson(Dice& dice, Date today) {
    using namespace std::chrono;
    const bool man = dice.chance(50);
    const int thisYear = static_cast<int>(year_month_day{today}.year());
    const int birthYear = thisYear - 18 - dice.roll(62);
    DemoPerson person;
    citizen::Citizen& citizen = person.citizen;
    citizen.name = fullName(dice, man);
    citizen.sex = man ? citizen::Sex::male : citizen::Sex::female;
    citizen.birthDate = {birthYear, 1 + dice.roll(12), 1 + dice.roll(28)};
    const QString number =
        QString::asprintf("%03d%d%02d%06d", kProvinceCodes[dice.roll(10)],
                          (birthYear >= 2000 ? 2 : 0) + (man ? 0 : 1), birthYear % 100, dice.roll(1'000'000));
    if (const auto parsed = citizen::CitizenNumber::parse(number)) citizen.number = *parsed;
    if (dice.chance(40)) citizen.oldNumber = QString::asprintf("%09d", dice.roll(1'000'000'000));
    citizen.residence = QStringLiteral("Số %1, ").arg(1 + dice.roll(200)) + text(dice.pick(kHamlets)) +
                        QStringLiteral(", ") + text(dice.pick(kCommunes)) + QStringLiteral(", ") +
                        text(dice.pick(kProvinces));
    citizen.issueDate = today - days{100 + dice.roll(1200)};
    person.phone = QString::asprintf("09%08d", dice.roll(100'000'000));
    return person;
}

} // namespace motcua::desk
