// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/uuid.h"
#include "core/crypto/hash.h"

#include <QStringList>
#include <memory>
#include <optional>
#include <span>
#include <vector>

struct pg_result;

/// What goes to PostgreSQL and comes back, in its binary form: nothing is quoted, nothing has to be read
/// anew.
namespace motcua::central::postgres {

/// The values of $1, $2, … of one statement. Texts must not hold U+0000, which the server refuses.
class Parameters {
public:
    Parameters& add(const Uuid& value);
    Parameters& add(qint64 value); ///< bigint
    Parameters& add(const QString& value);
    Parameters& add(const QByteArray& value); ///< bytea
    Parameters& add(Instant value);           ///< bigint, UTC milliseconds
    /// What is not there is NULL.
    template <class Value> Parameters& add(const std::optional<Value>& value) {
        add(value.value_or(Value{}));
        if (!value) m_values.back().reset();
        return *this;
    }
    Parameters& add(std::span<const Uuid> values);
    Parameters& add(std::span<const qint64> values); ///< bigint[]
    Parameters& add(const QStringList& values);
    Parameters& add(std::span<const QByteArray> values); ///< bytea[]

    int count() const { return static_cast<int>(m_types.size()); }
    const std::vector<quint32>& types() const { return m_types; }
    const std::vector<std::optional<QByteArray>>& values() const { return m_values; }

private:
    Parameters& push(quint32 type, QByteArray value);

    std::vector<quint32> m_types;
    std::vector<std::optional<QByteArray>> m_values;
};

/// The rows a statement gave. A column is read as what it is in the tables. A NULL reads as 0 or empty.
class Rows {
public:
    explicit Rows(pg_result* taken) : m_result(taken) {}

    int count() const;
    /// Of a smallint, an integer or a bigint.
    qint64 int64(int row, int column) const;
    bool boolean(int row, int column) const;
    QString text(int row, int column) const;
    bool isNull(int row, int column) const;
    Instant instant(int row, int column) const {
        return Instant(std::chrono::milliseconds(int64(row, column)));
    }
    std::optional<Instant> optionalInstant(int row, int column) const {
        return isNull(row, column) ? std::nullopt : std::optional(instant(row, column));
    }
    /// Copied.
    QByteArray bytes(int row, int column) const { return view(row, column).toByteArray(); }
    /// Errors: STORE_DAMAGED.
    Result<Uuid> uuid(int row, int column) const;
    /// Of rows that were written.
    QByteArrayView tag() const;

private:
    QByteArrayView view(int row, int column) const;

    struct Clear {
        void operator()(pg_result* result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result;
};

} // namespace motcua::central::postgres
