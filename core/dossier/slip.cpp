// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/slip.h"

#include "core/base/json.h"
#include "core/catalogue/fees.h"

namespace motcua::dossier {
namespace {

using namespace Qt::Literals::StringLiterals;

QString idNumberOf(const Applicant& applicant) {
    if (!applicant.organisationNumber.isEmpty()) return applicant.organisationNumber;
    if (applicant.person.number) return applicant.person.number->text();
    const QString document = applicant.person.documentType + u' ' + applicant.person.documentNumber;
    return applicant.person.documentNumber.isEmpty() ? applicant.person.oldNumber : document.trimmed();
}

void addRows(std::vector<SlipComponent>& rows, const SubmittedComponent& component) {
    const auto add = [&](const QString& kind, int quantity) {
        if (quantity > 0) rows.push_back({static_cast<int>(rows.size()) + 1, component.name, kind, quantity});
    };
    add(u"Bản chính"_s, component.original);
    add(u"Bản sao"_s, component.copy);
    add(u"Bản điện tử"_s, component.electronic);
    if (component.reuse != Reuse::none) add(u"Dữ liệu đã có"_s, 1);
}

QString feeText(const State& state) {
    const auto total = state.intake.fee.total;
    if (!total) {
        if (state.paid() > 0) return catalogue::vietnameseVnd(state.paid()) + u" (Đã thanh toán)"_s;
        return state.intake.fee.byProvince ? u"Theo quy định của tỉnh"_s : u"Chưa xác định"_s;
    }
    if (*total == 0) return u"Không thu"_s;
    const bool paid = state.feeOpen() == 0;
    return catalogue::vietnameseVnd(*total) + (paid ? u" (Đã thanh toán)"_s : u" (Chưa thanh toán)"_s);
}

QString returnText(const Request& request) {
    switch (request.returnMethod) {
    case ReturnMethod::post:
        return u"Dịch vụ bưu chính công ích: "_s + request.returnAddress;
    case ReturnMethod::electronic:
        return u"Bản điện tử"_s;
    case ReturnMethod::counter:
        break;
    }
    return u"Bộ phận tiếp nhận và trả kết quả"_s;
}

QString bookText(const Received& intake) {
    if (intake.bookVolume.isEmpty() && intake.bookOrdinal == 0) return {};
    return u"Quyển số %1, số thứ tự %2"_s.arg(intake.bookVolume).arg(intake.bookOrdinal);
}

void addStation(QStringList& lines, const StationNames& station) {
    if (station.training) lines += u"*** TẬP HUẤN - KHÔNG CÓ GIÁ TRỊ ***"_s;
    for (const QString& name : {station.superior, station.agency})
        if (!name.isEmpty()) lines += name.toUpper();
    lines += {u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, u"Độc lập - Tự do - Hạnh phúc"_s, QString(),
              u"GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"_s};
}

void addLine(QStringList& lines, const QString& label, const QString& value) {
    if (!value.isEmpty()) lines += label + u": "_s + value;
}

void addCode(QStringList& lines, const SlipData& slip) {
    addLine(lines, slip.provisional ? u"Mã hồ sơ tạm"_s : u"Mã hồ sơ"_s, slip.code);
    if (slip.provisional)
        lines +=
            u"Mã này là mã tạm; mã chính thức được cấp khi hệ thống kết nối lại. Cả hai mã đều tra cứu được."_s;
    if (!slip.formerCodes.isEmpty()) lines += u"Thay cho mã hồ sơ tạm: "_s + slip.formerCodes.join(u", "_s);
}

void addApplicant(QStringList& lines, const SlipData& slip) {
    addLine(lines, u"Bộ phận tiếp nhận và trả kết quả"_s, slip.station.oneStop);
    addLine(lines, u"Tiếp nhận hồ sơ của"_s, slip.applicant);
    addLine(lines, u"Người nộp"_s, slip.submitter);
    addLine(lines, u"Giấy ủy quyền"_s, slip.authorisation);
    addLine(lines, u"CCCD/Căn cước/Hộ chiếu/MST"_s, slip.idNumber);
    addLine(lines, u"Địa chỉ"_s, slip.address);
    addLine(lines, u"Số điện thoại"_s, slip.phone);
    addLine(lines, u"Email"_s, slip.email);
    addLine(lines, u"Nội dung yêu cầu giải quyết"_s, slip.procedure);
}

QString dueText(const SlipData& slip) {
    if (slip.clockStopped) return u"chưa xác định (thời hạn đang tạm dừng)"_s;
    if (!slip.due) return u"không có ngày hẹn trả"_s;
    return vietnameseTime(*slip.due) + (slip.projected ? u" (lịch dự kiến)"_s : QString());
}

} // namespace

Result<SlipData> slipOf(const State& state, const StationNames& station) {
    if (!state.accepted || !state.code) return fail(Code::DOSSIER_NOT_ACCEPTED);
    const Received& intake = state.intake;
    const Request& request = intake.request;
    const Applicant& applicant = request.applicant;
    SlipData slip;
    slip.station = station;
    slip.code = state.code->text();
    slip.provisional = state.code->isProvisional();
    for (const DossierCode& code : state.formerCodes)
        slip.formerCodes += code.text();
    slip.applicant = applicantName(state);
    slip.idNumber = idNumberOf(applicant);
    if (request.proxy) {
        slip.submitter = request.proxy->person.name;
        slip.authorisation = request.proxy->authorisation;
    }
    slip.address = applicant.address.isEmpty() ? applicant.person.residence : applicant.address;
    slip.phone = applicant.phone;
    slip.email = applicant.email;
    slip.procedure = request.procedure.name;
    slip.procedureCode = request.procedure.code;
    for (const SubmittedComponent& component : intake.components)
        addRows(slip.components, component);
    slip.sets = intake.sets;
    if (intake.limit) slip.timeLimit = calendar::vietnameseUnit(intake.limit->value, intake.limit->unit);
    slip.received = intake.received;
    slip.clockStopped = state.clockStopped;
    if (!state.clockStopped) {
        slip.due = state.due.due;
        slip.projected = state.due.projected;
    }
    slip.returnAt = returnText(request);
    slip.fee = feeText(state);
    slip.book = bookText(intake);
    if (intake.competentAgency != intake.receivingAgency)
        slip.competentAgency = intake.competentAgency.text();
    return slip;
}

QString toText(const SlipData& slip) {
    QStringList lines;
    addStation(lines, slip.station);
    addCode(lines, slip);
    lines += QString();
    addApplicant(lines, slip);
    lines += u"1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:"_s;
    for (const SlipComponent& row : slip.components)
        lines += u"   %1. %2 | %3 | %4"_s.arg(row.number).arg(row.name, row.kind).arg(row.quantity);
    lines += u"2. Số lượng hồ sơ: %1 (bộ)"_s.arg(slip.sets, 2, 10, QChar(u'0'));
    lines += u"3. Thời gian giải quyết hồ sơ theo quy định: "_s +
             (slip.timeLimit.isEmpty() ? u"không quy định"_s : slip.timeLimit);
    lines += u"4. Thời gian nhận hồ sơ: "_s + vietnameseTime(slip.received);
    lines += u"5. Thời gian trả kết quả giải quyết hồ sơ: "_s + dueText(slip);
    lines += u"6. Đăng ký nhận kết quả tại: "_s + slip.returnAt;
    lines += u"7. Phí, lệ phí: "_s + slip.fee;
    addLine(lines, u"Vào Sổ theo dõi hồ sơ"_s, slip.book);
    addLine(lines, u"Cơ quan có thẩm quyền giải quyết"_s, slip.competentAgency);
    addLine(lines, u"Người tiếp nhận hồ sơ"_s, slip.station.officer);
    lines +=
        u"Khi đến nhận kết quả, vui lòng mang theo giấy này, giấy tờ tùy thân và giấy ủy quyền (nếu nhận thay)."_s;
    addLine(lines, u"Đường dây nóng"_s, slip.station.hotline);
    return lines.join(u'\n') + u'\n';
}

QJsonObject toJson(const SlipData& slip) {
    QJsonArray components;
    for (const SlipComponent& row : slip.components)
        components.append(QJsonObject{{u"number"_s, row.number},
                                      {u"name"_s, row.name},
                                      {u"kind"_s, row.kind},
                                      {u"quantity"_s, row.quantity}});
    const auto due = slip.due ? QJsonValue(formatLocal(*slip.due)) : QJsonValue();
    return {{u"form"_s, u"01"_s},
            {u"superior"_s, json::orNull(slip.station.superior)},
            {u"agency"_s, json::orNull(slip.station.agency)},
            {u"one_stop"_s, json::orNull(slip.station.oneStop)},
            {u"officer"_s, json::orNull(slip.station.officer)},
            {u"training"_s, slip.station.training},
            {u"code"_s, slip.code},
            {u"provisional"_s, slip.provisional},
            {u"former_codes"_s, QJsonArray::fromStringList(slip.formerCodes)},
            {u"applicant"_s, slip.applicant},
            {u"id_number"_s, json::orNull(slip.idNumber)},
            {u"submitter"_s, json::orNull(slip.submitter)},
            {u"authorisation"_s, json::orNull(slip.authorisation)},
            {u"address"_s, json::orNull(slip.address)},
            {u"phone"_s, json::orNull(slip.phone)},
            {u"email"_s, json::orNull(slip.email)},
            {u"procedure"_s, slip.procedure},
            {u"procedure_code"_s, slip.procedureCode},
            {u"components"_s, components},
            {u"sets"_s, slip.sets},
            {u"time_limit"_s, json::orNull(slip.timeLimit)},
            {u"received"_s, formatLocal(slip.received)},
            {u"due"_s, due},
            {u"due_text"_s, dueText(slip)},
            {u"clock_stopped"_s, slip.clockStopped},
            {u"projected"_s, slip.projected},
            {u"return_at"_s, slip.returnAt},
            {u"fee"_s, slip.fee},
            {u"book"_s, json::orNull(slip.book)},
            {u"competent_agency"_s, json::orNull(slip.competentAgency)},
            {u"text"_s, toText(slip)}};
}

} // namespace motcua::dossier
