// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx.h"

#include "core/report/filling.h"
#include "core/report/layouts.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua::report {
namespace {

/// A part of the workbook, unpacked by a program that knows nothing of ours.
QString partOf(const QByteArray& workbook, const QString& name) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("r.xlsx")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(workbook) == workbook.size());
    file.close();
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), file.fileName(), name});
    EXPECT_TRUE(unzip.waitForFinished());
    EXPECT_EQ(unzip.exitCode(), 0);
    return QString::fromUtf8(unzip.readAllStandardOutput());
}

Table sample(int rows) {
    Table table;
    table.layout = layout06a();
    table.period = QStringLiteral("Từ 01/11/2026 đến 30/11/2026");
    for (int i = 0; i < rows; ++i) {
        Row& row = addRow(table, QStringLiteral("Lĩnh vực %1").arg(i));
        setCell(row, table.layout, u"received", qint64{i});
    }
    setCell(table.rows.front(), table.layout, u"name", QStringLiteral("=1+1"));
    addTotal(table);
    return table;
}

const ReportHead kHead{
    QStringLiteral("UBND HUYỆN TẬP HUẤN"), QStringLiteral("UBND xã Tập huấn"), {}, makeDate(2026, 11, 24)};

TEST(Xlsx, table_isSetLikeTheForm) {
    const auto workbook = xlsx(sample(3), kHead);
    ASSERT_TRUE(workbook);
    const QString sheet = partOf(*workbook, QStringLiteral("xl/worksheets/sheet1.xml"));
    EXPECT_TRUE(sheet.contains(u"mergeCells")) << "headings of the groups";
    EXPECT_TRUE(sheet.contains(u"orientation=\"landscape\""));
    const QString texts = partOf(*workbook, QStringLiteral("xl/sharedStrings.xml"));
    for (const char* text : {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "UBND xã Tập huấn", "Số hồ sơ tiếp nhận",
                             "Trực tiếp, dịch vụ bưu chính", "Tổng cộng", "Từ 01/11/2026 đến 30/11/2026"})
        EXPECT_TRUE(texts.contains(QString::fromUtf8(text))) << text;
    EXPECT_TRUE(texts.contains(u"'=1+1")) << "a name is no formula";
    EXPECT_FALSE(sheet.contains(u"<f>"));
}

TEST(Xlsx, largeTable_isWrittenAsItComes) {
    const auto workbook = xlsx(sample(30'000), kHead);
    ASSERT_TRUE(workbook);
    const QString sheet = partOf(*workbook, QStringLiteral("xl/worksheets/sheet1.xml"));
    EXPECT_TRUE(sheet.contains(QStringLiteral("Lĩnh vực 29999")));
    EXPECT_TRUE(sheet.contains(QStringLiteral("Tổng cộng")));
    EXPECT_TRUE(sheet.contains(QStringLiteral("Trực tiếp, dịch vụ bưu chính"))) << "every heading";
}

} // namespace
} // namespace motcua::report
