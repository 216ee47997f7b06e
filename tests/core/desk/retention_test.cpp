// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/retention.h"

#include "core/audit/verify.h"
#include "core/desk/dossier_steps.h"
#include "core/desk/hand_over.h"
#include "core/desk/store_care.h"
#include "core/desk/tickets.h"
#include "core/records/disposals.h"
#include "core/records/rebuild.h"
#include "core/sync/paper_queue.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

class RetentionTest : public testing::Test {
protected:
    Workplace& workplace() { return station.workplace(); }

    /// A dossier handed over today, with one paper of this content; all people are fictitious.
    QString finished(const QString& procedure, const QByteArray& content) {
        auto request = tests::birthRequest();
        request.procedureCode = procedure;
        const auto reception = receive(workplace(), request);
        EXPECT_TRUE(reception) << errorText(reception.error().code).name;
        const QString code = reception->dossier.state.code->text();
        QFile file(dir.filePath(QStringLiteral("scan.pdf")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        EXPECT_TRUE(attachFile(workplace(), code, {file.fileName(), dossier::AttachmentKind::other}));
        EXPECT_TRUE(perform(workplace(), code, dossier::ResultReady{{}, toLocal(station.clock.now()), {}}));
        HandOver all;
        const auto state = records::loadDossier(workplace().database(), code)->state;
        if (const qint64 open = state.feeOpen().value_or(0); open > 0)
            all.payment = dossier::FeePaid{.amount = open};
        all.identity = dossier::IdentityVerified{.person = dossier::Person::receiver,
                                                 .source = dossier::IdentitySource::qr};
        all.returned.slipShown = true;
        all.returned.receiverName = QStringLiteral("Nguyễn Văn An");
        const auto done = handOver(workplace(), code, all);
        EXPECT_TRUE(done) << errorText(done.error().code).name;
        return code;
    }
    void goDays(int days) {
        station.clock.set(station.clock.now() + std::chrono::days{days});
        station.open();
    }
    static RetentionLine lineOf(const Result<std::vector<RetentionLine>>& lines, const QString& id) {
        EXPECT_TRUE(lines) << errorText(lines.error().code).name;
        const auto line = std::ranges::find(*lines, id, [](const auto& one) { return one.rule.id; });
        EXPECT_NE(line, lines->end()) << qPrintable(id);
        return *line;
    }
    bool hasContent(const QByteArray& content) {
        return workplace().blobs().contains(crypto::sha256(content));
    }
    static constexpr auto kSignatures = "2.000884";
    tests::TempStation station;
    QTemporaryDir dir;
};

TEST(RetentionTable, lastDay_countsBackByTheCalendar) {
    RetentionRule rule;
    rule.years = 2;
    EXPECT_EQ(rule.lastDay(makeDate(2028, 11, 23)), makeDate(2026, 11, 23));
    rule = {};
    rule.months = 1;
    EXPECT_EQ(rule.lastDay(makeDate(2027, 3, 31)), makeDate(2027, 2, 28)) << "no 31 February";
    rule = {};
    rule.days = 30;
    EXPECT_EQ(rule.lastDay(makeDate(2027, 3, 1)), makeDate(2027, 1, 30));
}

TEST_F(RetentionTest, shippedTable_isSoundAndCivilStatusIsForEver) {
    const auto table = retentionTable(workplace());
    ASSERT_TRUE(table) << qPrintable(table.error().detail);
    ASSERT_TRUE(table->papersRule(QStringLiteral("1.001193"), QStringLiteral("Hộ tịch")));
    EXPECT_TRUE(table->papersRule(QStringLiteral("1.001193"), QStringLiteral("Hộ tịch"))->forever);
    EXPECT_EQ(table->papersRule(QStringLiteral("1.012345"), QStringLiteral("Đất đai")), nullptr)
        << "no rule: kept";
    for (const RetentionRule& rule : table->rules)
        for (const QString& code : rule.procedures)
            EXPECT_TRUE(workplace().procedure(code, makeDate(2026, 11, 23))) << qPrintable(code);
}

TEST_F(RetentionTest, papers_goAfterTheirTimeAndTheRecordStays) {
    const QByteArray content("giấy thử 1");
    const QString code = finished(QLatin1StringView(kSignatures), content);
    goDays(2 * 365 - 1); // two years less a day
    EXPECT_EQ(lineOf(retentionDryRun(workplace()), QStringLiteral("certified-signatures")).due, 0);
    goDays(2);
    const auto planned = lineOf(retentionDryRun(workplace()), QStringLiteral("certified-signatures"));
    EXPECT_EQ(planned.due, 1);
    EXPECT_EQ(planned.papers, 1);
    EXPECT_EQ(planned.bytes, content.size());
    EXPECT_EQ(planned.codes, std::vector{code});
    EXPECT_TRUE(hasContent(content)) << "a dry run does nothing";
    const auto before = records::loadDossier(workplace().database(), code)->state;

    EXPECT_EQ(lineOf(runRetention(workplace()), QStringLiteral("certified-signatures")), planned)
        << "as the dry run said";
    EXPECT_FALSE(hasContent(content));
    EXPECT_EQ(records::loadDossier(workplace().database(), code)->state, before);
    const auto disposal = records::disposalOf(workplace().database(), before.id, crypto::sha256(content));
    ASSERT_TRUE(disposal && *disposal);
    EXPECT_EQ((*disposal)->rule, QStringLiteral("certified-signatures"));
    EXPECT_EQ(lineOf(retentionDryRun(workplace()), QStringLiteral("certified-signatures")).due, 0) << "once";
    EXPECT_EQ(checkStore(workplace())->missingAttachments, 0) << "gone with a reason is not missing";
    EXPECT_TRUE(audit::verify(workplace().database(), workplace().auditHead())->isOk);
    EXPECT_TRUE(records::checkRecords(workplace().database())->isOk());
}

TEST_F(RetentionTest, contentAnotherDossierNeeds_stays) {
    const QByteArray content("giấy chung");
    finished(QLatin1StringView(kSignatures), content);
    finished(QStringLiteral("1.001193"), content); // civil status: for ever
    goDays(3 * 366);
    EXPECT_EQ(lineOf(runRetention(workplace()), QStringLiteral("certified-signatures")).due, 1);
    EXPECT_TRUE(hasContent(content));
}

TEST_F(RetentionTest, cutBeforeTheContentsWent_nextRunCompletesIt) {
    const QByteArray content("giấy sót");
    const QString code = finished(QLatin1StringView(kSignatures), content);
    const Uuid id = records::loadDossier(workplace().database(), code)->state.id;
    ASSERT_TRUE(records::noteDisposal(workplace().database(), id, crypto::sha256(content),
                                      {station.clock.now(), QStringLiteral("certified-signatures")}));
    ASSERT_TRUE(runRetention(workplace()));
    EXPECT_FALSE(hasContent(content));
}

TEST_F(RetentionTest, namesOfVisitors_goAndNumbersStay) {
    NewTicket wanted;
    wanted.services = {QStringLiteral("Khai sinh")};
    wanted.name = QStringLiteral("Trần Thị Bình (giả định)");
    ASSERT_TRUE(issueTicket(workplace(), wanted));
    EXPECT_EQ(lineOf(retentionDryRun(workplace()), QStringLiteral("ticket-names")).due, 0);
    goDays(2);
    EXPECT_EQ(lineOf(runRetention(workplace()), QStringLiteral("ticket-names")).due, 1);
    EXPECT_EQ(workplace().database().number("SELECT count(*) FROM ticket WHERE name = ''"), 1);
    EXPECT_EQ(workplace().database().number("SELECT count(*) FROM ticket"), 1);
}

TEST_F(RetentionTest, run_needsAFreshLogin) {
    station.clock.set(station.clock.now() + std::chrono::hours{9});
    EXPECT_EQ(runRetention(workplace()).error().code, Code::OFFICER_LOGIN_NOT_FRESH);
    EXPECT_TRUE(retentionDryRun(workplace()));
}

TEST_F(RetentionTest, badTables_areRefusedWithTheRule) {
    const auto detailOf = [this](const char* rule) {
        const auto read =
            importRetentionTable(workplace(), QByteArray(R"({"version":"a","rules":[)") + rule + "]}");
        return read ? QStringLiteral("taken") : read.error().detail;
    };
    EXPECT_EQ(detailOf(R"({"id":"a","kind":"papers","fields":["X"],"basis":"b"})"), u"a.forever")
        << "no period would mean at once";
    EXPECT_EQ(detailOf(R"({"id":"a","kind":"papers","days":1,"basis":"b"})"), u"a.procedures");
    EXPECT_EQ(detailOf(R"({"id":"a","kind":"visits","days":-1,"basis":"b"})"), u"a.days");
    EXPECT_EQ(detailOf(R"({"id":"a","kind":"audit","days":1,"basis":"b"})"), u"a.kind");
    EXPECT_EQ(detailOf(R"({"id":"a","kind":"visits","days":1,"basis":"b","x":1})"), u"unknown member");
    EXPECT_EQ(detailOf(R"({"id":"a","kind":"visits","days":1,"basis":"b"})"), u"taken");
    EXPECT_EQ(retentionTable(workplace())->rules.size(), 1u) << "the office's own is in force";
}

} // namespace
} // namespace motcua::desk
