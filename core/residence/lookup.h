// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/dossier/names.h"
#include "core/residence/registry_record.h"

namespace motcua::residence {

/// One look-up. It cannot be sent without a dossier or procedure, a personal account and a purpose: the law
/// asks for all three (facts/one-stop.md §4.2), and so does whoever is asked later why somebody's data were
/// read.
struct LookupRequest {
    Uuid id{}; ///< `MaYeuCau`: never used twice
    std::optional<Uuid> dossier{};
    QString dossierCode{};
    QString procedure{}; ///< `MaDVC`; of the dossier, or what the visit is for
    Uuid officer{};
    QString officerLogin{}; ///< `MaCanBo`
    QString purpose{};
    dossier::Person person = dossier::Person::applicant;
    citizen::Citizen subject{}; ///< number or old number, name, birth date; the rest is not sent
    bool operator==(const LookupRequest&) const = default;
};

/// Errors: RESIDENCE_DOSSIER, RESIDENCE_PURPOSE (shorter than a word that says something: five letters),
/// RESIDENCE_PERSON, OFFICER_UNKNOWN without a personal account.
Result<> checkRequest(const LookupRequest& request);

enum class AnswerKind {
    found,
    notFound,
    ambiguous,   ///< several people: the number is needed
    unreachable, ///< no line, no answer, or none that is understood
    refused      ///< by the owner of the data, with a code
};

struct LookupAnswer {
    AnswerKind kind = AnswerKind::unreachable;
    QString reason{}; ///< the refusal's code (`004`, `005`), or the name of the error
    Instant at{};     ///< by the clock of who asked; to the second in JSON
    std::optional<RegistryRecord> record{};
    bool operator==(const LookupAnswer&) const = default;
};

/// Who can be asked: the central service (core/sync), the population database itself (core/central), a file.
class LookupGateway {
public:
    virtual ~LookupGateway() = default;
    /// May block for as long as a network does; a checked request. What cannot be reached is an answer, since
    /// it becomes a task; an error is only what the officer gave wrongly (a file that cannot be read).
    virtual Result<LookupAnswer> lookUp(const LookupRequest& request) = 0;
};

/// For the line: `{id, dossier, dossier_code, procedure, officer, login, purpose, person, subject{number,
/// old_number, name, birth_date}}`. Reading checks the request as well. Errors: FIELD_INVALID, RESIDENCE_….
QJsonObject toJson(const LookupRequest& request);
Result<LookupRequest> requestFromJson(const QJsonObject& object);

/// `{kind, reason, at, record}`. Errors: FIELD_INVALID.
QJsonObject toJson(const LookupAnswer& answer);
Result<LookupAnswer> answerFromJson(const QJsonObject& object);

} // namespace motcua::residence
