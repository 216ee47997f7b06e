// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/layouts.h"

namespace motcua::report {
namespace {

const QString kReceived = QStringLiteral("Số hồ sơ tiếp nhận");
const QString kInPeriod = QStringLiteral("Trong kỳ");
const QString kFinished = QStringLiteral("Số hồ sơ đã giải quyết");
const QString kOpen = QStringLiteral("Số hồ sơ đang giải quyết");

Column count(const char* key, const char* name, QStringList groups) {
    return {QString::fromLatin1(key), QString::fromUtf8(name), std::move(groups), CellKind::count, 11};
}

QString key(const char* text) { return QString::fromLatin1(text); }

} // namespace

Layout flowLayout(const QString& form, const QString& title, const QString& nameColumn) {
    Layout layout;
    layout.form = form;
    layout.title = title;
    layout.columns = {
        {key("stt"), QStringLiteral("STT"), {}, CellKind::count, 6},
        {key("name"), nameColumn, {}, CellKind::text, 40},
        count("received", "Tổng số", {kReceived}),
        count("received_online", "Trực tuyến", {kReceived, kInPeriod}),
        count("received_direct", "Trực tiếp, dịch vụ bưu chính", {kReceived, kInPeriod}),
        count("carried_over", "Từ kỳ trước", {kReceived}),
        count("finished", "Tổng số", {kFinished}),
        count("finished_early", "Trước hạn", {kFinished}),
        count("finished_on_time", "Đúng hạn", {kFinished}),
        count("finished_late", "Quá hạn", {kFinished}),
        count("open", "Tổng số", {kOpen}),
        count("open_in_time", "Trong hạn", {kOpen}),
        count("open_late", "Quá hạn", {kOpen}),
    };
    layout.equations = {
        {QStringLiteral("tiếp nhận = trực tuyến + trực tiếp, bưu chính + từ kỳ trước"),
         {key("received")},
         {key("received_online"), key("received_direct"), key("carried_over")}},
        {QStringLiteral("đã giải quyết = trước hạn + đúng hạn + quá hạn"),
         {key("finished")},
         {key("finished_early"), key("finished_on_time"), key("finished_late")}},
        {QStringLiteral("đang giải quyết = trong hạn + quá hạn"),
         {key("open")},
         {key("open_in_time"), key("open_late")}},
        {QStringLiteral("tiếp nhận = đã giải quyết + đang giải quyết"),
         {key("received")},
         {key("finished"), key("open")}},
    };
    for (size_t i = 2; i < layout.columns.size(); ++i)
        layout.summed << layout.columns[i].key;
    for (const char* part : {"received_online", "received_direct", "carried_over", "finished", "open"})
        layout.parts.emplace_back(key(part), key("received"));
    for (const char* part : {"finished_early", "finished_on_time", "finished_late"})
        layout.parts.emplace_back(key(part), key("finished"));
    for (const char* part : {"open_in_time", "open_late"})
        layout.parts.emplace_back(key(part), key("open"));
    return layout;
}

Layout layout06a() {
    Layout layout = flowLayout(
        key("06a"), QStringLiteral("Tình hình, kết quả giải quyết thủ tục hành chính theo lĩnh vực"),
        QStringLiteral("Lĩnh vực giải quyết"));
    layout.basis = QStringLiteral("Biểu II.06a/VPCP/KSTT, Thông tư 01/2020/TT-VPCP");
    return layout;
}

Layout layout06b() {
    Layout layout = flowLayout(
        key("06b"), QStringLiteral("Tình hình, kết quả giải quyết thủ tục hành chính theo cơ quan"),
        QStringLiteral("Cơ quan giải quyết"));
    layout.basis = QStringLiteral("Biểu II.06b/VPCP/KSTT, Thông tư 01/2020/TT-VPCP");
    return layout;
}

Layout layoutAnnex() {
    const QString received = QStringLiteral("Số hồ sơ tiếp nhận");
    const QString result = QStringLiteral("Kết quả giải quyết");
    const QStringList direct{result, QStringLiteral("Hồ sơ trực tiếp")};
    const QStringList online{result, QStringLiteral("Hồ sơ trực tuyến")};
    Layout layout;
    layout.form = key("annex");
    layout.title = QStringLiteral("Kết quả thực hiện các dịch vụ công thiết yếu");
    layout.basis = QStringLiteral("Quyết định 06/QĐ-TTg, Quyết định 422/QĐ-TTg");
    layout.columns = {
        {key("stt"), QStringLiteral("STT"), {}, CellKind::count, 6},
        {key("name"), QStringLiteral("Thủ tục hành chính"), {}, CellKind::text, 44},
        {key("agency"), QStringLiteral("Cơ quan thực hiện"), {}, CellKind::text, 24},
        {key("connected"), QStringLiteral("Kết nối Cổng DVCQG"), {}, CellKind::text, 10},
        count("received", "Tổng", {received}),
        count("received_direct", "Trực tiếp", {received}),
        count("received_online", "Trực tuyến", {received}),
        {key("online_share"), QStringLiteral("Tỷ lệ %"), {received}, CellKind::percent, 10},
        count("direct_on_time", "Đúng hạn", direct),
        count("direct_late", "Quá hạn", direct),
        count("online_on_time", "Đúng hạn", online),
        count("online_late", "Quá hạn", online),
    };
    layout.equations = {{QStringLiteral("tổng = trực tiếp + trực tuyến"),
                         {key("received")},
                         {key("received_direct"), key("received_online")}}};
    layout.ratios = {{key("online_share"), key("received_online"), key("received")}};
    layout.parts = {{key("received_direct"), key("received")}, {key("received_online"), key("received")}};
    for (const char* sum : {"received", "received_direct", "received_online", "direct_on_time", "direct_late",
                            "online_on_time", "online_late"})
        layout.summed << key(sum);
    return layout;
}

Result<Layout> layoutOfForm(QStringView form) {
    for (const Layout& layout : {layout06a(), layout06b(), layoutAnnex()})
        if (form == layout.form) return layout;
    return fail(Code::FIELD_INVALID, form.toString());
}

} // namespace motcua::report
