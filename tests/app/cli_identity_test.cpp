// SPDX-License-Identifier: GPL-3.0-or-later
// `identity compare`: what the QR code, the chip and the registry say of one person.
#include "tests/app/cli_run.h"

#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

/// What `card read` prints of the fictitious card, as far as it is read here.
QByteArray cardRead(const char* name = "Nguyễn Văn An",
                    const char* residence = "Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội") {
    const QJsonObject citizen{{u"number"_s, u"001096012345"_s},
                              {u"name"_s, QString::fromUtf8(name)},
                              {u"birth_date"_s, u"1996-01-15"_s},
                              {u"sex"_s, u"M"_s},
                              {u"residence"_s, QString::fromUtf8(residence)},
                              {u"issue_date"_s, u"2021-06-15"_s},
                              {u"expiry_date"_s, u"2036-01-15"_s},
                              {u"father"_s, u"Nguyễn Văn Bình"_s}};
    const QString mrz =
        u"IDVNM0960123456001096012345<<7\n9601156M3601154VNM<<<<<<<<<<<0\nNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<"_s;
    return QJsonDocument(QJsonObject{{u"access"_s, u"PACE-CAN"_s},
                                     {u"verdict"_s, u"authentic"_s},
                                     {u"mrz"_s, mrz},
                                     {u"citizen"_s, citizen}})
        .toJson();
}

CliAnswer compare(const Cli& cli, const QByteArray& card, const QStringList& more = {}) {
    return cli.run(QStringList{u"identity"_s, u"compare"_s, u"--qr"_s, QString::fromUtf8(kCard), u"--card"_s,
                               cli.write("card.json", card)} +
                   more);
}

QJsonObject field(const CliAnswer& answer, QStringView name) {
    for (const auto& one : answer.object()[u"fields"].toArray())
        if (one.toObject()[u"name"].toString() == name) return one.toObject();
    return {};
}

TEST(CliIdentity, sameCard_agreesWithoutADataFolder) {
    const Cli cli;
    const auto answer = compare(cli, cardRead("NGUYỄN VĂN AN", "1 Thôn Đông, X. A, H. B, TP. Hà Nội"));
    ASSERT_EQ(answer.exit, 0) << answer.err.toStdString();
    EXPECT_FALSE(answer.object()[u"decision_needed"].toBool(true));
    EXPECT_EQ(field(answer, u"name")[u"values"].toObject(), (QJsonObject{{u"qr"_s, u"Nguyễn Văn An"_s},
                                                                         {u"chip"_s, u"NGUYỄN VĂN AN"_s},
                                                                         {u"registry"_s, QJsonValue()}}));
    EXPECT_TRUE(field(answer, u"father")[u"agree"].toBool()) << "only told by the chip";
    EXPECT_TRUE(field(answer, u"mother").isEmpty()) << "told by nobody";
}

TEST(CliIdentity, difference_needsADecisionAndIsNoFailure) {
    const Cli cli;
    const auto answer = compare(cli, cardRead("Nguyễn Văn Anh"));
    ASSERT_EQ(answer.exit, 0);
    EXPECT_TRUE(answer.object()[u"decision_needed"].toBool());
    EXPECT_FALSE(field(answer, u"name")[u"agree"].toBool(true));
    EXPECT_TRUE(field(answer, u"number")[u"agree"].toBool());
}

TEST(CliIdentity, registry_isTheThirdSource) {
    const Cli cli;
    const QString registry =
        cli.write("registry.json", R"({"citizen":{"name":"Nguyễn Văn An","birth_date":"1996","sex":"F"}})");
    const auto answer = compare(cli, cardRead(), {u"--registry"_s, registry});
    ASSERT_EQ(answer.exit, 0) << answer.err.toStdString();
    EXPECT_EQ(field(answer, u"birth_date")[u"values"].toObject()[u"registry"], u"1996"_s);
    EXPECT_TRUE(field(answer, u"birth_date")[u"agree"].toBool());
    EXPECT_FALSE(field(answer, u"sex")[u"agree"].toBool(true));
    EXPECT_TRUE(answer.object()[u"decision_needed"].toBool());
}

TEST(CliIdentity, nameOfTheMachineReadableZone_comparedWithoutSigns) {
    const Cli cli;
    EXPECT_FALSE(compare(cli, cardRead("NGUYEN VAN AN")).object()[u"decision_needed"].toBool(true));
    EXPECT_TRUE(compare(cli, cardRead("Nguyen Van An")).object()[u"decision_needed"].toBool())
        << "not the zone's name";
}

TEST(CliIdentity, qrFromStandardInput) {
    const Cli cli;
    const auto answer = cli.run(
        {u"identity"_s, u"compare"_s, u"--qr"_s, u"-"_s, u"--card"_s, cli.write("card.json", cardRead())},
        kCard);
    ASSERT_EQ(answer.exit, 0) << answer.err.toStdString();
    EXPECT_EQ(field(answer, u"number")[u"values"].toObject()[u"qr"], u"001096012345"_s);
}

TEST(CliIdentity, wrongUsageAndBadInput_saySo) {
    const Cli cli;
    const QString card = cli.write("card.json", cardRead());
    EXPECT_EQ(cli.run(words("identity compare")).exit, 2);
    EXPECT_EQ(cli.run({u"identity"_s, u"compare"_s, u"--card"_s, card}).exit, 2);
    EXPECT_EQ(cli.run({u"identity"_s, u"compare"_s, u"--qr"_s, QString::fromUtf8(kCard)}).exit, 2);
    const auto badQr = cli.run({u"identity"_s, u"compare"_s, u"--qr"_s, u"hello"_s, u"--card"_s, card});
    EXPECT_EQ(badQr.exit, 1);
    EXPECT_EQ(badQr.error(), u"QR_NOT_A_CARD");
    EXPECT_EQ(compare(cli, "{").error(), u"JSON_INVALID");
    EXPECT_EQ(compare(cli, R"({"citizen":null})").error(), u"FIELD_INVALID");
    EXPECT_EQ(compare(cli, cardRead(), {u"--registry"_s, cli.path("absent")}).error(), u"FILE_UNREADABLE");
}

} // namespace
} // namespace motcua::tests
