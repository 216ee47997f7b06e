// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table.h"

#include "tests/ui/support/looks.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>

namespace motcua::ui {
namespace {

using tests::press;

/// Two columns, three rows; settings of its own.
struct Table : testing::Test {
    Table() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        model.setHorizontalHeaderLabels({QStringLiteral("Tên"), QStringLiteral("Lệ phí")});
        for (int row = 0; row < 3; ++row)
            model.appendRow(
                {new QStandardItem(QString::number(row)), new QStandardItem(QStringLiteral("0 đ"))});
    }
    std::unique_ptr<TableView> view() {
        auto made = std::make_unique<TableView>(QStringLiteral("test"));
        made->setModel(&model);
        made->resize(600, 300);
        return made;
    }
    QTemporaryDir folder;
    QStandardItemModel model;
};

TEST_F(Table, enter_opensTheCurrentRow) {
    const auto table = view();
    std::vector<int> opened;
    table->onOpen([&](const QModelIndex& index) { opened.push_back(index.row()); });
    press(*table, Qt::Key_Return); // no row yet
    table->setCurrentIndex(model.index(0, 0));
    press(*table, Qt::Key_Down);
    press(*table, Qt::Key_Return);
    EXPECT_EQ(opened, std::vector{1});
}

TEST_F(Table, widths_areRemembered) {
    {
        const auto table = view();
        ASSERT_TRUE(tests::activate(*table));
        table->setColumnWidth(0, 237);
        ASSERT_TRUE(
            tests::serveUntil([] { return QSettings().contains(QStringLiteral("tables/test/state")); }));
    }
    EXPECT_EQ(view()->columnWidth(0), 237);
    model.setColumnCount(3); // a newer version: what was remembered fits nothing
    EXPECT_NE(view()->columnWidth(0), 237);
}

TEST_F(Table, tab_leavesIt) {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto table = view();
    table->setAccessibleName(QStringLiteral("Hồ sơ"));
    column->addWidget(table.release());
    auto* next = new QLineEdit;
    next->setAccessibleName(QStringLiteral("Ghi chú"));
    column->addWidget(next);
    tests::expectFocusOrder(window);
}

TEST_F(Table, emptyModel_showsTheTextThatTeaches) {
    model.removeRows(0, model.rowCount());
    const auto table = view();
    const QImage before = table->grab().toImage();
    table->setEmptyText(QStringLiteral("Chưa có hồ sơ nào chờ."));
    EXPECT_NE(table->grab().toImage(), before);
    EXPECT_EQ(table->accessibleDescription(), QStringLiteral("Chưa có hồ sơ nào chờ."));
}

TEST_F(Table, widths_cutNoHeadAndBelongToTheTextSize) {
    model.setHorizontalHeaderLabels({QStringLiteral("Tiếp nhận"), QStringLiteral("Tình trạng")});
    const auto table = view();
    table->setWidths({20, 60});
    const auto isWhole = [&](int column) {
        QFont strong = table->font();
        strong.setBold(true);
        return table->columnWidth(column) >
               QFontMetrics(strong).horizontalAdvance(model.headerData(column, Qt::Horizontal).toString());
    };
    EXPECT_TRUE(isWhole(0));
    const int before = table->columnWidth(0);
    ui::applyTheme(ui::Look::light, 2.0);
    EXPECT_TRUE(isWhole(0));
    EXPECT_GT(table->columnWidth(0), before);
    ui::applyTheme(ui::Look::light, 1.0);
}

} // namespace
} // namespace motcua::ui
