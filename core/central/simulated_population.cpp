// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/simulated_population.h"

#include "core/citizen/comparable_text.h"

#include <array>

namespace motcua::central {
namespace {

using residence::AnswerKind;
using residence::MaritalStatus;
using residence::RegistryRecord;

constexpr int kPeople = 60;
constexpr std::array kFamilies{u"Nguyễn", u"Trần", u"Lê", u"Phạm", u"Hoàng", u"Đinh", u"Bùi"};
constexpr std::array kMen{u"Văn Thử", u"Hữu Mẫu", u"Quốc Giả", u"Minh Ví", u"Đức Tập"};
constexpr std::array kWomen{u"Thị Thử", u"Ngọc Mẫu", u"Thu Giả", u"Kim Ví", u"Mỹ Tập"};
constexpr std::array kGroups{u"Kinh", u"Ba Na", u"Cơ Ho", u"Mnông", u"Xơ-đăng", u"Ê-đê"};
constexpr std::array kHomes{u"Thôn Đăk Pxi, Xã Đăk Pxi, Quảng Ngãi",
                            u"Tổ dân phố 7, Phường Kon Tum, Quảng Ngãi", u"Ấp 5, Xã Hòa An, Tuyên Quang",
                            u"Thôn 3, Xã Krông Nô, Lâm Đồng", u"Thôn Tây, Xã Ninh Ích, Khánh Hòa"};

template <size_t N> QString pick(const std::array<const char16_t*, N>& list, int i) {
    return QString::fromUtf16(list[static_cast<size_t>(i) % N]);
}

void settle(RegistryRecord& record, int i) {
    const QString home = QStringLiteral("Số %1, ").arg(1 + i) + pick(kHomes, i);
    record.permanent = {
        QStringLiteral("51"), {}, QStringLiteral("%1").arg(23000 + i % 5), home, QStringLiteral("VN")};
    record.current = record.permanent;
    record.citizen.residence = home;
    record.household.relation = QStringLiteral("Chủ hộ");
    record.household.headName = record.citizen.name;
    if (record.citizen.number) record.household.headNumber = record.citizen.number->text();
}

RegistryRecord person(int i) {
    RegistryRecord record;
    citizen::Citizen& citizen = record.citizen;
    const bool isMan = i % 2 == 0;
    const int year = 1950 + (i * 7) % 55;
    citizen.name = pick(kFamilies, i) + u' ' + (isMan ? pick(kMen, i / 2) : pick(kWomen, i / 2));
    citizen.sex = isMan ? citizen::Sex::male : citizen::Sex::female;
    citizen.birthDate = {year, 1 + i % 12, 1 + (i * 5) % 28};
    // one in ten is recorded by the year only
    if (i % 10 == 9) citizen.birthDate = {year, 0, 0};
    const QString number = QString::asprintf("062%d%02d%06d", (year >= 2000 ? 2 : 0) + (isMan ? 0 : 1),
                                             year % 100, 700'001 + i * 10);
    if (const auto parsed = citizen::CitizenNumber::parse(number)) citizen.number = *parsed;
    citizen.oldNumber = QString::asprintf("2339%05d", i);
    citizen.ethnicity = pick(kGroups, i);
    citizen.nationality = QStringLiteral("VN");
    citizen.father = pick(kFamilies, i) + u' ' + pick(kMen, i + 1);
    record.marital = static_cast<MaritalStatus>(1 + i % 4);
    if (record.marital == MaritalStatus::married || i % 16 == 0) // 0, 16, …: single on record, and yet
        citizen.spouse = pick(kFamilies, i + 3) + u' ' + (isMan ? pick(kWomen, i) : pick(kMen, i));
    settle(record, i);
    return record;
}

bool sameBirth(const citizen::PartialDate& asked, const citizen::PartialDate& known) {
    return asked.year == known.year && (!asked.isFull() || !known.isFull() || asked == known);
}

bool isAsked(const citizen::Citizen& asked, const citizen::Citizen& known) {
    const bool sameNumber = asked.number ? asked.number == known.number
                                         : !asked.oldNumber.isEmpty() && asked.oldNumber == known.oldNumber;
    return sameNumber && citizen::comparableText(asked.name) == citizen::comparableText(known.name) &&
           sameBirth(asked.birthDate, known.birthDate);
}

RegistryRecord madeUp(const citizen::Citizen& asked) {
    RegistryRecord record;
    record.citizen.number = asked.number;
    record.citizen.oldNumber = asked.oldNumber;
    record.citizen.name = asked.name;
    record.citizen.birthDate = asked.birthDate;
    record.citizen.ethnicity = QStringLiteral("Kinh");
    record.citizen.nationality = QStringLiteral("VN");
    record.marital = MaritalStatus::single;
    if (asked.number) record.citizen.sex = asked.number->sex();
    settle(record, asked.number ? asked.number->text().right(3).toInt() : 0);
    return record;
}

} // namespace

SimulatedPopulation::SimulatedPopulation(const Clock& clock) : m_clock(clock) {
    for (int i = 0; i < kPeople; ++i)
        m_people.push_back(person(i));
}

std::vector<RegistryRecord> SimulatedPopulation::matching(const citizen::Citizen& asked) const {
    std::vector<RegistryRecord> found;
    for (const RegistryRecord& record : m_people)
        if (isAsked(asked, record.citizen)) found.push_back(record);
    return found;
}

Result<residence::LookupAnswer> SimulatedPopulation::lookUp(const residence::LookupRequest& request) {
    MOTCUA_CHECK(residence::checkRequest(request));
    residence::LookupAnswer answer{.kind = AnswerKind::notFound, .at = m_clock.now()};
    const auto found = matching(request.subject);
    const bool isMissing = !request.subject.number || request.subject.number->text().endsWith(u'9') ||
                           request.subject.name.trimmed().isEmpty();
    if (found.empty() && isMissing) return answer;
    answer.kind = AnswerKind::found;
    answer.record = found.empty() ? madeUp(request.subject) : found.front();
    return answer;
}

Result<Verification> SimulatedPopulation::verify(const residence::LookupRequest& request) {
    MOTCUA_CHECK(residence::checkRequest(request));
    Verification verification;
    for (const RegistryRecord& record : m_people)
        verification.exists = verification.exists ||
                              (request.subject.number && record.citizen.number == request.subject.number);
    verification.matches = !matching(request.subject).empty();
    return verification;
}

} // namespace motcua::central
