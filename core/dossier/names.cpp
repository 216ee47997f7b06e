// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/names.h"

namespace motcua::dossier {

QString vietnameseStatus(Status status) {
    static constexpr auto kTexts = std::to_array<const char*>(
        {"Chưa có", "Mới đăng ký", "Được tiếp nhận", "Không được tiếp nhận", "Đang xử lý",
         "Yêu cầu bổ sung giấy tờ", "Yêu cầu thực hiện nghĩa vụ tài chính", "Công dân yêu cầu rút",
         "Dừng xử lý", "Đã xử lý xong", "Đã trả kết quả"});
    return QString::fromUtf8(kTexts[static_cast<size_t>(status)]);
}

QString vietnameseStage(Stage stage) {
    static constexpr auto kTexts = std::to_array<const char*>(
        {"Chưa có", "Đang soạn", "Nộp trực tuyến, chờ tiếp nhận", "Chờ chuyển xử lý trong ngày",
         "Nhận sau 15 giờ, chuyển đầu giờ ngày làm việc tiếp theo", "Chờ cơ quan có thẩm quyền nhận",
         "Cơ quan có thẩm quyền đã nhận", "Đã chuyển xử lý", "Đang giải quyết", "Đang xác minh, lấy ý kiến",
         "Đã gia hạn", "Chờ bổ sung trước khi tiếp nhận", "Chờ bổ sung", "Chờ thực hiện nghĩa vụ tài chính",
         "Chờ trả kết quả", "Quá hạn nhận kết quả", "Đã kết thúc, chưa trả lại giấy tờ", "Đã trả lại giấy tờ",
         "Đã trả kết quả"});
    return QString::fromUtf8(kTexts[static_cast<size_t>(stage)]);
}

} // namespace motcua::dossier
