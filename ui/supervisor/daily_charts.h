// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/daily.h"

#include <QChartView>

namespace motcua::ui {

/// Two small charts: dossiers received by the hour, and what share of the finished ones of the last two weeks
/// was in time. What they show is also in words, for screen readers.
class DailyCharts : public QWidget {
public:
    DailyCharts();
    void show(const report::Daily& daily, const std::vector<report::DayShare>& shares);

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void drawLoad();
    void drawShares();

    std::array<int, 24> m_load{};
    std::vector<report::DayShare> m_shares;
    QChartView *m_loadView, *m_shareView;
};

} // namespace motcua::ui
