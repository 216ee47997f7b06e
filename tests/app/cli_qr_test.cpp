// SPDX-License-Identifier: GPL-3.0-or-later
// `qr decode` / `write` / `receipt` / `payment` and `scan route`. All cards are fictitious.
#include "tests/app/cli_run.h"

#include "core/qr/vietqr.h"

#include <QFile>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

/// Its letters were lost on the way.
constexpr const char* kDamaged =
    "001096012345|012345678|Nguy?n V?n An|15011996|Nam|S? 1, X? A, H? N?i|15062021";

QString written(const Cli& cli, const char* name, const QStringList& command, const QByteArray& input = {}) {
    const QString file = cli.path(name);
    const auto answer = cli.run(command + QStringList{file}, input);
    EXPECT_EQ(answer.exit, 0) << answer.err.toStdString();
    EXPECT_EQ(answer.object()[u"file"].toString(), file);
    return file;
}

QString cardFile(const Cli& cli, const char* name = "card.png") {
    return written(cli, name, words("qr write --text -"), kCard);
}

QJsonObject decoded(const Cli& cli, const QString& file) {
    const auto answer = cli.run({u"qr"_s, u"decode"_s, file});
    EXPECT_EQ(answer.exit, 0) << answer.err.toStdString();
    return answer.array().at(0).toObject();
}

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The one of those a clerk receives in training: birth registration for the fictitious card's holder.
QString receive(const Cli& cli) {
    const auto answer = cli.run(words("dossier receive --procedure 1.001193 --all-components --qr") +
                                QStringList{QString::fromUtf8(kCard)});
    EXPECT_EQ(answer.exit, 0) << answer.err.toStdString();
    return answer.object()[u"code"].toString();
}

TEST(CliQr, decode_oneCard_hasExactlyTheContractsKeys) {
    const Cli cli;
    const QString file = cardFile(cli);
    const QJsonObject reading = decoded(cli, file);
    EXPECT_EQ(reading.keys(), (QStringList{u"citizen"_s, u"file"_s, u"found"_s, u"kind"_s, u"ms"_s,
                                           u"partial"_s, u"text"_s}));
    EXPECT_EQ(reading[u"file"].toString(), file);
    EXPECT_TRUE(reading[u"found"].toBool());
    EXPECT_EQ(reading[u"kind"].toString(), u"card");
    EXPECT_EQ(reading[u"text"].toString().toUtf8(), kCard);
    EXPECT_GT(reading[u"ms"].toDouble(), 0);
    const QJsonObject citizen = reading[u"citizen"].toObject();
    EXPECT_EQ(citizen[u"number"].toString(), u"001096012345");
    EXPECT_EQ(citizen[u"name"].toString(), u"Nguyễn Văn An");
}

TEST(CliQr, decode_pictureWithoutCode_isAnAnswer) {
    const Cli cli;
    const QString file = cli.write("grey.pgm", "P5 40 40 255\n" + QByteArray(1600, char(0x80)));
    const auto answer = cli.run({u"qr"_s, u"decode"_s, file});
    EXPECT_EQ(answer.exit, 0);
    const QJsonObject reading = answer.array().at(0).toObject();
    EXPECT_FALSE(reading[u"found"].toBool(true));
    for (const auto& key : {u"text"_s, u"kind"_s, u"citizen"_s, u"partial"_s})
        EXPECT_TRUE(reading[key].isNull()) << key.toStdString();
}

TEST(CliQr, decode_unreadableFileAmongOthers_keepsTheirAnswers) {
    const Cli cli;
    const QString good = cardFile(cli), text = cli.write("text.png", "no picture"),
                  gone = cli.path("gone.png");
    const auto answer = cli.run({u"qr"_s, u"decode"_s, text, good, gone, good});
    EXPECT_EQ(answer.exit, 1);
    const QJsonArray readings = answer.array();
    ASSERT_EQ(readings.size(), 4);
    const QJsonObject error = readings[0][u"error"].toObject();
    EXPECT_EQ(error[u"name"].toString(), u"QR_PICTURE_UNREADABLE");
    const QJsonObject alone = cli.run({u"qr"_s, u"decode"_s, text}).object()[u"error"].toObject();
    EXPECT_EQ(error.keys(), alone.keys());
    EXPECT_EQ(error[u"code"], alone[u"code"]);
    EXPECT_TRUE(error[u"text"].toString().contains(u"text.png"));
    EXPECT_FALSE(readings[0][u"found"].toBool(true));
    EXPECT_TRUE(readings[1][u"found"].toBool());
    EXPECT_FALSE(readings[1].toObject().contains(u"error"));
    EXPECT_EQ(readings[2][u"error"][u"name"].toString(), u"FILE_UNREADABLE");
    EXPECT_TRUE(readings[3][u"found"].toBool());
    EXPECT_TRUE(answer.err.startsWith("QR_PICTURE_UNREADABLE: ")) << answer.err.toStdString();
    EXPECT_TRUE(answer.err.contains("\nFILE_UNREADABLE: ") && answer.err.contains("gone.png"));
}

TEST(CliQr, decode_noReadableFile_fails) {
    const Cli cli;
    const auto one = cli.run({u"qr"_s, u"decode"_s, cli.path("gone.png")});
    EXPECT_EQ(one.exit, 1);
    EXPECT_EQ(one.error(), u"FILE_UNREADABLE");
    EXPECT_TRUE(one.err.startsWith("FILE_UNREADABLE: "));
    EXPECT_EQ(cli.run({u"qr"_s, u"decode"_s, cli.write("a.png", "x"), cli.path("gone.png")}).error(),
              u"QR_PICTURE_UNREADABLE");
    EXPECT_EQ(cli.run({u"qr"_s, u"decode"_s}).exit, 2);
}

TEST(CliQr, decode_standardInput) {
    const Cli cli;
    const auto answer = cli.run({u"qr"_s, u"decode"_s, u"-"_s}, content(cardFile(cli)));
    EXPECT_EQ(answer.exit, 0);
    EXPECT_EQ(answer.array().at(0)[u"kind"].toString(), u"card");
}

TEST(CliQr, write_levelsSizesAndSvg) {
    const Cli cli;
    QByteArray last;
    for (const auto& level : {u"L"_s, u"M"_s, u"Q"_s, u"H"_s}) {
        const QString file =
            written(cli, "level.png", {u"qr"_s, u"write"_s, u"--text"_s, u"xin chào"_s, u"--level"_s, level});
        EXPECT_NE(content(file), last) << level.toStdString();
        last = content(file);
        EXPECT_EQ(decoded(cli, file)[u"text"].toString(), u"xin chào");
        EXPECT_EQ(decoded(cli, file)[u"kind"].toString(), u"other");
    }
    const QString small = written(cli, "small.png", words("qr write --text x --module 3"));
    EXPECT_TRUE(decoded(cli, small)[u"found"].toBool());
    EXPECT_TRUE(content(written(cli, "x.svg", words("qr write --text x --module 3"))).startsWith("<svg "));
}

TEST(CliQr, write_wrongUsage) {
    const Cli cli;
    const QString png = cli.path("x.png");
    for (const QStringList& arguments :
         {QStringList{u"qr"_s, u"write"_s, png}, words("qr write --text x"),
          QStringList{u"qr"_s, u"write"_s, cli.path("x.jpg"), u"--text"_s, u"x"_s},
          QStringList{u"qr"_s, u"write"_s, png, u"--text"_s, u"x"_s, u"--level"_s, u"X"_s},
          QStringList{u"qr"_s, u"write"_s, png, u"--text"_s, u"x"_s, u"--module"_s, u"0"_s},
          words("qr receipt H34.05-261123-0001"),
          QStringList{u"qr"_s, u"payment"_s, png, u"--bank"_s, u"970436"_s}})
        EXPECT_EQ(cli.run(arguments).exit, 2) << arguments.join(u' ').toStdString();
    EXPECT_FALSE(QFile::exists(png));
}

TEST(CliQr, write_refusedTextsLeaveNoFile) {
    const Cli cli;
    const QString png = cli.path("x.png");
    const auto tooLong = cli.run({u"qr"_s, u"write"_s, png, u"--text"_s, u"-"_s}, QByteArray(3000, 'x'));
    EXPECT_EQ(tooLong.error(), u"QR_TEXT_TOO_LONG");
    EXPECT_EQ(cli.run({u"qr"_s, u"receipt"_s, u"H34.05"_s, png}).error(), u"DOSSIER_CODE_INVALID");
    const auto payment = [&](const char* options) {
        return cli.run(words("qr payment") + words(options) + QStringList{png}).error();
    };
    EXPECT_EQ(payment("--bank 97 --account 1"), u"QR_PAYMENT_BANK");
    EXPECT_EQ(payment("--bank 970436 --account 1-2"), u"QR_PAYMENT_ACCOUNT");
    for (const char* amount : {"0", "-5", "10000000000000", "99999999999999999999"})
        EXPECT_EQ(payment(qPrintable(u"--bank 970436 --account 1 --amount "_s + QLatin1StringView(amount))),
                  u"QR_PAYMENT_AMOUNT")
            << amount;
    EXPECT_EQ(payment("--bank 970436 --account 1 --amount 8.000"), u"USAGE");
    EXPECT_EQ(payment("--bank 970436 --account 1 --dossier AAA.BBB.CCC.DDD.EEE-20261008-0000975"),
              u"DESK_FEE_NOTE_TOO_LONG");
    EXPECT_FALSE(QFile::exists(png));
}

TEST(CliQr, write_largestSymbol_atTwoPixelsAModule) {
    const Cli cli;
    const QByteArray text(2900, 'x');
    const QString file = written(cli, "x.png", words("qr write --level L --module 2 --text -"), text);
    EXPECT_EQ(decoded(cli, file)[u"text"].toString().toUtf8(), text);
}

TEST(CliQr, write_whatCannotBeReadBack_leavesNoFile) {
    const Cli cli;
    const QString png = cli.path("x.png");
    const auto huge =
        cli.run({u"qr"_s, u"write"_s, png, u"--text"_s, u"-"_s, u"--module"_s, u"64"_s, u"--level"_s, u"L"_s},
                QByteArray(2900, 'x'));
    EXPECT_EQ(huge.error(), u"QR_PICTURE_UNREADABLE") << "more than 100 megapixels";
    EXPECT_FALSE(QFile::exists(png));
}

TEST(CliQr, write_intoTheDataFolder_isRefused) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const auto answer = cli.run({u"qr"_s, u"write"_s, cli.dataFolder() + u"/x.png"_s, u"--text"_s, u"x"_s});
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.error(), u"FILE_UNWRITABLE");
}

TEST(CliQr, receipt_isDecodedAndOpensItsDossier) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const QString code = receive(cli);
    const QString file = written(cli, "receipt.png", {u"qr"_s, u"receipt"_s, code.toLower()});
    EXPECT_EQ(decoded(cli, file)[u"text"].toString(), code);
    const auto opened = cli.run({u"scan"_s, u"route"_s, u"-"_s}, code.toLower().toLatin1() + "\r");
    ASSERT_EQ(opened.exit, 0) << opened.err.toStdString();
    EXPECT_EQ(opened.object()[u"target"].toString(), u"dossier");
    EXPECT_EQ(opened.object()[u"code"].toString(), code);
    EXPECT_TRUE(opened.object()[u"known"].toBool());
}

TEST(CliQr, payment_isDecodedAndTellsItsDossier) {
    const Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const QString code = receive(cli);
    const QString file =
        written(cli, "payment.png",
                words("qr payment --bank 970436 --account 0011001932418 --amount 8000 --dossier") +
                    QStringList{code});
    const QJsonObject reading = decoded(cli, file);
    EXPECT_EQ(reading[u"kind"].toString(), u"payment");
    const auto request = qr::parseVietQr(reading[u"text"].toString());
    ASSERT_TRUE(request);
    EXPECT_EQ(request->amountVnd, 8000);

    const auto largest = decoded(
        cli, written(cli, "most.png", words("qr payment --bank 970436 --account 1 --amount 9999999999999")));
    EXPECT_EQ(qr::parseVietQr(largest[u"text"].toString())->amountVnd, 9'999'999'999'999);

    const auto target = cli.run({u"scan"_s, u"route"_s, reading[u"text"].toString()});
    ASSERT_EQ(target.exit, 0) << target.err.toStdString();
    EXPECT_EQ(target.object()[u"target"].toString(), u"payment");
    EXPECT_EQ(target.object()[u"code"].toString(), code);
    const QJsonObject payment = target.object()[u"payment"].toObject();
    EXPECT_EQ(payment[u"bank"].toString(), u"970436");
    EXPECT_EQ(payment[u"account"].toString(), u"0011001932418");
    EXPECT_EQ(payment[u"amount_vnd"].toInt(), 8000);
}

TEST(CliQr, decode_damagedCard_printsWhatIsLeft) {
    const Cli cli;
    const QJsonObject reading =
        decoded(cli, written(cli, "damaged.png", words("qr write --text -"), kDamaged));
    EXPECT_EQ(reading[u"kind"].toString(), u"damaged_card");
    EXPECT_TRUE(reading[u"citizen"].isNull());
    const QJsonObject partial = reading[u"partial"].toObject();
    EXPECT_EQ(partial, (QJsonObject{{u"number"_s, u"001096012345"_s},
                                    {u"old_number"_s, u"012345678"_s},
                                    {u"birth_date"_s, u"1996-01-15"_s},
                                    {u"issue_date"_s, u"2021-06-15"_s},
                                    {u"sex"_s, u"M"_s},
                                    {u"expiry_date"_s, u"2036-01-15"_s},
                                    {u"no_expiry"_s, false}}));
}

TEST(CliQr, route_damagedCard_isACitizenWithoutAName) {
    const Cli cli;
    const auto answer = cli.run({u"scan"_s, u"route"_s, u"-"_s}, kDamaged);
    ASSERT_EQ(answer.exit, 0) << answer.err.toStdString();
    EXPECT_EQ(answer.object()[u"target"].toString(), u"citizen");
    EXPECT_EQ(answer.object()[u"partial"], true);
    const QJsonObject citizen = answer.object()[u"citizen"].toObject();
    EXPECT_EQ(citizen[u"number"].toString(), u"001096012345");
    EXPECT_EQ(citizen[u"birth_date"].toString(), u"1996-01-15");
    for (const auto& key : {u"name"_s, u"residence"_s, u"layout"_s})
        EXPECT_TRUE(citizen.contains(key) && citizen[key].isNull()) << key.toStdString();
    const auto whole = cli.run({u"scan"_s, u"route"_s, u"-"_s}, kCard).object();
    EXPECT_EQ(whole[u"partial"], false);
    EXPECT_EQ(citizen.keys(), whole[u"citizen"].toObject().keys());
}

TEST(CliQr, route_withoutPassword_asksForItWhereRecordsAreNeeded) {
    Cli cli;
    ASSERT_EQ(cli.init().exit, 0);
    const QString code = receive(cli);
    EXPECT_EQ(cli.run({u"scan"_s, u"route"_s, code}).object()[u"known"], true);
    const auto elsewhere = cli.run(words("scan route H34.05-251123-0099"));
    EXPECT_EQ(elsewhere.object()[u"known"], QJsonValue(false)) << elsewhere.out.toStdString();
    cli.password.clear();
    const auto payment =
        *qr::toText({.bankBin = u"970436"_s, .account = u"1"_s, .note = u"H3405 261123 1"_s});
    for (const QString& text : {code, payment, u"DVC 2026/Q-17"_s})
        EXPECT_EQ(cli.run({u"scan"_s, u"route"_s, text}).error(), u"CLI_PASSWORD_NEEDED");
    EXPECT_EQ(cli.run({u"scan"_s, u"route"_s, u"-"_s}, kCard).exit, 0) << "a card is recognised without";
}

TEST(CliQr, route_withoutAStation) {
    const Cli cli;
    const auto card = cli.run({u"scan"_s, u"route"_s, u"-"_s}, kCard);
    ASSERT_EQ(card.exit, 0);
    EXPECT_EQ(card.object()[u"target"].toString(), u"citizen");
    EXPECT_EQ(card.object()[u"citizen"].toObject()[u"number"].toString(), u"001096012345");
    EXPECT_TRUE(card.object()[u"code"].isNull() && card.object()[u"payment"].isNull());
    const auto dossier = cli.run(words("scan route H34.05-261123-0001"));
    EXPECT_EQ(dossier.object()[u"target"].toString(), u"dossier");
    EXPECT_TRUE(dossier.object()[u"known"].isNull()) << "nobody was asked";
    for (const auto& [text, error] : {std::pair("hello", u"DESK_SCAN_UNKNOWN"_s),
                                      std::pair("0123456789|4e677579e1bb856e|1", u"QR_HEALTH_INSURANCE"_s),
                                      std::pair("https://vneid.gov.vn/", u"QR_VNEID"_s)}) {
        const auto refused = cli.run({u"scan"_s, u"route"_s, QString::fromLatin1(text)});
        EXPECT_EQ(refused.exit, 1);
        EXPECT_EQ(refused.error(), error);
    }
    EXPECT_EQ(cli.run(words("scan route")).exit, 2);
}

} // namespace
} // namespace motcua::tests
