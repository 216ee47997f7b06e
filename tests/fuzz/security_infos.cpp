// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/chip_proof.h"
#include "core/emrtd/pace.h"

namespace {

using namespace motcua;
using namespace motcua::emrtd;

void use(const SecurityInfos& infos) {
    if (const auto pace = choosePace(infos); pace && !pace->parameterId) abort();
    if (const auto choice = chooseChipAuthentication(infos)) {
        const ChipAuthenticationProof proof{
            choice->info.oid,
            choice->info.keyId.value_or(choice->key.keyId.value_or(QByteArray())),
            Secret::copyOf(QByteArray(20, '\1')),
            "x",
            {},
            {}};
        if (const auto verified = verifyChipAuthentication(proof, *choice); verified && *verified) abort();
    }
    for (const int id : {8, 13}) {
        const ChipMappingProof proof{id, QByteArray(65, '\4'), QByteArray(32, '\1')};
        if (const auto verified = verifyChipMapping(proof, infos); verified && *verified) abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto infos = parseSecurityInfos(bytes, QLatin1StringView("EF.CardAccess"))) use(*infos);
    if (const auto infos = parseDg14(bytes)) use(*infos);
    return 0;
}
