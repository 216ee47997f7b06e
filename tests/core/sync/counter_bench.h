// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/sqlite_session.h"
#include "core/central/sync_service.h"
#include "core/desk/schema.h"
#include "core/records/dossier_records.h"
#include "core/records/rebuild.h"
#include "core/sync/engine.h"
#include "tests/core/central/service_bench.h"

#include <QTemporaryDir>

/// Counters with real stores that push to the real service, without the network between them.
namespace motcua::sync {

using central::intakeOf;
using central::kOffice;

/// A counter of an office: its store in a file of its own.
class Counter {
public:
    Counter(const QString& folder, int number, QString office = kOffice)
        : m_path(folder + QStringLiteral("/counter%1.db").arg(number)), m_number(number),
          m_clock(toInstant(dossier::kReceived)), m_ids(m_clock) {
        m_database = *store::Database::open(m_path, m_key, store::OpenMode::create);
        EXPECT_TRUE(store::migrate(*m_database, desk::migrations()));
        records::Station station;
        station.officeCode = std::move(office);
        station.officeName = QStringLiteral("Xã thử");
        station.desk = number;
        station.device = central::uuid(1, number);
        EXPECT_TRUE(records::saveStation(*m_database, station));
    }

    store::Database& database() { return *m_database; }
    records::Station station() { return *records::loadStation(*m_database); }
    Instant now() const { return m_clock.now(); }
    const QString& path() const { return m_path; }
    const Secret& key() const { return m_key; }

    /// As after a power cut.
    void restart() {
        m_database.reset();
        m_database = *store::Database::open(m_path, m_key, store::OpenMode::existing);
    }
    /// The store as it is now, to come back to with restore().
    QByteArray copy() {
        EXPECT_TRUE(m_database->checkpoint());
        QFile file(m_path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void restore(const QByteArray& bytes) {
        m_database.reset();
        QFile file(m_path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        m_database = *store::Database::open(m_path, m_key, store::OpenMode::existing);
    }

    /// Receives a new dossier.
    Uuid receive(int ordinal) { return receive(intakeOf(ordinal)); }
    Uuid receive(dossier::Received intake) {
        const Uuid id = m_ids.next();
        EXPECT_TRUE(write({}, id, {std::move(intake)}));
        return id;
    }
    /// One step of a dossier as this counter knows it. Errors: those of the rules.
    Result<> step(const Uuid& id, dossier::Payload payload) {
        MOTCUA_TRY(auto dossier, records::loadDossier(*m_database, id));
        return write(std::move(dossier), id, {std::move(payload)});
    }
    dossier::State state(const Uuid& id) {
        const auto dossier = records::loadDossier(*m_database, id);
        return dossier ? dossier->state : dossier::State{};
    }
    /// Of every dossier that counts.
    std::map<Uuid, dossier::State> states() {
        std::map<Uuid, dossier::State> all;
        auto rows = *m_database->prepare("SELECT DISTINCT dossier FROM action");
        while (*rows.step()) {
            const Uuid id = *rows.uuid(0);
            if (const auto dossier = records::loadDossier(*m_database, id)) all[id] = dossier->state;
        }
        return all;
    }
    /// What the log of a dossier says, for failures.
    QString told(const Uuid& id) {
        QString text;
        auto log = records::loadLog(*m_database, id);
        if (!log) return {};
        (void)records::replayMarking(*log);
        for (const auto& each : *log)
            text += QStringLiteral("  no %1 n %2 %3 standing %4%5 known %6 version %7%8\n")
                        .arg(each.no)
                        .arg(each.action.sequence)
                        .arg(dossier::actionTypeName(dossier::typeOf(each.action.payload)))
                        .arg(static_cast<int>(each.standing))
                        .arg(each.pulled ? QStringLiteral(" pulled") : QString())
                        .arg(each.knownVersion)
                        .arg(each.serviceVersion)
                        .arg(each.disputed ? QStringLiteral(" disputed") : QString());
        return text;
    }
    qint64 number(const char* sql) { return m_database->number(sql).value_or(-1); }
    std::vector<Uuid> made; ///< ids of the actions this counter has recorded

private:
    Result<> write(records::Dossier dossier, const Uuid& id, std::vector<dossier::Payload> payloads) {
        std::vector<dossier::Action> actions;
        for (dossier::Payload& payload : payloads)
            actions.push_back({.id = m_ids.next(),
                               .dossier = id,
                               .actor = dossier::Story::kActor,
                               .desk = m_number,
                               .at = m_clock.now(),
                               .baseVersion = dossier.state.version,
                               .payload = std::move(payload)});
        MOTCUA_TRY(auto change, records::prepareChange(dossier, actions));
        MOTCUA_TRY(auto transaction, store::Transaction::begin(*m_database));
        MOTCUA_CHECK(records::writeChange(*m_database, std::move(change)));
        MOTCUA_CHECK(transaction.commit());
        for (const dossier::Action& action : actions)
            made.push_back(action.id);
        return {};
    }

    QString m_path;
    int m_number;
    Secret m_key = Secret::random(32);
    FixedClock m_clock;
    UuidSource m_ids;
    std::optional<store::Database> m_database;
};

/// What the line does to one round trip.
enum class Line { good, cutBefore, cutAfter, killed, twice };

class CounterTest : public testing::Test {
protected:
    void SetUp() override { openService(QStringLiteral("e1")); }

    void openService(const QString& epoch) {
        const bool isNew = !QFile::exists(servicePath());
        auto database = store::Database::open(servicePath(), m_key,
                                              isNew ? store::OpenMode::create : store::OpenMode::existing);
        ASSERT_TRUE(database) << errorText(database.error().code).name;
        ASSERT_TRUE(central::SqliteSession::prepare(*database, epoch));
        service = std::make_unique<central::SqliteSession>(*std::move(database));
    }
    QString folder() const { return m_dir.path(); }
    QString servicePath() const { return m_dir.filePath(QStringLiteral("central.db")); }

    /// The service as it is now; it is opened anew.
    QByteArray copyService() {
        service.reset();
        {
            auto database = *store::Database::open(servicePath(), m_key, store::OpenMode::existing);
            EXPECT_TRUE(database.checkpoint());
        }
        QFile file(servicePath());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        file.close();
        openService({});
        return bytes;
    }
    /// From a backup; that gives the store another epoch.
    void restoreService(const QByteArray& bytes, const QString& epoch) {
        service.reset();
        QFile file(servicePath());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        {
            auto database = *store::Database::open(servicePath(), m_key, store::OpenMode::existing);
            ASSERT_TRUE(database.run("UPDATE meta SET value = ? WHERE key = 'epoch'", epoch));
        }
        openService(epoch);
    }

    /// Over the wire, as text.
    Result<wire::SyncAnswer> ask(const Counter& counter, const QString& office,
                                 const wire::SyncRequest& request) {
        MOTCUA_TRY(const auto read, wire::decodeRequest(wire::encode(request)));
        MOTCUA_TRY(const auto answer,
                   central::synchronise(*service, {read.device, office}, read, counter.now()));
        return wire::decodeAnswer(wire::encode(answer));
    }

    /// One round trip. False: nothing more to do at once.
    bool round(Counter& counter, Line line = Line::good, qint64 bytes = 4000) {
        const auto station = counter.station();
        const auto state = loadState(counter.database());
        EXPECT_TRUE(state);
        const auto request = nextRequest(counter.database(), station, *state, bytes);
        EXPECT_TRUE(request) << qPrintable(request ? QString() : request.error().detail);
        if (line == Line::cutBefore) return true;
        auto answer = ask(counter, station.officeCode, *request);
        if (line == Line::twice) answer = ask(counter, station.officeCode, *request);
        if (line == Line::cutAfter) return true;
        if (!answer) {
            const auto again = takeRefusal(counter.database(), *request, answer.error(), counter.now());
            EXPECT_TRUE(again && *again)
                << errorText(answer.error().code).name << " " << qPrintable(answer.error().detail);
            return again && *again;
        }
        int pieces = 0;
        const auto taken =
            takeAnswer(counter.database(), *request, *answer, counter.now(), [&] { ++pieces; });
        EXPECT_TRUE(taken) << qPrintable(taken ? QString() : taken.error().detail);
        if (line == Line::killed) counter.restart();
        if (!taken) return false;
        const auto count = countOutbox(counter.database());
        return taken->more || count->waiting > 0;
    }
    /// Until nothing is left; held-back actions do not count.
    void settle(Counter& counter) {
        for (int i = 0; i < 200; ++i)
            if (!round(counter, Line::good, 1 << 20)) return;
    }

    std::unique_ptr<central::SqliteSession> service;

private:
    QTemporaryDir m_dir;
    const Secret m_key = Secret::random(32);
};

} // namespace motcua::sync
