// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/store_pool.h"

/// How a counter comes to speak for its office: a one-time code from the administrator, a key of its own,
/// then tokens that last half a day. Everything here works inside a transaction of the store's session.
namespace motcua::central {

struct Enrolment {
    QString code; ///< as typed
    Uuid device;
    QByteArray key;   ///< DER SubjectPublicKeyInfo
    QByteArray proof; ///< by the key, over `signedText`
    QByteArray signedText;
    QString name;
};

/// What a counter holds from then on. The tokens are told once and kept nowhere here.
struct Grant {
    QByteArray token;
    Instant expires{};
    QByteArray refresh;
    Device device;
    QString officeName;
    QString epoch;
};

/// Sent again with the same code, device and key while the code lasts, it grants anew: the answer may have
/// been lost. Errors: CENTRAL_REQUEST (the proof is not the key's), CENTRAL_ENROLMENT_CODE, CENTRAL_DEVICE
/// (the id is another counter's with another key, or the desk is another counter's; the detail says which),
/// STORE_….
Result<Grant> enrol(Store& store, const Enrolment& enrolment, Instant now);

struct Refresh {
    Uuid device;
    QByteArray token;
    QByteArray proof;
    QByteArray signedText;
};
/// The old refresh token stays good until the new one is used. After the store was put back from a backup
/// (startNewEpoch) a counter has a newer one than is known: its key alone is enough once. Errors: CENTRAL_TOKEN, STORE_….
Result<Grant> refresh(Store& store, const Refresh& request, Instant now);

/// The counter an access token is of; also notes that it was seen, now and then. Errors: CENTRAL_TOKEN,
/// STORE_….
Result<Device> deviceOf(Store& store, QByteArrayView token, Instant now);

/// Its tokens are good for nothing from then on, and it cannot get new ones. Errors: CENTRAL_DEVICE when
/// there is none, STORE_….
Result<> withdraw(Store& store, const Uuid& device, Instant now);

} // namespace motcua::central
