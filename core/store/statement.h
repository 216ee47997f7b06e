// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/uuid.h"

#include <QByteArray>
#include <QString>
#include <concepts>
#include <optional>
#include <vector>

struct sqlite3_stmt;

namespace motcua::store {

struct Connection;

/// A prepared statement on loan from its Database: given back, reset and with its values wiped, when it goes
/// out of scope. It must not outlive the Database.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    /// Values are numbered from 1 and copied. A value that cannot be bound is reported by the next step().
    Statement& bind(int index, std::nullptr_t);
    template <std::integral Number> Statement& bind(int index, Number value) {
        return bindInteger(index, static_cast<qint64>(value));
    }
    Statement& bind(int index, double value);
    /// Text; an empty or null QString is the empty text, never NULL.
    Statement& bind(int index, QStringView value);
    Statement& bind(int index, const QString& value) { return bind(index, QStringView(value)); }
    Statement& bind(int index, QLatin1StringView value);
    Statement& bind(int index, const char* value) = delete;
    /// A blob; an empty one is the empty blob, never NULL.
    Statement& bind(int index, QByteArrayView value);
    Statement& bind(int index, const QByteArray& value) { return bind(index, QByteArrayView(value)); }
    Statement& bind(int index, const Uuid& value);
    /// UTC milliseconds.
    Statement& bind(int index, Instant value) { return bindInteger(index, value.time_since_epoch().count()); }
    template <class T> Statement& bind(int index, const std::optional<T>& value) {
        return value ? bind(index, *value) : bind(index, nullptr);
    }
    /// UTF-8 as text, without a copy to UTF-16 and back.
    Statement& bindUtf8(int index, QByteArrayView utf8);
    /// `bindAll(a, b, c)` binds 1, 2, 3.
    template <class... Values> Statement& bindAll(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    /// True when a row is there to be read, false at the end.
    /// Errors: STORE_BUSY, STORE_DISK_FULL, STORE_DAMAGED, STORE_IO, STORE_CONSTRAINT, STORE_INTERRUPTED,
    /// STORE_FAILED.
    Result<bool> step();
    /// Steps to the end and resets, keeping the values: for statements whose rows are of no interest.
    Result<void> run();
    /// Ready to be stepped again, values kept.
    void reset();

    /// Columns of the current row, numbered from 0. A NULL reads as 0, an empty text, an empty blob.
    bool isNull(int column) const;
    qint64 int64(int column) const;
    double real(int column) const;
    bool boolean(int column) const { return int64(column) != 0; }
    QString text(int column) const;
    QByteArray blob(int column) const;
    /// Valid until the next step(), reset() or the end of this Statement.
    QByteArrayView blobView(int column) const;
    QByteArrayView utf8(int column) const;
    Instant instant(int column) const { return Instant(std::chrono::milliseconds(int64(column))); }
    /// Errors: STORE_DAMAGED when the blob does not have 16 bytes.
    Result<Uuid> uuid(int column) const;
    std::optional<qint64> optionalInt64(int column) const;
    std::optional<QString> optionalText(int column) const;
    std::optional<Instant> optionalInstant(int column) const;

private:
    friend class Database;
    using Home = std::vector<sqlite3_stmt*>;
    Statement(Connection* connection, sqlite3_stmt* handle, Home* home);
    Statement& bindInteger(int index, qint64 value);
    void remember(int resultCode);
    void release();

    Connection* m_connection = nullptr;
    sqlite3_stmt* m_handle = nullptr;
    Home* m_home = nullptr;
    int m_bindError = 0;
};

} // namespace motcua::store
