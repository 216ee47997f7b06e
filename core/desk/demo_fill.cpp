// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/demo_fill.h"

#include "core/desk/audit_entries.h"
#include "core/records/code_counter.h"

#include <future>

namespace motcua::desk {
namespace {

// Large enough that the pages at the end of each table are not rewritten often, small enough to be held in
// memory twice.
constexpr int kBatch = 10'000;

using Batch = Result<std::vector<records::DossierChange>>;

Batch makeBatch(DemoDossiers& dossiers) {
    std::vector<records::DossierChange> batch;
    for (int i = 0; i < kBatch && dossiers.remaining() > 0; ++i) {
        MOTCUA_TRY(records::DossierChange change, dossiers.next());
        batch.push_back(std::move(change));
    }
    return batch;
}

Result<> writeBatch(store::Database& database, std::vector<records::DossierChange>& batch,
                    DemoResult& result) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    for (records::DossierChange& change : batch) {
        ++result.dossiers;
        result.actions += static_cast<qint64>(change.actions.size());
        MOTCUA_CHECK(records::writeChange(database, std::move(change)));
    }
    return transaction.commit();
}

/// Procedures a commune's counter has with a limit to count by; without one there is nothing to show.
Result<std::vector<catalogue::Procedure>> demoProcedures(Workplace& workplace, Date day) {
    MOTCUA_TRY(auto catalogue, workplace.catalogue(day));
    std::erase_if(catalogue.procedures, [](const catalogue::Procedure& procedure) {
        return !procedure.limit || !procedure.disabled.isEmpty() ||
               std::find(procedure.levels.begin(), procedure.levels.end(), catalogue::Level::commune) ==
                   procedure.levels.end();
    });
    if (catalogue.procedures.empty()) return fail(Code::RECORDS_NO_CATALOGUE);
    return std::move(catalogue.procedures);
}

} // namespace

Result<DemoResult> writeDemo(store::Database& database, DemoDossiers& dossiers,
                             const std::function<void(qint64)>& progress) {
    DemoResult result;
    Batch batch = makeBatch(dossiers);
    for (;;) {
        MOTCUA_CHECK(batch);
        if (batch->empty()) return result;
        auto following = std::async(std::launch::async, [&] { return makeBatch(dossiers); });
        const auto written = writeBatch(database, *batch, result);
        Batch next = following.get();
        MOTCUA_CHECK(written);
        if (progress) progress(result.dossiers);
        batch = std::move(next);
    }
}

Result<DemoResult> fillDemo(Workplace& workplace, const DemoRequest& request,
                            const std::function<void(qint64)>& progress) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    if (!workplace.station().training) return fail(Code::DESK_NOT_TRAINING);
    DemoSetting setting;
    setting.station = workplace.station();
    setting.officer = workplace.session().officer.id;
    MOTCUA_TRY(setting.procedures, demoProcedures(workplace, request.to));
    MOTCUA_TRY(setting.catalogueVersion, workplace.catalogueVersion());
    MOTCUA_TRY(setting.holidays, workplace.holidays());
    setting.from = request.from;
    const LocalTime now = toLocal(workplace.clock().now());
    setting.to = std::min(request.to, dateOf(now));
    setting.now = std::min(now, LocalTime{setting.to + std::chrono::days{1}});
    setting.total = request.dossiers;
    MOTCUA_TRY(setting.lastOrdinals, records::lastOrdinals(workplace.database(), setting.station.officeCode));

    MOTCUA_CHECK(noteAlone(workplace, "demo.filled", {{QStringLiteral("dossiers"), request.dossiers}}));
    DemoDossiers dossiers(std::move(setting), request.seed);
    MOTCUA_TRY(const DemoResult result, writeDemo(workplace.database(), dossiers, progress));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(records::keepLastOrdinals(workplace.database(), workplace.station().officeCode,
                                           dossiers.lastOrdinals()));
    MOTCUA_CHECK(transaction.commit());
    return result;
}

} // namespace motcua::desk
