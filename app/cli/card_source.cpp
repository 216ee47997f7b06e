// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/card_source.h"

#include "app/cli/options.h"
#include "tests/cardsim/card_image.h"
#include "tests/cardsim/local_channel.h"
#include "tests/cardsim/simulated_card.h"

namespace motcua::cli {
namespace {

constexpr QLatin1StringView kSimulated("simulated"), kUsualProfile("cccd-2021");

} // namespace

struct CardSource::Simulated {
    cardsim::Issuer issuer;
    cardsim::SimulatedCard card;

    explicit Simulated(const cardsim::Profile& profile)
        : card(cardsim::personalise(cardsim::samplePerson(cardsim::Sample::a), profile, issuer)) {}
};

CardSource::CardSource() = default;
CardSource::CardSource(CardSource&&) noexcept = default;
CardSource::~CardSource() = default;

Result<CardSource> CardSource::open(const QString& reader, std::chrono::milliseconds wait) {
    CardSource source;
    source.m_reader = reader;
    source.m_wait = wait;
    if (reader.section(u':', 0, 0) != kSimulated) return source;
    const QString name = reader.section(u':', 1);
    const auto profile = cardsim::profileNamed(name.isEmpty() ? QString(kUsualProfile) : name);
    if (!profile) {
        QStringList names;
        for (const QString& each : cardsim::profileNames())
            names << each;
        return wrongUsage(QStringLiteral("--reader simulated:%1").arg(names.join(u'|')));
    }
    source.m_simulated = std::make_unique<Simulated>(*profile);
    return source;
}

emrtd::TrustStore CardSource::trust() const {
    if (!m_simulated) return {};
    return {.certificates = {m_simulated->issuer.cscaCertificate()}, .revocationLists = {}};
}

Result<> CardSource::run(card::Job& job, const card::JobRunner::PhaseChanged& phaseChanged) {
    if (!m_simulated)
        return card::runJob(job, {.reader = m_reader, .waitForCard = m_wait, .waitForReturn = m_wait}, {},
                            phaseChanged);
    cardsim::LocalChannel channel(m_simulated->card, m_simulated->card.protocol());
    MOTCUA_CHECK(job.run(channel, {}));
    return {};
}

} // namespace motcua::cli
