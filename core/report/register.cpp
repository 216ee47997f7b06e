// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/register.h"

#include "core/report/filling.h"

#include <QHash>

namespace motcua::report {
namespace {

Layout layout07() {
    const QStringList both{QStringLiteral("Nhận và trả kết quả")};
    const QStringList given{QStringLiteral("Nhận và trả kết quả"), QStringLiteral("Trả kết quả")};
    Layout layout;
    layout.form = QStringLiteral("register");
    layout.title = QStringLiteral("Sổ theo dõi hồ sơ");
    layout.basis = QStringLiteral("Mẫu số 07, Thông tư 03/2025/TT-VPCP");
    layout.columns = {
        {QStringLiteral("stt"), QStringLiteral("STT"), {}, CellKind::count, 6},
        {QStringLiteral("code"), QStringLiteral("Mã hồ sơ"), {}, CellKind::text, 20},
        {QStringLiteral("procedure"), QStringLiteral("Tên thủ tục hành chính"), {}, CellKind::text, 34},
        {QStringLiteral("sets"), QStringLiteral("Số bộ"), {}, CellKind::count, 6},
        {QStringLiteral("applicant"), QStringLiteral("Tên tổ chức, cá nhân"), {}, CellKind::text, 24},
        {QStringLiteral("address"), QStringLiteral("Địa chỉ, số điện thoại"), {}, CellKind::text, 34},
        {QStringLiteral("agency"), QStringLiteral("Cơ quan chủ trì giải quyết"), {}, CellKind::text, 20},
        {QStringLiteral("received"), QStringLiteral("Nhận hồ sơ"), both, CellKind::time, 14},
        {QStringLiteral("due"), QStringLiteral("Hẹn trả"), both, CellKind::time, 14},
        {QStringLiteral("forwarded"), QStringLiteral("Chuyển cơ quan giải quyết"), both, CellKind::time, 14},
        {QStringLiteral("finished"), QStringLiteral("Nhận kết quả từ cơ quan"), both, CellKind::time, 14},
        {QStringLiteral("returned"), QStringLiteral("Ngày"), given, CellKind::time, 14},
        {QStringLiteral("handed_to"), QStringLiteral("Người nhận, phương thức"), given, CellKind::text, 22},
        {QStringLiteral("note"), QStringLiteral("Ghi chú"), {}, CellKind::text, 20},
    };
    return layout;
}

Cell timeCell(const store::Statement& row, int column) {
    if (row.isNull(column)) return {};
    return toLocal(row.instant(column));
}

// Those of a scope are read one by one, all of a period in one walk.
constexpr char kColumns[] =
    "r.code, d.procedure_name, r.sets, r.applicant, r.address, r.phone, r.agency, d.received, d.due, "
    "d.forwarded, d.finished, d.returned, r.handed_to, r.note FROM report_dossier d "
    "JOIN report_register r ON r.no = d.no ";

/// Texts that many rows have in common are kept once: a register of a year has some hundred thousand rows.
class CommonTexts {
public:
    Cell cell(const QString& text) {
        if (text.isEmpty()) return {};
        const auto known = m_texts.constFind(text);
        if (known != m_texts.cend()) return *known;
        Text made(text);
        if (m_texts.size() < kMost) m_texts.insert(text, made);
        return made;
    }

private:
    static constexpr qsizetype kMost = 20'000;
    QHash<QString, Text> m_texts;
};

Result<Row> rowOf(const store::Statement& from, records::ReportWords& words, CommonTexts& texts,
                  qint64 number) {
    MOTCUA_TRY(const QString procedure, words.text(from.int64(1)));
    QStringList where{from.text(4), from.text(5)};
    where.removeAll(QString());
    Row row;
    row.cells = {number,
                 from.text(0),
                 texts.cell(procedure),
                 from.int64(2),
                 texts.cell(from.text(3)),
                 texts.cell(where.join(QStringLiteral(" - "))),
                 texts.cell(from.text(6)),
                 timeCell(from, 7),
                 timeCell(from, 8),
                 timeCell(from, 9),
                 timeCell(from, 10),
                 timeCell(from, 11),
                 texts.cell(from.text(12)),
                 texts.cell(from.text(13))};
    return row;
}

bool isWhole(const Scope& scope) {
    return scope.unit.isEmpty() && scope.field.isEmpty() && scope.procedure.isEmpty() &&
           scope.officer.isEmpty() && !scope.desk && !scope.procedures;
}

} // namespace

Result<Table> registerReport(store::Database& database, const Scope& scope) {
    MOTCUA_CHECK(checkPeriod(scope.period));
    Table table = emptyTable(layout07(), scope);
    records::ReportWords words(database);
    CommonTexts texts;
    if (isWhole(scope)) {
        const QByteArray sql = QByteArray("SELECT ") + kColumns +
                               "WHERE d.received >= ? AND d.received < ? ORDER BY d.received, d.no";
        MOTCUA_TRY(auto rows, database.prepare(sql.constData()));
        rows.bindAll(scope.period.begin(), scope.period.end());
        MOTCUA_TRY(auto count, database.prepare("SELECT count(*) FROM report_dossier "
                                                "WHERE received >= ? AND received < ?"));
        MOTCUA_CHECK(count.bindAll(scope.period.begin(), scope.period.end()).step());
        table.rows.reserve(static_cast<size_t>(count.int64(0)));
        while (true) {
            MOTCUA_TRY(const bool more, rows.step());
            if (!more) return table;
            MOTCUA_TRY(Row row, rowOf(rows, words, texts, std::ssize(table.rows) + 1));
            table.rows.push_back(std::move(row));
        }
    }
    std::vector<std::pair<Instant, qint64>> wanted;
    MOTCUA_CHECK(forEachLine(database, scope, [&](const Line& line) -> Result<> {
        if (line.isNew) wanted.emplace_back(line.received, line.no);
        return {};
    }));
    std::ranges::sort(wanted);
    const QByteArray sql = QByteArray("SELECT ") + kColumns + "WHERE d.no = ?";
    MOTCUA_TRY(auto one, database.prepare(sql.constData()));
    for (const auto& [received, no] : wanted) {
        MOTCUA_TRY(const bool found, one.bindAll(no).step());
        if (!found) return fail(Code::STORE_DAMAGED, QStringLiteral("report_register"));
        MOTCUA_TRY(Row row, rowOf(one, words, texts, std::ssize(table.rows) + 1));
        table.rows.push_back(std::move(row));
        one.reset();
    }
    return table;
}

} // namespace motcua::report
