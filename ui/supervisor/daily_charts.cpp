// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/daily_charts.h"

#include "ui/widgets/theme.h"

#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QCoreApplication>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QValueAxis>

namespace motcua::ui {
namespace {

struct ChartText {
    Q_DECLARE_TR_FUNCTIONS(ChartText)
};

constexpr int kFirstHour = 7, kLastHour = 17;
constexpr int kHeight = 190;
constexpr qsizetype kMostLabels = 6;

struct Bars {
    QString title;
    QStringList names;
    QList<double> values;
    double most = 0;
    QColor colour;
    QString format; ///< of the axis, as printf
};

QChart* chartOf(const Bars& bars) {
    const Tokens& colours = tokens();
    auto* set = new QBarSet(bars.title);
    set->append(bars.values);
    set->setColor(bars.colour);
    set->setBorderColor(bars.colour);
    auto* series = new QBarSeries;
    series->append(set);
    series->setBarWidth(0.7);
    auto* chart = new QChart;
    chart->addSeries(series);
    chart->setTitle(bars.title);
    chart->legend()->hide();
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundBrush(colours.surface);
    chart->setBackgroundPen(QPen(colours.line));
    chart->setTitleBrush(colours.text);
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    chart->setTitleFont(font);
    font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.8);
    // a label under every bar would be cut: under every second or third there is room for it
    auto* names = new QCategoryAxis;
    names->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    const qsizetype step = (bars.names.size() + kMostLabels - 1) / kMostLabels;
    for (qsizetype i = 0; i < bars.names.size(); i += step)
        names->append(bars.names[i], static_cast<qreal>(i));
    names->setRange(-0.5, static_cast<qreal>(bars.names.size()) - 0.5);
    auto* numbers = new QValueAxis;
    numbers->setRange(0, bars.most);
    numbers->setTickCount(3);
    numbers->setLabelFormat(bars.format);
    for (QAbstractAxis* axis : std::initializer_list<QAbstractAxis*>{names, numbers}) {
        axis->setLabelsColor(colours.secondary);
        axis->setLabelsFont(font);
        axis->setGridLineColor(colours.line);
        axis->setLinePenColor(colours.line);
    }
    names->setGridLineVisible(false);
    chart->addAxis(names, Qt::AlignBottom);
    chart->addAxis(numbers, Qt::AlignLeft);
    series->attachAxis(names);
    series->attachAxis(numbers);
    return chart;
}

/// The view gives the old chart back to who made it.
void setChart(QChartView* view, QChart* chart) {
    QChart* before = view->chart();
    view->setChart(chart);
    delete before;
}

/// Figures of the hours of today; what comes outside the office's day widens it.
void drawHours(QChartView* view, const std::array<std::optional<int>, 24>& hours, const QString& title,
               const QColor& colour) {
    Bars bars;
    bars.title = title;
    bars.colour = colour;
    bars.format = QStringLiteral("%.0f");
    int first = kFirstHour;
    int last = kLastHour;
    QStringList words;
    for (int hour = 0; hour < 24; ++hour)
        if (const auto figure = hours[static_cast<size_t>(hour)]) {
            first = std::min(first, hour);
            last = std::max(last, hour);
            words << ChartText::tr("%1:00 - %2").arg(hour).arg(*figure);
        }
    for (int hour = first; hour <= last; ++hour) {
        bars.names << QString::number(hour);
        bars.values << hours[static_cast<size_t>(hour)].value_or(0);
    }
    bars.most = std::max(2.0, *std::ranges::max_element(bars.values));
    setChart(view, chartOf(bars));
    view->setAccessibleName(bars.title);
    view->setAccessibleDescription(words.join(QStringLiteral("; ")));
}

} // namespace

DailyCharts::DailyCharts()
    : m_loadView(new QChartView), m_waitView(new QChartView), m_shareView(new QChartView) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kSpacing);
    for (QChartView* view : {m_loadView, m_waitView, m_shareView}) {
        view->setRenderHint(QPainter::Antialiasing);
        view->setFocusPolicy(Qt::NoFocus);
        view->setFrameShape(QFrame::NoFrame);
        row->addWidget(view, 1);
    }
    draw();
}

void DailyCharts::show(const report::Daily& daily, const std::vector<report::DayShare>& shares,
                       const std::array<std::optional<int>, 24>& waits) {
    const auto load = report::loadByHour(daily);
    const auto isSame = [](const report::DayShare& a, const report::DayShare& b) {
        return a.day == b.day && a.finished == b.finished && a.inTime == b.inTime;
    };
    if (load == m_load && waits == m_waits && std::ranges::equal(shares, m_shares, isSame)) return;
    m_load = load;
    m_waits = waits;
    m_shares = shares;
    draw();
}

void DailyCharts::draw() {
    setFixedHeight(scaled(kHeight));
    drawLoad();
    drawWaits();
    drawShares();
}

void DailyCharts::drawLoad() {
    std::array<std::optional<int>, 24> load;
    std::ranges::transform(m_load, load.begin(),
                           [](int count) { return count > 0 ? std::optional(count) : std::nullopt; });
    drawHours(m_loadView, load, ChartText::tr("Received today by the hour"), tokens().accent);
}

void DailyCharts::drawWaits() {
    drawHours(m_waitView, m_waits, ChartText::tr("Minutes waited, by the hour"), tokens().warning);
}

void DailyCharts::drawShares() {
    Bars bars;
    bars.title = ChartText::tr("Finished in time, %, last 14 days");
    bars.colour = tokens().good;
    bars.format = QStringLiteral("%.0f");
    bars.most = 100;
    QStringList words;
    for (const report::DayShare& share : m_shares) {
        const std::chrono::year_month_day day{share.day};
        bars.names << QString::number(static_cast<unsigned>(day.day()));
        bars.values << (share.finished == 0 ? 0.0
                                            : 100.0 * static_cast<double>(share.inTime) /
                                                  static_cast<double>(share.finished));
        if (share.finished > 0)
            words
                << ChartText::tr("%1: %2 of %3").arg(bars.names.back()).arg(share.inTime).arg(share.finished);
    }
    setChart(m_shareView, chartOf(bars));
    m_shareView->setAccessibleName(bars.title);
    m_shareView->setAccessibleDescription(words.join(QStringLiteral("; ")));
}

void DailyCharts::changeEvent(QEvent* event) {
    const bool isLook = event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
                        event->type() == QEvent::FontChange;
    if (isLook) draw();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
