// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/portal.h"

#include <algorithm>

namespace motcua::dossier {

Result<Status> statusOfPortal(int number) {
    if (number < 1 || number >= kStatusCount)
        return fail(Code::FIELD_INVALID, QStringLiteral("TrangThaiHoSo"));
    return static_cast<Status>(number);
}

PortalGroup portalGroup(Status status) {
    switch (status) {
    case Status::received:
    case Status::processing:
        return PortalGroup::inProcess;
    case Status::withdrawn:
    case Status::done:
    case Status::returned:
        return PortalGroup::done;
    case Status::supplementAwaited:
    case Status::obligationAwaited:
    case Status::stopped:
        return PortalGroup::paused;
    case Status::none:
    case Status::draft:
    case Status::refused:
        break;
    }
    return PortalGroup::other;
}

PortalFlags portalFlags(const State& state) {
    const Request& request = state.request();
    PortalFlags flags;
    flags.trangThaiHoSo = portalStatus(state.status);
    flags.kenhThucHien = static_cast<int>(request.channel) + 1;
    flags.loaiDoiTuong = static_cast<int>(request.applicant.kind) + 1;
    flags.hinhThuc = request.returnMethod == ReturnMethod::post ? 1 : 0;
    const auto& components = state.intake.components;
    flags.hoSoCoThanhPhanSoHoa =
        std::ranges::any_of(components, [](const auto& c) { return c.electronic > 0; }) ||
        std::ranges::any_of(state.attachments,
                            [](const Attachment& a) { return a.file.kind == AttachmentKind::component; });
    flags.duocTaiSuDung =
        std::ranges::any_of(components, [](const auto& c) { return c.reuse != Reuse::none; });
    flags.duocLayTuKhoDMQG =
        std::ranges::any_of(components, [](const auto& c) { return c.reuse == Reuse::personalStore; });
    flags.taiKhoanDuocXacThucVoiVNeID = request.applicant.eid != EidLevel::none;
    flags.duocThanhToanTrucTuyen = std::ranges::any_of(
        state.payments, [](const Payment& p) { return p.method == PaymentMethod::online; });
    flags.ketNoiDuLieuDanCu = std::ranges::any_of(
        state.lookUps, [](const LookUp& l) { return l.fact.outcome == LookupOutcome::found; });
    flags.coNghiaVuTaiChinh = state.intake.fee.total.value_or(0) > 0;
    flags.soLanBoSung = static_cast<int>(state.supplements.size());
    return flags;
}

QString portalTime(LocalTime time) {
    const std::chrono::year_month_day day{dateOf(time)};
    const std::chrono::hh_mm_ss clock{timeOfDay(time)};
    return QString::asprintf(
        "%04d%02u%02u%02d%02d%02d", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
        static_cast<unsigned>(day.day()), static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
}

} // namespace motcua::dossier
