// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/uuid.h"
#include "core/crypto/hash.h"

#include <QByteArray>
#include <vector>

/// Messages that travel on a medium in one file, version 1. Numbers are big-endian:
///
///     8  "MCMEDIUM"
///     1  version: 1
///     1  kind
///    16  the counter it comes from or goes to
///    16  the package; an answer has that of what it answers
///     8  of the service: the first bytes of SHA-256 of its sealing key
///     1  length of what follows: 0 or 80
///        the content's key in a sealed box for the service
///    24  header of the stream (StreamSealer)
///        pieces: 4 bytes length, then the sealed piece; the last says so, and the file ends with it
///
/// The pieces together are 32 bytes SHA-256 of all before the stream's header, then parts: 4 bytes length,
/// then the part. Thus nothing of the file can be changed, exchanged, added or cut off without notice.
namespace motcua::crypto {

struct PackageHead {
    enum class Kind : quint8 { work = 1, answer = 2 };
    Kind kind = Kind::work;
    Uuid device;
    Uuid id;
    QByteArray service;   ///< serviceMark()
    QByteArray sealedKey; ///< sealFor() of the content's key; empty in an answer
    bool operator==(const PackageHead&) const = default;
};

inline constexpr qsizetype kMaxPackage = 64 * 1024 * 1024; ///< bytes of the file
inline constexpr qsizetype kMaxParts = 4096;

QByteArray serviceMark(QByteArrayView sealingKey);
/// What a counter signs of a package it makes: the head and all parts.
QByteArray signedText(const PackageHead& head, const std::vector<QByteArray>& parts);

/// `key`: 32 bytes. Parts and head within the limits above, or the package is refused where it is read.
QByteArray sealPackage(const PackageHead& head, const Secret& key, const std::vector<QByteArray>& parts);

/// Of the head nothing is proved before openPackage() has. Errors: CRYPTO_INPUT_INVALID.
Result<PackageHead> readPackageHead(QByteArrayView file);
/// All parts or nothing. Errors: CRYPTO_INPUT_INVALID, CRYPTO_SEAL_BROKEN.
Result<std::vector<QByteArray>> openPackage(QByteArrayView file, const Secret& key);

} // namespace motcua::crypto
