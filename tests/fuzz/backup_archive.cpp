// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/archive.h"

#include <QBuffer>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    const store::ArchiveVisitor visitor{[](const QByteArray&) -> Result<Secret> { return Secret(32); },
                                        [](QByteArrayView name) -> Result<void> {
                                            // No name may lead out of the folder.
                                            if (name.contains("..") || name.startsWith('/') || name.isEmpty())
                                                std::abort();
                                            return {};
                                        },
                                        [](QByteArrayView) { return Result<void>(); },
                                        [] { return Result<void>(); }};
    (void)store::readArchive(source, visitor);
    return 0;
}
