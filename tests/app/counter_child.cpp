// SPDX-License-Identifier: GPL-3.0-or-later
// The counter's own window in the folder named, driven by keys into one of the five steps of a reception,
// with a last key pressed there; prints `at`, what is on the disk, and how long after that key it was. It is
// there to be killed.
#include "tests/app/counter_bench.h"
#include "tests/support/temp_station.h"
#include "ui/devices/pcsc_card_reader.h"

#include <cstdio>

using namespace motcua;
using namespace motcua::tests;
using namespace Qt::StringLiterals;
using desk::VisitStep;

namespace {

/// The keys that lead from one step to the next, and one that changes something there.
bool toStep(CounterBench& bench, VisitStep wanted) {
    if (!bench.typeCitizen(u"001096012345"_s, u"15/01/1996"_s, u"Nguyễn Văn An"_s)) return false;
    if (!bench.tabTo("Telephone")) return false;
    bench.type(u"0912345678"_s);
    if (wanted == VisitStep::identify) return true;
    bench.press(Qt::Key_Return);
    if (!bench.waitForStep(VisitStep::procedure) || !bench.choose(u"2.000815"_s, u"2.000815"_s)) return false;
    if (wanted == VisitStep::procedure) return true;
    bench.press(bench.model().preview()->onlineEligible ? Qt::Key_1 : Qt::Key_Return);
    if (!bench.waitForStep(VisitStep::checklist)) return false;
    bench.press(Qt::Key_Space);
    if (wanted == VisitStep::checklist) return true;
    bench.press(Qt::CTRL | Qt::Key_A);
    bench.press(Qt::Key_Return);
    if (!bench.waitForStep(VisitStep::fees)) return false;
    if (!serveUntil([&] { return bench.model().preview() && bench.model().preview()->fee.total; }))
        return false;
    bench.press(Qt::CTRL | Qt::Key_1);
    bench.type(u"5000"_s);
    if (wanted == VisitStep::fees) return true;
    bench.press(Qt::Key_Return);
    if (!bench.waitForStep(VisitStep::accept)) return false;
    bench.press(Qt::Key_Down); // by post
    return true;
}

/// As the disk has it.
QString draftOnDisk(CounterBench& bench) {
    std::optional<QString> found;
    bench.workspace().run(
        &bench.workspace(), [](desk::Workplace& workplace) { return desk::drafts(workplace); },
        [&](const std::vector<desk::Visit>& drafts) {
            found = drafts.size() == 1 ? whatIsIn(drafts.front()) : QString();
        });
    serveUntil([&] { return found.has_value(); });
    return found.value_or(QString());
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc != 3) return 2;
    const FixedClock clock(toInstant(at(2026, 11, 23, 9)));
    ui::PcscCardReader reader(clock, [] { return emrtd::TrustStore(); });
    CounterBench bench(QString::fromLocal8Bit(argv[1]), clock, reader);
    if (!bench.logIn(u"mật khẩu thử 1"_s)) return 1;
    if (!toStep(bench, static_cast<VisitStep>(QByteArrayView(argv[2]).toInt()))) {
        std::fprintf(stderr, "the step was not reached\n");
        return 1;
    }
    const QString typed = whatIsIn(bench.model().visit());
    QElapsedTimer since;
    since.start();
    if (!serveUntil([&] { return draftOnDisk(bench) == typed; })) return 1;
    std::printf("at %s\nafter %lld ms\n", qPrintable(typed), static_cast<long long>(since.elapsed()));
    std::fflush(stdout);
    return QApplication::exec();
}
