// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_forms.h"

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;
using document::FormData;
using document::FormKind;

std::map<QString, QString> office() {
    return {{u"superior"_s, u"Ủy ban nhân dân phường Tân Lập"_s},
            {u"agency"_s, u"Trung tâm Phục vụ hành chính công"_s},
            {u"place"_s, u"Tân Lập"_s},
            {u"office_address"_s, u"12 Nguyễn Tất Thành, phường Tân Lập"_s},
            {u"hotline"_s, u"0262 3812 345"_s},
            {u"officer"_s, u"Trần Thị Lan"_s}};
}

std::map<QString, QString> dossier() {
    return {{u"applicant"_s, u"Nguyễn Văn An"_s},
            {u"submitter"_s, u"H'Hen Niê Kdăm"_s},
            {u"authorisation"_s, u"số 15/UQ ngày 20/11/2026"_s},
            {u"id_number"_s, u"066090000017"_s},
            {u"address"_s, u"Buôn Ky, phường Tân Lập, tỉnh Đắk Lắk"_s},
            {u"phone"_s, u"0905 000 111"_s},
            {u"email"_s, u"an.nguyen@example.vn"_s},
            {u"procedure"_s, u"Thủ tục đăng ký khai sinh"_s},
            {u"procedure_code"_s, u"1.001193"_s},
            {u"field"_s, u"Hộ tịch"_s}};
}

std::map<QString, QString> own(FormKind kind) {
    const QString received = u"09 giờ 05 phút, thứ Hai ngày 23/11/2026"_s,
                  due = u"16 giờ 30 phút, thứ Năm ngày 26/11/2026"_s,
                  contact = u"Trần Thị Lan, số điện thoại 0262 3812 345"_s;
    switch (kind) {
    case FormKind::receipt01:
        return {{u"sets"_s, u"01"_s},
                {u"time_limit"_s, u"02 ngày làm việc"_s},
                {u"received"_s, received},
                {u"due"_s, due},
                {u"due_lunar"_s, u"18/10 năm Bính Ngọ"_s},
                {u"return_at"_s, u"Bộ phận tiếp nhận và trả kết quả"_s},
                {u"fee"_s, u"8.000 đ (Đã thanh toán)"_s},
                {u"fee_detail"_s, u"Lệ phí đăng ký khai sinh quá hạn: 8.000 đ"_s},
                {u"book"_s, u"Quyển số 01/2026, số thứ tự 412"_s},
                {u"competent_agency"_s, u"Ủy ban nhân dân phường Ea Kao"_s},
                {u"note"_s, u"Người nộp đề nghị nhắn tin khi có kết quả"_s}};
    case FormKind::supplement02:
        return {{u"number"_s, u"12/HDHS"_s},
                {u"reason"_s, u"Thành phần hồ sơ chưa đầy đủ"_s},
                {u"legal_basis"_s, u"điểm c khoản 1 Điều 17 Nghị định số 118/2025/NĐ-CP"_s},
                {u"complete_by"_s, u"trước 17 giờ 00 phút, thứ Ba ngày 08/12/2026"_s},
                {u"contact"_s, contact}};
    case FormKind::refusal03:
        return {{u"number"_s, u"3/TCHS"_s},
                {u"reason"_s, u"Thủ tục không thuộc thẩm quyền giải quyết của phường"_s},
                {u"legal_basis"_s, u"khoản 2 Điều 13 Luật Hộ tịch"_s},
                {u"guidance"_s, u"Nộp hồ sơ tại Trung tâm Phục vụ hành chính công tỉnh"_s},
                {u"contact"_s, contact}};
    case FormKind::apology04:
        return {{u"number"_s, u"7/PXL"_s},
                {u"received"_s, received},
                {u"due"_s, due},
                {u"reason"_s, u"chờ kết quả xác minh của cơ quan phối hợp"_s},
                {u"new_due"_s, u"16 giờ 30 phút, thứ Hai ngày 30/11/2026"_s},
                {u"contact"_s, contact},
                {u"recipients"_s, u"- Như trên;\n- Lưu: VT, hồ sơ."_s},
                {u"signer"_s, u"Lê Minh Đức"_s},
                {u"signer_title"_s, u"Giám đốc"_s}};
    case FormKind::stop05:
        return {{u"number"_s, u"2/TB"_s},
                {u"received"_s, received},
                {u"ground"_s, u"quá 15 ngày người nộp không bổ sung hồ sơ"_s},
                {u"legal_basis"_s, u"khoản 5 Điều 19 Nghị định số 118/2025/NĐ-CP"_s},
                {u"reason"_s, u"Chưa nhận được giấy chứng sinh theo phiếu yêu cầu số 12/HDHS"_s},
                {u"stopped_at"_s, u"08 giờ 00 phút, thứ Tư ngày 09/12/2026"_s},
                {u"fee_back"_s, u"Hoàn trả 8.000 đ"_s},
                {u"contact"_s, contact},
                {u"recipients"_s, u"- Như trên;\n- Lưu: VT, hồ sơ."_s},
                {u"signer"_s, u"Lê Minh Đức"_s},
                {u"signer_title"_s, u"Giám đốc"_s}};
    case FormKind::control06:
        return {{u"competent_agency"_s, u"Ủy ban nhân dân phường Ea Kao"_s},
                {u"coordinating_agency"_s, u"Công an phường Ea Kao"_s},
                {u"received"_s, received},
                {u"due"_s, due}};
    case FormKind::register07:
        return {{u"volume"_s, u"01/2026"_s}, {u"from"_s, u"01/11/2026"_s}, {u"to"_s, u"23/11/2026"_s}};
    case FormKind::feeReceipt:
        return {{u"number"_s, u"0000412"_s},        {u"serial"_s, u"PL/26"_s},
                {u"tax_number"_s, u"6000000017"_s}, {u"payer"_s, u"H'Hen Niê Kdăm"_s},
                {u"total"_s, u"20.000 đ"_s},        {u"total_words"_s, u"Hai mươi nghìn đồng."_s},
                {u"method"_s, u"Tiền mặt"_s},       {u"paid_at"_s, received}};
    case FormKind::handOver:
        return {{u"number"_s, u"31/BG"_s},
                {u"from_unit"_s, u"Trung tâm Phục vụ hành chính công phường Tân Lập"_s},
                {u"to_unit"_s, u"Phòng Kinh tế, Hạ tầng và Đô thị"_s},
                {u"giver"_s, u"Trần Thị Lan"_s},
                {u"receiver"_s, u"Y Thắng Ênuôl"_s},
                {u"handed_at"_s, u"16 giờ 00 phút, thứ Hai ngày 23/11/2026"_s},
                {u"total"_s, u"02"_s},
                {u"note"_s, u"Giao đủ bản chính"_s}};
    case FormKind::resultReceipt:
        return {{u"number"_s, u"88/TKQ"_s},
                {u"receiver"_s, u"H'Hen Niê Kdăm"_s},
                {u"receiver_number"_s, u"066190000025"_s},
                {u"receiver_role"_s, u"Người được ủy quyền"_s},
                {u"identity_check"_s, u"Thẻ căn cước, đọc chip"_s},
                {u"return_method"_s, u"Trực tiếp tại quầy"_s},
                {u"tracking_code"_s, u"VN000000017"_s},
                {u"returned_at"_s, u"10 giờ 20 phút, thứ Năm ngày 26/11/2026"_s},
                {u"fee"_s, u"8.000 đ (Đã thanh toán)"_s},
                {u"note"_s, u"Đã đối chiếu bản chính"_s}};
    }
    return {};
}

using Rows = std::vector<std::map<QString, QString>>;

Rows papersBack() {
    return {{{u"number"_s, u"1"_s}, {u"name"_s, u"Giấy chứng sinh"_s}, {u"quantity"_s, u"1"_s}},
            {{u"number"_s, u"2"_s}, {u"name"_s, u"Giấy chứng nhận kết hôn"_s}, {u"quantity"_s, u"1"_s}}};
}

Rows registerRows() {
    return {{{u"number"_s, u"1"_s},
             {u"code"_s, u"H15.50.05.13-261123-0001"_s},
             {u"procedure"_s, u"Thủ tục đăng ký khai sinh"_s},
             {u"sets"_s, u"01"_s},
             {u"content"_s, u"Giấy khai sinh"_s},
             {u"applicant"_s, u"Nguyễn Văn An"_s},
             {u"address"_s, u"Buôn Ky, phường Tân Lập"_s},
             {u"address_phone"_s, u"Buôn Ky, phường Tân Lập; 0905 000 111"_s},
             {u"agency"_s, u"UBND phường Ea Kao"_s},
             {u"received"_s, u"23/11/2026"_s},
             {u"due"_s, u"26/11/2026"_s},
             {u"forwarded"_s, u"23/11/2026"_s},
             {u"fee"_s, u"8.000 đ"_s},
             {u"note"_s, u"Nộp thay"_s}},
            {{u"number"_s, u"2"_s},
             {u"code"_s, u"H15.50.05.13-261123-0002"_s},
             {u"procedure"_s, u"Cấp Giấy xác nhận tình trạng hôn nhân"_s},
             {u"sets"_s, u"01"_s},
             {u"applicant"_s, u"H'Mai Êban"_s},
             {u"address_phone"_s, u"Buôn Alê A; 0905 000 222"_s},
             {u"received"_s, u"23/11/2026"_s},
             {u"due"_s, u"26/11/2026"_s},
             {u"result_received"_s, u"25/11/2026"_s},
             {u"returned"_s, u"26/11/2026, trực tiếp"_s}}};
}

std::map<QString, Rows> rows(FormKind kind) {
    switch (kind) {
    case FormKind::receipt01:
        return {{u"components"_s,
                 {{{u"number"_s, u"1"_s},
                   {u"name"_s, u"Tờ khai đăng ký khai sinh"_s},
                   {u"kind"_s, u"Bản chính"_s},
                   {u"quantity"_s, u"1"_s}},
                  {{u"number"_s, u"2"_s},
                   {u"name"_s, u"Giấy chứng sinh"_s},
                   {u"kind"_s, u"Bản chính"_s},
                   {u"quantity"_s, u"1"_s},
                   {u"note"_s, u"đã số hóa"_s}},
                  {{u"number"_s, u"3"_s},
                   {u"name"_s, u"Giấy chứng nhận kết hôn"_s},
                   {u"kind"_s, u"Bản sao"_s},
                   {u"quantity"_s, u"2"_s}}}}};
    case FormKind::supplement02:
        return {{u"missing"_s,
                 {{{u"number"_s, u"1"_s}, {u"name"_s, u"Giấy chứng sinh"_s}, {u"note"_s, u"bản chính"_s}},
                  {{u"number"_s, u"2"_s}, {u"name"_s, u"Văn bản ủy quyền có chứng thực"_s}}}}};
    case FormKind::stop05:
        return {{u"papers_back"_s, papersBack()}};
    case FormKind::control06:
        return {{u"steps"_s,
                 {{{u"number"_s, u"1"_s},
                   {u"from"_s, u"Trung tâm Phục vụ hành chính công"_s},
                   {u"to"_s, u"Công chức tư pháp - hộ tịch"_s},
                   {u"given_at"_s, u"10 giờ 00 phút, ngày 23/11/2026"_s},
                   {u"received_at"_s, u"10 giờ 15 phút, ngày 23/11/2026"_s},
                   {u"giver"_s, u"Trần Thị Lan"_s},
                   {u"receiver"_s, u"Y Thắng Ênuôl"_s},
                   {u"outcome"_s, u"Đúng hạn"_s},
                   {u"note"_s, u"Giao bản chính"_s}}}}};
    case FormKind::register07:
    case FormKind::handOver:
        return {{u"rows"_s, registerRows()}};
    case FormKind::feeReceipt:
        return {{u"items"_s,
                 {{{u"number"_s, u"1"_s},
                   {u"name"_s, u"Lệ phí đăng ký khai sinh"_s},
                   {u"amount"_s, u"8.000 đ"_s}},
                  {{u"number"_s, u"2"_s},
                   {u"name"_s, u"Phí bản sao trích lục"_s},
                   {u"amount"_s, u"12.000 đ"_s}}}}};
    case FormKind::resultReceipt:
        return {{u"results"_s,
                 {{{u"number"_s, u"1"_s},
                   {u"name"_s, u"Giấy khai sinh"_s},
                   {u"document_number"_s, u"412/2026"_s},
                   {u"quantity"_s, u"1"_s}}}},
                {u"papers_back"_s, papersBack()}};
    case FormKind::refusal03:
    case FormKind::apology04:
        break;
    }
    return {};
}

} // namespace

FormData sampleForm(FormKind kind) {
    FormData data;
    data.kind = kind;
    data.date = makeDate(2026, 11, 23);
    data.lists = rows(kind);
    data.values = office();
    data.values.merge(dossier());
    data.values.merge(own(kind));
    if (kind != FormKind::register07 && kind != FormKind::handOver) data.code = u"H15.50.05.13-261123-0001"_s;
    return data;
}

} // namespace motcua::tests
