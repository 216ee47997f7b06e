// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace motcua {

/// Whether a word is spelled as a syllable of the Kinh language (any case, NFC or NFD, tone on any vowel).
/// Names of other peoples and foreign names are not; so this may support a suspicion of damaged text, never
/// refuse a name.
bool isVietnameseSyllable(QStringView word);

} // namespace motcua
