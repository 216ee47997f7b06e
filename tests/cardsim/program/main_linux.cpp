// SPDX-License-Identifier: GPL-3.0-or-later
// motcua-cardsim: serves a simulated card to pcscd through vpcd. Linux, as vpcd is.
#include "tests/cardsim/program/options.h"
#include "tests/cardsim/simulated_card.h"
#include "tests/cardsim/vpcd_link.h"

#include <QCoreApplication>
#include <csignal>
#include <cstdio>
#include <deque>
#include <thread>

namespace motcua::cardsim {
namespace {

void print(std::FILE* to, const QString& text) {
    std::fputs((text + u'\n').toUtf8().constData(), to);
    std::fflush(to);
}

/// Prints what passes: headers, sizes and status words.
class TracingCard final : public PoweredCard {
public:
    explicit TracingCard(PoweredCard& card) : m_card(card) {}
    QByteArray answerToReset() const override { return m_card.answerToReset(); }
    void restart() override { m_card.restart(); }
    std::optional<QByteArray> exchange(QByteArrayView command) override {
        const std::optional<QByteArray> answer = m_card.exchange(command);
        print(stderr, traceLine(m_number++, command, answer));
        return answer;
    }

private:
    PoweredCard& m_card;
    int m_number = 0;
};

sigset_t endingSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

int serve(const ServeOptions& options) {
    const CardImage image = personalise(options.person, options.profile, Issuer(), options.flaws);
    if (!options.trustFolder.isEmpty() && !writeTrust(options.trustFolder, image)) {
        print(stderr,
              QStringLiteral("Không ghi được vào %1. / Cannot write to %1.").arg(options.trustFolder));
        return 1;
    }
    SimulatedCard card(image);
    PoweredCard* outermost = &card;
    std::deque<FaultyCard> faulty;
    for (const Fault& fault : options.faults)
        outermost = &faulty.emplace_back(*outermost, fault);
    TracingCard tracing(*outermost);
    if (options.verbose) outermost = &tracing;

    // Blocked before any thread starts, so that only the waiting one gets them.
    const sigset_t signals = endingSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::stop_source stop;
    std::thread([signals, stop]() mutable {
        int signal = 0;
        sigwait(&signals, &signal);
        stop.request_stop();
    }).detach();

    VpcdLink link(*outermost, options.port);
    if (const Result<> served = link.serve(stop.get_token()); !served) {
        const ErrorText& text = errorText(served.error().code);
        print(stderr, QStringLiteral("%1: %2 / %3")
                          .arg(QString::fromUtf8(text.name), QString::fromUtf8(text.causeVi),
                               QString::fromUtf8(text.causeEn)));
        return 1;
    }
    return 0;
}

} // namespace
} // namespace motcua::cardsim

int main(int argc, char** argv) {
    using namespace motcua::cardsim;
    const QCoreApplication application(argc, argv);
    const auto options = parseServeOptions(QCoreApplication::arguments().sliced(1));
    if (!options) {
        print(stderr, options.error().vi + QStringLiteral(" / ") + options.error().en);
        print(stderr, serveUsage());
        return 2;
    }
    if (options->help || options->list) {
        print(stdout, options->help ? serveUsage() : serveList());
        return 0;
    }
    return serve(*options);
}
