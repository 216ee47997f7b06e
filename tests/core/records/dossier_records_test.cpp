// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/dossier_records.h"

#include "core/desk/dossier_steps.h"
#include "core/records/queues.h"
#include "core/records/rebuild.h"
#include "core/records/search.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::records {
namespace {

using tests::at;
using tests::birthRequest;
using tests::TempStation;

QString receiveOne(TempStation& station, const QString& name = {}) {
    auto request = birthRequest();
    if (!name.isEmpty()) request.applicant.person.name = name;
    const auto received = desk::receive(station.workplace(), request);
    EXPECT_TRUE(received) << (received ? "" : errorText(received.error().code).name);
    return received->dossier.state.code->text();
}

QStringList found(TempStation& station, const char* typed) {
    QStringList codes;
    const auto rows = searchDossiers(station.workplace().database(), QString::fromUtf8(typed), 20);
    EXPECT_TRUE(rows);
    for (const auto& row : *rows)
        codes << row.code;
    return codes;
}

/// Everything the derived tables hold, as text.
QStringList derivedDump(store::Database& database) {
    QStringList lines;
    for (const char* sql :
         {"SELECT quote(no)||quote(id)||quote(version)||quote(code)||quote(provisional)||quote(status)||"
          "quote(stage)||quote(is_open)||quote(procedure_code)||quote(procedure_name)||quote(field)||"
          "quote(applicant)||quote(applicant_number)||quote(phone)||quote(channel)||quote(desk)||"
          "quote(fee_vnd)||quote(fee_paid)||quote(received)||quote(due)||quote(projected)||"
          "quote(supplement_deadline)||quote(finished)||quote(returned) FROM dossier ORDER BY no",
          "SELECT quote(code)||quote(dossier) FROM dossier_code ORDER BY code",
          "SELECT quote(docid)||quote(words)||quote(tails) FROM dossier_text ORDER BY docid"}) {
        auto rows = database.prepare(sql);
        EXPECT_TRUE(rows);
        while (*rows->step())
            lines << rows->text(0);
    }
    return lines;
}

TEST(DossierRecords, received_isFoundByEveryWay) {
    TempStation station;
    const QString an = receiveOne(station);
    const QString ngam = receiveOne(station, QStringLiteral("H'Ngăm Niê"));
    EXPECT_EQ(found(station, "nguyen van an"), QStringList{an});
    EXPECT_EQ(found(station, "AN NGUYỄN"), QStringList{an});
    EXPECT_EQ(found(station, "hngam"), found(station, "h'ngam"));
    EXPECT_EQ(found(station, "ngăm"), found(station, "h'ngăm")) << "the name's part after the apostrophe";
    EXPECT_EQ(found(station, "dak pxi"), (QStringList{ngam, an})) << "newest first";
    EXPECT_EQ(found(station, "2345"), (QStringList{ngam, an}));
    EXPECT_EQ(found(station, "5678"), (QStringList{ngam, an})) << "telephone";
    EXPECT_EQ(found(station, "261123-0002"), QStringList{ngam});
    EXPECT_EQ(found(station, qPrintable(an.toLower())), QStringList{an});
    EXPECT_EQ(found(station, "khong co ai"), QStringList());
}

TEST(DossierRecords, load_byCodeInEitherCase_replaysTheActions) {
    TempStation station;
    const QString code = receiveOne(station);
    const auto dossier = loadDossier(station.workplace().database(), code.toLower());
    ASSERT_TRUE(dossier);
    EXPECT_EQ(dossier->state.version, 2);
    EXPECT_EQ(dossier->state.status, dossier::Status::received);
    EXPECT_EQ(loadDossier(station.workplace().database(), QStringLiteral("H34.05-261123-9999")).error().code,
              Code::RECORDS_DOSSIER_UNKNOWN);
    EXPECT_EQ(loadDossier(station.workplace().database(), Uuid{}).error().code,
              Code::RECORDS_DOSSIER_UNKNOWN);
}

TEST(DossierRecords, queues_followTheDossier) {
    TempStation station;
    auto& database = station.workplace().database();
    const QString code = receiveOne(station);
    const Instant now = station.clock.now();
    const auto count = [&](Queue queue, Instant when) { return *queueCount(database, queue, when); };
    EXPECT_EQ(count(Queue::today, now), 1);
    EXPECT_EQ(count(Queue::toForward, now), 1);
    EXPECT_EQ(count(Queue::dueToday, now), 1) << "đăng ký khai sinh is due the same day";
    EXPECT_EQ(count(Queue::late, now), 0);
    EXPECT_EQ(count(Queue::late, now + std::chrono::hours{24}), 1);
    EXPECT_EQ(count(Queue::dueTomorrow, now - std::chrono::hours{24}), 1);
    ASSERT_TRUE(
        desk::perform(station.workplace(), code, dossier::Forwarded{QStringLiteral("Tư pháp"), {}, {}, {}}));
    EXPECT_EQ(count(Queue::toForward, now), 0);
    EXPECT_EQ(count(Queue::processing, now), 1);
    ASSERT_TRUE(desk::perform(station.workplace(), code, dossier::ResultReady{{}, toLocal(now), {}}));
    EXPECT_EQ(count(Queue::ready, now), 1);
    EXPECT_EQ(count(Queue::late, now + std::chrono::hours{24}), 0);
    for (int i = 0; i <= static_cast<int>(Queue::closed); ++i) {
        const auto queue = static_cast<Queue>(i);
        const auto page = queuePage(database, queue, now, {});
        ASSERT_TRUE(page);
        EXPECT_EQ(static_cast<qint64>(page->size()), count(queue, now))
            << "a queue's page and its figure agree";
        EXPECT_EQ(*parseQueue(QString(queueName(queue))), queue);
    }
    EXPECT_FALSE(parseQueue(u"nothing"));
    EXPECT_EQ(statusPage(database, dossier::Status::done, {})->size(), 1u);
    EXPECT_EQ(latestPage(database, {.limit = 1, .offset = 1})->size(), 0u);
    EXPECT_EQ(dossiersOf(database, QStringLiteral("001096012345"), 5)->size(), 1u);
}

TEST(DossierRecords, rebuild_givesTheIdenticalTables) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString first = receiveOne(station);
    receiveOne(station, QStringLiteral("Trần Thị Bé Năm"));
    ASSERT_TRUE(desk::perform(workplace, first, dossier::Forwarded{QStringLiteral("Tư pháp"), {}, {}, {}}));
    dossier::SupplementRequested supplement;
    supplement.missing = QStringList{QStringLiteral("Giấy chứng sinh")};
    ASSERT_TRUE(desk::perform(workplace, first, supplement));
    const QStringList before = derivedDump(workplace.database());
    ASSERT_GT(before.size(), 5);
    EXPECT_EQ(*rebuildDerived(workplace.database()), 2);
    EXPECT_EQ(derivedDump(workplace.database()), before);
    EXPECT_EQ(found(station, "be nam").size(), 1);
}

TEST(DossierRecords, check_findsADerivedRowThatLies) {
    TempStation station;
    auto& database = station.workplace().database();
    receiveOne(station);
    EXPECT_TRUE(checkRecords(database)->isOk());
    for (const char* lie :
         {"UPDATE dossier SET due = due + 86400000", "UPDATE dossier_text SET words = 'x'",
          "DELETE FROM dossier_code", "DELETE FROM dossier",
          "INSERT INTO dossier SELECT 99, x'00', version, code, provisional, status, stage, is_open, "
          "procedure_code, procedure_name, field, applicant, applicant_number, phone, channel, desk, "
          "fee_vnd, "
          "fee_paid, received, due, projected, supplement_deadline, finished, returned FROM dossier"}) {
        ASSERT_TRUE(database.execute(lie)) << lie;
        EXPECT_FALSE(checkRecords(database)->isOk()) << lie;
        ASSERT_TRUE(rebuildDerived(database));
        EXPECT_TRUE(checkRecords(database)->isOk()) << lie;
    }
}

TEST(DossierRecords, damagedAction_isNamedAndNothingIsRebuilt) {
    TempStation station;
    auto& database = station.workplace().database();
    const QString code = receiveOne(station);
    ASSERT_TRUE(database.execute("UPDATE action SET payload = '{}' WHERE no = 1"));
    const auto loaded = loadDossier(database, code);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, Code::RECORDS_ACTION_DAMAGED);
    EXPECT_TRUE(loaded.error().detail.startsWith(QStringLiteral("no 1")));
    EXPECT_EQ(rebuildDerived(database).error().code, Code::RECORDS_ACTION_DAMAGED);
    EXPECT_EQ(checkRecords(database).error().code, Code::RECORDS_ACTION_DAMAGED);
    EXPECT_EQ(latestPage(database, {})->size(), 1u) << "the old tables stay when a rebuild fails";
    ASSERT_TRUE(database.execute("UPDATE action SET payload = '{\"text\":\"x\"}', type = 29 WHERE no = 1"));
    EXPECT_EQ(loadDossier(database, code).error().code, Code::RECORDS_ACTION_DAMAGED)
        << "readable, but not a first action";
}

} // namespace
} // namespace motcua::records
