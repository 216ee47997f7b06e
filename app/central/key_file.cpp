// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/key_file.h"

#include "core/store/file.h"

#include <QFileInfo>

namespace motcua::central_app {
namespace {

constexpr qsizetype kKeyBytes = 32;

} // namespace

Result<Secret> readKeyFile(const QString& path) {
    MOTCUA_TRY(QByteArray text, store::readFile(path, 1024));
    QByteArray key = QByteArray::fromHex(text.trimmed());
    const bool isKey = key.size() == kKeyBytes && key.toHex() == text.trimmed().toLower();
    const Secret wiped = Secret::take(text);
    Secret secret = Secret::take(key);
    if (!isKey) return fail(Code::STORE_KEY_WRONG, QFileInfo(path).fileName());
    return secret;
}

Result<Secret> readOrMakeKeyFile(const QString& path) {
    if (!QFileInfo::exists(path)) MOTCUA_CHECK(writeKeyFile(path, Secret::random(kKeyBytes)));
    return readKeyFile(path);
}

Result<> writeKeyFile(const QString& path, const Secret& key) {
    QByteArray text = key.view().toByteArray().toHex() + '\n';
    auto written = store::writeFile(path, text);
    const Secret wiped = Secret::take(text);
    return written;
}

} // namespace motcua::central_app
