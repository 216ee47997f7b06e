// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/uuid.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace motcua::officer {

/// Failed log-ins, kept in a file so that starting the program again forgets nothing. It slows a person at
/// the keyboard; against somebody with a copy of the files only the cost of Argon2id and the password stand.
/// Logins are kept hashed, because people type passwords into the wrong field.
class Attempts {
public:
    Attempts(QString file, const Uuid& storeId, const Clock& clock);

    /// Counts a try before the password is tested, so that killing the program does not undo it.
    /// Errors: OFFICER_WAIT, whose detail is the seconds left (nothing is counted then); STORE_IO,
    /// STORE_DISK_FULL.
    Result<void> begin(QStringView login);
    Result<void> succeeded(QStringView login);
    /// Tries counted since the last success, the one under way included.
    qint64 countOf(QStringView login) const;
    /// Of the next try: 0 after up to two failures, then 1, 2, 4 … 300 seconds.
    static std::chrono::seconds delayAfter(qint64 failures);

private:
    struct Entry {
        QString login;
        qint64 failures = 0;
        Instant last;
    };
    QString keyOf(QStringView login) const;
    std::vector<Entry> load() const;
    Result<void> save(const std::vector<Entry>& entries) const;

    QString m_file;
    QByteArray m_storeId;
    const Clock& m_clock;
};

} // namespace motcua::officer
