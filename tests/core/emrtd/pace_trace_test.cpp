// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/ber_object.h"
#include "core/emrtd/pace_steps.h"
#include "pace_traces.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using tests::hex;
using tests::ScriptedChannel;
using tests::icao::kPaceTraces;
using tests::icao::PaceTrace;

const QByteArray kOk = QByteArray::fromHex("9000");

PaceInfo infoOf(const PaceTrace& trace) {
    // PACEInfo with version 2 and the parameters, as EF.CardAccess holds it.
    const QByteArray info =
        berObject(0x30, berObject(0x06, hex(trace.oid)) + hex("020102") +
                            berObject(0x02, QByteArray(1, static_cast<char>(trace.parameterId))));
    const auto infos = parseSecurityInfos(berObject(0x31, info), QLatin1StringView("EF.CardAccess"));
    EXPECT_TRUE(infos && infos->pace.size() == 1);
    return infos->pace.at(0);
}

QByteArray command(quint8 cla, const QByteArray& objects) {
    const QByteArray data = berObject(0x7C, objects);
    return QByteArray(1, static_cast<char>(cla)) + hex("860000") + static_cast<char>(data.size()) + data +
           '\0';
}
QByteArray answer(const QByteArray& objects) { return berObject(0x7C, objects) + kOk; }

void script(ScriptedChannel& channel, const PaceTrace& trace) {
    channel.expect(hex("0022C1A40F800A") + hex(trace.oid) + hex("830101"), kOk);
    channel.expect(hex("10860000027C0000"), answer(berObject(0x80, hex(trace.encryptedNonce))));
    channel.expect(command(0x10, berObject(0x81, hex(trace.ownMapping))),
                   answer(berObject(0x82, hex(trace.chipMapping))));
    channel.expect(command(0x10, berObject(0x83, hex(trace.ownPublic))),
                   answer(berObject(0x84, hex(trace.chipPublic))));
    channel.expect(command(0x00, berObject(0x85, hex(trace.ownToken))),
                   answer(berObject(0x86, hex(trace.chipToken)) + hex(trace.lastObjects)));
}

/// The order q of the standardised group 0; the private keys of H.2 are not reduced by it.
const char* const kOrderOfGroup0 = "F518AA8781A8DF278ABA4E7D64B7CB9D49462353";

PaceGiven givenOf(const PaceTrace& trace) {
    PaceGiven given;
    if (trace.mappingPrivateKey != nullptr)
        given.mappingPrivateKey = Secret::copyOf(hex(trace.mappingPrivateKey));
    if (trace.integratedNonce != nullptr) given.integratedNonce = hex(trace.integratedNonce);
    Secret key = Secret::copyOf(hex(trace.agreementPrivateKey));
    if (key.size() == 128) key = reduce(key, hex(kOrderOfGroup0));
    given.agreementPrivateKey = std::move(key);
    return given;
}

TEST(PaceTrace, workedExamplesOfIcao_areReplayed) {
    for (const PaceTrace& trace : kPaceTraces) {
        SCOPED_TRACE(trace.name);
        ScriptedChannel channel;
        script(channel, trace);
        card::ApduLink link(channel);
        Session session(link);
        const auto outcome = runPaceWith(session, infoOf(trace), PasswordKind::mrz,
                                         Secret::copyOf(hex(trace.passwordKey)), givenOf(trace));
        ASSERT_TRUE(outcome) << outcome.error().detail.toStdString();
        EXPECT_EQ(outcome->keys.encryption.view(), hex(trace.encryption));
        EXPECT_EQ(outcome->keys.mac.view(), hex(trace.mac));
        EXPECT_EQ(outcome->keys.counter.view(), QByteArray(16, '\0'));
        EXPECT_EQ(outcome->chipMapping.has_value(), trace.parameterId == 13 && *trace.lastObjects != '\0');
    }
}

TEST(PaceTrace, passwordKeys_areThoseOfTheExamples) {
    for (const PaceTrace& trace : kPaceTraces) {
        if (trace.mrz == nullptr) continue;
        EXPECT_EQ(passwordKey(crypto::BlockCipher::aes128, mrzPassword(Secret::copyOf(trace.mrz))).view(),
                  hex(trace.passwordKey));
    }
}

TEST(PaceTrace, chipAuthenticationMapping_provesTheChip) {
    const PaceTrace& trace = kPaceTraces[4];
    ScriptedChannel channel;
    script(channel, trace);
    card::ApduLink link(channel);
    Session session(link);
    const auto outcome = runPaceWith(session, infoOf(trace), PasswordKind::mrz,
                                     Secret::copyOf(hex(trace.passwordKey)), givenOf(trace));
    ASSERT_TRUE(outcome && outcome->chipMapping);
    ChipMappingProof proof = *outcome->chipMapping;
    EXPECT_EQ(proof.parameterId, 13);
    EXPECT_EQ(proof.mappingPublicKey, hex(trace.chipMapping));
    EXPECT_EQ(proof.chipAuthenticationData, hex(tests::icao::kDecryptedChipAuthenticationDataI));

    const auto infos = parseSecurityInfos(berObject(0x31, hex(tests::icao::kChipKeyInfoI)),
                                          QLatin1StringView("EF.CardSecurity"));
    ASSERT_TRUE(infos);
    EXPECT_EQ(verifyChipMapping(proof, *infos), true);

    proof.chipAuthenticationData[31] = static_cast<char>(proof.chipAuthenticationData[31] ^ 1);
    EXPECT_EQ(verifyChipMapping(proof, *infos), false);
    proof.chipAuthenticationData = QByteArray(32, '\0');
    EXPECT_EQ(verifyChipMapping(proof, *infos), false);
    proof.chipAuthenticationData = hex(tests::icao::kDecryptedChipAuthenticationDataI) + '\0';
    EXPECT_EQ(verifyChipMapping(proof, *infos), false);
    EXPECT_EQ(verifyChipMapping(proof, {}).error().code, Code::EMRTD_PROTOCOL_INVALID);
    proof.parameterId = 12; // no key of that identifier
    EXPECT_EQ(verifyChipMapping(proof, *infos).error().code, Code::EMRTD_PROTOCOL_INVALID);
}

TEST(PaceTrace, keyOfOtherParameters_provesNoMapping) {
    // P-256 in place of brainpoolP256r1, under the identifier 12.
    const auto group = crypto::EcGroup::standard(12);
    const QByteArray info =
        berObject(0x30, berObject(0x06, hex("04007F000702020102")) +
                            berObject(0x30, berObject(0x30, hex("060704007F0007010202010C")) +
                                                berObject(0x03, '\0' + group->generator())) +
                            hex("02010D"));
    const auto infos = parseSecurityInfos(berObject(0x31, info), QLatin1StringView("EF.CardSecurity"));
    ASSERT_TRUE(infos && infos->chipAuthenticationKeys.size() == 1);
    const ChipMappingProof proof{13, hex(kPaceTraces[4].chipMapping), QByteArray(32, '\1')};
    EXPECT_EQ(verifyChipMapping(proof, *infos).error().code, Code::EMRTD_PROTOCOL_INVALID);
}

TEST(PaceTrace, severalParameters_areNamedInMseSetAt) {
    const PaceTrace& trace = kPaceTraces[0];
    PaceInfo info = infoOf(trace);
    info.ambiguousParameters = true;
    ScriptedChannel channel({{hex("0022C1A412800A") + hex(trace.oid) + hex("83010284010D"), hex("6A80")}});
    card::ApduLink link(channel);
    Session session(link);
    EXPECT_EQ(runPace(session, info, *canPassword(Secret::copyOf("012345"))).error().code,
              Code::EMRTD_STATUS);
}

} // namespace
} // namespace motcua::emrtd
