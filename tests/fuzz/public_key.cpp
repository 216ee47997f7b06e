// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/public_key.h"

#include <cstdlib>

namespace {

using namespace motcua;
using namespace motcua::crypto;

void check(bool holds) {
    if (!holds) abort();
}

/// Whatever key is accepted can be computed with, and both sides of an agreement find the same secret.
void use(const PublicKey& key) {
    static const QByteArray message(8, 'c');
    check(key.bits() > 0);
    if (const auto ec = key.ecPublic()) {
        check(ec->group.checkPoint(ec->point) == ec->point);
        const auto own = ec->group.generate();
        check(own && ec->group.agree(own->privateKey, ec->group.generator())->view() ==
                         own->publicKey.sliced(1, ec->group.fieldSize()));
        check(ec->group.agree(own->privateKey, ec->point).has_value());
        static_cast<void>(ec->group.encodeFieldElement(ec->point.sliced(1, ec->group.fieldSize())));
        check(key.verifyPlainEcdsa(DigestAlgorithm::sha1, message, ec->point.sliced(1)) != true);
    } else if (const auto dh = key.dhPublic()) {
        const Secret scalar = Secret::copyOf("\x03");
        const auto power = dh->group.power(scalar, dh->element);
        const auto shared = dh->group.agree(scalar, dh->element);
        check(power.has_value() == shared.has_value() && (!power || shared->view() == *power));
    } else {
        const qsizetype size = (key.bits() + 7) / 8;
        check(key.rsaRecover(QByteArray(size, '\0')) == QByteArray(size, '\0'));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto key = PublicKey::fromInfo(bytes)) use(*key);
    return 0;
}
