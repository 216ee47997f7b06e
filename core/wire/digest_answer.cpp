// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/digest_answer.h"

#include "core/base/json.h"

namespace motcua::wire {
namespace {

using namespace Qt::StringLiterals;

std::unexpected<Error> bad(QLatin1StringView member) { return fail(Code::WIRE_MESSAGE_INVALID, member); }

Result<DigestHead> headOf(const QJsonObject& object) {
    const auto epoch = json::string(object, "epoch"_L1), stream = json::string(object, "stream"_L1);
    const auto cursor = json::integer(object, "cursor"_L1);
    if (!epoch || !stream || !cursor || *cursor < 0) return bad("cursor"_L1);
    return DigestHead{*epoch, *stream, *cursor};
}

bool isSum(const QString& text) {
    return text.size() == 16 && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace

Result<DigestSums> decodeSums(const QByteArray& body) {
    const auto object = json::parseObject(body);
    if (!object) return bad({});
    MOTCUA_TRY(DigestHead head, headOf(*object));
    DigestSums answer{std::move(head), {}};
    const QJsonArray list = (*object)["buckets"_L1].toArray();
    if (static_cast<size_t>(list.size()) != Digest::kBuckets) return bad("buckets"_L1);
    for (const QJsonValue& each : list) {
        if (!isSum(each.toString())) return bad("buckets"_L1);
        answer.sums.append(each.toString());
    }
    return answer;
}

Result<DigestListing> decodeListing(const QByteArray& body, size_t bucket) {
    const auto object = json::parseObject(body);
    if (!object) return bad({});
    MOTCUA_TRY(DigestHead head, headOf(*object));
    DigestListing answer{std::move(head), {}};
    if (!(*object)["dossiers"_L1].isArray()) return bad("dossiers"_L1);
    for (const QJsonValue& each : (*object)["dossiers"_L1].toArray()) {
        const QJsonArray pair = each.toArray();
        const auto id = Uuid::parse(pair[0].toString());
        const int version = pair[1].toInt();
        if (pair.size() != 2 || !id || version < 1 || Digest::bucketOf(*id) != bucket)
            return bad("dossiers"_L1);
        answer.dossiers[*id] = version;
    }
    return answer;
}

} // namespace motcua::wire
