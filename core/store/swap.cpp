// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/swap.h"

#include "core/store/file.h"
#include "core/store/folder.h"

#include <QFileInfo>
#include <array>

namespace motcua::store {
namespace {

using names::kIncoming;
using names::kOutgoing;
constexpr QLatin1StringView kMarker = names::kSwapMarker;
constexpr qint64 kMaxMarker = 256;
constexpr std::array kReplaced{names::kDatabase, names::kKeys, names::kAuditHead, names::kBlobs};
/// The old database's log must not meet the new database. They are never part of what comes in.
constexpr std::array kCompanions{QLatin1StringView("motcua.db-wal"), QLatin1StringView("motcua.db-shm")};

QString in(const QString& folder, const QString& name) { return folder + u'/' + name; }

Result<void> moveAside(const QString& folder, QLatin1StringView name, const QString& aside) {
    if (!QFileInfo::exists(in(folder, name))) return {};
    return moveFile(in(folder, name), in(aside, name));
}

Result<void> removeLasting(const QString& folder, const QString& name) {
    MOTCUA_CHECK(removeTree(in(folder, name)));
    if (!flushFolder(folder)) return fail(Code::STORE_IO, name);
    return {};
}

/// After the marker. May be begun again after a crash at any point: as long as a new file is in `incoming`,
/// the one outside is the old one.
Result<void> carryOut(const QString& folder) {
    MOTCUA_TRY(const QByteArray marker, readFile(in(folder, kMarker), kMaxMarker));
    const QString keepAs = QString::fromUtf8(marker);
    const QString aside = in(folder, keepAs.isEmpty() ? QString(kOutgoing) : keepAs);
    MOTCUA_CHECK(makeFolder(aside));
    for (const QLatin1StringView name : kCompanions)
        MOTCUA_CHECK(moveAside(folder, name, aside));
    for (const QLatin1StringView name : kReplaced) {
        const QString fresh = in(in(folder, kIncoming), name);
        if (!QFileInfo::exists(fresh)) continue;
        MOTCUA_CHECK(moveAside(folder, name, aside));
        MOTCUA_CHECK(moveFile(fresh, in(folder, name)));
    }
    MOTCUA_CHECK(removeLasting(folder, kMarker));
    MOTCUA_CHECK(removeLasting(folder, kIncoming));
    if (keepAs.isEmpty()) MOTCUA_CHECK(removeLasting(folder, kOutgoing));
    return {};
}

} // namespace

Result<Swap> Swap::prepare(const QString& folder) {
    MOTCUA_CHECK(recover(folder));
    MOTCUA_CHECK(makeFolder(in(folder, kIncoming)));
    return Swap(folder);
}

Swap::Swap(Swap&& other) noexcept : m_folder(std::exchange(other.m_folder, {})) {}

Swap::~Swap() {
    if (m_folder.isEmpty() || isPending(m_folder)) return;
    // Whatever cannot be removed now is by the next Folder::open.
    (void)removeTree(in(m_folder, kIncoming));
}

QString Swap::incoming(QLatin1StringView name) const { return in(in(m_folder, kIncoming), name); }

Result<void> Swap::commit(const QString& keepOldAs) {
    for (const QLatin1StringView name : kReplaced)
        if (!QFileInfo::exists(incoming(name)))
            return fail(Code::STORE_FAILED, QStringLiteral("swap without ") + name);
    if (!keepOldAs.isEmpty() && QFileInfo::exists(in(m_folder, keepOldAs)))
        return fail(Code::STORE_FAILED, QStringLiteral("swap onto ") + keepOldAs);
    if (!flushFolder(in(m_folder, kIncoming))) return fail(Code::STORE_IO, kIncoming);
    MOTCUA_CHECK(writeFile(in(m_folder, kMarker), keepOldAs.toUtf8()));
    MOTCUA_CHECK(carryOut(m_folder));
    m_folder.clear();
    return {};
}

bool Swap::isPending(const QString& folder) { return QFileInfo::exists(in(folder, kMarker)); }

Result<void> Swap::recover(const QString& folder) {
    if (isPending(folder)) return carryOut(folder);
    MOTCUA_CHECK(removeTree(in(folder, kIncoming)));
    return removeTree(in(folder, kOutgoing));
}

} // namespace motcua::store
