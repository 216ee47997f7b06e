// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/service_link.h"

#include "core/desk/audit_entries.h"
#include "core/desk/recording.h"
#include "core/sync/courier.h"
#include "core/sync/enrol.h"
#include "core/sync/freezing.h"

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;

sync::Decision decisionOf(Workplace& workplace, const Uuid& action) {
    return {action, workplace.session().officer.id, workplace.clock().now()};
}

} // namespace

Result<sync::Enrolled> enrolStation(Workplace& workplace, const sync::EnrolmentRequest& request) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_TRY(const auto enrolled, sync::enrol(workplace.database(), request));
    MOTCUA_CHECK(noteEnrolment(workplace, request, enrolled));
    // the counter is connected, whether or not this comes at once
    sync::RunReport report;
    (void)sync::Courier(workplace.database(), workplace.clock()).leaseCodes(report);
    return enrolled;
}

Result<> noteEnrolment(Workplace& workplace, const sync::EnrolmentRequest& request,
                       const sync::Enrolled& enrolled) {
    return noteAlone(
        workplace, "sync.enrolled",
        {{u"address"_s, request.address.trimmed()}, {u"pin"_s, enrolled.pin}, {u"desk"_s, enrolled.desk}});
}

Result<> keepTheirs(Workplace& workplace, const Uuid& action) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(sync::keepTheirs(workplace.database(), decisionOf(workplace, action)));
    MOTCUA_CHECK(note(workplace, "sync.theirs_kept", {{u"action"_s, action.toString()}}));
    return transaction.commit();
}

Result<Uuid> tryAgain(Workplace& workplace, const Uuid& action) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(const Uuid successor, sync::tryAgain(workplace.database(), workplace.station(),
                                                    decisionOf(workplace, action), workplace.ids()));
    MOTCUA_CHECK(note(workplace, "sync.tried_again",
                      {{u"action"_s, action.toString()}, {u"successor"_s, successor.toString()}}));
    MOTCUA_CHECK(transaction.commit());
    return successor;
}

Result<sync::MediumReport> exportWork(Workplace& workplace, const QString& path) {
    MOTCUA_TRY(const auto report, sync::exportWork(workplace.database(), workplace.clock(), path));
    MOTCUA_CHECK(
        noteAlone(workplace, "sync.exported",
                  {{u"package"_s, report.package.toString()}, {u"operations"_s, report.operations}}));
    return report;
}

Result<sync::RunReport> importAnswer(Workplace& workplace, const QString& path) {
    MOTCUA_TRY(const auto report, sync::importAnswer(workplace.database(), workplace.clock(), path));
    MOTCUA_CHECK(noteAlone(workplace, "sync.imported",
                           {{u"accepted"_s, report.accepted}, {u"pulled"_s, report.pulled}}));
    return report;
}

Result<> setFreezeAfter(Workplace& workplace, std::chrono::hours after) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(sync::saveFreezeAfter(workplace.database(), after));
    MOTCUA_CHECK(note(workplace, "sync.freeze_set", {{u"hours"_s, static_cast<qint64>(after.count())}}));
    return transaction.commit();
}

Result<> requireNotFrozen(Workplace& workplace, Instant begun) {
    MOTCUA_TRY(const sync::Freeze freeze, sync::freezeAt(workplace.database(), begun));
    if (freeze == sync::Freeze::frozen) return fail(Code::SYNC_FROZEN);
    return {};
}

Result<> noteClockAlone(Workplace& workplace) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(noteClock(workplace));
    return transaction.commit();
}

} // namespace motcua::desk
