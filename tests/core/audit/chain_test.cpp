// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/chain.h"

#include <gtest/gtest.h>
#include <set>

namespace motcua::audit {
namespace {

TEST(Chain, hashOf_anyFieldOther_differs) {
    const Uuid id = *Uuid::parse(u"0195d3c4-0000-7000-8000-000000000001");
    const Instant at = *parseInstant(u"2026-11-23T09:00:00+07:00");
    const Entry base{7, at, id, QStringLiteral("kind"), {}, "{}"};
    std::vector<Entry> variants(9, base);
    variants[1].number = 8;
    variants[2].at += std::chrono::milliseconds(1);
    variants[3].officer.reset();
    variants[4].officer = Uuid();
    variants[5].kind = QStringLiteral("kin");
    variants[6].dossier = id;
    variants[7].detail = "{ }";
    // Letters moved from one field to the next.
    variants[8].kind = QStringLiteral("kind{");
    variants[8].detail = "}";
    std::set<crypto::Digest> hashes;
    for (const Entry& entry : variants)
        hashes.insert(hashOf(entry, {}));
    hashes.insert(hashOf(base, crypto::sha256("previous")));
    EXPECT_EQ(hashes.size(), variants.size() + 1);
}

/// The form is for ever: heads printed today are compared with logs of later versions.
TEST(Chain, hashOf_knownEntry_isThis) {
    const Uuid id = *Uuid::parse(u"0195d3c4-0000-7000-8000-000000000001");
    const Entry entry{1,   *parseInstant(u"2026-11-23T09:00:00+07:00"), id, QStringLiteral("store.made"), {},
                      "{}"};
    EXPECT_EQ(headText({1, hashOf(entry, {})}), QStringLiteral("1-15E0-5TEE-NCJR-6QZF-1WV7"));
}

TEST(PrintedHead, parse_asPrintedOrTyped_matches) {
    const Head head{128, crypto::sha256("x")};
    const QString text = headText(head);
    EXPECT_EQ(text.size(), 3 + 5 * 5);
    EXPECT_TRUE(PrintedHead::parse(text)->matches(head));
    EXPECT_TRUE(PrintedHead::parse(u' ' + text.toLower().replace(u'0', u'o') + u' ')->matches(head));
    EXPECT_FALSE(PrintedHead::parse(text)->matches({129, head.hash}));
    EXPECT_FALSE(PrintedHead::parse(text)->matches({128, crypto::sha256("y")}));
    for (const QString& bad : {QString(), QStringLiteral("128"), QStringLiteral("-128"), text.chopped(1),
                               text + u'0', u'x' + text, QString(text).replace(u'-', u'?')})
        EXPECT_EQ(PrintedHead::parse(bad).error().code, Code::AUDIT_HEAD_INVALID) << bad.toStdString();
}

} // namespace
} // namespace motcua::audit
