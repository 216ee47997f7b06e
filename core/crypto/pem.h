// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <vector>

namespace motcua::crypto {

/// The DER of each `-----BEGIN <label>-----` block (RFC 7468); blocks that do not end or are not base64 are
/// left out. Whatever stands between blocks is comment.
std::vector<QByteArray> pemBlocks(const QByteArray& text, QByteArrayView label);

} // namespace motcua::crypto
