// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_damage.h"
#include "core/base/text_folding.h"

#include <cstdlib>

/// Texts and bytes of any kind; folding and normalising must come to rest.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    decodeLegacyBytes(bytes);
    // once as UTF-8, once as UTF-16 with everything that must not be in it
    for (const QString& text :
         {QString::fromUtf8(bytes),
          QString(reinterpret_cast<const QChar*>(bytes.constData()), bytes.size() / 2)}) {
        const DamageReport report = inspectText(text);
        if (report.repaired && report.damage == Damage::none) abort();
        const QString folded = foldForSearch(text);
        if (foldForSearch(folded) != folded) abort();
        if (!foldForIndex(text).startsWith(folded)) abort();
        const QString name = normaliseName(text);
        if (normaliseName(name) != name) abort();
    }
    return 0;
}
