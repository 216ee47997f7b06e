// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/crypto/hash.h"
#include "core/store/file.h"

#include <QIODevice>
#include <functional>

namespace motcua::store {

// The backup file: 16 bytes of magic; entries (1 byte length of the name, the name, 8 bytes size most
// significant first, the content); a zero byte; HMAC-SHA-256 over all before it, by a key derived from the
// store's. The first entry is keys.json, so that a reader can find the key by a password before anything
// else. Contents are sealed by the store already; the MAC is what makes a doctored or cut backup known.

class ArchiveWriter {
public:
    static Result<ArchiveWriter> create(const QString& path, const Secret& storeKey);
    Result<void> add(QByteArrayView name, QByteArrayView content);
    Result<void> addFile(QByteArrayView name, const QString& path);
    /// Writes the end. Then the whole can be read back at partPath(), before finish() puts it in place.
    Result<void> complete();
    QString partPath() const { return m_file.partPath(); }
    Result<void> finish() { return m_file.finish(); }

private:
    ArchiveWriter(FileWriter file, const Secret& storeKey);
    Result<void> put(QByteArrayView bytes);
    Result<void> putHeader(QByteArrayView name, qint64 size);
    FileWriter m_file;
    std::unique_ptr<crypto::HmacSha256> m_mac;
};

/// What a reader of an archive wants. Names are checked: the four files of a data folder and `blobs/<name>`.
struct ArchiveVisitor {
    /// The key for the archive's keys.json, usually by asking a slot with a password.
    std::function<Result<Secret>(const QByteArray& keys)> keyFrom;
    /// Called for each entry in turn, keys.json included, then with its content in pieces.
    std::function<Result<void>(QByteArrayView name)> begin;
    std::function<Result<void>(QByteArrayView piece)> piece;
    std::function<Result<void>()> end;
};
/// Reads to the end and checks the MAC; what a visitor took is good only when this answers the key.
/// Errors: STORE_BACKUP_BAD, and those of the visitor.
Result<Secret> readArchive(QIODevice& source, const ArchiveVisitor& visitor);

} // namespace motcua::store
