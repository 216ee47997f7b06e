// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ec.h"

#include "core/crypto/ec_curve.h"
#include "core/crypto/ec_encoding.h"
#include "core/crypto/openssl_handles.h"

namespace motcua::crypto {

using namespace openssl;

struct EcGroup::Data {
    std::shared_ptr<const EC_GROUP> curve; ///< shared by the groups withGenerator() makes
    Point generator;
    EcPoint generatorOctets;
    qsizetype fieldSize;
    qsizetype orderSize;

    static Result<std::shared_ptr<const Data>> make(std::shared_ptr<const EC_GROUP> curve, Point generator);
    const BIGNUM* order() const { return EC_GROUP_get0_order(curve.get()); }
    Point newPoint() const { return Point(EC_POINT_new(curve.get())); }
    Result<EcPoint> octets(const EC_POINT* point) const;
    Result<Point> read(QByteArrayView octets, BN_CTX* context) const;
    Result<Point> product(const Secret& scalar, const EC_POINT* point, BN_CTX* context) const;
    Result<Point> timesGenerator(const Secret& scalar, BN_CTX* context) const;
    Result<Number> privateNumber(const Secret& privateKey) const;
};

namespace {

/// Of scalars: nothing in the protocols is longer than an order and the nonce of PACE.
constexpr size_t kLongestScalar = 128;

NumberContext newContext() { return NumberContext(BN_CTX_new()); }

} // namespace

Result<std::shared_ptr<const EcGroup::Data>> EcGroup::Data::make(std::shared_ptr<const EC_GROUP> curve,
                                                                 Point generator) {
    auto data = std::make_shared<Data>();
    data->fieldSize = (EC_GROUP_get_degree(curve.get()) + 7) / 8;
    data->orderSize = openssl::sizeOf(EC_GROUP_get0_order(curve.get()));
    data->curve = std::move(curve);
    data->generator = std::move(generator);
    MOTCUA_TRY(data->generatorOctets, data->octets(data->generator.get()));
    return data;
}

/// Refuses infinity, which has no octets of this form.
Result<EcPoint> EcGroup::Data::octets(const EC_POINT* point) const {
    EcPoint result(1 + 2 * fieldSize, '\0');
    const size_t written = EC_POINT_point2oct(curve.get(), point, POINT_CONVERSION_UNCOMPRESSED, out(result),
                                              openssl::sizeOf(result), nullptr);
    if (written != openssl::sizeOf(result)) return invalid();
    return result;
}

/// OpenSSL checks the equation of the curve. Where the curve has points outside of the group (cofactor > 1),
/// a chip could choose one to learn about our private key, so these are refused as well.
Result<Point> EcGroup::Data::read(QByteArrayView octets, BN_CTX* context) const {
    Point point = newPoint();
    if (octets.size() < 2 || (octets[0] != 2 && octets[0] != 3 && octets[0] != 4) ||
        EC_POINT_oct2point(curve.get(), point.get(), in(octets), openssl::sizeOf(octets), context) != 1)
        return invalid();
    if (!BN_is_one(EC_GROUP_get0_cofactor(curve.get()))) {
        const Point product = newPoint();
        if (EC_POINT_mul(curve.get(), product.get(), nullptr, point.get(), order(), context) != 1 ||
            EC_POINT_is_at_infinity(curve.get(), product.get()) != 1)
            return invalid();
    }
    return point;
}

/// OpenSSL takes its ladder with blinded coordinates for one scalar and one point.
Result<Point> EcGroup::Data::product(const Secret& scalar, const EC_POINT* point, BN_CTX* context) const {
    if (scalar.isEmpty() || scalar.size() > kLongestScalar) return invalid();
    const Number factor = secretNumber(scalar);
    Point result = newPoint();
    if (EC_POINT_mul(curve.get(), result.get(), nullptr, point, factor.get(), context) != 1 ||
        EC_POINT_is_at_infinity(curve.get(), result.get()) == 1)
        return invalid();
    return result;
}

Result<Point> EcGroup::Data::timesGenerator(const Secret& scalar, BN_CTX* context) const {
    return product(scalar, generator.get(), context);
}

Result<Number> EcGroup::Data::privateNumber(const Secret& privateKey) const {
    Number value = secretNumber(privateKey);
    if (BN_is_zero(value.get()) || BN_cmp(value.get(), order()) >= 0) return invalid();
    return value;
}

EcGroup::EcGroup(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

namespace {
Result<Point> ownGenerator(const EC_GROUP* curve) {
    Point generator(EC_POINT_dup(EC_GROUP_get0_generator(curve), curve));
    if (!generator) return invalid();
    return generator;
}
} // namespace

Result<EcGroup> EcGroup::standard(int id) {
    MOTCUA_TRY(Group curve, standardCurve(id));
    MOTCUA_TRY(Point generator, ownGenerator(curve.get()));
    MOTCUA_TRY(auto data, Data::make(std::move(curve), std::move(generator)));
    return EcGroup(std::move(data));
}

Result<EcGroup> EcGroup::fromParameters(QByteArrayView der) {
    MOTCUA_TRY(Group curve, inputOf(curveFromParameters(der)));
    MOTCUA_TRY(Point generator, ownGenerator(curve.get()));
    MOTCUA_TRY(auto data, Data::make(std::move(curve), std::move(generator)));
    return EcGroup(std::move(data));
}

qsizetype EcGroup::fieldSize() const { return m_data->fieldSize; }

qsizetype EcGroup::orderSize() const { return m_data->orderSize; }

QByteArray EcGroup::prime() const {
    return bytesOf(EC_GROUP_get0_field(m_data->curve.get()), m_data->fieldSize);
}

const EcPoint& EcGroup::generator() const { return m_data->generatorOctets; }

Result<EcKeyPair> EcGroup::generate() const {
    const Number value(BN_new());
    BN_set_flags(value.get(), BN_FLG_CONSTTIME);
    do {
        if (BN_priv_rand_range(value.get(), m_data->order()) != 1) return invalid();
    } while (BN_is_zero(value.get()));
    return fromPrivate(secretOf(value.get(), m_data->orderSize));
}

Result<EcKeyPair> EcGroup::fromPrivate(const Secret& privateKey) const {
    const NumberContext context = newContext();
    MOTCUA_TRY(const Number value, m_data->privateNumber(privateKey));
    MOTCUA_TRY(const Point point, m_data->timesGenerator(privateKey, context.get()));
    MOTCUA_TRY(EcPoint octets, m_data->octets(point.get()));
    return EcKeyPair{secretOf(value.get(), m_data->orderSize), std::move(octets)};
}

Result<EcPoint> EcGroup::checkPoint(QByteArrayView octets) const {
    MOTCUA_TRY(const Point point, m_data->read(octets, nullptr));
    return m_data->octets(point.get());
}

Result<EcPoint> EcGroup::multiply(const Secret& scalar, QByteArrayView point) const {
    const NumberContext context = newContext();
    MOTCUA_TRY(const Point factor, m_data->read(point, context.get()));
    MOTCUA_TRY(const Point product, m_data->product(scalar, factor.get(), context.get()));
    return m_data->octets(product.get());
}

Result<EcPoint> EcGroup::multiplyGeneratorAndAdd(const Secret& scalar, QByteArrayView point) const {
    const NumberContext context = newContext();
    MOTCUA_TRY(const Point summand, m_data->read(point, context.get()));
    MOTCUA_TRY(const Point sum, m_data->timesGenerator(scalar, context.get()));
    if (EC_POINT_add(m_data->curve.get(), sum.get(), sum.get(), summand.get(), context.get()) != 1)
        return invalid();
    return m_data->octets(sum.get());
}

Result<Secret> EcGroup::agree(const Secret& privateKey, QByteArrayView point) const {
    const NumberContext context = newContext();
    MOTCUA_TRY(const Point factor, m_data->read(point, context.get()));
    MOTCUA_TRY(const Point product, m_data->product(privateKey, factor.get(), context.get()));
    const Number x(BN_new());
    if (EC_POINT_get_affine_coordinates(m_data->curve.get(), product.get(), x.get(), nullptr,
                                        context.get()) != 1)
        return invalid();
    return secretOf(x.get(), m_data->fieldSize);
}

Result<EcGroup> EcGroup::withGenerator(QByteArrayView point) const {
    MOTCUA_TRY(Point generator, m_data->read(point, nullptr));
    MOTCUA_TRY(auto data, Data::make(m_data->curve, std::move(generator)));
    return EcGroup(std::move(data));
}

Result<EcPoint> EcGroup::encodeFieldElement(QByteArrayView element) const {
    const NumberContext context = newContext();
    MOTCUA_TRY(const Point point, encodedPoint(m_data->curve.get(), element, context.get()));
    return m_data->octets(point.get());
}

Result<EcPoint> EcGroup::multiplyPublic(QByteArrayView scalar, QByteArrayView point) const {
    return multiply(Secret::copyOf(scalar), point);
}

Result<Secret> EcGroup::divideModuloOrder(const Secret& a, const Secret& b) const {
    if (a.size() > kLongestScalar || b.size() > kLongestScalar) return invalid();
    const NumberContext context = newContext();
    const Number dividend = secretNumber(a), divisor = secretNumber(b), quotient(BN_new());
    BN_set_flags(quotient.get(), BN_FLG_CONSTTIME);
    if (!BN_mod_inverse(quotient.get(), divisor.get(), m_data->order(), context.get()) ||
        BN_mod_mul(quotient.get(), quotient.get(), dividend.get(), m_data->order(), context.get()) != 1)
        return invalid();
    return secretOf(quotient.get(), m_data->orderSize);
}

} // namespace motcua::crypto
