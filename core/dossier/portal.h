// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

namespace motcua::dossier {

/// 1 … 10, 0 for none: the portal's `TrangThaiHoSo` (facts/one-stop.md §3.4).
inline int portalStatus(Status status) { return static_cast<int>(status); }
/// Errors: FIELD_INVALID outside 1 … 10.
Result<Status> statusOfPortal(int number);

/// Groups used in the portal's statistics (§3.4).
enum class PortalGroup { other, inProcess, done, paused };
PortalGroup portalGroup(Status status);

/// The numbers of a `DongBoHoSoMC` record that the state of a dossier decides (facts/one-stop.md §3.2); names
/// as there. They are scored (§6.1), so none is left at a null that counts as something else.
struct PortalFlags {
    int trangThaiHoSo = 0;
    int kenhThucHien = 1; ///< 1 trực tiếp, 2 trực tuyến, 3 bưu chính công ích
    int loaiDoiTuong = 1; ///< 1 công dân, 2 doanh nghiệp, 3 cơ quan nhà nước, 4 tổ chức
    int hinhThuc = 0;     ///< of return: 0 trực tiếp, 1 bưu chính
    bool hoSoCoThanhPhanSoHoa = false;
    bool duocTaiSuDung = false;
    bool duocLayTuKhoDMQG = false;
    bool taiKhoanDuocXacThucVoiVNeID = false;
    bool duocThanhToanTrucTuyen = false;
    bool ketNoiDuLieuDanCu = false; ///< population data were used (`DSKetNoiCSDL`)
    bool coNghiaVuTaiChinh = false; ///< some fee is not 0
    int soLanBoSung = 0;            ///< more than one counts as overdue (§6.1)
    bool operator==(const PortalFlags&) const = default;
};
PortalFlags portalFlags(const State& state);

/// `yyyyMMddHHmmss` of Viet Nam.
QString portalTime(LocalTime time);

} // namespace motcua::dossier
