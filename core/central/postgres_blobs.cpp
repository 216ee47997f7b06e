// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_blobs.h"

#include "core/central/postgres_session.h"
#include "core/central/unit.h"

namespace motcua::central {
namespace {

using postgres::Locked;
using postgres::Parameters;
using postgres::Rows;

Parameters named(const BlobKey& key) {
    return std::move(Parameters().add(key.office).add(crypto::toBytes(key.sha256)));
}

QByteArray lockOf(const BlobKey& key) { return crypto::toBytes(key.sha256) + key.office.toUtf8(); }

std::unexpected<Error> damaged() { return fail(Code::STORE_DAMAGED, QStringLiteral("attachment")); }

/// How far it is, and in how many pieces. Held from here on by who writes.
Result<std::pair<qint64, qint64>> extent(PostgresSession& session, const BlobKey& key) {
    MOTCUA_TRY(const Rows rows, session.runHolding(Locked::blob, lockOf(key),
                                                   {"SELECT coalesce(max(first + size), 0), count(*), "
                                                    "coalesce(sum(size), 0)::bigint FROM blob_chunk "
                                                    "WHERE office = $1 AND sha256 = $2",
                                                    named(key)}));
    if (rows.int64(0, 0) != rows.int64(0, 2)) return damaged();
    return std::pair(rows.int64(0, 0), rows.int64(0, 1));
}

} // namespace

PostgresBlobs::PostgresBlobs(const Secret& address) : m_address(address.clone()) {}
PostgresBlobs::~PostgresBlobs() = default;

template <class Work>
auto PostgresBlobs::with(bool isWriting, Work work) -> decltype(work(std::declval<PostgresSession&>())) {
    std::unique_ptr<PostgresSession> session;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_idle.empty()) {
            session = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (!session) session = std::make_unique<PostgresSession>(m_address.clone());
    auto result = [&]() -> decltype(work(*session)) {
        MOTCUA_TRY(Unit unit,
                   Unit::begin(*session, isWriting ? Session::Access::write : Session::Access::read));
        auto done = work(*session);
        if (!done) return done;
        MOTCUA_CHECK(unit.commit());
        return done;
    }();
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(session));
    return result;
}

Result<qint64> PostgresBlobs::received(const BlobKey& key) {
    return with(false, [&](PostgresSession& session) -> Result<qint64> {
        MOTCUA_TRY(const auto there, extent(session, key));
        return there.first;
    });
}

Result<qint64> PostgresBlobs::append(const BlobKey& key, qint64 offset, QByteArrayView piece) {
    if (piece.isEmpty() || piece.size() > kMaxPiece) return fail(Code::CENTRAL_REQUEST);
    return with(true, [&](PostgresSession& session) -> Result<qint64> {
        MOTCUA_TRY(const auto there, extent(session, key));
        if (there.first != offset) return fail(Code::CENTRAL_BLOB_OFFSET);
        if (there.second >= kMostPieces) return fail(Code::CENTRAL_TOO_LARGE);
        MOTCUA_CHECK(session.run("INSERT INTO blob_chunk(office, sha256, first, size, bytes) "
                                 "VALUES($1, $2, $3, $4, $5)",
                                 named(key).add(offset).add(qint64(piece.size())).add(piece.toByteArray())));
        return offset + piece.size();
    });
}

Result<QByteArray> PostgresBlobs::read(const BlobKey& key, qint64 first, qint64 count) {
    if (first < 0 || count < 0) return fail(Code::CENTRAL_REQUEST);
    return with(false, [&](PostgresSession& session) -> Result<QByteArray> {
        // a piece is never larger than kMaxPiece, so that the key finds the first one
        MOTCUA_TRY(const Rows rows,
                   session.run("SELECT first, bytes FROM blob_chunk WHERE office = $1 AND sha256 = $2 "
                               "AND first > $3 - $5 AND first + size > $3 AND first - $3 < $4 ORDER BY first",
                               named(key).add(first).add(count).add(qint64(kMaxPiece))));
        QByteArray bytes;
        for (int row = 0; row < rows.count(); ++row) {
            const qint64 from = first + bytes.size() - rows.int64(row, 0);
            if (from < 0) return damaged();
            bytes += rows.bytes(row, 1).mid(from, count - bytes.size());
        }
        return bytes;
    });
}

Result<crypto::Digest> PostgresBlobs::sum(const BlobKey& key) {
    crypto::Sha256 hash;
    for (qint64 at = 0;;) {
        MOTCUA_TRY(const QByteArray bytes, read(key, at, kMaxPiece));
        if (bytes.isEmpty()) return hash.finish();
        hash.add(bytes);
        at += bytes.size();
    }
}

Result<> PostgresBlobs::remove(const BlobKey& key) {
    return with(true, [&](PostgresSession& session) -> Result<> {
        MOTCUA_CHECK(
            session.runHolding(Locked::blob, lockOf(key),
                               {"DELETE FROM blob_chunk WHERE office = $1 AND sha256 = $2", named(key)}));
        return {};
    });
}

} // namespace motcua::central
