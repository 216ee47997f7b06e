// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/json_fields.h"
#include "core/wire/lines.h"
#include "core/wire/sync_answer.h"

/// How the values of the messages stand in JSON. Internal to this folder.
namespace motcua::dossier::fields {

template <> struct Codec<wire::Cursors> {
    static QJsonValue encode(const wire::Cursors& cursors) {
        QJsonObject object;
        for (auto at = cursors.begin(); at != cursors.end(); ++at)
            object.insert(at.key(), at.value());
        return object;
    }
    static Result<wire::Cursors> decode(const QJsonValue& value) {
        const QJsonObject object = value.toObject();
        if (!value.isObject() || object.size() > wire::kMaxStreams) return bad();
        wire::Cursors cursors;
        for (auto at = object.begin(); at != object.end(); ++at) {
            MOTCUA_TRY(const qint64 sequence, Codec<qint64>::decode(at.value()));
            if (sequence < 0 || at.key().isEmpty() || at.key().size() > 64) return bad();
            cursors.insert(at.key(), sequence);
        }
        return cursors;
    }
};

template <> struct Codec<wire::OfficerLogins> {
    static QJsonValue encode(const wire::OfficerLogins& logins) {
        QJsonObject object;
        for (auto at = logins.begin(); at != logins.end(); ++at)
            object.insert(at.key().toString(), at.value());
        return object;
    }
    static Result<wire::OfficerLogins> decode(const QJsonValue& value) {
        const QJsonObject object = value.toObject();
        if (!value.isObject() || object.size() > wire::kMaxOfficers) return bad();
        wire::OfficerLogins logins;
        for (auto at = object.begin(); at != object.end(); ++at) {
            const auto id = Uuid::parse(at.key());
            MOTCUA_TRY(const QString login, Codec<QString>::decode(at.value()));
            if (!id || login.isEmpty() || login.size() > wire::kMaxLogin) return bad();
            logins.insert(*id, login);
        }
        return logins;
    }
};

/// `["0195…","conflict",5,"DOSSIER_STATUS_REFUSES"]`; without a reason, three of them.
template <> struct Codec<wire::Verdict> {
    static QJsonValue encode(const wire::Verdict& verdict) {
        QJsonArray array{verdict.operation.toString(), wire::verdictName(verdict.kind), verdict.version};
        if (!verdict.reason.isEmpty()) array.append(verdict.reason);
        return array;
    }
    static Result<wire::Verdict> decode(const QJsonValue& value) {
        const QJsonArray array = value.toArray();
        if (array.size() != 3 && array.size() != 4) return bad();
        wire::Verdict verdict;
        MOTCUA_TRY(verdict.operation, Codec<Uuid>::decode(array[0]));
        MOTCUA_TRY(verdict.kind, wire::verdictOf(array[1].toString()));
        MOTCUA_TRY(verdict.version, Codec<int>::decode(array[2]));
        if (array.size() == 4) {
            MOTCUA_TRY(verdict.reason, Codec<QString>::decode(array[3]));
            if (verdict.reason.isEmpty()) return bad();
        }
        if (verdict.version < 0) return bad();
        return verdict;
    }
};

template <> struct Codec<std::vector<wire::Verdict>> {
    static QJsonValue encode(const std::vector<wire::Verdict>& verdicts) {
        QJsonArray array;
        for (const wire::Verdict& verdict : verdicts)
            array.append(Codec<wire::Verdict>::encode(verdict));
        return array;
    }
    static Result<std::vector<wire::Verdict>> decode(const QJsonValue& value) {
        const QJsonArray array = value.toArray();
        if (!value.isArray() || array.size() > wire::kMaxOperations) return bad();
        std::vector<wire::Verdict> verdicts;
        verdicts.reserve(static_cast<size_t>(array.size()));
        for (const QJsonValue& each : array) {
            MOTCUA_TRY(wire::Verdict verdict, Codec<wire::Verdict>::decode(each));
            verdicts.push_back(std::move(verdict));
        }
        return verdicts;
    }
};

} // namespace motcua::dossier::fields

namespace motcua::wire {

/// The first line of each message; the lists beside them are the lines that follow.
void describe(auto& f, dossier::fields::Is<SyncRequest> auto& request) {
    f.need("sv", request.schema);
    f.need("device", request.device);
    f.need("inc", request.incarnation);
    f.need("n0", request.first);
    f("epoch", request.epoch);
    f("cursors", request.cursors);
    f("max", request.answerBytes);
    f("officers", request.officers);
}

void describe(auto& f, dossier::fields::Is<SyncAnswer> auto& answer) {
    f.need("time", answer.time);
    f.need("last_n", answer.lastSequence);
    f.need("epoch", answer.epoch);
    f("cursors", answer.cursors);
    f("more", answer.more);
    f.need("poll", answer.pollSeconds);
    f("r", answer.verdicts);
    f("published", answer.published);
}

} // namespace motcua::wire
