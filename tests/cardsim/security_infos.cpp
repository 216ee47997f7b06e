// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/security_infos.h"

#include "core/crypto/dh.h"
#include "core/tlv/der_writer.h"

#include <memory>
#include <openssl/ec.h>
#include <openssl/objects.h>

namespace motcua::cardsim {
namespace {

using tlv::DerWriter;
namespace tag = tlv::tag;

void writeOid(DerWriter& writer, QStringView dotted) { writer.objectIdentifier(dotted).value(); }

void writeInfo(DerWriter& writer, QStringView oid, int version, std::optional<int> reference = {}) {
    writer.constructed(tag::kSequence, [&](DerWriter& info) {
        writeOid(info, oid);
        info.integer(version);
        if (reference) info.integer(*reference);
    });
}

template <auto release> struct Release {
    template <class T> void operator()(T* object) const { release(object); }
};
using Group = std::unique_ptr<EC_GROUP, Release<EC_GROUP_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;

QByteArray bytesOf(const BIGNUM* number, int size) {
    QByteArray bytes(size, '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char*>(bytes.data()), size);
    return bytes;
}

/// ECParameters spelled out, RFC 3279 §2.3.5, without a seed.
void writeExplicitCurve(DerWriter& writer, int parameterId) {
    const Group group(EC_GROUP_new_by_curve_name(OBJ_sn2nid(curveName(parameterId))));
    const Number p(BN_new()), a(BN_new()), b(BN_new());
    EC_GROUP_get_curve(group.get(), p.get(), a.get(), b.get(), nullptr);
    const int size = BN_num_bytes(p.get());
    QByteArray generator(2 * size + 1, '\0');
    EC_POINT_point2oct(group.get(), EC_GROUP_get0_generator(group.get()), POINT_CONVERSION_UNCOMPRESSED,
                       reinterpret_cast<unsigned char*>(generator.data()),
                       static_cast<size_t>(generator.size()), nullptr);
    const BIGNUM* order = EC_GROUP_get0_order(group.get());

    writer.constructed(tag::kSequence, [&](DerWriter& parameters) {
        parameters.integer(1);
        parameters.constructed(tag::kSequence, [&](DerWriter& field) {
            writeOid(field, u"1.2.840.10045.1.1");
            field.unsignedInteger(bytesOf(p.get(), size));
        });
        parameters.constructed(tag::kSequence, [&](DerWriter& curve) {
            curve.octetString(bytesOf(a.get(), size));
            curve.octetString(bytesOf(b.get(), size));
        });
        parameters.octetString(generator);
        parameters.unsignedInteger(bytesOf(order, BN_num_bytes(order)));
        parameters.integer(1);
    });
}

void writeNamedCurve(DerWriter& writer, int parameterId) {
    char dotted[80];
    OBJ_obj2txt(dotted, sizeof dotted, OBJ_nid2obj(OBJ_sn2nid(curveName(parameterId))), 1);
    writeOid(writer, QString::fromLatin1(dotted));
}

/// SubjectPublicKeyInfo of an elliptic or (PKCS #3) a DH key.
void writeKeyInfo(DerWriter& writer, const ChipAuthenticationSetting& setting, QByteArrayView publicKey,
                  bool standardised) {
    const bool isElliptic = setting.parameterId > 2;
    writer.constructed(tag::kSequence, [&](DerWriter& info) {
        info.constructed(tag::kSequence, [&](DerWriter& algorithm) {
            if (standardised) {
                writeOid(algorithm, u"0.4.0.127.0.7.1.2");
                algorithm.integer(setting.parameterId);
            } else if (isElliptic) {
                writeOid(algorithm, u"1.2.840.10045.2.1");
                setting.explicitParameters ? writeExplicitCurve(algorithm, setting.parameterId)
                                           : writeNamedCurve(algorithm, setting.parameterId);
            } else {
                writeOid(algorithm, u"1.2.840.113549.1.3.1");
                const auto group = crypto::DhGroup::standard(setting.parameterId).value();
                algorithm.constructed(tag::kSequence, [&](DerWriter& parameters) {
                    parameters.unsignedInteger(group.prime());
                    parameters.unsignedInteger(group.generator());
                });
            }
        });
        DerWriter integer;
        if (!isElliptic) integer.unsignedInteger(publicKey);
        const QByteArray key = isElliptic ? publicKey.toByteArray() : integer.bytes();
        info.element(tag::kBitString, QByteArray(1, '\0') + key);
    });
}

void writePublicKey(DerWriter& writer, const Profile& profile, QByteArrayView publicKey, bool standardised) {
    const ChipAuthenticationSetting& setting = *profile.chipAuthentication;
    writer.constructed(tag::kSequence, [&](DerWriter& info) {
        writeOid(info, setting.parameterId > 2 ? u"0.4.0.127.0.7.2.2.1.2" : u"0.4.0.127.0.7.2.2.1.1");
        writeKeyInfo(info, setting, publicKey, standardised);
        if (setting.keyId) info.integer(*setting.keyId);
    });
}

void writeAccessInfos(DerWriter& writer, const Profile& profile) {
    if (profile.terminalAuthentication) writeInfo(writer, u"0.4.0.127.0.7.2.2.2", 1);
    if (profile.chipAuthentication)
        writeInfo(writer, oidOf(*profile.chipAuthentication), 1, profile.chipAuthentication->keyId);
    for (const PaceSetting& setting : profile.pace)
        writeInfo(writer, setting.oid(), 2, setting.parameterId);
}

/// ecdsa-plain-SHA…, BSI TR-03111 §5.2.1.1.
QString plainEcdsaOid(crypto::DigestAlgorithm digest) {
    return QStringLiteral("0.4.0.127.0.7.1.1.4.1.%1").arg(static_cast<int>(digest) + 1);
}

} // namespace

QString oidOf(const ChipAuthenticationSetting& setting) {
    return QStringLiteral("0.4.0.127.0.7.2.2.3.%1.%2")
        .arg(setting.parameterId > 2 ? 2 : 1)
        .arg(cipherArc(setting.cipher));
}

QByteArray cardAccessFile(const Profile& profile) {
    DerWriter writer;
    writer.constructed(tag::kSet, [&](DerWriter& set) { writeAccessInfos(set, profile); });
    return writer.bytes();
}

QByteArray dg14Infos(const Profile& profile, QByteArrayView publicKey) {
    DerWriter writer;
    writer.constructed(tag::kSet, [&](DerWriter& set) {
        writeAccessInfos(set, profile);
        if (profile.chipAuthentication) writePublicKey(set, profile, publicKey, false);
        if (!profile.activeAuthentication || profile.activeAuthentication->rsaBits) return;
        set.constructed(tag::kSequence, [&](DerWriter& info) { // ActiveAuthenticationInfo, §9.2.7
            writeOid(info, u"2.23.136.1.1.5");
            info.integer(1);
            writeOid(info, plainEcdsaOid(profile.activeAuthentication->digest));
        });
    });
    return writer.bytes();
}

QByteArray cardSecurityInfos(const Profile& profile, QByteArrayView publicKey) {
    DerWriter writer;
    writer.constructed(tag::kSet, [&](DerWriter& set) {
        writeAccessInfos(set, profile);
        if (profile.chipAuthentication) writePublicKey(set, profile, publicKey, true);
    });
    return writer.bytes();
}

} // namespace motcua::cardsim
