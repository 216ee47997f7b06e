// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/medium_key.h"

#include "core/store/file.h"

#include <QFileInfo>

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kKeyBytes = 32;

} // namespace

Result<crypto::KeyPair> mediumKey(const QString& folder) {
    const QString path = folder + u"/medium-key"_s;
    if (!QFileInfo::exists(path)) {
        crypto::KeyPair made = crypto::makeKeyPair();
        QByteArray text = made.privateKey.view().toByteArray().toHex() + '\n';
        const auto written = store::writeFile(path, text);
        const Secret wiped = Secret::take(text);
        MOTCUA_CHECK(written);
        return made;
    }
    MOTCUA_TRY(QByteArray text, store::readFile(path, 1024));
    QByteArray key = QByteArray::fromHex(text.trimmed());
    const bool isKey = key.size() == kKeyBytes && key.toHex() == text.trimmed().toLower();
    const Secret wiped = Secret::take(text);
    Secret secret = Secret::take(key);
    if (!isKey) return fail(Code::STORE_KEY_WRONG, u"medium-key"_s);
    return crypto::keyPairOf(std::move(secret));
}

} // namespace motcua::central_app
