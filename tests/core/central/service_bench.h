// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/sync_service.h"
#include "tests/core/dossier/story.h"

/// Desks that push to a service, without the network between them.
namespace motcua::central {

inline const QString kOffice = QStringLiteral("H15.50.05.13"), kOtherOffice = QStringLiteral("H15.50.06");

inline Uuid uuid(quint8 kind, int number) {
    std::array<quint8, 16> bytes{};
    bytes[0] = kind;
    bytes[14] = static_cast<quint8>(number >> 8);
    bytes[15] = static_cast<quint8>(number);
    return Uuid::fromBytes(bytes);
}

inline dossier::Received intakeOf(int ordinal) {
    dossier::Received received = dossier::intake();
    const auto agency = *dossier::AgencyCode::parse(kOffice);
    received.code = *dossier::DossierCode::make(agency, dateOf(dossier::kReceived), ordinal);
    return received;
}

/// One desk: what it has made and not yet heard a verdict on.
class Desk {
public:
    Desk(int number, QString office) : m_caller{uuid(1, number), std::move(office)}, m_number(number) {}

    /// `known`: the version of the service's that this desk has seen.
    dossier::Action make(const Uuid& dossier, dossier::Payload payload, int known = 0) {
        const qint64 sequence = ++m_sequence;
        return {.id = uuid(static_cast<quint8>(0x80 + m_number), static_cast<int>(sequence)),
                .dossier = dossier,
                .actor = dossier::Story::kActor,
                .desk = m_number,
                .at = toInstant(dossier::kReceived) + std::chrono::minutes(sequence),
                .sequence = sequence,
                .baseVersion = known,
                .payload = std::move(payload)};
    }
    wire::SyncRequest request(std::vector<dossier::Action> operations) const {
        wire::SyncRequest request;
        request.device = m_caller.device;
        request.incarnation = incarnation;
        request.first = operations.empty() ? m_sequence + 1 : operations.front().sequence;
        request.epoch = epoch;
        request.cursors = {{streamOf(m_caller.office), cursor}};
        request.answerBytes = 1 << 20;
        request.operations = std::move(operations);
        return request;
    }
    const Caller& caller() const { return m_caller; }

    int incarnation = 1;
    qint64 cursor = 0;
    QString epoch;

private:
    Caller m_caller;
    int m_number;
    qint64 m_sequence = 0;
};

} // namespace motcua::central
