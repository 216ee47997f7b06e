// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/cameras.h"

#include <QDir>

namespace motcua::scanner {

bool areCamerasForbidden(const QString& folder) {
    const auto nodes = QDir(folder).entryInfoList({QStringLiteral("video*")}, QDir::System | QDir::Files);
    return !nodes.isEmpty() && std::ranges::none_of(nodes, [](const QFileInfo& node) {
        return node.isReadable() && node.isWritable();
    });
}

} // namespace motcua::scanner
