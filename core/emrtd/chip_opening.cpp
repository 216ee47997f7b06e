// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/chip_opening.h"

#include "core/base/log.h"
#include "core/emrtd/bac.h"

#include <utility>

namespace motcua::emrtd {
namespace {

Result<> selectApplication(Session& session) {
    MOTCUA_TRY(const card::ResponseApdu answer,
               session.transmit(
                   {.ins = 0xA4, .p1 = 0x04, .p2 = 0x0C, .data = QByteArray::fromHex("A0000002471001")}));
    if (answer.ok()) return {};
    if (answer.status == card::status::kFileNotFound) return fail(Code::EMRTD_NO_APPLICATION);
    return fail(Code::EMRTD_STATUS, QStringLiteral("SELECT: %1").arg(card::statusText(answer.status)));
}

/// Empty: the chip has no such file and does not do PACE. Where the file is there but out of reach (another
/// program has selected the application before us) or malformed, the suite every known card has is tried
/// (facts/card.md §1.4).
Result<QByteArray> readCardAccess(Session& session, CardTraits& traits, Evidence& evidence) {
    PartialFile partial;
    auto content = FileReader(session, traits).read(File::cardAccess, partial);
    if (content) {
        evidence.files[File::cardAccess] = *content;
        return content;
    }
    switch (content.error().code) {
    case Code::EMRTD_FILE_MISSING:
        return QByteArray();
    case Code::EMRTD_FILE_REFUSED:
    case Code::EMRTD_STATUS:
    case Code::EMRTD_FILE_INVALID:
        return usualCardAccess();
    default:
        return content;
    }
}

SecurityInfos announcedBy(const QByteArray& cardAccess) {
    if (cardAccess.isEmpty()) return {};
    const auto infos = parseSecurityInfos(cardAccess, fileName(File::cardAccess));
    // The file is neither protected nor signed: what is malformed there must not talk us out of PACE.
    return infos ? *infos : *parseSecurityInfos(usualCardAccess(), fileName(File::cardAccess));
}

/// Whether the chip was opened; not when it refuses the protocol for the second time, for the first may be
/// the line's fault. Errors: EMRTD_ACCESS_DENIED when it knows none of the passwords.
Result<bool> openByPace(Session& session, CardTraits& traits, const PaceInfo& suite, const AccessKeys& keys,
                        Evidence& evidence) {
    for (const AccessPassword& password : keys.passwords) {
        auto outcome = runPace(session, suite, password);
        if (!outcome && outcome.error().code == Code::EMRTD_ACCESS_DENIED) continue;
        if (!outcome && outcome.error().code == Code::EMRTD_STATUS &&
            std::exchange(traits.paceRefused, true)) {
            log::warning("chip refuses the PACE suite it announced");
            return false;
        }
        if (!outcome) return std::unexpected(outcome.error());
        session.start(std::move(outcome->keys));
        evidence.access = password.kind == PasswordKind::can ? Access::paceCan : Access::paceMrz;
        evidence.pace = suite;
        evidence.chipMapping = std::move(outcome->chipMapping);
        return true;
    }
    return fail(Code::EMRTD_ACCESS_DENIED, QStringLiteral("PACE"));
}

/// EF.CardSecurity holds the key chip authentication mapping is judged by. It lies outside the application.
Result<> readCardSecurity(Session& session, CardTraits& traits, Evidence& evidence) {
    PartialFile partial;
    auto content = FileReader(session, traits).read(File::cardSecurity, partial);
    if (content) {
        evidence.files[File::cardSecurity] = *std::move(content);
        return {};
    }
    const Code code = content.error().code;
    const bool bearable = code == Code::EMRTD_FILE_MISSING || code == Code::EMRTD_FILE_REFUSED ||
                          code == Code::EMRTD_FILE_INVALID || code == Code::EMRTD_STATUS;
    if (bearable) return {};
    return std::unexpected(content.error());
}

Result<> openByBac(Session& session, const AccessKeys& keys, Evidence& evidence) {
    bool tried = false;
    for (const AccessPassword& password : keys.passwords) {
        if (password.kind != PasswordKind::mrz) continue;
        tried = true;
        auto sessionKeys = runBac(session, password);
        if (!sessionKeys && sessionKeys.error().code == Code::EMRTD_ACCESS_DENIED) continue;
        if (!sessionKeys) return std::unexpected(sessionKeys.error());
        session.start(*std::move(sessionKeys));
        evidence.access = Access::bac;
        return {};
    }
    // A CAN alone does not open a chip that only does BAC.
    return fail(tried ? Code::EMRTD_ACCESS_DENIED : Code::EMRTD_KEY_INVALID, QStringLiteral("BAC"));
}

} // namespace

Result<> openChip(Session& session, CardTraits& traits, const AccessKeys& keys, Evidence& evidence) {
    if (keys.passwords.empty()) return fail(Code::EMRTD_KEY_INVALID);
    // What an interrupted try has left is another session's.
    evidence.files.erase(File::cardAccess);
    evidence.files.erase(File::cardSecurity);
    evidence.access = Access::none;
    evidence.pace.reset();
    evidence.chipMapping.reset();
    MOTCUA_TRY(const QByteArray cardAccess, readCardAccess(session, traits, evidence));
    bool opened = false;
    const SecurityInfos announced = announcedBy(cardAccess);
    const std::optional<PaceInfo> suite = choosePace(announced);
    if (suite) {
        MOTCUA_TRY(opened, openByPace(session, traits, *suite, keys, evidence));
    }
    if (evidence.chipMapping) MOTCUA_CHECK(readCardSecurity(session, traits, evidence));
    MOTCUA_CHECK(selectApplication(session));
    if (opened) return {};
    const Result<> byBac = openByBac(session, keys, evidence);
    const bool onlyUnknownPace = !announced.pace.empty() && !suite;
    if (!byBac && byBac.error().code == Code::EMRTD_STATUS && onlyUnknownPace)
        return fail(Code::EMRTD_ACCESS_UNSUPPORTED);
    return byBac;
}

} // namespace motcua::emrtd
