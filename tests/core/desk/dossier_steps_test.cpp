// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dossier_steps.h"

#include "core/desk/officers.h"
#include "tests/support/temp_station.h"

#include <QFile>
#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::at;
using tests::TempStation;

QString received(TempStation& station, const char* procedure = "1.004222") {
    auto request = tests::birthRequest();
    request.procedureCode = QString::fromLatin1(procedure);
    return receive(station.workplace(), request)->dossier.state.code->text();
}

dossier::SupplementRequested supplement() {
    dossier::SupplementRequested payload;
    payload.missing = QStringList{QStringLiteral("Giấy tờ A")};
    return payload;
}

TEST(Perform, plansTheDatesThatAStepCarries) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString code = received(station);
    station.clock.advance(std::chrono::hours{1});
    const auto asked = perform(workplace, code, supplement());
    ASSERT_TRUE(asked);
    EXPECT_EQ(dateOf(asked->state.openSupplement()->completeBy), makeDate(2026, 12, 8))
        << "15 days of the notice";
    EXPECT_TRUE(asked->state.clockStopped);
    station.clock.set(toInstant(at(2026, 11, 26, 9)));
    const auto completed = perform(workplace, code, dossier::Supplemented{});
    ASSERT_TRUE(completed);
    EXPECT_EQ(*completed->state.due.due, at(2026, 12, 7, 17))
        << "seven working days, counted again from zero";
    EXPECT_EQ(completed->state.dueHistory.size(), 2u) << "the old date is kept";
}

TEST(Perform, refusals_recordNothing) {
    TempStation station(false);
    auto& workplace = station.workplace();
    const QString code = received(station);
    EXPECT_EQ(perform(workplace, QStringLiteral("H34.05-261123-7777"), supplement()).error().code,
              Code::RECORDS_DOSSIER_UNKNOWN);
    EXPECT_EQ(perform(workplace, code, dossier::Returned{}).error().code, Code::DOSSIER_NOT_READY);
    EXPECT_EQ(perform(workplace, code, supplement(), {toInstant(at(2026, 11, 23, 8)), {}}).error().code,
              Code::DESK_TIME_NEEDS_REASON);
    EXPECT_EQ(records::loadDossier(workplace.database(), code)->state.version, 2);
}

TEST(Perform, aStepBeforeTheReceiptOrOutOfOrder_isRefusedByName) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString code = received(station);
    EXPECT_EQ(perform(workplace, code, supplement(), {toInstant(at(2026, 11, 20, 9)), {}}).error().code,
              Code::DESK_TIME_BEFORE_RECEIPT);
    EXPECT_EQ(perform(workplace, code, dossier::Supplemented{}).error().code, Code::DOSSIER_NO_SUPPLEMENT);
}

TEST(Perform, withAFile_recordsBothOrNeither) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString code = received(station);
    const QString path = station.folder() + QStringLiteral("/../result.pdf");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("kết quả");
    file.close();
    const NewFile result{path, dossier::AttachmentKind::result};
    EXPECT_EQ(perform(workplace, code, dossier::Returned{}, {}, result).error().code,
              Code::DOSSIER_NOT_READY);
    EXPECT_TRUE(workplace.blobs().names().isEmpty()) << "a refused step leaves no file behind";
    const auto ready =
        perform(workplace, code, dossier::ResultReady{{}, toLocal(station.clock.now()), {}}, {}, result);
    ASSERT_TRUE(ready);
    EXPECT_EQ(ready->state.attachments.size(), 1u);
    EXPECT_EQ(perform(workplace, code, dossier::ResultReady{{}, toLocal(station.clock.now()), {}}, {}, result)
                  .error()
                  .code,
              Code::DOSSIER_DECIDED);
    EXPECT_EQ(records::loadDossier(workplace.database(), code)->state.attachments.size(), 1u);
}

TEST(OverrideRule, letsExactlyOneActionPass_forASupervisorWithAFreshLogin) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString code = received(station);
    ASSERT_TRUE(perform(workplace, code, supplement()));
    ASSERT_TRUE(perform(workplace, code, dossier::Supplemented{}));
    EXPECT_EQ(perform(workplace, code, supplement()).error().code, Code::DOSSIER_SUPPLEMENT_ONCE);
    const QString reason = QStringLiteral("Phát hiện giấy tờ giả sau khi thẩm tra");
    station.clock.advance(std::chrono::minutes{6});
    EXPECT_EQ(overrideRule(workplace, code, dossier::Rule::supplementOnce, reason).error().code,
              Code::OFFICER_LOGIN_NOT_FRESH);
    auto& fresh = station.open();
    ASSERT_TRUE(overrideRule(fresh, code, dossier::Rule::supplementOnce, reason));
    ASSERT_TRUE(perform(fresh, code, supplement()));
    ASSERT_TRUE(perform(fresh, code, dossier::Supplemented{}));
    EXPECT_EQ(perform(fresh, code, supplement()).error().code, Code::DOSSIER_SUPPLEMENT_ONCE) << "only one";

    ASSERT_TRUE(addOfficer(fresh,
                           {QStringLiteral("binh"), QStringLiteral("Cán bộ Bình"), officer::Role::clerk},
                           TempStation::password()));
    auto& clerk = station.open(QStringLiteral("binh"));
    EXPECT_EQ(overrideRule(clerk, code, dossier::Rule::supplementOnce, reason).error().code,
              Code::OFFICER_NOT_PERMITTED);
}

TEST(AttachFile, isSealedAndRecorded) {
    TempStation station;
    auto& workplace = station.workplace();
    const QString code = received(station);
    QFile file(station.folder() + QStringLiteral("/../paper.pdf"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.7 thử");
    file.close();
    const auto attached = attachFile(workplace, code, {file.fileName(), dossier::AttachmentKind::component});
    ASSERT_TRUE(attached);
    ASSERT_EQ(attached->state.attachments.size(), 1u);
    const auto& stored = attached->state.attachments[0].file;
    EXPECT_EQ(stored.fileName, QStringLiteral("paper.pdf"));
    crypto::Digest digest{};
    const QByteArray bytes = QByteArray::fromHex(stored.sha256.toLatin1());
    std::copy(bytes.begin(), bytes.end(), digest.begin());
    EXPECT_EQ(*workplace.blobs().read(digest), QByteArray("%PDF-1.7 thử"));
    EXPECT_EQ(attachFile(workplace, code, {QStringLiteral("/nowhere"), dossier::AttachmentKind::other})
                  .error()
                  .code,
              Code::FILE_UNREADABLE);
    EXPECT_EQ(attachFile(workplace, QStringLiteral("H34.05-261123-7777"),
                         {file.fileName(), dossier::AttachmentKind::other})
                  .error()
                  .code,
              Code::RECORDS_DOSSIER_UNKNOWN);
}

} // namespace
} // namespace motcua::desk
