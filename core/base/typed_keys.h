// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

/// The two usual ways to type Vietnamese on a plain keyboard. A scanner that types keys past a switched-off
/// input method leaves the keys themselves in the text: `Nguyeexn Vawn An` (Telex), `Nguye64n Va8n An` (VNI).
namespace motcua::typed {

struct Word {
    QString text;
    /// â ê ô ă ơ ư đ were typed.
    bool marked = false;
    bool toned = false;
};

/// The word that the keys mean. Nothing when none of them is a mark or a tone.
std::optional<Word> fromTelex(QStringView keys);
std::optional<Word> fromVni(QStringView keys);

} // namespace motcua::typed
