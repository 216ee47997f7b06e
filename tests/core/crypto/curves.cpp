// SPDX-License-Identifier: GPL-3.0-or-later
#include "curves.h"

#include "core/crypto/openssl_handles.h"
#include "core/tlv/der_writer.h"

#include <gtest/gtest.h>
#include <openssl/obj_mac.h>
#include <openssl/objects.h>

namespace motcua::crypto {
namespace {

using namespace openssl;
using tlv::DerWriter;

QByteArray decimal(const char* digits) {
    BIGNUM* value = nullptr;
    BN_dec2bn(&value, digits);
    const Number owned(value);
    return bytesOf(value, 32);
}

} // namespace

CurveParameters parametersOf(const char* name) {
    const Group group(EC_GROUP_new_by_curve_name(OBJ_sn2nid(name)));
    const Number p(BN_new()), a(BN_new()), b(BN_new());
    EC_GROUP_get_curve(group.get(), p.get(), a.get(), b.get(), nullptr);
    const qsizetype size = openssl::sizeOf(p.get());
    QByteArray generator(1 + 2 * size, '\0');
    EC_POINT_point2oct(group.get(), EC_GROUP_get0_generator(group.get()), POINT_CONVERSION_UNCOMPRESSED,
                       out(generator), openssl::sizeOf(generator), nullptr);
    const BIGNUM* order = EC_GROUP_get0_order(group.get());
    return {bytesOf(p.get(), size),
            bytesOf(a.get(), size),
            bytesOf(b.get(), size),
            generator,
            bytesOf(order, openssl::sizeOf(order)),
            1};
}

CurveParameters wei25519() {
    return {decimal("57896044618658097711785492504343953926634992332820282019728792003956564819949"),
            decimal("19298681539552699237261830834781317975544997444273427339909597334573241639236"),
            decimal("55751746669818908907645289078257140818241103727901012315294400837956729358436"),
            '\x04' +
                decimal("19298681539552699237261830834781317975544997444273427339909597334652188435546") +
                decimal("14781619447589544791020593568409986887264606134616475288964881837755586237401"),
            decimal("7237005577332262213973186563042994240857116359379907606001950938285454250989"),
            8};
}

QByteArray explicitParameters(const CurveParameters& curve) {
    DerWriter writer;
    writer.constructed(tlv::tag::kSequence, [&](DerWriter& parameters) {
        parameters.integer(1);
        parameters.constructed(tlv::tag::kSequence, [&](DerWriter& field) {
            ASSERT_TRUE(field.objectIdentifier(u"1.2.840.10045.1.1"));
            field.unsignedInteger(curve.p);
        });
        parameters.constructed(tlv::tag::kSequence, [&](DerWriter& equation) {
            equation.octetString(curve.a);
            equation.octetString(curve.b);
        });
        parameters.octetString(curve.generator);
        parameters.unsignedInteger(curve.order);
        if (curve.cofactor) parameters.integer(curve.cofactor);
    });
    return writer.bytes();
}

QByteArray publicKeyInfo(const char* algorithm, const QByteArray& parameters, const QByteArray& key) {
    DerWriter writer;
    writer.constructed(tlv::tag::kSequence, [&](DerWriter& info) {
        DerWriter identifier;
        ASSERT_TRUE(identifier.objectIdentifier(QString::fromLatin1(algorithm)));
        info.element(tlv::tag::kSequence, identifier.bytes() + parameters);
        info.element(tlv::tag::kBitString, '\0' + key);
    });
    return writer.bytes();
}

} // namespace motcua::crypto
