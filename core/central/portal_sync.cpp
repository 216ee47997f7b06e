// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/portal_sync.h"

#include "core/dossier/apply.h"

namespace motcua::central {
namespace {

QString textOf(const Error& error) {
    return QString::fromLatin1(errorText(error.code).name) + u' ' + error.detail;
}

/// The line, not the record, is at fault: asking about the others would only wait as long again.
bool isOfTheLine(const QString& detail) {
    return detail == QLatin1StringView(failureName(WebFailure::unreachable)) ||
           detail == QLatin1StringView(failureName(WebFailure::timedOut)) ||
           detail == QLatin1StringView(failureName(WebFailure::certificate)) ||
           detail.startsWith(QLatin1StringView("login"));
}

} // namespace

/// The version that was sent: there may be a later one by now than the entry says.
Result<int> PortalSync::send(const PortalEntry& entry) {
    MOTCUA_TRY(const auto actions, m_load(entry.dossier));
    MOTCUA_TRY(const auto state, dossier::replay(actions));
    MOTCUA_TRY(const QJsonObject record, portalRecord(state, m_names));
    MOTCUA_TRY(const auto progress, portalProgress(actions, entry.sentVersion, m_names));
    MOTCUA_CHECK(m_portal.sendDossier(record, entry.sentVersion > 0));
    MOTCUA_CHECK(m_portal.sendProgress(progress));
    return state.version;
}

Result<PortalRun> PortalSync::run(int count) {
    PortalRun result;
    MOTCUA_TRY(const auto entries, m_outbox.due(m_clock.now(), count));
    for (const PortalEntry& entry : entries) {
        const auto version = send(entry);
        if (version) {
            MOTCUA_CHECK(m_outbox.sent(entry.dossier, *version));
            ++result.sent;
            continue;
        }
        MOTCUA_CHECK(m_outbox.failed(entry, textOf(version.error()), m_clock.now(), m_dice()));
        ++result.failed;
        if (version.error().code == Code::CENTRAL_PORTAL && isOfTheLine(version.error().detail)) break;
    }
    return result;
}

} // namespace motcua::central
