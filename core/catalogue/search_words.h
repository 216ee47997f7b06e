// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

/// How names and queries become words that compare equal. Internal to search.cpp.
namespace motcua::catalogue {

/// The folded words, with `i` for a `y` that ends a word after a consonant or `qu`: "ký" and "kí", "lý" and
/// "lí", "quý" and "quí" are spellings of one word, while "tay" and "tai" are two.
QStringList searchWords(QStringView text);
/// The same without the "thủ tục" that opens a third of the names and says nothing.
QStringList meaningfulWords(QStringView text);

/// The words with what citizens say ("sổ đỏ") replaced by what the catalogue says; nothing when there is none
/// of it among them.
std::optional<QStringList> inCatalogueWords(const QStringList& words);

} // namespace motcua::catalogue
