// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/dossier_table.h"

#include "core/records/report_table.h"

namespace motcua::records {
namespace {

Result<> writeRow(store::Database& database, const char* sql, const DossierRow& row) {
    return database.run(sql, row.no, row.id, row.version, row.code, row.provisional,
                        static_cast<int>(row.status), static_cast<int>(row.stage), row.isOpen,
                        row.procedureCode, row.procedureName, row.field, row.applicant, row.applicantNumber,
                        row.phone, static_cast<int>(row.channel), row.desk, row.feeVnd, row.feePaid,
                        row.received, row.due, row.projected, row.supplementDeadline, row.finished,
                        row.returned);
}

/// A code belongs to one dossier for ever: that another has it already undoes the step, unless it is the
/// service's word.
Result<> addCodes(store::Database& database, const DossierRow& row, const QStringList& codes,
                  CodeClash clash) {
    const char* sql = "INSERT INTO dossier_code(code, dossier) SELECT ?1, ?2 "
                      "WHERE NOT EXISTS (SELECT 1 FROM dossier_code WHERE code = ?1 AND dossier = ?2)";
    if (clash == CodeClash::yield) sql = "INSERT OR IGNORE INTO dossier_code(code, dossier) VALUES(?, ?)";
    if (clash == CodeClash::take) sql = "INSERT OR REPLACE INTO dossier_code(code, dossier) VALUES(?, ?)";
    for (const QString& code : codes)
        MOTCUA_CHECK(database.run(sql, code, row.no));
    return {};
}

#define MOTCUA_ROW_VALUES "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

} // namespace

SearchText searchTextOf(const dossier::State& state) {
    const dossier::Request& request = state.request();
    const dossier::Applicant& applicant = request.applicant;
    QStringList texts{applicant.person.name, applicant.organisation, applicant.person.residence,
                      applicant.address};
    QStringList numbers = codesOf(state);
    if (applicant.person.number) numbers << applicant.person.number->text();
    numbers << applicant.person.oldNumber << applicant.person.documentNumber << applicant.organisationNumber
            << applicant.phone;
    if (request.proxy) {
        texts << request.proxy->person.name;
        if (request.proxy->person.number) numbers << request.proxy->person.number->text();
        numbers << request.proxy->phone;
    }
    return searchText(texts, numbers);
}

QStringList codesOf(const dossier::State& state) {
    QStringList codes;
    if (state.code) codes << state.code->text();
    for (const dossier::DossierCode& former : state.formerCodes)
        codes << former.text();
    if (!state.portalReference.isEmpty()) codes << state.portalReference;
    return codes;
}

Result<> insertDerived(store::Database& database, const DossierRow& row, const QStringList& codes,
                       const SearchText& text, CodeClash clash) {
    MOTCUA_CHECK(writeRow(database, "INSERT INTO dossier " MOTCUA_ROW_VALUES, row));
    MOTCUA_CHECK(addCodes(database, row, codes, clash));
    return database.run("INSERT INTO dossier_text(docid, words, tails) VALUES(?, ?, ?)", row.no, text.words,
                        text.tails);
}

Result<> updateDerived(store::Database& database, const DossierRow& row, const QStringList& codes,
                       const SearchText& text, bool textChanged, CodeClash clash) {
    MOTCUA_CHECK(writeRow(database, "INSERT OR REPLACE INTO dossier " MOTCUA_ROW_VALUES, row));
    if (!textChanged) return {};
    MOTCUA_CHECK(addCodes(database, row, codes, clash));
    return database.run("UPDATE dossier_text SET words = ?, tails = ? WHERE docid = ?", text.words,
                        text.tails, row.no);
}

Result<> removeDerived(store::Database& database, qint64 no) {
    MOTCUA_CHECK(database.run("DELETE FROM dossier WHERE no = ?", no));
    // a code it had taken goes back to the dossier that had to leave it
    MOTCUA_CHECK(database.run("UPDATE dossier_code SET dossier = (SELECT d.no FROM dossier d WHERE d.code = "
                              "dossier_code.code) WHERE dossier = ? AND EXISTS (SELECT 1 FROM dossier d "
                              "WHERE d.code = dossier_code.code)",
                              no));
    MOTCUA_CHECK(database.run("DELETE FROM dossier_code WHERE dossier = ?", no));
    MOTCUA_CHECK(database.run("DELETE FROM lookup_task WHERE dossier = ?", no));
    MOTCUA_CHECK(removeReportRows(database, no));
    return database.run("DELETE FROM dossier_text WHERE docid = ?", no);
}

Result<> writeConfirmations(store::Database& database, qint64 no,
                            const std::vector<dossier::Confirmation>& open) {
    MOTCUA_CHECK(database.run("DELETE FROM lookup_task WHERE dossier = ?", no));
    for (const dossier::Confirmation& one : open)
        MOTCUA_CHECK(database.run("INSERT INTO lookup_task VALUES(?, ?, ?, ?, ?, ?)", no,
                                  static_cast<int>(one.person), one.action, static_cast<int>(one.outcome),
                                  one.purpose, toInstant(one.confirmBy)));
    return {};
}

} // namespace motcua::records
