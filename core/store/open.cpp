// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/fault.h"

#include <QFile>
#include <QFileInfo>

namespace motcua::store {
namespace {

constexpr size_t kKeySize = 32;
constexpr int kBusyTimeoutMs = 5000;
constexpr QByteArrayView kClearHeader("SQLite format 3", 15);

/// libsqlite3 exports the same symbols as libsqlcipher: when the linker took its functions, keying does
/// nothing and the file would be written in clear. Asked of a database in memory, so that no file comes into
/// being.
Result<void> requireCipher() {
    sqlite3* handle = nullptr;
    sqlite3_stmt* statement = nullptr;
    bool answered =
        sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(handle, "PRAGMA cipher_version", -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_finalize(statement);
    sqlite3_close_v2(handle);
    if (!answered) return fail(Code::STORE_NOT_ENCRYPTED, QStringLiteral("the engine is not SQLCipher"));
    return {};
}

/// By the engine's own descriptor: closing another one of the same file would give up the locks of all this
/// process's connections to it (POSIX), and another process would then delete the log under them.
Result<void> requireNotClear(const Connection& connection) {
    sqlite3_file* file = nullptr;
    const int code = sqlite3_file_control(connection.handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK || !file || !file->pMethods)
        return fail(Code::STORE_IO, QStringLiteral("open database file"));
    QByteArray header(kClearHeader.size(), '\0');
    // a shorter file is filled up with zeros
    (void)file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0);
    if (header == kClearHeader)
        return fail(Code::STORE_NOT_ENCRYPTED, QStringLiteral("the file is in clear"));
    return {};
}

/// A new file whose first page was just written: it must not be readable, and it must be there.
Result<void> requireSealed(const Connection& connection, const QString& path) {
    MOTCUA_CHECK(requireNotClear(connection));
    if (QFileInfo(path).size() < 4096)
        return fail(Code::STORE_NOT_ENCRYPTED, QStringLiteral("no first page"));
    return {};
}

/// The engine gives the log and index files the permissions of the database file, so it is made with them
/// first.
Result<void> makeFile(const QString& path) {
    if (QFileInfo(path).size() > 0) return fail(Code::STORE_EXISTS);
    QFile file(path);
    constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append, kOwnerOnly) || !file.setPermissions(kOwnerOnly))
        return fail(Code::STORE_IO, QStringLiteral("create database file"));
    return {};
}

/// `x'…'` around 64 hexadecimal digits: the raw key form, which skips the derivation from a pass phrase.
Secret rawKeyText(const Secret& key) {
    static constexpr char kDigits[] = "0123456789abcdef";
    Secret text(2 * kKeySize + 3);
    unsigned char* out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (size_t i = 0; i < kKeySize; ++i) {
        *out++ = static_cast<unsigned char>(kDigits[key.data()[i] >> 4]);
        *out++ = static_cast<unsigned char>(kDigits[key.data()[i] & 15]);
    }
    *out = '\'';
    return text;
}

/// Written out so that SQLCipher 3.4 and 4 read the same file; cipher_compatibility is unknown to 3.4 and
/// ignored.
constexpr const char* kCipherSettings = "PRAGMA cipher_compatibility = 3;"
                                        "PRAGMA cipher_page_size = 4096;"
                                        "PRAGMA cipher_use_hmac = ON;";

/// temp_store: sorting and statement journals stay in memory, a temporary file would be in clear.
/// secure_delete is off: free pages are as encrypted as the others, and zeroing them costs writes.
constexpr const char* kSettings = "PRAGMA temp_store = MEMORY;"
                                  "PRAGMA synchronous = FULL;"
                                  "PRAGMA foreign_keys = ON;"
                                  "PRAGMA recursive_triggers = ON;"
                                  "PRAGMA secure_delete = OFF;"
                                  "PRAGMA cell_size_check = ON;"
                                  "PRAGMA cache_size = -65536;"
                                  "PRAGMA journal_size_limit = 67108864;";

Result<void> keyIt(Connection& connection, const Secret& key) {
    const Secret text = rawKeyText(key);
    const int code = sqlite3_key(connection.handle, text.data(), static_cast<int>(text.size()));
    if (code != SQLITE_OK) return connection.failure(code);
    return {};
}

/// The first page is the first thing that the key must open.
Result<void> readFirstPage(Database& database) {
    auto tables = database.number("SELECT count(*) FROM sqlite_master");
    if (tables) return {};
    const bool unreadable = tables.error().code == Code::STORE_DAMAGED;
    return fail(unreadable ? Code::STORE_KEY_WRONG : tables.error().code, tables.error().detail);
}

Result<void> setJournal(Database& database, OpenMode mode) {
    if (mode == OpenMode::readOnly) return {};
    MOTCUA_TRY(Statement statement, database.prepare("PRAGMA journal_mode = WAL"));
    MOTCUA_TRY(const bool answered, statement.step());
    if (!answered || statement.utf8(0) != "wal")
        return fail(Code::STORE_IO, QStringLiteral("no write-ahead log"));
    return {};
}

} // namespace

Result<Database> Database::open(const QString& path, const Secret& key, OpenMode mode) {
    if (key.size() != kKeySize) return fail(Code::STORE_KEY_WRONG, QStringLiteral("key size"));
    MOTCUA_CHECK(requireCipher());
    if (mode == OpenMode::create) {
        MOTCUA_CHECK(makeFile(path));
    } else if (QFileInfo(path).size() == 0) {
        return fail(Code::STORE_MISSING);
    }
    auto connection = std::make_unique<Connection>(path);
    const int access = mode == OpenMode::readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int fault = faultOf(Call::open);
    const int code = fault ? fault
                           : sqlite3_open_v2(path.toUtf8().constData(), &connection->handle,
                                             access | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) return std::unexpected(errorOf(code, nullptr));
    sqlite3_extended_result_codes(connection->handle, 1);
    sqlite3_busy_timeout(connection->handle, kBusyTimeoutMs);
    MOTCUA_CHECK(requireNotClear(*connection));
    MOTCUA_CHECK(keyIt(*connection, key));
    const Connection& opened = *connection;
    Database database(std::move(connection));
    MOTCUA_CHECK(database.execute(kCipherSettings));
    MOTCUA_CHECK(readFirstPage(database));
    MOTCUA_CHECK(database.execute(kSettings));
    MOTCUA_CHECK(setJournal(database, mode));
    if (mode == OpenMode::create)
        if (auto sealed = requireSealed(opened, path); !sealed) {
            QFile::remove(path);
            return std::unexpected(std::move(sealed).error());
        }
    return database;
}

} // namespace motcua::store
