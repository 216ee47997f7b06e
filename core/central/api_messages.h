// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/enrolment.h"
#include "core/central/leases.h"
#include "core/central/waiting_line.h"

/// The JSON bodies of requests, read strictly: no member is unknown, nothing is longer than it may be.
/// Errors of all: CENTRAL_REQUEST with the member.
namespace motcua::central {

inline constexpr qsizetype kMaxJsonBody = 64 * 1024;  ///< bytes
inline constexpr qsizetype kMaxLineBody = 512 * 1024; ///< bytes

/// `{"code":"XXXX-XXXX-XXXX","device":"<uuid>","key":"<base64 DER>","proof":"<base64 DER>","name":"…"}`; the
/// proof signs the code and the device as they stand there, with a line feed between them.
Result<Enrolment> decodeEnrolment(const QByteArray& body);
/// `{"device":"<uuid>","refresh":"<43 characters>","proof":"<base64 DER>"}`; the proof signs `refresh`, the
/// token and the device, with line feeds between them.
Result<Refresh> decodeRefresh(const QByteArray& body);
/// `{"ids":["<uuid>",…]}`, 256 at most.
Result<std::vector<Uuid>> decodeDossierIds(const QByteArray& body);
/// `{"day":"2026-11-23","days":10,"agency":"H34.05","inc":1,"used":{"2026-11-23":1}}`; 15 days at most, the
/// counter's own office, the first incarnation and no days used when left out.
Result<LeaseRequest> decodeLeaseRequest(const QByteArray& body);
/// `{"day":"2026-11-23","since":12,"tickets":[{"number":"A2-013","base":7,"ticket":{…}}]}`; at most
/// kMaxTickets, each once.
Result<LineRequest> decodeLineRequest(const QByteArray& body);
/// `{"sha":["<64 hexadecimal digits>",…]}`, 256 at most.
Result<std::vector<crypto::Digest>> decodeBlobSums(const QByteArray& body);
/// 64 hexadecimal digits in lower case.
Result<crypto::Digest> blobSumOf(QByteArrayView text);

} // namespace motcua::central
