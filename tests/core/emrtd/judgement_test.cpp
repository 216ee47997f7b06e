// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/judgement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace motcua::emrtd {
namespace {

/// DG1, DG13, DG14 and DG15, all signed, all read, the chip proved.
struct Case {
    Evidence evidence;
    Findings findings;

    Case() {
        evidence.readAt = Instant{};
        evidence.access = Access::paceCan;
        evidence.state = QStringLiteral("VNM");
        findings.signedObject = SignedObject{};
        findings.signedObject->signature = Check::ok;
        findings.signedObject->chain = Check::ok;
        findings.signedObject->signerCountry = QStringLiteral("VN");
        for (const int number : {1, 13, 14, 15}) {
            const QByteArray content = "content of " + QByteArray::number(number);
            const QByteArray digest = crypto::digest(crypto::DigestAlgorithm::sha256, content);
            evidence.digests[number] = digest;
            findings.signedObject->object.hashes[number] = digest;
            if (number >= 14) evidence.files[*dataGroup(number)] = content;
        }
        findings.chipAuth = Check::ok;
    }
    void withhold(int number) {
        findings.signedObject->object.hashes[number] = QByteArray(32, '1');
        evidence.missing.insert(number);
    }
    Judgement judgement() const { return judge(evidence, findings); }
};

bool hasReason(const Judgement& judgement, ReasonCode code) {
    return std::ranges::any_of(judgement.reasons,
                               [code](const Reason& reason) { return reason.code == code; });
}

TEST(Judgement, wholeChain_isAuthentic) {
    const Judgement judgement = Case().judgement();
    EXPECT_EQ(judgement.verdict, Verdict::authentic);
    EXPECT_TRUE(judgement.reasons.empty());
    EXPECT_EQ(judgement.checks.hashes, Check::ok);
}

struct Change {
    const char* name;
    std::function<void(Case&)> apply;
    Verdict verdict;
    std::optional<ReasonCode> reason;
};

TEST(Judgement, whatIsWrongOrMissing_decides) {
    const std::vector<Change> changes{
        {"a file was altered", [](Case& c) { c.evidence.digests[13][0] ^= 1; }, Verdict::forged,
         ReasonCode::hashMismatch},
        {"a file is not signed", [](Case& c) { c.findings.signedObject->object.hashes.erase(13); },
         Verdict::unjudged, ReasonCode::hashMissing},
        {"the key file is not the one that was hashed",
         [](Case& c) { c.evidence.files[File::dg15] = "another key"; }, Verdict::forged,
         ReasonCode::hashMismatch},
        {"the key file was hashed by nobody",
         [](Case& c) {
             c.evidence.digests.erase(15);
             c.findings.signedObject->object.hashes.erase(15);
         },
         Verdict::forged, ReasonCode::hashMismatch},
        {"nothing was read",
         [](Case& c) {
             c.evidence.digests.clear();
             c.evidence.files.clear();
         },
         Verdict::unjudged, std::nullopt},
        {"the signature is wrong", [](Case& c) { c.findings.signedObject->signature = Check::failed; },
         Verdict::forged, std::nullopt},
        {"no anchor", [](Case& c) { c.findings.signedObject->chain = Check::noAnchor; }, Verdict::unjudged,
         std::nullopt},
        {"the chain is wrong", [](Case& c) { c.findings.signedObject->chain = Check::failed; },
         Verdict::forged, std::nullopt},
        {"another country's signer",
         [](Case& c) { c.findings.signedObject->signerCountry = QStringLiteral("LA"); }, Verdict::forged,
         ReasonCode::countryMismatch},
        {"the chip is a copy", [](Case& c) { c.findings.chipAuth = Check::failed; }, Verdict::forged,
         ReasonCode::chipAuthFailed},
        {"one proof holds, the other fails", [](Case& c) { c.findings.activeAuth = Check::failed; },
         Verdict::forged, ReasonCode::activeAuthFailed},
        {"the proof was not completed", [](Case& c) { c.findings.chipAuth = Check::skipped; },
         Verdict::unjudged, ReasonCode::chipUnproved},
        {"active authentication instead",
         [](Case& c) {
             c.findings.chipAuth = Check::skipped;
             c.findings.activeAuth = Check::ok;
         },
         Verdict::authentic, std::nullopt},
        {"active authentication although chip authentication was there to do",
         [](Case& c) {
             c.findings.chipAuth = Check::skipped;
             c.findings.chipAuthPromised = true;
             c.findings.activeAuth = Check::ok;
         },
         Verdict::unjudged, ReasonCode::chipUnproved},
        {"the portrait was withheld", [](Case& c) { c.withhold(2); }, Verdict::unjudged, std::nullopt},
        {"a file nobody needs was withheld", [](Case& c) { c.withhold(11); }, Verdict::authentic,
         std::nullopt},
        {"the card promises no proof",
         [](Case& c) {
             c.findings.chipAuth = Check::skipped;
             for (const int number : {14, 15}) {
                 c.evidence.digests.erase(number);
                 c.evidence.files.erase(*dataGroup(number));
                 c.findings.signedObject->object.hashes.erase(number);
             }
         },
         Verdict::authentic, ReasonCode::chipProofAbsent},
        {"the chip hides the files of its proof",
         [](Case& c) {
             c.findings.chipAuth = Check::skipped;
             for (const int number : {14, 15}) {
                 c.evidence.digests.erase(number);
                 c.evidence.files.erase(*dataGroup(number));
             }
         },
         Verdict::unjudged, ReasonCode::chipUnproved},
        {"somebody changed EF.CardAccess", [](Case& c) { c.findings.accessInfoAltered = true; },
         Verdict::forged, ReasonCode::accessInfoAltered},
        {"opened by BAC although PACE is there", [](Case& c) { c.findings.paceNotUsed = true; },
         Verdict::authentic, ReasonCode::paceNotUsed},
        {"no EF.SOD", [](Case& c) { c.findings.signedObject.reset(); }, Verdict::unjudged,
         ReasonCode::sodMissing},
        {"a malformed EF.SOD",
         [](Case& c) {
             c.findings.signedObject.reset();
             c.findings.sodInvalid = true;
         },
         Verdict::unjudged, ReasonCode::sodInvalid},
    };
    for (const Change& change : changes) {
        Case altered;
        change.apply(altered);
        const Judgement judgement = altered.judgement();
        EXPECT_EQ(judgement.verdict, change.verdict) << change.name;
        if (change.reason) {
            EXPECT_TRUE(hasReason(judgement, *change.reason)) << change.name;
        } else {
            EXPECT_FALSE(hasReason(judgement, ReasonCode::hashMismatch)) << change.name;
        }
    }
}

TEST(Judgement, everyCheckButOne_isNeverAuthentic) {
    // All values of the five checks: authentic needs signature, chain and hashes ok and no failure anywhere.
    const Check all[] = {Check::skipped, Check::ok, Check::failed, Check::absent, Check::noAnchor};
    for (const Check signature : all)
        for (const Check chain : all)
            for (const Check active : all)
                for (const Check chip : all) {
                    Case c;
                    c.findings.signedObject->signature = signature;
                    c.findings.signedObject->chain = chain;
                    c.findings.activeAuth = active;
                    c.findings.chipAuth = chip;
                    const bool failed = active == Check::failed || chip == Check::failed;
                    const bool proved = active == Check::ok || chip == Check::ok ||
                                        (active == Check::absent && chip == Check::absent);
                    const bool whole = signature == Check::ok && chain == Check::ok && proved && !failed;
                    EXPECT_EQ(c.judgement().verdict == Verdict::authentic, whole);
                }
}

TEST(Verdict, names_areThoseOfTheShell) {
    EXPECT_EQ(name(Verdict::authentic), QLatin1StringView("authentic"));
    EXPECT_EQ(name(Verdict::forged), QLatin1StringView("forged"));
    EXPECT_EQ(name(Verdict::unjudged), QLatin1StringView("unjudged"));
    EXPECT_EQ(name(Check::noAnchor), QLatin1StringView("no_anchor"));
    EXPECT_EQ(name(Check::absent), QLatin1StringView("absent"));
    EXPECT_EQ(name(Check::skipped), QLatin1StringView("skipped"));
    EXPECT_EQ(name(Check::failed), QLatin1StringView("failed"));
    EXPECT_STREQ(reasonText(ReasonCode::hashMismatch).name, "hash_mismatch");
}

} // namespace
} // namespace motcua::emrtd
