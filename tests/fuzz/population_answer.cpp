// SPDX-License-Identifier: GPL-3.0-or-later
// An answer of the population database: refused, or people whose record is written and read back equal.
#include "core/central/population_soap.h"

#include <cstdint>
#include <cstdlib>

using namespace motcua;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const central::CodeNames kGroups = central::CodeNames::ethnicGroups();
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    (void)central::readVerification(text);
    const auto people = central::readCitizens(text, kGroups);
    if (!people) return 0;
    for (const residence::RegistryRecord& record : *people)
        if (residence::recordFromJson(residence::toJson(record)) != record) std::abort();
    return 0;
}
