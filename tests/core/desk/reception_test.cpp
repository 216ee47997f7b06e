// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reception.h"

#include "core/audit/verify.h"
#include "core/desk/shipped_data.h"
#include "tests/support/temp_station.h"

#include <gtest/gtest.h>

namespace motcua::desk {
namespace {

using tests::at;
using tests::birthRequest;
using tests::TempStation;

TEST(Receive, recordsTheDossierItsAuditEntriesAndTheSlip) {
    TempStation station;
    auto& workplace = station.workplace();
    const qint64 entries = *workplace.database().number("SELECT count(*) FROM audit");
    const auto received = receive(workplace, birthRequest());
    ASSERT_TRUE(received) << received.error().detail.toStdString();
    const dossier::State& state = received->dossier.state;
    EXPECT_EQ(state.code->text(), QStringLiteral("H34.05-261123-0001"));
    EXPECT_EQ(state.intake.received, at(2026, 11, 23, 9));
    EXPECT_EQ(*state.due.due, at(2026, 11, 23, 17)) << "trong ngày";
    EXPECT_EQ(state.due.calendarVersion, (*workplace.holidays())->version);
    EXPECT_EQ(state.request().procedure.catalogueVersion, *workplace.catalogueVersion());
    ASSERT_EQ(state.identifications.size(), 1u);
    EXPECT_EQ(state.identifications[0].fact.source, dossier::IdentitySource::qr);
    EXPECT_EQ(received->slip.applicant, QStringLiteral("Nguyễn Văn An"));
    EXPECT_TRUE(received->missing.isEmpty());
    EXPECT_EQ(*workplace.database().number("SELECT count(*) FROM audit"), entries + 2)
        << "no step without its entry";
    EXPECT_TRUE(audit::verify(workplace.database(), workplace.auditHead())->isOk);
}

TEST(Receive, afterTheCutOff_isDueTheNextWorkingDay) {
    TempStation station;
    auto request = birthRequest();
    request.at = toInstant(at(2026, 11, 23, 15, 1));
    const auto received = receive(station.workplace(), request);
    ASSERT_TRUE(received);
    EXPECT_EQ(*received->dossier.state.due.due, at(2026, 11, 25, 17)) << "24/11 is a holiday";
}

TEST(Receive, missingPapers_areToldNotRefused) {
    TempStation station;
    auto request = birthRequest();
    request.allComponents = false;
    request.components = {
        {.number = 4, .name = {}, .docCode = {}, .original = 0, .copy = 0, .electronic = 1}};
    const auto received = receive(station.workplace(), request);
    ASSERT_TRUE(received);
    EXPECT_EQ(received->missing.size(), 7);
    ASSERT_EQ(received->dossier.state.intake.components.size(), 1u);
    EXPECT_TRUE(
        received->dossier.state.intake.components[0].name.startsWith(QStringLiteral("Giấy chứng sinh")));
}

TEST(Receive, feesFollowPagesWaiversAndExemptions) {
    TempStation station;
    const auto fee = [&](const char* procedure, auto change) {
        auto request = birthRequest();
        request.procedureCode = QString::fromLatin1(procedure);
        change(request);
        return receive(station.workplace(), request)->dossier.state.intake.fee.total;
    };
    EXPECT_EQ(fee("2.000815", [](auto&) {}), std::nullopt) << "pages not counted: nothing is invented";
    EXPECT_EQ(fee("2.000815", [](auto& r) { r.copies = {{3, 2}}; }), 10'000) << "(2 x 2,000 + 1 x 1,000) x 2";
    EXPECT_EQ(fee("1.004222", [](auto&) {}), 20'000);
    EXPECT_EQ(fee("1.004222", [](auto& r) { r.channel = dossier::Channel::online; }), 10'000);
    EXPECT_EQ(fee("1.004222",
                  [](auto& r) {
                      r.channel = dossier::Channel::online;
                      r.confirmedLaws = QStringList{QStringLiteral("NQ 66.22/2026/NQ-CP")};
                  }),
              0);
    EXPECT_EQ(fee("1.004222", [](auto& r) { r.feeExemption = QStringLiteral("Người có công"); }), 0);
}

TEST(Receive, aForgedCardOrATelephoneThatIsNone_isRefused) {
    TempStation station;
    auto forged = birthRequest();
    forged.identity.verdict = dossier::Verdict::forged;
    EXPECT_EQ(receive(station.workplace(), forged).error().code, Code::DESK_CARD_FORGED);
    for (const char16_t* phone :
         {u"abc", u"09", u"09\u001b[31m12345678", u"0912345678\nFAKE", u"09123456789012345678"}) {
        auto request = birthRequest();
        request.applicant.phone = QString::fromUtf16(phone);
        EXPECT_EQ(receive(station.workplace(), request).error().code, Code::FIELD_INVALID);
    }
    auto forgedLine = birthRequest();
    forgedLine.returnAddress = QStringLiteral("Thôn 1\u001b[2J");
    EXPECT_EQ(receive(station.workplace(), forgedLine).error().code, Code::FIELD_INVALID)
        << "terminal escapes";
}

TEST(Receive, refusals_recordNothing) {
    TempStation station(false);
    auto& workplace = station.workplace();
    const auto refused = [&](auto change) {
        auto request = birthRequest();
        change(request);
        const auto received = receive(workplace, request);
        return received ? Code::USAGE : received.error().code;
    };
    EXPECT_EQ(refused([](auto& r) { r.procedureCode = QStringLiteral("1.999999"); }),
              Code::CATALOGUE_PROCEDURE_UNKNOWN);
    EXPECT_EQ(refused([](auto& r) { r.caseText = QStringLiteral("99"); }), Code::CATALOGUE_CASE_UNKNOWN);
    EXPECT_EQ(refused([](auto& r) {
                  r.allComponents = false;
                  r.components = {{.number = 42}};
              }),
              Code::DESK_COMPONENT_UNKNOWN);
    EXPECT_EQ(refused([](auto& r) { r.ownLimit = calendar::TimeLimit{3, calendar::Unit::workingDay}; }),
              Code::DESK_OWN_LIMIT);
    EXPECT_EQ(refused([](auto& r) { r.at = toInstant(at(2026, 11, 20, 9)); }), Code::DESK_TIME_NEEDS_REASON);
    EXPECT_EQ(refused([](auto& r) {
                  r.at = toInstant(at(2026, 11, 24, 9));
                  r.atReason = QStringLiteral("x");
              }),
              Code::DESK_TIME_FUTURE);
    EXPECT_EQ(refused([](auto& r) { r.competentAgency = QStringLiteral("??"); }),
              Code::DOSSIER_AGENCY_INVALID);
    EXPECT_EQ(refused([](auto& r) { r.applicant.person.name.clear(); }), Code::FIELD_INVALID);
    EXPECT_EQ(*workplace.database().number("SELECT count(*) FROM action"), 0);
    EXPECT_EQ(*workplace.database().number("SELECT count(*) FROM code_counter"), 0) << "no code is used up";
    EXPECT_TRUE(receive(workplace, birthRequest()));
}

TEST(Receive, aDatedBackReceipt_keepsItsReasonInTheAudit) {
    TempStation station(false);
    auto& workplace = station.workplace();
    auto request = birthRequest();
    request.at = toInstant(at(2026, 11, 20, 9));
    request.atReason = QStringLiteral("Nhập bù sau mất điện");
    ASSERT_TRUE(receive(workplace, request));
    bool found = false;
    const auto entries = audit::list(workplace.database(), {});
    for (const auto& entry : *entries)
        found = found || entry.detail.contains("Nhập bù sau mất điện");
    EXPECT_TRUE(found);
}

TEST(Receive, disabledProcedure_isRefused) {
    TempStation station;
    const QByteArray overlay =
        R"([{"code": "1.001193", "from": "2026-11-01", "source": "QĐ 00/QĐ-UBND, hư cấu",
        "reason": "thử", "disable": true}])";
    ASSERT_TRUE(importFile(station.workplace(), {QStringLiteral("x.json"), overlay}));
    EXPECT_EQ(receive(station.workplace(), birthRequest()).error().code, Code::DESK_PROCEDURE_DISABLED);
}

} // namespace
} // namespace motcua::desk
