// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/certificate.h"

#include "core/tlv/der_writer.h"

#include <initializer_list>

namespace motcua::cardsim {
namespace {

using tlv::DerWriter;
namespace tag = tlv::tag;

constexpr tlv::Tag kUtcTime = 0x17, kGeneralizedTime = 0x18;

void writeOid(DerWriter& writer, QStringView dotted) { writer.objectIdentifier(dotted).value(); }

template <class Write> QByteArray built(Write write) {
    DerWriter writer;
    write(writer);
    return writer.bytes();
}

/// Already encoded bytes inside a SEQUENCE.
QByteArray sequence(const QByteArray& content) {
    return built([&](DerWriter& writer) { writer.element(tag::kSequence, content); });
}

QByteArray timeDigits(LocalTime utc, bool fullYear) {
    using namespace std::chrono;
    const auto days = floor<std::chrono::days>(utc);
    const year_month_day date{days};
    const hh_mm_ss time{utc - days};
    QByteArray text = QByteArray::number(static_cast<int>(date.year())).rightJustified(4, '0');
    if (!fullYear) text = text.last(2);
    for (const long part :
         std::initializer_list<long>{static_cast<long>(static_cast<unsigned>(date.month())),
                                     static_cast<long>(static_cast<unsigned>(date.day())),
                                     time.hours().count(), time.minutes().count(), time.seconds().count()})
        text += QByteArray::number(static_cast<qlonglong>(part)).rightJustified(2, '0');
    return text + 'Z';
}

QByteArray extension(QStringView oid, bool critical, const QByteArray& value) {
    return built([&](DerWriter& writer) {
        writer.constructed(tag::kSequence, [&](DerWriter& inside) {
            writeOid(inside, oid);
            if (critical) inside.boolean(true);
            inside.octetString(value);
        });
    });
}

QByteArray authorityKey(const QByteArray& keyIdentifier) {
    return extension(u"2.5.29.35", false,
                     sequence(built([&](DerWriter& writer) { writer.element(0x80, keyIdentifier); })));
}

QByteArray keyUsage(bool isAuthority) {
    // Bits 5 and 6 (certificates, lists of revoked ones), or bit 0 (signatures).
    const QByteArray bits = isAuthority ? QByteArray("\x01\x06", 2) : QByteArray("\x07\x80", 2);
    return extension(u"2.5.29.15", true,
                     built([&](DerWriter& writer) { writer.element(tag::kBitString, bits); }));
}

QByteArray basicConstraints(bool isAuthority) {
    return extension(u"2.5.29.19", true, built([&](DerWriter& writer) {
                         writer.constructed(tag::kSequence, [&](DerWriter& inside) {
                             if (!isAuthority) return;
                             inside.boolean(true);
                             inside.integer(0); // signers only below it: ICAO 9303-12 Table 2
                         });
                     }));
}

QByteArray privateKeyUsage(Date from, Date until) {
    return extension(u"2.5.29.16", false, built([&](DerWriter& writer) {
                         writer.constructed(tag::kSequence, [&](DerWriter& inside) {
                             inside.element(0x80, timeDigits(LocalTime{from}, true));
                             inside.element(0x81, timeDigits(LocalTime{until}, true));
                         });
                     }));
}

QByteArray uri(const QString& text) {
    return built([&](DerWriter& writer) { writer.element(0x86, text.toLatin1()); });
}

/// Where the issuer is, and its country: subject and issuer alternative names.
QByteArray alternativeName(QStringView oid, const QString& url) {
    const QByteArray place = encodeName({{QStringLiteral("2.5.4.7"), QStringLiteral("VN")}});
    return extension(oid, false, built([&](DerWriter& writer) {
                         writer.element(tag::kSequence, uri(url) + built([&](DerWriter& inside) {
                                                            inside.element(0xA4, place);
                                                        }));
                     }));
}

QByteArray distributionPoints(const std::vector<QString>& urls) {
    QByteArray lists;
    for (const QString& url : urls)
        lists += uri(url + QStringLiteral("/csca.crl"));
    return extension(u"2.5.29.31", false, built([&](DerWriter& writer) {
                         writer.constructed(tag::kSequence, [&](DerWriter& points) {
                             points.constructed(tag::kSequence, [&](DerWriter& point) {
                                 point.constructed(0xA0, [&](DerWriter& name) { name.element(0xA0, lists); });
                             });
                         });
                     }));
}

QByteArray authorityAccess(const std::vector<QString>& urls) {
    return extension(u"1.3.6.1.5.5.7.1.1", false, built([&](DerWriter& writer) {
                         writer.constructed(tag::kSequence, [&](DerWriter& list) {
                             for (const QString& url : urls)
                                 list.constructed(tag::kSequence, [&](DerWriter& access) {
                                     writeOid(access, u"1.3.6.1.5.5.7.48.2");
                                     access.element(0x86, (url + QStringLiteral("/csca.crt")).toLatin1());
                                 });
                         });
                     }));
}

QByteArray extensionsOf(const CertificateContent& content, const SigningIdentity& issuer) {
    QByteArray extensions = authorityKey(issuer.keyIdentifier);
    extensions += extension(u"2.5.29.14", false,
                            built([&](DerWriter& writer) { writer.octetString(content.keyIdentifier); }));
    extensions += keyUsage(content.isAuthority) + basicConstraints(content.isAuthority);
    if (content.keyUsedUntil) extensions += privateKeyUsage(content.validFrom, *content.keyUsedUntil);
    extensions += alternativeName(u"2.5.29.17", content.authorityUrls.front());
    if (content.isAuthority) return extensions;
    extensions += alternativeName(u"2.5.29.18", content.authorityUrls.front());
    return extensions + distributionPoints(content.authorityUrls) + authorityAccess(content.authorityUrls);
}

/// `signedPart`, its algorithm and the signature: the shape of certificates and lists.
QByteArray signedStructure(const QByteArray& signedPart, const SigningIdentity& signer) {
    return sequence(
        signedPart + signatureAlgorithm(signer.scheme, signer.digest) + built([&](DerWriter& writer) {
            writer.element(tag::kBitString, '\0' + signer.key.sign(signer.scheme, signer.digest, signedPart));
        }));
}

QByteArray attribute(QStringView oid, const QByteArray& value) {
    return built([&](DerWriter& writer) {
        writer.constructed(tag::kSequence, [&](DerWriter& inside) {
            writeOid(inside, oid);
            inside.element(tag::kSet, value);
        });
    });
}

/// In the order DER wants for a SET OF, which is the order of the attributes' lengths here.
QByteArray signedAttributes(QStringView contentType, const QByteArray& content, LocalTime signedAt,
                            crypto::DigestAlgorithm digest) {
    return attribute(u"1.2.840.113549.1.9.3",
                     built([&](DerWriter& writer) { writeOid(writer, contentType); })) +
           attribute(u"1.2.840.113549.1.9.5", encodeTime(signedAt)) +
           attribute(u"1.2.840.113549.1.9.4",
                     built([&](DerWriter& writer) { writer.octetString(crypto::digest(digest, content)); }));
}

} // namespace

QByteArray encodeName(const Name& name) {
    return built([&](DerWriter& writer) {
        writer.constructed(tag::kSequence, [&](DerWriter& rdns) {
            for (const auto& [type, value] : name)
                rdns.constructed(tag::kSet, [&](DerWriter& rdn) {
                    rdn.constructed(tag::kSequence, [&](DerWriter& pair) {
                        writeOid(pair, type);
                        // Country and serial number must be printable: RFC 5280 App. A.1.
                        const bool printable = type == u"2.5.4.6" || type == u"2.5.4.5";
                        pair.element(printable ? tag::kPrintableString : tag::kUtf8String, value.toUtf8());
                    });
                });
        });
    });
}

QByteArray encodeTime(LocalTime utc) {
    const bool full = utc >= LocalTime{makeDate(2050, 1, 1)};
    return built([&](DerWriter& writer) {
        writer.element(full ? kGeneralizedTime : kUtcTime, timeDigits(utc, full));
    });
}

QByteArray makeCertificate(const CertificateContent& content, const SigningIdentity& issuer) {
    const QByteArray body = built([&](DerWriter& writer) {
        writer.constructed(0xA0, [](DerWriter& version) { version.integer(2); });
        writer.integer(content.serial);
    });
    const QByteArray validity =
        sequence(encodeTime(LocalTime{content.validFrom}) + encodeTime(LocalTime{content.validUntil}));
    const QByteArray extensions =
        built([&](DerWriter& writer) { writer.element(0xA3, sequence(extensionsOf(content, issuer))); });
    return signedStructure(sequence(body + signatureAlgorithm(issuer.scheme, issuer.digest) +
                                    encodeName(issuer.name) + validity + encodeName(content.subject) +
                                    content.publicInfo + extensions),
                           issuer);
}

QByteArray makeRevocationList(const std::vector<int>& serials, Date issued, Date next,
                              const SigningIdentity& issuer) {
    QByteArray entries;
    for (const int serial : serials)
        entries += sequence(built([&](DerWriter& writer) { writer.integer(serial); }) +
                            encodeTime(LocalTime{issued}));
    const QByteArray version = built([](DerWriter& writer) { writer.integer(1); });
    const QByteArray listNumber =
        extension(u"2.5.29.20", false, built([](DerWriter& writer) { writer.integer(1); }));
    const QByteArray extensions = built([&](DerWriter& writer) {
        writer.element(0xA0, sequence(authorityKey(issuer.keyIdentifier) + listNumber));
    });
    return signedStructure(sequence(version + signatureAlgorithm(issuer.scheme, issuer.digest) +
                                    encodeName(issuer.name) + encodeTime(LocalTime{issued}) +
                                    encodeTime(LocalTime{next}) +
                                    (entries.isEmpty() ? QByteArray() : sequence(entries)) + extensions),
                           issuer);
}

QByteArray makeSignedData(QStringView contentType, const QByteArray& content, LocalTime signedAt,
                          const SigningIdentity& signer, const QByteArray& certificate,
                          const Name& certificateIssuer, int certificateSerial) {
    const QByteArray digest = digestAlgorithm(signer.digest);
    const QByteArray attributes = signedAttributes(contentType, content, signedAt, signer.digest);
    // Signed as a SET, sent with the tag [0]: RFC 5652 §5.4.
    const QByteArray signedBytes = built([&](DerWriter& writer) { writer.element(tag::kSet, attributes); });
    const QByteArray signerInfo = built([&](DerWriter& writer) {
        writer.integer(1);
        writer.element(tag::kSequence, encodeName(certificateIssuer) + built([&](DerWriter& serial) {
                                           serial.integer(certificateSerial);
                                       }));
        writer.element(tag::kSequence, QByteArrayView(digest).sliced(2)); // without its own header
        writer.element(0xA0, attributes);
    });
    const QByteArray signature = built([&](DerWriter& writer) {
        writer.octetString(signer.key.sign(signer.scheme, signer.digest, signedBytes));
    });
    const QByteArray signers =
        sequence(signerInfo + signatureAlgorithm(signer.scheme, signer.digest) + signature);

    return built([&](DerWriter& writer) {
        writer.constructed(tag::kSequence, [&](DerWriter& contentInfo) {
            writeOid(contentInfo, u"1.2.840.113549.1.7.2");
            contentInfo.constructed(0xA0, [&](DerWriter& explicitTag) {
                explicitTag.constructed(tag::kSequence, [&](DerWriter& signedData) {
                    signedData.integer(3);
                    signedData.element(tag::kSet, digest);
                    signedData.constructed(tag::kSequence, [&](DerWriter& encapsulated) {
                        writeOid(encapsulated, contentType);
                        encapsulated.constructed(0xA0,
                                                 [&](DerWriter& octets) { octets.octetString(content); });
                    });
                    signedData.element(0xA0, certificate);
                    signedData.element(tag::kSet, signers);
                });
            });
        });
    });
}

} // namespace motcua::cardsim
