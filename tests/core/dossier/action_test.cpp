// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/action.h"

#include <gtest/gtest.h>
#include <set>

namespace motcua::dossier {
namespace {

template <class E> void expectNamesReadBack() {
    std::set<QString> seen;
    for (size_t i = 0; i < Names<E>::kTexts.size(); ++i) {
        const QString text = name(static_cast<E>(i));
        EXPECT_EQ(parseName<E>(text), static_cast<E>(i));
        EXPECT_TRUE(seen.insert(text).second) << text.toStdString();
    }
    EXPECT_EQ(parseName<E>(u"no such name").error().code, Code::FIELD_INVALID);
}

TEST(Names, everyList_readsBack) {
    expectNamesReadBack<Status>();
    expectNamesReadBack<Stage>();
    expectNamesReadBack<Channel>();
    expectNamesReadBack<ApplicantKind>();
    expectNamesReadBack<ReturnMethod>();
    expectNamesReadBack<EidLevel>();
    expectNamesReadBack<PaperReason>();
    expectNamesReadBack<PaymentMethod>();
    expectNamesReadBack<StopGround>();
    expectNamesReadBack<EnquiryKind>();
    expectNamesReadBack<Receiver>();
    expectNamesReadBack<LookupWay>();
    expectNamesReadBack<LookupOutcome>();
    expectNamesReadBack<IdentitySource>();
    expectNamesReadBack<Person>();
    expectNamesReadBack<Verdict>();
    expectNamesReadBack<AttachmentKind>();
    expectNamesReadBack<Reuse>();
    expectNamesReadBack<CorrectedField>();
    expectNamesReadBack<calendar::SupplementMode>();
}

TEST(Names, lengthsMatchTheLists) {
    EXPECT_EQ(name(Status::returned), QLatin1StringView("returned"));
    EXPECT_EQ(name(Stage::returned), QLatin1StringView("returned"));
    EXPECT_EQ(name(CorrectedField::resultPaper), QLatin1StringView("result_paper"));
    EXPECT_EQ(Names<Status>::kTexts.size(), static_cast<size_t>(kStatusCount));
    EXPECT_EQ(vietnameseStatus(Status::returned), QStringLiteral("Đã trả kết quả"));
    EXPECT_EQ(vietnameseStage(Stage::returned), QStringLiteral("Đã trả kết quả"));
    EXPECT_EQ(vietnameseStage(Stage::forwarded), QStringLiteral("Đã chuyển xử lý"));
}

TEST(ActionType, namesAndNumbers_readBack) {
    for (int number = 1; number <= kActionTypeCount; ++number) {
        const auto type = actionTypeOf(number);
        ASSERT_TRUE(type);
        EXPECT_EQ(parseActionType(actionTypeName(*type).toString()), *type);
        EXPECT_FALSE(vietnameseActionType(*type).isEmpty());
    }
    EXPECT_EQ(actionTypeOf(0).error().code, Code::DOSSIER_ACTION_UNKNOWN);
    EXPECT_EQ(actionTypeOf(kActionTypeCount + 1).error().code, Code::DOSSIER_ACTION_UNKNOWN);
    EXPECT_EQ(parseActionType(u"sung").error().code, Code::DOSSIER_ACTION_UNKNOWN);
}

/// Numbers are in databases: they never change.
TEST(ActionType, numbers_areStable) {
    EXPECT_EQ(static_cast<int>(ActionType::received), 2);
    EXPECT_EQ(static_cast<int>(ActionType::extended), 15);
    EXPECT_EQ(static_cast<int>(ActionType::returned), 19);
    EXPECT_EQ(static_cast<int>(ActionType::codeReplaced), 26);
    EXPECT_EQ(static_cast<int>(ActionType::deleted), kActionTypeCount);
    EXPECT_EQ(typeOf(Payload(Deleted{})), ActionType::deleted);
    EXPECT_EQ(typeOf(Payload(Registered{})), ActionType::registered);
}

TEST(MergeClass, followsTheProtocol) {
    EXPECT_EQ(mergeClass(ActionType::received, 0), MergeClass::create);
    EXPECT_EQ(mergeClass(ActionType::received, 1), MergeClass::transition);
    for (const ActionType type : {ActionType::forwarded, ActionType::resultReady, ActionType::returned,
                                  ActionType::refused, ActionType::stopped, ActionType::supplementRequested,
                                  ActionType::supplemented, ActionType::extended})
        EXPECT_EQ(mergeClass(type, 1), MergeClass::transition);
    for (const ActionType type : {ActionType::noteAdded, ActionType::feePaid, ActionType::lookedUp,
                                  ActionType::attachmentAdded, ActionType::identityVerified})
        EXPECT_EQ(mergeClass(type, 1), MergeClass::always);
    EXPECT_EQ(mergeClass(ActionType::corrected, 1), MergeClass::setField);
    EXPECT_EQ(mergeClassName(MergeClass::setField), QLatin1StringView("set_field"));
}

TEST(Rule, namesReadBack_andOnlySomeAreOverridable) {
    for (int i = 0; i < kRuleCount; ++i) {
        const Rule rule = static_cast<Rule>(i);
        EXPECT_EQ(parseRule(ruleName(rule).toString()), rule);
        if (isOverridable(rule)) {
            EXPECT_EQ(ruleOf(ruleInfo(rule).code), rule);
        }
    }
    EXPECT_FALSE(isOverridable(Rule::stateOrder));
    EXPECT_FALSE(isOverridable(Rule::dossierIdentity));
    EXPECT_TRUE(isOverridable(Rule::supplementOnce));
    EXPECT_EQ(ruleOf(Code::DOSSIER_CLOSED), std::nullopt);
    EXPECT_EQ(ruleOf(Code::DOSSIER_RULE_FIXED), std::nullopt);
    EXPECT_FALSE(parseRule(u"any"));
}

} // namespace
} // namespace motcua::dossier
