// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace motcua::central {

/// Of something that has bytes 0 to length-1.
struct ByteRange {
    qint64 first = 0;
    qint64 count = 0; ///< at least 1
    bool operator==(const ByteRange&) const = default;
};

/// From a header `Range` (RFC 9110 §14.1.2), within `length`. Nothing when there is none, several, or
/// something else: all is answered then, as the RFC allows. Errors: CENTRAL_REQUEST when nothing of it is
/// there (416).
Result<std::optional<ByteRange>> byteRangeOf(QByteArrayView header, qint64 length);

} // namespace motcua::central
