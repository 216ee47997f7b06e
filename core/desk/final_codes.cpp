// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/final_codes.h"

#include "core/desk/recording.h"
#include "core/records/code_counter.h"
#include "core/sync/codes.h"

namespace motcua::desk {
namespace {

Result<std::optional<FinalCode>> giveOne(Workplace& workplace, const Uuid& id) {
    auto& database = workplace.database();
    MOTCUA_TRY(auto dossier, records::loadDossier(database, id));
    // a refused step of it is settled by a person first, or the new one would wait behind it
    if (!dossier.state.code || !dossier.state.code->isProvisional() || dossier.hasDispute)
        return std::nullopt;
    const dossier::DossierCode former = *dossier.state.code;
    MOTCUA_TRY(const auto agency, dossier::AgencyCode::parse(former.agency()));
    MOTCUA_TRY(auto code, records::nextLeasedCode(database, workplace.station(), agency, former.day()));
    if (!code) return std::nullopt;
    const auto action =
        nextAction(workplace, dossier.state, dossier::CodeReplaced{former, *code}, workplace.clock().now());
    MOTCUA_CHECK(record(workplace, std::move(dossier), {action}));
    return FinalCode{id, former, *std::move(code)};
}

} // namespace

Result<std::vector<FinalCode>> giveFinalCodes(Workplace& workplace, int limit) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(const auto dossiers,
               sync::provisionalDossiers(workplace.database(), workplace.station(), limit));
    std::vector<FinalCode> given;
    for (const Uuid& id : dossiers) {
        MOTCUA_TRY(auto one, giveOne(workplace, id));
        if (one) given.push_back(*std::move(one));
    }
    MOTCUA_CHECK(transaction.commit());
    return given;
}

} // namespace motcua::desk
