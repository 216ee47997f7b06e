// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/tus.h"

#include "core/central/api_messages.h"

#include <QSet>
#include <algorithm>
#include <optional>

namespace motcua::central::tus {
namespace {

constexpr qsizetype kMaxMetadata = 4096; ///< bytes
constexpr qint64 kMaxNumber = (qint64(1) << 53) - 1;
constexpr qsizetype kMaxDigits = 16;

std::unexpected<Error> bad(const char* name) {
    return fail(Code::CENTRAL_REQUEST, QString::fromLatin1(name));
}

/// Keys are printable ASCII without space and comma; a value may be left out.
Result<crypto::Digest> sumIn(const QByteArray& metadata) {
    constexpr const char* kName = "upload-metadata";
    if (metadata.size() > kMaxMetadata) return bad(kName);
    QSet<QByteArray> seen;
    std::optional<crypto::Digest> sum;
    for (const QByteArray& pair : metadata.split(',')) {
        const QByteArray trimmed = pair.trimmed();
        const qsizetype space = trimmed.indexOf(' ');
        const QByteArray key = trimmed.first(space < 0 ? trimmed.size() : space);
        const QByteArray value = space < 0 ? QByteArray() : trimmed.sliced(space + 1);
        const bool isKey =
            !key.isEmpty() && std::ranges::all_of(key, [](char c) { return c > 32 && c < 127; });
        if (!isKey || seen.contains(key)) return bad(kName);
        seen.insert(key);
        const auto decoded = QByteArray::fromBase64Encoding(value, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded) return bad(kName);
        if (key != "sha256") continue;
        const auto digest = blobSumOf(*decoded);
        if (!digest) return bad(kName);
        sum = *digest;
    }
    if (!sum) return bad(kName);
    return *sum;
}

} // namespace

bool speaksVersion(const HttpRequest& head) { return head.header("tus-resumable") == kVersion; }

Result<qint64> numberOf(const HttpRequest& head, const char* name) {
    const QByteArray text = head.header(name);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || text.size() > kMaxDigits || !std::ranges::all_of(text, isDigit)) return bad(name);
    const qint64 number = text.toLongLong();
    if (number > kMaxNumber) return bad(name);
    return number;
}

Result<Creation> creationOf(const HttpRequest& head, qint64 limit) {
    MOTCUA_TRY(const qint64 length, numberOf(head, "upload-length"));
    if (length == 0) return bad("upload-length");
    if (length > limit) return fail(Code::CENTRAL_TOO_LARGE);
    MOTCUA_TRY(const crypto::Digest sum, sumIn(head.header("upload-metadata")));
    return Creation{length, sum};
}

Result<qint64> offsetOf(const HttpRequest& head) {
    if (head.header("content-type") != "application/offset+octet-stream") return bad("content-type");
    return numberOf(head, "upload-offset");
}

} // namespace motcua::central::tus
