// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/daily.h"

#include <QChartView>

namespace motcua::ui {

/// Three small charts: dossiers received by the hour, how long people waited by the hour, and what share of
/// the finished ones of the last two weeks was in time. What they show is also in words, for screen readers.
class DailyCharts : public QWidget {
public:
    DailyCharts();
    void show(const report::Daily& daily, const std::vector<report::DayShare>& shares,
              const std::array<std::optional<int>, 24>& waits);

protected:
    void changeEvent(QEvent* event) override;

private:
    void draw();
    void drawLoad();
    void drawWaits();
    void drawShares();

    std::array<int, 24> m_load{};
    std::array<std::optional<int>, 24> m_waits{};
    std::vector<report::DayShare> m_shares;
    QChartView *m_loadView, *m_waitView, *m_shareView;
};

} // namespace motcua::ui
