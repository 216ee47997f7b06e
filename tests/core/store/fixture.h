// SPDX-License-Identifier: GPL-3.0-or-later
// Databases of earlier schema versions, kept in tests/fixtures so that every later program is tested with
// them.
#pragma once

#include "core/store/maintenance.h"

#include <QFile>

namespace motcua::store {

/// Fixtures hold fictitious people; their key is no secret.
inline Secret fixtureKey() { return Secret::copyOf(QByteArray(32, 'F')); }

inline QString fixturePath(const QString& name) {
    return QStringLiteral(MOTCUA_SOURCE_DIR "/tests/fixtures/") + name;
}

/// Opens a copy of tests/fixtures/`name` in `folder`, for migrate() to work on.
inline Result<Database> openFixture(const QString& name, const QString& folder) {
    const QString copy = folder + u'/' + name;
    if (!QFile::copy(fixturePath(name), copy)) return fail(Code::FILE_UNREADABLE, name);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    return Database::open(copy, fixtureKey(), OpenMode::existing);
}

/// How a fixture is made, once per schema version: run by hand, then committed.
inline Result<void> writeFixture(Database& database, const QString& path) {
    return copyVerified(database, path, fixtureKey());
}

} // namespace motcua::store
