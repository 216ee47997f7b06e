// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_folding.h"
#include "core/citizen/citizen_json.h"
#include "core/qr/card_payload.h"

#include <cstdlib>

/// Whatever a scanner delivers is refused with an error, or gives a person that the JSON form takes and
/// keeps.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Date today = makeDate(2026, 11, 23);
    const auto payload = qr::parseCardPayload(bytes, today);
    if (!payload) return 0;
    const citizen::Citizen& person = payload->citizen;
    if (!person.number || person.name.isEmpty() || !person.birthDate.isKnown()) abort();
    if (person.expiryDate && person.noExpiry) abort();
    if (hasControlCharacters(person.name) || hasControlCharacters(person.residence)) abort();
    const auto again = citizen::fromJson(qr::toJson(*payload));
    if (!again || *again != person) abort();
    return 0;
}
