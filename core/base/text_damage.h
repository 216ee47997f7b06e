// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace motcua {

/// How Vietnamese text was spoilt on its way through scanners, code pages and input methods.
enum class Damage {
    none,
    replacementCharacter, ///< U+FFFD: a decoder has thrown letters away
    questionMark,         ///< `Nguy?n`: a code page without the letter
    mojibake,             ///< `Nguyá»…n`: UTF-8 read as Windows-1252, Windows-1258 or Latin-1
    tcvn3,                ///< `NguyÔn V¨n`
    vni,                  ///< `Nguyeãn Vaên`
    typedKeys,            ///< `Nguyeexn Vawn`, `Nguye64n Va8n`
};

struct DamageReport {
    Damage damage = Damage::none;
    /// The text as it was, where only one text can have been meant. Never for lost letters and typed keys.
    std::optional<QString> repaired;
};

/// For names and addresses, alone or in a payload. Names of ethnic minorities and foreign names are not
/// damage, so a text counts as legacy or typed only when it reads as Vietnamese after the conversion and did
/// not before.
DamageReport inspectText(QStringView text);

/// Undoes reading UTF-8 as Windows-1252, Windows-1258 or Latin-1, even twice. Nothing when the text is not
/// that.
std::optional<QString> repairMojibake(QStringView text);

/// Bytes that are not UTF-8: tried as Windows-1258, TCVN3 and VNI; the only reading that gives Vietnamese
/// words.
std::optional<QString> decodeLegacyBytes(QByteArrayView bytes);

} // namespace motcua
