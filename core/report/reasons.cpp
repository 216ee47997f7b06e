// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reasons.h"

#include "core/report/filling.h"

namespace motcua::report {
namespace {

struct CauseColumn {
    const char* key;
    const char* name;
};
constexpr std::array<CauseColumn, kLateCauseCount> kCauses{{
    {"recorded_late", "Xong đúng hạn, đóng trễ trên hệ thống"},
    {"supplement_twice", "Yêu cầu bổ sung quá một lần"},
    {"forwarded_late", "Chuyển hồ sơ chậm"},
    {"other_agency", "Do cơ quan khác giải quyết"},
    {"no_apology", "Không xin lỗi, hẹn lại trước hạn"},
    {"after_apology", "Quá cả ngày hẹn lại"},
}};

Layout layoutLate() {
    Layout layout;
    layout.form = QStringLiteral("late");
    layout.title = QStringLiteral("Hồ sơ quá hạn và nguyên nhân");
    layout.basis = QStringLiteral("Nghị định 118/2025/NĐ-CP, Điều 18, 19");
    layout.columns = {
        {QStringLiteral("stt"), QStringLiteral("STT"), {}, CellKind::count, 6},
        {QStringLiteral("name"), QStringLiteral("Lĩnh vực"), {}, CellKind::text, 34},
        {QStringLiteral("total"), QStringLiteral("Tổng"), {}, CellKind::count, 10},
        {QStringLiteral("finished_late"), QStringLiteral("Đã giải quyết"), {}, CellKind::count, 10},
        {QStringLiteral("open_late"), QStringLiteral("Đang giải quyết"), {}, CellKind::count, 10},
    };
    const QStringList group{QStringLiteral("Nguyên nhân")};
    QStringList causes;
    for (const CauseColumn& cause : kCauses) {
        causes << QString::fromLatin1(cause.key);
        layout.columns.push_back({causes.back(), QString::fromUtf8(cause.name), group, CellKind::count, 14});
    }
    layout.equations = {
        {QStringLiteral("tổng = đã giải quyết + đang giải quyết"),
         {QStringLiteral("total")},
         {QStringLiteral("finished_late"), QStringLiteral("open_late")}},
        {QStringLiteral("tổng = cộng các nguyên nhân"), {QStringLiteral("total")}, causes},
    };
    layout.summed =
        QStringList{QStringLiteral("total"), QStringLiteral("finished_late"), QStringLiteral("open_late")} +
        causes;
    return layout;
}

struct Late {
    qint64 finished = 0, open = 0;
    std::array<qint64, kLateCauseCount> causes{};
};

/// Finished in time in truth, while the system learnt of it after the due date.
bool isRecordedLate(const Line& line) {
    return line.isFinished && line.timing != Timing::late && line.due && line.finishRecorded &&
           *line.finishRecorded > *line.due;
}

} // namespace

LateCause lateCauseOf(const Line& line) {
    if (isRecordedLate(line)) return LateCause::recordedLate;
    if (line.supplements > 1) return LateCause::supplementTwice;
    if (line.extensions > 0) return LateCause::afterApology;
    if (line.has(records::kForwardedLate)) return LateCause::forwardedLate;
    if (line.has(records::kForAnotherAgency)) return LateCause::otherAgency;
    return LateCause::noApology;
}

Result<Table> lateReport(store::Database& database, const Scope& scope) {
    QHash<qint64, Late> byField;
    MOTCUA_CHECK(forEachLine(database, scope, [&](const Line& line) -> Result<> {
        if (!line.isLate() && !isRecordedLate(line)) return {};
        Late& late = byField[line.field];
        ++(line.isFinished ? late.finished : late.open);
        ++late.causes[static_cast<size_t>(lateCauseOf(line))];
        return {};
    }));
    records::ReportWords words(database);
    std::vector<std::pair<QString, Late>> named;
    for (auto it = byField.cbegin(); it != byField.cend(); ++it) {
        MOTCUA_TRY(QString name, words.text(it.key()));
        named.emplace_back(std::move(name), it.value());
    }
    sortByName(named);
    Table table = emptyTable(layoutLate(), scope);
    for (const auto& [name, late] : named) {
        Row& row = addRow(table, name);
        setCell(row, table.layout, u"total", late.finished + late.open);
        setCell(row, table.layout, u"finished_late", late.finished);
        setCell(row, table.layout, u"open_late", late.open);
        for (size_t i = 0; i < kCauses.size(); ++i)
            setCell(row, table.layout, QString::fromLatin1(kCauses[i].key), late.causes[i]);
    }
    addTotal(table);
    table.notes << QStringLiteral(
        "Cột “đóng trễ trên hệ thống” không tính là quá hạn trong báo cáo 06a, 06b: hồ sơ đã "
        "xong đúng hạn, chỉ ghi nhận muộn.");
    return table;
}

Result<Table> notOnlineReport(store::Database& database, const Scope& scope) {
    QHash<qint64, qint64> byReason;
    qint64 direct = 0;
    MOTCUA_CHECK(forEachLine(database, scope, [&](const Line& line) -> Result<> {
        if (!line.isNew || line.isOnline()) return {};
        ++direct;
        ++byReason[line.notOnline];
        return {};
    }));
    Layout layout;
    layout.form = QStringLiteral("not-online");
    layout.title = QStringLiteral("Lý do hồ sơ không nộp trực tuyến");
    layout.columns = {
        {QStringLiteral("stt"), QStringLiteral("STT"), {}, CellKind::count, 6},
        {QStringLiteral("name"), QStringLiteral("Lý do"), {}, CellKind::text, 60},
        {QStringLiteral("dossiers"), QStringLiteral("Số hồ sơ"), {}, CellKind::count, 12},
        {QStringLiteral("direct"), QStringLiteral("Tổng trực tiếp, bưu chính"), {}, CellKind::count, 12},
        {QStringLiteral("share"), QStringLiteral("Tỷ lệ %"), {}, CellKind::percent, 10},
    };
    layout.ratios = {{QStringLiteral("share"), QStringLiteral("dossiers"), QStringLiteral("direct")}};
    layout.parts = {{QStringLiteral("dossiers"), QStringLiteral("direct")}};
    Table table = emptyTable(std::move(layout), scope);
    records::ReportWords words(database);
    std::vector<std::pair<QString, qint64>> named;
    for (auto it = byReason.cbegin(); it != byReason.cend(); ++it) {
        MOTCUA_TRY(const QString reason, words.text(it.key()));
        named.emplace_back(reason.isEmpty() ? QStringLiteral("(không ghi lý do)") : reason, it.value());
    }
    std::ranges::sort(named, [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (const auto& [reason, count] : named) {
        Row& row = addRow(table, reason);
        setCell(row, table.layout, u"dossiers", count);
        setCell(row, table.layout, u"direct", direct);
        fillRatios(row, table.layout);
    }
    return table;
}

} // namespace motcua::report
