// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/message_recovery.h"

#include "core/crypto/message_digest.h"
#include "scripted_channel.h"

namespace motcua::emrtd {
namespace {

using crypto::DigestAlgorithm;
using tests::hex;

const QByteArray kChallenge = QByteArray::fromHex("F173589974BF40C6");

/// ICAO 9303-11 App. F. The example does not name the modulus, so what it shows is what RSA gives back.
const QByteArray kIcao = QByteArray::fromHex(
    "6A9D2784A67F8E7C659973EA1AEA25D95B6C8F91E5002F369F0FBDCE8A3CEC1991B543F1696546C5524CF23A5303CD6C98"
    "599F40B79F377B5F3A1406B3B4D8F96784D23AA88DB7E1032A405E69325FA91A6E86F5C71AEA978264C4A207446DAD4E"
    "7292E2DCDA3024B47DA8C063AA1E6D22FBD976AB0FE73D94D2D9C6D88127BC");

QByteArray representative(const char* header, const QByteArray& recovered, const QByteArray& message,
                          DigestAlgorithm digest, const char* trailer) {
    return hex(header) + recovered + crypto::digest(digest, message) + hex(trailer);
}

TEST(MessageRecovery, icaoExample_holds) {
    EXPECT_TRUE(isSignedMessage(kIcao, kChallenge));
    EXPECT_FALSE(isSignedMessage(kIcao, hex("F173589974BF40C7")));
}

TEST(MessageRecovery, everyChangedByteOfTheExample_fails) {
    for (qsizetype at = 0; at < kIcao.size(); ++at) {
        QByteArray changed = kIcao;
        changed[at] = static_cast<char>(changed[at] ^ 0x04);
        EXPECT_FALSE(isSignedMessage(changed, kChallenge)) << at;
    }
}

TEST(MessageRecovery, everyTrailer_namesItsDigest) {
    const struct {
        DigestAlgorithm digest;
        const char* trailer;
    } cases[]{{DigestAlgorithm::sha1, "BC"},     {DigestAlgorithm::sha1, "33CC"},
              {DigestAlgorithm::sha256, "34CC"}, {DigestAlgorithm::sha512, "35CC"},
              {DigestAlgorithm::sha384, "36CC"}, {DigestAlgorithm::sha224, "38CC"}};
    const QByteArray nonce(40, 'n');
    for (const auto& given : cases) {
        EXPECT_TRUE(isSignedMessage(
            representative("6A", nonce, nonce + kChallenge, given.digest, given.trailer), kChallenge))
            << given.trailer;
        EXPECT_FALSE(isSignedMessage(representative("6A", nonce, nonce + kChallenge, given.digest, "37CC"),
                                     kChallenge));
        EXPECT_FALSE(
            isSignedMessage(representative("6A", nonce, nonce, given.digest, given.trailer), kChallenge));
    }
}

TEST(MessageRecovery, totalRecovery_needsTheChallengeInTheMessage) {
    const QByteArray message = QByteArray(30, 'n') + kChallenge;
    const auto whole = [&](const char* header, const QByteArray& text) {
        return representative(header, text, text, DigestAlgorithm::sha256, "34CC");
    };
    EXPECT_TRUE(isSignedMessage(whole("4A", message), kChallenge));
    EXPECT_TRUE(isSignedMessage(whole("4BBBBBBA", message), kChallenge));
    EXPECT_TRUE(isSignedMessage(whole("4BBA", kChallenge), kChallenge));
    EXPECT_FALSE(isSignedMessage(whole("4A", message), hex("0000000000000001")));
    EXPECT_FALSE(isSignedMessage(whole("4A", QByteArray(38, 'n')), kChallenge));
}

TEST(MessageRecovery, otherHeadersAndPadding_fail) {
    const QByteArray nonce(30, 'n'), message = nonce + kChallenge;
    for (const char* header : {"", "00", "5A", "6B", "7A", "4C", "4BBB", "4BBBCBBA", "4B00BA", "6BBBBA"})
        EXPECT_FALSE(isSignedMessage(
            representative(header, header[0] == '4' ? message : nonce, message, DigestAlgorithm::sha1, "BC"),
            kChallenge))
            << header;
}

TEST(MessageRecovery, shortBlocks_fail) {
    for (const char* block :
         {"", "BC", "34CC", "6ABC", "4BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBC"})
        EXPECT_FALSE(isSignedMessage(hex(block), kChallenge));
    // Nothing but a digest and a trailer.
    EXPECT_FALSE(
        isSignedMessage(representative("", "", kChallenge, DigestAlgorithm::sha1, "BC"), kChallenge));
}

} // namespace
} // namespace motcua::emrtd
