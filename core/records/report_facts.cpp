// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/report_facts.h"

#include "core/dossier/portal.h"
#include "core/records/dossier_row.h"

#include <algorithm>

namespace motcua::records {
namespace {

using dossier::Status;

std::optional<Instant> moment(const std::optional<LocalTime>& time) {
    if (!time) return {};
    return toInstant(*time);
}

quint32 flagsOf(const dossier::State& state) {
    const dossier::PortalFlags portal = dossier::portalFlags(state);
    const bool digitisedResult =
        std::ranges::any_of(state.results, [](const auto& paper) { return !paper.sha256.isEmpty(); }) ||
        std::ranges::any_of(state.attachments, [](const dossier::Attachment& attachment) {
            return attachment.file.kind == dossier::AttachmentKind::result;
        });
    const std::pair<bool, quint32> all[]{
        {portal.hoSoCoThanhPhanSoHoa, kDigitisedPapers},
        {digitisedResult, kDigitisedResult},
        {portal.duocTaiSuDung, kReusedPapers},
        {portal.duocLayTuKhoDMQG, kPersonalStore},
        {portal.ketNoiDuLieuDanCu || portal.taiKhoanDuocXacThucVoiVNeID, kPopulationData},
        {portal.duocThanhToanTrucTuyen, kPaidOnline},
        {portal.coNghiaVuTaiChinh, kHasFee},
        {state.forwardLate, kForwardedLate},
        {state.answerLate, kAnsweredLate},
        {state.due.projected, kProjectedDue},
        {state.clockStopped, kClockStopped},
        {dossier::isForAnotherAgency(state.intake), kForAnotherAgency},
        {state.accepted && state.openSupplement() != nullptr, kSupplementOpen},
    };
    quint32 flags = 0;
    for (const auto& [isSet, flag] : all)
        if (isSet) flags |= flag;
    return flags;
}

/// Waiting before acceptance is no time of the office's.
void addSupplements(ReportFacts& facts, const dossier::State& state) {
    for (const dossier::Supplement& supplement : state.supplements) {
        if (supplement.beforeAcceptance) continue;
        ++facts.supplements;
        if (supplement.completed)
            facts.supplementMs +=
                (toInstant(*supplement.completed) - toInstant(supplement.requested)).count();
        else
            facts.supplementBy = toInstant(supplement.completeBy);
    }
}

void addExtension(ReportFacts& facts, const dossier::State& state) {
    facts.extensions = state.extensionCount;
    for (size_t i = 0; i < state.dueHistory.size(); ++i) {
        if (state.dueHistory[i].by != dossier::ActionType::extended) continue;
        facts.extended = toInstant(state.dueHistory[i].at);
        facts.extendedFrom = i > 0 ? moment(state.dueHistory[i - 1].stamp.due) : std::nullopt;
    }
}

ReportFacts factsOf(const dossier::State& state, qint64 no, int desk) {
    const dossier::Request& request = state.request();
    ReportFacts facts;
    facts.no = no;
    facts.received = toInstant(state.intake.received);
    facts.channel = static_cast<int>(request.channel);
    facts.desk = desk;
    facts.status = static_cast<int>(state.status);
    facts.stage = static_cast<int>(state.stage);
    facts.outcome = static_cast<int>(state.outcome);
    facts.isOpen = isOpenWork(state) ? 1 : 0;
    facts.officer = state.acceptedBy.toString();
    facts.procedure = request.procedure.code;
    facts.procedureName = request.procedure.name;
    facts.field = request.procedure.field;
    facts.receiving = state.intake.receivingAgency.text();
    facts.competent =
        state.intake.competentAgency.isEmpty() ? facts.receiving : state.intake.competentAgency.text();
    facts.unit = state.unit;
    facts.handler = state.handler;
    facts.residence = communeAndProvince(request.applicant.person.residence);
    facts.notOnline = request.notOnlineReason;
    facts.due = state.promises.empty() ? std::nullopt : moment(state.promises.back().due);
    facts.promises = static_cast<int>(state.promises.size());
    facts.finished = moment(state.times.finished);
    facts.finishRecorded = moment(state.times.finishRecorded);
    facts.returned = moment(state.times.returned);
    facts.forwarded = moment(state.times.forwarded);
    facts.forwardBy = moment(state.intake.forwardBy);
    addExtension(facts, state);
    addSupplements(facts, state);
    facts.fee = state.intake.fee.total;
    facts.flags = flagsOf(state);
    return facts;
}

/// Words of a paper form: Vietnamese in every language of the window.
QString outcomeNote(const dossier::State& state) {
    QStringList notes;
    if (state.code && state.code->isProvisional()) notes << QStringLiteral("Mã tạm");
    if (state.outcome != Status::none && state.outcome != Status::done)
        notes << dossier::vietnameseStatus(state.outcome);
    if (state.extensionCount > 0) notes << QStringLiteral("Đã xin lỗi, hẹn lại");
    if (!state.intake.note.isEmpty()) notes << state.intake.note;
    return notes.join(QStringLiteral("; "));
}

QString handedTo(const dossier::State& state) {
    if (!state.handedBack) return {};
    static constexpr const char* kWays[]{"trực tiếp", "bưu chính", "điện tử"};
    const QString way = QString::fromUtf8(kWays[static_cast<size_t>(state.handedBack->method)]);
    const QString& name = state.handedBack->receiverName;
    return name.isEmpty() ? way : name + QStringLiteral(" (") + way + u')';
}

RegisterFacts entryOf(const dossier::State& state, qint64 no) {
    const dossier::Applicant& applicant = state.request().applicant;
    RegisterFacts entry;
    entry.no = no;
    entry.received = toInstant(state.intake.received);
    entry.code = state.code ? state.code->text() : state.portalReference;
    entry.sets = state.intake.sets;
    entry.applicant = dossier::applicantName(state);
    entry.address = applicant.address.isEmpty() ? applicant.person.residence : applicant.address;
    entry.phone = applicant.phone;
    entry.agency = state.unit.isEmpty() ? state.intake.competentAgency.text() : state.unit;
    entry.handedTo = handedTo(state);
    entry.note = outcomeNote(state);
    return entry;
}

} // namespace

QString communeAndProvince(const QString& residence) {
    QStringList parts = residence.split(u',', Qt::SkipEmptyParts);
    for (QString& part : parts)
        part = part.trimmed();
    while (parts.size() > 2)
        parts.removeFirst();
    return parts.join(QStringLiteral(", "));
}

ReportRows reportRowsOf(const dossier::State& state, qint64 no, int desk) {
    ReportRows rows;
    for (const dossier::MoneyMove& move : state.money)
        rows.money.push_back({toInstant(move.at), move.officer.toString(), move.desk, move.amount,
                              static_cast<int>(move.method)});
    if (state.deleted) return rows;
    if (state.stage == dossier::Stage::submitted && state.times.registered)
        rows.pending = PendingFacts{toInstant(*state.times.registered), moment(state.answerBy)};
    if (!state.accepted) return rows;
    rows.facts = factsOf(state, no, desk);
    rows.entry = entryOf(state, no);
    if (state.promises.size() > 1)
        for (const dossier::Promise& promise : state.promises)
            rows.promises.push_back({toInstant(promise.from), moment(promise.due)});
    return rows;
}

} // namespace motcua::records
