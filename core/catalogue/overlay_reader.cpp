// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/overlay.h"

#include "core/catalogue/overlay_merge.h"
#include "core/catalogue/procedure_code.h"
#include "core/catalogue/reader_parts.h"
#include "core/catalogue/row_file.h"

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

/// Members that make the procedure's identity or that only overlays may write.
constexpr std::array kNotSettable{"code"_L1, "disabled"_L1, "overlays"_L1, "fee_policies"_L1,
                                  "processing_cases"_L1};

Parsed<QString> codeIn(const Position& at, const QJsonValue& value) {
    const auto code = ProcedureCode::parse(value.toString());
    if (!code || code->isCase() || code->toString() != value.toString())
        return at.wrong(u"procedure code n.nnnnnn expected"_s, Code::CATALOGUE_CODE_INVALID);
    return code->toString();
}

Parsed<QStringList> readCodes(ObjectReader& row) {
    if (row.has("code"_L1) && row.has("codes"_L1)) return row.wrong("codes"_L1, u"either code or codes"_s);
    if (row.has("codes"_L1)) {
        MOTCUA_TRY(const std::vector<QString> codes, row.list<QString>("codes"_L1, 1000, codeIn));
        if (codes.empty()) return row.wrong("codes"_L1, u"at least one code expected"_s);
        return QStringList(codes.begin(), codes.end());
    }
    MOTCUA_TRY(const QString code, codeIn(row.position("code"_L1), row.value("code"_L1)));
    return QStringList{code};
}

/// A procedure in which every member is at its most usual, to try a change on.
Procedure blank(const QString& code) {
    Procedure procedure;
    procedure.code = code;
    procedure.name = procedure.field = u"-"_s;
    procedure.limit = TimeLimit{1, calendar::Unit::workingDay}; // so that value or unit may be set alone
    return procedure;
}

Parsed<> readSet(ObjectReader& row, OverlayChange& change, Warnings& warnings) {
    const Position at = row.position("set"_L1);
    if (!row.value("set"_L1).isObject()) return at.wrong(u"object expected"_s);
    change.set = row.value("set"_L1).toObject();
    if (change.set.isEmpty()) return at.wrong(u"at least one member expected"_s);
    for (const QLatin1StringView key : kNotSettable)
        if (change.set.contains(key)) return Position(at, key).wrong(u"cannot be set"_s);
    // Read in the place of `set`, so that an error names the member inside it.
    MOTCUA_CHECK(readProcedure(at, mergedJson(blank(change.codes.front()), change), warnings));
    return {};
}

Parsed<> readAdd(ObjectReader& row, OverlayChange& change, Warnings& warnings) {
    const Position at = row.position("add"_L1);
    QJsonObject object = row.value("add"_L1).toObject();
    if (change.codes.size() != 1) return row.wrong("codes"_L1, u"one code expected"_s);
    if (object.contains("code"_L1)) return Position(at, "code"_L1).wrong(u"the code stands beside add"_s);
    object["code"_L1] = change.codes.front();
    MOTCUA_TRY(change.added, readProcedure(at, object, warnings));
    return {};
}

Parsed<> readCasesAdded(ObjectReader& row, OverlayChange& change, Warnings& warnings) {
    if (change.codes.size() != 1) return row.wrong("codes"_L1, u"one code expected"_s);
    MOTCUA_TRY(change.cases,
               row.list<ProcessingCase>("add_cases"_L1, 200, [&](const auto& at, const auto& value) {
                   return readCase(at, value, change.codes.front(), warnings);
               }));
    if (change.cases.empty()) return row.wrong("add_cases"_L1, u"at least one case expected"_s);
    return {};
}

Parsed<> readPoliciesAdded(ObjectReader& row, OverlayChange& change, Warnings& warnings) {
    MOTCUA_TRY(change.policies,
               row.list<FeePolicy>("add_policies"_L1, 200, [&](const auto& at, const auto& value) {
                   return readFeePolicy(at, value, change.codes.front(), warnings);
               }));
    if (change.policies.empty()) return row.wrong("add_policies"_L1, u"at least one policy expected"_s);
    for (FeePolicy& policy : change.policies)
        policy.code.clear();
    return {};
}

Parsed<> readPolicyChannel(ObjectReader& row, OverlayChange& change) {
    MOTCUA_TRY(change.law, row.text("law"_L1, 400));
    MOTCUA_TRY(change.channel, readChannel(row, "policy_channel"_L1));
    return {};
}

Parsed<> readAction(ObjectReader& row, OverlayChange& change, Warnings& warnings) {
    constexpr std::array kActions{std::pair{"set"_L1, ChangeKind::set},
                                  std::pair{"add"_L1, ChangeKind::add},
                                  std::pair{"add_cases"_L1, ChangeKind::addCases},
                                  std::pair{"add_policies"_L1, ChangeKind::addPolicies},
                                  std::pair{"disable"_L1, ChangeKind::disable},
                                  std::pair{"policy_channel"_L1, ChangeKind::policyChannel}};
    QLatin1StringView found;
    for (const auto& [key, kind] : kActions) {
        if (!row.has(key)) continue;
        if (!found.isEmpty()) return row.wrong(key, u"one change a row"_s);
        found = key;
        change.kind = kind;
    }
    if (found.isEmpty())
        return row.wrong("set"_L1,
                         u"one of set, add, add_cases, add_policies, disable, policy_channel expected"_s);
    if (change.kind == ChangeKind::policyChannel) return readPolicyChannel(row, change);

    MOTCUA_TRY(change.codes, readCodes(row));
    switch (change.kind) {
    case ChangeKind::set:
        return readSet(row, change, warnings);
    case ChangeKind::add:
        return readAdd(row, change, warnings);
    case ChangeKind::addCases:
        return readCasesAdded(row, change, warnings);
    case ChangeKind::addPolicies:
        return readPoliciesAdded(row, change, warnings);
    default:
        break;
    }
    MOTCUA_TRY(const bool disable, row.flag("disable"_L1));
    if (!disable) return row.wrong("disable"_L1, u"true expected"_s);
    return {};
}

Parsed<OverlayChange> readChange(const Position& at, const QJsonValue& value, Warnings& warnings) {
    MOTCUA_TRY(ObjectReader row, ObjectReader::open(at, value));
    OverlayChange change;
    MOTCUA_TRY(change.from, row.date("from"_L1));
    MOTCUA_TRY(change.to, row.optionalDate("to"_L1));
    if (change.to && *change.to < change.from) return row.wrong("to"_L1, u"ends before it begins"_s);
    MOTCUA_TRY(change.source, row.text("source"_L1, 400));
    MOTCUA_TRY(change.reason, row.text("reason"_L1, 2000));
    MOTCUA_CHECK(readAction(row, change, warnings));
    row.finish(warnings);
    return change;
}

bool overlaps(const OverlayChange& a, const OverlayChange& b) {
    return (!b.to || a.from <= *b.to) && (!a.to || b.from <= *a.to);
}

bool sharesCode(const OverlayChange& a, const OverlayChange& b) {
    return std::any_of(a.codes.begin(), a.codes.end(),
                       [&](const QString& code) { return b.codes.contains(code); });
}

/// The members that both changes write; only what is written once a day has one meaning.
bool sharesMember(const OverlayChange& a, const OverlayChange& b) {
    if (a.kind != b.kind) return false;
    if (a.kind == ChangeKind::add || a.kind == ChangeKind::disable) return true;
    if (a.kind != ChangeKind::set) return false;
    for (const QString& key : a.set.keys()) {
        if (!b.set.contains(key)) continue;
        if (key != "time_limit"_L1) return true;
        const QJsonObject left = a.set[key].toObject(), right = b.set[key].toObject();
        for (const QString& member : left.keys())
            if (right.contains(member)) return true;
    }
    return false;
}

} // namespace

OverlayFile readOverlay(const QByteArray& text) {
    OverlayFile file;
    std::vector<OverlayChange>& changes = file.overlay.changes;
    RowFile rows =
        readRows(text, [&](const Position& at, const QJsonValue& row, Warnings& warnings) -> Parsed<> {
            MOTCUA_TRY(OverlayChange change, readChange(at, row, warnings));
            for (const OverlayChange& above : changes)
                if (sharesCode(above, change) && overlaps(above, change) && sharesMember(above, change))
                    return Position(at, "from"_L1)
                        .wrong(u"a change above sets the same in the same days"_s, Code::CATALOGUE_DUPLICATE);
            changes.push_back(std::move(change));
            return {};
        });
    file.overlay.version = QString::fromLatin1(rows.digest.toHex());
    file.findings = std::move(rows.findings);
    return file;
}

Result<Overlay> importOverlay(const QByteArray& text) {
    OverlayFile file = readOverlay(text);
    if (!file.findings.ok()) return std::unexpected(firstError(file.findings));
    return std::move(file.overlay);
}

} // namespace motcua::catalogue
