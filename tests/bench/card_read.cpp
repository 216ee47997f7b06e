// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the simulated card through the real pcscd and says what it took: exchanges, and the host's time
// beyond the card's own. Beside it the pattern usual in other programs, on the same card.
#include "core/card/job_runner.h"
#include "core/emrtd/reading_job.h"
#include "tests/bench/usual_pattern.h"
#include "tests/cardsim/card_image.h"
#include "tests/cardsim/simulated_card.h"
#include "tests/cardsim/vpcd_link.h"
#include "tests/support/private_pcscd.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace motcua::bench {
namespace {

constexpr int kRuns = 21;
const card::JobOptions kOptions{.waitForCard = std::chrono::seconds(5)};

double cpuMs() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double ms(std::chrono::nanoseconds duration) { return double(duration.count()) / 1e6; }

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

emrtd::AccessKeys keysOf(const cardsim::CardImage& image) {
    emrtd::AccessKeys keys;
    keys.passwords.push_back(*emrtd::canPassword(Secret::copyOf(image.can)));
    return keys;
}

/// The job's own time, without the wait for the card and the connection.
class Timed final : public card::Job {
public:
    Timed(card::Job& job, const cardsim::VpcdLink& link) : m_job(job), m_link(link) {}
    Result<State> run(card::Channel& channel, std::stop_token stop) override {
        const auto before = m_link.spent();
        const double cpu = cpuMs();
        const auto started = std::chrono::steady_clock::now();
        auto state = m_job.run(channel, std::move(stop));
        wall = ms(std::chrono::steady_clock::now() - started);
        cpuTime = cpuMs() - cpu;
        const auto after = m_link.spent();
        cardWall = ms(after.wall - before.wall);
        cardCpu = ms(after.cpu - before.cpu);
        return state;
    }
    double wall = 0, cpuTime = 0, cardWall = 0, cardCpu = 0;

private:
    card::Job& m_job;
    const cardsim::VpcdLink& m_link;
};

struct Figures {
    int apdus = 0, apdusText = 0;
    std::vector<double> wall, hostWall, hostCpu;
};

bool measure(const char* profileName, quint16 port) {
    const cardsim::Issuer issuer;
    const auto profile = cardsim::profileNamed(QString::fromLatin1(profileName));
    cardsim::SimulatedCard card(
        cardsim::personalise(cardsim::samplePerson(cardsim::Sample::a), *profile, issuer));
    cardsim::VpcdLink link(card, port);
    if (!link.insert()) return false;

    const SystemClock clock;
    Figures ours, usual;
    const char* verdict = "";
    for (int run = 0; run < kRuns; ++run) {
        emrtd::ReadingJob job({.keys = keysOf(card.image())},
                              {.certificates = {issuer.cscaCertificate()}, .revocationLists = {}}, clock);
        Timed timed(job, link);
        if (const auto done = card::runJob(timed, kOptions); !done) {
            std::fprintf(stderr, "card_read: %s: %s %s\n", profileName, errorText(done.error().code).name,
                         qUtf8Printable(done.error().detail));
            return false;
        }
        ours.apdus = job.reading().statistics.apdus;
        ours.apdusText = job.reading().apdusUntilText;
        ours.wall.push_back(timed.wall);
        ours.hostWall.push_back(timed.wall - timed.cardWall);
        ours.hostCpu.push_back(timed.cpuTime - timed.cardCpu);
        verdict = name(job.reading().judgement.verdict).data();

        UsualPattern pattern(std::move(keysOf(card.image()).passwords.front()));
        Timed timedUsual(pattern, link);
        if (!card::runJob(timedUsual, kOptions)) return false;
        usual.apdus = pattern.apdus();
        usual.wall.push_back(timedUsual.wall);
        usual.hostWall.push_back(timedUsual.wall - timedUsual.cardWall);
    }
    std::printf(
        "card_read %-11s %3d APDUs (text with passive authentication after %d), %s; %.1f ms, host beyond the "
        "card %.1f ms wall, %.1f ms CPU (medians of %d)\n",
        profileName, ours.apdus, ours.apdusText, verdict, median(ours.wall), median(ours.hostWall),
        median(ours.hostCpu), kRuns);
    std::printf(
        "card_read %-11s usual pattern (SELECT + header + 223 bytes): %d APDUs, %.1f ms, host %.1f ms; ours "
        "takes %.0f %% of its APDUs\n",
        profileName, usual.apdus, median(usual.wall), median(usual.hostWall),
        100.0 * ours.apdus / usual.apdus);
    return true;
}

} // namespace
} // namespace motcua::bench

int main() {
    // A reader each: a card swapped for another between two looks of the service would be lost to it.
    const char* const profiles[] = {"short-only", "extended", "cccd-2021"};
    motcua::tests::PrivatePcscd service(std::size(profiles));
    if (!service.trouble().isEmpty()) {
        std::fprintf(stderr, "card_read: %s\n", qUtf8Printable(service.trouble()));
        return 1;
    }
    bool done = true;
    for (int pair = 0; const char* profile : profiles)
        done = motcua::bench::measure(profile, service.port(pair++)) && done;
    return done ? 0 : 1;
}
