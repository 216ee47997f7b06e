// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace motcua::records {

/// What one dossier is found by: words without diacritics, and numbers and codes back to front, since a clerk
/// types their last digits and an index finds beginnings only.
struct SearchText {
    QString words;
    QString tails;
    bool operator==(const SearchText&) const = default;
};

/// From the texts a person is known by (names, address) and the numbers and codes. Empty ones are left out.
SearchText searchText(const QStringList& texts, const QStringList& numbers);

/// The full-text query for what a clerk typed; empty when there is nothing to look for.
/// Words may come in any order, the last may be unfinished; what holds a digit is the end of a number or
/// code.
QString searchQuery(const QString& typed);

} // namespace motcua::records
