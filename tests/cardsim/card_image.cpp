// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/card_image.h"

#include "core/tlv/der_writer.h"
#include "tests/cardsim/data_groups.h"
#include "tests/cardsim/dg13_file.h"
#include "tests/cardsim/key_agreement.h"
#include "tests/cardsim/mrz_text.h"
#include "tests/cardsim/security_infos.h"

#include <algorithm>

namespace motcua::cardsim {
namespace {

using tlv::DerWriter;

QByteArray inTag(tlv::Tag tag, const QByteArray& content) {
    DerWriter writer;
    writer.element(tag, content);
    return writer.bytes();
}

/// The chip's own keys, as written into DG14 and DG15.
struct ChipKeys {
    std::optional<SigningKey> active;
    AgreementKey agreement;
};

ChipKeys makeKeys(const Profile& profile, bool twin) {
    ChipKeys keys;
    if (const auto& active = profile.activeAuthentication)
        keys.active = active->rsaBits ? SigningKey::trainingRsa(*active->rsaBits, twin)
                                      : SigningKey::makeEc(active->parameterId);
    if (const auto& chip = profile.chipAuthentication)
        keys.agreement =
            KeyAgreement::standard(chip->parameterId).value().generate(Randomness::system()).value();
    return keys;
}

/// A plausible locked fingerprint file: only its size and its hash matter.
QByteArray dg3File() { return inTag(0x63, Randomness::system().bytes(600)); }

QByteArray dataGroupFile(int number, const Person& person, const Profile& profile, const ChipKeys& keys) {
    switch (number) {
    case 1:
        return dg1File(person, profile.kind);
    case 2:
        return dg2File(person, profile);
    case 3:
        return dg3File();
    case 11:
        return dg11File(person);
    case 12:
        return dg12File(person);
    case 13:
        return dg13File(person, profile.dg13);
    case 14:
        return inTag(0x6E, dg14Infos(profile, keys.agreement.publicKey));
    case 15:
        return inTag(0x6F, keys.active->publicInfo());
    default:
        return inTag(dataGroupTag(number), "training");
    }
}

Profile withFlaws(Profile profile, const Flaws& flaws) {
    if (flaws.noActiveAuthentication) profile.activeAuthentication.reset();
    std::erase_if(profile.dataGroups, [&](int number) {
        return (number == 15 && !profile.activeAuthentication) ||
               (number == 14 && !profile.chipAuthentication && profile.pace.empty());
    });
    return profile;
}

/// A change that leaves the file readable: the name in DG1, else the last byte.
void alter(QByteArray& file, int number, const Profile& profile) {
    if (number == 1) {
        const qsizetype name = profile.kind == DocumentKind::identityCard ? 5 + 60 : 5 + 5;
        file[name] = file[name] == 'B' ? 'C' : 'B';
        return;
    }
    const qsizetype last = file.size() - 1 - (number == 13 ? profile.dg13.padding : 0);
    file[last] = static_cast<char>(file[last] ^ 0x01);
}

/// EF.ATR/INFO: DO 7F66 with the longest command and answer (ICAO 9303-10 §3.11.1, ISO/IEC 7816-4 §12.7.1).
QByteArray atrInfoFile(const TransportSetting& transport) {
    DerWriter writer;
    writer.constructed(0x7F66, [&](DerWriter& sizes) {
        sizes.integer(transport.largestCommand);
        sizes.integer(transport.largestAnswer);
    });
    return writer.bytes();
}

bool usesChipMapping(const Profile& profile) {
    return std::ranges::any_of(profile.pace, [](const PaceSetting& setting) {
        return setting.mapping == Mapping::chipAuthentication;
    });
}

} // namespace

void Flaws::merge(const Flaws& others) {
    for (bool Flaws::* const flaw :
         {&Flaws::forgedSigner, &Flaws::selfMadeAuthority, &Flaws::clonedChip, &Flaws::alteredCardAccess,
          &Flaws::expiredSigner, &Flaws::revokedSigner, &Flaws::noActiveAuthentication})
        this->*flaw |= others.*flaw;
    alteredDataGroups.insert(others.alteredDataGroups.begin(), others.alteredDataGroups.end());
}

CardImage personalise(const Person& person, const Profile& wanted, const Issuer& issuer, const Flaws& flaws) {
    const Profile profile = withFlaws(wanted, flaws);
    const Issuer signing = flaws.selfMadeAuthority ? Issuer({.organisation = QStringLiteral("Nobody"),
                                                             .name = QStringLiteral("Self-made authority")})
                           : flaws.forgedSigner    ? issuer.forged()
                                                   : issuer;
    const Date day = person.citizen.issueDate.value_or(makeDate(2021, 6, 15));
    const DocumentSigner signer =
        signing.documentSigner(day, profile.sodScheme, profile.sodDigest, flaws.expiredSigner);
    const ChipKeys keys = makeKeys(profile, false);

    CardImage image{.profile = profile,
                    .mrzInformation = mrzInformation(person, profile.kind),
                    .can = person.citizen.number->canCode().toLatin1(),
                    .activeAuthenticationKey = keys.active,
                    .chipAuthenticationPrivateKey = keys.agreement.privateKey.view().toByteArray(),
                    .cscaCertificate = issuer.cscaCertificate()};

    std::map<int, QByteArray> hashed; // by number: the order of the hashes in the SOD
    for (const int number : profile.dataGroups) {
        QByteArray& file = image.files[fid::dataGroup(number)];
        file = dataGroupFile(number, person, profile, keys);
        hashed[number] = number == 13 ? file.chopped(profile.dg13.padding) : file;
        if (number == 3 || number == 4) image.lockedFiles.insert(fid::dataGroup(number));
        if (flaws.alteredDataGroups.contains(number)) alter(file, number, profile);
    }
    image.files[fid::kCom] = comFile(profile);
    image.files[fid::kSod] = signing.signSod({hashed.begin(), hashed.end()}, day, signer);

    Profile announced = profile;
    // A weaker suite that the signed DG14 does not know.
    if (flaws.alteredCardAccess) announced.pace.push_back({.cipher = crypto::BlockCipher::tripleDes});
    if (profile.files.hasCardAccess) image.masterFiles[fid::kCardAccess] = cardAccessFile(announced);
    if (usesChipMapping(profile))
        image.masterFiles[fid::kCardSecurity] =
            signing.signCardSecurity(cardSecurityInfos(profile, keys.agreement.publicKey), day, signer);
    if (profile.transport.hasAtrInfo) image.masterFiles[fid::kAtrInfo] = atrInfoFile(profile.transport);

    if (flaws.clonedChip) {
        const ChipKeys others = makeKeys(profile, true);
        image.activeAuthenticationKey = others.active;
        image.chipAuthenticationPrivateKey = others.agreement.privateKey.view().toByteArray();
    }
    std::vector<int> revoked;
    if (flaws.revokedSigner) revoked.push_back(signer.serial);
    image.revocationList = issuer.revocationList(revoked, day + std::chrono::days(30));
    return image;
}

} // namespace motcua::cardsim
