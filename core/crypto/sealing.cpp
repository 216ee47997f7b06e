// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sealing.h"

#include <sodium.h>

namespace motcua::crypto {
namespace {

constexpr size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(kNonce + kTag == kSealOverhead);
static_assert(crypto_secretstream_xchacha20poly1305_HEADERBYTES == StreamSealer::kHeaderSize);
static_assert(crypto_secretstream_xchacha20poly1305_ABYTES == StreamSealer::kPieceOverhead);

const unsigned char* in(QByteArrayView view) { return reinterpret_cast<const unsigned char*>(view.data()); }
unsigned char* out(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
unsigned long long length(QByteArrayView view) { return static_cast<unsigned long long>(view.size()); }

std::unexpected<Error> broken() { return fail(Code::CRYPTO_SEAL_BROKEN); }

} // namespace

QByteArray seal(const Secret& key, QByteArrayView plain, QByteArrayView associated) {
    Q_ASSERT(key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    QByteArray sealed(plain.size() + kSealOverhead, Qt::Uninitialized);
    randombytes_buf(sealed.data(), kNonce);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out(sealed) + kNonce, nullptr, in(plain), length(plain),
                                               in(associated), length(associated), nullptr, in(sealed),
                                               key.data());
    return sealed;
}

Result<Secret> open(const Secret& key, QByteArrayView sealed, QByteArrayView associated) {
    if (sealed.size() < kSealOverhead || key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
        return broken();
    Secret plain(static_cast<size_t>(sealed.size() - kSealOverhead));
    const QByteArrayView text = sealed.sliced(kNonce);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, in(text), length(text),
                                                   in(associated), length(associated), in(sealed),
                                                   key.data()) != 0)
        return broken();
    return plain;
}

KeyPair makeKeyPair() {
    KeyPair pair{QByteArray(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized), Secret(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(out(pair.publicKey), pair.privateKey.data());
    return pair;
}

KeyPair keyPairOf(Secret privateKey) {
    KeyPair pair{QByteArray(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized), std::move(privateKey)};
    crypto_scalarmult_base(out(pair.publicKey), pair.privateKey.data());
    return pair;
}

Result<QByteArray> sealFor(QByteArrayView publicKey, QByteArrayView plain) {
    if (publicKey.size() != crypto_box_PUBLICKEYBYTES) return broken();
    QByteArray sealed(plain.size() + crypto_box_SEALBYTES, Qt::Uninitialized);
    if (crypto_box_seal(out(sealed), in(plain), length(plain), in(publicKey)) != 0) return broken();
    return sealed;
}

Result<Secret> openAs(const KeyPair& owner, QByteArrayView sealed) {
    if (sealed.size() < static_cast<qsizetype>(crypto_box_SEALBYTES)) return broken();
    if (owner.publicKey.size() != crypto_box_PUBLICKEYBYTES ||
        owner.privateKey.size() != crypto_box_SECRETKEYBYTES)
        return broken();
    Secret plain(static_cast<size_t>(sealed.size()) - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(plain.data(), in(sealed), length(sealed), in(owner.publicKey),
                             owner.privateKey.data()) != 0)
        return broken();
    return plain;
}

struct StreamSealer::State {
    crypto_secretstream_xchacha20poly1305_state stream;
    ~State() { sodium_memzero(&stream, sizeof stream); }
};

StreamSealer::StreamSealer(const Secret& key)
    : m_state(std::make_unique<State>()), m_header(kHeaderSize, Qt::Uninitialized) {
    Q_ASSERT(key.size() == crypto_secretstream_xchacha20poly1305_KEYBYTES);
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->stream, out(m_header), key.data());
}

StreamSealer::~StreamSealer() = default;
StreamSealer::StreamSealer(StreamSealer&&) noexcept = default;

QByteArray StreamSealer::add(QByteArrayView piece, bool last) {
    QByteArray sealed(piece.size() + kPieceOverhead, Qt::Uninitialized);
    const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                   : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    crypto_secretstream_xchacha20poly1305_push(&m_state->stream, out(sealed), nullptr, in(piece),
                                               length(piece), nullptr, 0, tag);
    return sealed;
}

struct StreamOpener::State {
    crypto_secretstream_xchacha20poly1305_state stream;
    ~State() { sodium_memzero(&stream, sizeof stream); }
};

StreamOpener::StreamOpener(std::unique_ptr<State> state) : m_state(std::move(state)) {}
StreamOpener::~StreamOpener() = default;
StreamOpener::StreamOpener(StreamOpener&&) noexcept = default;

Result<StreamOpener> StreamOpener::start(const Secret& key, QByteArrayView header) {
    auto state = std::make_unique<State>();
    if (key.size() != crypto_secretstream_xchacha20poly1305_KEYBYTES ||
        header.size() != StreamSealer::kHeaderSize ||
        crypto_secretstream_xchacha20poly1305_init_pull(&state->stream, in(header), key.data()) != 0)
        return broken();
    return StreamOpener(std::move(state));
}

Result<QByteArray> StreamOpener::add(QByteArrayView sealedPiece) {
    if (m_finished || sealedPiece.size() < StreamSealer::kPieceOverhead) return broken();
    QByteArray plain(sealedPiece.size() - StreamSealer::kPieceOverhead, Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, out(plain), nullptr, &tag,
                                                   in(sealedPiece), length(sealedPiece), nullptr, 0) != 0)
        return broken();
    m_finished = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return plain;
}

} // namespace motcua::crypto
