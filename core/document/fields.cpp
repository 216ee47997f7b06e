// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/fields.h"

#include <array>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

/// Heads and feet of all forms.
constexpr const char* kOffice = "superior agency one_stop place office_address hotline officer number ";
constexpr const char* kDossier =
    "code former_codes provisional applicant submitter authorisation id_number address "
    "phone email procedure procedure_code field ";

struct Row {
    const char* list;
    const char* fields;
};
struct FormText {
    const char* fields;
    std::array<Row, 2> lists;
};

constexpr std::array<FormText, kFormKinds> kForms{{
    {.fields = "sets time_limit received due due_lunar return_at fee fee_detail book competent_agency note "
               "payment_qr",
     .lists = {{{"components", "number name kind quantity note"}, {}}}},
    {.fields = "reason legal_basis complete_by contact", .lists = {{{"missing", "number name note"}, {}}}},
    {.fields = "reason legal_basis guidance contact", .lists = {}},
    {.fields = "received due reason new_due contact recipients signer signer_title", .lists = {}},
    {.fields =
         "received ground legal_basis reason stopped_at fee_back contact recipients signer signer_title",
     .lists = {{{"papers_back", "number name quantity"}, {}}}},
    {.fields = "competent_agency coordinating_agency received due",
     .lists = {{{"steps", "number from to given_at received_at giver receiver outcome note"}, {}}}},
    {.fields = "volume from to",
     .lists = {{{"rows", "number code procedure sets applicant address_phone agency received due forwarded "
                         "result_received returned note"},
                {}}}},
    {.fields = "serial tax_number payer total total_words method paid_at payment_qr",
     .lists = {{{"items", "number name amount"}, {}}}},
    {.fields = "from_unit to_unit giver receiver handed_at total note",
     .lists = {{{"rows", "number code procedure content applicant address fee note"}, {}}}},
    {.fields = "receiver receiver_number receiver_role identity_check return_method tracking_code "
               "returned_at fee note",
     .lists = {{{"results", "number name document_number quantity"},
                {"papers_back", "number name quantity"}}}},
}};

QStringList words(const char* text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); }

FormFields make(const FormText& text) {
    FormFields fields{words(kOffice) + words(kDossier) + words(text.fields), {}};
    for (const Row& row : text.lists)
        if (row.list) fields.lists.emplace(QString::fromLatin1(row.list), words(row.fields));
    return fields;
}

} // namespace

const FormFields& fieldsOf(FormKind kind) {
    static const auto kAll = [] {
        std::vector<FormFields> all;
        for (const FormText& text : kForms)
            all.push_back(make(text));
        return all;
    }();
    return kAll[static_cast<std::size_t>(kind)];
}

bool isBuiltIn(QStringView name) {
    static const QStringList kNames{u"title"_s, u"date_line"_s, u"form_number"_s, u"circular"_s, u"emblem"_s};
    return kNames.contains(name);
}

} // namespace motcua::document
