// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

#include <QJsonObject>

namespace motcua::dossier {

/// Names and places of the office that a form shows; whatever is not known is left out.
struct StationNames {
    QString superior{}; ///< cơ quan chủ quản
    QString agency{};   ///< tên cơ quan, đơn vị
    QString oneStop{};  ///< bộ phận tiếp nhận và trả kết quả
    QString place{};    ///< địa danh before the date
    QString hotline{};
    QString officer{}; ///< who received
    bool training = false;
    bool operator==(const StationNames&) const = default;
};

struct SlipComponent {
    int number = 0;
    QString name{};
    QString kind{}; ///< `Bản chính`, `Bản sao`, `Bản điện tử`
    int quantity = 0;
    bool operator==(const SlipComponent&) const = default;
};

/// The data of form 01 of Circular 03/2025/TT-VPCP, giấy tiếp nhận hồ sơ và hẹn trả kết quả
/// (facts/one-stop.md §1.3). The blank form was not obtained: the fields are those of forms in use. Texts are
/// ready to print.
struct SlipData {
    StationNames station;
    QString code{};
    bool provisional = false;
    QStringList formerCodes{}; ///< printed on the slip that replaces one with a provisional code
    QString applicant{};
    QString idNumber{};
    QString submitter{}; ///< the proxy; empty when the applicant came
    QString authorisation{};
    QString address{};
    QString phone{};
    QString email{};
    QString procedure{}; ///< nội dung yêu cầu giải quyết
    QString procedureCode{};
    std::vector<SlipComponent> components{};
    int sets = 1;
    QString timeLimit{};
    LocalTime received{};
    std::optional<LocalTime> due{}; ///< none while the clock stands still
    bool projected = false;
    bool clockStopped = false;
    QString returnAt{};
    QString fee{};
    QString book{};
    QString competentAgency{}; ///< when it is another than the receiving one
    bool operator==(const SlipData&) const = default;
};

/// Of an accepted dossier. Errors: DOSSIER_NOT_ACCEPTED.
Result<SlipData> slipOf(const State& state, const StationNames& station);

/// The slip as plain Vietnamese text, for the shell and for a printer without forms.
QString toText(const SlipData& slip);
QJsonObject toJson(const SlipData& slip);

} // namespace motcua::dossier
