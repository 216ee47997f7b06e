// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/fees.h"
#include "core/desk/dossier_key.h"
#include "core/desk/form_values.h"
#include "core/desk/settings_table.h"

// Forms with a row a hand-over or a dossier: the control slip, the register and the hand-over list.
namespace motcua::desk {
namespace {

using dossier::State;

QString day(const std::optional<LocalTime>& time) { return time ? vietnameseDate(dateOf(*time)) : QString(); }

QString outcome(const State& state, LocalTime finished) {
    if (!state.due.due) return {};
    if (finished > *state.due.due) return QStringLiteral("Quá hạn");
    return dateOf(finished) < dateOf(*state.due.due) ? QStringLiteral("Trước hạn")
                                                     : QStringLiteral("Đúng hạn");
}

/// The hand-overs of a dossier: to each unit it was forwarded to, and back with its result.
class Steps {
public:
    explicit Steps(const FormSource& from)
        : m_from(from), m_holder(stationNames(from.workplace, from.settings).oneStop), m_desk(m_holder) {}

    void take(const dossier::Action& action) {
        std::visit([&](const auto& payload) { of(action, payload); }, action.payload);
    }
    std::vector<FormRow> rows() && { return std::move(m_rows); }

private:
    void of(const dossier::Action& action, const dossier::Forwarded& p) {
        FormRow& row = handOver(action, p.toUnit);
        set(row, "receiver", p.toOfficer);
        set(row, "note", p.note);
    }
    /// The unit has begun: it has the dossier.
    void of(const dossier::Action& action, const dossier::ProcessingStarted&) { arrived(action); }
    void of(const dossier::Action&, const dossier::CompetentReceived& p) {
        if (!m_rows.empty()) set(m_rows.back(), "received_at", formTime(p.received));
    }
    void of(const dossier::Action& action, const dossier::ResultReady& p) {
        if (m_rows.empty()) return;
        set(m_rows.back(), "outcome", outcome(m_from.state, p.finished));
        FormRow& row = handOver(action, m_desk);
        set(row, "note", QStringLiteral("Kết quả giải quyết"));
    }
    template <class Other> void of(const dossier::Action&, const Other&) {}

    void arrived(const dossier::Action& action) {
        if (!m_rows.empty() && !m_rows.back().contains(QStringLiteral("received_at")))
            set(m_rows.back(), "received_at", formTime(action.at));
    }
    FormRow& handOver(const dossier::Action& action, const QString& to) {
        FormRow& row = m_rows.emplace_back();
        set(row, "number", QString::number(m_rows.size()));
        set(row, "from", m_holder);
        set(row, "to", to);
        set(row, "given_at", formTime(action.at));
        set(row, "giver", m_from.officerName(action.actor));
        m_holder = to;
        return row;
    }

    const FormSource& m_from;
    QString m_holder;
    const QString m_desk;
    std::vector<FormRow> m_rows;
};

QString coordinating(const State& state) {
    QStringList agencies;
    for (const dossier::Enquiry& enquiry : state.enquiries)
        if (!agencies.contains(enquiry.agency)) agencies << enquiry.agency;
    return agencies.join(QStringLiteral(", "));
}

QString addressAndPhone(const dossier::Applicant& applicant) {
    QStringList parts{applicant.address.isEmpty() ? applicant.person.residence : applicant.address,
                      applicant.phone};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString returnedText(const State& state) {
    const QString when = day(state.times.returned);
    if (when.isEmpty()) return {};
    switch (state.request().returnMethod) {
    case dossier::ReturnMethod::post:
        return when + QStringLiteral(", bưu chính");
    case dossier::ReturnMethod::electronic:
        return when + QStringLiteral(", điện tử");
    case dossier::ReturnMethod::counter:
        break;
    }
    return when;
}

FormRow registerRow(const FormSource& from, size_t number) {
    const State& state = from.state;
    FormRow row;
    set(row, "number", QString::number(number));
    set(row, "code", state.code ? state.code->text() : QString());
    set(row, "procedure", state.request().procedure.name);
    set(row, "sets", twoDigits(state.intake.sets));
    set(row, "applicant", dossier::applicantName(state));
    set(row, "address_phone", addressAndPhone(state.request().applicant));
    set(row, "agency", from.agencyName(state.intake.competentAgency));
    set(row, "received", day(state.intake.received));
    set(row, "due", day(state.due.due));
    set(row, "forwarded", day(state.times.forwarded));
    set(row, "result_received", day(state.times.finished));
    set(row, "returned", returnedText(state));
    set(row, "note", dossier::vietnameseStatus(state.status));
    return row;
}

QString feeText(const State& state) {
    const auto total = state.intake.fee.total;
    if (!total) return state.paid() > 0 ? catalogue::vietnameseVnd(state.paid()) : QString();
    return catalogue::vietnameseVnd(*total);
}

/// What is handed over: the papers, or the results once there are any.
QString content(const State& state) {
    QStringList names;
    for (const dossier::ResultPaper& paper : state.results)
        names << (paper.number.isEmpty() ? paper.name
                                         : QStringLiteral("%1 số %2").arg(paper.name, paper.number));
    if (!names.isEmpty()) return names.join(QStringLiteral("; "));
    int papers = 0;
    for (const dossier::SubmittedComponent& paper : state.intake.components)
        papers += paper.original + paper.copy;
    if (papers == 0) return QStringLiteral("hồ sơ điện tử");
    return QStringLiteral("%1 giấy tờ").arg(twoDigits(papers));
}

FormRow handOverRow(const State& state, size_t number) {
    FormRow row;
    set(row, "number", QString::number(number));
    set(row, "code", state.code ? state.code->text() : QString());
    set(row, "procedure", state.request().procedure.name);
    set(row, "content", content(state));
    set(row, "applicant", dossier::applicantName(state));
    const dossier::Applicant& applicant = state.request().applicant;
    set(row, "address", applicant.address.isEmpty() ? applicant.person.residence : applicant.address);
    set(row, "fee", feeText(state));
    return row;
}

Result<std::vector<Uuid>> receivedBetween(Workplace& workplace, Date from, Date to) {
    MOTCUA_TRY(auto rows,
               workplace.database().prepare(
                   "SELECT id FROM dossier WHERE received >= ? AND received < ? ORDER BY received, no"));
    rows.bindAll(toInstant(LocalTime{from}), toInstant(LocalTime{to + std::chrono::days{1}}));
    std::vector<Uuid> ids;
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) return ids;
        MOTCUA_TRY(const Uuid id, rows.uuid(0));
        ids.push_back(id);
    }
}

} // namespace

Result<> fillControl(const FormSource& from, document::FormData& form) {
    const State& state = from.state;
    if (!state.accepted) return fail(Code::DOCUMENT_FORM_NOT_YET, QString(document::name(form.kind)));
    FormRow& values = form.values;
    set(values, "competent_agency", from.agencyName(state.intake.competentAgency));
    set(values, "coordinating_agency", coordinating(state));
    set(values, "received", formTime(state.intake.received));
    set(values, "due",
        state.due.due && !state.clockStopped ? formTime(*state.due.due) : QStringLiteral("chưa xác định"));
    Steps steps(from);
    for (const records::StoredAction& stored : from.actions)
        steps.take(stored.action);
    form.lists[QStringLiteral("steps")] = std::move(steps).rows();
    return {};
}

Result<document::FormData> registerData(Workplace& workplace, Date from, Date to) {
    MOTCUA_TRY(const auto stored, readSettings(workplace.database()));
    const Date today = dateOf(toLocal(workplace.clock().now()));
    auto form = formOf(workplace, stored.settings, document::FormKind::register07, today);
    set(form.values, "from", vietnameseDate(from));
    set(form.values, "to", vietnameseDate(to));
    auto& rows = form.lists[QStringLiteral("rows")];
    MOTCUA_TRY(const auto ids, receivedBetween(workplace, from, to));
    for (const Uuid& id : ids) {
        MOTCUA_TRY(const auto dossier, records::loadDossier(workplace.database(), id));
        if (dossier.state.deleted) continue;
        rows.push_back(registerRow({workplace, stored.settings, dossier.state, {}}, rows.size() + 1));
    }
    return form;
}

Result<document::FormData> handOverData(Workplace& workplace, const QStringList& codes, const QString& toUnit,
                                        const QString& receiver) {
    if (codes.isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("codes"));
    if (toUnit.trimmed().isEmpty()) return fail(Code::FIELD_INVALID, QStringLiteral("to_unit"));
    MOTCUA_TRY(const auto stored, readSettings(workplace.database()));
    const Instant now = workplace.clock().now();
    auto form = formOf(workplace, stored.settings, document::FormKind::handOver, dateOf(toLocal(now)));
    FormRow& values = form.values;
    const auto names = stationNames(workplace, stored.settings);
    set(values, "from_unit", names.oneStop);
    set(values, "to_unit", toUnit);
    set(values, "giver", names.officer);
    set(values, "receiver", receiver);
    set(values, "handed_at", formTime(now));
    set(values, "total", twoDigits(static_cast<int>(codes.size())));
    auto& rows = form.lists[QStringLiteral("rows")];
    for (const QString& code : codes) {
        MOTCUA_TRY(const auto dossier, dossierOf(workplace, code));
        rows.push_back(handOverRow(dossier.state, rows.size() + 1));
    }
    return form;
}

} // namespace motcua::desk
