// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace motcua::crypto {

/// Domain parameters as a chip may state them, big-endian.
struct CurveParameters {
    QByteArray p, a, b, generator, order;
    int cofactor = 1;
};

/// Of any curve OpenSSL knows by this name.
CurveParameters parametersOf(const char* name);
/// Curve25519 in the form y² = x³ + ax + b (RFC 7748 and draft-ietf-lwig-curve-representations, App. E.2):
/// cofactor 8.
CurveParameters wei25519();
/// DER ECParameters; the cofactor is left out when it is 0.
QByteArray explicitParameters(const CurveParameters& curve);
/// DER SubjectPublicKeyInfo.
QByteArray publicKeyInfo(const char* algorithm, const QByteArray& parameters, const QByteArray& key);

} // namespace motcua::crypto
