// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/chip_proof.h"
#include "core/emrtd/message_recovery.h"

using namespace motcua;
using namespace motcua::emrtd;

/// DG15 and, behind its last byte, an answer to INTERNAL AUTHENTICATE: two bytes with the size of the file,
/// the file, the signature.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (bytes.size() < 2) return 0;
    const qsizetype wanted = data[0] << 8 | data[1];
    const qsizetype fileSize = std::min(wanted, bytes.size() - 2);
    const ActiveAuthenticationProof proof{QByteArray(8, 'c'), bytes.sliced(2 + fileSize).toByteArray()};
    isSignedMessage(proof.signature, proof.challenge);
    const auto key = parseDg15(bytes.sliced(2, fileSize));
    if (!key) return 0;
    (void)verifyActiveAuthentication(proof, *key, {});
    (void)verifyActiveAuthentication(proof, *key, crypto::DigestAlgorithm::sha256);
    return 0;
}
