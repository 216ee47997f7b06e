// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sealing.h"

#include <QList>
#include <gtest/gtest.h>

namespace motcua::crypto {
namespace {

TEST(Sealing, open_sealed_givesPlain) {
    const Secret key = Secret::random(32);
    const QByteArray sealed = seal(key, "số định danh", "store 1");
    EXPECT_EQ(open(key, sealed, "store 1")->view(), "số định danh");
    EXPECT_EQ(open(key, seal(key, {}, {}), {})->size(), 0U);
    EXPECT_NE(sealed, seal(key, "số định danh", "store 1")) << "each sealing has its own nonce";
}

TEST(Sealing, open_anyByteChanged_refused) {
    const Secret key = Secret::random(32);
    const QByteArray sealed = seal(key, "plain", "ad");
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 0x40);
        EXPECT_EQ(open(key, changed, "ad").error().code, Code::CRYPTO_SEAL_BROKEN) << i;
    }
    for (qsizetype size = 0; size < sealed.size(); ++size)
        EXPECT_FALSE(open(key, QByteArrayView(sealed).first(size), "ad")) << size;
    EXPECT_FALSE(open(key, sealed, "da"));
    EXPECT_FALSE(open(Secret::random(32), sealed, "ad"));
    EXPECT_FALSE(open(Secret::random(16), sealed, "ad"));
}

TEST(Sealing, sealFor_onlyTheOwnerOpens) {
    const KeyPair owner = makeKeyPair();
    const QByteArray sealed = *sealFor(owner.publicKey, "store key");
    EXPECT_EQ(openAs(owner, sealed)->view(), "store key");
    EXPECT_FALSE(openAs(makeKeyPair(), sealed));
    EXPECT_FALSE(openAs(owner, QByteArrayView(sealed).chopped(1)));
    EXPECT_FALSE(openAs(owner, "short"));
    EXPECT_FALSE(openAs(KeyPair{}, sealed));
    EXPECT_FALSE(sealFor("short", "x"));
    EXPECT_FALSE(sealFor(QByteArray(32, '\0'), "x")) << "a point of small order";
}

struct Sealed {
    Secret key = Secret::random(32);
    QByteArray header;
    QList<QByteArray> pieces;
};

Sealed threePieces() {
    Sealed sealed;
    StreamSealer sealer(sealed.key);
    sealed.header = sealer.header();
    sealed.pieces = {sealer.add("one", false), sealer.add("two", false), sealer.add("", true)};
    return sealed;
}

TEST(Stream, pieces_inOrder_openToTheEnd) {
    const Sealed sealed = threePieces();
    StreamOpener opener = *StreamOpener::start(sealed.key, sealed.header);
    EXPECT_EQ(*opener.add(sealed.pieces[0]), "one");
    EXPECT_EQ(*opener.add(sealed.pieces[1]), "two");
    EXPECT_FALSE(opener.isFinished()) << "a text cut here must not pass for whole";
    EXPECT_EQ(*opener.add(sealed.pieces[2]), "");
    EXPECT_TRUE(opener.isFinished());
    EXPECT_FALSE(opener.add(sealed.pieces[2]));
}

TEST(Stream, pieces_reorderedOrRepeated_refused) {
    const Sealed sealed = threePieces();
    EXPECT_FALSE(StreamOpener::start(sealed.key, sealed.header)->add(sealed.pieces[1]));
    StreamOpener opener = *StreamOpener::start(sealed.key, sealed.header);
    ASSERT_TRUE(opener.add(sealed.pieces[0]));
    EXPECT_FALSE(opener.add(sealed.pieces[0]));
    EXPECT_FALSE(opener.add("short"));
    EXPECT_FALSE(StreamOpener::start(Secret::random(32), sealed.header)->add(sealed.pieces[0]));
    EXPECT_FALSE(StreamOpener::start(sealed.key, "short"));
    EXPECT_FALSE(StreamOpener::start(Secret(), sealed.header));
}

} // namespace
} // namespace motcua::crypto
