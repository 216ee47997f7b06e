// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/payloads.h"
#include "core/dossier/request_fields.h"

/// The members of every payload with their names in JSON, once for reading and writing. `f.need` must be
/// there, `f` may be left out when it equals the default. Internal to action_json.cpp.
namespace motcua::dossier::fields {

void describe(auto& f, Is<Registered> auto& p) {
    f.need("request", p.request);
    f("portal_reference", p.portalReference);
    f("answer_by", p.answerBy);
}

void describe(auto& f, Is<Received> auto& p) {
    f.need("code", p.code);
    f.need("request", p.request);
    f("components", p.components);
    f("sets", p.sets, 1);
    f("fee", p.fee);
    f("limit", p.limit);
    f("own_limit_reason", p.ownLimitReason);
    f("cutoff", p.cutoff);
    f("rules", p.rules);
    f.need("received", p.received);
    f("due", p.due);
    f("forward_by", p.forwardBy);
    f("notice_by", p.supplementNoticeBy);
    f("competent", p.competentAgency);
    f("receiving", p.receivingAgency);
    f("book_volume", p.bookVolume);
    f("book_ordinal", p.bookOrdinal);
    f("note", p.note);
}

void describe(auto& f, Is<Refused> auto& p) {
    f.need("reason", p.reason);
    f("legal_basis", p.legalBasis);
    f("guidance", p.guidance);
    f("document", p.document);
}

void describe(auto& f, Is<SupplementRequested> auto& p) {
    f.need("missing", p.missing);
    f("reason", p.reason);
    f.need("complete_by", p.completeBy);
    f("document", p.document);
}

void describe(auto& f, Is<Supplemented> auto& p) {
    f("components", p.components);
    f("new_due", p.newDue);
    f("notice_by", p.supplementNoticeBy);
    f("note", p.note);
}

void describe(auto& f, Is<Forwarded> auto& p) {
    f.need("to_unit", p.toUnit);
    f("to_officer", p.toOfficer);
    f("note", p.note);
    f("document", p.document);
}

void describe(auto& f, Is<CompetentReceived> auto& p) {
    f.need("received", p.received);
    f("new_due", p.newDue);
    f("notice_by", p.supplementNoticeBy);
}

void describe(auto& f, Is<ProcessingStarted> auto& p) {
    f("unit", p.unit);
    f("note", p.note);
}

void describe(auto& f, Is<VerificationStarted> auto& p) {
    f("kind", p.kind);
    f.need("agency", p.agency);
    f.need("question", p.question);
    f("answer_by", p.answerBy);
    f("document", p.document);
}

void describe(auto& f, Is<VerificationEnded> auto& p) {
    f.need("enquiry", p.enquiry);
    f("answer", p.answer);
    f("new_due", p.newDue);
    f("document", p.document);
}

void describe(auto& f, Is<ObligationRequested> auto& p) {
    f.need("what", p.what);
    f("amount", p.amount);
    f("pay_by", p.payBy);
    f("document", p.document);
}

void describe(auto& f, Is<ObligationMet> auto& p) {
    f("evidence", p.evidence);
    f("new_due", p.newDue);
}

void describe(auto& f, Is<FeePaid> auto& p) {
    f.need("amount", p.amount);
    f("method", p.method);
    f("what", p.what);
    f("receipt", p.receipt);
}

void describe(auto& f, Is<FeeRefunded> auto& p) {
    f.need("payment", p.payment);
    f.need("amount", p.amount);
    f("reason", p.reason);
    f("receipt", p.receipt);
}

void describe(auto& f, Is<Extended> auto& p) {
    f.need("new_due", p.newDue);
    f.need("reason", p.reason);
    f("document", p.document);
    f("notified_by", p.notifiedBy);
}

void describe(auto& f, Is<Withdrawn> auto& p) {
    f("reason", p.reason);
    f("document", p.document);
}

void describe(auto& f, Is<Stopped> auto& p) {
    f.need("ground", p.ground);
    f.need("reason", p.reason);
    f("legal_basis", p.legalBasis);
    f("document", p.document);
}

void describe(auto& f, Is<ResultPaper> auto& p) {
    f("name", p.name);
    f("number", p.number);
    f("code", p.code);
    f("type_code", p.typeCode);
    f("sha256", p.sha256);
}

void describe(auto& f, Is<ResultReady> auto& p) {
    f("papers", p.papers);
    f.need("finished", p.finished);
    f("note", p.note);
}

void describe(auto& f, Is<Returned> auto& p) {
    f("receiver", p.receiver);
    f("method", p.method);
    f("slip_shown", p.slipShown);
    f("without_slip", p.withoutSlipReason);
    f("identity_check", p.identityCheck);
    f("receiver_name", p.receiverName);
    f("receiver_number", p.receiverNumber);
    f("authorisation", p.authorisation);
    f("tracking_code", p.trackingCode);
    f("papers_back", p.papersBack);
    f("note", p.note);
}

void describe(auto& f, Is<Unclaimed> auto& p) {
    f("notified_by", p.notifiedBy);
    f("note", p.note);
}

void describe(auto& f, Is<FieldChange> auto& p) {
    f.need("field", p.field);
    f("old", p.oldValue);
    f("new", p.newValue);
}

void describe(auto& f, Is<Corrected> auto& p) {
    f.need("corrects", p.corrects);
    f.need("changes", p.changes);
    f.need("reason", p.reason);
    f.need("found", p.found);
    f.need("deadline", p.deadline);
    f("document", p.document);
}

void describe(auto& f, Is<LookedUp> auto& p) {
    f.need("way", p.way);
    f.need("outcome", p.outcome);
    f("person", p.person);
    f.need("purpose", p.purpose);
    f("snapshot", p.snapshot);
    f("confirm_by", p.confirmBy);
}

void describe(auto& f, Is<IdentityVerified> auto& p) {
    f("person", p.person);
    f.need("source", p.source);
    f.need("verdict", p.verdict);
    f("reasons", p.reasons);
    f("decision", p.decision);
}

void describe(auto& f, Is<PaperData> auto& p) {
    f("type_code", p.typeCode);
    f("holder_number", p.holderNumber);
    f("holder", p.holderText);
    f("abstract", p.abstract);
    f("validity", p.validity);
    f("scope", p.scope);
}

void describe(auto& f, Is<AttachmentAdded> auto& p) {
    f.need("sha256", p.sha256);
    f("file_name", p.fileName);
    f("media_type", p.mediaType);
    f("size", p.size);
    f("kind", p.kind);
    f("component", p.component);
    f("title", p.title);
    f("signed", p.signedByClerk);
    f("reuse", p.reuse);
    f("data", p.data);
}

void describe(auto& f, Is<RuleOverridden> auto& p) {
    f.need("rule", p.rule);
    f.need("reason", p.reason);
    f.need("supervisor", p.supervisor);
    f.need("fresh_login_at", p.freshLoginAt);
}

void describe(auto& f, Is<CodeReplaced> auto& p) {
    f.need("former", p.former);
    f.need("code", p.code);
}

void describe(auto& f, Is<OutageStarted> auto& p) {
    f.need("system", p.system);
    f("announcement", p.announcement);
    f.need("since", p.since);
}

void describe(auto& f, Is<OutageEnded> auto& p) {
    f.need("until", p.until);
    f("new_due", p.newDue);
}

void describe(auto& f, Is<NoteAdded> auto& p) { f.need("text", p.text); }

void describe(auto& f, Is<Deleted> auto& p) { f.need("reason", p.reason); }

} // namespace motcua::dossier::fields
