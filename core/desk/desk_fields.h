// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/settings.h"
#include "core/desk/visit.h"
#include "core/dossier/json_fields.h"

namespace motcua::dossier::fields {

/// Bytes as Base64.
template <> struct Codec<QByteArray> {
    static QJsonValue encode(const QByteArray& value) { return QString::fromLatin1(value.toBase64()); }
    static Result<QByteArray> decode(const QJsonValue& value) {
        const auto bytes = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        if (!value.isString() || !bytes) return bad();
        return *bytes;
    }
};

} // namespace motcua::dossier::fields

/// The members of drafts and settings with their names in JSON, once for reading and writing, as
/// core/dossier/payload_fields.h has those of payloads. Internal to visit_json.cpp and settings.cpp.

namespace motcua::dossier {
MOTCUA_NAMES(desk::VisitStep, "identify", "procedure", "checklist", "fees", "accept");
MOTCUA_NAMES(desk::Payment, "unpaid", "cash", "transfer");
MOTCUA_NAMES(desk::PaperSize, "a4", "a5", "thermal80");
MOTCUA_NAMES(citizen::Source, "qr", "chip", "registry", "typed");
} // namespace motcua::dossier

namespace motcua::desk {

/// A person as far as known: of a payload the name is required, a draft may have none yet.
struct PartCitizen {
    citizen::Citizen person{};
    bool operator==(const PartCitizen&) const = default;
};

using dossier::fields::Is;

/// A citizen's member of `describe`, for reading and writing.
template <class Citizen> void describePerson(auto& f, const char* key, Citizen& person) {
    PartCitizen part{person};
    f(key, part);
    if constexpr (!std::is_const_v<Citizen>) person = std::move(part.person);
}

void describe(auto& f, Is<Identified> auto& p) {
    f("sources", p.sources);
    describePerson(f, "person", p.citizen);
    f("source", p.source, dossier::IdentitySource::typed);
    f("verdict", p.verdict, dossier::Verdict::unjudged);
    f("reasons", p.reasons);
    f("decision", p.decision);
    f("simulated", p.simulatedCard);
}

void describe(auto& f, Is<VisitDossier> auto& p) {
    f("procedure", p.procedureCode);
    f("procedure_name", p.procedureName);
    f("case", p.caseText);
    f("components", p.components);
    f("not_needed", p.notNeeded);
    f("seen", p.seen);
    f("own_limit", p.ownLimit);
    f("own_limit_reason", p.ownLimitReason);
    f("channel", p.channel);
    f("not_online", p.notOnlineReason);
    f("copies", p.copies);
    f("units", p.units, 1);
    f("confirmed", p.confirmedLaws);
    f("exemption", p.feeExemption);
    f("fee_case", p.feeCase);
    f("payment", p.payment);
    f("cash_given", p.cashGiven);
    f("own_fee", p.ownFee);
    f("return", p.returnMethod);
    f("return_address", p.returnAddress);
    f("competent", p.competentAgency);
    f("draft", p.draft);
    f("received_code", p.receivedCode);
    f("turned_away", p.turnedAway);
    f("refused", p.refused);
}

void describe(auto& f, Is<Visit> auto& p) {
    f.need("id", p.id);
    f.need("begun", p.begun);
    f("step", p.step);
    f("held", p.held);
    f("kind", p.kind);
    f("applicant", p.applicant);
    f("organisation", p.organisation);
    f("organisation_number", p.organisationNumber);
    f("eid", p.eid);
    f("phone", p.phone);
    f("email", p.email);
    f("address", p.address);
    f("consents", p.consents);
    f("proxy", p.proxy);
    f("authorisation", p.authorisation);
    f.need("dossiers", p.dossiers);
    f("current", p.current);
}

void describe(auto& f, Is<PrintSetting> auto& p) {
    f.need("form", p.form);
    f("printer", p.printer);
    f("tray", p.tray);
    f("paper", p.paper, PaperSize::a5);
    f("copies", p.copies, 2);
}

void describe(auto& f, Is<AgencyContact> auto& p) {
    f("agency", p.agency);
    f("name", p.name);
    f("phone", p.phone);
    f("note", p.note);
}

} // namespace motcua::desk

namespace motcua::dossier::fields {

void describe(auto& f, Is<citizen::SourcedCitizen> auto& p) {
    f.need("source", p.source);
    desk::describePerson(f, "person", p.citizen);
    f("mrz_name", p.hasMrzName);
}

void describe(auto& f, Is<catalogue::CopyOrder> auto& p) {
    f("pages", p.pages, 1);
    f("copies", p.copies, 1);
}

template <> struct Codec<desk::PartCitizen> {
    static QJsonValue encode(const desk::PartCitizen& value) {
        return Codec<citizen::Citizen>::encode(value.person);
    }
    static Result<desk::PartCitizen> decode(const QJsonValue& value) {
        if (!value.isObject()) return bad();
        QJsonObject object = value.toObject();
        const QLatin1StringView key("name");
        const bool isNamed = object.contains(key);
        if (!isNamed) object.insert(key, QStringLiteral("-"));
        MOTCUA_TRY(citizen::Citizen person, citizen::fromJson(object));
        if (!isNamed) person.name.clear();
        return desk::PartCitizen{std::move(person)};
    }
};

} // namespace motcua::dossier::fields
