// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/stored_operation.h"

#include "core/base/json.h"
#include "core/wire/operation.h"

#include <algorithm>

namespace motcua::central {

QByteArray bodyOf(const Recorded& recorded) { return json::compact(wire::operationJson(recorded.action)); }

Result<Recorded> recordedFrom(const Uuid& device, int incarnation, const QByteArray& body) {
    const auto object = json::parseObject(body);
    auto action = object ? wire::operationOf(*object) : fail(Code::RECORDS_ACTION_DAMAGED);
    if (!action) return fail(Code::RECORDS_ACTION_DAMAGED, action.error().detail);
    return Recorded{*std::move(action), device, incarnation};
}

Result<crypto::Digest> digestFrom(QByteArrayView bytes) {
    crypto::Digest digest;
    if (bytes.size() != std::ssize(digest)) return fail(Code::STORE_DAMAGED, QStringLiteral("digest"));
    std::ranges::copy(bytes, digest.begin());
    return digest;
}

} // namespace motcua::central
