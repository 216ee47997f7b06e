// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/dossier_code.h"
#include "core/records/dossier_records.h"

#include <QStringList>

namespace motcua::desk {

/// What a bank transfer says so that its dossier is found again: the dossier code without its signs, since
/// banks strip or refuse them, in three words: `H15500513 261008 0975`. Where that is longer than the 25
/// characters a VietQR code has room for, in one word. Errors: DESK_FEE_NOTE_TOO_LONG for a code of an agency
/// with more letters and digits than any has.
Result<QString> feeNote(const dossier::DossierCode& code);

/// The texts in a transfer's note or a line of a bank's statement that could be dossier codes without their
/// signs (`H155005132610080975`), however the bank has parted, joined or spelt the words around them. A code
/// that is glued to another word is none: `0975` and `09751` are different dossiers.
QStringList squeezedCodesIn(QStringView note);

/// The dossiers that are meant, by any code they have or had; never one whose code only resembles. More than
/// one where a payer names several. Errors: STORE_….
Result<std::vector<records::Dossier>> dossiersOfNote(store::Database& database, QStringView note);

} // namespace motcua::desk
