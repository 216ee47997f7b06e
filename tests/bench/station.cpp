// SPDX-License-Identifier: GPL-3.0-or-later
// A station with many dossiers: how fast it is filled, opened, searched, listed, and receives the next one.
// MOTCUA_FULL, or an argument, gives a province's year (350,000); else 20,000.
#include "core/crypto/password_kdf.h"
#include "core/desk/demo_fill.h"
#include "core/desk/reception.h"
#include "core/desk/store_care.h"
#include "core/records/queues.h"
#include "core/records/search.h"
#include "tests/support/temp_station.h"

#include <cstdio>

namespace {

using namespace motcua;
using Stopwatch = std::chrono::steady_clock;

double millisecondsSince(Stopwatch::time_point start) {
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

struct Samples {
    std::vector<double> all;
    template <class Use> void time(Use use) {
        const auto start = Stopwatch::now();
        use();
        all.push_back(millisecondsSince(start));
    }
    void print(const char* what, const char* aim) {
        std::sort(all.begin(), all.end());
        std::printf("  %-46s p50 %7.2f ms   p95 %7.2f ms   worst %7.2f ms   (aim: %s)\n", what,
                    all[all.size() / 2], all[all.size() * 95 / 100], all.back(), aim);
    }
};

QString typed(desk::Dice& dice, const records::DossierRow& row, int kind) {
    const QStringList name = row.applicant.split(u' ');
    switch (kind) {
    case 0:
        return row.applicant; // the whole name, with diacritics
    case 1:
        return name.back() + u' ' + name.front(); // another order
    case 2:
        return row.applicantNumber.value_or(row.code).right(4); // the last digits of the number
    case 3:
        return row.code.right(4); // … of the code
    case 4:
        return row.code;
    case 5:
        return row.phone.right(5);
    case 6:
        return name.front() + u' ' + name.back().left(2); // while typing
    default:
        return dice.chance(50) ? QStringLiteral("nguyen thi anh")
                               : QStringLiteral("dak pxi"); // the commonest
    }
}

void measureSearch(store::Database& database, qint64 dossiers) {
    static constexpr const char* kKinds[]{
        "name", "name, other order",     "last 4 of a number", "last 4 of a code",
        "code", "last 5 of a telephone", "name while typing",  "commonest words"};
    desk::Dice dice(1);
    Samples any;
    for (int kind = 0; kind < 8; ++kind) {
        Samples samples;
        for (int i = 0; i < 60; ++i) {
            const auto pick = records::latestPage(
                database, {1, static_cast<int>(dice.next() % static_cast<quint64>(dossiers))});
            const QString text = typed(dice, pick->front(), kind);
            samples.time([&] { (void)records::searchDossiers(database, text, 20); });
        }
        any.all.insert(any.all.end(), samples.all.begin(), samples.all.end());
        samples.print(kKinds[kind], "20 ms p95");
    }
    any.print("any search", "20 ms p95");
}

void measureQueues(store::Database& database, Instant now) {
    for (int i = 0; i <= static_cast<int>(records::Queue::closed); ++i) {
        const auto queue = static_cast<records::Queue>(i);
        Samples samples;
        for (int run = 0; run < 20; ++run)
            samples.time([&] {
                (void)records::queuePage(database, queue, now, {});
                (void)records::queueCount(database, queue, now);
            });
        samples.print(("queue " + QByteArray(records::queueName(queue).data())).constData(), "30 ms");
    }
}

void measureReceipt(desk::Workplace& workplace) {
    Samples samples;
    for (int i = 0; i < 200; ++i)
        samples.time([&] { (void)desk::receive(workplace, tests::birthRequest()); });
    samples.print("dossier receive, durable", "10 ms p95");
}

} // namespace

int main(int argc, char** argv) {
    const int dossiers = argc > 1                                   ? std::atoi(argv[1])
                         : qEnvironmentVariableIsSet("MOTCUA_FULL") ? 350'000
                                                                    : 20'000;
    tests::TempStation station;
    station.clock.set(toInstant(tests::at(2026, 11, 20, 15)));
    std::printf("station with %d dossiers\n", dossiers);

    auto start = Stopwatch::now();
    const auto filled =
        desk::fillDemo(station.workplace(), {dossiers, 1, makeDate(2025, 11, 20), makeDate(2026, 11, 20)});
    if (!filled) return std::printf("%s\n", errorText(filled.error().code).name);
    const double seconds = millisecondsSince(start) / 1000;
    std::printf("  demo fill: %lld dossiers, %lld actions in %.1f s = %.0f a second   (aim: 5,000)\n",
                static_cast<long long>(filled->dossiers), static_cast<long long>(filled->actions), seconds,
                static_cast<double>(filled->dossiers) / seconds);

    start = Stopwatch::now();
    (void)crypto::deriveKey(tests::TempStation::password(), crypto::PasswordKdf::make());
    const double kdf = millisecondsSince(start);
    start = Stopwatch::now();
    station.open();
    std::printf("  open: %.1f ms, of which log-in's Argon2id %.1f ms   (aim: 1,000 ms beside it)\n",
                millisecondsSince(start), kdf);
    const auto stats = desk::storeStats(station.workplace());
    std::printf("  size: %.0f MB\n", static_cast<double>(stats->bytes) / 1e6);

    measureReceipt(station.workplace());
    measureSearch(station.workplace().database(), filled->dossiers);
    measureQueues(station.workplace().database(), station.clock.now());
    return 0;
}
