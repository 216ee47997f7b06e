// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/portal_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace motcua::tests {
namespace {

const QStringList kMembers =
    QStringLiteral(
        "MaHoSo MaTTHC TenTTHC MaLinhVuc TenLinhVuc KenhThucHien ChuHoSo SoGiayToChuHoSo DinhDanhCHS "
        "LoaiDoiTuong MaDoiTuong Email Fax SoDienThoai ThongTinKhac TrichYeuHoSo GhiChu NgayNopHoSo "
        "NgayTiepNhan NgayHenTra NgayKetThucXuLy NgayTra NgayTuChoi TrangThaiHoSo ThongTinTra HinhThuc "
        "DonViXuLy NoiNopHoSo TaiLieuNop DanhSachLePhi DanhSachTepDinhKemKhac DanhSachHoSoBoSung "
        "DanhSachGiayToKetQua HoSoCoThanhPhanSoHoa TaiKhoanDuocXacThucVoiVNeID DuocThanhToanTrucTuyen "
        "ThoiGianGiaiQuyet DonViTinh MaKetQua DSKetNoiCSDL")
        .split(u' ');
const QStringList kSteps = QStringLiteral("MaHoSo NguoiXuLy ChucDanh ThoiDiemXuLy PhongBanXuLy NoiDungXuLy "
                                          "TrangThai NgayBatDau NgayKetThucTheoQuyDinh")
                               .split(u' ');

bool isTime(const QString& text, bool mayBeEmpty) {
    static const QRegularExpression kTime(
        QStringLiteral("^20[0-9]{2}[01][0-9][0-3][0-9][0-2][0-9][0-5][0-9][0-5][0-9]$"));
    return (mayBeEmpty && text.isEmpty()) || kTime.match(text).hasMatch();
}

bool isOneOf(const QJsonValue& value, int least, int most) {
    return value.isDouble() && value.toInt(-1) >= least && value.toInt(-1) <= most;
}

QJsonObject coded(const char* code, const char* message) {
    return {{QStringLiteral("error_code"), QString::fromLatin1(code)},
            {QStringLiteral("message"), QString::fromUtf8(message)}};
}

} // namespace

PortalServer::PortalServer()
    : m_server([this](const WebServer::Request& request) { return answer(request); }) {}

void PortalServer::setMood(Mood mood) {
    const std::scoped_lock lock(m_mutex);
    m_mood = mood;
}
void PortalServer::forget() {
    const std::scoped_lock lock(m_mutex);
    m_dossiers.clear();
    m_progress.clear();
}
QStringList PortalServer::complaints() const {
    const std::scoped_lock lock(m_mutex);
    return m_complaints;
}
std::map<QString, QJsonObject> PortalServer::dossiers() const {
    const std::scoped_lock lock(m_mutex);
    return m_dossiers;
}
std::vector<QJsonObject> PortalServer::progress() const {
    const std::scoped_lock lock(m_mutex);
    return m_progress;
}
int PortalServer::updates() const {
    const std::scoped_lock lock(m_mutex);
    return m_updates;
}
int PortalServer::logins() const {
    const std::scoped_lock lock(m_mutex);
    return m_logins;
}
int PortalServer::requests() const {
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

QJsonObject PortalServer::logIn(const QJsonObject& body) {
    if (body[QStringLiteral("username")] != QStringLiteral("mc") ||
        body[QStringLiteral("password")] != QStringLiteral("mật khẩu"))
        return coded("-1", "Sai tài khoản");
    ++m_logins;
    return {{QStringLiteral("error_code"), QStringLiteral("0")},
            {QStringLiteral("session"), QStringLiteral("S%1").arg(m_logins)}};
}

void PortalServer::check(const QJsonObject& record) {
    const auto complain = [&](bool isWrong, const QString& what) {
        if (isWrong) m_complaints << what;
    };
    for (const QString& member : kMembers)
        complain(!record.contains(member), QStringLiteral("missing ") + member);
    complain(record.size() != kMembers.size(), QStringLiteral("unknown member"));
    for (const char* time :
         {"NgayNopHoSo", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy", "NgayTra", "NgayTuChoi"})
        complain(!isTime(record[QLatin1StringView(time)].toString(QStringLiteral("?")), true),
                 QString::fromLatin1(time));
    complain(!isOneOf(record[QStringLiteral("TrangThaiHoSo")], 1, 10), QStringLiteral("TrangThaiHoSo"));
    complain(!isOneOf(record[QStringLiteral("KenhThucHien")], 1, 3), QStringLiteral("KenhThucHien"));
    complain(!isOneOf(record[QStringLiteral("LoaiDoiTuong")], 1, 4), QStringLiteral("LoaiDoiTuong"));
    complain(!isOneOf(record[QStringLiteral("HinhThuc")], 0, 1), QStringLiteral("HinhThuc"));
    complain(!isOneOf(record[QStringLiteral("DuocThanhToanTrucTuyen")], 0, 2),
             QStringLiteral("DuocThanhToanTrucTuyen"));
    complain(record[QStringLiteral("NoiNopHoSo")] != QStringLiteral("2"), QStringLiteral("NoiNopHoSo"));
    complain(record[QStringLiteral("TrichYeuHoSo")].toString().size() > 1000, QStringLiteral("TrichYeuHoSo"));
    complain(record[QStringLiteral("ChuHoSo")].toString().isEmpty(), QStringLiteral("ChuHoSo"));
    for (const QJsonValue& one : record[QStringLiteral("DinhDanhCHS")].toArray())
        complain(!isOneOf(one[QStringLiteral("LoaiDinhDanh")], 1, 2), QStringLiteral("LoaiDinhDanh"));
    for (const QJsonValue& one : record[QStringLiteral("TaiLieuNop")].toArray())
        complain(!isOneOf(one[QStringLiteral("DuocSoHoa")], 0, 1) ||
                     !isOneOf(one[QStringLiteral("DuocTaiSuDung")], 0, 2),
                 QStringLiteral("TaiLieuNop"));
    for (const QJsonValue& one : record[QStringLiteral("DanhSachHoSoBoSung")].toArray())
        complain(!isTime(one[QStringLiteral("NgayBoSung")].toString(), false), QStringLiteral("NgayBoSung"));
}

QJsonObject PortalServer::take(const QJsonObject& record, bool isUpdating) {
    check(record);
    const QString code = record[QStringLiteral("MaHoSo")].toString();
    const bool isKnown = m_dossiers.contains(code);
    // one of the two ways in which vendors have seen it said
    if (isKnown && !isUpdating)
        return m_requests % 2 == 0 ? coded("3", "") : coded("-9", "Mã hồ sơ ĐÃ TỒN TẠI");
    if (!isKnown && isUpdating) return coded("4", "Không tìm thấy hồ sơ");
    if (isKnown) ++m_updates;
    m_dossiers[code] = record;
    return coded("0", "OK");
}

void PortalServer::checkStep(const QJsonObject& step) {
    const auto complain = [&](bool isWrong, const QString& what) {
        if (isWrong) m_complaints << what;
    };
    for (const QString& member : kSteps)
        complain(!step.contains(member), QStringLiteral("missing ") + member);
    complain(step.size() != kSteps.size(), QStringLiteral("unknown member of a step"));
    complain(!m_dossiers.contains(step[QStringLiteral("MaHoSo")].toString()),
             QStringLiteral("step before dossier"));
    for (const char* time : {"ThoiDiemXuLy", "NgayBatDau"})
        complain(!isTime(step[QLatin1StringView(time)].toString(), false), QString::fromLatin1(time));
    complain(!isTime(step[QStringLiteral("NgayKetThucTheoQuyDinh")].toString(QStringLiteral("?")), true),
             QStringLiteral("NgayKetThucTheoQuyDinh"));
    complain(!isOneOf(step[QStringLiteral("TrangThai")], 1, 10), QStringLiteral("TrangThai"));
    complain(step[QStringLiteral("NguoiXuLy")].toString().size() > 50, QStringLiteral("NguoiXuLy"));
    for (const char* text : {"ChucDanh", "PhongBanXuLy", "NoiDungXuLy"})
        complain(!step[QLatin1StringView(text)].isString(), QString::fromLatin1(text));
    complain(step[QStringLiteral("NoiDungXuLy")].toString().isEmpty(), QStringLiteral("NoiDungXuLy"));
    // of one dossier, in their order
    for (const QJsonObject& before : m_progress)
        complain(before[QStringLiteral("MaHoSo")] == step[QStringLiteral("MaHoSo")] &&
                     before[QStringLiteral("ThoiDiemXuLy")].toString() >
                         step[QStringLiteral("ThoiDiemXuLy")].toString(),
                 QStringLiteral("order"));
}

/// A list is taken as a whole or not at all.
QJsonObject PortalServer::takeSteps(const QJsonArray& steps, bool isUpdating) {
    for (const QJsonValue& step : steps) {
        const auto same = [&](const QJsonObject& each) { return each == step.toObject(); };
        const bool isKnown = std::ranges::any_of(m_progress, same);
        if (isKnown && !isUpdating) return coded("-3", "");
        if (!isKnown && isUpdating) return coded("4", "Không tìm thấy tiến độ");
    }
    for (const QJsonValue& step : steps) {
        if (isUpdating) continue;
        checkStep(step.toObject());
        m_progress.push_back(step.toObject());
    }
    return coded("0", "OK");
}

QJsonObject PortalServer::serve(const QJsonObject& body) {
    for (const char* member : {"session", "madonvi", "service", "isUpdating", "data"})
        if (!body.contains(QLatin1StringView(member))) m_complaints << QString::fromLatin1(member);
    if (body.size() != 5) m_complaints << QStringLiteral("envelope");
    if (m_mood == Mood::forgetsSession) {
        m_mood = Mood::well;
        return coded("-5", "Phiên làm việc đã hết hạn");
    }
    const QString session = body[QStringLiteral("session")].toString();
    if (!session.startsWith(u'S') || session.sliced(1).toInt() < 1 || session.sliced(1).toInt() > m_logins)
        m_complaints << QStringLiteral("session");
    if (m_mood == Mood::refuses) return coded("17", "Nguyễn Văn An: sai thành phần");
    const QJsonArray data = body[QStringLiteral("data")].toArray();
    const bool isUpdating = body[QStringLiteral("isUpdating")].toBool();
    if (body[QStringLiteral("service")] == QStringLiteral("DongBoHoSoMC")) {
        if (data.size() != 1) m_complaints << QStringLiteral("data");
        return take(data[0].toObject(), isUpdating);
    }
    if (body[QStringLiteral("service")] != QStringLiteral("CapNhatTienDoHoSoMC") || data.isEmpty() ||
        data.size() > 10)
        m_complaints << QStringLiteral("service");
    return takeSteps(data, isUpdating);
}

WebServer::Answer PortalServer::answer(const WebServer::Request& request) {
    const std::scoped_lock lock(m_mutex);
    ++m_requests;
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const auto destination = request.headers.find("dstcode");
    if (destination == request.headers.end() || destination->second != "FICTITIOUS")
        m_complaints << QStringLiteral("dstcode");
    const QJsonObject said = request.target == "/login" ? logIn(body) : serve(body);
    WebServer::Answer answer{.type = "application/json", .body = QJsonDocument(said).toJson()};
    if (m_mood == Mood::garbage) answer.body = "<html>";
    if (m_mood == Mood::busy) answer.status = 502;
    answer.isSilent = m_mood == Mood::silent;
    // taken, but whoever sent it does not hear of it
    const bool isLost = m_mood == Mood::losesAnswers && request.target != "/login";
    answer.isCut = m_mood == Mood::cut || isLost;
    return answer;
}

} // namespace motcua::tests
