// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/leases.h"

#include "core/dossier/dossier_code.h"

#include <algorithm>

namespace motcua::central {
namespace {

constexpr int kLastOrdinal = 9999; ///< four digits on the slip
constexpr int kMostBlocks = 40;    ///< of a desk on a day: as many as two thousand dossiers need

int sizeOf(const Device& device, const QString& agency) {
    return agency == device.office ? kLeaseBlock : kOtherLeaseBlock;
}

/// Whether a dossier bears a code of the block already, from a time when its desk stood alone.
Result<bool> isUsed(Session& session, const dossier::AgencyCode& agency, const Lease& block) {
    QStringList codes;
    for (int ordinal = block.first; ordinal <= block.last; ++ordinal) {
        MOTCUA_TRY(const auto code, dossier::DossierCode::make(agency, block.day, ordinal));
        codes.append(code.text());
    }
    MOTCUA_TRY(const auto holders, session.holders(codes));
    return !holders.empty();
}

/// The next block of a day after all there are; nothing when the day is full.
Result<std::optional<Lease>> next(Session& session, Lease block, int after, int size) {
    MOTCUA_TRY(const auto agency, dossier::AgencyCode::parse(block.office));
    for (int first = after + 1; first + size - 1 <= kLastOrdinal; first += size) {
        block.first = first;
        block.last = first + size - 1;
        MOTCUA_TRY(const bool used, isUsed(session, agency, block));
        if (!used) return block;
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<Lease>> lease(Store& store, const Device& device, const LeaseRequest& request) {
    MOTCUA_TRY(const DeviceProgress progress, store.session().progress(device.id));
    if (request.incarnation < progress.incarnation) return fail(Code::CENTRAL_INCARNATION);
    const Date last = request.day + std::chrono::days(request.days - 1);
    const QString agency = request.agency.isEmpty() ? device.office : request.agency;
    const int size = sizeOf(device, agency);
    MOTCUA_TRY(const auto all, store.holdings().leases(agency, request.day, last));
    std::vector<Lease> own, fresh;
    for (Date day = request.day; day <= last; day += std::chrono::days(1)) {
        int end = 0, blocks = 0;
        for (const Lease& each : all) {
            if (each.day != day) continue;
            end = std::max(end, each.last);
            if (each.device != device.id) continue;
            if (each.incarnation > request.incarnation) return fail(Code::CENTRAL_INCARNATION);
            if (each.incarnation < request.incarnation) continue;
            own.push_back(each);
            ++blocks;
        }
        const int wanted = std::min(request.used.value(day) + 1, kMostBlocks);
        for (; blocks < wanted; ++blocks) {
            MOTCUA_TRY(const auto block,
                       next(store.session(), {agency, day, 0, 0, device.id, request.incarnation}, end, size));
            if (!block) break;
            end = block->last;
            own.push_back(*block);
            fresh.push_back(*block);
        }
        if (blocks == 0 && day == request.day) return fail(Code::CENTRAL_LEASE, formatDate(day));
    }
    MOTCUA_CHECK(store.holdings().add(fresh));
    return own;
}

} // namespace motcua::central
