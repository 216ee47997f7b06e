// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/merge.h"

#include "tests/core/central/service_bench.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using dossier::Forwarded;
using dossier::NoteAdded;
using enum wire::VerdictKind;

constexpr quint8 kDesk = 1;

Recorded by(int desk, const dossier::Action& action) { return {action, uuid(kDesk, desk), 1}; }

class MergeTest : public testing::Test {
protected:
    wire::Verdict add(Desk& desk, dossier::Payload payload, int known) {
        return merge(dossier, {desk.make(uuid(2, 1), std::move(payload), known), desk.caller().device,
                               desk.incarnation});
    }
    Desk a{1, kOffice}, b{2, kOffice};
    Merging dossier;
};

TEST_F(MergeTest, ownEarlierOperations_countAsKnown) {
    EXPECT_EQ(add(a, dossier::draftRequest(), 0).kind, accepted);
    EXPECT_EQ(add(a, intakeOf(1), 0).kind, accepted) << "the draft of the same desk, accepted while off line";
    EXPECT_EQ(add(a, NoteAdded{u"x"_s}, 0).kind, accepted);
    EXPECT_EQ(add(a, Forwarded{u"A"_s, {}, {}, {}}, 0).kind, accepted);
    EXPECT_EQ(dossier.state.version, 4);
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(dossier.log[static_cast<size_t>(i)].action.baseVersion, i);
}

TEST_F(MergeTest, secondDossierWithTheSameId_isAConflict) {
    EXPECT_EQ(add(a, intakeOf(1), 0).kind, accepted);
    EXPECT_EQ(add(b, intakeOf(1), 0).kind, conflict);
}

TEST_F(MergeTest, incarnationsOfADesk_areStrangers) {
    EXPECT_EQ(add(a, intakeOf(1), 0).kind, accepted);
    EXPECT_EQ(add(a, Forwarded{u"A"_s, {}, {}, {}}, 1).kind, accepted);
    a.incarnation = 2;
    EXPECT_EQ(add(a, dossier::Withdrawn{dossier::kReason, {}}, 1).kind, conflict);
    EXPECT_EQ(add(a, dossier::Withdrawn{dossier::kReason, {}}, 2).kind, accepted);
}

TEST_F(MergeTest, correction_needsItsOldValueOnly) {
    EXPECT_EQ(add(a, intakeOf(1), 0).kind, accepted);
    EXPECT_EQ(add(b, Forwarded{u"A"_s, {}, {}, {}}, 1).kind, accepted);
    const auto correct = [&](const QString& from, const QString& to) {
        dossier::Corrected correction{.corrects = dossier.log.front().action.id,
                                      .changes = {{dossier::CorrectedField::phone, from, to}},
                                      .reason = dossier::kReason,
                                      .found = dossier::at(2, 10),
                                      .deadline = dossier::at(5, 17)};
        return correction;
    };
    EXPECT_EQ(add(a, correct(u"0900000001"_s, u"0900000002"_s), 1).kind, accepted);
    const wire::Verdict late = add(b, correct(u"0900000001"_s, u"0900000003"_s), 1);
    EXPECT_EQ(late.kind, conflict);
    EXPECT_EQ(dossier.state.intake.request.applicant.phone, u"0900000002");
}

TEST_F(MergeTest, whatNobodyContests_isRejectedForEver) {
    EXPECT_EQ(add(a, intakeOf(1), 0).kind, accepted);
    const wire::Verdict verdict = add(a, dossier::returnedWithSlip(), 1);
    EXPECT_EQ(verdict.kind, rejected);
    EXPECT_FALSE(verdict.reason.isEmpty());
    EXPECT_EQ(dossier.log.size(), 1U);
}

TEST_F(MergeTest, baseBeyondWhatThereIs_isNoBetterThanTheLast) {
    EXPECT_EQ(add(a, intakeOf(1), 0).kind, accepted);
    EXPECT_EQ(add(b, Forwarded{u"A"_s, {}, {}, {}}, 99).kind, accepted);
    EXPECT_EQ(dossier.log.back().action.baseVersion, 1);
    EXPECT_EQ(add(a, NoteAdded{u"x"_s}, -5).kind, accepted);
}

TEST_F(MergeTest, whatFollowsFromSomethingLost_waitsForIt) {
    EXPECT_EQ(add(b, NoteAdded{u"x"_s}, 1).kind, waiting)
        << "the service was restored: nothing of it is here";
    EXPECT_TRUE(dossier.log.empty());
    EXPECT_EQ(add(a, intakeOf(1), 0).kind, accepted);
    EXPECT_EQ(add(b, dossier::returnedWithSlip(), 3).kind, waiting);
    EXPECT_EQ(add(b, NoteAdded{u"x"_s}, 1).kind, accepted);
}

TEST(Merging, storedLogThatDoesNotReplay_isDamage) {
    Desk desk(1, kOffice);
    StoredDossier stored;
    stored.log.push_back(by(1, desk.make(uuid(2, 1), NoteAdded{u"x"_s})));
    const auto read = merging(stored);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, Code::RECORDS_ACTION_DAMAGED);
}

} // namespace
} // namespace motcua::central
