// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/uuid.h"
#include "core/crypto/hash.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace motcua::audit {

/// Who did what when. Lies in the encrypted database only.
struct Entry {
    /// From 1 without gaps; given by the log.
    qint64 number = 0;
    Instant at;
    /// Null for what the program did by itself.
    std::optional<Uuid> officer;
    /// A fixed word of the program such as `officer.logged_in`.
    QString kind;
    std::optional<Uuid> dossier;
    /// A JSON object, or empty.
    QByteArray detail;
    bool operator==(const Entry&) const = default;
};

/// SHA-256 over the previous entry's hash and the fields, each with its length, so that no two entries share
/// a form. The first entry's predecessor is 32 zero bytes.
crypto::Digest hashOf(const Entry& entry, const crypto::Digest& previous);

/// The last entry's number and hash: stands for all entries up to it. {0, zeros} is the empty log.
struct Head {
    qint64 count = 0;
    crypto::Digest hash{};
    bool operator==(const Head&) const = default;
};

/// `128-4F7K-0QJX-…`: the count and the first 100 bits of the hash in base 32, for closing sheets and the
/// telephone.
QString headText(const Head& head);

/// A head as people keep it: compared by what was printed.
class PrintedHead {
public:
    /// Errors: AUDIT_HEAD_INVALID.
    static Result<PrintedHead> parse(QStringView text);
    qint64 count() const { return m_count; }
    bool matches(const Head& head) const;

private:
    PrintedHead(qint64 count, QByteArray digits) : m_count(count), m_digits(std::move(digits)) {}
    qint64 m_count;
    QByteArray m_digits;
};

} // namespace motcua::audit
