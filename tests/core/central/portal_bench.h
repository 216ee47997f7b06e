// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/portal_sync.h"
#include "core/central/store_work.h"
#include "tests/core/central/service_test.h"
#include "tests/support/portal_server.h"

#include <gmock/gmock.h>

namespace motcua::central {

/// Dossiers pushed to a service, and the portal's adapter over real HTTP.
class PortalTest : public ServiceTest, public testing::WithParamInterface<Engine> {
protected:
    void SetUp() override {
        openStore(GetParam());
        if (!store) return;
        m_pool.emplace(store->stores());
        m_sync = another();
    }
    /// Another service over the same store.
    std::unique_ptr<PortalSync> another() {
        return std::make_unique<PortalSync>(
            *m_pool, m_portal,
            PortalSync::Settings{.names = {[](const Uuid&) { return QString(80, u'L'); }, kFiles}},
            m_ids.next(), m_clock, [] { return 0.0; });
    }
    /// Pushed by a counter.
    void then(int number, dossier::Payload payload, LocalTime when) {
        int& version = m_versions[number];
        dossier::Action action = m_desk.make(idOf(number), std::move(payload), version);
        action.at = toInstant(when);
        const auto answer =
            synchronise(*session, m_desk.caller(), m_desk.request({std::move(action)}), m_clock.now());
        ASSERT_TRUE(answer);
        ASSERT_EQ(answer->verdicts.front().kind, wire::VerdictKind::accepted) << "a lawful story";
        version = answer->verdicts.front().version;
    }
    template <class Work> auto within(Work work) { return transact(*m_pool, Session::Access::write, work); }
    PortalCounts counts() {
        return *within([](Store& each) { return each.portalOutbox().counts(); });
    }
    std::vector<PortalEntry> waiting() {
        return *within([](Store& each) { return each.portalOutbox().waiting(100); });
    }
    void expectNoComplaints() const {
        EXPECT_THAT(m_server.complaints(), testing::IsEmpty())
            << m_server.complaints().join(u' ').toStdString();
    }
    void receive(int number) {
        auto intake = dossier::intake();
        intake.code = *dossier::DossierCode::parse(
            QStringLiteral("H15.50.05.13-261102-%1").arg(number, 4, 10, QLatin1Char('0')));
        intake.components = {{.number = 1,
                              .name = QStringLiteral("Tờ khai"),
                              .docCode = QStringLiteral("KQ.1"),
                              .original = 1}};
        then(number, intake, dossier::kReceived);
    }
    static Uuid idOf(int number) { return uuid(7, number); }
    QJsonObject record(const char* code) { return m_server.dossiers()[QString::fromLatin1(code)]; }

    static inline const QString kFiles = QStringLiteral("https://tep.example/");
    FixedClock m_clock{toInstant(dossier::at(3))};
    UuidSource m_ids{m_clock};
    Desk m_desk{1, kOffice};
    std::map<int, int> m_versions;
    std::optional<StorePool> m_pool;
    tests::PortalServer m_server;
    BeastWebClient m_client{{}, {.wholeRequest = std::chrono::milliseconds{400}}};
    NationalPortal m_portal{{m_server.loginUrl(), m_server.serviceUrl(), QStringLiteral("H15.50.05.13"),
                             "FICTITIOUS", QStringLiteral("mc"), Secret::copyOf("mật khẩu")},
                            m_client};
    std::unique_ptr<PortalSync> m_sync;
};

} // namespace motcua::central
