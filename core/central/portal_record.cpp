// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/portal_record.h"

#include "core/dossier/apply.h"
#include "core/dossier/portal.h"

#include <QJsonArray>
#include <algorithm>

namespace motcua::central {
namespace {

using dossier::State;

constexpr qsizetype kMaxAbstract = 1000, kMaxOfficer = 50;
/// What vendors send, and what the portal knows the population database by.
const QString kPlaceOfFiling = QStringLiteral("2"), kPopulationDatabase = QStringLiteral("7");

QString timeText(const std::optional<LocalTime>& time) {
    return time ? dossier::portalTime(*time) : QString();
}
int flag(bool value) { return value ? 1 : 0; }

QString officerName(const PortalNames& names, const Uuid& officer) {
    return (names.officer ? names.officer(officer) : QString()).left(kMaxOfficer);
}

QString linkOf(const PortalNames& names, const QString& sha256) {
    return names.fileAddress.isEmpty() || sha256.isEmpty() ? QString() : names.fileAddress + sha256;
}

QString unitOf(const std::optional<calendar::TimeLimit>& limit) {
    if (!limit) return {};
    switch (limit->unit) {
    case calendar::Unit::workingDay:
    case calendar::Unit::sameDay:
        return QStringLiteral("WORKING_DAY");
    case calendar::Unit::calendarDay:
        return QStringLiteral("DAY");
    case calendar::Unit::hour:
    case calendar::Unit::clockHour:
        return QStringLiteral("HOUR");
    case calendar::Unit::month:
        return QStringLiteral("MONTH");
    case calendar::Unit::halfWorkingDay:
        break;
    }
    return QStringLiteral("OTHER");
}

QJsonArray identities(const citizen::Citizen& person) {
    QJsonArray all;
    const auto add = [&](int kind, const QString& number) {
        if (!number.isEmpty())
            all.append(
                QJsonObject{{QStringLiteral("LoaiDinhDanh"), kind}, {QStringLiteral("SoDinhDanh"), number}});
    };
    if (person.number) add(1, person.number->text());
    add(2, person.oldNumber);
    return all;
}

QJsonArray papersOf(const State& state, const PortalNames& names) {
    QJsonArray all;
    const auto add = [&](const QString& id, const QString& name, const QString& code, const QString& link,
                         bool isDigitised, dossier::Reuse reuse) {
        all.append(
            QJsonObject{{QStringLiteral("TepDinhKemId"), id},
                        {QStringLiteral("TenTepDinhKem"), name},
                        {QStringLiteral("IsDeleted"), QStringLiteral("False")},
                        {QStringLiteral("MaThanhPhanHoSo"), code},
                        {QStringLiteral("DuongDanTaiTepTin"), link},
                        {QStringLiteral("DuocSoHoa"), flag(isDigitised)},
                        {QStringLiteral("DuocTaiSuDung"), static_cast<int>(reuse)},
                        {QStringLiteral("DuocLayTuKhoDMQG"), flag(reuse == dossier::Reuse::personalStore)},
                        {QStringLiteral("MaKetQuaThayThe"), QString()}});
    };
    for (const dossier::SubmittedComponent& component : state.intake.components) {
        bool hasFile = false;
        for (const dossier::Attachment& attachment : state.attachments) {
            const dossier::AttachmentAdded& file = attachment.file;
            if (file.kind != dossier::AttachmentKind::component || file.component != component.number)
                continue;
            add(attachment.action.toString(), file.fileName, component.docCode, linkOf(names, file.sha256),
                true, std::max(component.reuse, file.reuse));
            hasFile = true;
        }
        if (!hasFile)
            add({}, component.name, component.docCode, {}, component.electronic > 0, component.reuse);
    }
    return all;
}

QJsonArray feesOf(const State& state) {
    if (!state.intake.fee.total) return {};
    return {QJsonObject{{QStringLiteral("TenPhiLePhi"), QStringLiteral("Phí, lệ phí")},
                        {QStringLiteral("MaPhiLePhi"), QString()},
                        {QStringLiteral("HinhThucThu"), state.intake.fee.paid ? 1 : 4},
                        {QStringLiteral("Gia"), QString::number(*state.intake.fee.total)},
                        {QStringLiteral("LoaiPhiLePhi"), 2}}};
}

QJsonArray otherPapersOf(const State& state) {
    QJsonArray all;
    const auto add = [&](const QString& name, int count, int kind) {
        if (count > 0)
            all.append(QJsonObject{{QStringLiteral("TenGiayTo"), name},
                                   {QStringLiteral("SoLuong"), count},
                                   {QStringLiteral("LoaiGiayTo"), kind}});
    };
    for (const dossier::SubmittedComponent& component : state.intake.components) {
        add(component.name, component.original, 0);
        add(component.name, component.copy, 1);
        add(component.name, component.electronic, 2);
    }
    return all;
}

/// The due date before and after the supplement, as the history has them.
std::pair<QString, QString> dueAround(const State& state, const dossier::Supplement& supplement) {
    std::optional<LocalTime> before;
    for (const dossier::DueChange& change : state.dueHistory) {
        if (change.by == dossier::ActionType::supplemented && supplement.completed &&
            change.at >= *supplement.completed)
            return {timeText(before), timeText(change.stamp.due)};
        before = change.stamp.due;
    }
    return {timeText(before), QString()};
}

QJsonArray supplementsOf(const State& state) {
    QJsonArray all;
    for (const dossier::Supplement& supplement : state.supplements) {
        QJsonArray papers;
        for (const QString& paper : supplement.missing)
            papers.append(QJsonObject{{QStringLiteral("TenGiayTo"), paper}});
        const auto [before, after] = dueAround(state, supplement);
        all.append(
            QJsonObject{{QStringLiteral("HoSoBoSungId"), supplement.action.toString()},
                        {QStringLiteral("NguoiYeuCauBoSung"), QString()},
                        {QStringLiteral("NoiDungBoSung"), supplement.missing.join(QStringLiteral("; "))},
                        {QStringLiteral("NgayBoSung"), dossier::portalTime(supplement.requested)},
                        {QStringLiteral("NguoiTiepNhanBoSung"), QString()},
                        {QStringLiteral("ThongTinTiepNhan"), QString()},
                        {QStringLiteral("NgayTiepNhanBoSung"), timeText(supplement.completed)},
                        {QStringLiteral("TrangThaiBoSung"), flag(supplement.completed.has_value())},
                        {QStringLiteral("DanhSachGiayToBoSung"), papers},
                        {QStringLiteral("DanhSachLePhiBoSung"), QJsonArray()},
                        {QStringLiteral("NgayHenTraTruoc"), before},
                        {QStringLiteral("NgayHenTraMoi"), after}});
    }
    return all;
}

QJsonArray resultsOf(const State& state, const PortalNames& names) {
    QJsonArray all;
    for (const dossier::ResultPaper& paper : state.results)
        all.append(QJsonObject{{QStringLiteral("TenGiayTo"), paper.name},
                               {QStringLiteral("MaThanhPhanHoSo"), QString()},
                               {QStringLiteral("GiayToId"), paper.number},
                               {QStringLiteral("DuongDanTepTinKetQua"), linkOf(names, paper.sha256)},
                               {QStringLiteral("MaGiayToKetQua"), paper.typeCode}});
    return all;
}

void addIdentity(QJsonObject& record, const State& state) {
    const dossier::Request& request = state.request();
    const dossier::Applicant& applicant = request.applicant;
    const bool isPerson = applicant.kind == dossier::ApplicantKind::citizen;
    const auto papers = identities(applicant.person);
    record[QStringLiteral("MaHoSo")] = state.code->text();
    record[QStringLiteral("MaTTHC")] = request.procedure.code;
    record[QStringLiteral("TenTTHC")] = request.procedure.name;
    record[QStringLiteral("MaLinhVuc")] = request.procedure.fieldCode;
    record[QStringLiteral("TenLinhVuc")] = request.procedure.field;
    record[QStringLiteral("ChuHoSo")] = dossier::applicantName(state);
    record[QStringLiteral("SoGiayToChuHoSo")] =
        isPerson ? papers.isEmpty() ? applicant.person.documentNumber
                                    : papers[0].toObject()[QStringLiteral("SoDinhDanh")].toString()
                 : applicant.organisationNumber;
    record[QStringLiteral("DinhDanhCHS")] = papers;
    record[QStringLiteral("MaDoiTuong")] = QString();
    record[QStringLiteral("Email")] = applicant.email;
    record[QStringLiteral("Fax")] = QString();
    record[QStringLiteral("SoDienThoai")] = applicant.phone;
    record[QStringLiteral("ThongTinKhac")] = QString();
    record[QStringLiteral("TrichYeuHoSo")] = QStringLiteral("%1 - %2")
                                                 .arg(request.procedure.name, dossier::applicantName(state))
                                                 .left(kMaxAbstract);
    record[QStringLiteral("GhiChu")] = state.intake.note;
}

void addTimes(QJsonObject& record, const State& state) {
    const dossier::Times& times = state.times;
    const bool isRefused = state.status == dossier::Status::refused;
    record[QStringLiteral("NgayNopHoSo")] =
        timeText(times.registered ? times.registered : state.intake.received);
    record[QStringLiteral("NgayTiepNhan")] =
        state.accepted ? dossier::portalTime(state.intake.received) : QString();
    record[QStringLiteral("NgayHenTra")] = timeText(state.due.due);
    record[QStringLiteral("NgayKetThucXuLy")] = isRefused ? QString() : timeText(times.finished);
    record[QStringLiteral("NgayTra")] = timeText(times.returned);
    record[QStringLiteral("NgayTuChoi")] = isRefused ? timeText(times.finished) : QString();
    record[QStringLiteral("ThoiGianGiaiQuyet")] =
        state.intake.limit ? QString::number(state.intake.limit->value) : QString();
    record[QStringLiteral("DonViTinh")] = unitOf(state.intake.limit);
}

void addFlags(QJsonObject& record, const State& state) {
    const dossier::PortalFlags flags = dossier::portalFlags(state);
    record[QStringLiteral("KenhThucHien")] = flags.kenhThucHien;
    record[QStringLiteral("LoaiDoiTuong")] = flags.loaiDoiTuong;
    record[QStringLiteral("TrangThaiHoSo")] = flags.trangThaiHoSo;
    record[QStringLiteral("HinhThuc")] = flags.hinhThuc;
    record[QStringLiteral("HoSoCoThanhPhanSoHoa")] = flag(flags.hoSoCoThanhPhanSoHoa);
    record[QStringLiteral("TaiKhoanDuocXacThucVoiVNeID")] = flag(flags.taiKhoanDuocXacThucVoiVNeID);
    // 2 is the gateway of ministry or province: what a payment online at a counter's system goes through
    record[QStringLiteral("DuocThanhToanTrucTuyen")] = flags.duocThanhToanTrucTuyen ? 2 : 0;
    record[QStringLiteral("DSKetNoiCSDL")] =
        flags.ketNoiDuLieuDanCu ? QJsonArray{QJsonObject{{QStringLiteral("MaCSDL"), kPopulationDatabase}}}
                                : QJsonArray();
}

QString contentOf(const dossier::Payload& payload) {
    // what a step says of people stays in the office; which step it was is what the portal shows
    return dossier::vietnameseActionType(dossier::typeOf(payload));
}

QString unitNameOf(const dossier::Payload& payload, const State& state) {
    if (const auto* forwarded = std::get_if<dossier::Forwarded>(&payload)) return forwarded->toUnit;
    return state.intake.receivingAgency.text();
}

} // namespace

Result<QJsonObject> portalRecord(const State& state, const PortalNames& names) {
    if (!state.code || state.code->isProvisional()) return fail(Code::DOSSIER_CODE_PROVISIONAL);
    QJsonObject record;
    addIdentity(record, state);
    addTimes(record, state);
    addFlags(record, state);
    record[QStringLiteral("ThongTinTra")] = state.request().returnAddress;
    record[QStringLiteral("DonViXuLy")] = state.intake.competentAgency.text();
    record[QStringLiteral("NoiNopHoSo")] = kPlaceOfFiling;
    record[QStringLiteral("TaiLieuNop")] = papersOf(state, names);
    record[QStringLiteral("DanhSachLePhi")] = feesOf(state);
    record[QStringLiteral("DanhSachTepDinhKemKhac")] = otherPapersOf(state);
    record[QStringLiteral("DanhSachHoSoBoSung")] = supplementsOf(state);
    record[QStringLiteral("DanhSachGiayToKetQua")] = resultsOf(state, names);
    record[QStringLiteral("MaKetQua")] = state.results.empty() ? QString() : state.results.front().typeCode;
    return record;
}

Result<std::vector<PortalStep>> portalProgress(std::span<const dossier::Action> actions, int sentVersion,
                                               const PortalNames& names) {
    std::vector<PortalStep> all;
    State state;
    for (const dossier::Action& action : actions) {
        const auto before = std::pair(state.status, state.stage);
        MOTCUA_CHECK(dossier::applyInPlace(state, action));
        const bool isStep = std::pair(state.status, state.stage) != before;
        if (!isStep || state.version <= sentVersion || !state.code) continue;
        const QString at = dossier::portalTime(toLocal(action.at));
        all.push_back({state.version,
                       {{QStringLiteral("NguoiXuLy"), officerName(names, action.actor)},
                        {QStringLiteral("ChucDanh"), QString()},
                        {QStringLiteral("ThoiDiemXuLy"), at},
                        {QStringLiteral("PhongBanXuLy"), unitNameOf(action.payload, state)},
                        {QStringLiteral("NoiDungXuLy"), contentOf(action.payload)},
                        {QStringLiteral("TrangThai"), dossier::portalStatus(state.status)},
                        {QStringLiteral("NgayBatDau"), at},
                        {QStringLiteral("NgayKetThucTheoQuyDinh"), timeText(state.due.due)}}});
    }
    // steps under a provisional code are told under the one that the portal knows the dossier by
    for (PortalStep& each : all)
        each.record[QStringLiteral("MaHoSo")] = state.code->text();
    return all;
}

} // namespace motcua::central
