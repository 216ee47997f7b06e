// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/card_reader.h"

#include <QPointer>

namespace motcua::counter {

/// The reader of training: the simulated card in process, with the cards of fictitious people. Reads on a
/// thread of its own, as the real one does.
class TrainingReader final : public ui::CardReader {
public:
    /// `clock` must outlive it.
    explicit TrainingReader(const Clock& clock);
    ~TrainingReader() override;

    void read(QObject* receiver, emrtd::ReadingRequest request, Events events) override;
    void cancel() override;
    Readers readers() const override { return m_readers; }
    void onReadersChanged(QObject* receiver, std::function<void(const Readers&)> call) override;
    bool isSimulated() const override { return true; }
    /// 0 An, 1 Bé Năm (few fields), 2 Dương (no expiry): genuine by the training authority; 3: An's card,
    /// forged.
    void laySample(int person) override;
    int samples() const override;
    QString sampleQr(int person) const override;

private:
    class Bench;

    Readers m_readers;
    std::vector<std::pair<QPointer<QObject>, std::function<void(const Readers&)>>> m_listeners;
    std::unique_ptr<Bench> m_bench;
};

} // namespace motcua::counter
