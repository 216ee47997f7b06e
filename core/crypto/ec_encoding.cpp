// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/ec_encoding.h"

namespace motcua::crypto {
namespace {

using namespace openssl;

/// Arithmetic modulo p, with one flag for all failures (which are those of memory). What is computed comes
/// from the nonce, and the nonce from the password: exponents are public, OpenSSL's squarings do not branch
/// on the numbers.
class Field {
public:
    Field(const BIGNUM* prime, BN_CTX* context) : m_p(prime), m_context(context) {}

    Number times(const Number& a, const Number& b) {
        return with([&](BIGNUM* r) { return BN_mod_mul(r, a.get(), b.get(), m_p, m_context); });
    }
    Number plus(const Number& a, const Number& b) {
        return with([&](BIGNUM* r) { return BN_mod_add(r, a.get(), b.get(), m_p, m_context); });
    }
    Number negative(const Number& a) {
        return with([&](BIGNUM* r) { return BN_mod_sub(r, zero().get(), a.get(), m_p, m_context); });
    }
    Number power(const Number& a, const Number& exponent) {
        return with([&](BIGNUM* r) { return BN_mod_exp(r, a.get(), exponent.get(), m_p, m_context); });
    }
    /// By Fermat's little theorem: unlike Euclid's algorithm, always the same steps. 0 of 0.
    Number inverse(const Number& a) {
        return power(a, with([&](BIGNUM* r) { return BN_copy(r, m_p) && BN_sub_word(r, 2); }));
    }
    template <class Compute> Number with(Compute compute) {
        Number result(BN_new());
        m_good = result && compute(result.get()) && m_good;
        return result;
    }
    bool good() const { return m_good; }

private:
    static Number zero() { return Number(BN_new()); }

    const BIGNUM* m_p;
    BN_CTX* m_context;
    bool m_good = true;
};

/// x³ + a·x + b
Number rightSide(Field& field, const Number& x, const Number& a, const Number& b) {
    return field.plus(field.times(field.plus(field.times(x, x), a), x), b);
}

} // namespace

/// The steps and names are those of ICAO 9303-11 App. B.2 for affine coordinates, a Shallue-van de
/// Woestijne-Ulas encoding: of X2 and X3, one is the X coordinate of a point.
Result<Point> encodedPoint(const EC_GROUP* curve, QByteArrayView element, BN_CTX* context) {
    const BIGNUM* p = EC_GROUP_get0_field(curve);
    const Number a(BN_new()), b(BN_new());
    if (EC_GROUP_get_curve(curve, nullptr, a.get(), b.get(), context) != 1) return invalid();
    if (BN_is_bit_set(p, 0) == 0 || BN_is_bit_set(p, 1) == 0 || BN_is_zero(a.get()) || BN_is_zero(b.get()))
        return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, QStringLiteral("integrated mapping"));
    if (element.size() > sizeOf(p)) return invalid();
    const Number t = number(element);
    if (BN_cmp(t.get(), p) >= 0) return invalid();

    Field field(p, context);
    const Number one = field.with([](BIGNUM* r) { return BN_one(r); });
    const Number square = field.times(t, t);
    const Number alpha = field.negative(square);
    const Number sum = field.plus(alpha, field.times(alpha, alpha));
    if (BN_is_zero(sum.get())) return invalid(); // t = 0, 1 or -1: the encoding is not defined
    const Number x2 =
        field.negative(field.times(field.times(b, field.inverse(a)), field.plus(one, field.inverse(sum))));
    const Number x3 = field.times(alpha, x2);
    const Number h2 = rightSide(field, x2, a, b);
    const Number u = field.times(field.times(square, t), h2);
    const Number exponent = field.with([&](BIGNUM* r) { // p - 1 - (p + 1) / 4 = (3p - 5) / 4
        return BN_copy(r, p) && BN_mul_word(r, 3) && BN_sub_word(r, 5) && BN_rshift(r, r, 2);
    });
    const Number root = field.power(h2, exponent);
    const Number y2 = field.times(root, h2);
    const Number y3 = field.times(root, u);
    const Number check = field.times(field.times(root, root), h2);
    if (!field.good()) return invalid();

    const bool second = BN_is_one(check.get());
    Point point(EC_POINT_new(curve));
    // OpenSSL checks that the point is on the curve.
    if (EC_POINT_set_affine_coordinates(curve, point.get(), second ? x2.get() : x3.get(),
                                        second ? y2.get() : y3.get(), context) != 1)
        return invalid();
    if (!BN_is_one(EC_GROUP_get0_cofactor(curve)) &&
        EC_POINT_mul(curve, point.get(), nullptr, point.get(), EC_GROUP_get0_cofactor(curve), context) != 1)
        return invalid();
    return point;
}

} // namespace motcua::crypto
