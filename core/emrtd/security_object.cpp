// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/security_object.h"

#include "core/tlv/der_reader.h"

namespace motcua::emrtd {
namespace {

using tlv::DerReader;

std::unexpected<Error> invalid(const QString& what) {
    return fail(Code::EMRTD_FILE_INVALID, fileName(File::sod) + QStringLiteral(": ") + what);
}

Result<> readHash(DerReader& list, SecurityObject& object) {
    MOTCUA_TRY(DerReader entry, list.enter(tlv::tag::kSequence));
    MOTCUA_TRY(const qint64 number, entry.integer());
    MOTCUA_TRY(const QByteArrayView hash, entry.octetString());
    MOTCUA_CHECK(entry.finish());
    if (number < 1 || number > 16 || hash.size() != crypto::digestSize(object.digest))
        return invalid(QStringLiteral("hash"));
    if (!object.hashes.emplace(static_cast<int>(number), hash.toByteArray()).second)
        return invalid(QStringLiteral("hash twice"));
    return {};
}

Result<SecurityObject> readObject(QByteArrayView der) {
    SecurityObject object;
    DerReader outer(der);
    MOTCUA_TRY(DerReader reader, outer.enter(tlv::tag::kSequence));
    MOTCUA_CHECK(outer.finish());
    MOTCUA_TRY(const qint64 version, reader.integer());
    if (version != 0 && version != 1) return invalid(QStringLiteral("version"));
    MOTCUA_TRY(DerReader algorithm, reader.enter(tlv::tag::kSequence));
    MOTCUA_TRY(const QString oid, algorithm.objectIdentifier());
    MOTCUA_TRY(object.digest, crypto::digestFromOid(oid));
    MOTCUA_TRY(DerReader list, reader.enter(tlv::tag::kSequence));
    while (!list.atEnd())
        MOTCUA_CHECK(readHash(list, object));
    if (object.hashes.empty()) return invalid(QStringLiteral("no hash"));
    // Version 1 adds the versions of LDS and Unicode, which nothing here depends on.
    MOTCUA_CHECK(reader.nextIf(tlv::tag::kSequence));
    MOTCUA_CHECK(reader.finish());
    return object;
}

} // namespace

Result<SecurityObject> parseSecurityObject(QByteArrayView der) {
    auto object = readObject(der);
    if (!object && object.error().code != Code::EMRTD_FILE_INVALID) return invalid(object.error().detail);
    return object;
}

Result<QByteArrayView> contentOfSod(QByteArrayView sod) {
    constexpr tlv::Tag kTag = 0x77;
    // Indefinite length: the CMS inside ends by itself.
    if (sod.startsWith(QByteArrayView("\x77\x80"))) return sod.sliced(2);
    const auto element = DerReader::tolerant(sod).next(kTag);
    if (!element) return invalid(element.error().detail);
    return element->value;
}

} // namespace motcua::emrtd
