// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/administration.h"

#include "core/central/credentials.h"
#include "core/central/enrolment.h"
#include "core/central/unit.h"
#include "core/dossier/agency_code.h"

#include <algorithm>

namespace motcua::central {

using namespace Qt::StringLiterals;

Result<QString> issueEnrolmentCode(Store& store, const CodeRequest& request, Instant now) {
    constexpr int kMostDesks = 99;
    const auto office = dossier::AgencyCode::parse(request.office);
    if (!office || office->isEmpty()) return fail(Code::FIELD_INVALID, u"office"_s);
    if (request.desk < 1 || request.desk > kMostDesks) return fail(Code::FIELD_INVALID, u"desk"_s);
    MOTCUA_TRY(Unit unit, Unit::begin(store.session(), Session::Access::write));
    Directory& directory = store.directory();
    MOTCUA_TRY(const auto known, directory.officeName(office->text()));
    const QString name = request.officeName.simplified();
    if (!known && name.isEmpty()) return fail(Code::FIELD_INVALID, u"office name"_s);
    if (!name.isEmpty()) MOTCUA_CHECK(directory.putOffice(office->text(), name));
    MOTCUA_TRY(const auto devices, directory.devices(office->text()));
    const auto holder = std::ranges::find_if(
        devices, [&](const Device& each) { return each.desk == request.desk && !each.withdrawn; });
    if (holder != devices.end()) return fail(Code::CENTRAL_DEVICE, holder->id.toString());
    QString code = makeEnrolmentCode();
    MOTCUA_TRY(const crypto::Digest hash, enrolmentCodeHash(code));
    MOTCUA_CHECK(directory.removeExpired(now));
    MOTCUA_CHECK(
        directory.put(EnrolmentCode{hash, office->text(), request.desk, now + request.life, std::nullopt}));
    MOTCUA_CHECK(unit.commit());
    return code;
}

Result<std::vector<Device>> listDevices(Store& store, const QString& office) {
    MOTCUA_TRY(const Unit unit, Unit::begin(store.session(), Session::Access::read));
    return store.directory().devices(office);
}

Result<> startNewEpoch(Store& store, const QString& epoch) {
    MOTCUA_TRY(Unit unit, Unit::begin(store.session(), Session::Access::write));
    MOTCUA_CHECK(store.session().startEpoch(epoch));
    // counters have newer tokens than the backup knows of; their keys let them in once (refresh())
    MOTCUA_TRY(const auto devices, store.directory().devices({}));
    for (const Device& device : devices)
        MOTCUA_CHECK(store.directory().replaceRefreshTokens(device.id, {}));
    return unit.commit();
}

Result<> withdrawDevice(Store& store, const Uuid& device, Instant now) {
    MOTCUA_TRY(Unit unit, Unit::begin(store.session(), Session::Access::write));
    MOTCUA_CHECK(withdraw(store, device, now));
    return unit.commit();
}

} // namespace motcua::central
