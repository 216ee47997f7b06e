// SPDX-License-Identifier: GPL-3.0-or-later
// How long TableView takes to paint while 100,000 rows scroll through a window of 1366 x 768: 60 frames a
// second leave 16 ms for one, painting should need no more than 8. The rows are counted, not stored: the
// model's own time (the station's pages of rows) is not this program's matter.
#include "ui/widgets/badge.h"
#include "ui/widgets/table.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>
#include <vector>

namespace motcua::ui {
namespace {

constexpr int kRows = 100'000;
constexpr int kFrames = 600;

class Dossiers : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kRows; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 5; }
    QVariant data(const QModelIndex& index, int role) const override {
        const int row = index.row();
        if (role == Qt::DisplayRole) return texts(index);
        if (role == secondLineRole && index.column() == 0)
            return QStringLiteral("000.00.18.H26-261122-%1").arg(row, 6, 10, QLatin1Char('0'));
        if (role == secondLineRole && index.column() == 3)
            return QStringLiteral("còn %1 ngày LV").arg(row % 30);
        if (role == badgeShapeRole && index.column() == 2) return row % 5;
        if (role == emphasisRole && index.column() == 0) return true;
        if (role == Qt::TextAlignmentRole && index.column() == 4)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }

private:
    static QString texts(const QModelIndex& index) {
        switch (index.column()) {
        case 0:
            return QStringLiteral("Nguyễn Thị Ẩn Dụ %1").arg(index.row());
        case 1:
            return QStringLiteral("Chứng thực bản sao từ bản chính giấy tờ, văn bản");
        case 2:
            return QStringLiteral("Đang giải quyết");
        case 3:
            return QStringLiteral("thứ Năm 26/11");
        default:
            return QStringLiteral("%1.000 đ").arg(index.row() % 900);
        }
    }
};

/// Milliseconds of each frame.
std::vector<double> scroll(TableView& table, int step) {
    std::vector<double> frames;
    QScrollBar* bar = table.verticalScrollBar();
    bar->setValue(0);
    for (int frame = 0; frame < kFrames; ++frame) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue((bar->value() + step) % bar->maximum());
        QCoreApplication::processEvents(); // the backing store is painted and flushed
        frames.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(frames);
    return frames;
}

void run(Look look, const char* name) {
    applyTheme(look);
    Dossiers model;
    TableView table({});
    table.setTwoLines(true);
    QElapsedTimer timer;
    timer.start();
    table.setModel(&model);
    table.resize(1366, 768);
    for (int column = 0; column < 5; ++column)
        table.setColumnWidth(column, 260);
    table.show();
    QCoreApplication::processEvents();
    std::printf("%s: shown after %.1f ms\n", name, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    for (const auto& [step, what] :
         {std::pair(9, "slow (9 px)"), {54, "a row"}, {700, "a page"}, {54 * 999, "a thousand rows"}}) {
        const auto frames = scroll(table, step);
        std::printf("  %-16s median %.2f ms, 99 %% %.2f ms, longest %.2f ms; target 8 ms\n", what,
                    frames[kFrames / 2], frames[kFrames * 99 / 100], frames.back());
    }
}

} // namespace
} // namespace motcua::ui

int main(int count, char** arguments) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(count, arguments);
    motcua::ui::run(motcua::ui::Look::light, "light");
    motcua::ui::run(motcua::ui::Look::dark, "dark");
    return 0;
}
