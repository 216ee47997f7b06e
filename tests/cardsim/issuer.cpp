// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/issuer.h"

#include "core/tlv/der_writer.h"

namespace motcua::cardsim {
namespace {

using crypto::DigestAlgorithm;
using tlv::DerWriter;
namespace tag = tlv::tag;

constexpr int kSignerCurve = 16; // brainpoolP384r1
constexpr int kSignerRsaBits = 2048;
const Date kFirstDay = makeDate(2021, 1, 1), kLastDay = makeDate(2051, 1, 1);

/// Two hosts, as in the real certificates.
std::vector<QString> urls() {
    return {QStringLiteral("http://motcua.example/training/csca"),
            QStringLiteral("http://mirror.motcua.example/training/csca")};
}

Name nameOf(const IssuerOptions& options) {
    return {{QStringLiteral("2.5.4.6"), QStringLiteral("VN")},
            {QStringLiteral("2.5.4.10"), options.organisation},
            {QStringLiteral("2.5.4.5"), QStringLiteral("001")},
            {QStringLiteral("2.5.4.3"), options.name}};
}

Name signerName(const IssuerOptions& options, int serial) {
    const QString number = QStringLiteral("%1").arg(serial, 5, 10, QLatin1Char('0'));
    return {{QStringLiteral("2.5.4.6"), QStringLiteral("VN")},
            {QStringLiteral("2.5.4.10"), options.organisation},
            {QStringLiteral("2.5.4.11"),
             QStringLiteral("Department for the Cards of Nobody in Particular, for Training")},
            {QStringLiteral("2.5.4.3"), QStringLiteral("Document Signer MotCua Training ") + number}};
}

QByteArray identifierOf(const SigningKey& key) {
    return crypto::digest(DigestAlgorithm::sha1, key.publicInfo());
}

SigningKey authorityKey(const IssuerOptions& options, bool twin) {
    return options.scheme == SignatureScheme::ecdsa ? SigningKey::makeEc(options.parameterId)
                                                    : SigningKey::trainingRsa(options.rsaBits, twin);
}

SigningIdentity identityOf(const IssuerOptions& options, bool twin, std::optional<QByteArray> keyIdentifier) {
    SigningKey key = authorityKey(options, twin);
    QByteArray identifier = keyIdentifier ? *keyIdentifier : identifierOf(key);
    return {std::move(key), options.scheme, options.digest, nameOf(options), std::move(identifier)};
}

/// The quarter of a day: its number since 2021 from 1, first and last day.
struct Quarter {
    int number;
    Date first;
    Date last;
};
Quarter quarterOf(Date day) {
    using namespace std::chrono;
    const year_month_day date{day};
    const int month = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    const int year = static_cast<int>(date.year());
    const year_month first{date.year(), std::chrono::month{static_cast<unsigned>(month / 3 * 3 + 1)}};
    const year_month_day last{(first + months{3}) / 1};
    return {std::max(0, year - 2021) * 4 + month / 3 + 1, Date{local_days{first / 1}},
            Date{local_days{last} - days{1}}};
}

/// Noon in Viet Nam, as UTC.
LocalTime noonOf(Date day) { return LocalTime{day} + std::chrono::hours(12) - kVietnamOffset; }

} // namespace

Issuer::Issuer(IssuerOptions options) : Issuer(std::move(options), false, {}) {}

Issuer::Issuer(IssuerOptions options, bool twin, std::optional<QByteArray> keyIdentifier)
    : m_options(std::move(options)), m_identity(identityOf(m_options, twin, std::move(keyIdentifier))),
      m_signerKey(SigningKey::makeEc(kSignerCurve)),
      m_rsaSignerKey(SigningKey::trainingRsa(kSignerRsaBits, twin)) {}

Issuer Issuer::forged() const { return Issuer(m_options, true, m_identity.keyIdentifier); }

QByteArray Issuer::cscaCertificate() const {
    return makeCertificate({.serial = 1,
                            .subject = m_identity.name,
                            .validFrom = kFirstDay,
                            .validUntil = kLastDay,
                            .publicInfo = m_identity.key.publicInfo(),
                            .keyIdentifier = m_identity.keyIdentifier,
                            .isAuthority = true,
                            .keyUsedUntil = makeDate(2046, 1, 1),
                            .authorityUrls = urls()},
                           m_identity);
}

DocumentSigner Issuer::documentSigner(Date day, SignatureScheme scheme, DigestAlgorithm digest,
                                      bool expired) const {
    const Quarter quarter = quarterOf(day);
    const SigningKey& key = scheme == SignatureScheme::ecdsa ? m_signerKey : m_rsaSignerKey;
    // Serial numbers do not repeat although one quarter may have two signers.
    const int serial = 0x100000 + quarter.number * 4 + static_cast<int>(scheme);
    SigningIdentity identity{key, scheme, digest, signerName(m_options, quarter.number), identifierOf(key)};
    const Date from = expired ? quarter.first - std::chrono::days(365) : quarter.first;
    const Date until = expired ? day - std::chrono::days(1) : quarter.last + std::chrono::days(8035);
    QByteArray certificate = makeCertificate({.serial = serial,
                                              .subject = identity.name,
                                              .validFrom = from,
                                              .validUntil = until,
                                              .publicInfo = key.publicInfo(),
                                              .keyIdentifier = identity.keyIdentifier,
                                              .keyUsedUntil = expired ? until : quarter.last,
                                              .authorityUrls = urls()},
                                             m_identity);
    return {std::move(identity), std::move(certificate), serial};
}

QByteArray Issuer::revocationList(const std::vector<int>& serials, Date issued) const {
    return makeRevocationList(serials, issued, kLastDay, m_identity);
}

QByteArray Issuer::signSod(const std::vector<std::pair<int, QByteArray>>& dataGroups, Date day,
                           const DocumentSigner& signer) const {
    const DigestAlgorithm digest = signer.identity.digest;
    DerWriter content; // LDSSecurityObject, ICAO 9303-10 §4.6.2.3
    content.constructed(tag::kSequence, [&](DerWriter& object) {
        object.integer(0);
        object.element(tag::kSequence, QByteArrayView(digestAlgorithm(digest)).sliced(2));
        object.constructed(tag::kSequence, [&](DerWriter& hashes) {
            for (const auto& [number, bytes] : dataGroups)
                hashes.constructed(tag::kSequence, [&](DerWriter& hash) {
                    hash.integer(number);
                    hash.octetString(crypto::digest(digest, bytes));
                });
        });
    });
    DerWriter sod;
    sod.element(0x77, makeSignedData(u"2.23.136.1.1.1", content.bytes(), noonOf(day), signer.identity,
                                     signer.certificate, m_identity.name, signer.serial));
    return sod.bytes();
}

QByteArray Issuer::signCardSecurity(const QByteArray& securityInfos, Date day,
                                    const DocumentSigner& signer) const {
    return makeSignedData(u"0.4.0.127.0.7.3.2.1", securityInfos, noonOf(day), signer.identity,
                          signer.certificate, m_identity.name, signer.serial);
}

} // namespace motcua::cardsim
