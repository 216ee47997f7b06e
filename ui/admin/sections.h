// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/admin/section.h"

#include <memory>

namespace motcua::ui {

/// The sections, each in a file of its own; nobody but the page knows more of them than this.
std::unique_ptr<SettingsSection> makeOfficeSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makePrintSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makeScannerSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makeReaderSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makeOfficerSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makeTrustSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makeCatalogueSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makeLookSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makeBackupSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makeStoreSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makeDiagnosisSection(Workspace& workspace);
std::unique_ptr<SettingsSection> makeAboutSection(Workspace& workspace);

} // namespace motcua::ui
