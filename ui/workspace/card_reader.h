// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/job_runner.h"
#include "core/emrtd/reading_job.h"

#include <QObject>
#include <functional>
#include <memory>

namespace motcua::ui {

/// Reads chips for the window: requests go in, values come out on the GUI thread. The real one stands on
/// card::Worker, training mode's on the simulated card in process.
class CardReader {
public:
    struct Readers {
        bool service = true; ///< the PC/SC service answers
        struct Reader {
            QString name;
            bool present = false; ///< a card lies there
            bool mute = false;
            bool operator==(const Reader&) const = default;
        };
        std::vector<Reader> list;
        bool operator==(const Readers&) const = default;
        bool anyCard() const;
    };
    struct Events {
        std::function<void(card::JobPhase)> phase;
        std::function<void(const emrtd::ReadingProgress&)> progress;
        std::function<void(const emrtd::ChipReading&)> texts;         ///< before the portrait
        std::function<void(const Result<emrtd::ChipReading>&)> ended; ///< once
    };

    virtual ~CardReader() = default;

    /// One at a time: a request replaces the one under way. Callbacks come while `receiver` lives. Each
    /// request ends, one that was replaced or cancelled with CARD_CANCELLED.
    virtual void read(QObject* receiver, emrtd::ReadingRequest request, Events events) = 0;
    virtual void cancel() = 0;
    virtual Readers readers() const = 0;
    /// Now and after each change; several may listen.
    virtual void onReadersChanged(QObject* receiver, std::function<void(const Readers&)> call) = 0;
    /// Training: the card is nobody's.
    virtual bool isSimulated() const { return false; }
    /// Training: lays the n-th sample person's card on the simulated reader (-1 takes it away), and the text
    /// of its QR code as a scanner would give it.
    virtual void laySample(int /*person*/) {}
    virtual int samples() const { return 0; }
    virtual QString sampleQr(int /*person*/) const { return {}; }
};

/// What a reading says, without the evidence, which holds keys and is not copied: for callbacks on another
/// thread.
emrtd::ChipReading wordsOf(const emrtd::ChipReading& reading);

} // namespace motcua::ui
