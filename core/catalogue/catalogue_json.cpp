// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_json.h"

#include "core/catalogue/procedure_json.h"
#include "core/catalogue/row_file.h"

#include <QCryptographicHash>
#include <QSet>

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

bool isSamePolicy(const FeePolicy& a, const FeePolicy& b) {
    return a.code == b.code && a.law == b.law && a.percentOff == b.percentOff && a.from == b.from &&
           a.to == b.to;
}

bool byCode(const Procedure& a, const Procedure& b) { return a.code < b.code; }

QString versionOf(const QByteArray& procedures, const QByteArray& policies) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayLiteral("motcua catalogue 1\n"));
    hash.addData(procedures);
    hash.addData(policies);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

ProcedureFile readProcedures(const QByteArray& text) {
    ProcedureFile file;
    QSet<QString> seen;
    RowFile rows =
        readRows(text, [&](const Position& at, const QJsonValue& row, Warnings& warnings) -> Parsed<> {
            MOTCUA_TRY(Procedure procedure, readProcedure(at, row, warnings));
            if (seen.contains(procedure.code))
                return Position(at, "code"_L1)
                    .wrong(u"a procedure with this code stands above"_s, Code::CATALOGUE_DUPLICATE);
            seen.insert(procedure.code);
            file.procedures.push_back(std::move(procedure));
            return {};
        });
    file.digest = rows.digest;
    file.findings = std::move(rows.findings);
    if (file.procedures.empty() && file.findings.ok()) { // would replace a working catalogue by nothing
        file.findings.errors.push_back({Code::CATALOGUE_ROW_INVALID, 1, {}, {}, u"no procedures"_s});
        file.findings.errorCount = 1;
    }
    return file;
}

FeePolicyFile readFeePolicies(const QByteArray& text) {
    FeePolicyFile file;
    RowFile rows =
        readRows(text, [&](const Position& at, const QJsonValue& row, Warnings& warnings) -> Parsed<> {
            MOTCUA_TRY(FeePolicy policy, readFeePolicy(at, row, {}, warnings));
            for (const FeePolicy& above : file.policies)
                if (isSamePolicy(above, policy))
                    return Position(at, "code"_L1)
                        .wrong(u"the same policy stands above"_s, Code::CATALOGUE_DUPLICATE);
            file.policies.push_back(std::move(policy));
            return {};
        });
    file.digest = rows.digest;
    file.findings = std::move(rows.findings);
    return file;
}

Result<Catalogue> makeCatalogue(ProcedureFile procedures, FeePolicyFile policies, Date effectiveFrom,
                                Findings* findings) {
    if (!procedures.findings.ok()) return std::unexpected(firstError(procedures.findings));
    if (!policies.findings.ok()) return std::unexpected(firstError(policies.findings));

    Catalogue catalogue;
    catalogue.version = versionOf(procedures.digest, policies.digest);
    catalogue.effectiveFrom = effectiveFrom;
    catalogue.procedures = std::move(procedures.procedures);
    std::sort(catalogue.procedures.begin(), catalogue.procedures.end(), byCode);
    for (Procedure& procedure : catalogue.procedures) {
        std::vector<FeePolicy> joined;
        for (const FeePolicy& policy : policies.policies)
            if (policy.code == procedure.code) joined.push_back(policy);
        for (FeePolicy& own : procedure.feePolicies) {
            if (std::any_of(joined.begin(), joined.end(),
                            [&](const FeePolicy& one) { return isSamePolicy(one, own); }))
                continue;
            joined.push_back(std::move(own));
            if (!findings) continue;
            ++findings->warningCount;
            findings->warnings.push_back({Code::CATALOGUE_ROW_INVALID, 1, procedure.code, u"fee_policies"_s,
                                          u"not among the fee policies: taken as conditional"_s});
        }
        procedure.feePolicies = std::move(joined);
    }
    for (FeePolicy& policy : policies.policies)
        if (!catalogue.find(policy.code)) catalogue.otherPolicies.push_back(std::move(policy));
    return catalogue;
}

} // namespace motcua::catalogue
