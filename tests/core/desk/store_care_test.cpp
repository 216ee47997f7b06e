// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/store_care.h"

#include "core/audit/verify.h"
#include "core/desk/dossier_steps.h"
#include "core/desk/officers.h"
#include "tests/support/temp_station.h"

#include <QFile>
#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::TempStation;

TEST(StoreCare, check_findsWhatIsWrong) {
    TempStation station;
    auto& workplace = station.workplace();
    ASSERT_TRUE(receive(workplace, tests::birthRequest()));
    EXPECT_TRUE(checkStore(workplace)->isOk());
    ASSERT_TRUE(workplace.database().execute("UPDATE dossier SET status = 9"));
    EXPECT_FALSE(checkStore(workplace)->isOk());
    EXPECT_EQ(*rebuildStore(workplace), 1);
    EXPECT_TRUE(checkStore(workplace)->isOk());
}

TEST(StoreCare, rekey_oldCopiesOfTheKeysOpenItNoMore) {
    TempStation station;
    ASSERT_TRUE(receive(station.workplace(), tests::birthRequest()));
    const Secret oldKey = station.workplace().key().clone();
    const QString database = station.workplace().folder().databasePath();
    ASSERT_TRUE(rekeyStore(station.take()));
    EXPECT_EQ(store::Database::open(database, oldKey, store::OpenMode::existing).error().code,
              Code::STORE_KEY_WRONG);
    auto& workplace = station.open();
    EXPECT_FALSE(workplace.key().equals(oldKey));
    EXPECT_EQ(*workplace.database().number("SELECT count(*) FROM dossier"), 1);
    EXPECT_TRUE(checkStore(workplace)->isOk());
    EXPECT_TRUE(audit::verify(workplace.database(), workplace.auditHead())->isOk);
}

TEST(StoreCare, backupRestore_intoAnEmptyFolder) {
    TempStation station;
    ASSERT_TRUE(receive(station.workplace(), tests::birthRequest()));
    const QString file = station.folder() + QStringLiteral("/../copy.motcua");
    ASSERT_TRUE(backupStore(station.workplace(), file));
    const RestoreRequest request{
        file, station.folder() + QStringLiteral("-2"), {}, QStringLiteral("H34.05-261123-0005")};
    EXPECT_FALSE(restoreStore(request, Secret::copyOf("falsches Wort"), station.clock));
    const auto restored = restoreStore(request, TempStation::password(), station.clock);
    ASSERT_TRUE(restored) << errorText(restored.error().code).name;
    EXPECT_EQ(restored->station.incarnation, 2);
    const auto workplace = Workplace::open(request.folder, {}, TempStation::password(), station.clock);
    ASSERT_TRUE(workplace);
    EXPECT_TRUE(checkStore(**workplace)->isOk());
    EXPECT_EQ(receive(**workplace, tests::birthRequest())->dossier.state.code->text(),
              QStringLiteral("H34.05-261123-0006"));
}

TEST(StoreCare, restore_onlyByAnAdministratorAndWithItsTrace) {
    TempStation station;
    ASSERT_TRUE(addOfficer(station.workplace(),
                           {QStringLiteral("binh"), QStringLiteral("Bình"), officer::Role::clerk},
                           TempStation::password()));
    const QString file = station.folder() + QStringLiteral("/../copy.motcua");
    ASSERT_TRUE(backupStore(station.workplace(), file));
    station.close();
    RestoreRequest request{file, station.folder(), QStringLiteral("binh"), {}};
    EXPECT_EQ(restoreStore(request, TempStation::password(), station.clock).error().code,
              Code::OFFICER_NOT_PERMITTED);
    request.login = QStringLiteral("lan");
    const auto first = restoreStore(request, TempStation::password(), station.clock);
    ASSERT_TRUE(first);
    station.clock.advance(std::chrono::seconds{2});
    const auto second = restoreStore(request, TempStation::password(), station.clock);
    ASSERT_TRUE(second);
    EXPECT_NE(first->station.device, second->station.device) << "each restore is a device of its own";
    auto& workplace = station.open();
    const auto entries = audit::list(workplace.database(), {});
    EXPECT_TRUE(
        std::ranges::any_of(*entries, [](const auto& entry) { return entry.kind == u"store.restored"; }));
    EXPECT_TRUE(
        std::ranges::any_of(*entries, [](const auto& entry) { return entry.kind == u"officer.logged_in"; }));
    EXPECT_TRUE(audit::verify(workplace.database(), workplace.auditHead())->isOk);
}

TEST(StoreCare, aMissingAttachment_isFoundAndNotBackedUpInSilence) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString code = receive(workplace, tests::birthRequest())->dossier.state.code->text();
    const QString path = station.folder() + QStringLiteral("/../paper");
    QFile paper(path);
    ASSERT_TRUE(paper.open(QIODevice::WriteOnly));
    paper.write("giấy");
    paper.close();
    ASSERT_TRUE(attachFile(workplace, code, {path, dossier::AttachmentKind::component}));
    EXPECT_TRUE(checkStore(workplace)->isOk());
    QFile::remove(workplace.blobs().pathOf(workplace.blobs().names().front()));
    EXPECT_EQ(checkStore(workplace)->missingAttachments, 1);
    EXPECT_FALSE(checkStore(workplace)->isOk());
    EXPECT_EQ(backupStore(workplace, path + u'2').error().code, Code::DESK_ATTACHMENTS_MISSING);
}

TEST(StoreCare, attachmentOfAnotherCounter_isNotMissedHere) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString code = receive(workplace, tests::birthRequest())->dossier.state.code->text();
    const QString path = station.folder() + QStringLiteral("/../paper");
    QFile paper(path);
    ASSERT_TRUE(paper.open(QIODevice::WriteOnly));
    paper.close();
    ASSERT_TRUE(attachFile(workplace, code, {path, dossier::AttachmentKind::component}));
    QFile::remove(workplace.blobs().pathOf(workplace.blobs().names().front()));
    ASSERT_TRUE(workplace.database().run("UPDATE action SET pulled = 1"));
    EXPECT_EQ(checkStore(workplace)->missingAttachments, 0);
    EXPECT_TRUE(backupStore(workplace, path + u'2'));
}

TEST(StoreCare, onlyAnAdministrator) {
    TempStation station;
    ASSERT_TRUE(addOfficer(station.workplace(),
                           {QStringLiteral("binh"), QStringLiteral("Bình"), officer::Role::clerk},
                           TempStation::password()));
    auto& clerk = station.open(QStringLiteral("binh"));
    EXPECT_EQ(rebuildStore(clerk).error().code, Code::OFFICER_NOT_PERMITTED);
    EXPECT_EQ(backupStore(clerk, station.folder() + u'x').error().code, Code::OFFICER_NOT_PERMITTED);
    const auto stats = storeStats(clerk);
    ASSERT_TRUE(stats);
    EXPECT_EQ(stats->officers, 2);
    EXPECT_GT(stats->bytes, 100'000);
    EXPECT_EQ(rekeyStore(station.take()).error().code, Code::OFFICER_NOT_PERMITTED);
}

} // namespace
} // namespace motcua::desk
