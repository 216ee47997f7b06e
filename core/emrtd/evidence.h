// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/chip_proof.h"
#include "core/emrtd/files.h"
#include "core/emrtd/pace.h"
#include "core/emrtd/passive_authentication.h"
#include "core/emrtd/verdict.h"

#include <QJsonObject>
#include <set>

namespace motcua::emrtd {

/// How the chip was opened.
enum class Access { none, paceCan, paceMrz, bac };
QLatin1StringView name(Access access); ///< `none`, `PACE-CAN`, `PACE-MRZ`, `BAC`

/// What a verdict rests on, complete enough to come to it again later, with newer trust and without the card:
/// the signed file, the files that hold keys, the digest of every file that was read, and the chip's answers
/// to our challenges. Holds no portrait and no text of the holder. The proof of chip authentication is a MAC
/// under keys the reader knows too: it convinces whoever has kept the evidence, nobody else.
struct Evidence {
    Instant readAt;
    Access access = Access::none;
    /// What PACE was run with; nothing under BAC. Read back from JSON, only `oid` and `parameterId` are set.
    std::optional<PaceInfo> pace;
    /// Issuing state of the MRZ, for the signer's country. Empty without DG1.
    QString state;
    /// Of EF.CardAccess, EF.CardSecurity, EF.SOD, DG14 and DG15 those that were read.
    FileContents files;
    /// Of every data group that was read, by number, in the algorithm EF.SOD names.
    std::map<int, QByteArray> digests;
    /// Data groups that were asked for and not obtained: missing, refused or malformed.
    std::set<int> missing;
    std::optional<ActiveAuthenticationProof> activeAuthentication;
    std::optional<ChipAuthenticationProof> chipAuthentication;
    std::optional<ChipMappingProof> chipMapping;
};

/// Bytes as base 64, instants ISO 8601, the chip authentication's ephemeral key in clear: with it,
/// whoever has recorded the line can open what was read after that proof.
QJsonObject toJson(const Evidence& evidence);
/// Errors: FIELD_INVALID with the name of the field.
Result<Evidence> evidenceFromJson(const QJsonObject& object);

} // namespace motcua::emrtd
