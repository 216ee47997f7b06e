// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx_reader.h"

#include "core/report/check.h"
#include "core/report/filling.h"
#include "core/report/import.h"
#include "core/report/layouts.h"
#include "core/report/xlsx.h"

#include <QTemporaryDir>
#include <functional>
#include <gmock/gmock.h>
#include <xlsxwriter.h>

namespace motcua::report {
namespace {

/// A workbook as an office would type it, written by a library of its own.
QByteArray typed(const std::function<void(lxw_workbook*, lxw_worksheet*)>& fill) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("typed.xlsx"));
    lxw_workbook* workbook = workbook_new(path.toUtf8().constData());
    fill(workbook, workbook_add_worksheet(workbook, "Biểu"));
    EXPECT_EQ(workbook_close(workbook), LXW_NO_ERROR);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

TEST(ReadWorkbook, numbersSharesAndTexts_areAsSomebodySeesThem) {
    const auto lines = readWorkbook(typed([](lxw_workbook* workbook, lxw_worksheet* sheet) {
        lxw_format* percent = workbook_add_format(workbook);
        format_set_num_format(percent, "0.00%");
        lxw_format* literal = workbook_add_format(workbook);
        format_set_num_format(literal, "0.00\"%\"");
        worksheet_merge_range(sheet, 0, 0, 0, 2, "Tiếp nhận", nullptr);
        worksheet_write_string(sheet, 1, 0, "Hộ tịch", nullptr);
        worksheet_write_number(sheet, 1, 1, 18, nullptr);
        worksheet_write_number(sheet, 1, 2, 0.9982, percent);
        worksheet_write_number(sheet, 1, 3, 99.82, literal);
        worksheet_write_number(sheet, 1, 4, 1.234, nullptr);
    }));
    ASSERT_TRUE(lines) << lines.error().detail.toStdString();
    ASSERT_EQ(lines->size(), 2u);
    const QString merged = QStringLiteral("Tiếp nhận");
    EXPECT_EQ((*lines)[0], (QStringList{merged, merged, merged})) << "a merged cell stands in all its places";
    EXPECT_EQ((*lines)[1],
              (QStringList{QStringLiteral("Hộ tịch"), QStringLiteral("18"), QStringLiteral("99,82%"),
                           QStringLiteral("99,82"), QStringLiteral("1,234")}));
}

TEST(ReadWorkbook, whatThisProgramExports_comesBackTheSame) {
    Table table;
    table.layout = layout06a();
    Row& row = addRow(table, QStringLiteral("Hộ tịch"));
    for (const QString& key : table.layout.summed)
        setCell(row, table.layout, key, qint64{0});
    for (const char16_t* key : {u"received", u"received_direct", u"open", u"open_in_time"})
        setCell(row, table.layout, key, qint64{1234});
    addTotal(table);
    const auto workbook = xlsx(table, {QStringLiteral("UBND huyện"), QStringLiteral("UBND xã"), {}, {}});
    ASSERT_TRUE(workbook);
    const auto back = importTable(*workbook, layout06a());
    ASSERT_TRUE(back) << back.error().detail.toStdString();
    std::vector<Row> figures;
    std::ranges::copy_if(back->rows, std::back_inserter(figures),
                         [](const Row& one) { return one.kind != RowKind::group; });
    ASSERT_EQ(figures.size(), 2u);
    EXPECT_TRUE(check(*back).empty());
    for (size_t i = 1; i < figures[0].cells.size(); ++i)
        EXPECT_EQ(figures[0].cells[i], table.rows[0].cells[i]) << table.layout.columns[i].key.toStdString();
}

TEST(ReadWorkbook, impossibleFigures_areFoundLikeInCsv) {
    const auto table =
        importTable(typed([](lxw_workbook* workbook, lxw_worksheet* sheet) {
                        lxw_format* percent = workbook_add_format(workbook);
                        format_set_num_format(percent, "0.00%");
                        const char* headings[] = {"TT",        "Thủ tục hành chính", "Tổng",
                                                  "Trực tiếp", "Trực tuyến",         "Tỷ lệ %"};
                        for (lxw_col_t i = 0; i < 6; ++i)
                            worksheet_write_string(sheet, 3, i, headings[i], nullptr);
                        for (lxw_col_t i = 0; i < 6; ++i)
                            worksheet_write_string(sheet, 4, i, i ? "(2)" : "(1)", nullptr);
                        worksheet_write_string(sheet, 5, 1, "Đăng ký kết hôn", nullptr);
                        worksheet_write_number(sheet, 5, 2, 556, nullptr);
                        worksheet_write_number(sheet, 5, 3, 0, nullptr);
                        worksheet_write_number(sheet, 5, 4, 556, nullptr);
                        worksheet_write_number(sheet, 5, 5, 0.9982, percent);
                    }),
                    layoutAnnex());
    ASSERT_TRUE(table) << table.error().detail.toStdString();
    const auto findings = check(*table);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].kind, FindingKind::wrongShare);
}

TEST(ReadWorkbook, brokenAndHostile_isRefused) {
    EXPECT_FALSE(readWorkbook("PK\x03\x04 not a workbook"));
    EXPECT_FALSE(readWorkbook({}));
    QByteArray cut =
        typed([](lxw_workbook*, lxw_worksheet* sheet) { worksheet_write_number(sheet, 0, 0, 1, nullptr); });
    cut.truncate(cut.size() / 2);
    EXPECT_FALSE(readWorkbook(cut));
    const auto error = readWorkbook(typed([](lxw_workbook*, lxw_worksheet* sheet) {
        worksheet_write_number(sheet, 200'001, 0, 1, nullptr); // beyond the bounds
    }));
    ASSERT_FALSE(error);
    EXPECT_EQ(error.error().code, Code::REPORT_FIGURES);
    EXPECT_EQ(error.error().detail, u"A200002");
}

} // namespace
} // namespace motcua::report
