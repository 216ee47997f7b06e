// SPDX-License-Identifier: GPL-3.0-or-later
// What the store costs by itself: opening, one lasting transaction, filling, the audit log, a password's key.
#include "core/audit/log.h"
#include "core/audit/verify.h"
#include "core/crypto/password_kdf.h"
#include "core/store/backup.h"
#include "core/store/blobs.h"
#include "core/store/folder.h"
#include "core/store/maintenance.h"

#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace motcua;

namespace {

double milliseconds(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

template <class T> T must(Result<T> result) {
    if (result) {
        if constexpr (std::is_void_v<T>)
            return;
        else
            return std::move(*result);
    }
    std::printf("failed: %s %s\n", errorText(result.error().code).name, qPrintable(result.error().detail));
    std::exit(1);
}

void printQuantiles(const char* what, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    std::printf("%-46s p50 %8.3f ms   p95 %8.3f ms   max %8.3f ms\n", what, times[times.size() / 2],
                times[times.size() * 95 / 100], times.back());
}

constexpr const char* kSchema =
    "CREATE TABLE action(id BLOB PRIMARY KEY, dossier BLOB NOT NULL, at INTEGER NOT NULL, "
    "kind INTEGER NOT NULL, payload TEXT NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE dossier(id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
    "status INTEGER NOT NULL, due INTEGER);"
    "CREATE INDEX dossier_queue ON dossier(status, due);";

/// About what a received dossier writes: two actions, a derived row, an audit entry.
void writeOne(store::Database& db, audit::Log& log, UuidSource& ids, int n) {
    const Uuid dossier = ids.next();
    const QString payload(600, u'x');
    for (int k = 0; k < 2; ++k)
        must(db.run("INSERT INTO action VALUES(?, ?, ?, ?, ?)", ids.next(), dossier, n, k, payload));
    must(db.run("INSERT INTO dossier(code, name, status, due) VALUES(?, ?, ?, ?)",
                QStringLiteral("H34.47-261123-%1").arg(n), QStringLiteral("Nguyễn Thị Ánh"), n % 10, n));
    must(log.append({0, Instant(std::chrono::milliseconds(n)), ids.next(), QStringLiteral("dossier.received"),
                     dossier, "{\"desk\":1}"}));
}

} // namespace

int main(int argc, char** argv) {
    const int rows = argc > 1 ? std::atoi(argv[1]) : 100'000;
    QTemporaryDir temporary(
        argc > 2 ? QString::fromLocal8Bit(argv[2]) + QStringLiteral("/motcua-bench-XXXXXX") : QString());
    const Secret key = Secret::random(32);
    const SystemClock clock;
    UuidSource ids(clock);
    const QString data = temporary.filePath(QStringLiteral("data"));
    store::Folder folder = must(store::Folder::create(data));
    const QString headPath = folder.file(store::names::kAuditHead);
    must(audit::HeadFile::create(headPath, key));
    must(store::writeFile(folder.file(store::names::kKeys), "{}"));
    must(folder.finishCreation());
    {
        store::Database db = must(store::Database::open(folder.databasePath(), key, store::OpenMode::create));
        must(db.execute(kSchema));
        must(db.execute(audit::kTables1));
        const auto head = must(audit::HeadFile::open(headPath, key));
        const auto log = must(audit::Log::open(db, *head));
        int n = 0;
        const double filling = milliseconds([&] {
            while (n < rows) {
                auto transaction = must(store::Transaction::begin(db));
                for (int i = 0; i < 5000 && n < rows; ++i)
                    writeOne(db, *log, ids, ++n);
                must(transaction.commit());
            }
        });
        std::printf("filling %d dossiers (4 rows each)             %10.0f dossiers/s\n", rows,
                    rows / filling * 1000);
        std::vector<double> lasting, row;
        for (int i = 0; i < 2000; ++i)
            lasting.push_back(milliseconds([&] {
                auto transaction = must(store::Transaction::begin(db));
                writeOne(db, *log, ids, ++n);
                must(transaction.commit());
            }));
        printQuantiles("one lasting dossier (4 rows, head file)", lasting);
        for (int i = 0; i < 2000; ++i)
            row.push_back(milliseconds([&] {
                auto transaction = must(store::Transaction::begin(db));
                must(db.run("UPDATE dossier SET due = ? WHERE id = ?", i, i + 1));
                must(transaction.commit());
            }));
        printQuantiles("one lasting row", row);
        const double entries = milliseconds([&] {
            auto transaction = must(store::Transaction::begin(db));
            for (int i = 0; i < 50'000; ++i)
                must(log->append({0, Instant(std::chrono::milliseconds(i)), ids.next(), QStringLiteral("x"),
                                  ids.next(), "{}"}));
            must(transaction.commit());
        });
        std::printf("one audit entry, of many in a transaction      %10.1f us\n", entries / 50'000 * 1000);
        audit::Verdict verdict;
        const double verifying = milliseconds([&] { verdict = must(audit::verify(db, *head)); });
        std::printf("audit verify of %lld entries, ok %d        %10.0f ms\n",
                    static_cast<long long>(verdict.entries), verdict.isOk, verifying);
        const store::Blobs blobs(folder.blobsPath(), key);
        const double checking = milliseconds([&] { must(store::check(db, blobs)); });
        std::printf("store check                                    %10.0f ms\n", checking);
        const double saving = milliseconds(
            [&] { must(store::backup(db, folder, key, temporary.filePath(QStringLiteral("b")))); });
        std::printf("store backup                                   %10.0f ms\n", saving);
    }
    std::printf("database                                       %10.1f MB\n",
                static_cast<double>(QFile(folder.databasePath()).size()) / 1e6);
    std::vector<double> opening;
    for (int i = 0; i < 50; ++i)
        opening.push_back(milliseconds(
            [&] { must(store::Database::open(folder.databasePath(), key, store::OpenMode::existing)); }));
    printQuantiles("open and close", opening);
    store::Blobs blobs(folder.blobsPath(), key);
    const QByteArray page(300'000, 'x');
    std::vector<double> sealing;
    for (char i = 0; i < 100; ++i)
        sealing.push_back(milliseconds([&] { must(blobs.put(page + i)); }));
    printQuantiles("one attachment of 300 kB", sealing);
    std::vector<double> password;
    for (int i = 0; i < 10; ++i)
        password.push_back(milliseconds(
            [&] { must(crypto::deriveKey(Secret::copyOf("password"), crypto::PasswordKdf::make())); }));
    printQuantiles("Argon2id, 64 MiB, 3 passes", password);
    return 0;
}
