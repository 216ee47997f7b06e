// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/block_cipher.h"

#include "core/crypto/openssl_handles.h"

#include <array>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>

namespace motcua::crypto {
namespace {

using namespace openssl;

struct Known {
    const EVP_CIPHER* (*cbc)();
    const EVP_CIPHER* (*ecb)();
    const char* name; ///< for CMAC
    qsizetype key;
    qsizetype block;
};
constexpr std::array kKnown{
    Known{EVP_des_ede_cbc, EVP_des_ede_ecb, nullptr, 16, 8},
    Known{EVP_aes_128_cbc, EVP_aes_128_ecb, "AES-128-CBC", 16, 16},
    Known{EVP_aes_192_cbc, EVP_aes_192_ecb, "AES-192-CBC", 24, 16},
    Known{EVP_aes_256_cbc, EVP_aes_256_ecb, "AES-256-CBC", 32, 16},
};
const Known& known(BlockCipher cipher) { return kKnown[static_cast<size_t>(cipher)]; }

constexpr qsizetype kMacSize = 8;
/// Far above any answer of a chip (65536 bytes), far below OpenSSL's int.
constexpr qsizetype kLongest = qsizetype(1) << 30;

enum class Direction { decrypt = 0, encrypt = 1 };

/// `iv` is null for ECB.
Result<QByteArray> run(const EVP_CIPHER* method, Direction direction, const unsigned char* key,
                       const unsigned char* iv, QByteArrayView text) {
    QByteArray result(text.size(), '\0');
    const CipherContext context(EVP_CIPHER_CTX_new());
    int size = 0;
    if (EVP_CipherInit_ex(context.get(), method, nullptr, key, iv, static_cast<int>(direction)) != 1 ||
        EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1 ||
        EVP_CipherUpdate(context.get(), out(result), &size, in(text), static_cast<int>(text.size())) != 1 ||
        size != text.size())
        return invalid();
    return result;
}

bool wholeBlocks(BlockCipher cipher, QByteArrayView text) {
    return text.size() % blockSize(cipher) == 0 && text.size() <= kLongest;
}

bool hasSize(const Secret& key, BlockCipher cipher) { return key.view().size() == keySize(cipher); }

Result<QByteArray> cbc(BlockCipher cipher, Direction direction, const Secret& key, QByteArrayView iv,
                       QByteArrayView text) {
    if (!hasSize(key, cipher) || iv.size() != blockSize(cipher) || !wholeBlocks(cipher, text))
        return invalid();
    return run(known(cipher).cbc(), direction, key.data(), in(iv), text);
}

/// ISO/IEC 9797-1 MAC algorithm 3: DES-CBC with the first half of the key, and the last block with both
/// halves. OpenSSL 3 keeps single DES in a provider that may not be there; EDE with two equal halves is the
/// same.
Result<QByteArray> retailMac(const Secret& key, QByteArrayView message) {
    if (message.isEmpty() || !wholeBlocks(BlockCipher::tripleDes, message)) return invalid();
    // On the stack and not in a Secret, whose guarded pages take ten times as long as the MAC itself.
    std::array<unsigned char, 16> single;
    std::copy_n(key.data(), 8, single.begin());
    std::copy_n(key.data(), 8, single.begin() + 8);
    const QByteArray zero(kMacSize, '\0');
    const auto chained =
        run(EVP_des_ede_cbc(), Direction::encrypt, single.data(), in(zero), message.chopped(kMacSize));
    OPENSSL_cleanse(single.data(), single.size());
    MOTCUA_CHECK(chained);
    const QByteArrayView last =
        chained->isEmpty() ? QByteArrayView(zero) : QByteArrayView(*chained).last(kMacSize);
    return encryptCbc(BlockCipher::tripleDes, key, last, message.last(kMacSize));
}

Result<QByteArray> cmac(BlockCipher cipher, const Secret& key, QByteArrayView message) {
    QByteArray whole(blockSize(cipher), '\0');
    const Mac method(EVP_MAC_fetch(nullptr, "CMAC", nullptr));
    const MacContext context(EVP_MAC_CTX_new(method.get()));
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, const_cast<char*>(known(cipher).name), 0),
        OSSL_PARAM_construct_end()};
    size_t size = 0;
    if (!context || EVP_MAC_init(context.get(), key.data(), key.size(), params) != 1 ||
        EVP_MAC_update(context.get(), in(message), sizeOf(message)) != 1 ||
        EVP_MAC_final(context.get(), out(whole), &size, sizeOf(whole)) != 1 || size != sizeOf(whole))
        return invalid();
    return whole.first(kMacSize);
}

} // namespace

qsizetype blockSize(BlockCipher cipher) { return known(cipher).block; }

qsizetype keySize(BlockCipher cipher) { return known(cipher).key; }

Result<QByteArray> encryptCbc(BlockCipher cipher, const Secret& key, QByteArrayView iv,
                              QByteArrayView plain) {
    return cbc(cipher, Direction::encrypt, key, iv, plain);
}

Result<QByteArray> decryptCbc(BlockCipher cipher, const Secret& key, QByteArrayView iv,
                              QByteArrayView sealed) {
    return cbc(cipher, Direction::decrypt, key, iv, sealed);
}

Result<QByteArray> encryptBlock(BlockCipher cipher, const Secret& key, QByteArrayView block) {
    if (!hasSize(key, cipher) || block.size() != blockSize(cipher)) return invalid();
    return run(known(cipher).ecb(), Direction::encrypt, key.data(), nullptr, block);
}

Result<QByteArray> mac8(BlockCipher cipher, const Secret& key, QByteArrayView message) {
    if (!hasSize(key, cipher)) return invalid();
    return cipher == BlockCipher::tripleDes ? retailMac(key, message) : cmac(cipher, key, message);
}

QByteArray padIso(QByteArrayView bytes, qsizetype blockSize) {
    const qsizetype padded = (bytes.size() / blockSize + 1) * blockSize;
    QByteArray result(padded, '\0');
    std::copy(bytes.begin(), bytes.end(), result.begin());
    result[bytes.size()] = '\x80';
    return result;
}

Result<QByteArray> unpadIso(QByteArrayView bytes) {
    qsizetype end = bytes.size();
    while (end > 0 && bytes[end - 1] == '\0')
        --end;
    if (end == 0 || bytes[end - 1] != '\x80') return invalid();
    return bytes.first(end - 1).toByteArray();
}

} // namespace motcua::crypto
