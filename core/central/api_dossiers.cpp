// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/api_messages.h"
#include "core/central/routes.h"
#include "core/central/snapshot.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

std::unexpected<Error> bad(const char* member) {
    return fail(Code::CENTRAL_REQUEST, QLatin1StringView(member));
}

QString streamOf(const Context& context) { return QString::fromUtf8(context.request.query.value("stream")); }

/// `bucket=a7`, or none. Errors: CENTRAL_REQUEST.
Result<std::optional<size_t>> bucketOf(const Context& context) {
    if (!context.request.query.contains("bucket")) return std::nullopt;
    const QByteArray text = context.request.query.value("bucket");
    bool isNumber = false;
    const uint bucket = text.toUInt(&isNumber, 16);
    if (!isNumber || text.size() != 2 || bucket >= wire::Digest::kBuckets) return bad("bucket");
    return bucket;
}

} // namespace

Result<HttpResponse> answerSnapshot(Context& context) {
    const auto& query = context.request.query;
    Uuid after;
    if (query.contains("after")) {
        const auto id = Uuid::parse(QString::fromUtf8(query.value("after")));
        if (!id) return bad("after");
        after = *id;
    }
    bool isNumber = true;
    const qint64 bytes = query.contains("max") ? query.value("max").toLongLong(&isNumber) : 0;
    if (!isNumber || bytes < 0) return bad("max");
    MOTCUA_TRY(const wire::DossierPage page, context.transact(Session::Access::read, [&](Store& store) {
        return snapshot(store, context.caller(), streamOf(context), after, bytes, context.now);
    }));
    return linesResponse(encode(page));
}

Result<HttpResponse> answerDossiers(Context& context) {
    MOTCUA_TRY(const QByteArray body, plainBody(context.request, kMaxJsonBody));
    MOTCUA_TRY(const std::vector<Uuid> ids, decodeDossierIds(body));
    MOTCUA_TRY(const wire::DossierPage page, context.transact(Session::Access::read, [&](Store& store) {
        return wholeDossiers(store, context.caller(), ids, context.now);
    }));
    return linesResponse(encode(page));
}

Result<HttpResponse> answerDigest(Context& context) {
    MOTCUA_TRY(const auto bucket, bucketOf(context));
    QString epoch;
    MOTCUA_TRY(const Holding held,
               context.transact(Session::Access::read, [&](Store& store) -> Result<Holding> {
                   MOTCUA_TRY(epoch, store.session().epoch());
                   return holding(store, context.caller(), streamOf(context));
               }));
    QJsonObject answer{{"epoch"_L1, epoch}, {"stream"_L1, streamOf(context)}, {"cursor"_L1, held.cursor}};
    QJsonArray list;
    if (bucket) {
        for (const Held& each : held.dossiers)
            if (wire::Digest::bucketOf(each.dossier) == *bucket)
                list.append(QJsonArray{each.dossier.toString(), each.version});
        answer.insert("dossiers"_L1, list);
    } else {
        wire::Digest digest;
        for (const Held& each : held.dossiers)
            digest.add(each.dossier, each.version);
        for (size_t i = 0; i < wire::Digest::kBuckets; ++i)
            list.append(digest.sum(i));
        answer.insert("buckets"_L1, list);
    }
    return jsonResponse(answer);
}

} // namespace motcua::central
