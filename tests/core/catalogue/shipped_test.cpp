// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/procedure_json.h"
#include "core/catalogue/shipped.h"

#include <gtest/gtest.h>

namespace motcua::catalogue {
namespace {

using namespace Qt::StringLiterals;
using calendar::Unit;

TEST(Shipped, files_importWithoutError) {
    const ProcedureFile procedures = readProcedures(shippedText(ShippedFile::procedures));
    EXPECT_EQ(procedures.findings.errorCount, 0);
    for (const Finding& finding : procedures.findings.errors)
        ADD_FAILURE() << qPrintable(findingText(finding));
    EXPECT_EQ(procedures.procedures.size(), 395u);
    const FeePolicyFile policies = readFeePolicies(shippedText(ShippedFile::feePolicies));
    for (const Finding& finding : policies.findings.errors)
        ADD_FAILURE() << qPrintable(findingText(finding));
    EXPECT_EQ(policies.policies.size(), 44u);
    EXPECT_EQ(policies.findings.warningCount, 0);
    const OverlayFile adjustments = readOverlay(shippedText(ShippedFile::adjustments));
    for (const Finding& finding : adjustments.findings.errors)
        ADD_FAILURE() << qPrintable(findingText(finding));
    for (const Finding& finding : adjustments.findings.warnings)
        ADD_FAILURE() << qPrintable(findingText(finding));
    EXPECT_FALSE(shippedText(ShippedFile::holidays).isEmpty());
}

} // namespace
} // namespace motcua::catalogue
TEST(Tmp, print) {
    using namespace motcua::catalogue;
    for (const auto& f : readProcedures(shippedText(ShippedFile::procedures)).findings.warnings)
        puts(qPrintable(findingText(f)));
    const auto c = shippedCatalogueOn(motcua::makeDate(2026, 11, 23));
    if (!c) {
        puts(qPrintable(c.error().detail));
        puts(qPrintable(importOverlay(shippedText(ShippedFile::adjustments)).error().detail));
    }
}
