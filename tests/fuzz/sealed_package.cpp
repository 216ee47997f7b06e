// SPDX-License-Identifier: GPL-3.0-or-later
// The package on a medium: its head, and its content under a key the input cannot know, and one it may.
#include "core/crypto/sealed_package.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView file(data, static_cast<qsizetype>(size));
    QByteArray bytes(32, 'k');
    const Secret key = Secret::take(bytes);
    (void)crypto::openPackage(file, key);
    if (const auto head = crypto::readPackageHead(file)) {
        const std::vector<QByteArray> parts{file.toByteArray(), {}};
        const QByteArray sealed = crypto::sealPackage(*head, key, parts);
        if (crypto::readPackageHead(sealed) != *head || crypto::openPackage(sealed, key) != parts)
            std::abort();
    }
    return 0;
}
