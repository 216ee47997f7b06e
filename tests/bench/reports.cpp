// SPDX-License-Identifier: GPL-3.0-or-later
// Reports and the daily screen over many dossiers: time and memory. MOTCUA_FULL, or an argument, gives a
// province's year (350,000); else 20,000.
#include "core/desk/reports.h"
#include "core/desk/daily_desk.h"
#include "core/desk/demo_fill.h"
#include "core/desk/report_export.h"
#include "core/records/listing.h"
#include "tests/support/temp_station.h"

#include <QFile>
#include <QGuiApplication>
#include <cstdio>

namespace {

using namespace motcua;
using Stopwatch = std::chrono::steady_clock;

double millisecondsSince(Stopwatch::time_point start) {
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

/// The most this process has had in memory since forgetPeak(); 0 where the system does not tell.
double peakMegabytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').front().toDouble() / 1000;
    return 0;
}

/// What filling took is not the reports'.
void forgetPeak() {
    QFile peak(QStringLiteral("/proc/self/clear_refs"));
    if (peak.open(QIODevice::WriteOnly)) peak.write("5");
}

void measureReport(desk::Workplace& workplace, desk::ReportKind kind, Date from, Date to, const char* what) {
    desk::ReportRequest request;
    request.kind = kind;
    request.from = from;
    request.to = to;
    double worst = 0;
    size_t rows = 0;
    for (int run = 0; run < 3; ++run) {
        const auto start = Stopwatch::now();
        const auto table = desk::makeReport(workplace, request);
        worst = std::max(worst, millisecondsSince(start));
        rows = table ? table->rows.size() : 0;
    }
    std::printf(
        "  report %-11s %-6s worst of 3 %8.1f ms   %7zu rows   peak %4.0f MB   (aim: 2,000 ms, 400 MB)\n",
        desk::reportName(kind).data(), what, worst, rows, peakMegabytes());
}

void measureDaily(desk::Workplace& workplace) {
    std::vector<double> figures, lists;
    size_t lines = 0;
    for (int run = 0; run < 20; ++run) {
        auto start = Stopwatch::now();
        const auto daily = desk::daily(workplace);
        for (int list = 0; list < report::kDailyLists; ++list)
            (void)daily->count(static_cast<report::DailyList>(list));
        (void)report::onTimeShares(workplace.database(), daily->day, 14);
        figures.push_back(millisecondsSince(start));
        lines = daily->lines.size();
        start = Stopwatch::now();
        std::vector<qint64> numbers;
        for (const report::DailyLine& line : daily->lines)
            if (line.isIn(report::DailyList::inWork) && numbers.size() < 200) numbers.push_back(line.no);
        (void)records::rowsByNumber(workplace.database(), numbers);
        lists.push_back(millisecondsSince(start));
    }
    std::ranges::sort(figures);
    std::ranges::sort(lists);
    std::printf("  daily screen, %zu dossiers in it: figures and charts p50 %.1f ms, worst %.1f ms; a list "
                "p50 %.1f ms   "
                "(aim: 200 ms)\n",
                lines, figures[figures.size() / 2], figures.back(), lists[lists.size() / 2]);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const int dossiers = argc > 1                                   ? std::atoi(argv[1])
                         : qEnvironmentVariableIsSet("MOTCUA_FULL") ? 350'000
                                                                    : 20'000;
    tests::TempStation station;
    const Date to = makeDate(2026, 11, 23);
    const Date from = makeDate(2025, 11, 24);
    const auto filled = desk::fillDemo(station.workplace(), {dossiers, 1, from, to});
    if (!filled) return 1;
    std::printf("%lld dossiers, %lld actions\n", static_cast<long long>(filled->dossiers),
                static_cast<long long>(filled->actions));
    station.open(); // as after a log-in: nothing is in the cache
    forgetPeak();
    measureDaily(station.workplace());
    for (const desk::ReportKind kind : desk::kReportKinds) {
        if (kind == desk::ReportKind::registerBook) continue;
        measureReport(station.workplace(), kind, from, to, "year");
    }
    measureReport(station.workplace(), desk::ReportKind::form06a, makeDate(2026, 10, 1),
                  makeDate(2026, 10, 31), "month");
    measureReport(station.workplace(), desk::ReportKind::registerBook, makeDate(2026, 10, 1),
                  makeDate(2026, 10, 31), "month");
    measureReport(station.workplace(), desk::ReportKind::registerBook, from, to, "year");
    return 0;
}
