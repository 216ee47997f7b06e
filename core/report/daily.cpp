// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/daily.h"

#include "core/report/filling.h"
#include "core/report/line.h"

#include <QSet>
#include <map>

namespace motcua::report {
namespace {

using dossier::Stage;
using dossier::Status;

struct ListName {
    const char* name;
    const char* vietnamese;
};
constexpr std::array<ListName, kDailyLists> kNames{{
    {"received", "Tiếp nhận hôm nay"},
    {"to_forward", "Chờ chuyển hôm nay"},
    {"to_forward_next", "Nhận sau 15 giờ, chuyển sáng mai"},
    {"forwarded", "Đã chuyển hôm nay"},
    {"in_work", "Đang giải quyết"},
    {"due_today", "Đến hạn hôm nay"},
    {"due_next", "Đến hạn ngày làm việc tới"},
    {"late", "Quá hạn"},
    {"apology", "Phải xin lỗi hôm nay"},
    {"supplement", "Chờ bổ sung"},
    {"ready", "Chờ trả kết quả"},
    {"unclaimed", "Chưa đến nhận"},
    {"online", "Trực tuyến chờ trả lời"},
    {"unsent", "Chưa gửi lên hệ thống"},
    {"lookups", "Tra cứu chờ xác nhận"},
}};

constexpr quint32 bit(DailyList list) { return 1U << static_cast<int>(list); }

struct Seen {
    int stage = 0, status = 0, extensions = 0;
    std::optional<Instant> received, due, forwarded;
};

bool isBetween(const std::optional<Instant>& at, Instant from, Instant to) {
    return at && *at >= from && *at < to;
}

quint32 listsOf(const Seen& seen, const DailyDay& day) {
    const auto stage = static_cast<Stage>(seen.stage);
    const auto status = static_cast<Status>(seen.status);
    const bool runs = status == Status::received || status == Status::processing;
    const bool dueNext = runs && isBetween(seen.due, day.nextBegin, day.nextEnd);
    const std::pair<bool, DailyList> all[]{
        {isBetween(seen.received, day.begin, day.end), DailyList::received},
        // what came after 15:00 of an earlier day is for this morning
        {stage == Stage::toForward || (stage == Stage::toForwardNextDay && *seen.received < day.begin),
         DailyList::toForward},
        {stage == Stage::toForwardNextDay && *seen.received >= day.begin, DailyList::toForwardNext},
        {isBetween(seen.forwarded, day.begin, day.end), DailyList::forwarded},
        {runs, DailyList::inWork},
        {runs && isBetween(seen.due, day.begin, day.end), DailyList::dueToday},
        {dueNext, DailyList::dueNext},
        {runs && seen.due && *seen.due < day.now, DailyList::late},
        {dueNext && seen.extensions == 0, DailyList::apology},
        {status == Status::supplementAwaited, DailyList::supplement},
        {stage == Stage::resultReady, DailyList::ready},
        {stage == Stage::unclaimed, DailyList::unclaimed},
    };
    quint32 lists = 0;
    for (const auto& [isIn, list] : all)
        if (isIn) lists |= bit(list);
    return lists;
}

#define MOTCUA_DAILY                                                                                         \
    "SELECT no, received, desk, officer, field, procedure, procedure_name, unit, status, stage, due, "       \
    "forwarded, supplement_by, extensions FROM report_dossier "

class Walk {
public:
    Walk(store::Database& database, const DailyDay& day) : m_database(database), m_words(database) {
        m_daily.day = day;
    }

    Result<Daily> run() {
        MOTCUA_CHECK(over(MOTCUA_DAILY "INDEXED BY report_open WHERE is_open = 1", {}));
        MOTCUA_CHECK(over(MOTCUA_DAILY "WHERE received >= ?", m_daily.day.begin));
        MOTCUA_CHECK(over(MOTCUA_DAILY "WHERE forwarded >= ?", m_daily.day.begin));
        MOTCUA_CHECK(pending());
        if (m_daily.day.hasService)
            MOTCUA_CHECK(
                mark("SELECT DISTINCT d.no FROM action a JOIN dossier d ON d.id = a.dossier WHERE a.sync < 2",
                     DailyList::unsent));
        MOTCUA_CHECK(mark("SELECT DISTINCT dossier FROM lookup_task", DailyList::lookups));
        std::ranges::sort(m_daily.lines, [](const DailyLine& a, const DailyLine& b) {
            if (a.deadline.has_value() != b.deadline.has_value()) return a.deadline.has_value();
            return a.deadline != b.deadline ? a.deadline < b.deadline : a.no < b.no;
        });
        return std::move(m_daily);
    }

private:
    Result<> over(const char* sql, std::optional<Instant> since) {
        MOTCUA_TRY(auto rows, m_database.prepare(sql));
        if (since) rows.bind(1, *since);
        while (true) {
            MOTCUA_TRY(const bool more, rows.step());
            if (!more) return {};
            if (m_places.contains(rows.int64(0))) continue;
            MOTCUA_CHECK(add(rows));
        }
    }

    Result<> add(const store::Statement& row) {
        DailyLine line;
        line.no = row.int64(0);
        line.received = row.instant(1);
        line.desk = static_cast<int>(row.int64(2));
        MOTCUA_TRY(line.officer, m_words.text(row.int64(3)));
        MOTCUA_TRY(line.field, m_words.text(row.int64(4)));
        MOTCUA_TRY(line.procedure, m_words.text(row.int64(5)));
        MOTCUA_TRY(line.procedureName, m_words.text(row.int64(6)));
        MOTCUA_TRY(line.unit, m_words.text(row.int64(7)));
        Seen seen;
        seen.received = line.received;
        seen.status = static_cast<int>(row.int64(8));
        seen.stage = static_cast<int>(row.int64(9));
        seen.due = row.optionalInstant(10);
        seen.forwarded = row.optionalInstant(11);
        seen.extensions = static_cast<int>(row.int64(13));
        line.deadline = seen.due ? seen.due : row.optionalInstant(12);
        line.lists = listsOf(seen, m_daily.day);
        put(std::move(line));
        return {};
    }

    /// Not accepted yet: all else of them stands in the list of dossiers.
    Result<> pending() {
        MOTCUA_TRY(auto rows, m_database.prepare(
                                  "SELECT p.no, p.answer_by, d.desk, d.field, d.procedure_code, "
                                  "d.procedure_name FROM report_pending p JOIN dossier d ON d.no = p.no"));
        while (true) {
            MOTCUA_TRY(const bool more, rows.step());
            if (!more) return {};
            DailyLine line;
            line.no = rows.int64(0);
            line.deadline = rows.optionalInstant(1);
            line.desk = static_cast<int>(rows.int64(2));
            line.field = rows.text(3);
            line.procedure = rows.text(4);
            line.procedureName = rows.text(5);
            line.lists = bit(DailyList::online);
            put(std::move(line));
        }
    }

    Result<> mark(const char* sql, DailyList list) {
        MOTCUA_TRY(auto rows, m_database.prepare(sql));
        std::vector<qint64> elsewhere;
        while (true) {
            MOTCUA_TRY(const bool more, rows.step());
            if (!more) break;
            const auto place = m_places.constFind(rows.int64(0));
            if (place != m_places.cend())
                m_daily.lines[*place].lists |= bit(list);
            else
                elsewhere.push_back(rows.int64(0));
        }
        for (const qint64 no : elsewhere)
            MOTCUA_CHECK(addClosed(no, list));
        return {};
    }

    Result<> addClosed(qint64 no, DailyList list) {
        MOTCUA_TRY(auto row,
                   m_database.prepare("SELECT desk, field, procedure_code, procedure_name, received "
                                      "FROM dossier WHERE no = ?"));
        MOTCUA_TRY(const bool found, row.bindAll(no).step());
        if (!found) return {};
        DailyLine line;
        line.no = no;
        line.desk = static_cast<int>(row.int64(0));
        line.field = row.text(1);
        line.procedure = row.text(2);
        line.procedureName = row.text(3);
        line.received = row.optionalInstant(4);
        line.lists = bit(list);
        put(std::move(line));
        return {};
    }

    void put(DailyLine line) {
        m_places.insert(line.no, m_daily.lines.size());
        m_daily.lines.push_back(std::move(line));
    }

    store::Database& m_database;
    records::ReportWords m_words;
    Daily m_daily;
    QHash<qint64, size_t> m_places;
};

QString groupOf(const DailyLine& line, DailyBy by, const std::function<QString(const QString&)>& nameOf) {
    switch (by) {
    case DailyBy::desk:
        return QStringLiteral("Quầy %1").arg(line.desk);
    case DailyBy::officer:
        return line.officer.isEmpty() ? QStringLiteral("(chưa tiếp nhận)") : nameOf(line.officer);
    case DailyBy::field:
        return line.field;
    case DailyBy::procedure:
        return line.procedure + QStringLiteral(" ") + line.procedureName;
    case DailyBy::unit:
        return line.unit.isEmpty() ? QStringLiteral("(tại bộ phận một cửa)") : line.unit;
    }
    return {};
}

Layout layoutDaily(DailyBy by) {
    static constexpr const char* kBy[]{"Quầy", "Cán bộ tiếp nhận", "Lĩnh vực", "Thủ tục hành chính",
                                       "Đơn vị giải quyết"};
    Layout layout;
    layout.form = QStringLiteral("daily");
    layout.title = QStringLiteral("Tình hình trong ngày");
    layout.columns = {
        {QStringLiteral("stt"), QStringLiteral("STT"), {}, CellKind::count, 6},
        {QStringLiteral("name"), QString::fromUtf8(kBy[static_cast<size_t>(by)]), {}, CellKind::text, 34}};
    for (const ListName& name : kNames) {
        layout.columns.push_back(
            {QString::fromLatin1(name.name), QString::fromUtf8(name.vietnamese), {}, CellKind::count, 10});
        layout.summed << QString::fromLatin1(name.name);
    }
    for (const char* part : {"due_today", "due_next", "late"})
        layout.parts.emplace_back(QString::fromLatin1(part), QStringLiteral("in_work"));
    layout.parts.emplace_back(QStringLiteral("apology"), QStringLiteral("due_next"));
    return layout;
}

} // namespace

QLatin1StringView dailyListName(DailyList list) {
    return QLatin1StringView(kNames[static_cast<size_t>(list)].name);
}

QString vietnameseDailyList(DailyList list) {
    return QString::fromUtf8(kNames[static_cast<size_t>(list)].vietnamese);
}

qint64 Daily::count(DailyList list) const {
    return std::ranges::count_if(lines, [list](const DailyLine& line) { return line.isIn(list); });
}

Result<Daily> dailyLines(store::Database& database, const DailyDay& day) { return Walk(database, day).run(); }

Table dailyReport(const Daily& daily, DailyBy by, const QStringList& scope,
                  const std::function<QString(const QString&)>& nameOf) {
    std::map<QString, std::array<qint64, kDailyLists>> groups;
    for (const DailyLine& line : daily.lines) {
        auto& group = groups[groupOf(line, by, nameOf)];
        for (int list = 0; list < kDailyLists; ++list)
            if (line.isIn(static_cast<DailyList>(list))) ++group[static_cast<size_t>(list)];
    }
    Table table;
    table.layout = layoutDaily(by);
    table.period = QStringLiteral("Lúc %1").arg(vietnameseTime(toLocal(daily.day.now)));
    table.scope = scope;
    std::vector<std::pair<QString, std::array<qint64, kDailyLists>>> named(groups.begin(), groups.end());
    sortByName(named);
    for (const auto& [name, counts] : named) {
        Row& row = addRow(table, name);
        for (size_t list = 0; list < counts.size(); ++list)
            setCell(row, table.layout, QString::fromLatin1(kNames[list].name), counts[list]);
    }
    addTotal(table);
    return table;
}

Result<std::vector<DayShare>> onTimeShares(store::Database& database, const DailyDay& day, int days) {
    const Date today = dateOf(toLocal(day.now));
    const Date first = today - std::chrono::days{days - 1};
    std::vector<DayShare> shares;
    for (Date date = first; date <= today; date += std::chrono::days{1})
        shares.push_back({date, 0, 0});
    MOTCUA_TRY(
        auto rows,
        database.prepare("SELECT finished, due FROM report_dossier WHERE finished >= ? AND finished < ?"));
    rows.bindAll(toInstant(LocalTime{first}), day.end);
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return shares;
        DayShare& share = shares[static_cast<size_t>((dateOf(toLocal(rows.instant(0))) - first).count())];
        ++share.finished;
        if (timingOf(rows.instant(0), rows.optionalInstant(1)) != Timing::late) ++share.inTime;
    }
}

std::array<int, 24> loadByHour(const Daily& daily) {
    std::array<int, 24> load{};
    for (const DailyLine& line : daily.lines)
        if (line.isIn(DailyList::received))
            ++load[static_cast<size_t>(
                std::chrono::duration_cast<std::chrono::hours>(timeOfDay(toLocal(*line.received))).count())];
    return load;
}

} // namespace motcua::report
