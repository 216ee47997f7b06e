// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/sync_request.h"

#include "core/wire/message_fields.h"
#include "core/wire/operation.h"

namespace motcua::wire {

using namespace Qt::StringLiterals;

QString streamOf(const QString& office) { return QStringLiteral("o:") + office; }

QByteArray encode(const SyncRequest& request) {
    QByteArray body;
    appendLine(body, dossier::fields::write(request));
    for (const dossier::Action& action : request.operations)
        appendLine(body, operationJson(action));
    return body;
}

Result<SyncRequest> decodeRequest(QByteArrayView body) {
    LineReader lines(body);
    MOTCUA_TRY(const QJsonObject head, lines.next());
    // before anything else: another schema may have other members
    if (const auto schema = dossier::fields::Codec<int>::decode(head["sv"_L1]); schema != kSchema)
        return schema ? std::unexpected(Error{Code::WIRE_SCHEMA, QString::number(*schema)})
                      : lines.invalid(u"sv"_s);
    auto request = dossier::fields::read<SyncRequest>(head);
    if (!request) return lines.invalid(request.error().detail);
    if (request->device.isNull() || request->incarnation < 1 || request->first < 1 ||
        request->answerBytes < 0)
        return lines.invalid(u"device"_s);
    for (qint64 least = request->first; !lines.atEnd();) {
        MOTCUA_TRY(const QJsonObject line, lines.next());
        if (std::ssize(request->operations) == kMaxOperations) return lines.invalid(u"too many"_s);
        auto operation = operationOf(line);
        if (!operation) return lines.invalid(operation.error().detail);
        const bool isNext =
            request->operations.empty() ? operation->sequence == least : operation->sequence >= least;
        if (!isNext) return lines.invalid(u"n"_s);
        least = operation->sequence + 1;
        request->operations.push_back(*std::move(operation));
    }
    return *std::move(request);
}

} // namespace motcua::wire
