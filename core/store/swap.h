// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace motcua::store {

/// Replaces the database, the keys, the audit head and the blobs of a data folder by others prepared beside
/// them, all or none: a marker file is the one moment of decision. A crash before it leaves the old files, a
/// crash after it is carried through by the next Folder::open. The holder of the folder's lock uses it, with
/// no database open.
class Swap {
public:
    /// Makes an empty folder `incoming`, into which the four are written under their own names.
    static Result<Swap> prepare(const QString& folder);
    Swap(Swap&& other) noexcept;
    Swap& operator=(Swap&&) = delete;
    /// Without commit, `incoming` is removed again.
    ~Swap();
    QString incoming(QLatin1StringView name) const;

    /// Everything in `incoming` must be lasting. `keepOldAs`: name of a folder, inside the data folder, that
    /// the old files go to, not there yet; empty: they are removed. Errors: STORE_FAILED when one of the four
    /// is not there, or the folder to keep is. After any other error the folder must be opened again, which
    /// finishes what was decided.
    Result<void> commit(const QString& keepOldAs = {});

    static bool isPending(const QString& folder);
    static Result<void> recover(const QString& folder);

private:
    explicit Swap(QString folder) : m_folder(std::move(folder)) {}
    QString m_folder;
};

} // namespace motcua::store
