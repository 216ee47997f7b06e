// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/visit_desk.h"

#include <algorithm>
#include <map>

namespace motcua::desk {
namespace {

/// What "lately" and "most" look back on: enough for months of a commune, and read in some ms.
constexpr int kLookBack = 2000;
constexpr size_t kShown = 12;
constexpr size_t kHits = 60;

using Hits = std::vector<catalogue::SearchHit>;

void add(Hits& hits, const KnownProcedures& known, const QString& code) {
    const auto found = known.hits.find(code);
    if (found != known.hits.end() && !found->second.disabled && hits.size() < kShown)
        hits.push_back(found->second);
}

Result<QStringList> codesOf(Result<store::Statement> rows) {
    if (!rows) return std::unexpected(std::move(rows).error());
    QStringList codes;
    for (;;) {
        MOTCUA_TRY(const bool more, rows->step());
        if (!more) return codes;
        codes << rows->text(0);
    }
}

Result<QStringList> starred(Workplace& workplace) {
    auto rows =
        workplace.database().prepare("SELECT procedure FROM favourite WHERE officer = ? ORDER BY procedure");
    if (rows) rows->bindAll(workplace.session().officer.id);
    return codesOf(std::move(rows));
}

Result<QStringList> latelyReceived(Workplace& workplace) {
    auto rows = workplace.database().prepare(
        "SELECT procedure_code FROM (SELECT procedure_code, desk, no FROM dossier ORDER BY no DESC LIMIT ?1) "
        "WHERE desk = ?2 ORDER BY no DESC");
    if (rows) rows->bindAll(kLookBack, workplace.station().desk);
    return codesOf(std::move(rows));
}

std::vector<ProcedureShelf::Field> fieldsOf(const KnownProcedures& known) {
    std::map<QString, ProcedureShelf::Field> byCode;
    for (const auto& [code, hit] : known.hits) {
        if (hit.disabled) continue;
        const QString& fieldCode = known.fieldCodes.at(code);
        auto& field = byCode[fieldCode];
        field.code = fieldCode;
        if (field.name.isEmpty()) field.name = hit.field;
        ++field.count;
    }
    std::vector<ProcedureShelf::Field> fields;
    for (auto& [code, field] : byCode)
        fields.push_back(std::move(field));
    std::ranges::stable_sort(fields, std::greater{}, &ProcedureShelf::Field::count);
    return fields;
}

} // namespace

Result<ProcedureShelf> procedureShelf(Workplace& workplace) {
    MOTCUA_TRY(const auto* known, workplace.knownProcedures());
    MOTCUA_TRY(const QStringList favourites, starred(workplace));
    MOTCUA_TRY(const QStringList received, latelyReceived(workplace));
    ProcedureShelf shelf;
    for (const QString& code : favourites)
        add(shelf.favourites, *known, code);
    std::map<QString, int> counts;
    for (const QString& code : received)
        if (++counts[code] == 1) add(shelf.recent, *known, code);
    QStringList byCount;
    for (const auto& [code, count] : counts)
        byCount << code;
    std::ranges::stable_sort(byCount,
                             [&](const QString& a, const QString& b) { return counts[a] > counts[b]; });
    for (const QString& code : byCount)
        add(shelf.frequent, *known, code);
    shelf.fields = fieldsOf(*known);
    return shelf;
}

Result<> setFavourite(Workplace& workplace, const QString& procedureCode, bool favourite) {
    MOTCUA_TRY(const auto* known, workplace.knownProcedures());
    if (favourite && !known->hits.contains(procedureCode))
        return fail(Code::CATALOGUE_PROCEDURE_UNKNOWN, procedureCode);
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    const Uuid officer = workplace.session().officer.id;
    MOTCUA_CHECK(
        favourite
            ? workplace.database().run("INSERT OR REPLACE INTO favourite(officer, procedure) VALUES(?, ?)",
                                       officer, procedureCode)
            : workplace.database().run("DELETE FROM favourite WHERE officer = ? AND procedure = ?", officer,
                                       procedureCode));
    return transaction.commit();
}

Result<Hits> searchProcedures(Workplace& workplace, const QString& typed, const QString& fieldCode) {
    MOTCUA_TRY(const auto* known, workplace.knownProcedures());
    if (fieldCode.isEmpty()) return known->index.search(typed, kHits);
    Hits hits;
    const auto isOfField = [&](const catalogue::SearchHit& hit) {
        return known->fieldCodes.at(hit.code) == fieldCode;
    };
    if (typed.trimmed().isEmpty()) {
        for (const auto& [code, hit] : known->hits)
            if (isOfField(hit)) hits.push_back(hit);
        std::ranges::stable_sort(
            hits, {}, [](const auto& hit) { return std::tuple(hit.disabled, !hit.essential, hit.name); });
        return hits;
    }
    std::ranges::copy_if(known->index.search(typed, known->index.size()), std::back_inserter(hits),
                         isOfField);
    return hits;
}

} // namespace motcua::desk
