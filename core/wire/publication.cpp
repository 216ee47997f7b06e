// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/publication.h"

#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/crypto/p256_proof.h"

#include <algorithm>

namespace motcua::wire {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxHead = 1024, kMaxKind = 32, kMaxSignature = 80;

std::unexpected<Error> bad(QLatin1StringView member) { return fail(Code::WIRE_MESSAGE_INVALID, member); }

QByteArray sumOf(const Publication& publication) {
    return crypto::toBytes(crypto::sha256(publication.content)).toHex();
}

bool isKind(const QString& text) {
    return !text.isEmpty() && text.size() <= kMaxKind &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; });
}

} // namespace

QByteArray signedText(const Publication& publication) {
    const QByteArrayList lines{"motcua-publication-1",
                               publication.kind.toLatin1(),
                               QByteArray::number(publication.serial),
                               QByteArray::number(qint64{publication.issued.time_since_epoch().count()}),
                               QByteArray::number(publication.content.size()),
                               sumOf(publication)};
    return lines.join('\n');
}

QByteArray encode(const Publication& publication) {
    const QJsonObject head{{"v"_L1, 1},
                           {"kind"_L1, publication.kind},
                           {"serial"_L1, publication.serial},
                           {"issued"_L1, qint64{publication.issued.time_since_epoch().count()}},
                           {"size"_L1, publication.content.size()},
                           {"sha256"_L1, QString::fromLatin1(sumOf(publication))},
                           {"signature"_L1, QString::fromLatin1(publication.signature.toBase64())}};
    return json::compact(head) + '\n' + publication.content;
}

Result<Publication> decodePublication(QByteArrayView body) {
    const qsizetype end = body.first(std::min(body.size(), kMaxHead)).indexOf('\n');
    if (end < 0) return bad("head"_L1);
    const auto head = json::parseObject(body.first(end).toByteArray());
    if (!head || head->size() != 7 || (*head)["v"_L1] != 1) return bad("head"_L1);
    Publication publication;
    publication.kind = (*head)["kind"_L1].toString();
    if (!isKind(publication.kind)) return bad("kind"_L1);
    const auto serial = json::integer(*head, "serial"_L1), issued = json::integer(*head, "issued"_L1),
               size = json::integer(*head, "size"_L1);
    if (!serial || *serial < 1) return bad("serial"_L1);
    publication.serial = *serial;
    if (!issued || *issued < 0) return bad("issued"_L1);
    publication.issued = Instant{std::chrono::milliseconds{*issued}};
    const QByteArrayView content = body.sliced(end + 1);
    if (!size || *size != content.size() || *size > kMaxPublication) return bad("size"_L1);
    publication.content = content.toByteArray();
    if ((*head)["sha256"_L1].toString().toLatin1() != sumOf(publication)) return bad("sha256"_L1);
    const auto signature =
        QByteArray::fromBase64Encoding((*head)["signature"_L1].toString().toLatin1(),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!signature || (*signature).isEmpty() || (*signature).size() > kMaxSignature)
        return bad("signature"_L1);
    publication.signature = *signature;
    // one spelling only: what was kept is what is told on
    if (encode(publication) != body) return bad("head"_L1);
    return publication;
}

Result<bool> isSignedBy(const Publication& publication, QByteArrayView publisher) {
    return crypto::provesP256(publisher, signedText(publication), publication.signature);
}

} // namespace motcua::wire
