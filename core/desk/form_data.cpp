// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dossier_key.h"
#include "core/desk/form_values.h"
#include "core/desk/settings_table.h"

#include <array>

namespace motcua::desk {
namespace {

using document::FormKind;

struct Filler {
    FormKind kind;
    Result<> (*fill)(const FormSource&, document::FormData&);
};
constexpr std::array kFillers{
    Filler{FormKind::receipt01, fillReceipt},     Filler{FormKind::supplement02, fillSupplement},
    Filler{FormKind::refusal03, fillRefusal},     Filler{FormKind::apology04, fillApology},
    Filler{FormKind::stop05, fillStop},           Filler{FormKind::control06, fillControl},
    Filler{FormKind::feeReceipt, fillFeeReceipt}, Filler{FormKind::resultReceipt, fillResultReceipt},
};

QString idNumberOf(const dossier::Applicant& applicant) {
    if (!applicant.organisationNumber.isEmpty()) return applicant.organisationNumber;
    const citizen::Citizen& person = applicant.person;
    if (person.number) return person.number->text();
    if (!person.documentNumber.isEmpty())
        return (person.documentType + u' ' + person.documentNumber).trimmed();
    return person.oldNumber;
}

/// Whose dossier it is and what about.
void setDossier(const dossier::State& state, document::FormData& form) {
    const dossier::Request& request = state.request();
    const dossier::Applicant& applicant = request.applicant;
    FormRow& values = form.values;
    if (state.code) {
        form.code = state.code->text();
        set(values, "code", form.code);
        if (state.code->isProvisional()) set(values, "provisional", QStringLiteral("có"));
    }
    QStringList former;
    for (const dossier::DossierCode& code : state.formerCodes)
        former << code.text();
    set(values, "former_codes", former.join(QStringLiteral(", ")));
    set(values, "applicant", dossier::applicantName(state));
    if (request.proxy) {
        set(values, "submitter", request.proxy->person.name);
        set(values, "authorisation", request.proxy->authorisation);
    }
    set(values, "id_number", idNumberOf(applicant));
    set(values, "address", applicant.address.isEmpty() ? applicant.person.residence : applicant.address);
    set(values, "phone", applicant.phone);
    set(values, "email", applicant.email);
    set(values, "procedure", request.procedure.name);
    set(values, "procedure_code", request.procedure.code);
    set(values, "field", request.procedure.field);
}

} // namespace

QString FormSource::officerName(const Uuid& id) const {
    const auto account = officer::Accounts(workplace.database()).find(id);
    return account ? account->fullName : QString();
}

QString FormSource::agencyName(const dossier::AgencyCode& agency) const {
    const records::Station& station = workplace.station();
    if (agency.isEmpty() || agency.text() == station.officeCode) return station.officeName;
    for (const AgencyContact& contact : settings.contacts)
        if (contact.agency == agency.text() && !contact.name.isEmpty()) return contact.name;
    return agency.text();
}

QString FormSource::contact() const {
    const auto names = stationNames(workplace, settings);
    if (names.hotline.isEmpty()) return {};
    return QStringLiteral("%1, số điện thoại %2").arg(names.oneStop, names.hotline);
}

QString formTime(LocalTime time) {
    const std::chrono::hh_mm_ss clock{timeOfDay(time)};
    return QStringLiteral("%1 giờ %2 phút, %3 ngày %4")
        .arg(twoDigits(static_cast<int>(clock.hours().count())),
             twoDigits(static_cast<int>(clock.minutes().count())), vietnameseWeekday(dateOf(time)),
             vietnameseDate(dateOf(time)));
}

QString formTime(Instant instant) { return formTime(toLocal(instant)); }

void set(FormRow& values, const char* name, const QString& value) {
    if (!value.trimmed().isEmpty()) values[QLatin1StringView(name)] = value.trimmed();
}

QString twoDigits(int number) { return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0')); }

std::vector<FormRow> numbered(const QStringList& names) {
    std::vector<FormRow> rows;
    for (const QString& name : names) {
        FormRow& row = rows.emplace_back();
        set(row, "number", QString::number(rows.size()));
        set(row, "name", name);
    }
    return rows;
}

document::FormData formOf(Workplace& workplace, const Settings& settings, FormKind kind, Date date) {
    const auto names = stationNames(workplace, settings);
    document::FormData form;
    form.kind = kind;
    form.date = date;
    form.training = names.training;
    form.emblem = settings.emblem;
    FormRow& values = form.values;
    set(values, "superior", names.superior);
    set(values, "agency", names.agency);
    if (names.oneStop != names.agency) set(values, "one_stop", names.oneStop);
    set(values, "place", names.place);
    set(values, "office_address", settings.address);
    set(values, "hotline", names.hotline);
    set(values, "officer", names.officer);
    return form;
}

Result<int> formNumber(Workplace& workplace, FormKind kind, const Uuid& step, Date date) {
    store::Database& database = workplace.database();
    const int form = static_cast<int>(kind);
    const int year = static_cast<int>(std::chrono::year_month_day{date}.year());
    const auto one = [&](Result<store::Statement> row) -> Result<std::optional<int>> {
        if (!row) return std::unexpected(std::move(row).error());
        MOTCUA_TRY(const bool found, row->step());
        if (!found) return std::nullopt;
        return static_cast<int>(row->int64(0));
    };
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    auto given = database.prepare("SELECT number FROM form_number WHERE step = ? AND form = ?");
    if (given) given->bindAll(step, form);
    MOTCUA_TRY(const auto known, one(std::move(given)));
    if (known) return *known;
    auto counter = database.prepare("SELECT last FROM form_counter WHERE form = ? AND year = ?");
    if (counter) counter->bindAll(form, year);
    MOTCUA_TRY(const auto last, one(std::move(counter)));
    const int number = last.value_or(0) + 1;
    MOTCUA_CHECK(database.run("INSERT OR REPLACE INTO form_counter(form, year, last) VALUES(?, ?, ?)", form,
                              year, number));
    MOTCUA_CHECK(database.run("INSERT INTO form_number(step, form, year, number) VALUES(?, ?, ?, ?)", step,
                              form, year, number));
    MOTCUA_CHECK(transaction.commit());
    return number;
}

Result<document::FormData> formData(Workplace& workplace, FormKind kind, const QString& code) {
    const auto filler = std::ranges::find(kFillers, kind, &Filler::kind);
    if (filler == kFillers.end()) return fail(Code::DOCUMENT_FORM_NOT_YET, QString(document::name(kind)));
    MOTCUA_TRY(const auto dossier, dossierOf(workplace, code));
    MOTCUA_TRY(const auto actions, records::loadActions(workplace.database(), dossier.state.id));
    MOTCUA_TRY(const auto stored, readSettings(workplace.database()));
    const FormSource source{workplace, stored.settings, dossier.state, actions};
    auto form = formOf(workplace, stored.settings, kind, dateOf(toLocal(workplace.clock().now())));
    setDossier(dossier.state, form);
    MOTCUA_CHECK(filler->fill(source, form));
    return form;
}

} // namespace motcua::desk
