// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/pcsc_card_reader.h"

namespace motcua::ui {
namespace {

/// A clerk who has scanned the code has the card in the hand.
constexpr std::chrono::minutes kWaitForCard{10};

CardReader::Readers readersOf(const card::Readers& seen) {
    CardReader::Readers readers;
    readers.service = seen.has_value();
    if (seen)
        for (const card::ReaderState& state : *seen)
            readers.list.push_back({state.name, state.present, state.mute});
    return readers;
}

} // namespace

/// Takes the certificates from the disk on the worker's thread, then reads.
class PcscCardReader::Reading final : public card::Job {
public:
    Reading(QObject* receiver, emrtd::ReadingRequest request, Events events, PcscCardReader& owner)
        : m_receiver(receiver), m_events(std::move(events)), m_request(std::move(request)), m_owner(owner) {}

    Result<State> run(card::Channel& channel, std::stop_token stop) override {
        if (!m_job)
            m_job.emplace(
                std::move(m_request), m_owner.m_trust(), m_owner.m_clock,
                emrtd::ReadingEvents{.progress = [this](const auto& progress) { tellProgress(progress); },
                                     .texts = [this](const auto& reading) { tellTexts(reading); }});
        return m_job->run(channel, std::move(stop));
    }
    void phase(card::JobPhase phase) const {
        if (m_receiver && m_events.phase) m_events.phase(phase);
    }
    void ended(const Result<>& result) const {
        if (!m_receiver || !m_events.ended) return;
        if (!result) return m_events.ended(std::unexpected(result.error()));
        m_events.ended(wordsOf(m_job->reading()));
    }

private:
    // from the worker's thread to the receiver
    void tellProgress(const emrtd::ReadingProgress& progress) {
        if (!m_events.progress) return;
        m_owner.post([receiver = m_receiver, call = m_events.progress, progress] {
            if (receiver) call(progress);
        });
    }
    void tellTexts(const emrtd::ChipReading& reading) {
        if (!m_events.texts) return;
        const auto words = std::make_shared<emrtd::ChipReading>(wordsOf(reading));
        m_owner.post([receiver = m_receiver, call = m_events.texts, words] {
            if (receiver) call(*words);
        });
    }

    const QPointer<QObject> m_receiver; ///< only copied off the GUI thread
    const Events m_events;
    emrtd::ReadingRequest m_request;
    PcscCardReader& m_owner;
    std::optional<emrtd::ReadingJob> m_job;
};

PcscCardReader::PcscCardReader(const Clock& clock, std::function<emrtd::TrustStore()> trust)
    : m_clock(clock), m_trust(std::move(trust)), m_mailbox(std::make_unique<QObject>()) {
    m_worker = std::make_unique<card::Worker>(card::Worker::Callbacks{
        .readersChanged = [this](const card::Readers& seen) { post([this, seen] { setReaders(seen); }); },
        .jobPhase = [this](auto id, auto phase) { post([this, id, phase] { phaseChanged(id, phase); }); },
        .jobEnded = [this](auto id,
                           const Result<>& result) { post([this, id, result] { jobEnded(id, result); }); }});
}

PcscCardReader::~PcscCardReader() {
    m_worker.reset();
    m_mailbox.reset();
}

void PcscCardReader::post(std::function<void()> call) {
    QMetaObject::invokeMethod(m_mailbox.get(), std::move(call), Qt::QueuedConnection);
}

void PcscCardReader::read(QObject* receiver, emrtd::ReadingRequest request, Events events) {
    cancel();
    m_reading = std::make_shared<Reading>(receiver, std::move(request), std::move(events), *this);
    m_id = m_worker->submit(m_reading, {.reader = m_readerName, .waitForCard = kWaitForCard});
}

void PcscCardReader::cancel() {
    if (m_id) m_worker->cancel(m_id);
    m_id = 0;
    // whoever asked waits for an end; not from within their call
    if (const auto reading = std::exchange(m_reading, nullptr))
        post([reading] { reading->ended(std::unexpected(Error{Code::CARD_CANCELLED, {}})); });
}

void PcscCardReader::onReadersChanged(QObject* receiver, std::function<void(const Readers&)> call) {
    std::erase_if(m_listeners, [](const auto& listener) { return !listener.first; });
    m_listeners.emplace_back(receiver, call);
    call(m_readers);
}

void PcscCardReader::setReaders(const card::Readers& seen) {
    // no reader has answered yet: the same as none
    m_readers = readersOf(seen);
    const auto listeners = m_listeners;
    for (const auto& [receiver, call] : listeners)
        if (receiver) call(m_readers);
}

void PcscCardReader::phaseChanged(card::Worker::JobId id, card::JobPhase phase) {
    const auto reading = m_reading;
    if (id == m_id && reading) reading->phase(phase);
}

void PcscCardReader::jobEnded(card::Worker::JobId id, const Result<>& result) {
    if (id != m_id) return;
    const auto reading = std::exchange(m_reading, nullptr);
    m_id = 0;
    if (reading) reading->ended(result);
}

} // namespace motcua::ui
