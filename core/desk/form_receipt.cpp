// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/lunar.h"
#include "core/catalogue/fees.h"
#include "core/desk/fee_note.h"
#include "core/desk/form_values.h"
#include "core/document/render.h"
#include "core/qr/vietqr.h"

namespace motcua::desk {
namespace {

/// The text of the VietQR code for what is still to pay; empty where nothing is, or no account is set.
QString paymentCode(const FormSource& from) {
    const auto open = from.state.feeOpen();
    const Settings& settings = from.settings;
    if (!open || *open == 0 || settings.bankBin.isEmpty() || settings.bankAccount.isEmpty()) return {};
    if (!from.state.code) return {};
    const auto note = feeNote(*from.state.code);
    if (!note) return {};
    const auto text = qr::toText({settings.bankBin, settings.bankAccount, *open, *note});
    return text ? *text : QString();
}

QString dueText(const dossier::SlipData& slip) {
    if (slip.clockStopped) return QStringLiteral("chưa xác định (thời hạn đang tạm dừng)");
    if (!slip.due) return QStringLiteral("không có ngày hẹn trả");
    return formTime(*slip.due) + (slip.projected ? QStringLiteral(" (lịch dự kiến)") : QString());
}

std::vector<FormRow> components(const dossier::SlipData& slip) {
    std::vector<FormRow> rows;
    for (const dossier::SlipComponent& component : slip.components) {
        FormRow& row = rows.emplace_back();
        set(row, "number", QString::number(component.number));
        set(row, "name", component.name);
        set(row, "kind", component.kind);
        set(row, "quantity", QString::number(component.quantity));
    }
    if (!rows.empty()) return rows;
    // a slip without a line would look as if one were missing
    return {{{QStringLiteral("number"), QStringLiteral("1")},
             {QStringLiteral("name"), QStringLiteral("Không có giấy tờ nộp kèm")},
             {QStringLiteral("kind"), QStringLiteral("–")},
             {QStringLiteral("quantity"), QStringLiteral("0")}}};
}

QString methodText(dossier::PaymentMethod method) {
    switch (method) {
    case dossier::PaymentMethod::transfer:
        return QStringLiteral("Chuyển khoản");
    case dossier::PaymentMethod::online:
        return QStringLiteral("Thanh toán trực tuyến");
    case dossier::PaymentMethod::cash:
        break;
    }
    return QStringLiteral("Tiền mặt");
}

/// What the payment was for: its own words, else the procedure's.
QString itemName(const FormSource& from, const dossier::Action& action) {
    const auto* paid = std::get_if<dossier::FeePaid>(&action.payload);
    if (paid && !paid->what.isEmpty()) return paid->what;
    return QStringLiteral("Phí, lệ phí: ") + from.state.request().procedure.name;
}

const dossier::Action* find(const FormSource& from, const Uuid& id) {
    for (const records::StoredAction& stored : from.actions)
        if (stored.action.id == id) return &stored.action;
    return nullptr;
}

} // namespace

Result<> fillReceipt(const FormSource& from, document::FormData& form) {
    const auto* received = from.last<dossier::Received>();
    if (!received) return fail(Code::DOCUMENT_FORM_NOT_YET, QString(document::name(form.kind)));
    MOTCUA_TRY(const auto slip, dossier::slipOf(from.state, stationNames(from.workplace, from.settings)));
    form.date = dateOf(slip.received);
    FormRow& values = form.values;
    set(values, "officer", from.officerName(received->actor));
    set(values, "sets", twoDigits(slip.sets));
    set(values, "time_limit", slip.timeLimit.isEmpty() ? QStringLiteral("không quy định") : slip.timeLimit);
    set(values, "received", formTime(slip.received));
    set(values, "due", dueText(slip));
    if (slip.due) set(values, "due_lunar", calendar::vietnameseLunarWithYear(dateOf(*slip.due)));
    set(values, "return_at", slip.returnAt);
    set(values, "fee", slip.fee);
    set(values, "fee_detail", from.state.intake.fee.detail);
    set(values, "book", slip.book);
    if (!slip.competentAgency.isEmpty())
        set(values, "competent_agency", from.agencyName(from.state.intake.competentAgency));
    set(values, "note", from.state.intake.note);
    set(values, "payment_qr", paymentCode(from));
    form.lists[QStringLiteral("components")] = components(slip);
    return {};
}

Result<> fillFeeReceipt(const FormSource& from, document::FormData& form) {
    if (from.state.payments.empty() || from.state.paid() == 0)
        return fail(Code::DOCUMENT_FORM_NOT_YET, QString(document::name(form.kind)));
    // One receipt for what was paid at one time: the last payment's.
    const dossier::Payment& payment = from.state.payments.back();
    const dossier::Action* action = find(from, payment.action);
    if (!action) return fail(Code::RECORDS_ACTION_DAMAGED);
    form.date = dateOf(toLocal(action->at));
    MOTCUA_TRY(const int number, formNumber(from.workplace, form.kind, payment.action, form.date));
    FormRow& values = form.values;
    set(values, "number",
        payment.receipt.isEmpty() ? QStringLiteral("%1").arg(number, 7, 10, QChar(u'0')) : payment.receipt);
    set(values, "officer", from.officerName(action->actor));
    const auto& proxy = from.state.request().proxy;
    set(values, "payer", proxy ? proxy->person.name : dossier::applicantName(from.state));
    set(values, "total", catalogue::vietnameseVnd(payment.amount));
    set(values, "total_words", document::amountInWords(payment.amount));
    set(values, "method", methodText(payment.method));
    set(values, "paid_at", formTime(action->at));
    FormRow item;
    set(item, "number", QStringLiteral("1"));
    set(item, "name", itemName(from, *action));
    set(item, "amount", catalogue::vietnameseVnd(payment.amount));
    form.lists[QStringLiteral("items")] = {item};
    return {};
}

} // namespace motcua::desk
