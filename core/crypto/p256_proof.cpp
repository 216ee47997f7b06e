// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/p256_proof.h"

#include "core/crypto/signature_scheme.h"
#include "core/crypto/x509_handles.h"

#include <algorithm>
#include <array>

namespace motcua::crypto {
namespace {

using namespace openssl;

/// SEQUENCE { SEQUENCE { id-ecPublicKey, prime256v1 }, BIT STRING { 04 …
constexpr std::array<quint8, 27> kHead{0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48,
                                       0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
                                       0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04};
constexpr qsizetype kInfoSize = 27 + 64;

} // namespace

Result<bool> provesP256(QByteArrayView publicInfo, QByteArrayView message, QByteArrayView signature) {
    const QuietErrors quiet;
    const bool isOurForm = publicInfo.size() == kInfoSize &&
                           std::ranges::equal(publicInfo.first(std::ssize(kHead)), kHead,
                                              [](char a, quint8 b) { return static_cast<quint8>(a) == b; });
    if (!isOurForm) return invalid();
    const unsigned char* at = in(publicInfo);
    const Key key(
        d2i_PUBKEY(nullptr, &at, static_cast<long>(publicInfo.size()))); // refuses a point off the curve
    if (!key) return invalid();
    return verifySignature(key.get(), {SignatureScheme::Kind::ecdsa, DigestAlgorithm::sha256}, message,
                           signature);
}

} // namespace motcua::crypto
