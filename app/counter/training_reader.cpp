// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/training_reader.h"

#include "tests/cardsim/local_channel.h"
#include "tests/cardsim/simulated_card.h"

#include <QCoreApplication>
#include <array>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace motcua::counter {
namespace {

constexpr int kGenuine = 3, kSamples = 4;

cardsim::Person personOf(int sample) {
    constexpr std::array kPeople{cardsim::Sample::a, cardsim::Sample::b, cardsim::Sample::c};
    return cardsim::samplePerson(kPeople[static_cast<std::size_t>(sample % kGenuine)]);
}

/// Made when it is first laid down: keys and signatures take some milliseconds.
cardsim::SimulatedCard makeCard(int sample, const cardsim::Issuer& issuer) {
    cardsim::Profile profile = *cardsim::profileNamed(u"cccd-2021");
    cardsim::Flaws flaws;
    if (sample >= kGenuine) flaws.alteredDataGroups = {13};
    return cardsim::SimulatedCard(cardsim::personalise(personOf(sample), profile, issuer, flaws));
}

/// A reading as the window asked for it; its callbacks run on the GUI thread.
struct Reading {
    QPointer<QObject> receiver; ///< only copied on the reader's thread
    ui::CardReader::Events events;
    emrtd::ReadingRequest request;
    std::stop_source stop = {};
    bool hasEnded = false; ///< only touched on the GUI thread
};

} // namespace

/// What the GUI thread and the reader's thread share, and the latter.
class TrainingReader::Bench {
public:
    explicit Bench(const Clock& clock)
        : m_clock(clock), m_thread([this](const std::stop_token& stop) { loop(stop); }) {}
    ~Bench() {
        ask(nullptr);
        m_thread.request_stop();
        m_thread.join();
    }

    void lay(int card) {
        const std::scoped_lock lock(m_mutex);
        m_card = card;
        ++m_laid;
        m_news.notify_all();
    }
    void ask(std::shared_ptr<Reading> reading) {
        const std::scoped_lock lock(m_mutex);
        if (m_reading) {
            m_reading->stop.request_stop();
            tellEnd(m_reading, std::unexpected(Error{Code::CARD_CANCELLED, {}}));
        }
        m_reading = std::move(reading);
        m_news.notify_all();
    }

private:
    class Channel;

    template <class Call> void post(const std::shared_ptr<Reading>& reading, Call call) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [reading, call = std::move(call)] {
                if (reading->receiver && !reading->stop.stop_requested()) call(reading->events);
            },
            Qt::QueuedConnection);
    }
    /// Once, also of a reading that is no longer wanted: whoever asked waits for it.
    void tellEnd(const std::shared_ptr<Reading>& reading, Result<emrtd::ChipReading> end) {
        const auto kept = std::make_shared<Result<emrtd::ChipReading>>(std::move(end));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [reading, kept] {
                if (std::exchange(reading->hasEnded, true)) return;
                if (reading->stop.stop_requested()) *kept = std::unexpected(Error{Code::CARD_CANCELLED, {}});
                if (reading->receiver && reading->events.ended) reading->events.ended(*kept);
            },
            Qt::QueuedConnection);
    }
    void tellPhase(const std::shared_ptr<Reading>& reading, card::JobPhase phase) {
        post(reading, [phase](const Events& events) {
            if (events.phase) events.phase(phase);
        });
    }

    void loop(const std::stop_token& stop) {
        for (;;) {
            std::shared_ptr<Reading> reading;
            {
                std::unique_lock lock(m_mutex);
                if (!m_news.wait(lock, stop, [this] { return m_reading != nullptr; })) return;
                reading = m_reading;
            }
            read(reading);
            const std::scoped_lock lock(m_mutex);
            if (m_reading == reading) m_reading.reset();
        }
    }
    void read(const std::shared_ptr<Reading>& reading);
    /// The number of the laying down; nothing when the reading is no longer wanted.
    std::optional<quint64> waitForCard(const std::shared_ptr<Reading>& reading, card::JobPhase phase);
    cardsim::SimulatedCard& card(int sample);

    const Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable_any m_news;
    std::shared_ptr<Reading> m_reading;
    int m_card = -1;
    quint64 m_laid = 0;
    // the reader's thread's own
    std::optional<cardsim::Issuer> m_issuer;
    std::array<std::optional<cardsim::SimulatedCard>, kSamples> m_cards;
    std::jthread m_thread; ///< last: ends first
};

/// The card as long as it lies there.
class TrainingReader::Bench::Channel final : public card::Channel {
public:
    Channel(Bench& bench, cardsim::SimulatedCard& card, quint64 laid)
        : m_bench(bench), m_inner(card, card.protocol()), m_laid(laid) {}

    Result<QByteArray> exchange(QByteArrayView command) override {
        if (!isThere()) return fail(Code::CARD_REMOVED);
        return m_inner.exchange(command);
    }
    Result<> reset() override {
        if (!isThere()) return fail(Code::CARD_REMOVED);
        return m_inner.reset();
    }
    card::Protocol protocol() const override { return m_inner.protocol(); }
    QByteArray answerToReset() const override { return m_inner.answerToReset(); }

private:
    bool isThere() const {
        const std::scoped_lock lock(m_bench.m_mutex);
        return m_bench.m_laid == m_laid;
    }
    Bench& m_bench;
    cardsim::LocalChannel m_inner;
    quint64 m_laid;
};

std::optional<quint64> TrainingReader::Bench::waitForCard(const std::shared_ptr<Reading>& reading,
                                                          card::JobPhase phase) {
    std::unique_lock lock(m_mutex);
    if (m_card < 0) tellPhase(reading, phase);
    m_news.wait(lock, [&] { return m_card >= 0 || m_reading != reading; });
    if (m_reading != reading) return std::nullopt;
    return m_laid;
}

cardsim::SimulatedCard& TrainingReader::Bench::card(int sample) {
    auto& card = m_cards[static_cast<std::size_t>(sample)];
    if (!card) card.emplace(makeCard(sample, *m_issuer));
    return *card;
}

void TrainingReader::Bench::read(const std::shared_ptr<Reading>& reading) {
    if (!m_issuer) m_issuer.emplace();
    const auto tellTexts = [this, reading](const emrtd::ChipReading& texts) {
        const auto words = std::make_shared<emrtd::ChipReading>(ui::wordsOf(texts));
        post(reading, [words](const Events& events) {
            if (events.texts) events.texts(*words);
        });
    };
    const auto tellProgress = [this, reading](const emrtd::ReadingProgress& progress) {
        post(reading, [progress](const Events& events) {
            if (events.progress) events.progress(progress);
        });
    };
    emrtd::TrustStore trust{.certificates = {m_issuer->cscaCertificate()}, .revocationLists = {}};
    emrtd::ReadingJob job(std::move(reading->request), std::move(trust), m_clock,
                          {.progress = tellProgress, .texts = tellTexts});
    Result<card::Job::State> state = card::Job::State::again;
    auto phase = card::JobPhase::waitingForCard;
    while (state && *state == card::Job::State::again) {
        const auto laid = waitForCard(reading, phase);
        if (!laid) return;
        int sample = 0;
        {
            const std::scoped_lock lock(m_mutex);
            sample = m_card;
        }
        if (sample < 0) continue;
        tellPhase(reading, card::JobPhase::running);
        Channel channel(*this, card(sample), *laid);
        state = job.run(channel, reading->stop.get_token());
        phase = card::JobPhase::waitingForReturn;
    }
    tellEnd(reading,
            state ? Result<emrtd::ChipReading>(ui::wordsOf(job.reading())) : std::unexpected(state.error()));
}

TrainingReader::TrainingReader(const Clock& clock) : m_bench(std::make_unique<Bench>(clock)) {
    m_readers.list.push_back({QStringLiteral("MotCua Training Reader"), false, false});
}

TrainingReader::~TrainingReader() = default;

void TrainingReader::read(QObject* receiver, emrtd::ReadingRequest request, Events events) {
    m_bench->ask(std::make_shared<Reading>(receiver, std::move(events), std::move(request)));
}

void TrainingReader::cancel() { m_bench->ask(nullptr); }

void TrainingReader::onReadersChanged(QObject* receiver, std::function<void(const Readers&)> call) {
    std::erase_if(m_listeners, [](const auto& listener) { return !listener.first; });
    m_listeners.emplace_back(receiver, call);
    call(m_readers);
}

void TrainingReader::laySample(int person) {
    const int card = person < kSamples ? person : -1;
    m_bench->lay(card);
    m_readers.list.front().present = card >= 0;
    const auto listeners = m_listeners;
    for (const auto& [receiver, call] : listeners)
        if (receiver) call(m_readers);
}

int TrainingReader::samples() const { return kSamples; }

QString TrainingReader::sampleQr(int person) const {
    if (person < 0 || person >= kSamples) return {};
    const citizen::Citizen who = personOf(person).citizen;
    const auto text = [](Date date) {
        const std::chrono::year_month_day day{date};
        return QStringLiteral("%1%2%3")
            .arg(static_cast<unsigned>(day.day()), 2, 10, QLatin1Char('0'))
            .arg(static_cast<unsigned>(day.month()), 2, 10, QLatin1Char('0'))
            .arg(static_cast<int>(day.year()), 4, 10, QLatin1Char('0'));
    };
    const auto& birth = who.birthDate;
    return QStringList{
        who.number ? who.number->text() : QString(),
        who.oldNumber,
        who.name,
        text(makeDate(birth.year, static_cast<unsigned>(birth.month), static_cast<unsigned>(birth.day))),
        who.sex == citizen::Sex::female ? QStringLiteral("Nữ") : QStringLiteral("Nam"),
        who.residence,
        who.issueDate ? text(*who.issueDate) : QString()}
        .join(u'|');
}

} // namespace motcua::counter
