// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/snapshot.h"

#include "core/central/merge.h"

#include <algorithm>
#include <limits>

namespace motcua::central {
namespace {

constexpr std::chrono::days kLately{90};
constexpr int kStep = 32;       ///< dossiers read at once
constexpr int kMostRead = 1024; ///< of one page, also when all of them are old
constexpr qint64 kPageBytes = 64 * 1024, kMostBytes = 4 * 1024 * 1024;

Result<> checkStream(const Caller& caller, const QString& stream) {
    if (stream != streamOf(caller.office)) return fail(Code::CENTRAL_OFFICE);
    return {};
}

wire::WholeDossier wholeOf(const Uuid& id, std::vector<Recorded> log) {
    wire::WholeDossier whole{id, {}};
    for (Recorded& each : log)
        whole.operations.push_back(std::move(each.action));
    return whole;
}

Result<bool> isWanted(const Held& held, const StoredDossier& stored, Instant now) {
    if (now - held.changed < kLately) return true;
    MOTCUA_TRY(const Merging dossier, merging(stored));
    return !dossier.state.isClosed() && !dossier.state.deleted;
}

/// Adds what is wanted of a few dossiers; false when there is no room for one of them.
Result<bool> tell(Session& session, std::span<const Held> some, wire::DossierPage& page, qint64& room) {
    std::vector<Uuid> ids;
    std::ranges::transform(some, std::back_inserter(ids), &Held::dossier);
    MOTCUA_TRY(auto stored, session.dossiers(ids));
    for (const Held& held : some) {
        const auto found = stored.find(held.dossier);
        if (found == stored.end()) return fail(Code::STORE_DAMAGED, QStringLiteral("dossier_office"));
        MOTCUA_TRY(const bool wanted, isWanted(held, found->second, page.time));
        if (wanted) {
            auto whole = wholeOf(held.dossier, std::move(found->second.log));
            const qint64 size = wire::encode(whole).size();
            if (size > room && !page.dossiers.empty()) return false;
            room -= size;
            page.dossiers.push_back(std::move(whole));
        }
        page.after = held.dossier;
    }
    return true;
}

} // namespace

Result<wire::DossierPage> snapshot(Store& store, const Caller& caller, const QString& stream,
                                   const Uuid& after, qint64 bytes, Instant now) {
    MOTCUA_CHECK(checkStream(caller, stream));
    wire::DossierPage page{
        .time = now, .epoch = {}, .stream = stream, .after = after, .rest = {}, .dossiers = {}};
    MOTCUA_TRY(page.epoch, store.session().epoch());
    MOTCUA_TRY(page.cursor, store.session().lastSequence(caller.office));
    qint64 room = std::min(bytes > 0 ? bytes : kPageBytes, kMostBytes);
    for (int read = 0; read < kMostRead; read += kStep) {
        MOTCUA_TRY(const auto some, store.holdings().held(caller.office, page.after, kStep));
        MOTCUA_TRY(const bool hasRoom, tell(store.session(), some, page, room));
        if (hasRoom && std::ssize(some) < kStep) return page;
        if (!hasRoom) break;
    }
    page.more = true;
    return page;
}

Result<wire::DossierPage> wholeDossiers(Store& store, const Caller& caller, std::span<const Uuid> ids,
                                        Instant now) {
    wire::DossierPage page{.time = now, .epoch = {}, .stream = {}, .after = {}, .rest = {}, .dossiers = {}};
    MOTCUA_TRY(page.epoch, store.session().epoch());
    qint64 room = kMostBytes;
    for (size_t i = 0; i < ids.size(); ++i) {
        MOTCUA_TRY(auto stored, store.session().dossiers(ids.subspan(i, 1)));
        const auto found = stored.find(ids[i]);
        if (found == stored.end() || !found->second.offices.contains(caller.office)) continue;
        auto whole = wholeOf(ids[i], std::move(found->second.log));
        const qint64 size = wire::encode(whole).size();
        if (size > room && !page.dossiers.empty()) {
            page.rest.assign(ids.begin() + static_cast<std::ptrdiff_t>(i), ids.end());
            break;
        }
        room -= size;
        page.dossiers.push_back(std::move(whole));
    }
    return page;
}

Result<Holding> holding(Store& store, const Caller& caller, const QString& stream) {
    MOTCUA_CHECK(checkStream(caller, stream));
    Holding holding;
    MOTCUA_TRY(holding.cursor, store.session().lastSequence(caller.office));
    MOTCUA_TRY(holding.dossiers, store.holdings().held(caller.office, {}, std::numeric_limits<int>::max()));
    return holding;
}

} // namespace motcua::central
