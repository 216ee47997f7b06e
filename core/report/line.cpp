// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/line.h"

namespace motcua::report {
namespace {

#define MOTCUA_LINE                                                                                          \
    "SELECT no, received, channel, desk, status, stage, outcome, officer, procedure, procedure_name, "       \
    "field, "                                                                                                \
    "competent, unit, residence, not_online, due, promises, finished, finish_recorded, extended, "           \
    "extended_from, extensions, supplements, supplement_ms, fee, flags FROM report_dossier "

// Received in the period; before it and finished since; before it and still open. Each by its index.
constexpr const char* kNew = MOTCUA_LINE "WHERE received >= ?1 AND received < ?2";
constexpr const char* kFinishedSince = MOTCUA_LINE "WHERE finished >= ?1 AND received < ?1";
constexpr const char* kStillOpen = MOTCUA_LINE "WHERE finished IS NULL AND received < ?1";

/// A scope with its names as numbers. A name nobody has leaves nothing.
class Filter {
public:
    static Result<Filter> of(store::Database& database, const Scope& scope) {
        records::ReportWords words(database);
        Filter filter(scope);
        const auto number = [&](const QString& name, std::optional<qint64>& wanted) -> Result<> {
            if (name.isEmpty()) return {};
            MOTCUA_TRY(const qint64 found, words.find(name));
            wanted = found == 0 ? -1 : found;
            return {};
        };
        MOTCUA_CHECK(number(scope.unit, filter.m_unit));
        MOTCUA_CHECK(number(scope.field, filter.m_field));
        MOTCUA_CHECK(number(scope.procedure, filter.m_procedure));
        MOTCUA_CHECK(number(scope.officer, filter.m_officer));
        if (scope.procedures) {
            filter.m_procedures.emplace();
            for (const QString& code : *scope.procedures) {
                MOTCUA_TRY(const qint64 found, words.find(code));
                if (found != 0) filter.m_procedures->insert(found);
            }
        }
        return filter;
    }
    bool wants(const Line& line) const {
        const auto fits = [](const std::optional<qint64>& wanted, qint64 value) {
            return !wanted || *wanted == value;
        };
        return (!m_unit || *m_unit == line.competent || *m_unit == line.unit) && fits(m_field, line.field) &&
               fits(m_procedure, line.procedure) && fits(m_officer, line.officer) &&
               (!m_scope.desk || *m_scope.desk == line.desk) &&
               (!m_procedures || m_procedures->contains(line.procedure));
    }

private:
    explicit Filter(const Scope& scope) : m_scope(scope) {}
    const Scope& m_scope;
    std::optional<qint64> m_unit, m_field, m_procedure, m_officer;
    std::optional<QSet<qint64>> m_procedures;
};

struct Read {
    Line line;
    int promises = 0;
};

Read readLine(const store::Statement& row) {
    int column = 0;
    const auto number = [&] { return row.int64(column++); };
    const auto small = [&] { return static_cast<int>(row.int64(column++)); };
    const auto moment = [&] { return row.optionalInstant(column++); };
    Read read;
    Line& line = read.line;
    line.no = number();
    line.received = row.instant(column++);
    line.channel = small();
    line.desk = small();
    line.status = small();
    line.stage = small();
    line.outcome = small();
    line.officer = number();
    line.procedure = number();
    line.procedureName = number();
    line.field = number();
    line.competent = number();
    line.unit = number();
    line.residence = number();
    line.notOnline = number();
    line.due = moment();
    read.promises = small();
    line.finished = moment();
    line.finishRecorded = moment();
    line.extended = moment();
    line.extendedFrom = moment();
    line.extensions = small();
    line.supplements = small();
    line.supplementMs = number();
    line.fee = row.optionalInt64(column++);
    line.flags = static_cast<quint32>(number());
    return read;
}

/// What was promised at that moment: later changes must not rewrite an earlier report.
Result<std::optional<Instant>> promisedAt(store::Database& database, qint64 no, Instant at) {
    MOTCUA_TRY(auto row, database.prepare("SELECT due FROM report_promise WHERE no = ? AND at <= ? "
                                          "ORDER BY position DESC LIMIT 1"));
    MOTCUA_TRY(const bool found, row.bindAll(no, at).step());
    std::optional<Instant> due;
    if (found && !row.isNull(0)) due.emplace(row.instant(0));
    return due;
}

class Pass {
public:
    Pass(store::Database& database, const Scope& scope, const Filter& filter,
         const std::function<Result<>(const Line&)>& visit)
        : m_database(database), m_scope(scope), m_filter(filter), m_visit(visit), m_asOf(scope.asOf()) {}

    Result<> over(const char* sql, bool isNew) {
        MOTCUA_TRY(auto rows, m_database.prepare(sql));
        rows.bind(1, m_scope.period.begin());
        if (isNew) rows.bind(2, m_scope.period.end());
        while (true) {
            MOTCUA_TRY(const bool more, rows.step());
            if (!more) return {};
            Read read = readLine(rows);
            read.line.isNew = isNew;
            if (!m_filter.wants(read.line)) continue;
            MOTCUA_CHECK(judge(read));
            MOTCUA_CHECK(m_visit(read.line));
        }
    }

private:
    Result<> judge(Read& read) {
        Line& line = read.line;
        line.isFinished = line.finished && *line.finished < m_scope.period.end();
        if (line.isFinished) {
            line.timing = timingOf(*line.finished, line.due);
            return {};
        }
        // finished only after the period: what held at its end is not what holds now
        if (read.promises > 1) {
            MOTCUA_TRY(line.due, promisedAt(m_database, line.no, m_asOf));
        }
        line.isOpenLate = line.due && m_asOf > *line.due;
        return {};
    }

    store::Database& m_database;
    const Scope& m_scope;
    const Filter& m_filter;
    const std::function<Result<>(const Line&)>& m_visit;
    Instant m_asOf;
};

} // namespace

Timing timingOf(Instant finished, const std::optional<Instant>& due) {
    if (!due) return Timing::onTime;
    if (finished > *due) return Timing::late;
    return dateOf(toLocal(finished)) < dateOf(toLocal(*due)) ? Timing::early : Timing::onTime;
}

Result<> forEachLine(store::Database& database, const Scope& scope,
                     const std::function<Result<>(const Line&)>& visit) {
    MOTCUA_CHECK(checkPeriod(scope.period));
    MOTCUA_TRY(const Filter filter, Filter::of(database, scope));
    Pass pass(database, scope, filter, visit);
    MOTCUA_CHECK(pass.over(kNew, true));
    MOTCUA_CHECK(pass.over(kFinishedSince, false));
    return pass.over(kStillOpen, false);
}

} // namespace motcua::report
