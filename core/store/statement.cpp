// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/connection.h"
#include "core/store/fault.h"

namespace motcua::store {

int stepStatement(sqlite3_stmt* statement) {
    const int fault = faultOf(Call::step);
    return fault ? fault : sqlite3_step(statement);
}

Statement::Statement(Connection* connection, sqlite3_stmt* handle, Home* home)
    : m_connection(connection), m_handle(handle), m_home(home) {}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection), m_handle(std::exchange(other.m_handle, nullptr)),
      m_home(other.m_home), m_bindError(other.m_bindError) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    if (this == &other) return *this;
    release();
    m_connection = other.m_connection;
    m_handle = std::exchange(other.m_handle, nullptr);
    m_home = other.m_home;
    m_bindError = other.m_bindError;
    return *this;
}

Statement::~Statement() { release(); }

void Statement::release() {
    if (!m_handle) return;
    sqlite3_reset(m_handle);
    if (m_home) {
        sqlite3_clear_bindings(m_handle);
        m_home->push_back(m_handle);
    } else {
        sqlite3_finalize(m_handle);
    }
    m_handle = nullptr;
}

void Statement::remember(int resultCode) {
    if (resultCode != SQLITE_OK && !m_bindError) m_bindError = resultCode;
}

Statement& Statement::bind(int index, std::nullptr_t) {
    remember(sqlite3_bind_null(m_handle, index));
    return *this;
}

Statement& Statement::bindInteger(int index, qint64 value) {
    remember(sqlite3_bind_int64(m_handle, index, value));
    return *this;
}

Statement& Statement::bind(int index, double value) {
    remember(sqlite3_bind_double(m_handle, index, value));
    return *this;
}

Statement& Statement::bind(int index, QStringView value) {
    const QByteArray utf8 = value.toUtf8();
    return bindUtf8(index, utf8);
}

Statement& Statement::bind(int index, QLatin1StringView value) {
    const QByteArray utf8 = QString(value).toUtf8();
    return bindUtf8(index, utf8);
}

namespace {
// SQLITE_TRANSIENT is a cast of -1 in C's style.
const auto kCopied = reinterpret_cast<sqlite3_destructor_type>(-1);
} // namespace

Statement& Statement::bindUtf8(int index, QByteArrayView utf8) {
    const char* data = utf8.isEmpty() ? "" : utf8.data();
    remember(sqlite3_bind_text64(m_handle, index, data, static_cast<sqlite3_uint64>(utf8.size()), kCopied,
                                 SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int index, QByteArrayView value) {
    const char* data = value.isEmpty() ? "" : value.data();
    remember(sqlite3_bind_blob64(m_handle, index, data, static_cast<sqlite3_uint64>(value.size()), kCopied));
    return *this;
}

Statement& Statement::bind(int index, const Uuid& value) {
    const auto& bytes = value.bytes();
    remember(sqlite3_bind_blob(m_handle, index, bytes.data(), static_cast<int>(bytes.size()), kCopied));
    return *this;
}

Result<bool> Statement::step() {
    if (m_bindError) {
        const int code = std::exchange(m_bindError, 0);
        sqlite3_reset(m_handle);
        return fail(Code::STORE_FAILED, QStringLiteral("bind %1").arg(code));
    }
    const int code = stepStatement(m_handle);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    auto error = m_connection->failure(code);
    sqlite3_reset(m_handle);
    return error;
}

Result<void> Statement::run() {
    for (;;) {
        auto row = step();
        if (!row) return std::unexpected(std::move(row).error());
        if (!*row) break;
    }
    sqlite3_reset(m_handle);
    return {};
}

void Statement::reset() { sqlite3_reset(m_handle); }

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }

qint64 Statement::int64(int column) const { return sqlite3_column_int64(m_handle, column); }

double Statement::real(int column) const { return sqlite3_column_double(m_handle, column); }

QByteArrayView Statement::utf8(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return text ? QByteArrayView(text, sqlite3_column_bytes(m_handle, column))
                : QByteArrayView("", qsizetype{0});
}

QString Statement::text(int column) const { return QString::fromUtf8(utf8(column)); }

QByteArrayView Statement::blobView(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return data ? QByteArrayView(data, sqlite3_column_bytes(m_handle, column))
                : QByteArrayView("", qsizetype{0});
}

QByteArray Statement::blob(int column) const { return blobView(column).toByteArray(); }

Result<Uuid> Statement::uuid(int column) const {
    auto id = Uuid::fromBlob(blobView(column));
    if (!id) return fail(Code::STORE_DAMAGED, QStringLiteral("id in column %1").arg(column));
    return *id;
}

std::optional<qint64> Statement::optionalInt64(int column) const {
    if (isNull(column)) return {};
    return int64(column);
}

std::optional<QString> Statement::optionalText(int column) const {
    if (isNull(column)) return {};
    return text(column);
}

std::optional<Instant> Statement::optionalInstant(int column) const {
    if (isNull(column)) return {};
    return instant(column);
}

} // namespace motcua::store
