// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/citizen_json.h"

#include "core/base/json.h"

#include <gtest/gtest.h>

namespace motcua::citizen {
namespace {

using namespace Qt::StringLiterals;

Citizen fullCitizen() {
    Citizen citizen;
    citizen.number = *CitizenNumber::parse(u"001096012345");
    citizen.oldNumber = u"012345678"_s;
    citizen.name = u"Nguyễn Văn An"_s;
    citizen.birthDate = {1996, 1, 15};
    citizen.sex = Sex::male;
    citizen.nationality = u"Việt Nam"_s;
    citizen.ethnicity = u"Kinh"_s;
    citizen.religion = u"Không"_s;
    citizen.origin = u"Xã A, Huyện B, Hà Nội"_s;
    citizen.residence = u"Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội"_s;
    citizen.features = u"Nốt ruồi C:1cm dưới trước đầu mày trái"_s;
    citizen.issueDate = makeDate(2021, 6, 15);
    citizen.expiryDate = makeDate(2036, 1, 15);
    citizen.father = u"Nguyễn Văn Bình"_s;
    citizen.mother = u"Trần Thị Cúc"_s;
    citizen.spouse = u"Phạm Thị Dung"_s;
    citizen.serial = u"0011223344556677"_s;
    citizen.documentType = u"Hộ chiếu"_s;
    citizen.documentNumber = u"B1234567"_s;
    return citizen;
}

TEST(CitizenJson, roundTrip_keepsEverything) {
    const Citizen full = fullCitizen();
    const QJsonObject object = toJson(full);
    EXPECT_EQ(object.size(), 20);
    EXPECT_EQ(object[u"sex"].toString(), u"M");
    EXPECT_EQ(object[u"birth_date"].toString(), u"1996-01-15");
    EXPECT_EQ(object[u"expiry_date"].toString(), u"2036-01-15");
    EXPECT_EQ(fromJson(object), full);

    Citizen little;
    little.name = u"H'Ngăm Niê"_s;
    little.birthDate = {1950};
    little.sex = Sex::female;
    little.noExpiry = true;
    const QJsonObject reduced = toJson(little);
    EXPECT_TRUE(reduced[u"number"].isNull());
    EXPECT_TRUE(reduced[u"residence"].isNull());
    EXPECT_TRUE(reduced[u"issue_date"].isNull());
    EXPECT_EQ(reduced[u"birth_date"].toString(), u"1950");
    EXPECT_EQ(fromJson(reduced), little);
}

TEST(CitizenJson, fromJson_cardReadAndQrParse_accepted) {
    const auto fromCard = fromJson(*json::parseObject(
        R"({"access":"PACE-CAN","verdict":"authentic","citizen":{"number":"001096012345","name":"Nguyễn Văn An"}})"));
    ASSERT_TRUE(fromCard);
    EXPECT_EQ(fromCard->number->text(), u"001096012345");
    const auto fromQr = fromJson(*json::parseObject(
        R"({"layout":"2021","number":"001096012345","old_number":null,"name":"Nguyễn Văn An","birth_date":"1996-01-15",
            "sex":"M","residence":"Hà Nội","issue_date":"2021-06-15","expiry_date":"2036-01-15","no_expiry":false,
            "extra":[],"warnings":[]})"));
    ASSERT_TRUE(fromQr);
    EXPECT_EQ(fromQr->residence, u"Hà Nội");
    EXPECT_EQ(fromJson(*json::parseObject(R"({"citizen":null,"verdict":"unjudged"})")),
              fail(Code::FIELD_INVALID, u"citizen"_s));
}

TEST(CitizenJson, fromJson_texts_normalised) {
    const auto citizen = fromJson({{u"name"_s, u"  H’Nga\u0306m   Niê "_s}, {u"residence"_s, u" "_s}});
    ASSERT_TRUE(citizen);
    EXPECT_EQ(citizen->name, u"H'Ngăm Niê");
    EXPECT_EQ(citizen->residence, u"");
}

TEST(CitizenJson, fromJson_badField_isNamed) {
    const std::pair<QString, QJsonValue> cases[] = {
        {u"number"_s, u"123"_s},
        {u"number"_s, 1096012345},
        {u"old_number"_s, QString(41, u'1')},
        {u"name"_s, u" "_s},
        {u"name"_s, QJsonValue()},
        {u"name"_s, u"An\nBình"_s},
        {u"name"_s, QString(201, u'a')},
        {u"residence"_s, QString(501, u'a')},
        {u"residence"_s, u"Hà\u202ENội"_s},
        {u"father"_s, true},
        {u"birth_date"_s, u"15/01/1996"_s},
        {u"sex"_s, u"Nam"_s},
        {u"issue_date"_s, u"2021-06"_s},
        {u"expiry_date"_s, u"2021-02-30"_s},
        {u"no_expiry"_s, u"yes"_s},
        {u"no_expiry"_s, true}, // with an expiry date
    };
    for (const auto& [key, value] : cases) {
        QJsonObject object = toJson(fullCitizen());
        object[key] = value;
        EXPECT_EQ(fromJson(object), fail(Code::FIELD_INVALID, key)) << key.toStdString();
    }
    EXPECT_EQ(fromJson({}), fail(Code::FIELD_INVALID, u"name"_s));
}

} // namespace
} // namespace motcua::citizen
