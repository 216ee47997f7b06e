// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

namespace motcua::desk {

struct StationRequest {
    QString folder;
    QString officeCode;
    QString officeName;
    int desk = 1;
    bool training = false;
    QString codePattern; ///< empty: `{agency}-{yymmdd}-{n:4}` (dossier::CodePattern)
    QString login;
    QString fullName;
};

struct NewStation {
    records::Station station;
    /// Opens the store when all passwords are lost. Shown once, kept nowhere.
    Secret recoveryCode;
};

/// Makes a data folder for a stand-alone station and its first officer, who has all three roles.
/// A crash in the middle leaves a folder that can be made again. Errors: STORE_EXISTS,
/// DOSSIER_AGENCY_INVALID, OFFICER_PASSWORD_WEAK, OFFICER_LOGIN_INVALID, FIELD_INVALID.
Result<NewStation> createStation(const StationRequest& request, const Secret& password, const Clock& clock);

} // namespace motcua::desk
