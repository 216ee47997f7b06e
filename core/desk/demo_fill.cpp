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

struct Batch {
    std::vector<records::DossierChange> changes;
    records::Ordinals ordinals;
};

Result<Batch> makeBatch(DemoDossiers& dossiers) {
    Batch batch;
    for (int i = 0; i < kBatch && dossiers.remaining() > 0; ++i) {
        MOTCUA_TRY(records::DossierChange change, dossiers.next());
        batch.changes.push_back(std::move(change));
    }
    batch.ordinals = dossiers.takeOrdinals();
    return batch;
}

Result<> writeBatch(store::Database& database, const QString& agency, Batch batch, DemoResult& result) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    for (records::DossierChange& change : batch.changes) {
        ++result.dossiers;
        result.actions += static_cast<qint64>(change.actions.size());
        MOTCUA_CHECK(records::writeChange(database, std::move(change)));
    }
    MOTCUA_CHECK(records::keepLastOrdinals(database, agency, batch.ordinals));
    return transaction.commit();
}

/// Writes one batch while the next is made on another thread.
Result<DemoResult> writeAll(store::Database& database, const QString& agency, DemoDossiers& dossiers,
                            const std::function<void(qint64)>& progress) {
    DemoResult result;
    auto batch = makeBatch(dossiers);
    for (;;) {
        MOTCUA_CHECK(batch);
        if (batch->changes.empty()) return result;
        auto following = std::async(std::launch::async, [&] { return makeBatch(dossiers); });
        const auto written = writeBatch(database, agency, std::move(*batch), result);
        batch = following.get();
        MOTCUA_CHECK(written);
        if (progress) progress(result.dossiers);
    }
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
    const QString agency = setting.station.officeCode;
    DemoDossiers dossiers(std::move(setting), request.seed);
    return writeAll(workplace.database(), agency, dossiers, progress);
}

} // namespace motcua::desk
