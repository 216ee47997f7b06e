// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace motcua::emrtd {

/// The certificates an office trusts to sign identity cards: CSCA certificates, their link certificates, and
/// revocation lists, as DER.
struct TrustStore {
    std::vector<QByteArray> certificates;
    std::vector<QByteArray> revocationLists;

    /// Every file of a folder: `.cer .crt .der .pem` certificates (PEM may hold several), `.crl`, `.ml`
    /// master lists (ICAO 9303-12 §9, signature verified against the signer inside), `.ldif` of the ICAO PKD.
    /// A file that cannot be read is named in `problems` and passed over. Not there: empty.
    static TrustStore load(const QString& folder, QStringList* problems = nullptr);
    /// One such file, by its suffix; one of another kind has nothing.
    static TrustStore loadFile(const QString& path, QStringList* problems = nullptr);
    /// Errors: EMRTD_MASTER_LIST_INVALID.
    static Result<TrustStore> fromMasterList(QByteArrayView der);
    /// What lay in resources/trust when the program was built.
    static TrustStore shipped();
    void add(TrustStore other);
};

} // namespace motcua::emrtd
