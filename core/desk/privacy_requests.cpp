// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/privacy_requests.h"

#include "core/calendar/due_date.h"
#include "core/desk/audit_entries.h"
#include "core/dossier/fields.h"

#include <algorithm>

namespace motcua::desk {

const char kPrivacyTables3[] = R"sql(
CREATE TABLE privacy_request(        -- what data subjects ask, and when it must be done
    no INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,           -- desk::PrivacyKind
    state INTEGER NOT NULL,          -- desk::PrivacyState
    person TEXT NOT NULL,
    matter TEXT NOT NULL,
    received INTEGER NOT NULL,
    answer_by INTEGER NOT NULL,
    complete_by INTEGER NOT NULL,
    extended INTEGER NOT NULL,
    answered INTEGER,
    ended INTEGER,
    outcome TEXT NOT NULL
);
)sql";

namespace {

constexpr std::array kKinds{"access", "correct", "erase", "withdraw", "restrict", "object", "third_party"};
constexpr std::array kStates{"open", "answered", "completed", "refused"};
constexpr std::array kDays{10, 10, 20, 15, 15, 15, 20}; ///< to complete, by the kind (Decree 356/2025)
constexpr int kAnswerWorkingDays = 2;
constexpr int kLongestExtension = 15;

PrivacyRequest requestOf(const store::Statement& row) {
    PrivacyRequest request;
    request.no = row.int64(0);
    request.kind = static_cast<PrivacyKind>(row.int64(1));
    request.state = static_cast<PrivacyState>(row.int64(2));
    request.person = row.text(3);
    request.matter = row.text(4);
    request.received = row.instant(5);
    request.answerBy = toLocal(row.instant(6));
    request.completeBy = toLocal(row.instant(7));
    request.isExtended = row.boolean(8);
    request.answered = row.optionalInstant(9);
    request.ended = row.optionalInstant(10);
    request.outcome = row.text(11);
    return request;
}

#define MOTCUA_PRIVACY                                                                                       \
    "SELECT no, kind, state, person, matter, received, answer_by, complete_by, extended, answered, ended, "  \
    "outcome FROM privacy_request "

Result<PrivacyRequest> find(Workplace& workplace, qint64 no) {
    MOTCUA_TRY(auto row, workplace.database().prepare(MOTCUA_PRIVACY "WHERE no = ?"));
    MOTCUA_TRY(const bool found, row.bindAll(no).step());
    if (!found) return fail(Code::DESK_PRIVACY_REQUEST, QString::number(no));
    PrivacyRequest request = requestOf(row);
    if (request.ended) return fail(Code::DESK_PRIVACY_REQUEST, QString::number(no));
    return request;
}

Result<PrivacyRequest> keep(Workplace& workplace, PrivacyRequest request, const char* step) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    const std::optional<qint64> no = request.no == 0 ? std::nullopt : std::optional(request.no);
    MOTCUA_CHECK(workplace.database().run(
        "INSERT OR REPLACE INTO privacy_request VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", no,
        static_cast<int>(request.kind), static_cast<int>(request.state), request.person, request.matter,
        request.received, toInstant(request.answerBy), toInstant(request.completeBy), request.isExtended,
        request.answered, request.ended, request.outcome));
    if (request.no == 0) request.no = workplace.database().lastInsertId();
    MOTCUA_CHECK(note(
        workplace, (QByteArray("privacy.") + step).constData(),
        {{QStringLiteral("request"), request.no}, {QStringLiteral("kind"), privacyKindName(request.kind)}}));
    MOTCUA_CHECK(transaction.commit());
    return request;
}

Result<LocalTime> dueAfter(Workplace& workplace, int amount, calendar::Unit unit) {
    MOTCUA_TRY(const auto calendar, workplace.calendar());
    const calendar::DueInput input{.received = toLocal(workplace.clock().now()),
                                   .limit = calendar::TimeLimit{amount, unit}};
    MOTCUA_TRY(const auto result, calendar::computeDue(input, calendar.days, calendar.hours));
    if (!result.due) return fail(Code::FIELD_INVALID, QStringLiteral("due"));
    return *result.due;
}

Result<PrivacyRequest> end(Workplace& workplace, qint64 no, PrivacyState state, const QString& outcome,
                           const char* step) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::supervisor));
    if (!dossier::isReason(outcome)) return fail(Code::DOSSIER_REASON_SHORT);
    MOTCUA_TRY(PrivacyRequest request, find(workplace, no));
    request.state = state;
    request.ended = workplace.clock().now();
    if (!request.answered) request.answered = request.ended;
    request.outcome = outcome.trimmed();
    return keep(workplace, std::move(request), step);
}

} // namespace

bool PrivacyRequest::isLate(LocalTime now) const {
    if (ended) return toLocal(*ended) > completeBy;
    return now > completeBy || (!answered && now > answerBy);
}

QLatin1StringView privacyKindName(PrivacyKind kind) {
    return QLatin1StringView(kKinds[static_cast<size_t>(kind)]);
}

QLatin1StringView privacyStateName(PrivacyState state) {
    return QLatin1StringView(kStates[static_cast<size_t>(state)]);
}

Result<PrivacyKind> parsePrivacyKind(QStringView name) {
    for (size_t i = 0; i < kKinds.size(); ++i)
        if (name == QLatin1StringView(kKinds[i])) return static_cast<PrivacyKind>(i);
    return fail(Code::FIELD_INVALID, name.toString());
}

Result<PrivacyRequest> registerPrivacyRequest(Workplace& workplace, PrivacyKind kind, const QString& person,
                                              const QString& matter) {
    if (person.trimmed().isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("person"));
    if (matter.trimmed().isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("matter"));
    PrivacyRequest request;
    request.kind = kind;
    request.person = person.trimmed();
    request.matter = matter.trimmed();
    request.received = workplace.clock().now();
    MOTCUA_TRY(request.answerBy, dueAfter(workplace, kAnswerWorkingDays, calendar::Unit::workingDay));
    MOTCUA_TRY(request.completeBy,
               dueAfter(workplace, kDays[static_cast<size_t>(kind)], calendar::Unit::calendarDay));
    return keep(workplace, std::move(request), "received");
}

Result<PrivacyRequest> answerPrivacyRequest(Workplace& workplace, qint64 no) {
    MOTCUA_TRY(PrivacyRequest request, find(workplace, no));
    if (request.answered) return fail(Code::DESK_PRIVACY_REQUEST, QString::number(no));
    request.state = PrivacyState::answered;
    request.answered = workplace.clock().now();
    return keep(workplace, std::move(request), "answered");
}

Result<PrivacyRequest> extendPrivacyRequest(Workplace& workplace, qint64 no, int days,
                                            const QString& reason) {
    if (!dossier::isReason(reason)) return fail(Code::DOSSIER_REASON_SHORT);
    MOTCUA_TRY(PrivacyRequest request, find(workplace, no));
    if (request.isExtended || days < 1 || days > kLongestExtension)
        return fail(Code::DESK_PRIVACY_REQUEST, QString::number(no));
    request.isExtended = true;
    request.completeBy += std::chrono::days{days};
    request.outcome = reason.trimmed();
    return keep(workplace, std::move(request), "extended");
}

Result<PrivacyRequest> completePrivacyRequest(Workplace& workplace, qint64 no, const QString& outcome) {
    return end(workplace, no, PrivacyState::completed, outcome, "completed");
}

Result<PrivacyRequest> refusePrivacyRequest(Workplace& workplace, qint64 no, const QString& ground) {
    return end(workplace, no, PrivacyState::refused, ground, "refused");
}

Result<std::vector<PrivacyRequest>> privacyRequests(Workplace& workplace) {
    MOTCUA_TRY(auto rows, workplace.database().prepare(MOTCUA_PRIVACY));
    std::vector<PrivacyRequest> all;
    while (true) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        all.push_back(requestOf(rows));
    }
    const auto nextLimit = [](const PrivacyRequest& request) {
        return request.answered ? request.completeBy : request.answerBy;
    };
    std::ranges::sort(all, [&](const PrivacyRequest& a, const PrivacyRequest& b) {
        if (a.ended.has_value() != b.ended.has_value()) return !a.ended.has_value();
        return nextLimit(a) != nextLimit(b) ? nextLimit(a) < nextLimit(b) : a.no < b.no;
    });
    MOTCUA_CHECK(noteAlone(workplace, "privacy.listed"));
    return all;
}

} // namespace motcua::desk
