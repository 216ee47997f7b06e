// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/issuer.h"
#include "tests/cardsim/person.h"
#include "tests/cardsim/profile.h"

#include <map>
#include <set>

namespace motcua::cardsim {

/// What is wrong with a card from the start.
struct Flaws {
    /// Signed by somebody with the issuer's names and other keys.
    bool forgedSigner = false;
    /// Signed by an authority of its own making, with a name of its own.
    bool selfMadeAuthority = false;
    /// Changed after signing, by data group.
    std::set<int> alteredDataGroups = {};
    /// The files of another card: the chip's keys are not those of DG14 and DG15.
    bool clonedChip = false;
    /// EF.CardAccess says something else than the signed DG14.
    bool alteredCardAccess = false;
    bool expiredSigner = false;
    /// The issuer has revoked the signer; its list of revoked ones says so.
    bool revokedSigner = false;
    bool noActiveAuthentication = false;

    bool operator==(const Flaws&) const = default;
    /// Adds the others to these.
    void merge(const Flaws& others);
};

/// File identifiers: ICAO 9303-10 Table 37 and §3.11. Outside of the application, EF.CardAccess and
/// EF.CardSecurity have the numbers that EF.CVCA and EF.SOD have inside.
namespace fid {
inline constexpr quint16 kMasterFile = 0x3F00, kAtrInfo = 0x2F01, kCardAccess = 0x011C,
                         kCardSecurity = 0x011D, kCom = 0x011E, kSod = 0x011D;
constexpr quint16 dataGroup(int number) { return static_cast<quint16>(0x0100 + number); }
} // namespace fid

/// A card as it leaves the personalisation: files and keys. Fictitious, so nothing of it is a secret.
struct CardImage {
    Profile profile;
    QByteArray mrzInformation = {};
    QByteArray can = {};
    /// Of the master file and of the travel document application.
    std::map<quint16, QByteArray> masterFiles = {};
    std::map<quint16, QByteArray> files = {};
    /// Never readable here: they need terminal authentication.
    std::set<quint16> lockedFiles = {};
    std::optional<SigningKey> activeAuthenticationKey = {};
    QByteArray chipAuthenticationPrivateKey = {};

    /// For the trust folder: the certificate a reader must have, and the list of revoked signers.
    QByteArray cscaCertificate = {};
    QByteArray revocationList = {};
};

/// The person needs a number and a birth date, as personFromJson makes sure.
CardImage personalise(const Person& person, const Profile& profile, const Issuer& issuer,
                      const Flaws& flaws = {});

} // namespace motcua::cardsim
