// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/training_office.h"

#include "core/desk/demo_fill.h"
#include "core/desk/officers.h"
#include "core/desk/station_setup.h"

namespace motcua::ui {
namespace {

constexpr quint64 kSeed = 2026;
constexpr std::chrono::days kPast{60};

} // namespace

QString TrainingOffice::login() { return QStringLiteral("taphuan"); }
QString TrainingOffice::passwordText() { return QStringLiteral("taphuan123"); }
Secret TrainingOffice::password() { return Secret::copyOf("taphuan123"); }

Result<> makeTrainingOffice(const QString& folder, const Clock& clock, int dossiers) {
    desk::StationRequest request;
    request.folder = folder;
    request.officeCode = QStringLiteral("H34.05");
    request.officeName = QStringLiteral("UBND xã Tập Huấn");
    request.training = true;
    request.login = TrainingOffice::login();
    request.fullName = QStringLiteral("Cán bộ Tập Huấn");
    MOTCUA_CHECK(desk::createStation(request, TrainingOffice::password(), clock));
    MOTCUA_TRY(const auto workplace,
               desk::Workplace::open(folder, request.login, TrainingOffice::password(), clock));
    MOTCUA_CHECK(desk::addOfficer(
        *workplace, {QStringLiteral("giamsat"), QStringLiteral("Giám sát Tập Huấn"), officer::kAllRoles},
        TrainingOffice::password()));
    const Date today = dateOf(toLocal(clock.now()));
    MOTCUA_CHECK(desk::fillDemo(*workplace, {dossiers, kSeed, today - kPast, today}));
    return {};
}

} // namespace motcua::ui
