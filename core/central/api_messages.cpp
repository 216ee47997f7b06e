// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/api_messages.h"

#include "core/base/json.h"
#include "core/dossier/fields.h"
#include "core/dossier/json_fields.h"
#include "core/wire/dossier_page.h"

#include <algorithm>
#include <set>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxName = 100;

struct EnrolBody {
    QString code, device, key, proof, name;
};
void describe(auto& f, dossier::fields::Is<EnrolBody> auto& body) {
    f.need("code", body.code);
    f.need("device", body.device);
    f.need("key", body.key);
    f.need("proof", body.proof);
    f("name", body.name);
}

struct TokenBody {
    QString device, refresh, proof;
};
void describe(auto& f, dossier::fields::Is<TokenBody> auto& body) {
    f.need("device", body.device);
    f.need("refresh", body.refresh);
    f.need("proof", body.proof);
}

struct IdsBody {
    std::vector<Uuid> ids;
};
void describe(auto& f, dossier::fields::Is<IdsBody> auto& body) { f.need("ids", body.ids); }

struct SumsBody {
    QStringList sums;
};
void describe(auto& f, dossier::fields::Is<SumsBody> auto& body) { f.need("sha", body.sums); }

struct LeaseBody {
    QString day, agency;
    int days = 1, incarnation = 1;
    QJsonObject used;
};
void describe(auto& f, dossier::fields::Is<LeaseBody> auto& body) {
    f.need("day", body.day);
    f.need("days", body.days);
    f("agency", body.agency);
    f("inc", body.incarnation);
    f("used", body.used);
}

struct TicketBody {
    QString number;
    qint64 base = 0;
    QJsonObject ticket;
};
void describe(auto& f, dossier::fields::Is<TicketBody> auto& body) {
    f.need("number", body.number);
    f.need("base", body.base);
    f.need("ticket", body.ticket);
}

struct LineBody {
    QString day;
    qint64 since = 0;
    std::vector<TicketBody> tickets;
};
void describe(auto& f, dossier::fields::Is<LineBody> auto& body) {
    f.need("day", body.day);
    f.need("since", body.since);
    f.need("tickets", body.tickets);
}

std::unexpected<Error> bad(const char* member) {
    return fail(Code::CENTRAL_REQUEST, QLatin1StringView(member));
}

template <class T> Result<T> bodyOf(const QByteArray& text, qsizetype limit = kMaxJsonBody) {
    if (text.size() > limit) return fail(Code::CENTRAL_TOO_LARGE, QString::number(limit));
    const auto object = json::parseObject(text);
    if (!object) return fail(Code::CENTRAL_REQUEST, object.error().detail);
    auto read = dossier::fields::read<T>(*object);
    if (!read) return fail(Code::CENTRAL_REQUEST, read.error().detail);
    return read;
}

Result<QByteArray> bytesOf(const QString& base64, const char* member) {
    auto decoded = QByteArray::fromBase64Encoding(base64.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty()) return bad(member);
    return std::move(decoded.decoded);
}

Result<Uuid> deviceIdOf(const QString& text) {
    const auto id = Uuid::parse(text);
    if (!id || id->isNull()) return bad("device");
    return id;
}

} // namespace

Result<Enrolment> decodeEnrolment(const QByteArray& text) {
    MOTCUA_TRY(EnrolBody body, bodyOf<EnrolBody>(text));
    if (body.name.size() > kMaxName) return bad("name");
    Enrolment enrolment{.code = body.code,
                        .device = {},
                        .key = {},
                        .proof = {},
                        .signedText = body.code.toUtf8() + '\n' + body.device.toUtf8(),
                        .name = body.name.simplified()};
    MOTCUA_TRY(enrolment.device, deviceIdOf(body.device));
    MOTCUA_TRY(enrolment.key, bytesOf(body.key, "key"));
    MOTCUA_TRY(enrolment.proof, bytesOf(body.proof, "proof"));
    return enrolment;
}

Result<Refresh> decodeRefresh(const QByteArray& text) {
    MOTCUA_TRY(const TokenBody body, bodyOf<TokenBody>(text));
    Refresh refresh{.device = {},
                    .token = body.refresh.toUtf8(),
                    .proof = {},
                    .signedText = "refresh\n" + body.refresh.toUtf8() + '\n' + body.device.toUtf8()};
    MOTCUA_TRY(refresh.device, deviceIdOf(body.device));
    MOTCUA_TRY(refresh.proof, bytesOf(body.proof, "proof"));
    return refresh;
}

Result<std::vector<Uuid>> decodeDossierIds(const QByteArray& text) {
    MOTCUA_TRY(IdsBody body, bodyOf<IdsBody>(text));
    if (std::ssize(body.ids) > wire::kMaxAsked) return bad("ids");
    return std::move(body.ids);
}

Result<LeaseRequest> decodeLeaseRequest(const QByteArray& text) {
    MOTCUA_TRY(const LeaseBody body, bodyOf<LeaseBody>(text));
    LeaseRequest request{.incarnation = body.incarnation, .day = {}, .days = body.days, .used = {}};
    if (!body.agency.isEmpty()) {
        const auto agency = dossier::AgencyCode::parse(body.agency);
        if (!agency) return bad("agency");
        request.agency = agency->text();
    }
    const auto day = parseDate(body.day);
    if (!day) return bad("day");
    request.day = *day;
    if (request.days < 1 || request.days > kMostLeaseDays) return bad("days");
    if (request.incarnation < 1) return bad("inc");
    for (auto at = body.used.begin(); at != body.used.end(); ++at) {
        const auto usedDay = parseDate(at.key());
        const auto blocks = dossier::fields::Codec<int>::decode(at.value());
        if (!usedDay || !blocks || *blocks < 0) return bad("used");
        request.used.insert(*usedDay, *blocks);
    }
    return request;
}

Result<LineRequest> decodeLineRequest(const QByteArray& text) {
    MOTCUA_TRY(const LineBody body, bodyOf<LineBody>(text, kMaxLineBody));
    const auto day = parseDate(body.day);
    if (!day) return bad("day");
    if (body.since < 0) return bad("since");
    if (std::ssize(body.tickets) > kMaxTickets) return bad("tickets");
    LineRequest request{*day, body.since, {}};
    std::set<QString> numbers;
    for (const TicketBody& each : body.tickets) {
        const bool isNumber = !each.number.isEmpty() && each.number.size() <= kMaxTicketNumber;
        if (!isNumber || !numbers.insert(each.number).second) return bad("number");
        if (each.base < 0) return bad("base");
        QByteArray ticket = json::compact(each.ticket);
        if (ticket.size() > kMaxTicket) return bad("ticket");
        request.tickets.push_back({each.number, each.base, std::move(ticket)});
    }
    return request;
}

Result<crypto::Digest> blobSumOf(QByteArrayView text) {
    if (!dossier::isSha256(QString::fromLatin1(text))) return bad("sha");
    const QByteArray bytes = QByteArray::fromHex(text.toByteArray());
    crypto::Digest digest;
    std::ranges::copy(bytes, digest.begin());
    return digest;
}

Result<std::vector<crypto::Digest>> decodeBlobSums(const QByteArray& text) {
    MOTCUA_TRY(const SumsBody body, bodyOf<SumsBody>(text));
    if (std::ssize(body.sums) > wire::kMaxAsked) return bad("sha");
    std::vector<crypto::Digest> sums;
    for (const QString& each : body.sums) {
        MOTCUA_TRY(const crypto::Digest digest, blobSumOf(each.toUtf8()));
        sums.push_back(digest);
    }
    return sums;
}

} // namespace motcua::central
