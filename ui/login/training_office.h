// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace motcua::ui {

/// The training office: a station with made-up dossiers and a password that everybody may know. Its folder is
/// never one of real records.
struct TrainingOffice {
    static QString login(); ///< of a clerk with all roles; a second one is `giamsat`
    static QString passwordText();
    static Secret password();
};
/// Makes it in an empty folder. Takes some seconds: not for the GUI thread. Errors: STORE_EXISTS, ….
Result<> makeTrainingOffice(const QString& folder, const Clock& clock, int dossiers = 400);

} // namespace motcua::ui
