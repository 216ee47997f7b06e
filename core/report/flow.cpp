// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/flow.h"

#include "core/report/filling.h"
#include "core/report/layouts.h"

namespace motcua::report {
namespace {

Layout layoutOf(FlowBy by) {
    switch (by) {
    case FlowBy::field:
        return layout06a();
    case FlowBy::agency:
        return layout06b();
    case FlowBy::procedure:
        return flowLayout(QStringLiteral("procedures"), QStringLiteral("Tình hình giải quyết theo thủ tục"),
                          QStringLiteral("Thủ tục hành chính"));
    case FlowBy::officer:
        return flowLayout(QStringLiteral("officers"),
                          QStringLiteral("Tình hình giải quyết theo cán bộ tiếp nhận"),
                          QStringLiteral("Cán bộ tiếp nhận"));
    case FlowBy::desk:
        return flowLayout(QStringLiteral("desks"), QStringLiteral("Tình hình giải quyết theo quầy"),
                          QStringLiteral("Quầy"));
    case FlowBy::residence:
        return flowLayout(QStringLiteral("residences"),
                          QStringLiteral("Tình hình giải quyết theo nơi cư trú của người nộp"),
                          QStringLiteral("Nơi cư trú"));
    }
    return {};
}

qint64 keyOf(const Line& line, FlowBy by) {
    switch (by) {
    case FlowBy::field:
        return line.field;
    case FlowBy::agency:
        return line.competent;
    case FlowBy::procedure:
        return line.procedure;
    case FlowBy::officer:
        return line.officer;
    case FlowBy::desk:
        return line.desk;
    case FlowBy::residence:
        return line.residence;
    }
    return 0;
}

struct Group {
    Flow flow;
    qint64 name = 0; ///< of a procedure
};

Result<QString> labelOf(records::ReportWords& words, FlowBy by, qint64 key, const Group& group,
                        const std::function<QString(const QString&)>& nameOf) {
    if (by == FlowBy::desk) return QStringLiteral("Quầy %1").arg(key);
    MOTCUA_TRY(const QString text, words.text(key));
    if (text.isEmpty()) return QStringLiteral("(không ghi)");
    if (by == FlowBy::procedure) {
        MOTCUA_TRY(const QString name, words.text(group.name));
        return text + QStringLiteral(" ") + name;
    }
    return by == FlowBy::field || by == FlowBy::residence ? text : nameOf(text);
}

void fill(Row& row, const Layout& layout, const Flow& flow) {
    const std::pair<const char16_t*, qint64> cells[]{
        {u"received", flow.received()},
        {u"received_online", flow.online},
        {u"received_direct", flow.direct},
        {u"carried_over", flow.carriedOver},
        {u"finished", flow.finished()},
        {u"finished_early", flow.early},
        {u"finished_on_time", flow.onTime},
        {u"finished_late", flow.late},
        {u"open", flow.open()},
        {u"open_in_time", flow.openInTime},
        {u"open_late", flow.openLate},
    };
    for (const auto& [key, value] : cells)
        setCell(row, layout, key, value);
}

} // namespace

void Flow::add(const Line& line) {
    if (!line.isNew)
        ++carriedOver;
    else
        ++(line.isOnline() ? online : direct);
    if (!line.isFinished)
        ++(line.isOpenLate ? openLate : openInTime);
    else if (line.timing == Timing::late)
        ++late;
    else
        ++(line.timing == Timing::early ? early : onTime);
}

Result<Table> flowReport(store::Database& database, const Scope& scope, FlowBy by,
                         const std::function<QString(const QString&)>& nameOf) {
    QHash<qint64, Group> groups;
    MOTCUA_CHECK(forEachLine(database, scope, [&](const Line& line) -> Result<> {
        Group& group = groups[keyOf(line, by)];
        group.flow.add(line);
        group.name = line.procedureName;
        return {};
    }));
    Table table = emptyTable(layoutOf(by), scope);
    records::ReportWords words(database);
    std::vector<std::pair<QString, Flow>> named;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        MOTCUA_TRY(QString label, labelOf(words, by, it.key(), it.value(), nameOf));
        named.emplace_back(std::move(label), it.value().flow);
    }
    sortByName(named);
    for (const auto& [label, flow] : named) {
        Row& row = addRow(table, label);
        fill(row, table.layout, flow);
    }
    addTotal(table);
    table.notes << QStringLiteral(
        "Trước hạn: xong trước ngày hẹn; đúng hạn: xong trong ngày hẹn, chưa quá giờ hẹn.");
    if (scope.now < scope.period.end())
        table.notes << QStringLiteral("Kỳ chưa kết thúc: hồ sơ đang giải quyết tính đến %1.")
                           .arg(vietnameseTime(toLocal(scope.now)));
    return table;
}

} // namespace motcua::report
