// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"

#include <QStringList>

/// The certificates of card issuers that this office trusts: files in the data folder's `trust`.
namespace motcua::desk {

/// What a person compares with what the issuer gave on paper.
struct TrustedCertificate {
    QString subject;
    QString country;
    QString fingerprint; ///< SHA-256 of the certificate: `9F:86:…`
    bool validNow = false;
    bool selfIssued = false; ///< the issuer's root; else a link between two of them
    bool operator==(const TrustedCertificate&) const = default;
};
struct TrustFile {
    QString name; ///< without its folder
    std::vector<TrustedCertificate> certificates;
    int revocationLists = 0;
    QStringList problems; ///< of its parts that cannot be used, by the names of errors
    bool operator==(const TrustFile&) const = default;
};

QString trustFolder(Workplace& workplace);
/// By name; empty where none was added.
std::vector<TrustFile> trustFiles(Workplace& workplace);
/// A file that might be added. Errors: FILE_UNREADABLE; EMRTD_FILE_INVALID when nothing in it can be trusted.
Result<TrustFile> inspectTrustFile(Workplace& workplace, const QString& path);
/// Copies it into the folder, with an audit entry; the file must still be the one that was inspected.
/// Errors: OFFICER_NOT_PERMITTED, those of inspecting, FIELD_INVALID when it is another one now, STORE_IO.
Result<> addTrustFile(Workplace& workplace, const QString& path, const TrustFile& inspected);
/// Errors: OFFICER_NOT_PERMITTED, FIELD_INVALID for a name that is none of trustFiles().
Result<> removeTrustFile(Workplace& workplace, const QString& name);

} // namespace motcua::desk
