// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace motcua::crypto {

/// The standardised domain parameters of ICAO 9303-11 Table 6 by OpenSSL's names.
struct StandardCurve {
    int id;
    const char* name;
    qsizetype size;
    int bits;
};
inline constexpr StandardCurve kStandardCurves[] = {
    {8, "prime192v1", 24, 192},       {9, "brainpoolP192r1", 24, 192}, {10, "secp224r1", 28, 224},
    {11, "brainpoolP224r1", 28, 224}, {12, "prime256v1", 32, 256},     {13, "brainpoolP256r1", 32, 256},
    {14, "brainpoolP320r1", 40, 320}, {15, "secp384r1", 48, 384},      {16, "brainpoolP384r1", 48, 384},
    {17, "brainpoolP512r1", 64, 512}, {18, "secp521r1", 66, 521},
};

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
