// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the State's systems, and look-ups through the running service.
#include "tests/app/outside_bench.h"

namespace motcua::tests {
namespace {

using testing::IsEmpty;

TEST_F(CentralOutside, lookupOfACounter_isAnsweredByThePopulationDatabase_andRecorded) {
    start();
    const citizen::Citizen person = people.population().people().front().citizen;
    residence::LookupRequest request{.id = Uuid::parse(u"0195d3c4-0000-7000-8000-000000000001").value(),
                                     .procedure = u"1.004873"_s,
                                     .officer = Uuid::parse(u"0195d3c4-0000-7000-8000-000000000002").value(),
                                     .officerLogin = u"lan"_s,
                                     .purpose = u"Xác nhận tình trạng hôn nhân"_s,
                                     .subject = person};
    const HttpAnswer answer =
        ask("/v1/lookups", residence::toJson(request), "Authorization: Bearer " + token() + "\r\n");
    ASSERT_EQ(answer.status, 200) << answer.body.constData();
    EXPECT_EQ(QJsonDocument::fromJson(answer.body).object()[u"kind"_s], u"found"_s);
    EXPECT_EQ(people.requests(), 1);
    EXPECT_THAT(people.complaints(), IsEmpty()) << people.complaints().join(u' ').toStdString();
    const auto listed = administer({u"lookups"_s, u"--office"_s, u"H34.05"_s});
    const QJsonObject entry = QJsonDocument::fromJson(listed.out).object();
    EXPECT_EQ(entry[u"outcome"_s], u"found"_s) << listed.out.constData() << listed.err.constData();
    EXPECT_EQ(entry[u"login"_s], u"lan"_s);
    EXPECT_EQ(entry[u"procedure"_s], u"1.004873"_s);
    EXPECT_FALSE(listed.out.contains(person.number->text().toUtf8()));
    EXPECT_EQ(administer({u"lookups"_s, u"--office"_s, u"H34.06"_s}).out, "");
    EXPECT_EQ(administer({u"lookups"_s, u"--to"_s, u"2020-01-01"_s}).out, "");
    const auto verified = administer({u"lookups"_s, u"--verify"_s});
    const QJsonObject head = QJsonDocument::fromJson(verified.out).object();
    EXPECT_EQ(head[u"count"_s], 1) << verified.err.constData();
    EXPECT_EQ(administer({u"lookups"_s, u"--verify"_s, u"--head"_s, head[u"head"_s].toString()}).exit, 0);
    const auto lost = administer({u"lookups"_s, u"--verify"_s, u"--head"_s, u"2-"_s + QString(64, u'0')});
    EXPECT_TRUE(lost.err.startsWith("STORE_DAMAGED:")) << lost.err.constData();
}

TEST_F(CentralOutside, wrongSettings_areToldInBothLanguages) {
    const auto refusal = [&](const QJsonObject& settings) {
        const auto ended = administer({u"--connectors"_s, connectors(settings), u"--listen"_s, u":0"_s});
        EXPECT_EQ(ended.exit, 1) << ended.err.constData();
        return ended.err;
    };
    const auto changed = [&](const char* member, const QJsonValue& value) {
        QJsonObject settings = portalSettings();
        settings[QLatin1StringView(member)] = value;
        return QJsonObject{{u"portal"_s, settings}};
    };
    QByteArray told = refusal(changed("user", QJsonValue::Undefined));
    EXPECT_TRUE(told.startsWith("FIELD_INVALID:")) << told.constData();
    EXPECT_TRUE(told.contains("portal.user: is missing / còn thiếu")) << told.constData();
    EXPECT_TRUE(told.contains("Một trường bị thiếu")) << told.constData();
    EXPECT_TRUE(refusal(changed("pasword_file", u"x"_s)).contains("portal.pasword_file: is not known"));
    EXPECT_TRUE(refusal(changed("login_url", u"http://portal.example/"_s)).contains("is not https"));
    EXPECT_TRUE(refusal(changed("login_url", u"ftp://127.0.0.1/"_s)).contains("is no address"));
    EXPECT_TRUE(refusal(changed("timeout_seconds", 0)).contains("1 to 120"));
    EXPECT_TRUE(refusal(changed("ca", u"absent.pem"_s)).contains("no certificates"));
    EXPECT_TRUE(refusal(changed("password_file", u"absent"_s)).startsWith("FILE_UNREADABLE:"));
    EXPECT_TRUE(refusal({{u"cổng"_s, QJsonObject()}}).contains("không có mục này"));
    write("open", "mật khẩu", false);
    told = refusal(changed("password_file", u"open"_s));
    EXPECT_TRUE(told.contains("chmod 600")) << told.constData();
    EXPECT_FALSE(told.contains("mật khẩu"));
    write("lines", "no header\n");
    QJsonObject population = populationSettings();
    population[u"headers_file"_s] = u"lines"_s;
    EXPECT_TRUE(refusal({{u"population"_s, population}}).contains("dòng 1"));
}

} // namespace
} // namespace motcua::tests
