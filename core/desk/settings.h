// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/dossier/slip.h"

#include <QStringList>

namespace motcua::desk {

enum class PaperSize { a4, a5, thermal80 };

/// How one form is printed here.
struct PrintSetting {
    QString form;    ///< document::FormKind's name
    QString printer; ///< empty: ask, or the system's default
    QString tray;
    PaperSize paper = PaperSize::a5;
    int copies = 2;
    bool operator==(const PrintSetting&) const = default;
};

/// A competent agency the counter passes people on to.
struct AgencyContact {
    QString agency, name, phone, note;
    bool operator==(const AgencyContact&) const = default;
};

/// What an office and a desk have set; kept in the encrypted store, as it names people and accounts.
struct Settings {
    // the office, for the headings of forms
    QString superior, oneStopUnit, place, address, hotline;
    QByteArray emblem; ///< of the office, on the lock screen and in the heading of forms: a PNG
                       ///< (document::readEmblem), empty: none
    QString bankBin, bankAccount, bankAccountName; ///< for VietQR; empty: no transfer code
    std::vector<AgencyContact> contacts;
    // the desk
    std::vector<PrintSetting> prints;
    QString serialPort; ///< empty: any that looks like a scanner
    int serialBaud = 9600;
    QString camera;
    QString cardReader;
    int idleLockMinutes = 10; ///< 0: never
    bool lockOnCardRemoved = false;
    bool sounds = true;
    QString backupFolder;
    QString lastBackup; ///< ISO date, to remind at the end of the day
    bool operator==(const Settings&) const = default;

    PrintSetting printOf(const QString& form) const; ///< the default where nothing is set
    /// Keeps only what is not as it would be anyway, so that better defaults of a later version are taken.
    void setPrints(const std::vector<PrintSetting>& wanted);
};

/// Errors: STORE_…, DESK_SETTINGS_DAMAGED.
Result<Settings> loadSettings(Workplace& workplace);
/// With an audit entry that names the changed keys. Errors: OFFICER_NOT_PERMITTED for the office's part.
Result<> saveSettings(Workplace& workplace, const Settings& settings);

/// Names of the office for the head of every form.
dossier::StationNames stationNames(Workplace& workplace, const Settings& settings);

} // namespace motcua::desk
