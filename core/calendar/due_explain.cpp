// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/due_date.h"

#include <array>

namespace motcua::calendar {
namespace {

using namespace std::chrono;
using namespace Qt::StringLiterals;

/// What a rule is called, the instrument it rests on, and its sentence: {at} and {until} are the mark's
/// times, {cutoff} the procedure's hour, {day} its date, {limit} the time limit, {days} and {name} what the
/// case adds.
struct RuleText {
    const char *name, *source, *vietnamese, *english;
};

constexpr auto kCivilCode147 = "Bộ luật Dân sự 2015, Điều 147";
constexpr auto kCivilCode148 = "Bộ luật Dân sự 2015, Điều 148";
constexpr auto kVerification = "Quy định của thủ tục";
constexpr auto kCompetent = "Nghị định 309/2026/NĐ-CP, Điều 8 khoản 3";
constexpr auto kSupplement = "Nghị định 118/2025/NĐ-CP, Điều 19 khoản 5";
constexpr auto kOutage = "Thông báo sự cố của chủ quản hệ thống";
constexpr auto kLabourCode = "Bộ luật Lao động 2019, Điều 112 khoản 3";
constexpr auto kOffice = "Giờ làm việc của cơ quan";

/// In the order of Rule.
constexpr std::array<RuleText, 24> kTexts{{
    {"received", "Nghị định 118/2025/NĐ-CP, Điều 17 khoản 3", "Nhận hồ sơ lúc {at}.", "Received at {at}."},
    {"outside_hours", kOffice, "Ngoài giờ làm việc: tính từ lúc mở cửa kế tiếp, {until}.",
     "Outside office hours: counted from the next opening, {until}."},
    {"saturday_duty", "Lịch trực tiếp nhận của cơ quan",
     "Nhận trong ca trực thứ Bảy {day}: tính từ ngày này, nhưng ngày này không phải ngày làm việc.",
     "Taken on Saturday duty {day}: counted from that day, which is not itself a working day."},
    {"cut_off", "Quy định của thủ tục về giờ nhận hồ sơ",
     "Nhận sau {cutoff}, giờ chốt của thủ tục: tính là nhận lúc mở cửa ngày làm việc kế tiếp, {until}.",
     "Received after {cutoff}, the procedure's cut-off: counts as received at the next working day's "
     "opening, {until}."},
    {"no_limit", "Quy định của thủ tục", "Thủ tục chưa có thời hạn giải quyết: không có ngày hẹn trả.",
     "The procedure has no time limit: there is no due date."},
    {"awaiting_competent", kCompetent,
     "Hồ sơ thuộc cơ quan khác: thời hạn tính từ khi cơ quan có thẩm quyền nhận được hồ sơ.",
     "For another agency: the limit counts from the day the competent agency receives the dossier."},
    {"competent_received", kCompetent, "Cơ quan có thẩm quyền nhận hồ sơ lúc {at}: bắt đầu tính thời hạn.",
     "The competent agency received the dossier at {at}: the limit starts."},
    {"limit_counted", kCivilCode147, "Tính {limit} kể từ {at}: đến {until}.",
     "{limit} from {at}: until {until}."},
    {"day_off", "", "{days} nghỉ lễ ({name}).", "{days} off ({name})."},
    {"swap_work", "", "{days} là thứ Bảy làm việc bù.", "{days} is a Saturday that is worked."},
    {"month_end", "Bộ luật Dân sự 2015, Điều 148 khoản 3",
     "Tháng cuối không có ngày tương ứng: lấy ngày cuối tháng, {day}.",
     "The last month has no such day: its last day is taken, {day}."},
    {"rolled_forward", "Bộ luật Dân sự 2015, Điều 148 khoản 5",
     "Ngày cuối {day} ({name}) là ngày nghỉ: kết thúc vào ngày làm việc kế tiếp, {until}.",
     "The last day {day} ({name}) is not worked: it ends with the next working day, {until}."},
    {"supplement_requested", kSupplement, "Yêu cầu bổ sung lúc {at}: thời hạn tạm dừng.",
     "Supplement requested at {at}: the clock stands still."},
    {"supplement_restarted", kSupplement, "Bổ sung đủ, tính từ {at}: thời hạn tính lại từ đầu.",
     "Supplement complete as of {at}: the limit is counted again from the start."},
    {"supplement_resumed", "Quy định chuyên ngành của thủ tục",
     "Bổ sung đủ, tính từ {at}: thời hạn tính tiếp{end}.",
     "Supplement complete as of {at}: the limit goes on{end}."},
    {"verification_started", kVerification,
     "Bắt đầu xác minh lúc {at}: thời gian xác minh không tính vào thời hạn.",
     "Verification started at {at}: its time does not count."},
    {"verification_ended", kVerification, "Kết thúc xác minh lúc {at}: thời hạn tính tiếp{end}.",
     "Verification ended at {at}: the limit goes on{end}."},
    {"stop_without_effect", kCivilCode148,
     "Việc này bắt đầu lúc {at}, sau khi đã hết hạn: ngày hẹn trả không đổi.",
     "This began at {at}, after the due date: the due date stays."},
    {"extended", "Nghị định 118/2025/NĐ-CP, Điều 19 khoản 6",
     "Xin lỗi và hẹn lại lúc {at}: ngày trả mới là {until}.",
     "Apology and extension at {at}: the new date is {until}."},
    {"outage_started", kOutage, "Hệ thống gặp sự cố từ {at}: thời gian sự cố được cộng thêm.",
     "System outage from {at}: its working time is added."},
    {"outage_ended", kOutage, "Hệ thống hoạt động lại lúc {at}; đã cộng {name}{end}.",
     "The system works again at {at}; {name} added{end}."},
    {"projected", kLabourCode, "Lịch nghỉ trong thời gian này là lịch dự kiến; ngày hẹn có thể thay đổi.",
     "The holidays on the way are projected; the date may change."},
    {"uncovered_year", kLabourCode, "Chưa có lịch nghỉ năm {name}: chỉ trừ thứ Bảy và Chủ nhật.",
     "No holiday data for {name}: only weekends are left out."},
    {"due", "Nghị định 118/2025/NĐ-CP, Điều 17 khoản 1", "Hẹn trả kết quả: {at}.", "Due: {at}."},
}};

QString englishUnit(const TimeLimit& limit) {
    if (limit.unit == Unit::sameDay) return u"Same day"_s;
    return QString::number(limit.value) + u' ' + QString(unitName(limit.unit)).replace(u'_', u' ') +
           (limit.value == 1 ? QString() : u"s"_s);
}

QString clockText(LocalTime at) { return formatLocal(at).mid(11, 5); }
QString englishTime(LocalTime at) { return formatDate(dateOf(at)) + u' ' + clockText(at); }
QString shortDate(Date date) {
    const year_month_day day{date};
    return QString::asprintf("%u/%u", static_cast<unsigned>(day.day()), static_cast<unsigned>(day.month()));
}
bool isWeekend(Date date) { return weekday{date}.iso_encoding() > 5; }

QString durationText(seconds amount, const QString& hourWord, const QString& minuteWord) {
    const hh_mm_ss time{amount};
    QString text;
    if (time.hours().count() > 0) text = QString::number(time.hours().count()) + hourWord;
    if (time.minutes().count() > 0 || text.isEmpty()) {
        if (!text.isEmpty()) text += u' ';
        text += QString::number(time.minutes().count()) + minuteWord;
    }
    return text;
}

class Explainer {
public:
    Explainer(const DueInput& input, const WorkCalendar& calendar) : m_input(input), m_calendar(calendar) {}

    std::vector<DueStep> run(const DueResult& result) {
        add({Rule::received, result.received});
        for (const StepMark& mark : result.marks)
            render(mark);
        if (result.projected) add({Rule::projected, result.due.value_or(result.start)});
        if (result.uncoveredYear) addUncovered(result);
        if (result.due) add({Rule::due, *result.due});
        return std::move(m_steps);
    }

private:
    struct Extra {
        QString days, vietnameseName, englishName, source;
    };

    void render(const StepMark& mark) {
        switch (mark.rule) {
        case Rule::rolledForward:
            return addRolled(mark);
        case Rule::outageEnded:
            return add(mark, {{},
                              durationText(mark.amount, u" giờ"_s, u" phút"_s),
                              durationText(mark.amount, u" h"_s, u" min"_s),
                              {}});
        case Rule::cutOff:
        case Rule::outsideHours:
            add(mark);
            return addDaysOff(dateOf(mark.at), dateOf(mark.until));
        case Rule::limitCounted:
            add(mark);
            m_listedTo = dateOf(mark.at);
            return listTo(dateOf(mark.until));
        case Rule::supplementResumed:
        case Rule::verificationEnded:
            add(mark);
            return listTo(dateOf(mark.until));
        default:
            add(mark);
        }
    }

    /// Days off matter to limits that count working time; the others only roll off them at the end.
    void listTo(Date last) {
        const Unit unit = m_input.limit->unit;
        if (unit != Unit::calendarDay && unit != Unit::month && unit != Unit::clockHour && last > m_listedTo)
            addDaysOff(m_listedTo + days{1}, last);
        m_listedTo = std::max(m_listedTo, last);
    }

    void addDaysOff(Date first, Date last) {
        const auto& rows = m_calendar.rows();
        auto row = std::lower_bound(rows.begin(), rows.end(), first, [](const Holiday& holiday, Date wanted) {
            return holiday.date < wanted;
        });
        for (; row != rows.end() && row->date <= last; ++row) {
            if (row->kind == HolidayKind::swapWork) addRow(Rule::swapWork, row->date, row->date, *row);
            if (!row->off || isWeekend(row->date)) continue;
            auto end = row;
            for (auto next = std::next(row); next != rows.end() && next->date <= last && follows(*end, *next);
                 ++next)
                end = next;
            addRow(Rule::dayOff, row->date, end->date, *row);
            row = end;
        }
    }

    bool follows(const Holiday& holiday, const Holiday& next) const {
        return next.off && next.name == holiday.name && next.source == holiday.source &&
               workingDaysBetween(m_calendar, holiday.date, next.date) == 0;
    }

    void addRow(Rule rule, Date first, Date last, const Holiday& row) {
        QString text = shortDate(first);
        if (last != first) text += u" – "_s + shortDate(last);
        add({rule, LocalTime{first}, LocalTime{last}}, {text, row.name, row.name, row.source});
    }

    void addRolled(const StepMark& mark) {
        const Date day = dateOf(mark.at);
        const Holiday* row = m_calendar.holiday(day);
        const QString name = row && row->off ? row->name : vietnameseWeekday(day);
        add(mark, {{}, name, name, {}});
    }

    void addUncovered(const DueResult& result) {
        const auto yearOf = [](LocalTime at) { return static_cast<int>(year_month_day{dateOf(at)}.year()); };
        const LocalTime last = result.due.value_or(result.start);
        QString first, final;
        for (int year = yearOf(result.received); year <= yearOf(last); ++year) {
            if (m_calendar.isCovered(year)) continue;
            final = QString::number(year);
            if (first.isEmpty()) first = final;
        }
        const QString years = first == final ? first : first + u" – "_s + final;
        add({Rule::uncoveredYear, last}, {{}, years, years, {}});
    }

    void add(const StepMark& mark) { add(mark, Extra{}); }

    QString cutoffText() const { return m_input.cutoff ? clockText(LocalTime{*m_input.cutoff}) : QString(); }

    /// Within the day there is no number to count.
    QString sentenceOf(const StepMark& mark) const {
        const bool sameDay = m_input.limit && m_input.limit->unit == Unit::sameDay;
        if (mark.rule == Rule::limitCounted && sameDay) return u"Trả kết quả trong ngày: đến {until}."_s;
        return QString::fromUtf8(kTexts[static_cast<std::size_t>(mark.rule)].vietnamese);
    }

    void add(const StepMark& mark, const Extra& extra) {
        const RuleText& text = kTexts[static_cast<std::size_t>(mark.rule)];
        const bool hasEnd = mark.until != LocalTime{};
        const auto limit = m_input.limit;
        QString vietnamese = sentenceOf(mark), english = QString::fromUtf8(text.english);
        vietnamese.replace(u"{at}"_s, vietnameseTime(mark.at))
            .replace(u"{until}"_s, vietnameseTime(mark.until))
            .replace(u"{day}"_s, vietnameseDate(dateOf(mark.at)))
            .replace(u"{end}"_s, hasEnd ? u" đến "_s + vietnameseTime(mark.until) : QString())
            .replace(u"{limit}"_s, limit ? vietnameseUnit(limit->value, limit->unit) : QString())
            .replace(u"{name}"_s, extra.vietnameseName);
        english.replace(u"{at}"_s, englishTime(mark.at))
            .replace(u"{until}"_s, englishTime(mark.until))
            .replace(u"{day}"_s, formatDate(dateOf(mark.at)))
            .replace(u"{end}"_s, hasEnd ? u" until "_s + englishTime(mark.until) : QString())
            .replace(u"{limit}"_s, limit ? englishUnit(*limit) : QString())
            .replace(u"{name}"_s, extra.englishName);
        for (QString* sentence : {&vietnamese, &english})
            sentence->replace(u"{cutoff}"_s, cutoffText()).replace(u"{days}"_s, extra.days);
        m_steps.push_back({mark.at, mark.rule,
                           extra.source.isEmpty() ? QString::fromUtf8(text.source) : extra.source, vietnamese,
                           english});
    }

    const DueInput& m_input;
    const WorkCalendar& m_calendar;
    Date m_listedTo{};
    std::vector<DueStep> m_steps;
};

} // namespace

QLatin1StringView ruleName(Rule rule) {
    return QLatin1StringView(kTexts[static_cast<std::size_t>(rule)].name);
}

DueDate explain(const DueInput& input, const DueResult& result, const WorkCalendar& calendar) {
    return DueDate{result.received,
                   result.start,
                   result.due,
                   result.standing,
                   result.projected,
                   result.uncoveredYear,
                   Explainer(input, calendar).run(result)};
}

} // namespace motcua::calendar
