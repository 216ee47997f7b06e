// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/residence_desk.h"

#include "core/audit/log.h"
#include "core/desk/undertaking.h"
#include "core/records/rebuild.h"
#include "core/residence/confirmation_tasks.h"
#include "core/residence/file_gateway.h"
#include "tests/support/temp_station.h"

#include <QFile>
#include <gmock/gmock.h>

namespace motcua::desk {
namespace {

using dossier::LookupOutcome;
using residence::AnswerKind;
using testing::SizeIs;

class ResidenceDesk : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(giveUndertaking(workplace()));
        const auto reception = receive(workplace(), tests::birthRequest());
        ASSERT_TRUE(reception);
        m_code = reception->dossier.state.code->text();
        m_order.dossier = m_code;
        m_order.purpose = QStringLiteral("Xác định nơi cư trú");
    }
    Workplace& workplace() { return m_station.workplace(); }
    QString write(const QByteArray& text) {
        const QString path = m_dir.filePath(QStringLiteral("registry.json"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        return path;
    }
    QByteArray sameName(const char* more = "") {
        const auto name = tests::birthRequest().applicant.person.name.toUtf8();
        return "{\"citizen\":{\"name\":\"" + name + "\",\"residence\":\"Thôn 3, Xã Hòa An, Tuyên Quang\"}" +
               more + "}";
    }
    std::vector<residence::ConfirmationTask> tasks() {
        return residence::openTasks(workplace().database(), m_station.clock.now(), {})
            .value_or(std::vector<residence::ConfirmationTask>{});
    }
    tests::TempStation m_station;
    QTemporaryDir m_dir;
    QString m_code;
    LookupOrder m_order;
};

TEST_F(ResidenceDesk, found_isSealedWithTheDossierAndToldNowhereElse) {
    residence::FileGateway gateway(write(sameName()), m_station.clock);
    m_order.way = dossier::LookupWay::vneid;
    const auto result = lookUp(workplace(), m_order, &gateway);
    ASSERT_TRUE(result) << result.error().detail.toStdString();
    EXPECT_FALSE(result->confirmBy);
    const auto& state = result->dossier->state;
    ASSERT_THAT(state.lookUps, SizeIs(1));
    EXPECT_EQ(state.lookUps[0].fact.way, dossier::LookupWay::vneid);
    EXPECT_EQ(state.attachments.back().file.sha256, state.lookUps[0].fact.snapshot);
    const auto snapshots = snapshotsOf(workplace(), *result->dossier);
    ASSERT_TRUE(snapshots);
    EXPECT_EQ(snapshots->front(), result->snapshot);
    const auto entries = audit::list(workplace().database(), {});
    int looked = 0;
    for (const audit::Entry& entry : *entries) {
        looked += entry.kind == QStringLiteral("residence.looked_up");
        EXPECT_FALSE(entry.detail.contains("Hòa An"));
        EXPECT_FALSE(entry.detail.contains(tests::birthRequest().applicant.person.name.toUtf8()));
    }
    EXPECT_EQ(looked, 1);
}

TEST_F(ResidenceDesk, noLine_isATaskUntilAnotherLookUpTells) {
    const auto result = lookUp(workplace(), m_order, nullptr);
    ASSERT_TRUE(result) << result.error().detail.toStdString();
    EXPECT_EQ(result->snapshot.outcome, LookupOutcome::pending);
    ASSERT_TRUE(result->confirmBy);
    ASSERT_THAT(tasks(), SizeIs(1));
    EXPECT_EQ(tasks()[0].dossier.code, m_code);
    EXPECT_FALSE(tasks()[0].isLate);
    ASSERT_TRUE(lookUp(workplace(), m_order, nullptr));
    EXPECT_THAT(tasks(), SizeIs(1)) << "the same task, not another";
    EXPECT_TRUE(records::checkRecords(workplace().database())->isOk());
    ASSERT_TRUE(records::rebuildDerived(workplace().database()));
    EXPECT_THAT(tasks(), SizeIs(1)) << "tasks derive from the actions";
    m_station.clock.advance(std::chrono::hours{24 * 7});
    EXPECT_TRUE(tasks()[0].isLate);

    residence::FileGateway gateway(write(sameName()), m_station.clock);
    m_order.way = dossier::LookupWay::sectorLaw;
    ASSERT_TRUE(lookUp(workplace(), m_order, &gateway));
    EXPECT_THAT(tasks(), SizeIs(0));
    EXPECT_TRUE(records::checkRecords(workplace().database())->isOk());
}

TEST_F(ResidenceDesk, notFound_asksTheCommuneForThreeWorkingDays) {
    residence::FileGateway gateway(write("{}"), m_station.clock);
    m_order.askCommune = QStringLiteral("UBND xã Hòa An");
    const auto result = lookUp(workplace(), m_order, &gateway);
    ASSERT_TRUE(result) << result.error().detail.toStdString();
    // Monday 23/11; Tuesday 24/11/2026 is a day off
    EXPECT_EQ(*result->confirmBy, tests::at(2026, 11, 27, 17));
    ASSERT_THAT(result->dossier->state.enquiries, SizeIs(1));
    EXPECT_EQ(*result->dossier->state.enquiries[0].answerBy, *result->confirmBy);
    ASSERT_THAT(tasks(), SizeIs(1));
    EXPECT_FALSE(result->dossier->state.lookUps[0].fact.snapshot.isEmpty())
        << "that nothing was found is kept too";
}

TEST_F(ResidenceDesk, confirming_needsATaskAndMaySayThatTheDataAreWrong) {
    residence::FileGateway gateway(write(sameName()), m_station.clock);
    EXPECT_EQ(confirm(workplace(), m_order, &gateway).error().code, Code::RESIDENCE_TASK_UNKNOWN);
    ASSERT_TRUE(lookUp(workplace(), m_order, nullptr));
    LookupOrder order;
    order.dossier = m_code;
    order.isInconsistent = true;
    const auto result = confirm(workplace(), order, &gateway);
    ASSERT_TRUE(result) << result.error().detail.toStdString();
    EXPECT_EQ(result->snapshot.outcome, LookupOutcome::inconsistent);
    EXPECT_EQ(result->snapshot.purpose, m_order.purpose) << "that of the task";
    EXPECT_TRUE(result->snapshot.record) << "what was told is kept all the same";
    EXPECT_THAT(tasks(), SizeIs(0));
}

TEST_F(ResidenceDesk, anotherPersonsData_areRefusedAndNothingIsRecorded) {
    residence::FileGateway gateway(write("{\"citizen\":{\"name\":\"Ai Khác\"}}"), m_station.clock);
    EXPECT_EQ(lookUp(workplace(), m_order, &gateway).error().code, Code::RESIDENCE_PERSON);
    m_order.purpose.clear();
    EXPECT_EQ(lookUp(workplace(), m_order, nullptr).error().code, Code::RESIDENCE_PURPOSE);
    EXPECT_THAT(records::loadDossier(workplace().database(), m_code)->state.lookUps, SizeIs(0));
    EXPECT_EQ(*workplace().database().number("SELECT count(*) FROM lookup_log"), 0);
}

TEST_F(ResidenceDesk, beforeADossier_isKeptOnceThereIsOne) {
    LookupOrder early;
    early.procedure = QStringLiteral("1.001193");
    early.purpose = m_order.purpose;
    EXPECT_EQ(lookUp(workplace(), {.purpose = m_order.purpose}, nullptr).error().code,
              Code::RESIDENCE_DOSSIER);
    early.subject = tests::birthRequest().applicant.person;
    residence::FileGateway gateway(write(sameName()), m_station.clock);
    const auto result = lookUp(workplace(), early, &gateway);
    ASSERT_TRUE(result);
    EXPECT_FALSE(result->dossier);
    const char* const kLoose = "SELECT count(*) FROM lookup_log WHERE dossier IS NULL";
    EXPECT_EQ(*workplace().database().number(kLoose), 1);
    const auto kept = keepSnapshot(workplace(), m_code, result->snapshot);
    ASSERT_TRUE(kept);
    EXPECT_EQ(snapshotsOf(workplace(), *kept)->front().record, result->snapshot.record);
    EXPECT_EQ(*workplace().database().number(kLoose), 0);
}

TEST_F(ResidenceDesk, timeline_isMadeOfTheSnapshots) {
    const char* const kPeriods = ",\"periods\":[{\"kind\":\"permanent\",\"from\":\"2000\",\"to\":null,"
                                 "\"address\":\"Thôn 3, Xã Hòa An, Tuyên Quang\"}]";
    residence::FileGateway gateway(write(sameName(kPeriods)), m_station.clock);
    ASSERT_TRUE(lookUp(workplace(), m_order, &gateway));
    const auto line = timelineOf(workplace(), m_code, dossier::Person::applicant);
    ASSERT_TRUE(line) << line.error().detail.toStdString();
    EXPECT_THAT(line->spans, SizeIs(1));
    EXPECT_THAT(line->gaps, SizeIs(0));
    EXPECT_THAT(line->letters, SizeIs(1));
    EXPECT_EQ(timelineOf(workplace(), m_code, dossier::Person::proxy).error().code, Code::RESIDENCE_PERSON);
}

TEST_F(ResidenceDesk, watch_isTheSupervisors) {
    ASSERT_TRUE(lookUp(workplace(), m_order, nullptr));
    const auto now = m_station.clock.now();
    const auto all = lookupWatch(workplace(), now - std::chrono::hours{1}, now + std::chrono::hours{1});
    ASSERT_TRUE(all);
    EXPECT_EQ(all->front().lookups, 1);
    workplace().session().officer.roles = {};
    EXPECT_EQ(lookupWatch(workplace(), now, now).error().code, Code::OFFICER_NOT_PERMITTED);
}

} // namespace
} // namespace motcua::desk
