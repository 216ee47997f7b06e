// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/message_digest.h"

#include "core/crypto/openssl_handles.h"

#include <array>
#include <openssl/crypto.h>

namespace motcua::crypto {
namespace {

using namespace openssl;

struct Known {
    DigestAlgorithm algorithm;
    const char* oid;
    const EVP_MD* (*method)();
    qsizetype size;
};
constexpr std::array kKnown{
    Known{DigestAlgorithm::sha1, "1.3.14.3.2.26", EVP_sha1, 20},
    Known{DigestAlgorithm::sha224, "2.16.840.1.101.3.4.2.4", EVP_sha224, 28},
    Known{DigestAlgorithm::sha256, "2.16.840.1.101.3.4.2.1", EVP_sha256, 32},
    Known{DigestAlgorithm::sha384, "2.16.840.1.101.3.4.2.2", EVP_sha384, 48},
    Known{DigestAlgorithm::sha512, "2.16.840.1.101.3.4.2.3", EVP_sha512, 64},
};
const Known& known(DigestAlgorithm algorithm) { return kKnown[static_cast<size_t>(algorithm)]; }

void digestInto(unsigned char* result, DigestAlgorithm algorithm,
                std::initializer_list<QByteArrayView> pieces) {
    const DigestContext context(EVP_MD_CTX_new());
    bool done = context && EVP_DigestInit_ex(context.get(), known(algorithm).method(), nullptr) == 1;
    for (const QByteArrayView piece : pieces)
        done = done && EVP_DigestUpdate(context.get(), piece.data(), sizeOf(piece)) == 1;
    done = done && EVP_DigestFinal_ex(context.get(), result, nullptr) == 1;
    // Only without memory, or with an OpenSSL set up to have no SHA: no verdict must come out of either.
    if (!done) qFatal("OpenSSL cannot compute a digest");
}

} // namespace

qsizetype digestSize(DigestAlgorithm algorithm) { return known(algorithm).size; }

QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes) {
    QByteArray result(digestSize(algorithm), '\0');
    digestInto(out(result), algorithm, {bytes});
    return result;
}

Secret secretDigest(DigestAlgorithm algorithm, std::initializer_list<QByteArrayView> pieces) {
    Secret result(static_cast<size_t>(digestSize(algorithm)));
    digestInto(result.data(), algorithm, pieces);
    return result;
}

Result<DigestAlgorithm> digestFromOid(QStringView oid) {
    for (const Known& each : kKnown)
        if (oid == QLatin1StringView(each.oid)) return each.algorithm;
    return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, oid.toString());
}

QString digestOid(DigestAlgorithm algorithm) { return QLatin1StringView(known(algorithm).oid); }

bool sameBytes(QByteArrayView a, QByteArrayView b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), sizeOf(a)) == 0;
}

} // namespace motcua::crypto
