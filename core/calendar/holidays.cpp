// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/holidays.h"

#include "core/base/json.h"

#include <array>
#include <set>

namespace motcua::calendar {
namespace {

/// Limits what a year can make the calendar allocate, and catches slips such as 0226.
constexpr int kFirstYear = 2000, kLastYear = 2199;

constexpr std::array kKinds{QLatin1StringView("statutory"), QLatin1StringView("compensatory"),
                            QLatin1StringView("swap_off"), QLatin1StringView("swap_work")};
constexpr std::array kStatuses{QLatin1StringView("confirmed"), QLatin1StringView("statutory"),
                               QLatin1StringView("projected"), QLatin1StringView("proposed")};
constexpr std::array kFields{
    QLatin1StringView("date"),   QLatin1StringView("name"),   QLatin1StringView("kind"),
    QLatin1StringView("off"),    QLatin1StringView("status"), QLatin1StringView("weekday"),
    QLatin1StringView("source"), QLatin1StringView("lunar"),  QLatin1StringView("note")};

template <class Names> std::optional<int> indexIn(const Names& names, QStringView name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return {};
    return static_cast<int>(found - names.begin());
}

std::unexpected<Error> badField(QLatin1StringView key) { return fail(Code::FIELD_INVALID, QString(key)); }

Result<QString> requiredText(const QJsonObject& row, QLatin1StringView key) {
    MOTCUA_TRY(QString text, json::string(row, key));
    if (text.trimmed().isEmpty()) return badField(key);
    return text;
}

template <class Names> Result<int> choice(const QJsonObject& row, QLatin1StringView key, const Names& names) {
    const auto index = indexIn(names, row[key].toString());
    if (!index) return badField(key);
    return *index;
}

Result<QString> optionalText(const QJsonObject& row, QLatin1StringView key) {
    MOTCUA_TRY(const std::optional<QString> text, json::optionalString(row, key));
    return text.value_or(QString());
}

Result<Date> dateIn(const QJsonObject& row, int year) {
    const auto date = parseDate(row[QLatin1StringView("date")].toString());
    if (!date || static_cast<int>(std::chrono::year_month_day{*date}.year()) != year)
        return badField(QLatin1StringView("date"));
    return *date;
}

/// FIELD_INVALID with the field's name; the caller knows the line.
Result<Holiday> parseRow(const QJsonValue& value, int year) {
    if (!value.isObject()) return badField(QLatin1StringView("row"));
    const QJsonObject row = value.toObject();
    for (const QString& key : row.keys())
        if (!indexIn(kFields, key)) return fail(Code::FIELD_INVALID, key);
    Holiday holiday;
    MOTCUA_TRY(holiday.date, dateIn(row, year));
    MOTCUA_TRY(holiday.name, requiredText(row, QLatin1StringView("name")));
    MOTCUA_TRY(const int kind, choice(row, QLatin1StringView("kind"), kKinds));
    MOTCUA_TRY(holiday.off, json::boolean(row, QLatin1StringView("off")));
    MOTCUA_TRY(const int status, choice(row, QLatin1StringView("status"), kStatuses));
    MOTCUA_TRY(const QString weekday, requiredText(row, QLatin1StringView("weekday")));
    MOTCUA_TRY(holiday.source, requiredText(row, QLatin1StringView("source")));
    MOTCUA_TRY(holiday.lunar, optionalText(row, QLatin1StringView("lunar")));
    MOTCUA_TRY(holiday.note, optionalText(row, QLatin1StringView("note")));
    holiday.kind = static_cast<HolidayKind>(kind);
    holiday.status = static_cast<HolidayStatus>(status);
    // "Thứ Hai" in a table, "thứ Hai" inside a sentence.
    if (weekday.compare(vietnameseWeekday(holiday.date), Qt::CaseInsensitive) != 0)
        return badField(QLatin1StringView("weekday"));
    if (holiday.kind == HolidayKind::swapWork && holiday.off) return badField(QLatin1StringView("off"));
    return holiday;
}

std::unexpected<Error> invalid(int line, const QString& what) {
    return fail(Code::CALENDAR_HOLIDAY_INVALID, QStringLiteral("line %1: %2").arg(line).arg(what));
}

/// The year a list is headed with, 0 when it is none.
int parseYear(const QString& key) {
    bool isNumber = false;
    const int year = key.toInt(&isNumber);
    return isNumber && key.size() == 4 && year >= kFirstYear && year <= kLastYear ? year : 0;
}

} // namespace

Result<std::vector<Holiday>> parseHolidays(const QByteArray& text) {
    MOTCUA_TRY(const QJsonObject years, json::parseObject(text));
    if (const int line = json::lineOfDuplicateMember(text))
        return invalid(line, QStringLiteral("duplicate name"));
    std::vector<Holiday> rows;
    std::set<Date> seen;
    for (auto list = years.begin(); list != years.end(); ++list) {
        const QByteArray key = list.key().toLatin1();
        const QLatin1StringView path(key);
        const int year = parseYear(list.key());
        if (year == 0 || !list->isArray()) return invalid(json::lineOf(text, {path}), list.key());
        const QJsonArray array = list->toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            auto row = parseRow(array[i], year);
            if (!row) {
                const QByteArray field = row.error().detail.toUtf8();
                return invalid(json::lineOf(text, {path, i, QLatin1StringView(field)}), row.error().detail);
            }
            if (!seen.insert(row->date).second)
                return fail(Code::CALENDAR_HOLIDAY_DUPLICATE, QStringLiteral("line %1: %2")
                                                                  .arg(json::lineOf(text, {path, i}))
                                                                  .arg(formatDate(row->date)));
            rows.push_back(*std::move(row));
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Holiday& a, const Holiday& b) { return a.date < b.date; });
    return rows;
}

} // namespace motcua::calendar
