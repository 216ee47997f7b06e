// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/security_infos.h"

#include "core/emrtd/ber_object.h"
#include "core/tlv/der_reader.h"

namespace motcua::emrtd {
namespace {

using tlv::DerReader;

constexpr quint8 kDg14 = 0x6E;
/// Chips hold fewer than ten; what is beyond is counted as unknown.
constexpr size_t kMostInfos = 50;
constexpr qsizetype kLongestKeyId = 16;
constexpr int kMostParameterId = 31; ///< ICAO 9303-11 Table 12

/// bsi-de protocols smartcard, 0.4.0.127.0.7.2.2
const QByteArrayView kBsi{"\x04\x00\x7F\x00\x07\x02\x02", 7};
/// id-icao-mrtd-security-aaProtocolObject, 2.23.136.1.1.5
const QByteArrayView kActiveAuthentication{"\x67\x81\x08\x01\x01\x05", 6};
enum BsiArc : quint8 { publicKey = 1, terminalAuthentication = 2, chipAuthentication = 3, pace = 4 };

std::unexpected<Error> unknown() { return fail(Code::EMRTD_FILE_INVALID); }

std::optional<crypto::BlockCipher> cipherOf(quint8 arc) {
    switch (arc) {
    case 1:
        return crypto::BlockCipher::tripleDes;
    case 2:
        return crypto::BlockCipher::aes128;
    case 3:
        return crypto::BlockCipher::aes192;
    case 4:
        return crypto::BlockCipher::aes256;
    default:
        return {};
    }
}

struct PaceVariant {
    KeyAgreement agreement;
    PaceMapping mapping;
};

/// §9.2.3; 5 is not assigned.
std::optional<PaceVariant> paceVariantOf(quint8 arc) {
    switch (arc) {
    case 1:
        return PaceVariant{KeyAgreement::dh, PaceMapping::generic};
    case 2:
        return PaceVariant{KeyAgreement::ecdh, PaceMapping::generic};
    case 3:
        return PaceVariant{KeyAgreement::dh, PaceMapping::integrated};
    case 4:
        return PaceVariant{KeyAgreement::ecdh, PaceMapping::integrated};
    case 6:
        return PaceVariant{KeyAgreement::ecdh, PaceMapping::chipAuthentication};
    default:
        return {};
    }
}

std::optional<KeyAgreement> agreementOf(quint8 arc) {
    if (arc == 1) return KeyAgreement::dh;
    if (arc == 2) return KeyAgreement::ecdh;
    return {};
}

Result<> version(DerReader& reader, qint64 wanted) {
    MOTCUA_TRY(const qint64 number, reader.integer());
    if (number != wanted) return unknown();
    return {};
}

Result<PaceInfo> parsePace(QByteArrayView oid, QByteArrayView arcs, DerReader reader) {
    if (arcs.size() != 2) return unknown();
    const auto variant = paceVariantOf(static_cast<quint8>(arcs[0]));
    const auto cipher = cipherOf(static_cast<quint8>(arcs[1]));
    if (!variant || !cipher) return unknown();
    MOTCUA_CHECK(version(reader, 2));
    PaceInfo info{.oid = oid.toByteArray(),
                  .agreement = variant->agreement,
                  .mapping = variant->mapping,
                  .cipher = *cipher,
                  .parameterId = {}};
    if (!reader.atEnd()) {
        MOTCUA_TRY(const qint64 id, reader.integer());
        if (id < 0 || id > kMostParameterId) return unknown();
        info.parameterId = static_cast<int>(id);
    }
    MOTCUA_CHECK(reader.finish());
    const bool mappedByKey = info.mapping == PaceMapping::chipAuthentication;
    if (mappedByKey && (info.cipher == crypto::BlockCipher::tripleDes || !info.parameterId)) return unknown();
    return info;
}

Result<std::optional<QByteArray>> optionalKeyId(DerReader& reader) {
    MOTCUA_TRY(const auto id, reader.nextIf(tlv::tag::kInteger));
    MOTCUA_CHECK(reader.finish());
    if (!id) return std::nullopt;
    if (id->value.isEmpty() || id->value.size() > kLongestKeyId) return unknown();
    return id->value.toByteArray();
}

Result<ChipAuthenticationInfo> parseChipAuthentication(QByteArrayView oid, QByteArrayView arcs,
                                                       DerReader reader) {
    if (arcs.size() != 2) return unknown();
    const auto agreement = agreementOf(static_cast<quint8>(arcs[0]));
    const auto cipher = cipherOf(static_cast<quint8>(arcs[1]));
    if (!agreement || !cipher) return unknown();
    MOTCUA_CHECK(version(reader, 1));
    MOTCUA_TRY(auto keyId, optionalKeyId(reader));
    return ChipAuthenticationInfo{oid.toByteArray(), *agreement, *cipher, std::move(keyId)};
}

Result<ChipAuthenticationKey> parseKey(QByteArrayView arcs, DerReader reader) {
    if (arcs.size() != 1) return unknown();
    const auto agreement = agreementOf(static_cast<quint8>(arcs[0]));
    if (!agreement) return unknown();
    MOTCUA_TRY(const tlv::Element info, reader.next(tlv::tag::kSequence));
    MOTCUA_TRY(auto keyId, optionalKeyId(reader));
    return ChipAuthenticationKey{*agreement, info.whole.toByteArray(), std::move(keyId)};
}

/// BSI TR-03111 §5.2.1.1 (ecdsa-plain-SHA…, as §9.2.4 wants) and ANSI X9.62 (as some chips have it).
std::optional<crypto::DigestAlgorithm> ecdsaDigest(const QString& oid) {
    using enum crypto::DigestAlgorithm;
    static const std::vector<std::pair<QLatin1StringView, crypto::DigestAlgorithm>> kDigests{
        {QLatin1StringView("0.4.0.127.0.7.1.1.4.1.1"), sha1},
        {QLatin1StringView("0.4.0.127.0.7.1.1.4.1.2"), sha224},
        {QLatin1StringView("0.4.0.127.0.7.1.1.4.1.3"), sha256},
        {QLatin1StringView("0.4.0.127.0.7.1.1.4.1.4"), sha384},
        {QLatin1StringView("0.4.0.127.0.7.1.1.4.1.5"), sha512},
        {QLatin1StringView("1.2.840.10045.4.1"), sha1},
        {QLatin1StringView("1.2.840.10045.4.3.1"), sha224},
        {QLatin1StringView("1.2.840.10045.4.3.2"), sha256},
        {QLatin1StringView("1.2.840.10045.4.3.3"), sha384},
        {QLatin1StringView("1.2.840.10045.4.3.4"), sha512}};
    for (const auto& [known, digest] : kDigests)
        if (oid == known) return digest;
    return {};
}

Result<crypto::DigestAlgorithm> parseActiveAuthentication(DerReader reader) {
    MOTCUA_CHECK(version(reader, 1));
    MOTCUA_TRY(const QString oid, reader.objectIdentifier());
    MOTCUA_CHECK(reader.finish());
    if (const auto digest = ecdsaDigest(oid)) return *digest;
    return unknown();
}

/// Adds one SecurityInfo; an error is an entry this program does not know.
Result<> add(SecurityInfos& infos, const tlv::Element& entry) {
    DerReader outer(entry.whole);
    MOTCUA_TRY(DerReader reader, outer.enter(tlv::tag::kSequence));
    MOTCUA_TRY(const tlv::Element protocol, reader.next(tlv::tag::kObjectIdentifier));
    const QByteArrayView oid = protocol.value;
    if (oid == kActiveAuthentication) {
        MOTCUA_TRY(infos.activeAuthenticationDigest, parseActiveAuthentication(reader));
        return {};
    }
    if (!oid.startsWith(kBsi) || oid.size() == kBsi.size()) return unknown();
    const QByteArrayView arcs = oid.sliced(kBsi.size() + 1);
    switch (static_cast<quint8>(oid[kBsi.size()])) {
    case pace: {
        MOTCUA_TRY(auto info, parsePace(oid, arcs, reader));
        infos.pace.push_back(std::move(info));
        return {};
    }
    case chipAuthentication: {
        MOTCUA_TRY(auto info, parseChipAuthentication(oid, arcs, reader));
        infos.chipAuthentication.push_back(std::move(info));
        return {};
    }
    case publicKey: {
        MOTCUA_TRY(auto key, parseKey(arcs, reader));
        infos.chipAuthenticationKeys.push_back(std::move(key));
        return {};
    }
    case terminalAuthentication:
        infos.terminalAuthentication = true;
        return {};
    default:
        return unknown();
    }
}

/// Where there is more than one set of domain parameters, MSE:Set AT has to name the one meant (§4.4.4.1).
void markAmbiguousParameters(std::vector<PaceInfo>& infos) {
    const bool ambiguous = std::any_of(infos.begin(), infos.end(), [&](const PaceInfo& info) {
        return info.parameterId != infos.front().parameterId;
    });
    for (PaceInfo& info : infos)
        info.ambiguousParameters = ambiguous;
}

} // namespace

Result<SecurityInfos> parseSecurityInfos(QByteArrayView der, QLatin1StringView file) {
    const auto invalid = [&] { return fail(Code::EMRTD_FILE_INVALID, QString(file)); };
    DerReader outer(der);
    auto set = outer.enter(tlv::tag::kSet);
    if (!set || !outer.finish()) return invalid();
    SecurityInfos infos;
    for (size_t count = 0; !set->atEnd(); ++count) {
        const auto entry = set->next();
        if (!entry) return invalid();
        if (count >= kMostInfos || !add(infos, *entry)) ++infos.unknown;
    }
    markAmbiguousParameters(infos.pace);
    return infos;
}

Result<SecurityInfos> parseDg14(QByteArrayView file) {
    const auto content = onlyObject(file, kDg14);
    if (!content) return fail(Code::EMRTD_FILE_INVALID, QStringLiteral("DG14"));
    return parseSecurityInfos(*content, QLatin1StringView("DG14"));
}

QByteArray usualCardAccess() {
    return QByteArray::fromHex("3134300D060804007F0007020202020101300F060A04007F000702020302020201013012060A"
                               "04007F0007020204020202010202010D");
}

} // namespace motcua::emrtd
