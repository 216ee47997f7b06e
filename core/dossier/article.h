// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::dossier {

/// A reference of this folder's tables for people: `NĐ 118/2025 art. 11.2, 17.1c` is
/// `Điều 11 khoản 2, Điều 17 khoản 1 điểm c Nghị định 118/2025/NĐ-CP`, `17-22` is `Điều 17 đến Điều 22`.
QString vietnameseArticles(const char* reference);

} // namespace motcua::dossier
