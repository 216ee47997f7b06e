// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/message_digest.h"
#include "core/emrtd/secure_messaging_parts.h"

namespace {

using namespace motcua;
using namespace motcua::emrtd;

SessionKeys keysOf(bool des) {
    if (des)
        return {crypto::BlockCipher::tripleDes, Secret::copyOf("0123456789abcdef"),
                Secret::copyOf("fedcba9876543210"), Secret::copyOf(QByteArray(7, '\0') + '\1')};
    return {crypto::BlockCipher::aes128, Secret::copyOf("0123456789abcdef"),
            Secret::copyOf("fedcba9876543210"), Secret::copyOf(QByteArray(15, '\0') + '\1')};
}

/// The same answer under its right MAC, so that what is behind the MAC is reached as well.
QByteArray authenticated(QByteArrayView objects, bool des) {
    SessionKeys keys = keysOf(des);
    ++keys.counter.data()[keys.counter.size() - 1];
    return objects.toByteArray() + QByteArray::fromHex("8E08") + *answerMac(keys, objects);
}

} // namespace

/// First byte: the lowest bit chooses the cipher, the next one a right MAC; then the status word and the
/// data.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size < 3) return 0;
    const bool des = (data[0] & 1) != 0, sealed = (data[0] & 2) != 0;
    const auto status = static_cast<quint16>(data[1] << 8 | data[2]);
    const QByteArrayView bytes(reinterpret_cast<const char*>(data + 3), static_cast<qsizetype>(size - 3));
    const QByteArray answer = sealed ? authenticated(bytes, des) : bytes.toByteArray();
    SecureMessaging messaging(keysOf(des));
    const auto opened = messaging.open({answer, status});
    // Data never grow, and the status believed is the one that was sent.
    if (opened && (opened->data.size() >= answer.size() || opened->status != status)) abort();
    // Without the keys nobody finds the right MAC.
    if (opened && !sealed) abort();
    if (!opened && opened.error().code != Code::EMRTD_SM_NAKED_STATUS && messaging.open({answer, status}))
        abort();
    return 0;
}
