// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv.h"

#include "core/report/filling.h"
#include "core/report/layouts.h"

#include <QBuffer>
#include <gtest/gtest.h>

namespace motcua::report {
namespace {

QByteArray written(const Table& table) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(writeCsv(table, buffer));
    return buffer.data();
}

TEST(Csv, whatIsWritten_isReadBack) {
    Table table;
    table.layout = layoutAnnex();
    Row& row = addRow(table, QStringLiteral("Cấp \"sổ\", đổi;\nmới"));
    setCell(row, table.layout, u"received", qint64{1234});
    setCell(row, table.layout, u"online_share", 99.82);
    const auto rows = readCsv(written(table));
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 2u);
    EXPECT_EQ((*rows)[0][4], QStringLiteral("Số hồ sơ tiếp nhận - Tổng"));
    EXPECT_EQ((*rows)[1][1], QStringLiteral("Cấp \"sổ\", đổi;\nmới"));
    EXPECT_EQ((*rows)[1][4], QStringLiteral("1234"));
    EXPECT_EQ((*rows)[1][7], QStringLiteral("99.82"));
    EXPECT_EQ((*rows)[1][5], QString()) << "not known is not 0";
}

TEST(Csv, formulaInAName_isDefused) {
    EXPECT_EQ(defused(QStringLiteral("=HYPERLINK(\"x\")")), QStringLiteral("'=HYPERLINK(\"x\")"));
    EXPECT_EQ(defused(QStringLiteral("-1+2")), QStringLiteral("'-1+2"));
    EXPECT_EQ(defused(QStringLiteral("Hộ tịch")), QStringLiteral("Hộ tịch"));
}

TEST(Csv, semicolonsTabsAndUtf16_areRead) {
    EXPECT_EQ((*readCsv("a;b\n1;2,5\n"))[1], (QStringList{QStringLiteral("1"), QStringLiteral("2,5")}));
    EXPECT_EQ((*readCsv("a\tb\r\n\r\n1\t2"))[1], (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
    const QString text = QStringLiteral("tên,số\nHộ tịch,5\n");
    QByteArray utf16("\xFF\xFE", 2);
    for (const QChar c : text)
        utf16 += QByteArray{}
                     .append(static_cast<char>(c.unicode() & 0xFF))
                     .append(static_cast<char>(c.unicode() >> 8));
    ASSERT_TRUE(readCsv(utf16));
    EXPECT_EQ((*readCsv(utf16))[1][0], QStringLiteral("Hộ tịch"));
}

TEST(Csv, whatIsNoTable_isRefused) {
    EXPECT_EQ(readCsv("a,\"b").error().code, Code::REPORT_FIGURES) << "an open quotation";
    EXPECT_EQ(readCsv("\xC3\x28,1").error().code, Code::REPORT_FIGURES) << "no UTF-8";
    EXPECT_EQ(readCsv(QByteArray(17 * 1024 * 1024, 'a')).error().code, Code::REPORT_FIGURES);
    EXPECT_EQ(readCsv(QByteArray(500, ',')).error().code, Code::REPORT_FIGURES) << "too many columns";
    EXPECT_TRUE(readCsv("")->empty());
}

} // namespace
} // namespace motcua::report
