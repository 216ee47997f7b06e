// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/medium_key.h"

#include "app/central/key_file.h"

#include <QFileInfo>

namespace motcua::central_app {

Result<crypto::KeyPair> mediumKey(const QString& folder) {
    const QString path = folder + QStringLiteral("/medium-key");
    if (!QFileInfo::exists(path)) {
        crypto::KeyPair made = crypto::makeKeyPair();
        MOTCUA_CHECK(writeKeyFile(path, made.privateKey));
        return made;
    }
    MOTCUA_TRY(Secret key, readKeyFile(path));
    return crypto::keyPairOf(std::move(key));
}

} // namespace motcua::central_app
