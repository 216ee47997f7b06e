// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/fees.h"
#include "core/desk/form_values.h"

// The letters to the applicant: forms 02 to 05, and the receipt for the result.
namespace motcua::desk {
namespace {

std::unexpected<Error> notYet(const document::FormData& form) {
    return fail(Code::DOCUMENT_FORM_NOT_YET, QString(document::name(form.kind)));
}

/// Dates and signs a letter as of its step, and numbers it `12/HDHS`.
Result<> headOf(const FormSource& from, document::FormData& form, const dossier::Action& action,
                const char* letters) {
    form.date = dateOf(toLocal(action.at));
    MOTCUA_TRY(const int number, formNumber(from.workplace, form.kind, action.id, form.date));
    set(form.values, "number", QStringLiteral("%1/%2").arg(twoDigits(number), QLatin1StringView(letters)));
    set(form.values, "officer", from.officerName(action.actor));
    set(form.values, "contact", from.contact());
    return {};
}

QString groundText(dossier::StopGround ground) {
    switch (ground) {
    case dossier::StopGround::supplementNotCompleted:
        return QStringLiteral("Quá thời hạn mà người nộp không bổ sung, hoàn thiện hồ sơ");
    case dossier::StopGround::obligationNotMet:
        return QStringLiteral("Người nộp hồ sơ không thực hiện nghĩa vụ được yêu cầu");
    case dossier::StopGround::sectorLaw:
        return QStringLiteral("Theo quy định của pháp luật chuyên ngành");
    case dossier::StopGround::applicantRequest:
        break;
    }
    return QStringLiteral("Theo đề nghị của người nộp hồ sơ");
}

/// Originals that were handed in and go back.
std::vector<FormRow> originals(const dossier::State& state) {
    std::vector<FormRow> rows;
    for (const dossier::SubmittedComponent& paper : state.intake.components) {
        if (paper.original == 0) continue;
        FormRow& row = rows.emplace_back();
        set(row, "number", QString::number(rows.size()));
        set(row, "name", paper.name);
        set(row, "quantity", twoDigits(paper.original));
    }
    return rows;
}

QString feeBack(const dossier::State& state) {
    qint64 refunded = 0;
    for (const dossier::Payment& payment : state.payments)
        refunded += payment.refunded;
    if (refunded > 0) return QStringLiteral("đã hoàn trả ") + catalogue::vietnameseVnd(refunded);
    if (state.paid() == 0) return {};
    return QStringLiteral("đã nộp %1, hoàn trả theo quy định").arg(catalogue::vietnameseVnd(state.paid()));
}

QString receiverText(dossier::Receiver receiver) {
    switch (receiver) {
    case dossier::Receiver::proxy:
        return QStringLiteral("Người được ủy quyền");
    case dossier::Receiver::post:
        return QStringLiteral("Bưu chính công ích");
    case dossier::Receiver::electronic:
        return QStringLiteral("Kho dữ liệu điện tử của người nộp");
    case dossier::Receiver::applicant:
        break;
    }
    return QStringLiteral("Chủ hồ sơ");
}

QString methodText(dossier::ReturnMethod method) {
    switch (method) {
    case dossier::ReturnMethod::post:
        return QStringLiteral("Qua dịch vụ bưu chính công ích");
    case dossier::ReturnMethod::electronic:
        return QStringLiteral("Bản điện tử");
    case dossier::ReturnMethod::counter:
        break;
    }
    return QStringLiteral("Trực tiếp tại Bộ phận một cửa");
}

QString checkText(const dossier::Returned& returned) {
    QStringList parts;
    if (returned.slipShown) parts << QStringLiteral("đã xuất trình giấy hẹn");
    if (!returned.withoutSlipReason.isEmpty())
        parts << QStringLiteral("không có giấy hẹn (%1)").arg(returned.withoutSlipReason);
    if (returned.identityCheck) parts << QStringLiteral("đã kiểm tra giấy tờ tùy thân");
    return parts.join(QStringLiteral("; "));
}

std::vector<FormRow> results(const dossier::State& state) {
    std::vector<FormRow> rows;
    for (const dossier::ResultPaper& paper : state.results) {
        FormRow& row = rows.emplace_back();
        set(row, "number", QString::number(rows.size()));
        set(row, "name", paper.name);
        set(row, "document_number", paper.number);
    }
    return rows;
}

} // namespace

Result<> fillSupplement(const FormSource& from, document::FormData& form) {
    const auto* action = from.last<dossier::SupplementRequested>();
    if (!action) return notYet(form);
    MOTCUA_CHECK(headOf(from, form, *action, "HDHS"));
    const auto& asked = std::get<dossier::SupplementRequested>(action->payload);
    set(form.values, "reason", asked.reason);
    set(form.values, "complete_by", formTime(asked.completeBy));
    form.lists[QStringLiteral("missing")] = numbered(asked.missing);
    return {};
}

Result<> fillRefusal(const FormSource& from, document::FormData& form) {
    const auto* action = from.last<dossier::Refused>();
    if (!action) return notYet(form);
    MOTCUA_CHECK(headOf(from, form, *action, "TCHS"));
    const auto& refused = std::get<dossier::Refused>(action->payload);
    set(form.values, "reason", refused.reason);
    set(form.values, "legal_basis", refused.legalBasis);
    set(form.values, "guidance", refused.guidance);
    return {};
}

Result<> fillApology(const FormSource& from, document::FormData& form) {
    const auto* action = from.last<dossier::Extended>();
    const auto& history = from.state.dueHistory;
    const auto change = std::ranges::find(history, action ? action->id : Uuid{}, &dossier::DueChange::action);
    if (!action || change == history.end() || change == history.begin()) return notYet(form);
    MOTCUA_CHECK(headOf(from, form, *action, "PXL"));
    const auto& extended = std::get<dossier::Extended>(action->payload);
    set(form.values, "received", formTime(from.state.intake.received));
    if (const auto promised = std::prev(change)->stamp.due) set(form.values, "due", formTime(*promised));
    if (extended.newDue.due) set(form.values, "new_due", formTime(*extended.newDue.due));
    set(form.values, "reason", extended.reason);
    return {};
}

Result<> fillStop(const FormSource& from, document::FormData& form) {
    const auto* stopped = from.last<dossier::Stopped>();
    const auto* withdrawn = from.last<dossier::Withdrawn>();
    const auto* action = stopped ? stopped : withdrawn;
    if (!action) return notYet(form);
    MOTCUA_CHECK(headOf(from, form, *action, "TB-DHS"));
    if (stopped) {
        const auto& fact = std::get<dossier::Stopped>(stopped->payload);
        set(form.values, "ground", groundText(fact.ground));
        set(form.values, "reason", fact.reason);
        set(form.values, "legal_basis", fact.legalBasis);
    } else {
        set(form.values, "ground", groundText(dossier::StopGround::applicantRequest));
        set(form.values, "reason", std::get<dossier::Withdrawn>(withdrawn->payload).reason);
    }
    set(form.values, "received", formTime(from.state.intake.received));
    set(form.values, "stopped_at", formTime(action->at));
    set(form.values, "fee_back", feeBack(from.state));
    form.lists[QStringLiteral("papers_back")] = originals(from.state);
    return {};
}

Result<> fillResultReceipt(const FormSource& from, document::FormData& form) {
    const auto* action = from.last<dossier::Returned>();
    if (!action) return notYet(form);
    const auto& returned = std::get<dossier::Returned>(action->payload);
    form.date = dateOf(toLocal(action->at));
    FormRow& values = form.values;
    set(values, "officer", from.officerName(action->actor));
    const auto& proxy = from.state.request().proxy;
    const QString known = returned.receiver == dossier::Receiver::proxy && proxy
                              ? proxy->person.name
                              : dossier::applicantName(from.state);
    set(values, "receiver", returned.receiverName.isEmpty() ? known : returned.receiverName);
    set(values, "receiver_number", returned.receiverNumber);
    if (returned.receiver != dossier::Receiver::applicant)
        set(values, "receiver_role", receiverText(returned.receiver));
    set(values, "authorisation", returned.authorisation);
    set(values, "identity_check", checkText(returned));
    set(values, "return_method", methodText(returned.method));
    set(values, "tracking_code", returned.trackingCode);
    set(values, "returned_at", formTime(action->at));
    if (from.state.paid() > 0)
        set(values, "fee", catalogue::vietnameseVnd(from.state.paid()) + QStringLiteral(" (Đã thanh toán)"));
    set(values, "note", returned.note);
    form.lists[QStringLiteral("results")] = results(from.state);
    form.lists[QStringLiteral("papers_back")] = numbered(returned.papersBack);
    return {};
}

} // namespace motcua::desk
