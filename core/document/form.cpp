// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/form.h"

#include <array>

namespace motcua::document {
namespace {

struct KindText {
    const char* name;
    const char* title;
};
constexpr std::array<KindText, kFormKinds> kTexts{{
    {"form01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"},
    {"form02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"},
    {"form03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"},
    {"form04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"},
    {"form05", "Thông báo dừng giải quyết hồ sơ"},
    {"form06", "Phiếu kiểm soát quá trình giải quyết hồ sơ"},
    {"form07", "Sổ theo dõi hồ sơ"},
    {"fee_receipt", "Biên lai thu phí, lệ phí"},
    {"hand_over", "Phiếu bàn giao hồ sơ, kết quả"},
    {"result_receipt", "Giấy biên nhận trả kết quả"},
}};
const KindText& textOf(FormKind kind) { return kTexts[static_cast<std::size_t>(kind)]; }

} // namespace

QLatin1StringView name(FormKind kind) { return QLatin1StringView(textOf(kind).name); }
QString vietnameseTitle(FormKind kind) { return QString::fromUtf8(textOf(kind).title); }

Result<FormKind> parseFormKind(QStringView text) {
    for (std::size_t at = 0; at < kTexts.size(); ++at)
        if (text == QLatin1StringView(kTexts[at].name)) return static_cast<FormKind>(at);
    return fail(Code::FIELD_INVALID);
}

} // namespace motcua::document
