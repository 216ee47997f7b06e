// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/message_digest.h"
#include "core/emrtd/pace_steps.h"
#include "core/tlv/der_reader.h"

namespace motcua::emrtd {
namespace {

std::unexpected<Error> broken(const char* what) {
    return fail(Code::EMRTD_PROTOCOL_INVALID, QStringLiteral("PACE-CAM: %1").arg(QLatin1StringView(what)));
}

/// The chip's static key whose identifier is that of the parameters (ICAO 9303-11 §9.2.1).
const ChipAuthenticationKey* keyOf(const SecurityInfos& infos, int parameterId) {
    for (const ChipAuthenticationKey& key : infos.chipAuthenticationKeys) {
        if (key.agreement != KeyAgreement::ecdh || !key.keyId) continue;
        if (const auto id = tlv::decodeInteger(*key.keyId); id && *id == parameterId) return &key;
    }
    return nullptr;
}

} // namespace

Result<QByteArray> openChipAuthenticationData(const SessionKeys& keys, QByteArrayView sealed) {
    const qsizetype block = crypto::blockSize(keys.cipher);
    if (sealed.isEmpty() || sealed.size() % block != 0) return broken("blocks");
    // §4.4.3.5.4: the IV is the encryption of -1.
    MOTCUA_TRY(const QByteArray iv,
               crypto::encryptBlock(keys.cipher, keys.encryption, QByteArray(block, '\xFF')));
    MOTCUA_TRY(const QByteArray padded, crypto::decryptCbc(keys.cipher, keys.encryption, iv, sealed));
    auto data = crypto::unpadIso(padded);
    if (!data || data->isEmpty()) return broken("padding");
    return data;
}

Result<bool> verifyChipMapping(const ChipMappingProof& proof, const SecurityInfos& cardSecurity) {
    const ChipAuthenticationKey* key = keyOf(cardSecurity, proof.parameterId);
    if (key == nullptr) return broken("no key of these parameters");
    MOTCUA_TRY(const AgreementGroup standard, AgreementGroup::standard(proof.parameterId));
    MOTCUA_TRY(const AgreementPublicKey chip, agreementPublicKey(key->publicKeyInfo));
    const crypto::EcGroup* curve = standard.elliptic();
    if (curve == nullptr || chip.group.elliptic() == nullptr || chip.group.prime() != curve->prime())
        return broken("key of other parameters");
    MOTCUA_CHECK(curve->checkPoint(chip.publicKey));
    // FE2OS gives exactly the octets of the order (§4.4.5.6). What the chip sent is wrong, not an error.
    if (proof.chipAuthenticationData.size() != curve->orderSize()) return false;
    const auto expected = curve->multiplyPublic(proof.chipAuthenticationData, chip.publicKey);
    return expected && crypto::sameBytes(*expected, proof.mappingPublicKey);
}

} // namespace motcua::emrtd
