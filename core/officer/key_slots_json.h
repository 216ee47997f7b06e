// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/officer/key_slots.h"

namespace motcua::officer {

/// The content of keys.json. An empty `mac` is left out, which is the form that the MAC is made over.
struct KeyFile {
    Uuid storeId;
    std::vector<KeySlot> slots;
    std::optional<KeySlot> recovery;
    QByteArray mac;
};

/// Compact, members sorted: the same value always gives the same bytes.
QByteArray formatKeyFile(const KeyFile& file);
/// Errors: OFFICER_KEYS_DAMAGED with the field. Lengths, number of slots, logins and order are all checked
/// here; the cost of a password's key is where it is computed.
Result<KeyFile> parseKeyFile(const QByteArray& json);

} // namespace motcua::officer
