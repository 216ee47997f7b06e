// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/sync_service.h"
#include "tests/core/central/engines.h"
#include "tests/core/central/service_bench.h"

namespace motcua::central {

/// A service on an empty store of either engine.
class ServiceTest : public testing::Test {
protected:
    /// Of a test's SetUp(). The test is skipped where the engine is not installed.
    void openStore(Engine engine) {
        store = makeTestStore(engine);
        if (!store && !HasFailure()) GTEST_SKIP() << nameOf(engine) << " is not installed";
        if (store) session = store->open();
        ASSERT_TRUE(session);
    }

    Result<wire::SyncAnswer> ask(const Desk& desk, const wire::SyncRequest& request) {
        return synchronise(*session, desk.caller(), request, toInstant(dossier::kReceived));
    }
    Result<wire::SyncAnswer> push(const Desk& desk, std::vector<dossier::Action> operations) {
        return ask(desk, desk.request(std::move(operations)));
    }
    Code refusal(const Desk& desk, const wire::SyncRequest& request) {
        const auto answer = ask(desk, request);
        return answer ? Code{} : answer.error().code;
    }
    /// Everything beyond the desk's cursor.
    std::vector<wire::FeedEntry> pull(Desk& desk) {
        std::vector<wire::FeedEntry> entries;
        for (bool more = true; more;) {
            const auto answer = push(desk, {});
            if (!answer) {
                ADD_FAILURE() << errorText(answer.error().code).name;
                return entries;
            }
            desk.cursor = answer->cursors.value(streamOf(desk.caller().office));
            std::ranges::copy(answer->entries, std::back_inserter(entries));
            more = answer->more;
        }
        return entries;
    }
    /// As the service has it.
    StoredDossier stored(const Uuid& dossier) {
        EXPECT_TRUE(session->begin(Session::Access::read));
        auto found = session->dossiers(std::span(&dossier, 1));
        session->rollback();
        return found && found->contains(dossier) ? found->at(dossier) : StoredDossier{};
    }

    std::unique_ptr<TestStore> store;
    std::unique_ptr<Session> session;
};

} // namespace motcua::central
