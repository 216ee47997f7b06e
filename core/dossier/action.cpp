// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/action.h"

#include <array>

namespace motcua::dossier {
namespace {

struct TypeInfo {
    const char* name;
    const char* vietnamese;
    MergeClass mergeClass;
};
using enum MergeClass;

/// In the order of ActionType.
constexpr std::array<TypeInfo, kActionTypeCount> kTypes{{
    {"registered", "Đăng ký hồ sơ", create},
    {"received", "Tiếp nhận hồ sơ", create},
    {"refused", "Từ chối tiếp nhận, giải quyết hồ sơ", transition},
    {"supplement_requested", "Yêu cầu bổ sung hồ sơ", transition},
    {"supplemented", "Đã bổ sung hồ sơ", transition},
    {"forwarded", "Chuyển hồ sơ", transition},
    {"competent_received", "Cơ quan có thẩm quyền nhận hồ sơ", transition},
    {"processing_started", "Bắt đầu giải quyết", transition},
    {"verification_started", "Gửi lấy ý kiến, xác minh", transition},
    {"verification_ended", "Có kết quả lấy ý kiến, xác minh", transition},
    {"obligation_requested", "Yêu cầu thực hiện nghĩa vụ tài chính", transition},
    {"obligation_met", "Đã thực hiện nghĩa vụ tài chính", transition},
    {"fee_paid", "Thu phí, lệ phí", always},
    {"fee_refunded", "Hoàn phí, lệ phí", setField},
    {"extended", "Xin lỗi và gia hạn", transition},
    {"withdrawn", "Công dân rút hồ sơ", transition},
    {"stopped", "Dừng giải quyết hồ sơ", transition},
    {"result_ready", "Có kết quả giải quyết", transition},
    {"returned", "Trả kết quả", transition},
    {"unclaimed", "Quá hạn nhận kết quả", transition},
    {"corrected", "Đính chính", setField},
    {"looked_up", "Tra cứu dữ liệu", always},
    {"identity_verified", "Xác thực danh tính", always},
    {"attachment_added", "Thêm tệp đính kèm", always},
    {"rule_overridden", "Lãnh đạo cho phép ngoại lệ", transition},
    {"code_replaced", "Thay mã hồ sơ tạm", setField},
    {"outage_started", "Hệ thống gặp sự cố", transition},
    {"outage_ended", "Hệ thống hoạt động lại", transition},
    {"note_added", "Ghi chú", always},
    {"deleted", "Xóa hồ sơ", transition},
}};

const TypeInfo& info(ActionType type) { return kTypes[static_cast<size_t>(type) - 1]; }

} // namespace

QLatin1StringView actionTypeName(ActionType type) { return QLatin1StringView(info(type).name); }

QString vietnameseActionType(ActionType type) { return QString::fromUtf8(info(type).vietnamese); }

Result<ActionType> parseActionType(QStringView name) {
    for (size_t i = 0; i < kTypes.size(); ++i)
        if (name == QLatin1StringView(kTypes[i].name)) return static_cast<ActionType>(i + 1);
    return fail(Code::DOSSIER_ACTION_UNKNOWN);
}

Result<ActionType> actionTypeOf(int number) {
    if (number < 1 || number > kActionTypeCount)
        return fail(Code::DOSSIER_ACTION_UNKNOWN, QString::number(number));
    return static_cast<ActionType>(number);
}

MergeClass mergeClass(ActionType type, int baseVersion) {
    if (type == ActionType::received && baseVersion > 0) return transition;
    return info(type).mergeClass;
}

QLatin1StringView mergeClassName(MergeClass mergeClass) {
    static constexpr std::array kNames{"create", "transition", "set_field", "always"};
    return QLatin1StringView(kNames[static_cast<size_t>(mergeClass)]);
}

} // namespace motcua::dossier
