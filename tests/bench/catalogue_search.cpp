// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/procedure_json.h"
#include "core/catalogue/search.h"
#include "core/catalogue/shipped.h"

#include <algorithm>
#include <benchmark/benchmark.h>

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;
using Microseconds = std::chrono::duration<double, std::micro>;

/// What clerks type: every third name letter by letter would flatter the figure, so whole texts of all kinds,
/// with the slow path of wrong letters among them.
const std::array kQueries{u"khai sinh"_s,
                          u"dkks"_s,
                          u"ks"_s,
                          u"1193"_s,
                          u"1.0011"_s,
                          u"thuong tru"_s,
                          u"hon nhan"_s,
                          u"chung thuc ban sao"_s,
                          u"d"_s,
                          u"dang ky"_s,
                          u"cap doi the"_s,
                          u"giay phep xay dung nha o rieng le"_s,
                          u"khai sihn"_s,
                          u"khaisinh"_s,
                          u"xyzzy qwerty"_s,
                          u""_s,
                          u"ho tich"_s,
                          u"đăng ký kết hôn có yếu tố nước ngoài tại khu vực biên giới"_s};

void search(benchmark::State& state) {
    const Catalogue catalogue = *shippedCatalogueOn(makeDate(2026, 11, 23));
    const ProcedureIndex index(catalogue.procedures);
    std::vector<double> took;
    size_t next = 0;
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(index.search(kQueries[next++ % kQueries.size()]));
        took.push_back(Microseconds(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(took.begin(), took.end());
    state.counters["procedures"] = static_cast<double>(index.size());
    state.counters["p50_us"] = took[took.size() / 2];
    state.counters["p95_us"] = took[took.size() * 95 / 100];
    state.counters["max_us"] = took.back();
    state.counters["of_5ms_%"] = took[took.size() * 95 / 100] / 5000 * 100;
}
BENCHMARK(search)->MinTime(1.0);

void buildIndex(benchmark::State& state) {
    const Catalogue catalogue = *shippedCatalogue();
    for (auto _ : state)
        benchmark::DoNotOptimize(ProcedureIndex(catalogue.procedures));
}
BENCHMARK(buildIndex)->Unit(benchmark::kMillisecond);

void importShipped(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(shippedCatalogueOn(makeDate(2026, 11, 23)));
}
BENCHMARK(importShipped)->Unit(benchmark::kMillisecond);

/// What a receipt pays: one row of the store, and the overlays of the day over it.
void readOneRow(benchmark::State& state) {
    const Catalogue catalogue = *shippedCatalogue();
    const Overlay adjustments = *shippedAdjustments();
    const QByteArray row = toRow(*catalogue.find(u"1.001193"));
    for (auto _ : state) {
        const auto national = procedureFromJson(row);
        benchmark::DoNotOptimize(
            procedureOn(&*national, u"1.001193", std::span(&adjustments, 1), makeDate(2026, 11, 23)));
    }
}
BENCHMARK(readOneRow)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace motcua::catalogue
