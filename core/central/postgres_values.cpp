// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres_values.h"

#include <QtEndian>
#include <libpq-fe.h>

namespace motcua::central::postgres {
namespace {

/// Of pg_type.dat; they are the same in every PostgreSQL.
enum Type : quint32 {
    kBytea = 17,
    kBigint = 20,
    kText = 25,
    kByteaArray = 1001,
    kTextArray = 1009,
    kBigintArray = 1016,
    kUuid = 2950,
    kUuidArray = 2951,
};

template <class Number> void append(QByteArray& bytes, Number value) {
    const Number big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof big);
}

QByteArray binary(qint64 value) {
    QByteArray bytes;
    append(bytes, value);
    return bytes;
}
QByteArray binary(const Uuid& value) { return value.toBlob(); }
QByteArray binary(const QString& value) { return value.toUtf8(); }
QByteArray binary(const QByteArray& value) { return value; }

/// array_recv: dimensions, whether there are nulls, the element's type; of each dimension its length and
/// first index; of each element its length and bytes. An empty array has no dimension.
template <class Values> QByteArray array(quint32 element, const Values& values) {
    const auto size = static_cast<qint32>(std::size(values));
    QByteArray bytes;
    append(bytes, qint32(size > 0 ? 1 : 0));
    append(bytes, qint32(0));
    append(bytes, element);
    if (size == 0) return bytes;
    append(bytes, size);
    append(bytes, qint32(1));
    for (const auto& value : values) {
        const QByteArray one = binary(value);
        append(bytes, static_cast<qint32>(one.size()));
        bytes.append(one);
    }
    return bytes;
}

} // namespace

Parameters& Parameters::push(quint32 type, QByteArray value) {
    m_types.push_back(type);
    m_values.push_back(std::move(value));
    return *this;
}

Parameters& Parameters::add(const Uuid& value) { return push(kUuid, binary(value)); }
Parameters& Parameters::add(qint64 value) { return push(kBigint, binary(value)); }
Parameters& Parameters::add(const QString& value) { return push(kText, binary(value)); }
Parameters& Parameters::add(const QByteArray& value) { return push(kBytea, value); }
Parameters& Parameters::add(Instant value) { return add(qint64(value.time_since_epoch().count())); }
Parameters& Parameters::add(std::span<const Uuid> values) { return push(kUuidArray, array(kUuid, values)); }
Parameters& Parameters::add(std::span<const qint64> values) {
    return push(kBigintArray, array(kBigint, values));
}
Parameters& Parameters::add(const QStringList& values) { return push(kTextArray, array(kText, values)); }
Parameters& Parameters::add(std::span<const QByteArray> values) {
    return push(kByteaArray, array(kBytea, values));
}

void Rows::Clear::operator()(pg_result* result) const { PQclear(result); }

int Rows::count() const { return PQntuples(m_result.get()); }

QByteArrayView Rows::view(int row, int column) const {
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

qint64 Rows::int64(int row, int column) const {
    const QByteArrayView bytes = view(row, column);
    switch (bytes.size()) {
    case 2:
        return qFromBigEndian<qint16>(bytes.data());
    case 4:
        return qFromBigEndian<qint32>(bytes.data());
    case 8:
        return qFromBigEndian<qint64>(bytes.data());
    default:
        return 0;
    }
}

bool Rows::isNull(int row, int column) const { return PQgetisnull(m_result.get(), row, column) == 1; }

bool Rows::boolean(int row, int column) const {
    const QByteArrayView bytes = view(row, column);
    return !bytes.isEmpty() && bytes.front() != '\0';
}

QString Rows::text(int row, int column) const { return QString::fromUtf8(view(row, column)); }

Result<Uuid> Rows::uuid(int row, int column) const {
    auto id = Uuid::fromBlob(view(row, column));
    if (!id) return fail(Code::STORE_DAMAGED, QStringLiteral("uuid"));
    return id;
}

QByteArrayView Rows::tag() const { return PQcmdStatus(m_result.get()); }

} // namespace motcua::central::postgres
