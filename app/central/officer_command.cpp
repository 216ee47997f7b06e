// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/officer_command.h"

#include "core/base/json.h"
#include "core/central/officer_administration.h"

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;
using central::OfficerAccount;

QJsonObject objectOf(const OfficerAccount& account) {
    return {{u"office"_s, account.office},
            {u"code"_s, account.code},
            {u"name"_s, account.name},
            {u"roles"_s, officer::rolesText(account.roles)},
            {u"opened"_s, json::orNull(account.opened)},
            {u"closed"_s, json::orNull(account.closed)}};
}

QByteArray lineOf(const OfficerAccount& account) { return json::compact(objectOf(account)) + '\n'; }

QByteArray lineOf(const central::OfficerChange& change) {
    QJsonObject object = objectOf(change.account);
    object.insert("at"_L1, json::orNull(std::optional(change.at)));
    object.insert("change"_L1, nameOf(change.kind));
    return json::compact(object) + '\n';
}

template <class Entries> QByteArray linesOf(const Entries& entries) {
    QByteArray lines;
    for (const auto& each : entries)
        lines += lineOf(each);
    return lines;
}

Result<OfficerAccount> changed(const Options& options, central::Store& store, Instant now) {
    if (options.officerWord == Options::OfficerWord::add) {
        central::OfficerOrder order{
            .office = options.office, .code = options.officerCode, .name = options.officerName};
        if (!options.roles.isEmpty()) {
            MOTCUA_TRY(order.roles, officer::parseRoles(options.roles));
        }
        if (options.from) order.from = toInstant(LocalTime(*options.from));
        return putOfficer(store, order, now);
    }
    if (options.officerWord == Options::OfficerWord::reopen)
        return reopenOfficer(store, options.office, options.officerCode, now);
    // the day itself is still the officer's
    std::optional<Instant> at;
    if (options.to) at = toInstant(LocalTime(*options.to + std::chrono::days(1)));
    return closeOfficer(store, options.office, options.officerCode, at, now);
}

} // namespace

Result<QByteArray> runOfficer(const Options& options, central::Store& store, Instant now) {
    if (options.officerWord == Options::OfficerWord::list) {
        MOTCUA_TRY(const auto accounts, listOfficers(store, options.office));
        return linesOf(accounts);
    }
    if (options.officerWord == Options::OfficerWord::history) {
        MOTCUA_TRY(const auto changes, officerChanges(store, options.office));
        return linesOf(changes);
    }
    MOTCUA_TRY(const OfficerAccount account, changed(options, store, now));
    return lineOf(account);
}

} // namespace motcua::central_app
