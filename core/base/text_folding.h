// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace motcua {

/// The form in which texts are compared and searched: lower case, no tone or vowel mark, `đ` as `d`, composed
/// and decomposed letters alike, words parted by single spaces. The signs of ethnic-minority names vanish
/// inside a word, so `H'Ngăm` (with ' ’ ʼ ` ´), `H-Ngăm`, `H.Ngăm` and `HNgăm` are all `hngam`; every other
/// sign parts words
/// (`TP.Hồ Chí Minh` is `tp ho chi minh`, `1.000110` is `1 000110`).
QString foldForSearch(QStringView text);

/// What to put into a search index: foldForSearch(text), then once more the parts of words that had a sign
/// inside
/// (`hngam nie h ngam`), so that `h ngam` and `ngam` find `H'Ngăm Niê` too. Ask with foldForSearch.
QString foldForIndex(QStringView text);

/// The words of foldForSearch.
QStringList foldedWords(QStringView text);

/// The initials of the words: `Đăng ký khai sinh` is `dkks`.
QString abbreviation(QStringView text);

/// The form in which a name or an address is kept: NFC, no space at the ends, single spaces inside, invisible
/// characters removed, every apostrophe the plain `'` that keyboards and registries write. Letters keep their
/// case.
QString normaliseName(QStringView text);

/// Controls, line breaks, lone surrogates and marks that turn the writing direction: nothing that a name or
/// an address may hold, and a way to make a print or a screen show other words than are stored.
bool hasControlCharacters(QStringView text);

} // namespace motcua
