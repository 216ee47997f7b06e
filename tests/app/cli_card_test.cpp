// SPDX-License-Identifier: GPL-3.0-or-later
// `card` as its users call it: on a real pcscd with the simulated card, and on the one in process.
#include "core/card/reader_state.h"
#include "tests/app/cli_run.h"
#include "tests/cardsim/card_image.h"
#include "tests/cardsim/simulated_card.h"
#include "tests/cardsim/vpcd_link.h"
#include "tests/support/private_pcscd.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

#include <thread>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

PrivatePcscd& service() {
    static PrivatePcscd kService;
    return kService;
}

class CliCard : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(service().trouble(), QString()); }
    /// The service looks every 400 ms; a card laid down before it has seen the last one go is lost to it.
    void TearDown() override {
        link.remove();
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (hasCard() && std::chrono::steady_clock::now() < deadline)
            std::this_thread::yield();
        EXPECT_FALSE(hasCard());
    }
    static bool hasCard() {
        const card::Readers readers = card::listReaders();
        return readers && !readers->empty() && readers->front().present;
    }

    /// A folder with the issuer's certificate.
    QString trust() const {
        const QString folder = cli.path("trust");
        QDir().mkpath(folder);
        QFile file(folder + u"/csca.cer"_s);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(issuer.cscaCertificate());
        return folder;
    }
    QByteArray fileAt(const char* name) const {
        QFile file(cli.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Cli cli;
    cardsim::Issuer issuer;
    cardsim::SimulatedCard card{cardsim::personalise(cardsim::samplePerson(cardsim::Sample::a),
                                                     *cardsim::profileNamed(u"short-only"), issuer)};
    cardsim::VpcdLink link{card, service().port(0)};
};

TEST_F(CliCard, readers_areListed) {
    const CliAnswer answer = cli.run(words("card readers"));
    EXPECT_EQ(answer.exit, 0);
    ASSERT_EQ(answer.array().size(), 2);
    const QJsonObject reader = answer.array()[0].toObject();
    EXPECT_EQ(reader["name"_L1].toString(), PrivatePcscd::reader(0));
    EXPECT_EQ(reader["present"_L1], false);
    EXPECT_TRUE(reader["atr"_L1].isNull());
}

TEST_F(CliCard, withoutService_saysSo) {
    service().stop();
    const CliAnswer answer = cli.run(words("card readers"));
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.error(), u"CARD_NO_SERVICE");
    EXPECT_TRUE(service().start());
}

TEST_F(CliCard, card_isReadAsTheContractSays) {
    ASSERT_TRUE(link.insert());
    const CliAnswer answer =
        cli.run(words("card read --wait 20 --qr") +
                QStringList{QString::fromUtf8(kCard), u"--trust"_s, trust(), u"--portrait"_s,
                            cli.path("face.jpg"), u"--evidence"_s, cli.path("evidence.json")});
    ASSERT_EQ(answer.exit, 0) << answer.err.toStdString();
    const QJsonObject read = answer.object();
    EXPECT_EQ(read["access"_L1].toString(), u"PACE-CAN");
    EXPECT_EQ(read["verdict"_L1].toString(), u"authentic");
    EXPECT_EQ(read["reasons"_L1].toArray().size(), 0);
    const QJsonObject checks = read["checks"_L1].toObject();
    for (const char* check : {"hashes", "signature", "chain", "chip_auth"})
        EXPECT_EQ(checks[QLatin1StringView(check)].toString(), u"ok") << check;
    EXPECT_EQ(checks["active_auth"_L1].toString(), u"skipped");
    EXPECT_EQ(
        read["mrz"_L1].toString(),
        u"IDVNM0960123456001096012345<<7\n9601156M3601154VNM<<<<<<<<<<<0\nNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<");
    const QJsonObject citizen = read["citizen"_L1].toObject();
    EXPECT_EQ(citizen["name"_L1].toString(), u"Nguyễn Văn An");
    EXPECT_EQ(citizen["expiry_date"_L1].toString(), u"2036-01-15");
    EXPECT_TRUE(citizen["spouse"_L1].isNull());
    const QJsonObject portrait = read["portrait"_L1].toObject();
    EXPECT_EQ(portrait["format"_L1].toString(), u"jpeg");
    EXPECT_EQ(fileAt("face.jpg").size(), portrait["bytes"_L1].toInt());
    EXPECT_TRUE(fileAt("face.jpg").startsWith("\xFF\xD8\xFF"));
    EXPECT_LE(read["apdus"_L1].toInt(), 95);
    for (const char* key : {"bytes_sent", "bytes_received", "ms", "ms_text"})
        EXPECT_GT(read[QLatin1StringView(key)].toInt(), 0) << key;
    EXPECT_FALSE(read.contains("simulated"_L1));

    const CliAnswer again =
        cli.run(words("card judge") + QStringList{cli.path("evidence.json"), u"--trust"_s, trust()});
    EXPECT_EQ(again.exit, 0);
    EXPECT_EQ(again.object()["verdict"_L1].toString(), u"authentic");
    EXPECT_FALSE(fileAt("evidence.json").contains("NGUYEN"));
}

TEST_F(CliCard, withoutTheIssuer_isUnjudgedAndNoFailure) {
    ASSERT_TRUE(link.insert());
    const CliAnswer answer = cli.run(words("card read --wait 20 --can 012345 --no-portrait"));
    ASSERT_EQ(answer.exit, 0) << answer.err.toStdString();
    EXPECT_EQ(answer.object()["verdict"_L1].toString(), u"unjudged");
    EXPECT_EQ(answer.object()["checks"_L1].toObject()["chain"_L1].toString(), u"no_anchor");
    EXPECT_EQ(answer.object()["reasons"_L1].toArray()[0].toObject()["code"_L1].toString(), u"no_anchor");
    EXPECT_TRUE(answer.object()["portrait"_L1].isNull());
}

TEST_F(CliCard, anotherNumber_doesNotOpenIt) {
    ASSERT_TRUE(link.insert());
    const CliAnswer answer =
        cli.run(words("card read --wait 20 --number 079301000017 --birth 2001-02-03 --expiry 2026-02-03"));
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.error(), u"EMRTD_ACCESS_DENIED");
}

TEST_F(CliCard, numberAndDates_openACardThatOnlyDoesBac) {
    const CliAnswer answer =
        cli.run(words("card read --reader simulated:bac-only --no-portrait --number 001096012345 "
                      "--birth 1996-01-15 --expiry 2036-01-15"));
    EXPECT_EQ(answer.exit, 0) << answer.err.toStdString();
    EXPECT_EQ(answer.object()["access"_L1].toString(), u"BAC");
}

TEST_F(CliCard, qrWithLostLetters_opensTheChipByItsDigits) {
    const QByteArray damaged =
        "001096012345|012345678|Nguy?n V?n An|15011996|Nam|S? 1, X? A, H? N?i|15062021";
    for (const auto& [profile, access] :
         {std::pair("simulated", u"PACE-CAN"_s), std::pair("simulated:bac-only", u"BAC"_s)}) {
        const CliAnswer answer = cli.run(
            words("card read --no-portrait --qr - --reader") << QString::fromLatin1(profile), damaged);
        ASSERT_EQ(answer.exit, 0) << answer.err.toStdString();
        EXPECT_EQ(answer.object()["access"_L1].toString(), access);
        EXPECT_EQ(answer.object()["citizen"_L1].toObject()["name"_L1].toString(), u"Nguyễn Văn An");
        EXPECT_TRUE(answer.err.contains("damaged letters")) << answer.err.toStdString();
    }
    const CliAnswer whole = cli.run(words("card read --no-portrait --qr - --reader simulated"), kCard);
    EXPECT_EQ(whole.err, QByteArray());
}

TEST_F(CliCard, qrOfNoCard_isRefused) {
    EXPECT_EQ(cli.run(words("card read --reader simulated --qr hello")).error(), u"QR_NOT_A_CARD");
}

TEST_F(CliCard, qrWithLostLetters_identifiesNobody) {
    const QString damaged = u"001096012345|012345678|Nguy?n V?n An|15011996|Nam|S? 1, H? N?i|15062021"_s;
    const CliAnswer read = cli.run(words("card read --reader simulated --no-portrait --can 012345"));
    ASSERT_EQ(read.exit, 0) << read.err.toStdString();
    const CliAnswer compared =
        cli.run(words("identity compare --qr") << damaged << u"--card"_s << cli.write("card.json", read.out));
    EXPECT_EQ(compared.error(), u"QR_DAMAGED");
    ASSERT_EQ(cli.init(true).exit, 0);
    const CliAnswer received =
        cli.run(words("dossier receive --procedure 1.001193 --all-components --qr") << damaged);
    EXPECT_EQ(received.error(), u"QR_DAMAGED");
}

TEST_F(CliCard, noCard_endsAfterTheWait) {
    const CliAnswer answer = cli.run(words("card read --wait 0 --can 012345"));
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.error(), u"CARD_ABSENT");
    const CliAnswer unknown = cli.run(words("card read --wait 0 --can 012345 --reader Nowhere"));
    EXPECT_EQ(unknown.error(), u"CARD_READER_UNKNOWN");
}

TEST_F(CliCard, wrongUsage_isRefused) {
    for (const char* line :
         {"card read", "card read --can 012345 --number 001096012345", "card read --number 001096012345",
          "card read --can 012345 --wait soon", "card read --reader simulated:gold --can 012345",
          "card read --can 012345 --no-portrait --portrait face.jpg",
          "card read --number 001096012345 --birth yesterday", "card judge"})
        EXPECT_EQ(cli.run(words(line)).exit, 2) << line;
    EXPECT_EQ(cli.run(words("card read --reader simulated --can 12345")).error(), u"EMRTD_KEY_INVALID");
    EXPECT_EQ(cli.run(words("card read --reader simulated --can 012345 --trust /nowhere")).error(),
              u"FILE_UNREADABLE");
}

TEST_F(CliCard, simulatedCard_countsInTrainingOnly) {
    const CliAnswer read = cli.run(words("card read --reader simulated --can 012345"));
    ASSERT_EQ(read.exit, 0) << read.err.toStdString();
    EXPECT_EQ(read.object()["verdict"_L1].toString(), u"authentic");
    EXPECT_EQ(read.object()["simulated"_L1], true);
    const QString file = cli.write("card.json", read.out);
    const QStringList receive =
        words("dossier receive --procedure 1.001193 --all-components --card") + QStringList{file};

    ASSERT_EQ(cli.init(true).exit, 0);
    EXPECT_EQ(cli.run(receive).exit, 0);
    const Cli real;
    ASSERT_EQ(real.init(false).exit, 0);
    const CliAnswer refused = real.run(receive);
    EXPECT_EQ(refused.exit, 1);
    EXPECT_EQ(refused.error(), u"DESK_CARD_SIMULATED");
}

} // namespace
} // namespace motcua::tests
