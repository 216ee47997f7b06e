// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/fields.h"

#include <algorithm>

namespace motcua::dossier {
namespace {

/// The plain texts among the fields; null for those that are parsed.
template <class S> auto plainText(S& state, CorrectedField field) -> decltype(&state.intake.note) {
    auto& applicant = state.intake.request.applicant;
    switch (field) {
    case CorrectedField::applicantName:
        return &applicant.person.name;
    case CorrectedField::organisationName:
        return &applicant.organisation;
    case CorrectedField::phone:
        return &applicant.phone;
    case CorrectedField::email:
        return &applicant.email;
    case CorrectedField::address:
        return &applicant.address;
    case CorrectedField::returnAddress:
        return &state.intake.request.returnAddress;
    case CorrectedField::processingCase:
        return &state.intake.request.procedure.caseId;
    case CorrectedField::applicantNumber:
    case CorrectedField::applicantBirthDate:
    case CorrectedField::returnMethod:
    case CorrectedField::resultPaper:
        break;
    }
    return nullptr;
}

} // namespace

QString fieldText(const State& state, CorrectedField field) {
    const citizen::Citizen& person = state.request().applicant.person;
    switch (field) {
    case CorrectedField::applicantNumber:
        return person.number ? person.number->text() : QString();
    case CorrectedField::applicantBirthDate:
        return person.birthDate.toString();
    case CorrectedField::returnMethod:
        return name(state.request().returnMethod);
    default:
        break;
    }
    const QString* text = plainText(state, field);
    return text ? *text : QString();
}

bool isValidFor(CorrectedField field, const QString& text) {
    switch (field) {
    case CorrectedField::applicantName:
        return !text.trimmed().isEmpty();
    case CorrectedField::applicantNumber:
        return citizen::CitizenNumber::parse(text).has_value();
    case CorrectedField::applicantBirthDate:
        return citizen::PartialDate::parse(text).has_value();
    case CorrectedField::returnMethod:
        return parseName<ReturnMethod>(text).has_value();
    case CorrectedField::processingCase: // limit, due date and fee hang on it
        return false;
    default:
        return true;
    }
}

void setFieldText(State& state, CorrectedField field, const QString& text) {
    citizen::Citizen& person = state.intake.request.applicant.person;
    switch (field) {
    case CorrectedField::applicantNumber:
        person.number = *citizen::CitizenNumber::parse(text);
        return;
    case CorrectedField::applicantBirthDate:
        person.birthDate = *citizen::PartialDate::parse(text);
        return;
    case CorrectedField::returnMethod:
        state.intake.request.returnMethod = *parseName<ReturnMethod>(text);
        return;
    default:
        if (QString* plain = plainText(state, field)) *plain = text;
    }
}

bool isReason(const QString& text) {
    constexpr qsizetype kShortest = 10;
    return text.trimmed().size() >= kShortest;
}

bool isSha256(QStringView text) {
    return text.size() == 64 && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace motcua::dossier
