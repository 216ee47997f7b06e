// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>

namespace motcua::crypto {

/// The ciphers of ICAO 9303-11 §9.8, by OpenSSL. 3DES is two-key (16 bytes), AES 16, 24, 32.
enum class BlockCipher { tripleDes, aes128, aes192, aes256 };

qsizetype blockSize(BlockCipher cipher); ///< 8 or 16
qsizetype keySize(BlockCipher cipher);

/// CBC without padding. `iv` is one block. Errors: CRYPTO_INPUT_INVALID when `key` or `iv` has another size
/// or the text is not whole blocks.
Result<QByteArray> encryptCbc(BlockCipher cipher, const Secret& key, QByteArrayView iv, QByteArrayView plain);
Result<QByteArray> decryptCbc(BlockCipher cipher, const Secret& key, QByteArrayView iv,
                              QByteArrayView sealed);
/// One block by itself (ECB), for the IV of AES secure messaging. Errors as above.
Result<QByteArray> encryptBlock(BlockCipher cipher, const Secret& key, QByteArrayView block);

/// The 8-byte MAC of secure messaging. 3DES: ISO/IEC 9797-1 MAC algorithm 3 (retail MAC), for which `message`
/// is whole blocks, padded by the caller. AES: the first 8 bytes of CMAC (SP 800-38B), which pads by itself.
/// Errors: CRYPTO_INPUT_INVALID.
Result<QByteArray> mac8(BlockCipher cipher, const Secret& key, QByteArrayView message);

/// ISO/IEC 9797-1 padding method 2: 80, then 00 to whole blocks.
QByteArray padIso(QByteArrayView bytes, qsizetype blockSize);
/// Errors: CRYPTO_INPUT_INVALID when there is no such padding.
Result<QByteArray> unpadIso(QByteArrayView bytes);

} // namespace motcua::crypto
