// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/lds_file.h"

#include "core/base/text_folding.h"

#include <QtEndian>
#include <algorithm>

namespace motcua::emrtd {
namespace {

/// Vietnamese letters decompose into at most three (ệ); normalising far longer texts would only be work for
/// whoever wants to keep us busy.
constexpr qsizetype kLongestDecomposition = 4;

bool isPadding(QByteArrayView bytes) {
    return std::ranges::all_of(bytes, [](char c) { return c == '\0' || c == '\xFF'; });
}

/// Big endian; lone surrogates stay and are refused later.
QString fromUtf16(QByteArrayView bytes) {
    QString text(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i)
        text[i] = QChar(qFromBigEndian<quint16>(bytes.data() + 2 * i));
    return text;
}

} // namespace

std::unexpected<Error> invalidFile(File file, const QString& where) {
    return fail(Code::EMRTD_FILE_INVALID, QString(fileName(file)) + u' ' + where);
}

Result<tlv::DerReader> openFile(File file, QByteArrayView bytes) {
    auto outermost = tlv::DerReader::tolerant(bytes);
    tlv::DerReader measure = outermost;
    const auto whole = measure.next(fileInfo(file).tag);
    if (!whole) return invalidFile(file, whole.error().detail);
    if (!isPadding(bytes.sliced(whole->whole.size())))
        return invalidFile(file, QStringLiteral("byte %1").arg(whole->whole.size()));
    const auto content = outermost.enter(fileInfo(file).tag);
    if (!content) return invalidFile(file, content.error().detail);
    return *content;
}

std::optional<QString> decodeText(QByteArrayView bytes, qsizetype limit, bool isBmp) {
    // no letter takes more than four bytes
    if (bytes.size() > limit * kLongestDecomposition * 4) return std::nullopt;
    if (isBmp ? bytes.size() % 2 != 0 : !QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8())
        return std::nullopt;
    const QString text = isBmp ? fromUtf16(bytes) : QString::fromUtf8(bytes);
    if (text.size() > limit * kLongestDecomposition || hasControlCharacters(text)) return std::nullopt;
    QString normal = normaliseName(text);
    if (normal.size() > limit) return std::nullopt;
    return normal;
}

} // namespace motcua::emrtd
