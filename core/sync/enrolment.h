// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace motcua::sync {

/// What an officer types to connect this counter with a service.
struct EnrolmentRequest {
    QString address = {}; ///< `https://name[:port]`; `http://` to this machine only
    QString code = {};    ///< the administrator's one-time code
    /// Optional: SHA-256 of the service's public key (SPKI), 64 hexadecimal digits, as the administrator
    /// reads it out. Without it the key shown at enrolment is trusted from then on, provided that the
    /// system or `authority` trusts the certificate.
    QString pin = {};
    QString authority = {}; ///< optional: PEM file of the province's own certificate authority
    QString proxy = {};     ///< empty: the system's; `none`; or `host:port`
    QString name = {};      ///< what the administrator sees the counter as; empty: office and desk
};

struct Enrolled {
    QString office;
    QString officeName;
    int desk = 0;
    QString pin; ///< of the service, kept
    bool operator==(const Enrolled&) const = default;
};

} // namespace motcua::sync
