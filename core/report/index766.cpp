// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/index766.h"

#include "core/report/filling.h"

#include <algorithm>

namespace motcua::report {
namespace {

using records::ReportFlag;

/// Which dossiers an indicator is about, and which of them meet it.
struct Rule {
    const char* metric;
    bool (*counts)(const Line&, const Scope&);
    bool (*meets)(const Line&, const Scope&);
};

bool any(const Line&, const Scope&) { return true; }
bool hasFee(const Line& line, const Scope&) { return line.has(ReportFlag::kHasFee); }
bool isDone(const Line& line, const Scope&) {
    return line.outcome == static_cast<int>(dossier::Status::done);
}
template <ReportFlag flag> bool has(const Line& line, const Scope&) { return line.has(flag); }

/// More than one request for papers is overdue; one that waits for its first ends with the request; without
/// an end the end of the period counts.
bool isOnTime(const Line& line, const Scope&) { return line.supplements <= 1 && !line.isLate(); }

/// A finished one counts as online only with its electronic result.
bool isOnline(const Line& line, const Scope& scope) {
    return line.isOnline() && (!isDone(line, scope) || line.has(ReportFlag::kDigitisedResult));
}

bool isDigitised(const Line& line, const Scope&) {
    return line.has(ReportFlag::kDigitisedPapers) && line.has(ReportFlag::kDigitisedResult);
}

constexpr Rule kRules[]{
    {"PROCESSED_ON_TIME", any, isOnTime},
    {"ONLINE_DOSSIER", any, isOnline},
    {"ONLINE_PAYMENT_FORMALITY", hasFee, has<ReportFlag::kPaidOnline>},
    {"ONLINE_PAYMENT_DOSSIER", hasFee, has<ReportFlag::kPaidOnline>},
    {"ORIGINAL_RESULT_AVAILABLE", isDone, has<ReportFlag::kDigitisedResult>},
    {"SO_HOA_GIAY_TO_GIAI_QUYET", isDone, isDigitised},
    {"REUSED_DIGITIZED_DATA", any, has<ReportFlag::kReusedPapers>},
    {"SYNCED_WITH_DVCQG_PERSONAL_STORAGE", any, has<ReportFlag::kPersonalStore>},
    {"CITIZEN_DATA_CONNECTED_DOSSIER", any, has<ReportFlag::kPopulationData>},
    {"CITIZEN_DATA_CONNECTED_FORMALITY", any, has<ReportFlag::kPopulationData>},
};

const Rule* ruleOf(QStringView metric) {
    const auto found = std::ranges::find_if(
        kRules, [&](const Rule& rule) { return metric == QLatin1StringView(rule.metric); });
    return found == std::end(kRules) ? nullptr : found;
}

struct Share {
    qint64 met = 0, all = 0;
    QHash<qint64, bool> procedures; ///< and whether one of its dossiers meets it
};

Layout layout766() {
    Layout layout;
    layout.form = QStringLiteral("766");
    layout.title = QStringLiteral("Bộ chỉ số phục vụ người dân, doanh nghiệp");
    layout.basis = QStringLiteral(
        "Quyết định 766/QĐ-TTg ngày 23/6/2022; công thức của Cổng Dịch vụ công quốc gia năm 2026");
    layout.columns = {
        {QStringLiteral("name"), QStringLiteral("Chỉ số"), {}, CellKind::text, 52},
        {QStringLiteral("metric"), QStringLiteral("Mã"), {}, CellKind::text, 34},
        {QStringLiteral("met"), QStringLiteral("Đạt"), {}, CellKind::count, 10},
        {QStringLiteral("all"), QStringLiteral("Tổng"), {}, CellKind::count, 10},
        {QStringLiteral("share"), QStringLiteral("Tỷ lệ %"), {}, CellKind::percent, 10},
        {QStringLiteral("points"), QStringLiteral("Điểm"), {}, CellKind::points, 8},
        {QStringLiteral("most"), QStringLiteral("Điểm tối đa"), {}, CellKind::points, 8},
    };
    layout.ratios = {{QStringLiteral("share"), QStringLiteral("met"), QStringLiteral("all")}};
    layout.parts = {{QStringLiteral("met"), QStringLiteral("all")}};
    return layout;
}

double pointsOf(const Indicator& indicator, qint64 met, qint64 all) {
    const double share = 100.0 * static_cast<double>(met) / static_cast<double>(all);
    return std::min(1.0, share / indicator.fullAt) * indicator.points;
}

} // namespace

const std::vector<Indicator>& indicators() {
    static const std::vector<Indicator> kAll{
        {"PUBLISH_ON_TIME", "Công khai, minh bạch", "1.1 TTHC công bố đúng hạn", 6},
        {"PUBLIC_UPDATE_ON_TIME", "Công khai, minh bạch", "1.2 TTHC cập nhật, công khai đúng hạn", 4},
        {"PUBLIC_CONTENT_FULL", "Công khai, minh bạch", "1.3 TTHC công khai đủ bộ phận cấu thành", 2},
        {"DOSSIER_SYNC", "Công khai, minh bạch", "1.4 Hồ sơ đồng bộ lên Cổng DVCQG", 6},
        {"PROCESSED_ON_TIME", "Tiến độ giải quyết", "2.1 Hồ sơ giải quyết trước hạn, đúng hạn", 20, 100,
         true},
        {"FORMALITY_ONLINE", "Dịch vụ công trực tuyến", "3.1 TTHC có dịch vụ công trực tuyến", 4, 80},
        {"SERVICE_WITH_DOSSIER", "Dịch vụ công trực tuyến", "3.2 Dịch vụ công trực tuyến có hồ sơ", 4},
        {"ONLINE_DOSSIER", "Dịch vụ công trực tuyến", "3.3 Hồ sơ trực tuyến", 4, 50, true},
        {"PAYMENT_FORMALITY_ON_PORTAL", "Thanh toán trực tuyến", "3.5a TTHC có nghĩa vụ tài chính trên Cổng",
         2, 80},
        {"ONLINE_PAYMENT_FORMALITY", "Thanh toán trực tuyến", "3.5b TTHC có giao dịch thanh toán trực tuyến",
         2, 80, true, true},
        {"ONLINE_PAYMENT_DOSSIER", "Thanh toán trực tuyến", "3.6 Hồ sơ thanh toán trực tuyến", 6, 100, true},
        {"ORIGINAL_RESULT_AVAILABLE", "Số hóa hồ sơ", "4.1 Hồ sơ cấp kết quả điện tử", 6, 100, true},
        {"SO_HOA_GIAY_TO_GIAI_QUYET", "Số hóa hồ sơ", "4.2 Hồ sơ số hóa thành phần và kết quả", 4, 80, true},
        {"ELECTRONIC_CERTIFIED_COPY", "Số hóa hồ sơ", "Chứng thực bản sao điện tử", 2},
        {"REUSED_DIGITIZED_DATA", "Số hóa hồ sơ", "4.3 Hồ sơ dùng lại dữ liệu đã số hóa", 2, 80, true},
        {"SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "Số hóa hồ sơ", "4.4 Hồ sơ lấy từ kho dữ liệu Cổng DVCQG", 4,
         100, true},
        {"CITIZEN_DATA_CONNECTED_DOSSIER", "Số hóa hồ sơ", "4.5 Hồ sơ khai thác dữ liệu dân cư", 2, 100,
         true},
        {"CITIZEN_DATA_CONNECTED_FORMALITY", "Số hóa hồ sơ", "4.5 TTHC khai thác dữ liệu dân cư", 2, 100,
         true, true},
        {"FEEDBACK_ON_TIME", "Mức độ hài lòng", "5.2 Phản ánh, kiến nghị xử lý đúng hạn", 6},
        {"FEEDBACK_SATISFIED", "Mức độ hài lòng", "5.3 Hài lòng về xử lý phản ánh, kiến nghị", 6},
        {"SERVICE_SATISFIED", "Mức độ hài lòng", "5.4 Hài lòng về tiếp nhận, giải quyết", 6, 90},
    };
    return kAll;
}

Result<const Indicator*> findIndicator(QStringView metric) {
    for (const Indicator& indicator : indicators())
        if (metric == QLatin1StringView(indicator.metric)) return &indicator;
    return fail(Code::FIELD_INVALID, metric.toString());
}

Result<Table> index766Report(store::Database& database, const Scope& scope) {
    std::array<Share, std::size(kRules)> shares;
    qint64 received = 0;
    MOTCUA_CHECK(forEachLine(database, scope, [&](const Line& line) -> Result<> {
        if (!line.isNew) return {}; // a dossier belongs to the period it was received in
        ++received;
        for (size_t i = 0; i < shares.size(); ++i) {
            if (!kRules[i].counts(line, scope)) continue;
            const bool met = kRules[i].meets(line, scope);
            ++shares[i].all;
            if (met) ++shares[i].met;
            bool& procedure = shares[i].procedures[line.procedure];
            procedure = procedure || met;
        }
        return {};
    }));
    Table table = emptyTable(layout766(), scope);
    QString group;
    double most = 0;
    double points = 0;
    for (const Indicator& indicator : indicators()) {
        if (group != QString::fromUtf8(indicator.group)) {
            group = QString::fromUtf8(indicator.group);
            addRow(table, group).kind = RowKind::group;
        }
        Row& row = addRow(table, QString::fromUtf8(indicator.name));
        setCell(row, table.layout, u"metric", QString::fromLatin1(indicator.metric));
        setCell(row, table.layout, u"most", indicator.points);
        const Rule* rule = ruleOf(QString::fromLatin1(indicator.metric));
        if (!indicator.isKnown || !rule) continue;
        const Share& share = shares[static_cast<size_t>(rule - kRules)];
        const qint64 all = indicator.isOfProcedures ? share.procedures.size() : share.all;
        const qint64 met = indicator.isOfProcedures
                               ? std::ranges::count(share.procedures.cbegin(), share.procedures.cend(), true)
                               : share.met;
        setCell(row, table.layout, u"met", met);
        setCell(row, table.layout, u"all", all);
        fillRatios(row, table.layout);
        if (all == 0) continue;
        setCell(row, table.layout, u"points", pointsOf(indicator, met, all));
        points += pointsOf(indicator, met, all);
        most += indicator.points;
    }
    Row& total = addRow(table, QStringLiteral("Cộng các chỉ số tính được tại quầy"));
    total.kind = RowKind::total;
    setCell(total, table.layout, u"points", points);
    setCell(total, table.layout, u"most", most);
    table.notes << QStringLiteral(
                       "Tính theo %1 hồ sơ tiếp nhận trong kỳ. Dấu gạch: quầy không có số liệu, hoặc không "
                       "có hồ sơ nào thuộc chỉ số.")
                       .arg(received)
                << QStringLiteral(
                       "Yêu cầu bổ sung quá một lần bị tính là quá hạn; hồ sơ trực tuyến đã xong chỉ tính "
                       "khi có kết quả điện tử.");
    return table;
}

Result<std::vector<Behind>> dossiersBehind(store::Database& database, const Scope& scope,
                                           QStringView metric) {
    const Rule* rule = ruleOf(metric);
    if (!rule) return fail(Code::FIELD_INVALID, metric.toString());
    std::vector<Behind> behind;
    MOTCUA_CHECK(forEachLine(database, scope, [&](const Line& line) -> Result<> {
        if (line.isNew && rule->counts(line, scope)) behind.push_back({line.no, rule->meets(line, scope)});
        return {};
    }));
    std::ranges::stable_sort(behind, {}, &Behind::isMet);
    return behind;
}

} // namespace motcua::report
