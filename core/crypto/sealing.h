// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <memory>

namespace motcua::crypto {

/// 24 bytes of nonce and 16 of tag come with each sealed text.
inline constexpr qsizetype kSealOverhead = 40;

/// XChaCha20-Poly1305 with a random nonce in front. `key`: 32 bytes. `associated` is bound, not contained:
/// the same bytes must be given to open.
QByteArray seal(const Secret& key, QByteArrayView plain, QByteArrayView associated);
/// Errors: CRYPTO_SEAL_BROKEN when the key, the associated bytes or one bit of `sealed` is another.
Result<Secret> open(const Secret& key, QByteArrayView sealed, QByteArrayView associated);

/// A pair of X25519 keys: whoever knows `publicKey` can seal for the owner of `privateKey` (both 32 bytes).
struct KeyPair {
    QByteArray publicKey;
    Secret privateKey;
};
KeyPair makeKeyPair();
/// The pair of a private key that was kept (32 bytes).
KeyPair keyPairOf(Secret privateKey);

/// An anonymous sealed box (libsodium's crypto_box_seal). Errors: CRYPTO_SEAL_BROKEN for a public key that is
/// none.
Result<QByteArray> sealFor(QByteArrayView publicKey, QByteArrayView plain);
Result<Secret> openAs(const KeyPair& owner, QByteArrayView sealed);

/// Sealing in pieces (XChaCha20-Poly1305 secretstream): pieces cannot be changed, removed, repeated,
/// reordered or cut off at the end without open noticing. The header goes in front of the pieces.
class StreamSealer {
public:
    explicit StreamSealer(const Secret& key);
    ~StreamSealer();
    StreamSealer(StreamSealer&&) noexcept;

    const QByteArray& header() const { return m_header; }
    /// The sealed piece, kPieceOverhead longer. The last piece (which may be empty) says so.
    QByteArray add(QByteArrayView piece, bool last);

    static constexpr qsizetype kHeaderSize = 24;
    static constexpr qsizetype kPieceOverhead = 17;

private:
    struct State;
    std::unique_ptr<State> m_state;
    QByteArray m_header;
};

class StreamOpener {
public:
    /// Errors: CRYPTO_SEAL_BROKEN.
    static Result<StreamOpener> start(const Secret& key, QByteArrayView header);
    ~StreamOpener();
    StreamOpener(StreamOpener&&) noexcept;

    /// Errors: CRYPTO_SEAL_BROKEN, also for a piece after the last.
    Result<QByteArray> add(QByteArrayView sealedPiece);
    /// False until the last piece was opened: then the text is whole.
    bool isFinished() const { return m_finished; }

private:
    struct State;
    explicit StreamOpener(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
    bool m_finished = false;
};

} // namespace motcua::crypto
