// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/card_output.h"

namespace motcua::cli {
namespace {

using namespace Qt::StringLiterals;
using emrtd::Check;

constexpr int kLabelWidth = 22;

QString verdictText(emrtd::Verdict verdict) {
    switch (verdict) {
    case emrtd::Verdict::authentic:
        return u"THẺ THẬT"_s;
    case emrtd::Verdict::forged:
        return u"THẺ GIẢ HOẶC BỊ SỬA"_s;
    case emrtd::Verdict::unjudged:
        return u"CHƯA KẾT LUẬN ĐƯỢC"_s;
    }
    return {};
}

QString checkText(Check check) {
    switch (check) {
    case Check::ok:
        return u"đạt"_s;
    case Check::failed:
        return u"KHÔNG ĐẠT"_s;
    case Check::absent:
        return u"thẻ không có"_s;
    case Check::skipped:
        return u"chưa kiểm tra"_s;
    case Check::noAnchor:
        return u"thiếu chứng thư cơ quan cấp"_s;
    }
    return {};
}

void addLine(QString& text, const QString& label, const QString& value) {
    if (!value.isEmpty()) text += (label + u':').leftJustified(kLabelWidth) + value + u'\n';
}

QString dateText(std::optional<Date> date) { return date ? vietnameseDate(*date) : QString(); }

void addHolder(QString& text, const citizen::Citizen& holder) {
    addLine(text, u"Số định danh"_s, holder.number ? holder.number->text() : holder.documentNumber);
    addLine(text, u"Họ và tên"_s, holder.name);
    addLine(text, u"Ngày sinh"_s, holder.birthDate.toVietnamese());
    if (holder.sex) addLine(text, u"Giới tính"_s, *holder.sex == citizen::Sex::male ? u"Nam"_s : u"Nữ"_s);
    addLine(text, u"Quốc tịch"_s, holder.nationality);
    addLine(text, u"Dân tộc"_s, holder.ethnicity);
    addLine(text, u"Tôn giáo"_s, holder.religion);
    addLine(text, u"Quê quán"_s, holder.origin);
    addLine(text, u"Nơi thường trú"_s, holder.residence);
    addLine(text, u"Đặc điểm nhận dạng"_s, holder.features);
    addLine(text, u"Ngày cấp"_s, dateText(holder.issueDate));
    addLine(text, u"Ngày hết hạn"_s, holder.noExpiry ? u"Không thời hạn"_s : dateText(holder.expiryDate));
    addLine(text, u"Cha"_s, holder.father);
    addLine(text, u"Mẹ"_s, holder.mother);
    addLine(text, u"Vợ/chồng"_s, holder.spouse);
    addLine(text, u"Số giấy tờ cũ"_s, holder.oldNumber);
}

QString portraitText(const std::optional<emrtd::Portrait>& portrait) {
    if (!portrait) return {};
    return portrait->width > 0 ? u"%1 × %2 điểm, %3 byte"_s.arg(portrait->width)
                                     .arg(portrait->height)
                                     .arg(portrait->bytes.size())
                               : u"%1 byte"_s.arg(portrait->bytes.size());
}

} // namespace

QString judgementText(const emrtd::Judgement& judgement) {
    QString text;
    addLine(text, u"Kết luận"_s, verdictText(judgement.verdict));
    for (const emrtd::Reason& reason : judgement.reasons) {
        text += u"  - "_s + QString::fromUtf8(emrtd::reasonText(reason.code).vi);
        text += reason.detail.isEmpty() ? u"\n"_s : u" ("_s + reason.detail + u")\n"_s;
    }
    addLine(text, u"Nội dung các tệp"_s, checkText(judgement.checks.hashes));
    addLine(text, u"Chữ ký"_s, checkText(judgement.checks.signature));
    addLine(text, u"Cơ quan cấp"_s, checkText(judgement.checks.chain));
    addLine(text, u"Chống sao chép (CA)"_s, checkText(judgement.checks.chipAuth));
    addLine(text, u"Chống sao chép (AA)"_s, checkText(judgement.checks.activeAuth));
    return text;
}

QString cardText(const emrtd::ChipReading& reading, bool simulated) {
    QString text = simulated ? u"*** THẺ MÔ PHỎNG - TẬP HUẤN ***\n"_s : QString();
    text += judgementText(reading.judgement);
    addLine(text, u"Mở chip bằng"_s, QString(name(reading.access)));
    text += u'\n';
    if (reading.citizen) addHolder(text, *reading.citizen);
    addLine(text, u"Ảnh"_s, portraitText(reading.portrait));
    if (reading.mrz) text += u'\n' + reading.mrz->lines.join(u'\n') + u'\n';
    text += u"\n%1 lệnh, %2 ms (có thông tin sau %3 ms)"_s.arg(reading.statistics.apdus)
                .arg(reading.duration.count())
                .arg(reading.untilText.count());
    return text;
}

} // namespace motcua::cli
