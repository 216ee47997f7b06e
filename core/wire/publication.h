// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QByteArray>
#include <QString>

/// What a province publishes for all its counters, signed by its publisher's key, so that neither the line
/// nor the service between them has to be believed.
namespace motcua::wire {

struct Publication {
    QString kind;         ///< of the content: catalogue::kindName()
    qint64 serial = 0;    ///< each later one of the publisher has a higher one
    Instant issued{};     ///< UTC
    QByteArray content;   ///< the file as `catalogue import` takes it, UTF-8
    QByteArray signature; ///< ECDSA P-256 with SHA-256, DER, over signedText()
    bool operator==(const Publication&) const = default;
};

inline constexpr qsizetype kMaxPublication = 8 * 1024 * 1024; ///< bytes of the content

/// What is signed: a line each of what this is, kind, serial, time, and size and SHA-256 of the content.
QByteArray signedText(const Publication& publication);

/// A line of JSON, then the content as it is.
QByteArray encode(const Publication& publication);
/// Only the shape: the signature is looked at by isSignedBy(). Errors: WIRE_MESSAGE_INVALID.
Result<Publication> decodePublication(QByteArrayView body);

/// `publisher`: P-256 SubjectPublicKeyInfo, DER. Errors: CRYPTO_INPUT_INVALID for anything else.
Result<bool> isSignedBy(const Publication& publication, QByteArrayView publisher);

} // namespace motcua::wire
