// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/pace_steps.h"

namespace {

using namespace motcua;
using namespace motcua::emrtd;

/// Answers in pieces of the input: one byte size, then so many bytes.
class FuzzedChip final : public card::Channel {
public:
    explicit FuzzedChip(QByteArrayView input) : m_input(input) {}
    Result<QByteArray> exchange(QByteArrayView) override {
        if (m_input.isEmpty()) return fail(Code::CARD_REMOVED);
        const qsizetype size = std::min<qsizetype>(static_cast<quint8>(m_input[0]), m_input.size() - 1);
        const QByteArray answer = m_input.sliced(1, size).toByteArray();
        m_input = m_input.sliced(1 + size);
        return answer;
    }
    Result<> reset() override { return {}; }
    card::Protocol protocol() const override { return card::Protocol::t1; }
    QByteArray answerToReset() const override { return {}; }

private:
    QByteArrayView m_input;
};

Secret secretOf(const char* hex) { return Secret::copyOf(QByteArray::fromHex(hex)); }

/// The keys of ICAO 9303-11 App. G.1, so that the seed of that trace goes through to its end.
PaceGiven icaoKeys() {
    return {.mappingPrivateKey = secretOf("7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99"),
            .integratedNonce = QByteArray::fromHex("5DD4CBFC96F5453B130D890A1CDBAE32"),
            .agreementPrivateKey =
                secretOf("A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595")};
}

} // namespace

/// First byte: the mapping (0 generic, 1 integrated, 2 chip authentication); then the chip's answers.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size == 0) return 0;
    const auto mapping = static_cast<PaceMapping>(data[0] % 3);
    constexpr char kArcs[]{2, 4, 6};
    const PaceInfo info{.oid = QByteArray::fromHex("04007F0007020204") + kArcs[data[0] % 3] + '\2',
                        .agreement = KeyAgreement::ecdh,
                        .mapping = mapping,
                        .cipher = crypto::BlockCipher::aes128,
                        .parameterId = 13};
    FuzzedChip chip(
        QByteArrayView(reinterpret_cast<const char*>(data + 1), static_cast<qsizetype>(size - 1)));
    card::ApduLink link(chip);
    Session session(link);
    const auto outcome = runPaceWith(session, info, PasswordKind::mrz,
                                     secretOf("89DED1B26624EC1E634C1989302849DD"), icaoKeys());
    if (outcome && mapping == PaceMapping::chipAuthentication && !outcome->chipMapping) abort();
    return 0;
}
