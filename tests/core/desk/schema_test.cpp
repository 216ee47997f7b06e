// SPDX-License-Identifier: GPL-3.0-or-later
// Every schema version that was ever released is opened by this program. The fixtures hold fictitious people.
#include "core/desk/schema.h"

#include "core/desk/dossier_steps.h"
#include "core/records/dossier_records.h"
#include "core/records/rebuild.h"
#include "core/records/search.h"
#include "tests/core/store/fixture.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

/// A small station with three dossiers, one of them with a whole life; of the catalogue only what they use.
Result<> writeFixtureOfThisVersion(const QString& path) {
    tests::TempStation station;
    auto& workplace = station.workplace();
    auto request = tests::birthRequest();
    MOTCUA_CHECK(receive(workplace, request));
    request.applicant.person.name = QStringLiteral("H'Ngăm Niê");
    MOTCUA_CHECK(receive(workplace, request));
    request.procedureCode = QStringLiteral("1.004222");
    request.applicant.person.name = QStringLiteral("Trần Thị Bé Năm");
    MOTCUA_TRY(const auto third, receive(workplace, request));
    const QString code = third.dossier.state.code->text();
    MOTCUA_CHECK(perform(workplace, code, dossier::Forwarded{QStringLiteral("Công an xã"), {}, {}, {}}));
    dossier::SupplementRequested supplement;
    supplement.missing = QStringList{QStringLiteral("Giấy tờ chứng minh chỗ ở")};
    MOTCUA_CHECK(perform(workplace, code, supplement));
    MOTCUA_CHECK(perform(workplace, code, dossier::Supplemented{}));
    MOTCUA_CHECK(perform(workplace, code, dossier::ResultReady{{}, toLocal(station.clock.now()), {}}));
    dossier::Returned returned;
    returned.slipShown = true;
    MOTCUA_CHECK(perform(workplace, code, returned));
    MOTCUA_CHECK(workplace.database().execute(
        "DELETE FROM catalogue_procedure WHERE code NOT IN ('1.001193', '1.004222'); VACUUM;"));
    return store::writeFixture(workplace.database(), path);
}

class SchemaFixture : public testing::TestWithParam<int> {};

TEST_P(SchemaFixture, opens_migratesAndReadsEveryDossier) {
    const QString name = QStringLiteral("store-v%1.db").arg(GetParam());
    // Run by hand once for each new version: MOTCUA_WRITE_FIXTURES=1 test_desk
    if (qEnvironmentVariableIsSet("MOTCUA_WRITE_FIXTURES") &&
        GetParam() == static_cast<int>(migrations().size())) {
        QFile::remove(store::fixturePath(name));
        ASSERT_TRUE(writeFixtureOfThisVersion(store::fixturePath(name)));
    }
    const QTemporaryDir dir;
    auto database = store::openFixture(name, dir.path());
    ASSERT_TRUE(database) << errorText(database.error().code).name;
    EXPECT_EQ(*store::schemaVersion(*database), GetParam());
    ASSERT_TRUE(store::migrate(*database, migrations()));
    EXPECT_EQ(*store::schemaVersion(*database), static_cast<int>(migrations().size()));

    for (const char* table : {"SELECT count(*) FROM visit", "SELECT count(*) FROM setting",
                              "SELECT count(*) FROM favourite", "SELECT count(*) FROM form_number"})
        EXPECT_EQ(*database->number(table), 0) << table;

    const auto check = records::checkRecords(*database);
    ASSERT_TRUE(check) << check.error().detail.toStdString();
    EXPECT_TRUE(check->isOk());
    EXPECT_EQ(check->dossiers, 3);
    EXPECT_EQ(records::searchDossiers(*database, QStringLiteral("be nam"), 5)->size(), 1u);
    const auto returned = records::loadDossier(*database, QStringLiteral("H34.05-261123-0003"));
    ASSERT_TRUE(returned);
    EXPECT_EQ(returned->state.status, dossier::Status::returned);
    EXPECT_EQ(*records::rebuildDerived(*database), 3);
    EXPECT_TRUE(records::checkRecords(*database)->isOk());
    EXPECT_EQ(records::loadStation(*database)->officeCode, QStringLiteral("H34.05"));
}

INSTANTIATE_TEST_SUITE_P(EveryVersion, SchemaFixture, testing::Values(1, 2));

} // namespace
} // namespace motcua::desk
