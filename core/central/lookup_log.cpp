// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/lookup_log.h"

#include "core/base/json.h"

#include <QtEndian>
#include <algorithm>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

std::unexpected<Error> damaged(qint64 number) {
    return fail(Code::STORE_DAMAGED, u"lookup_log %1"_s.arg(number));
}

QJsonValue idOrNull(const Uuid& id) { return id.isNull() ? QJsonValue() : QJsonValue(id.toString()); }

/// What rows are found by is what the entry says.
bool agrees(const LookupRow& row) {
    const auto object = json::parseObject(row.body);
    if (!object) return false;
    const auto at = json::instant(*object, "at"_L1);
    return at &&
           std::chrono::floor<std::chrono::seconds>(row.at) ==
               std::chrono::floor<std::chrono::seconds>(*at) &&
           (*object)["office"_L1] == row.office;
}

} // namespace

crypto::Digest subjectHash(const Secret& key, const citizen::Citizen& subject) {
    // each kind under a name of its own, so that a name cannot pass for a number
    QString text;
    if (subject.number)
        text = u"number "_s + subject.number->text();
    else if (!subject.oldNumber.isEmpty())
        text = u"old "_s + subject.oldNumber;
    else
        text = u"name "_s + subject.name.simplified().toUpper() + u' ' + subject.birthDate.toString();
    return crypto::hmacSha256(key, text.toUtf8());
}

QString outcomeOf(const residence::LookupAnswer& answer) {
    const QString kind = residence::toJson(answer)["kind"_L1].toString();
    return answer.reason.isEmpty() ? kind : kind + u' ' + answer.reason;
}

QByteArray encode(const LookupEntry& entry) {
    const bool hasSubject = entry.subject != crypto::Digest{};
    const QString subject = QString::fromLatin1(crypto::toBytes(entry.subject).toHex());
    return json::compact({{u"at"_s, json::orNull(std::optional(entry.at))},
                          {u"device"_s, entry.device.toString()},
                          {u"office"_s, entry.office},
                          {u"request"_s, idOrNull(entry.request)},
                          {u"officer"_s, idOrNull(entry.officer)},
                          {u"login"_s, json::orNull(entry.login)},
                          {u"dossier"_s, idOrNull(entry.dossier.value_or(Uuid()))},
                          {u"dossier_code"_s, json::orNull(entry.dossierCode)},
                          {u"procedure"_s, json::orNull(entry.procedure)},
                          {u"purpose"_s, json::orNull(entry.purpose)},
                          {u"subject"_s, hasSubject ? QJsonValue(subject) : QJsonValue()},
                          {u"outcome"_s, entry.outcome}});
}

LookupHead next(const LookupHead& head, const QByteArray& body) {
    LookupHead grown{head.count + 1, {}};
    char number[8];
    qToBigEndian<qint64>(grown.count, number);
    // the parts before the body have a fixed length, so no two entries share a form
    grown.hash =
        crypto::Sha256().add(crypto::viewOf(head.hash)).add(QByteArrayView(number, 8)).add(body).finish();
    return grown;
}

Result<LookupHead> verifyLookups(LookupLog& log, const std::optional<LookupHead>& known) {
    LookupHead head;
    bool isKnownMet = !known || *known == head;
    for (;;) {
        MOTCUA_TRY(const auto rows, log.rows({}, head.count, kPage));
        for (const LookupRow& row : rows) {
            head = next(head, row.body);
            if (row.number != head.count || row.hash != head.hash || !agrees(row)) return damaged(head.count);
            if (known && head.count == known->count) {
                if (head != *known) return damaged(head.count);
                isKnownMet = true;
            }
        }
        if (std::ssize(rows) == kPage) continue;
        if (!isKnownMet) return damaged(head.count + 1); // its end was cut off
        return head;
    }
}

QString headText(const LookupHead& head) {
    return QString::number(head.count) + u'-' + QString::fromLatin1(crypto::toBytes(head.hash).toHex());
}

Result<LookupHead> parseLookupHead(const QString& text) {
    const qsizetype dash = text.indexOf(u'-');
    bool isNumber = false;
    LookupHead head{text.left(std::max<qsizetype>(dash, 0)).toLongLong(&isNumber), {}};
    const QByteArray hash = QByteArray::fromHex(text.mid(dash + 1).toLatin1());
    if (dash < 0 || !isNumber || head.count < 0 || hash.size() != std::ssize(head.hash))
        return fail(Code::FIELD_INVALID, u"head"_s);
    std::ranges::copy(hash, head.hash.begin());
    return head;
}

} // namespace motcua::central
