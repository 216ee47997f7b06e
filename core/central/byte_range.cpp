// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/byte_range.h"

#include <algorithm>

namespace motcua::central {
namespace {

constexpr qsizetype kMaxDigits = 18; // of a qint64

std::optional<qint64> numberOf(QByteArrayView text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.isEmpty() || text.size() > kMaxDigits || !std::ranges::all_of(text, isDigit)) return {};
    return text.toByteArray().toLongLong();
}

} // namespace

Result<std::optional<ByteRange>> byteRangeOf(QByteArrayView header, qint64 length) {
    constexpr QByteArrayView kUnit("bytes=");
    if (header.size() < kUnit.size() || header.first(kUnit.size()).compare(kUnit, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const QByteArrayView spec = header.sliced(kUnit.size()).trimmed();
    const qsizetype hyphen = spec.indexOf('-');
    if (hyphen < 0) return std::nullopt;
    const auto first = numberOf(spec.first(hyphen)), last = numberOf(spec.sliced(hyphen + 1));
    const auto unsatisfiable = [] { return fail(Code::CENTRAL_REQUEST, QStringLiteral("range")); };
    if (hyphen == 0) { // the last so many
        if (!last) return std::nullopt;
        const qint64 count = std::min(*last, length);
        if (count == 0) return unsatisfiable();
        return ByteRange{length - count, count};
    }
    const bool isOpen = hyphen + 1 == spec.size();
    if (!first || (!last && !isOpen) || (last && *last < *first)) return std::nullopt;
    if (*first >= length) return unsatisfiable();
    const qint64 end = last ? std::min(*last, length - 1) : length - 1;
    return ByteRange{*first, end - *first + 1};
}

} // namespace motcua::central
