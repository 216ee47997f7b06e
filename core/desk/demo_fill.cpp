// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/demo_fill.h"

#include "core/records/action_log.h"

#include <future>

namespace motcua::desk {
namespace {

constexpr int kBatch = 4'000;

using Batch = Result<std::vector<records::DossierChange>>;

Batch makeBatch(DemoDossiers& dossiers) {
    std::vector<records::DossierChange> batch;
    for (int i = 0; i < kBatch && dossiers.remaining() > 0; ++i) {
        MOTCUA_TRY(records::DossierChange change, dossiers.next());
        batch.push_back(std::move(change));
    }
    return batch;
}

Result<> writeBatch(store::Database& database, std::vector<records::DossierChange>& batch, DemoResult& result) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_TRY(qint64 sequence, records::nextSequence(database));
    for (records::DossierChange& change : batch) {
        for (dossier::Action& action : change.actions) action.sequence = sequence++;
        MOTCUA_CHECK(records::writeChange(database, change));
        ++result.dossiers;
        result.actions += static_cast<qint64>(change.actions.size());
    }
    return transaction.commit();
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

} // namespace motcua::desk
