// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/annex.h"

#include "core/report/essential.h"
#include "core/report/filling.h"
#include "core/report/layouts.h"

namespace motcua::report {
namespace {

struct ServiceCount {
    qint64 direct = 0, online = 0;
    qint64 directOnTime = 0, directLate = 0, onlineOnTime = 0, onlineLate = 0;

    void add(const Line& line) {
        if (line.isNew) ++(line.isOnline() ? online : direct);
        if (!line.isFinished) return;
        const bool late = line.timing == Timing::late;
        if (line.isOnline())
            ++(late ? onlineLate : onlineOnTime);
        else
            ++(late ? directLate : directOnTime);
    }
    void add(const ServiceCount& other) {
        direct += other.direct;
        online += other.online;
        directOnTime += other.directOnTime;
        directLate += other.directLate;
        onlineOnTime += other.onlineOnTime;
        onlineLate += other.onlineLate;
    }
};

void fill(Row& row, const Layout& layout, const ServiceCount& count) {
    setCell(row, layout, u"received", count.direct + count.online);
    setCell(row, layout, u"received_direct", count.direct);
    setCell(row, layout, u"received_online", count.online);
    setCell(row, layout, u"direct_on_time", count.directOnTime);
    setCell(row, layout, u"direct_late", count.directLate);
    setCell(row, layout, u"online_on_time", count.onlineOnTime);
    setCell(row, layout, u"online_late", count.onlineLate);
    fillRatios(row, layout);
}

} // namespace

Result<Table> annexReport(store::Database& database, const Scope& scope,
                          const std::function<std::optional<ServiceFacts>(const QString&)>& factsOf) {
    MOTCUA_TRY(const auto lists, essentialLists());
    QHash<qint64, ServiceCount> counts;
    MOTCUA_CHECK(forEachLine(database, scope, [&](const Line& line) -> Result<> {
        counts[line.procedure].add(line);
        return {};
    }));
    records::ReportWords words(database);
    Table table = emptyTable(layoutAnnex(), scope);
    for (const EssentialList& list : lists) {
        Row& head = addRow(table, list.name);
        head.kind = RowKind::group;
        setCell(head, table.layout, u"stt", Cell());
        for (const EssentialService& service : list.services) {
            ServiceCount count;
            std::optional<ServiceFacts> facts;
            for (const QString& code : service.codes) {
                MOTCUA_TRY(const qint64 word, words.find(code));
                if (word != 0) count.add(counts.value(word));
                if (!facts) facts = factsOf(code);
            }
            Row& row = addRow(table, service.name);
            setCell(row, table.layout, u"stt", static_cast<qint64>(service.number));
            setCell(row, table.layout, u"agency", facts ? facts->agency : QString());
            setCell(row, table.layout, u"connected",
                    facts && facts->isConnected ? QStringLiteral("Đã") : QStringLiteral("Chưa"));
            // without a code there is nothing the counter could have counted: a dash, not 0
            if (!service.codes.isEmpty()) fill(row, table.layout, count);
        }
        if (std::ssize(list.services) < list.promised)
            table.notes << QStringLiteral("%1: mới xác định được %2 dịch vụ.")
                               .arg(list.name)
                               .arg(list.services.size());
    }
    addTotal(table);
    table.notes << QStringLiteral("Dịch vụ không có mã thủ tục: không có số liệu tại quầy.");
    return table;
}

} // namespace motcua::report
