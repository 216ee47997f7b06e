// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/dh.h"

#include "core/crypto/openssl_handles.h"
#include "core/tlv/der_reader.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

namespace motcua::crypto {

using namespace openssl;

struct DhGroup::Data {
    std::shared_ptr<const BIGNUM> p;
    std::shared_ptr<const BIGNUM> q;         ///< null when it is not known
    std::shared_ptr<BN_MONT_CTX> montgomery; ///< of p; OpenSSL only reads it, but wants it mutable
    Number g;
    qsizetype size;

    static Result<std::shared_ptr<const Data>> make(Number p, Number q, Number g);
    /// Private keys lie below it.
    const BIGNUM* bound() const { return q ? q.get() : p.get(); }
    qsizetype privateSize() const { return openssl::sizeOf(bound()); }
    bool inRange(const BIGNUM* element) const;
    Result<Number> power(const BIGNUM* base, const BIGNUM* exponent, BN_CTX* context) const;
    Result<Number> element(QByteArrayView bytes, BN_CTX* context) const;
    Result<Number> powerOf(const Secret& scalar, const BIGNUM* base, BN_CTX* context) const;
    QByteArray bytes(const Number& number) const { return bytesOf(number.get(), size); }
};

namespace {

constexpr int kLeastBits = 1024, kMostBits = 4096, kLeastOrderBits = 160, kMostProvenBits = 512;

NumberContext newContext() { return NumberContext(BN_CTX_new()); }

constexpr const char* kStandardNames[] = {"dh_1024_160", "dh_2048_224", "dh_2048_256"};

struct Parameters {
    Number p, q, g;
};

Result<Parameters> standardParameters(int id) {
    if (id < 0 || id >= int(std::size(kStandardNames)))
        return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, QString::number(id));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "DHX", nullptr));
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME,
                                                            const_cast<char*>(kStandardNames[id]), 0),
                           OSSL_PARAM_construct_end()};
    EVP_PKEY* made = nullptr;
    BIGNUM *p = nullptr, *q = nullptr, *g = nullptr;
    bool done = context && EVP_PKEY_fromdata_init(context.get()) == 1 &&
                EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_KEY_PARAMETERS, params) == 1;
    const Key key(made);
    done = done && EVP_PKEY_get_bn_param(made, OSSL_PKEY_PARAM_FFC_P, &p) == 1 &&
           EVP_PKEY_get_bn_param(made, OSSL_PKEY_PARAM_FFC_Q, &q) == 1 &&
           EVP_PKEY_get_bn_param(made, OSSL_PKEY_PARAM_FFC_G, &g) == 1;
    Parameters read{Number(p), Number(q), Number(g)};
    if (!done) {
        ERR_clear_error();
        return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, QLatin1StringView(kStandardNames[id]));
    }
    return read;
}

Result<Number> readNumber(tlv::DerReader& reader) {
    MOTCUA_TRY(const QByteArrayView bytes, reader.unsignedInteger());
    if (bytes.size() > kMostBits / 8) return invalid();
    return number(bytes);
}

/// PKCS #3: p, g and maybe the length of private keys. X9.42: p, g, q and what nobody needs. A third number
/// is an order when it is too long for a length.
Result<Parameters> readParameters(QByteArrayView der) {
    tlv::DerReader outer = tlv::DerReader::tolerant(der);
    MOTCUA_TRY(tlv::DerReader reader, outer.enter(tlv::tag::kSequence));
    MOTCUA_CHECK(outer.finish());
    Parameters read;
    MOTCUA_TRY(read.p, readNumber(reader));
    MOTCUA_TRY(read.g, readNumber(reader));
    if (reader.atEnd()) return read;
    MOTCUA_TRY(Number third, readNumber(reader));
    if (BN_num_bits(third.get()) > 32) read.q = std::move(third);
    return read;
}

bool samePrime(const Parameters& a, const Parameters& b) { return BN_cmp(a.p.get(), b.p.get()) == 0; }
bool sameGroup(const Parameters& a, const Parameters& b) {
    return BN_cmp(a.g.get(), b.g.get()) == 0 && (!a.q || BN_cmp(a.q.get(), b.q.get()) == 0);
}

/// q prime, q a divisor of p - 1. That p is prime, or an order as long as p, is left to who has signed the
/// card's file: a test that cannot be fooled takes seconds at 4096 bits.
bool isOrder(const Number& q, const Number& p, BN_CTX* context) {
    if (BN_num_bits(q.get()) < kLeastOrderBits || BN_cmp(q.get(), p.get()) >= 0) return false;
    const Number rest(BN_new());
    if (BN_mod(rest.get(), p.get(), q.get(), context) != 1 || !BN_is_one(rest.get())) return false;
    return BN_num_bits(q.get()) > kMostProvenBits || BN_check_prime(q.get(), context, nullptr) == 1;
}

} // namespace

Result<std::shared_ptr<const DhGroup::Data>> DhGroup::Data::make(Number p, Number q, Number g) {
    const NumberContext context = newContext();
    Montgomery montgomery(BN_MONT_CTX_new());
    if (BN_MONT_CTX_set(montgomery.get(), p.get(), context.get()) != 1) return invalid();
    auto data = std::make_shared<Data>();
    data->size = openssl::sizeOf(p.get());
    data->p = std::move(p);
    data->q = std::move(q);
    data->montgomery = std::move(montgomery);
    data->g = std::move(g);
    if (!data->inRange(data->g.get())) return invalid();
    return data;
}

bool DhGroup::Data::inRange(const BIGNUM* element) const {
    const Number last(BN_dup(p.get()));
    return BN_sub_word(last.get(), 1) == 1 && BN_cmp(element, BN_value_one()) > 0 &&
           BN_cmp(element, last.get()) < 0;
}

Result<Number> DhGroup::Data::power(const BIGNUM* base, const BIGNUM* exponent, BN_CTX* context) const {
    Number result(BN_new());
    if (BN_mod_exp_mont_consttime(result.get(), base, exponent, p.get(), context, montgomery.get()) != 1)
        return invalid();
    return result;
}

Result<Number> DhGroup::Data::element(QByteArrayView bytes, BN_CTX* context) const {
    if (bytes.size() > size) return invalid();
    Number value = number(bytes);
    if (!inRange(value.get())) return invalid();
    if (!q) return value;
    MOTCUA_TRY(const Number one, power(value.get(), q.get(), context));
    if (!BN_is_one(one.get())) return invalid();
    return value;
}

Result<Number> DhGroup::Data::powerOf(const Secret& scalar, const BIGNUM* base, BN_CTX* context) const {
    if (scalar.isEmpty() || scalar.view().size() > size) return invalid();
    MOTCUA_TRY(Number result, power(base, secretNumber(scalar).get(), context));
    // 0 only when p is no prime.
    if (BN_is_one(result.get()) || BN_is_zero(result.get())) return invalid();
    return result;
}

DhGroup::DhGroup(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

Result<DhGroup> DhGroup::standard(int id) {
    MOTCUA_TRY(Parameters known, standardParameters(id));
    MOTCUA_TRY(auto data, Data::make(std::move(known.p), std::move(known.q), std::move(known.g)));
    return DhGroup(std::move(data));
}

Result<DhGroup> DhGroup::fromParameters(QByteArrayView der) {
    MOTCUA_TRY(Parameters read, inputOf(readParameters(der)));
    const int bits = BN_num_bits(read.p.get());
    if (bits < kLeastBits || bits > kMostBits || !BN_is_odd(read.p.get())) return invalid();
    for (int id = 0; id < int(std::size(kStandardNames)); ++id) {
        MOTCUA_TRY(Parameters known, standardParameters(id));
        if (samePrime(read, known) && sameGroup(read, known)) return standard(id);
    }
    if (read.q && !isOrder(read.q, read.p, newContext().get())) return invalid();
    MOTCUA_TRY(auto data, Data::make(std::move(read.p), std::move(read.q), std::move(read.g)));
    DhGroup group(std::move(data));
    MOTCUA_CHECK(group.checkElement(group.generator()));
    return group;
}

qsizetype DhGroup::size() const { return m_data->size; }

QByteArray DhGroup::prime() const { return bytesOf(m_data->p.get(), m_data->size); }

QByteArray DhGroup::generator() const { return m_data->bytes(m_data->g); }

Result<DhKeyPair> DhGroup::generate() const {
    const Number value(BN_new());
    do {
        if (BN_priv_rand_range(value.get(), m_data->bound()) != 1) return invalid();
    } while (BN_is_zero(value.get()));
    return fromPrivate(secretOf(value.get(), m_data->privateSize()));
}

Result<DhKeyPair> DhGroup::fromPrivate(const Secret& privateKey) const {
    const Number value = secretNumber(privateKey);
    if (BN_cmp(value.get(), m_data->bound()) >= 0) return invalid();
    MOTCUA_TRY(const Number element, m_data->powerOf(privateKey, m_data->g.get(), newContext().get()));
    return DhKeyPair{secretOf(value.get(), m_data->privateSize()), m_data->bytes(element)};
}

Result<QByteArray> DhGroup::checkElement(QByteArrayView element) const {
    MOTCUA_TRY(const Number value, m_data->element(element, newContext().get()));
    return m_data->bytes(value);
}

Result<QByteArray> DhGroup::power(const Secret& scalar, QByteArrayView element) const {
    const NumberContext context = newContext();
    MOTCUA_TRY(const Number base, m_data->element(element, context.get()));
    MOTCUA_TRY(const Number result, m_data->powerOf(scalar, base.get(), context.get()));
    return m_data->bytes(result);
}

Result<QByteArray> DhGroup::powerGeneratorAndMultiply(const Secret& scalar, QByteArrayView element) const {
    const NumberContext context = newContext();
    MOTCUA_TRY(const Number factor, m_data->element(element, context.get()));
    MOTCUA_TRY(const Number power, m_data->powerOf(scalar, m_data->g.get(), context.get()));
    const Number product(BN_new());
    if (BN_mod_mul(product.get(), power.get(), factor.get(), m_data->p.get(), context.get()) != 1 ||
        BN_is_one(product.get()))
        return invalid();
    return m_data->bytes(product);
}

Result<Secret> DhGroup::agree(const Secret& privateKey, QByteArrayView element) const {
    const NumberContext context = newContext();
    MOTCUA_TRY(const Number base, m_data->element(element, context.get()));
    MOTCUA_TRY(const Number shared, m_data->powerOf(privateKey, base.get(), context.get()));
    return secretOf(shared.get(), m_data->size);
}

Result<DhGroup> DhGroup::withGenerator(QByteArrayView element) const {
    if (element.size() > m_data->size) return invalid();
    Number generator = number(element);
    if (!m_data->inRange(generator.get())) return invalid();
    auto data = std::make_shared<Data>();
    data->p = m_data->p;
    data->q = m_data->q;
    data->montgomery = m_data->montgomery;
    data->g = std::move(generator);
    data->size = m_data->size;
    return DhGroup(std::move(data));
}

Result<QByteArray> DhGroup::raiseToCofactor(QByteArrayView element) const {
    if (!m_data->q) return fail(Code::CRYPTO_ALGORITHM_UNSUPPORTED, QStringLiteral("integrated mapping"));
    const NumberContext context = newContext();
    const Number base = number(element), cofactor(BN_new());
    if (element.size() > m_data->size || BN_is_zero(base.get()) || BN_cmp(base.get(), m_data->p.get()) >= 0 ||
        BN_div(cofactor.get(), nullptr, m_data->p.get(), m_data->q.get(), context.get()) != 1) // p - 1 over q
        return invalid();
    MOTCUA_TRY(const Number result, m_data->power(base.get(), cofactor.get(), context.get()));
    if (BN_is_one(result.get())) return invalid();
    return m_data->bytes(result);
}

} // namespace motcua::crypto
