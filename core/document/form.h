// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QString>
#include <QStringList>
#include <map>
#include <vector>

namespace motcua::document {

/// Forms of Circular 03/2025/TT-VPCP (01-07), and what else the counter prints.
enum class FormKind {
    receipt01,     ///< Giấy tiếp nhận hồ sơ và hẹn trả kết quả
    supplement02,  ///< Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ
    refusal03,     ///< Phiếu từ chối tiếp nhận giải quyết hồ sơ
    apology04,     ///< Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết
    stop05,        ///< Thông báo dừng giải quyết hồ sơ
    control06,     ///< Phiếu kiểm soát quá trình giải quyết hồ sơ
    register07,    ///< Sổ theo dõi hồ sơ
    feeReceipt,    ///< Biên lai phí, lệ phí
    handOver,      ///< Phiếu bàn giao hồ sơ, kết quả
    resultReceipt, ///< Giấy biên nhận trả kết quả
};
inline constexpr int kFormKinds = 10;
QLatin1StringView name(FormKind kind); ///< `form01` … `form07`, `fee_receipt`, `hand_over`, `result_receipt`
QString vietnameseTitle(FormKind kind);
/// Errors: FIELD_INVALID.
Result<FormKind> parseFormKind(QStringView name);

/// The values of one form, by the names its template uses (resources/forms/README.md lists them). Texts are
/// ready to print, NFC. A list is a table's rows, each with its own values.
struct FormData {
    FormKind kind = FormKind::receipt01;
    Date date{}; ///< chooses the version of the form in force that day
    std::map<QString, QString> values;
    std::map<QString, std::vector<std::map<QString, QString>>> lists;
    QByteArray emblem;     ///< of the office, a PNG for the heading; empty: none
    QString code;          ///< the dossier's: for QR code and bar code; empty: neither
    int reprint = 0;       ///< >0: `BẢN IN LẠI (n)` stands on it
    bool training = false; ///< `TẬP HUẤN - KHÔNG CÓ GIÁ TRỊ` stands on it
    bool operator==(const FormData&) const = default;
};

} // namespace motcua::document
