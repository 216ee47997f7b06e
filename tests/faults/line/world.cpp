// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/line/world.h"

#include "core/sync/enrol.h"

namespace motcua::faults {

namespace {

constexpr std::chrono::milliseconds kConnect{5'000}, kSilence{15'000};

bool isOfTheLine(Code code) {
    return code == Code::SYNC_UNREACHABLE || code == Code::SYNC_TIMED_OUT || code == Code::SYNC_ANSWER ||
           code == Code::WIRE_DAMAGED || code == Code::CENTRAL_STORE_UNREACHABLE;
}

} // namespace

Desk::Desk(Service& service, const QString& folder, int number, std::function<FaultyLine::Fault(int)> fault)
    : counter(folder, number), clock(SystemClock().now()), line(service.port(), std::move(fault)) {
    const auto enrolled = sync::enrol(
        counter.database(),
        {.address = line.address(), .code = service.enrolmentCode(number), .proxy = QStringLiteral("none")});
    EXPECT_TRUE(enrolled) << (enrolled ? "" : errorText(enrolled.error().code).name);
    reopen();
}

void Desk::reopen() {
    courier.reset();
    counter.restart();
    courier = std::make_unique<sync::Courier>(counter.database(), clock);
    courier->setLimits(kConnect, kSilence);
}

std::set<Uuid> Desk::own() {
    std::set<Uuid> own(counter.made.begin(), counter.made.end());
    EXPECT_TRUE(
        records::forEachAction(counter.database(), [&](const records::StoredAction& each) -> Result<> {
            if (!each.pulled) own.insert(each.action.id);
            return {};
        }));
    return own;
}

void Desk::synchronise() {
    sync::RunReport report;
    const auto done = courier->run(report);
    if (done) return;
    ++failures[done.error().code];
    EXPECT_TRUE(isOfTheLine(done.error().code) || allowed.contains(done.error().code))
        << errorText(done.error().code).name << " " << qPrintable(done.error().detail);
}

World::World(Engine engine, unsigned seed, std::function<FaultyLine::Fault(int, int)> fault, int desks)
    : m_clerk(seed), m_service(engine) {
    for (int i = 0; i < desks; ++i)
        m_desks.push_back(std::make_unique<Desk>(m_service, m_dir.path(), i + 1, [this, fault, i](int index) {
            // the first is the enrolment
            return m_isGood || index == 0 ? FaultyLine::Fault::none : fault(i, index);
        }));
}

int World::made() const {
    size_t made = 0;
    for (const auto& each : m_desks)
        made += each->counter.made.size();
    return static_cast<int>(made);
}
int World::faultsDone() const {
    int done = 0;
    for (const auto& each : m_desks)
        done += each->line.faults();
    return done;
}
int World::requests() const {
    int requests = 0;
    for (const auto& each : m_desks)
        requests += each->line.requests();
    return requests;
}

void World::work(int steps) {
    for (int i = 0; i < steps; ++i) {
        Desk& one = anyDesk();
        if (m_clerk.pick(12) > 0)
            m_clerk.work(one.counter);
        else
            one.synchronise();
        if (m_clerk.pick(200) == 0) m_clerk.decide(one.counter);
        if (m_clerk.pick(150) == 0) one.reopen();
    }
}

void World::settle() {
    m_isGood = true;
    for (int round = 0; round < 8; ++round)
        for (const auto& each : m_desks) {
            each->synchronise();
            const auto open = sync::conflicts(each->counter.database());
            ASSERT_TRUE(open);
            for (const sync::WorkItem& item : *open)
                if (item.waitingBehind > 0) {
                    ASSERT_TRUE(
                        sync::keepTheirs(each->counter.database(),
                                         {item.mine.id, dossier::Story::kActor, each->counter.now()}));
                }
        }
}

void World::check() {
    const Oracle oracle(m_service, m_dir.path(), static_cast<int>(m_desks.size()) + 1);
    Oracle::Count all;
    for (const auto& each : m_desks) {
        sync::RunReport report;
        EXPECT_TRUE(each->courier->check(report));
        const auto status = each->courier->status();
        EXPECT_TRUE(status && status->compared && status->compared->different == 0)
            << "by the service's own digest";
        const auto count = oracle.check(*each);
        all.made += count.made;
        all.refused += count.refused;
    }
    EXPECT_EQ(oracle.accepted() + all.refused, all.made) << "each is at the service or refused, none twice";
    std::printf("  %lld steps, %lld accepted, %lld refused and listed; %d requests, %d faults\n",
                static_cast<long long>(all.made), static_cast<long long>(oracle.accepted()),
                static_cast<long long>(all.refused), requests(), faultsDone());
}

} // namespace motcua::faults
