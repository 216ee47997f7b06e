// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/evidence.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

namespace motcua::emrtd {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kAccesses{Access::none, Access::paceCan, Access::paceMrz, Access::bac};
/// The files an evidence may hold; nothing that tells of the holder.
constexpr std::array kFiles{File::cardAccess, File::cardSecurity, File::sod, File::dg14, File::dg15};
constexpr qsizetype kLargestFile = 64 * 1024;

QString encoded(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }

Result<QByteArray> decoded(const QJsonObject& object, QLatin1StringView key) {
    MOTCUA_TRY(const QString text, json::string(object, key));
    const auto bytes =
        QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.size() > kLargestFile) return fail(Code::FIELD_INVALID, QString(key));
    return bytes.decoded;
}

/// What identifies a suite; the rest of it follows from the identifier.
QJsonObject paceJson(const PaceInfo& pace) {
    return {{"oid"_L1, encoded(pace.oid)},
            {"parameter"_L1, pace.parameterId ? QJsonValue(*pace.parameterId) : QJsonValue()}};
}

Result<PaceInfo> readPace(const QJsonObject& object) {
    PaceInfo pace;
    MOTCUA_TRY(pace.oid, decoded(object, "oid"_L1));
    MOTCUA_TRY(const std::optional<qint64> parameter, json::optionalInteger(object, "parameter"_L1));
    if (parameter) pace.parameterId = static_cast<int>(*parameter);
    return pace;
}

QJsonArray missingJson(const std::set<int>& missing) {
    QJsonArray list;
    for (const int number : missing)
        list.append(number);
    return list;
}

QJsonObject digestsJson(const std::map<int, QByteArray>& digests) {
    QJsonObject object;
    for (const auto& [number, digest] : digests)
        object[QStringLiteral("DG%1").arg(number)] = encoded(digest);
    return object;
}

Result<std::map<int, QByteArray>> readDigests(const QJsonObject& object) {
    std::map<int, QByteArray> digests;
    for (int number = 1; number <= 16; ++number) {
        const QByteArray key = "DG" + QByteArray::number(number);
        if (!object.contains(QLatin1StringView(key))) continue;
        MOTCUA_TRY(digests[number], decoded(object, QLatin1StringView(key)));
    }
    return digests;
}

Result<FileContents> readFiles(const QJsonObject& object) {
    FileContents files;
    for (const File file : kFiles) {
        if (!object.contains(fileName(file))) continue;
        MOTCUA_TRY(files[file], decoded(object, fileName(file)));
    }
    return files;
}

Result<ActiveAuthenticationProof> readActive(const QJsonObject& object) {
    ActiveAuthenticationProof proof;
    MOTCUA_TRY(proof.challenge, decoded(object, "challenge"_L1));
    MOTCUA_TRY(proof.signature, decoded(object, "signature"_L1));
    return proof;
}

QJsonObject chipJson(const ChipAuthenticationProof& proof) {
    return {{"oid"_L1, encoded(proof.oid)},
            {"key_id"_L1, encoded(proof.keyId)},
            {"private_key"_L1, encoded(proof.terminalPrivateKey.view().toByteArray())},
            {"public_key"_L1, encoded(proof.terminalPublicKey)},
            {"command"_L1, encoded(proof.confirmingCommand)},
            {"answer"_L1, encoded(proof.confirmingAnswer)}};
}

Result<ChipAuthenticationProof> readChip(const QJsonObject& object) {
    ChipAuthenticationProof proof;
    MOTCUA_TRY(proof.oid, decoded(object, "oid"_L1));
    MOTCUA_TRY(proof.keyId, decoded(object, "key_id"_L1));
    MOTCUA_TRY(QByteArray privateKey, decoded(object, "private_key"_L1));
    proof.terminalPrivateKey = Secret::take(privateKey);
    MOTCUA_TRY(proof.terminalPublicKey, decoded(object, "public_key"_L1));
    MOTCUA_TRY(proof.confirmingCommand, decoded(object, "command"_L1));
    MOTCUA_TRY(proof.confirmingAnswer, decoded(object, "answer"_L1));
    return proof;
}

QJsonObject mappingJson(const ChipMappingProof& proof) {
    return {{"parameter"_L1, proof.parameterId},
            {"public_key"_L1, encoded(proof.mappingPublicKey)},
            {"data"_L1, encoded(proof.chipAuthenticationData)}};
}

Result<ChipMappingProof> readMapping(const QJsonObject& object) {
    ChipMappingProof proof;
    MOTCUA_TRY(const qint64 parameter, json::integer(object, "parameter"_L1));
    proof.parameterId = static_cast<int>(parameter);
    MOTCUA_TRY(proof.mappingPublicKey, decoded(object, "public_key"_L1));
    MOTCUA_TRY(proof.chipAuthenticationData, decoded(object, "data"_L1));
    return proof;
}

template <class T>
Result<> readMember(const QJsonObject& object, QLatin1StringView key, std::optional<T>& to,
                    Result<T> (*read)(const QJsonObject&)) {
    if (object[key].isUndefined() || object[key].isNull()) return {};
    if (!object[key].isObject()) return fail(Code::FIELD_INVALID, QString(key));
    MOTCUA_TRY(to, read(object[key].toObject()));
    return {};
}

} // namespace

QLatin1StringView name(Access access) {
    switch (access) {
    case Access::none:
        return "none"_L1;
    case Access::paceCan:
        return "PACE-CAN"_L1;
    case Access::paceMrz:
        return "PACE-MRZ"_L1;
    case Access::bac:
        return "BAC"_L1;
    }
    return {};
}

QJsonObject toJson(const Evidence& evidence) {
    QJsonObject files;
    for (const auto& [file, content] : evidence.files)
        files[fileName(file)] = encoded(content);
    QJsonObject object{{"read_at"_L1, json::orNull(std::optional(evidence.readAt))},
                       {"access"_L1, name(evidence.access)},
                       {"state"_L1, evidence.state},
                       {"files"_L1, files},
                       {"digests"_L1, digestsJson(evidence.digests)},
                       {"missing"_L1, missingJson(evidence.missing)}};
    if (evidence.pace) object["pace"_L1] = paceJson(*evidence.pace);
    if (const auto& proof = evidence.activeAuthentication)
        object["active_authentication"_L1] = QJsonObject{{"challenge"_L1, encoded(proof->challenge)},
                                                         {"signature"_L1, encoded(proof->signature)}};
    if (evidence.chipAuthentication)
        object["chip_authentication"_L1] = chipJson(*evidence.chipAuthentication);
    if (evidence.chipMapping) object["chip_mapping"_L1] = mappingJson(*evidence.chipMapping);
    return object;
}

Result<Evidence> evidenceFromJson(const QJsonObject& object) {
    Evidence evidence;
    MOTCUA_TRY(evidence.readAt, json::instant(object, "read_at"_L1));
    MOTCUA_TRY(const QString access, json::string(object, "access"_L1));
    const auto known = std::ranges::find_if(kAccesses, [&](Access each) { return name(each) == access; });
    if (known == kAccesses.end()) return fail(Code::FIELD_INVALID, QStringLiteral("access"));
    evidence.access = *known;
    MOTCUA_TRY(evidence.state, json::string(object, "state"_L1));
    MOTCUA_TRY(evidence.files, readFiles(object["files"_L1].toObject()));
    MOTCUA_TRY(evidence.digests, readDigests(object["digests"_L1].toObject()));
    for (const QJsonValue& number : object["missing"_L1].toArray())
        evidence.missing.insert(number.toInt());
    MOTCUA_CHECK(readMember(object, "pace"_L1, evidence.pace, readPace));
    MOTCUA_CHECK(readMember(object, "active_authentication"_L1, evidence.activeAuthentication, readActive));
    MOTCUA_CHECK(readMember(object, "chip_authentication"_L1, evidence.chipAuthentication, readChip));
    MOTCUA_CHECK(readMember(object, "chip_mapping"_L1, evidence.chipMapping, readMapping));
    return evidence;
}

} // namespace motcua::emrtd
