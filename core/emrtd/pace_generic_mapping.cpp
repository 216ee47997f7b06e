// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/pace_steps.h"

namespace motcua::emrtd {

Result<MappedGroup> mapGenerically(Session& session, const AgreementGroup& group, const Secret& nonce,
                                   const PaceGiven& given) {
    constexpr const char* kStep = "PACE mapping";
    MOTCUA_TRY(const AgreementKeyPair own,
               given.mappingPrivateKey ? group.fromPrivate(*given.mappingPrivateKey) : group.generate());
    MOTCUA_TRY(const QByteArray answer,
               paceStep(session, 0x81, group.encode(own.publicKey), 0x82, group.publicSize(), kStep));
    MOTCUA_TRY(QByteArray chips, blameChip(group.decode(answer), kStep));
    if (chips == own.publicKey)
        return fail(Code::EMRTD_PROTOCOL_INVALID, QStringLiteral("PACE: our own key came back"));
    MOTCUA_TRY(AgreementGroup mapped, blameChip(group.mapGenerically(nonce, own.privateKey, chips), kStep));
    return MappedGroup{std::move(mapped), std::move(chips)};
}

} // namespace motcua::emrtd
