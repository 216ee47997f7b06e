// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/citizen.h"
#include "ui/dossiers/dossier_facts.h"
#include "ui/workspace/workspace.h"

namespace motcua::ui {

/// Who stands at the counter, by their card: compared with who may take the result.
class ReceiverCheck : public QObject {
public:
    enum class Outcome {
        none,
        sameByQr,   ///< the QR code is the applicant's
        sameByChip, ///< the chip is the applicant's
        proxyByQr,  ///< the proxy's who handed the dossier in
        other,      ///< somebody else's card
        unreadable, ///< the chip did not answer to the applicant's data
        forged
    };

    explicit ReceiverCheck(Workspace& workspace) : m_workspace(workspace) {}

    /// A new dossier: nobody has been checked.
    void start(const DossierFacts& facts);
    void takeCard(const citizen::Citizen& shown);
    /// The chip that lies on a reader, with the applicant's own data as its key.
    void readChip();
    Outcome outcome() const { return m_outcome; }
    const citizen::Citizen& shown() const { return m_shown; }
    dossier::IdentitySource shownBy() const { return m_shownBy; }
    /// To be recorded with the dossier; nothing when no card was shown, or another's.
    std::optional<dossier::IdentityVerified> fact() const;
    bool isReading() const { return m_isReading; }
    void onChanged(std::function<void()> call) { m_changed = std::move(call); }

private:
    void set(Outcome outcome);
    Workspace& m_workspace;
    std::function<void()> m_changed;
    citizen::Citizen m_applicant, m_shown;
    std::optional<citizen::Citizen> m_proxy;
    Outcome m_outcome = Outcome::none;
    dossier::IdentitySource m_shownBy = dossier::IdentitySource::qr;
    emrtd::Verdict m_verdict = emrtd::Verdict::unjudged;
    bool m_isReading = false;
    quint64 m_question = 0;
};

} // namespace motcua::ui
