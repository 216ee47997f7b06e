// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/reader_parts.h"

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNoticeDaysMax = 365;

/// Unknown members of an object that holds a limit beside others.
void finishLimit(ObjectReader& row, Warnings& warnings) {
    row.value("value"_L1);
    row.value("unit"_L1);
    row.finish(warnings);
}

Parsed<LimitVariant> readVariant(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    LimitVariant variant;
    MOTCUA_TRY(variant.caseName, row.optionalText("case"_L1, kShortMax));
    MOTCUA_TRY(variant.limit, readLimit(at, value, warnings));
    finishLimit(row, warnings);
    return variant;
}

Parsed<Stage> readStage(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    Stage stage;
    MOTCUA_TRY(stage.step, row.text("step"_L1, kShortMax));
    MOTCUA_TRY(stage.limit, readLimit(at, value, warnings));
    finishLimit(row, warnings);
    return stage;
}

/// `15:00`
Parsed<std::optional<std::chrono::minutes>> readCutoff(ObjectReader& row) {
    if (!row.has("cutoff"_L1)) return std::nullopt;
    MOTCUA_TRY(const QString text, row.text("cutoff"_L1, 5));
    bool hourOk = false, minuteOk = false;
    const int hour = QStringView(text).left(2).toInt(&hourOk),
              minute = QStringView(text).mid(3).toInt(&minuteOk);
    const bool shaped = text.size() == 5 && text[0].isDigit() && text[2] == u':' && text[3].isDigit();
    if (!shaped || !hourOk || !minuteOk || hour > 23 || minute > 59)
        return row.wrong("cutoff"_L1, u"time of day HH:MM expected"_s);
    return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

} // namespace

Parsed<std::optional<TimeLimit>> readLimit(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    MOTCUA_TRY(const QString unitText, row.text("unit"_L1, kCodeMax));
    const QJsonValue number = row.value("value"_L1);
    if (unitText == u"unspecified") {
        if (!number.isNull() && !number.isUndefined() && !number.isDouble())
            return row.wrong("value"_L1, u"number or null expected"_s);
        if (number.isDouble())
            warnings.push_back(
                {row.position("value"_L1).path(), u"a number without a unit counts as unknown"_s});
        return std::nullopt;
    }
    const auto unit = calendar::parseUnit(unitText);
    if (!unit) return row.wrong("unit"_L1, u"unknown unit of time"_s);
    // The portal writes half a working day as 0.5 working days.
    if (*unit == calendar::Unit::workingDay && number.isDouble() && number.toDouble() == 0.5)
        return TimeLimit{1, calendar::Unit::halfWorkingDay};
    const bool sameDay = *unit == calendar::Unit::sameDay;
    MOTCUA_TRY(const qint64 amount, row.integer("value"_L1, sameDay ? 0 : 1, sameDay ? 0 : 10'000));
    return TimeLimit{static_cast<int>(amount), *unit};
}

Parsed<> readTimeLimit(const Position& at, const QJsonValue& value, Procedure& procedure,
                       Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    MOTCUA_TRY(procedure.limit, readLimit(at, value, warnings));
    MOTCUA_TRY(procedure.cutoff, readCutoff(row));
    MOTCUA_TRY(procedure.limitNote, row.optionalText("note"_L1, kTextMax));
    MOTCUA_TRY(procedure.variants,
               row.list<LimitVariant>("variants"_L1, kListMax, [&](const auto& here, const auto& v) {
                   return readVariant(here, v, warnings);
               }));
    MOTCUA_TRY(procedure.stages, row.list<Stage>("stages"_L1, kListMax, [&](const auto& here, const auto& v) {
        return readStage(here, v, warnings);
    }));
    if (row.has("supplement_mode"_L1)) {
        MOTCUA_TRY(procedure.supplementMode, oneOf<SupplementMode>(row, "supplement_mode"_L1,
                                                                   {{"restart"_L1, SupplementMode::restart},
                                                                    {"resume"_L1, SupplementMode::resume}}));
    }
    if (row.has("supplement_within"_L1)) {
        const Position here = row.position("supplement_within"_L1);
        MOTCUA_TRY(const std::optional<TimeLimit> within,
                   readLimit(here, row.value("supplement_within"_L1), warnings));
        if (!within) return here.wrong(u"a known limit expected"_s);
        procedure.supplementWithin = *within;
    }
    MOTCUA_TRY(procedure.verificationNotCounted, row.flag("verification_not_counted"_L1));
    if (row.has("notice_within"_L1)) {
        MOTCUA_TRY(const qint64 days, row.integer("notice_within"_L1, 1, kNoticeDaysMax));
        procedure.noticeWorkingDays = static_cast<int>(days);
    }
    finishLimit(row, warnings);
    return {};
}

} // namespace motcua::catalogue
