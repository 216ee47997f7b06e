// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ec_curve.h"

#include "core/tlv/der_reader.h"

#include <array>
#include <openssl/obj_mac.h>

namespace motcua::crypto {
namespace {

using namespace openssl;
using tlv::DerReader;

struct Standard {
    int id;
    int nid;
    int bits;
    const char* oid;
};
constexpr std::array kStandard{
    Standard{8, NID_X9_62_prime192v1, 192, "1.2.840.10045.3.1.1"},
    Standard{9, NID_brainpoolP192r1, 192, "1.3.36.3.3.2.8.1.1.3"},
    Standard{10, NID_secp224r1, 224, "1.3.132.0.33"},
    Standard{11, NID_brainpoolP224r1, 224, "1.3.36.3.3.2.8.1.1.5"},
    Standard{12, NID_X9_62_prime256v1, 256, "1.2.840.10045.3.1.7"},
    Standard{13, NID_brainpoolP256r1, 256, "1.3.36.3.3.2.8.1.1.7"},
    Standard{14, NID_brainpoolP320r1, 320, "1.3.36.3.3.2.8.1.1.9"},
    Standard{15, NID_secp384r1, 384, "1.3.132.0.34"},
    Standard{16, NID_brainpoolP384r1, 384, "1.3.36.3.3.2.8.1.1.11"},
    Standard{17, NID_brainpoolP512r1, 512, "1.3.36.3.3.2.8.1.1.13"},
    Standard{18, NID_secp521r1, 521, "1.3.132.0.35"},
};

/// Beyond these, no curve of a chip; the upper bound also keeps the checks of a hostile curve short.
constexpr int kLeastBits = 160, kMostBits = 521;
constexpr const char* kPrimeField = "1.2.840.10045.1.1";

std::unexpected<Error> unsupported(QString detail) {
    ERR_clear_error();
    return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, std::move(detail));
}

Result<Group> byNid(const Standard& standard) {
    Group group(EC_GROUP_new_by_curve_name(standard.nid));
    if (!group) return unsupported(QLatin1StringView(standard.oid)); // an OpenSSL built without it
    return group;
}

/// ECParameters of RFC 3279 §2.3.5 as they stand there.
struct Explicit {
    Number p, a, b;
    QByteArrayView generator;
    Number order;
    Number cofactor; ///< null when it was left out
};

Result<Number> readNumber(DerReader& reader) {
    MOTCUA_TRY(const QByteArrayView bytes, reader.unsignedInteger());
    if (bytes.size() > kMostBits / 8 + 1) return invalid();
    return number(bytes);
}

Result<Number> readFieldElement(DerReader& reader) {
    MOTCUA_TRY(const QByteArrayView bytes, reader.octetString());
    if (bytes.size() > kMostBits / 8 + 1) return invalid();
    return number(bytes);
}

Result<Explicit> readExplicit(DerReader& outer) {
    Explicit read;
    MOTCUA_TRY(DerReader reader, outer.enter(tlv::tag::kSequence));
    MOTCUA_TRY(const qint64 version, reader.integer());
    if (version < 1 || version > 3) return invalid();
    MOTCUA_TRY(DerReader field, reader.enter(tlv::tag::kSequence));
    MOTCUA_TRY(const QString kind, field.objectIdentifier());
    if (kind != QLatin1StringView(kPrimeField)) return unsupported(kind);
    MOTCUA_TRY(read.p, readNumber(field));
    MOTCUA_CHECK(field.finish());
    MOTCUA_TRY(DerReader curve, reader.enter(tlv::tag::kSequence));
    MOTCUA_TRY(read.a, readFieldElement(curve));
    MOTCUA_TRY(read.b, readFieldElement(curve));
    MOTCUA_CHECK(curve.nextIf(tlv::tag::kBitString)); // the seed, which proves nothing we need
    MOTCUA_CHECK(curve.finish());
    MOTCUA_TRY(read.generator, reader.octetString());
    MOTCUA_TRY(read.order, readNumber(reader));
    if (!reader.atEnd()) {
        MOTCUA_TRY(read.cofactor, readNumber(reader));
    }
    MOTCUA_CHECK(reader.finish());
    MOTCUA_CHECK(outer.finish());
    return read;
}

bool equal(const BIGNUM* a, const Number& b) { return BN_cmp(a, b.get()) == 0; }

bool hasEquation(const EC_GROUP* group, const Explicit& read, BN_CTX* context) {
    const Number p(BN_new()), a(BN_new()), b(BN_new());
    return EC_GROUP_get_curve(group, p.get(), a.get(), b.get(), context) == 1 && equal(p.get(), read.p) &&
           equal(a.get(), read.a) && equal(b.get(), read.b);
}

bool hasSubgroup(const EC_GROUP* group, const Explicit& read, BN_CTX* context) {
    const Point point(EC_POINT_new(group));
    return EC_POINT_oct2point(group, point.get(), in(read.generator), sizeOf(read.generator), context) == 1 &&
           EC_POINT_cmp(group, point.get(), EC_GROUP_get0_generator(group), context) == 0 &&
           equal(EC_GROUP_get0_order(group), read.order) &&
           (!read.cofactor || equal(EC_GROUP_get0_cofactor(group), read.cofactor));
}

bool isPrime(const Number& value, BN_CTX* context) {
    return BN_check_prime(value.get(), context, nullptr) == 1;
}

/// A group of a curve nobody has standardised. p must be known to be prime before OpenSSL computes with it.
Result<Group> checkedGroup(const Explicit& read, BN_CTX* context) {
    const int orderBits = BN_num_bits(read.order.get());
    if (orderBits < kLeastBits || !isPrime(read.p, context) || !isPrime(read.order, context))
        return invalid();
    // On a curve with as many points as its field has elements, logarithms are easy (Smart's attack).
    if (BN_cmp(read.p.get(), read.order.get()) == 0) return invalid();
    Group group(EC_GROUP_new_curve_GFp(read.p.get(), read.a.get(), read.b.get(), context));
    if (!group) return invalid();
    const Point generator(EC_POINT_new(group.get()));
    // Without a cofactor given, OpenSSL computes it from Hasse's bound.
    if (EC_POINT_oct2point(group.get(), generator.get(), in(read.generator), sizeOf(read.generator),
                           context) != 1 ||
        EC_GROUP_set_generator(group.get(), generator.get(), read.order.get(), nullptr) != 1 ||
        BN_is_zero(EC_GROUP_get0_cofactor(group.get())) || EC_GROUP_check(group.get(), context) != 1)
        return invalid();
    if (read.cofactor && !equal(EC_GROUP_get0_cofactor(group.get()), read.cofactor)) return invalid();
    return group;
}

Result<Group> groupOf(const Explicit& read) {
    const int bits = BN_num_bits(read.p.get());
    if (bits < kLeastBits || bits > kMostBits || !BN_is_odd(read.p.get())) return invalid();
    const NumberContext context(BN_CTX_new());
    for (const Standard& standard : kStandard) {
        if (standard.bits != bits) continue;
        MOTCUA_TRY(Group group, byNid(standard));
        if (!hasEquation(group.get(), read, context.get())) continue;
        // A standard curve with a generator of somebody's choice is a forger's (CVE-2020-0601).
        if (!hasSubgroup(group.get(), read, context.get())) return invalid();
        return group;
    }
    return checkedGroup(read, context.get());
}

} // namespace

Result<Group> standardCurve(int id) {
    for (const Standard& standard : kStandard)
        if (standard.id == id) return byNid(standard);
    return unsupported(QString::number(id));
}

Result<Group> curveFromParameters(QByteArrayView der) {
    DerReader reader = DerReader::tolerant(der);
    MOTCUA_TRY(const auto named, reader.nextIf(tlv::tag::kObjectIdentifier));
    if (!named) {
        MOTCUA_TRY(const Explicit read, readExplicit(reader));
        return groupOf(read);
    }
    MOTCUA_CHECK(reader.finish());
    MOTCUA_TRY(const QString oid, tlv::decodeObjectIdentifier(named->value));
    for (const Standard& standard : kStandard)
        if (oid == QLatin1StringView(standard.oid)) return byNid(standard);
    return unsupported(oid);
}

} // namespace motcua::crypto
