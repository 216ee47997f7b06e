// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/request.h"

/// The members of what payloads are made of, as payload_fields.h has those of payloads. Internal to
/// action_json.cpp.
namespace motcua::dossier::fields {

template <class P, class T>
concept Is = std::same_as<std::remove_const_t<P>, T>;

void describe(auto& f, Is<DueStamp> auto& p) {
    f("due", p.due);
    f("projected", p.projected);
    f("calendar", p.calendarVersion);
}

void describe(auto& f, Is<ProcedureRef> auto& p) {
    f.need("code", p.code);
    f("name", p.name);
    f("field", p.field);
    f("field_code", p.fieldCode);
    f("case", p.caseId);
    f("case_name", p.caseName);
    f("catalogue", p.catalogueVersion);
}

void describe(auto& f, Is<Consents> auto& p) {
    f("sms", p.sms);
    f("email", p.email);
    f("zalo", p.zalo);
}

void describe(auto& f, Is<Applicant> auto& p) {
    f("kind", p.kind);
    f("person", p.person);
    f("organisation", p.organisation);
    f("organisation_number", p.organisationNumber);
    f("eid", p.eid);
    f("phone", p.phone);
    f("email", p.email);
    f("address", p.address);
    f("consents", p.consents);
}

void describe(auto& f, Is<Proxy> auto& p) {
    f("person", p.person);
    f("authorisation", p.authorisation);
    f("phone", p.phone);
}

void describe(auto& f, Is<Request> auto& p) {
    f.need("procedure", p.procedure);
    f("applicant", p.applicant);
    f("proxy", p.proxy);
    f("channel", p.channel);
    f("not_online", p.notOnlineReason);
    f("return", p.returnMethod);
    f("return_address", p.returnAddress);
}

void describe(auto& f, Is<SubmittedComponent> auto& p) {
    f.need("number", p.number);
    f("name", p.name);
    f("doc_code", p.docCode);
    f("original", p.original);
    f("copy", p.copy);
    f("electronic", p.electronic);
    f("reuse", p.reuse);
    f("paper_reason", p.paperReason);
}

void describe(auto& f, Is<calendar::TimeLimit> auto& p) {
    f.need("value", p.value);
    f.need("unit", p.unit);
}

void describe(auto& f, Is<ProcessRules> auto& p) {
    f("supplement_mode", p.supplementMode);
    f("supplement_within", p.supplementWithin, ProcessRules{}.supplementWithin);
    f("notice_days", p.noticeWorkingDays, ProcessRules{}.noticeWorkingDays);
    f("verification_not_counted", p.verificationNotCounted);
}

void describe(auto& f, Is<FeeAtIntake> auto& p) {
    f("total", p.total);
    f("paid", p.paid);
    f("due_before_return", p.dueBeforeReturn);
    f("receipt", p.receipt);
    f("by_province", p.byProvince);
    f("detail", p.detail);
}

} // namespace motcua::dossier::fields
