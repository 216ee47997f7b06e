// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/job_runner.h"
#include "core/emrtd/trust_store.h"

#include <chrono>
#include <memory>

namespace motcua::cli {

/// Where `card read` finds its card: a reader of this computer, or the simulated card of training, in
/// process.
class CardSource {
public:
    /// `reader`: a name, empty for any reader with a card, or `simulated[:PROFILE]`. `wait`: for a card to be
    /// laid down, and back after it was lifted. Errors: USAGE for an unknown profile.
    static Result<CardSource> open(const QString& reader, std::chrono::milliseconds wait);
    CardSource(CardSource&&) noexcept;
    ~CardSource();

    bool isSimulated() const { return m_simulated != nullptr; }
    /// The certificate that has issued the simulated card; nothing for real ones. Only for this reading.
    emrtd::TrustStore trust() const;

    /// Runs the job to its end. Errors: the job's, CARD_….
    Result<> run(card::Job& job, const card::JobRunner::PhaseChanged& phaseChanged);

private:
    struct Simulated;
    CardSource();

    QString m_reader;
    std::chrono::milliseconds m_wait{};
    std::unique_ptr<Simulated> m_simulated;
};

} // namespace motcua::cli
