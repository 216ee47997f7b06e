// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/profile.h"

#include <array>

namespace motcua::cardsim {
namespace {

using card::Protocol;
using crypto::BlockCipher;
using crypto::DigestAlgorithm;

QByteArray hex(const char* digits) { return QByteArray::fromHex(digits); }

/// The card of 2021 as facts/card.md §1-3 knows it. What is not known of it: the sizes of extended lengths
/// (2 KiB is what similar chips offer), reading by short identifier (ICAO 9303-10 §3.6.2 wants it).
Profile cccd2021() {
    Profile profile;
    profile.transport = {
        .answerToReset = hex("3B8980014D4B6A434F532D333712"), .largestCommand = 2048, .largestAnswer = 2048};
    return profile;
}

/// Circular 16/2024 moves fields out of DG13; a single source has seen JPEG 2000 (facts/card.md §1.5-1.6).
Profile canCuoc2024() {
    Profile profile = cccd2021();
    profile.dg13.empty = {6, 7, 10, 14, 15};
    profile.jpeg2000 = true;
    return profile;
}

Profile bacOnly() {
    Profile profile = cccd2021();
    profile.pace.clear();
    profile.files.hasCardAccess = false;
    profile.files.shortIdentifiers = false;
    profile.files.warnsAtEnd = false;
    return profile;
}

Profile paceOnly() {
    Profile profile = cccd2021();
    profile.bac = false;
    return profile;
}

Profile shortOnly() {
    Profile profile = cccd2021();
    profile.transport.largestCommand = profile.transport.largestAnswer = 0;
    return profile;
}

Profile extended() {
    Profile profile = cccd2021();
    profile.transport.largestCommand = profile.transport.largestAnswer = 65535;
    profile.transport.hasAtrInfo = true;
    return profile;
}

/// Fifteen historical bytes and no interface byte: nothing but T=0 is on offer.
Profile t0() {
    Profile profile = shortOnly();
    profile.transport.protocol = Protocol::t0;
    profile.transport.answerToReset = hex("3B0F") + "MotCua card T=0";
    return profile;
}

/// Nothing Vietnamese about it: what the reader must also be able to do.
Profile passport() {
    Profile profile = cccd2021();
    profile.kind = DocumentKind::passport;
    profile.pace = {{.mapping = Mapping::chipAuthentication, .cipher = BlockCipher::aes256},
                    {.mapping = Mapping::integrated, .cipher = BlockCipher::aes256}};
    profile.terminalAuthentication = false;
    profile.chipAuthentication = {
        .cipher = BlockCipher::aes256, .parameterId = 13, .keyId = 13, .explicitParameters = false};
    profile.activeAuthentication = {.rsaBits = {}, .parameterId = 13, .digest = DigestAlgorithm::sha256};
    profile.files.selectsMasterFile = true;
    profile.dataGroups = {1, 2, 11, 12, 14, 15};
    profile.sodScheme = SignatureScheme::rsaPss;
    return profile;
}

struct Named {
    const char* name;
    Profile (*make)();
};

constexpr std::array kProfiles{
    Named{"cccd-2021", cccd2021},
    Named{"cancuoc-2024", canCuoc2024},
    Named{"bac-only", bacOnly},
    Named{"pace-only", paceOnly},
    Named{"short-only", shortOnly},
    Named{"extended", extended},
    Named{"t0", t0},
    Named{"passport", passport},
};

} // namespace

Result<Profile> profileNamed(QStringView name) {
    for (const Named& named : kProfiles) {
        if (name != QLatin1StringView(named.name)) continue;
        Profile profile = named.make();
        profile.name = name.toString();
        return profile;
    }
    return fail(Code::FIELD_INVALID, name.toString());
}

std::vector<QString> profileNames() {
    std::vector<QString> names;
    for (const Named& named : kProfiles)
        names.emplace_back(QLatin1StringView(named.name));
    return names;
}

} // namespace motcua::cardsim
