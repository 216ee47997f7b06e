// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/worker.h"
#include "core/emrtd/trust_store.h"
#include "ui/workspace/card_reader.h"

#include <QPointer>

namespace motcua::ui {

/// What a counter with this data folder trusts: what came with the program, and the folder's `trust`. Reads
/// the disk.
emrtd::TrustStore trustOf(const QString& dataFolder);

/// The readers of this machine.
class PcscCardReader final : public CardReader {
public:
    /// `clock` must outlive it. `trust` is asked on the reader's thread, once a reading.
    PcscCardReader(const Clock& clock, std::function<emrtd::TrustStore()> trust);
    ~PcscCardReader() override;

    void read(QObject* receiver, emrtd::ReadingRequest request, Events events) override;
    void cancel() override;
    Readers readers() const override { return m_readers; }
    void onReadersChanged(QObject* receiver, std::function<void(const Readers&)> call) override;
    void setReader(const QString& name) override;

private:
    class Reading;
    void post(std::function<void()> call);
    void submit();
    void drop(bool tell);
    void setReaders(Readers readers);
    void phaseChanged(card::Worker::JobId id, card::JobPhase phase);
    void jobEnded(card::Worker::JobId id, const Result<>& result);

    const Clock& m_clock;
    std::function<emrtd::TrustStore()> m_trust;
    QString m_readerName, m_askedReader; ///< as set, and what the reading under way was asked of
    bool m_isRunning = false;            ///< on a card, not waiting for one
    Readers m_readers{.service = false, .list = {}};
    std::vector<std::pair<QPointer<QObject>, std::function<void(const Readers&)>>> m_listeners;
    std::shared_ptr<Reading> m_reading; ///< under way
    card::Worker::JobId m_id = 0;
    std::unique_ptr<QObject> m_mailbox; ///< on the GUI thread; what comes after it has gone is dropped
    std::unique_ptr<card::Worker> m_worker;
};

} // namespace motcua::ui
