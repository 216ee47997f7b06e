// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/import.h"

#include "core/report/check.h"
#include "core/report/csv.h"
#include "core/report/filling.h"
#include "core/report/layouts.h"

#include <QBuffer>
#include <gmock/gmock.h>

namespace motcua::report {
namespace {

TEST(ParseFigure, vietnameseAndPlainNumbers_areTheSame) {
    EXPECT_EQ(parseFigure(QStringLiteral("1.234"), CellKind::count), Cell(qint64{1234}));
    EXPECT_EQ(parseFigure(QStringLiteral("1234"), CellKind::count), Cell(qint64{1234}));
    EXPECT_EQ(parseFigure(QStringLiteral("-3"), CellKind::count), Cell(qint64{-3}));
    EXPECT_EQ(parseFigure(QStringLiteral("99,82%"), CellKind::percent), Cell(99.82));
    EXPECT_EQ(parseFigure(QStringLiteral("99.82"), CellKind::percent), Cell(99.82));
    EXPECT_EQ(parseFigure(QStringLiteral("1,5"), CellKind::count), Cell(1.5)) << "for check() to say so";
    EXPECT_FALSE(parseFigure(QStringLiteral("mười"), CellKind::count));
    EXPECT_FALSE(parseFigure(QStringLiteral("1e400"), CellKind::percent));
}

TEST(ImportTable, whatThisProgramWrites_comesBackTheSame) {
    Table table;
    table.layout = layout06a();
    Row& row = addRow(table, QStringLiteral("Hộ tịch"));
    for (const QString& key : table.layout.summed)
        setCell(row, table.layout, key, qint64{0});
    setCell(row, table.layout, u"received", qint64{2});
    setCell(row, table.layout, u"received_direct", qint64{2});
    setCell(row, table.layout, u"open", qint64{2});
    setCell(row, table.layout, u"open_in_time", qint64{2});
    addTotal(table);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ASSERT_TRUE(writeCsv(table, buffer));
    const auto back = importTable(buffer.data(), layout06a());
    ASSERT_TRUE(back) << back.error().detail.toStdString();
    ASSERT_EQ(back->rows.size(), 2u);
    EXPECT_EQ(back->rows[1].kind, RowKind::total);
    EXPECT_TRUE(check(*back).empty());
    EXPECT_EQ(back->rows[0].cells[2], Cell(qint64{2}));
}

TEST(ImportTable, typedTable_isCheckedLikeOurOwn) {
    const QByteArray typed = "BIỂU TỔNG HỢP;;;;;;;;\n"
                             "TT;Thu tuc hanh chinh;Tổng;Trực tiếp;Trực tuyến;Tỷ lệ %\n"
                             "1;Đăng ký khai sinh;18;0;18;0,00\n"
                             "2;Đăng ký kết hôn;556;0;556;99,82%\n"
                             ";Người lập biểu;;;;\n";
    const auto table = importTable(typed, layoutAnnex());
    ASSERT_TRUE(table) << table.error().detail.toStdString();
    const auto findings = check(*table);
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].kind, FindingKind::wrongShare);
    EXPECT_EQ(findings[1].kind, FindingKind::wrongShare);
    EXPECT_EQ(table->rows.back().kind, RowKind::group) << "the signature's line";
}

TEST(ImportTable, whatIsNoTable_isRefusedWithItsPlace) {
    const auto wrong =
        importTable("received_online,received_direct,received,carried_over,finished,open,name\n"
                    "1,2,ba,0,0,3,Hộ tịch\n",
                    layout06a());
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, Code::REPORT_FIGURES);
    EXPECT_TRUE(wrong.error().detail.startsWith(QStringLiteral("2: ")));
    EXPECT_EQ(importTable("", layout06a()).error().code, Code::REPORT_FIGURES);
    EXPECT_EQ(importTable("chỉ có chữ\n", layout06a()).error().code, Code::REPORT_FIGURES);
}

} // namespace
} // namespace motcua::report
