// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reads.h"

#include "core/desk/audit_entries.h"

namespace motcua::desk {
namespace {

constexpr std::chrono::hours kOnceIn{1};

Result<bool> isNoted(Workplace& workplace, const Uuid& dossier, Instant now) {
    MOTCUA_TRY(auto row,
               workplace.database().prepare("SELECT at FROM viewed WHERE dossier = ? AND officer = ?"));
    row.bindAll(dossier, workplace.session().officer.id);
    MOTCUA_TRY(const bool found, row.step());
    // a note of the future is of a clock that was set back: it must not silence the log
    return found && row.instant(0) <= now && now - row.instant(0) < kOnceIn;
}

} // namespace

Result<> noteViewed(Workplace& workplace, const std::vector<Uuid>& dossiers) {
    const Instant now = workplace.clock().now();
    std::vector<Uuid> fresh;
    for (const Uuid& dossier : dossiers) {
        MOTCUA_TRY(const bool noted, isNoted(workplace, dossier, now));
        if (!noted) fresh.push_back(dossier);
    }
    if (fresh.empty()) return {};
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    for (const Uuid& dossier : fresh) {
        MOTCUA_CHECK(
            workplace.database().run("INSERT OR REPLACE INTO viewed(dossier, officer, at) VALUES(?, ?, ?)",
                                     dossier, workplace.session().officer.id, now));
        MOTCUA_CHECK(note(workplace, "dossier.viewed", {}, dossier));
    }
    return transaction.commit();
}

Result<> notePortrait(Workplace& workplace, const char* purpose, const std::optional<Uuid>& visit) {
    QJsonObject detail{{QStringLiteral("purpose"), QLatin1StringView(purpose)}};
    if (visit) detail.insert(QStringLiteral("visit"), visit->toString());
    return noteAlone(workplace, "portrait.viewed", detail);
}

} // namespace motcua::desk
