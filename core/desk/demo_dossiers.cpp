// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/demo_dossiers.h"

#include "core/calendar/due_date.h"

namespace motcua::desk {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

// Fewer than the thousand of design.md §8: some are left for what is received by hand afterwards.
constexpr int kCodesADay = 900;

constexpr const char* kUnits[]{"Phòng Kinh tế", "Công an xã", "Phòng Văn hóa - Xã hội",
                               "Công chức tư pháp - hộ tịch"};
constexpr const char* kMissing[]{"Tờ khai chưa ký", "Thiếu bản sao giấy chứng sinh", "Thiếu văn bản ủy quyền",
                                 "Bản chụp không đọc được"};
constexpr const char* kReasons[]{"Phải xác minh thêm tại nơi cư trú trước đây",
                                 "Hệ thống liên thông gián đoạn",
                                 "Hồ sơ nhiều thành phần, cần thêm thời gian thẩm tra"};

} // namespace

/// One dossier being told: its actions so far and the moment it has come to.
struct DemoDossiers::Story {
    std::vector<dossier::Action> actions;
    Uuid dossier;
    Uuid officer;
    int desk;
    LocalTime at;
    dossier::Received received;
    dossier::DueStamp due;
    UuidSource& ids;
    FixedClock& clock;

    void add(dossier::Payload payload) {
        clock.set(toInstant(at));
        const int version = static_cast<int>(actions.size());
        actions.push_back(
            {ids.next(), dossier, officer, desk, toInstant(at), 0, 0, version, std::move(payload)});
    }
};

DemoDossiers::DemoDossiers(DemoSetting setting, quint64 seed)
    : m_setting(std::move(setting)), m_dice(seed), m_clock(toInstant(LocalTime{m_setting.from})),
      m_ids(m_clock) {
    for (Date day = m_setting.from; day <= m_setting.to; day += days{1})
        if (m_setting.holidays->calendar.isWorkingDay(day)) m_days.push_back(day);
    if (m_days.empty()) m_days.push_back(m_setting.from);
    m_desks = std::min(99, 1 + m_setting.total / static_cast<int>(m_days.size()) / kCodesADay);
}

int DemoDossiers::deskOfNext() { return (m_setting.station.desk - 1 + m_made % m_desks) % 99 + 1; }

LocalTime DemoDossiers::nextReceipt() {
    const auto perDay = static_cast<double>(m_days.size()) / std::max(1, m_setting.total);
    const double position = m_made * perDay;
    const auto day = std::min(static_cast<size_t>(position), m_days.size() - 1);
    // 7.5 office hours: from 07:30 to 11:30 and from 13:30 to 17:00
    const auto minute = static_cast<int>((position - static_cast<double>(day)) * 449);
    return LocalTime{m_days[day]} + 7h + 30min + minutes{minute + (minute >= 240 ? 120 : 0)};
}

dossier::DueStamp DemoDossiers::dueFrom(const dossier::Received& received, LocalTime at) const {
    const calendar::DueInput input{.received = at, .limit = received.limit, .cutoff = received.cutoff};
    const auto result = calendar::computeDue(input, m_setting.holidays->calendar, m_hours);
    if (!result) return {};
    return {result->due, result->projected, m_setting.holidays->version};
}

dossier::Received DemoDossiers::intake(LocalTime at, int desk) {
    const catalogue::Procedure& procedure =
        m_setting.procedures[static_cast<size_t>(m_dice.roll(static_cast<int>(m_setting.procedures.size())))];
    DemoPerson person = demoPerson(m_dice, dateOf(at));
    dossier::Received received;
    received.request.procedure = {procedure.code,
                                  procedure.name,
                                  procedure.field,
                                  procedure.fieldCode,
                                  {},
                                  {},
                                  m_setting.catalogueVersion};
    received.request.applicant.person = std::move(person.citizen);
    received.request.applicant.phone = person.phone;
    received.request.channel = m_dice.chance(30) ? dossier::Channel::online : dossier::Channel::direct;
    for (const catalogue::Component& component : procedure.components) {
        if (component.kind != catalogue::ComponentKind::document || received.components.size() == 3) continue;
        dossier::SubmittedComponent submitted;
        submitted.number = component.number;
        submitted.name = component.name.left(80);
        submitted.original = component.original;
        submitted.copy = component.copy;
        received.components.push_back(std::move(submitted));
    }
    received.fee = {procedure.feeVnd, procedure.feeVnd.has_value(), false, {}};
    received.limit = procedure.limit;
    received.cutoff = procedure.cutoff;
    received.received = at;
    received.due = dueFrom(received, at);
    if (const auto agency = dossier::AgencyCode::parse(m_setting.station.officeCode)) {
        received.competentAgency = received.receivingAgency = *agency;
        const records::DayAndDesk key{dateOf(at), desk};
        int& last = m_setting.lastOrdinals[key];
        const auto range = dossier::StandaloneRange::ofDesk(desk);
        last = std::max(last + 1, range ? range->first : 1);
        m_newOrdinals[key] = last;
        if (const auto code = dossier::DossierCode::make(*agency, dateOf(at), last)) received.code = *code;
    }
    return received;
}

void DemoDossiers::supplement(Story& story) {
    dossier::SupplementRequested asked;
    asked.missing = QStringList{QString::fromUtf8(m_dice.pick(kMissing))};
    asked.completeBy = LocalTime{dateOf(story.at) + days{15}} + 17h;
    story.add(asked);
    if (m_dice.chance(25)) {
        story.at = asked.completeBy + 24h;
        if (story.at < m_setting.now)
            story.add(dossier::Stopped{dossier::StopGround::supplementNotCompleted,
                                       QStringLiteral("Quá hạn bổ sung hồ sơ"),
                                       {},
                                       {}});
        story.at = m_setting.now; // nothing follows
        return;
    }
    story.at += hours{24 * (1 + m_dice.roll(10))};
    if (story.at >= m_setting.now) return;
    dossier::Supplemented supplemented;
    supplemented.newDue = story.due = dueFrom(story.received, story.at);
    story.add(supplemented);
}

void DemoDossiers::finish(Story& story) {
    const LocalTime due = story.due.due.value_or(story.at + 72h);
    if (m_dice.chance(3) && story.due.due && dateOf(story.at) < dateOf(due)) {
        dossier::Extended extended;
        extended.newDue = {due + 120h, story.due.projected, story.due.calendarVersion};
        extended.reason = QString::fromUtf8(m_dice.pick(kReasons));
        story.add(extended);
    }
    const auto left = std::max<seconds>(due - story.at, 600s);
    const int share =
        m_dice.chance(7) ? 101 + m_dice.roll(60) : 20 + m_dice.roll(75); // percent of the time used
    story.at += seconds{left.count() / 100 * share};
    if (story.at >= m_setting.now) return;
    dossier::ResultReady ready;
    ready.finished = story.at;
    story.add(ready);
    story.at += minutes{30 + m_dice.roll(m_dice.chance(10) ? 40'000 : 4'000)};
    if (story.at >= m_setting.now) return;
    dossier::Returned returned;
    returned.slipShown = true;
    returned.receiverName = story.received.request.applicant.person.name;
    story.add(returned);
}

void DemoDossiers::tell(Story& story) {
    story.add(story.received);
    story.at += minutes{5 + m_dice.roll(120)};
    if (story.at >= m_setting.now) return;
    if (m_dice.chance(1)) {
        story.add(dossier::Withdrawn{QStringLiteral("Người nộp đề nghị rút hồ sơ"), {}});
        return;
    }
    story.add(dossier::Forwarded{QString::fromUtf8(m_dice.pick(kUnits)), {}, {}, {}});
    story.at += hours{1};
    if (story.at < m_setting.now && m_dice.chance(4)) supplement(story);
    if (story.at < m_setting.now) finish(story);
}

Result<records::DossierChange> DemoDossiers::next() {
    const LocalTime at = nextReceipt();
    m_clock.set(toInstant(at));
    const int desk = deskOfNext();
    Story story{{}, m_ids.next(), m_setting.officer, desk, at, intake(at, desk), {}, m_ids, m_clock};
    story.due = story.received.due;
    tell(story);
    ++m_made;
    records::Dossier dossier;
    return records::prepareChange(dossier, story.actions);
}

} // namespace motcua::desk
