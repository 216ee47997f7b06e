// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/http.h"
#include "core/crypto/hash.h"

/// The headers of resumable uploads (tus 1.0.0), read strictly. Errors of all: CENTRAL_REQUEST with the
/// header's name.
namespace motcua::central::tus {

inline constexpr QByteArrayView kVersion("1.0.0");
inline constexpr qint64 kMaxSize = 50 * 1024 * 1024; ///< bytes of an attachment

struct Creation {
    qint64 length = 0; ///< 1 … limit
    crypto::Digest sha256{};
};

/// Whether `Tus-Resumable` is there and names kVersion; if not the answer is 412 with `Tus-Version`.
bool speaksVersion(const HttpRequest& head);
/// Decimal digits and nothing else. Errors: also for a number above 2^53-1, which clients cannot count to.
Result<qint64> numberOf(const HttpRequest& head, const char* name);
/// From `Upload-Length` and `Upload-Metadata: sha256 <base64 of 64 hexadecimal digits in lower case>`; other
/// metadata is allowed and not kept, the same key twice is not. Errors: also CENTRAL_TOO_LARGE.
Result<Creation> creationOf(const HttpRequest& head, qint64 limit = kMaxSize);
/// Of a PATCH. Errors: also when `Content-Type` is not application/offset+octet-stream.
Result<qint64> offsetOf(const HttpRequest& head);

} // namespace motcua::central::tus
