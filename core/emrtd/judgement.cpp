// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/judgement.h"

#include "core/emrtd/country.h"

#include <algorithm>

namespace motcua::emrtd {
namespace {

const QByteArray* fileOf(const Evidence& evidence, File file) {
    const auto found = evidence.files.find(file);
    return found == evidence.files.end() ? nullptr : &found->second;
}

Check checkOf(const Result<bool>& proof) {
    if (!proof) return Check::skipped; // a key or an algorithm this program cannot use judges nobody
    return *proof ? Check::ok : Check::failed;
}

Check examineActiveAuthentication(const Evidence& evidence, const std::optional<SecurityInfos>& dg14) {
    const QByteArray* dg15 = fileOf(evidence, File::dg15);
    if (!evidence.activeAuthentication || !dg15) return Check::skipped;
    const Result<crypto::PublicKey> key = parseDg15(*dg15);
    if (!key) return Check::skipped;
    return checkOf(verifyActiveAuthentication(*evidence.activeAuthentication, *key,
                                              dg14 ? dg14->activeAuthenticationDigest : std::nullopt));
}

/// The key of the mapping must be the one EF.CardSecurity signs (ICAO 9303-11 §4.4.3.5).
Check examineChipMapping(const Evidence& evidence, const TrustStore& trust) {
    const QByteArray* file = fileOf(evidence, File::cardSecurity);
    if (!evidence.chipMapping || !file) return Check::skipped;
    const Result<SignedInfos> infos = verifyCardSecurity(*file, trust, evidence.readAt);
    if (!infos) return Check::skipped;
    if (infos->signature == Check::failed || infos->chain == Check::failed) return Check::failed;
    if (infos->signature != Check::ok) return Check::skipped;
    const auto parsed = parseSecurityInfos(infos->securityInfos, fileName(File::cardSecurity));
    if (!parsed) return Check::skipped;
    const Check proof = checkOf(verifyChipMapping(*evidence.chipMapping, *parsed));
    return proof == Check::ok ? infos->chain : proof;
}

Check examineChipAuthentication(const Evidence& evidence, const std::optional<SecurityInfos>& dg14) {
    if (!evidence.chipAuthentication || !dg14) return Check::skipped;
    const auto choice = chooseChipAuthentication(*dg14);
    if (!choice || choice->info.oid != evidence.chipAuthentication->oid) return Check::skipped;
    return checkOf(verifyChipAuthentication(*evidence.chipAuthentication, *choice));
}

bool isSameSuite(const PaceInfo& a, const PaceInfo& b) {
    return a.oid == b.oid && a.parameterId == b.parameterId;
}

/// Whoever changes EF.CardAccess, which is not signed, can talk a terminal into a weaker protocol; the signed
/// DG14 repeats it (ICAO 9303-11 §4.4.1, BSI TR-03110-1 §3.4). Older chips leave PACE out of DG14 altogether.
bool isAccessAltered(const Evidence& evidence, const SecurityInfos& dg14) {
    if (dg14.pace.empty()) return false;
    const auto isSigned = [&dg14](const PaceInfo& info) {
        return std::ranges::any_of(dg14.pace,
                                   [&info](const PaceInfo& each) { return isSameSuite(each, info); });
    };
    if (evidence.pace && !isSigned(*evidence.pace)) return true;
    const QByteArray* file = fileOf(evidence, File::cardAccess);
    if (!file) return false;
    const auto announced = parseSecurityInfos(*file, fileName(File::cardAccess));
    return announced && !std::ranges::all_of(announced->pace, isSigned);
}

bool promises(const SignedObject& signedObject, File file) {
    return signedObject.object.hashes.contains(dataGroupNumber(file));
}

Check compareDigests(const Evidence& evidence, const SecurityObject& object, std::vector<Reason>& reasons) {
    Check check = evidence.digests.empty() ? Check::skipped : Check::ok;
    for (const auto& [number, digest] : evidence.digests) {
        const auto signedDigest = object.hashes.find(number);
        const QString group = QStringLiteral("DG%1").arg(number);
        if (signedDigest == object.hashes.end()) {
            reasons.push_back({ReasonCode::hashMissing, group});
            if (check != Check::failed) check = Check::absent;
        } else if (!crypto::sameBytes(signedDigest->second, digest)) {
            reasons.push_back({ReasonCode::hashMismatch, group});
            check = Check::failed;
        }
    }
    return check;
}

/// The files that hold keys must be those whose digests are compared.
bool filesFitDigests(const Evidence& evidence, const SecurityObject& object) {
    return std::ranges::all_of(evidence.files, [&](const auto& entry) {
        const int number = dataGroupNumber(entry.first);
        if (number == 0) return true;
        const auto digest = evidence.digests.find(number);
        return digest != evidence.digests.end() &&
               digest->second == crypto::digest(object.digest, entry.second);
    });
}

void judgeSigned(const Evidence& evidence, const SignedObject& signedObject, Judgement& judgement) {
    Checks& checks = judgement.checks;
    checks.signature = signedObject.signature;
    checks.chain = signedObject.chain;
    judgement.reasons = signedObject.reasons;
    checks.hashes = compareDigests(evidence, signedObject.object, judgement.reasons);
    if (!filesFitDigests(evidence, signedObject.object)) {
        checks.hashes = Check::failed;
        judgement.reasons.push_back({ReasonCode::hashMismatch, {}});
    }
    if (!evidence.state.isEmpty() && !signedObject.signerCountry.isEmpty() &&
        !sameCountry(evidence.state, signedObject.signerCountry)) {
        checks.chain = Check::failed;
        judgement.reasons.push_back({ReasonCode::countryMismatch, signedObject.signerCountry});
    }
}

/// A chip proof is absent where the signed list has no file for it.
Check orAbsent(Check check, bool promised) {
    return check == Check::skipped && !promised ? Check::absent : check;
}

/// As far as the signed data promise a proof. Active authentication is not bound to the session and can be
/// relayed, so it does not stand in for a chip authentication that was refused.
bool isProved(const Checks& checks, const Findings& findings) {
    return checks.chipAuth == Check::ok || (checks.activeAuth == Check::ok && !findings.chipAuthPromised) ||
           (checks.activeAuth == Check::absent && checks.chipAuth == Check::absent);
}

void judgeChip(const Findings& findings, Judgement& judgement) {
    Checks& checks = judgement.checks;
    checks.activeAuth = orAbsent(findings.activeAuth, promises(*findings.signedObject, File::dg15));
    checks.chipAuth = orAbsent(findings.chipAuth, promises(*findings.signedObject, File::dg14));
    if (checks.activeAuth == Check::failed) judgement.reasons.push_back({ReasonCode::activeAuthFailed, {}});
    if (checks.chipAuth == Check::failed) judgement.reasons.push_back({ReasonCode::chipAuthFailed, {}});
    const bool failed = checks.activeAuth == Check::failed || checks.chipAuth == Check::failed;
    const bool absent = checks.activeAuth == Check::absent && checks.chipAuth == Check::absent;
    if (absent)
        judgement.reasons.push_back({ReasonCode::chipProofAbsent, {}});
    else if (!failed && !isProved(checks, findings))
        judgement.reasons.push_back({ReasonCode::chipUnproved, {}});
    if (findings.accessInfoAltered) judgement.reasons.push_back({ReasonCode::accessInfoAltered, {}});
    if (findings.paceNotUsed) judgement.reasons.push_back({ReasonCode::paceNotUsed, {}});
}

bool anyFailed(const Checks& checks) {
    const Check all[] = {checks.hashes, checks.signature, checks.chain, checks.activeAuth, checks.chipAuth};
    return std::ranges::find(all, Check::failed) != std::end(all);
}

/// Who the holder is: what is signed of that must have been seen.
bool isHolderComplete(const Evidence& evidence, const SecurityObject& object) {
    return std::ranges::none_of(evidence.missing, [&](int number) {
        const bool ofHolder = number == 1 || number == 2 || number == 13;
        return ofHolder && object.hashes.contains(number);
    });
}

Verdict verdictOf(const Checks& checks, const Evidence& evidence, const Findings& findings) {
    if (anyFailed(checks) || findings.accessInfoAltered) return Verdict::forged;
    if (!isHolderComplete(evidence, findings.signedObject->object)) return Verdict::unjudged;
    const bool whole =
        checks.hashes == Check::ok && checks.signature == Check::ok && checks.chain == Check::ok;
    return whole && isProved(checks, findings) ? Verdict::authentic : Verdict::unjudged;
}

} // namespace

void examineSod(const Evidence& evidence, const TrustStore& trust, Findings& findings) {
    const QByteArray* sod = fileOf(evidence, File::sod);
    if (!sod) return;
    Result<SignedObject> object = verifySod(*sod, trust, evidence.readAt);
    findings.sodInvalid = !object;
    if (object) findings.signedObject = *std::move(object);
}

void examineChip(const Evidence& evidence, const TrustStore& trust, Findings& findings) {
    const QByteArray* file = fileOf(evidence, File::dg14);
    std::optional<SecurityInfos> dg14;
    if (file)
        if (auto parsed = parseDg14(*file)) dg14 = *std::move(parsed);
    findings.activeAuth = examineActiveAuthentication(evidence, dg14);
    findings.chipAuthPromised = dg14 && chooseChipAuthentication(*dg14).has_value();
    findings.chipAuth = examineChipAuthentication(evidence, dg14);
    if (findings.chipAuth == Check::skipped) findings.chipAuth = examineChipMapping(evidence, trust);
    if (findings.chipAuth == Check::skipped && dg14 && dg14->chipAuthenticationKeys.empty())
        findings.chipAuth = Check::absent;
    findings.accessInfoAltered = dg14 && isAccessAltered(evidence, *dg14);
    findings.paceNotUsed = dg14 && !dg14->pace.empty() && evidence.access == Access::bac;
}

Judgement judge(const Evidence& evidence, const Findings& findings) {
    Judgement judgement;
    if (!findings.signedObject) {
        judgement.checks.signature = Check::absent;
        judgement.checks.hashes = Check::absent;
        judgement.checks.activeAuth = findings.activeAuth;
        judgement.checks.chipAuth = findings.chipAuth;
        judgement.reasons.push_back(
            {findings.sodInvalid ? ReasonCode::sodInvalid : ReasonCode::sodMissing, {}});
        return judgement;
    }
    judgeSigned(evidence, *findings.signedObject, judgement);
    judgeChip(findings, judgement);
    judgement.verdict = verdictOf(judgement.checks, evidence, findings);
    return judgement;
}

Judgement judgeAgain(const Evidence& evidence, const TrustStore& trust) {
    Findings findings;
    examineSod(evidence, trust, findings);
    examineChip(evidence, trust, findings);
    return judge(evidence, findings);
}

} // namespace motcua::emrtd
