// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/chain.h"
#include "core/base/secret.h"

#include <QFile>
#include <functional>
#include <mutex>

namespace motcua::audit {

/// What was once found wrong between the log and its head. Stays in the head file for good, so that going on
/// working does not cover it up.
struct Alarm {
    enum class Kind : quint8 { none, headMissing, headAltered, tailCut };
    Kind kind = Kind::none;
    /// tailCut: what the log should have reached, and how many entries it had.
    Head expected;
    qint64 found = 0;
    bool operator==(const Alarm&) const = default;
};

/// `audit.head`: count and hash of the last entry, MACed by a key derived from the store's. One object a
/// process, shared by the logs of all its connections; safe to use from several threads.
///
/// It is written after each commit, in place and without waiting for the disk: the commit itself has waited
/// once already. So after a crash it may lag behind the log, never be ahead of it. A log that continues the
/// chain from the head is therefore good; one that is shorter, or has another entry at that place, was
/// tampered with. flush() makes the head lasting: at log-out, before a synchronisation, with the closing
/// sheet. The system does so within half a minute.
class HeadFile {
public:
    /// For a new store. Errors: STORE_IO, STORE_DISK_FULL.
    static Result<void> create(const QString& path, const Secret& storeKey);
    /// A missing or altered file raises its alarm here and is written anew. Errors: STORE_IO.
    static Result<std::unique_ptr<HeadFile>> open(const QString& path, const Secret& storeKey);

    Head head() const;
    Alarm alarm() const;

    /// Compares with the log: `lastInLog` is asked under this object's lock, `hashAt` for one entry's hash.
    /// Raises tailCut when the log does not continue from the head.
    Result<void> settle(const std::function<Result<Head>()>& lastInLog,
                        const std::function<Result<std::optional<crypto::Digest>>(qint64 number)>& hashAt);
    /// After a commit. A head that is behind the one known is passed over: connections may commit and tell in
    /// turns.
    void advance(const Head& head);
    Result<void> flush();
    /// The content for a store with a new key (store::rekey).
    QByteArray encodedFor(const Secret& newKey) const;

private:
    struct Record {
        Head head;
        Alarm alarm;
    };
    HeadFile(std::unique_ptr<QFile> file, Secret macKey)
        : m_file(std::move(file)), m_macKey(std::move(macKey)) {}
    static QByteArray encode(const Record& record, const Secret& macKey);
    static std::optional<Record> decode(const QByteArray& bytes, const Secret& macKey);
    bool write();

    mutable std::mutex m_mutex;
    std::unique_ptr<QFile> m_file;
    Secret m_macKey;
    Record m_record;
};

} // namespace motcua::audit
