// SPDX-License-Identifier: GPL-3.0-or-later
// The population database over real HTTP, and what is made of every way it answers badly.
#include "core/central/population_line.h"
#include "tests/support/population_server.h"

#include <gmock/gmock.h>

namespace motcua::central {
namespace {

using residence::AnswerKind;
using testing::IsEmpty;
using tests::PopulationServer;
using Mood = PopulationServer::Mood;

class Population : public testing::Test {
protected:
    residence::LookupRequest ask(size_t person) {
        residence::LookupRequest request;
        request.id = m_ids.next();
        request.officer = m_ids.next();
        request.officerLogin = QStringLiteral("lan");
        request.procedure = QStringLiteral("1.004873");
        request.purpose = QStringLiteral("Xác nhận tình trạng hôn nhân");
        request.subject = m_server.population().people().at(person).citizen;
        return request;
    }
    PopulationLine::Settings settings() {
        PopulationLine::Settings settings{.url = m_server.url(), .account = {QStringLiteral("H34.05"), {}}};
        settings.headers.emplace_back("Authorization", Secret::copyOf("Bearer x"));
        return settings;
    }
    FixedClock m_clock{Instant{std::chrono::seconds{1'795'000'000}}};
    UuidSource m_ids{m_clock};
    PopulationServer m_server;
    BeastWebClient m_client{{}, {.wholeRequest = std::chrono::milliseconds{400}}};
    PopulationLine m_line{settings(), m_client, m_clock};
};

TEST_F(Population, everybody_isReadAsTheyAre) {
    for (size_t i = 0; i < m_server.population().people().size(); ++i) {
        const auto answer = m_line.lookUp(ask(i));
        ASSERT_TRUE(answer);
        ASSERT_EQ(answer->kind, AnswerKind::found) << i << answer->reason.toStdString();
        EXPECT_EQ(*answer->record, m_server.population().people()[i]) << i;
        EXPECT_EQ(answer->at, m_clock.now());
    }
    EXPECT_THAT(m_server.complaints(), IsEmpty()) << m_server.complaints().join(u' ').toStdString();
}

TEST_F(Population, oldNumber_nameAndYear_willDo) {
    auto request = ask(9); // recorded by the year
    ASSERT_FALSE(request.subject.birthDate.isFull());
    request.subject.number.reset();
    EXPECT_EQ(m_line.lookUp(request)->kind, AnswerKind::found);
    EXPECT_THAT(m_server.complaints(), IsEmpty()) << m_server.complaints().join(u' ').toStdString();
    request = ask(1);
    request.subject.name = QStringLiteral("Ai Khác");
    EXPECT_EQ(m_line.lookUp(request)->kind, AnswerKind::notFound);
}

TEST_F(Population, incompleteRequests_areNotSent) {
    auto request = ask(0);
    request.subject.name.clear();
    EXPECT_EQ(m_line.lookUp(request).error().code, Code::RESIDENCE_PERSON);
    request = ask(0);
    request.purpose.clear();
    EXPECT_EQ(m_line.lookUp(request).error().code, Code::RESIDENCE_PURPOSE);
    request = ask(0);
    request.procedure.clear();
    request.dossier = request.id;
    EXPECT_EQ(m_line.lookUp(request).error().code, Code::RESIDENCE_DOSSIER)
        << "the service knows no dossiers";
    EXPECT_EQ(m_server.requests(), 0);
}

TEST_F(Population, verification_tellsBoth) {
    EXPECT_EQ(m_line.verify(ask(3)), (Verification{true, true}));
    auto wrong = ask(3);
    wrong.subject.birthDate.year -= 1;
    EXPECT_EQ(m_line.verify(wrong), (Verification{true, false}));
    m_server.setMood(Mood::noPermission);
    const auto refused = m_line.verify(ask(3));
    EXPECT_EQ(refused.error(), (Error{Code::CENTRAL_REGISTRY_REFUSED, QStringLiteral("005")}));
    EXPECT_THAT(m_server.complaints(), IsEmpty()) << m_server.complaints().join(u' ').toStdString();
}

TEST_F(Population, refusals_keepTheirCodeAndDoNotOpenTheCircuit) {
    m_server.setMood(Mood::noLicence);
    for (int i = 0; i < 6; ++i) {
        const auto answer = m_line.lookUp(ask(0));
        EXPECT_EQ(answer->kind, AnswerKind::refused);
        EXPECT_EQ(answer->reason, QStringLiteral("004"));
    }
    EXPECT_FALSE(m_line.breaker().isOpen());
}

TEST_F(Population, badAnswers_areUnreachableWithTheirCause) {
    const std::vector<std::pair<Mood, const char*>> kCases{{Mood::silent, "timed_out"},
                                                           {Mood::cut, "cut"},
                                                           {Mood::garbage, "cut"},
                                                           {Mood::busy, "HTTP 503"},
                                                           {Mood::withEntities, "RESIDENCE_ANSWER"},
                                                           {Mood::otherPerson, "RESIDENCE_ANSWER"}};
    for (const auto& [mood, reason] : kCases) {
        m_server.setMood(mood);
        PopulationLine line(settings(), m_client, m_clock);
        const auto answer = line.lookUp(ask(0));
        ASSERT_TRUE(answer) << reason;
        EXPECT_EQ(answer->kind, AnswerKind::unreachable) << reason;
        EXPECT_EQ(answer->reason, QString::fromLatin1(reason));
        EXPECT_FALSE(answer->record);
    }
    PopulationLine nowhere({.url = QStringLiteral("http://127.0.0.1:1/")}, m_client, m_clock);
    EXPECT_EQ(nowhere.lookUp(ask(0))->reason, QStringLiteral("unreachable"));
    PopulationLine noAddress({.url = QStringLiteral("ftp://x/")}, m_client, m_clock);
    EXPECT_EQ(noAddress.lookUp(ask(0))->reason, QStringLiteral("address"));
}

TEST_F(Population, afterFailuresInARow_isLeftAloneForAWhile) {
    m_server.setMood(Mood::busy);
    for (int i = 0; i < 4; ++i)
        (void)m_line.lookUp(ask(0));
    EXPECT_EQ(m_line.lookUp(ask(0))->reason, QStringLiteral("circuit_open"));
    EXPECT_EQ(m_server.requests(), 4);
    m_clock.advance(std::chrono::seconds{21});
    EXPECT_EQ(m_line.lookUp(ask(0))->reason, QStringLiteral("HTTP 503")) << "one is let through";
    EXPECT_EQ(m_line.lookUp(ask(0))->reason, QStringLiteral("circuit_open"));
    m_server.setMood(Mood::well);
    m_clock.advance(std::chrono::seconds{41});
    EXPECT_EQ(m_line.lookUp(ask(0))->kind, AnswerKind::found);
    EXPECT_FALSE(m_line.breaker().isOpen());
}

TEST(PopulationSoap, oddMembers_areRefusedByName) {
    const auto read = [](const char* members) {
        return readCitizens(QByteArray("<s:Envelope xmlns:s='x'><s:Body><CongdanCollection><CongDan>") +
                                members + "</CongDan></CongdanCollection></s:Body></s:Envelope>",
                            CodeNames::ethnicGroups());
    };
    const auto plain = read("<HoVaTen><Ho>Trần</Ho><ChuDem/><Ten>Thử</Ten></HoVaTen><DanToc>99</DanToc>"
                            "<ThuongTru><MaPhuongXa>1</MaPhuongXa><ChiTiet>Số 1</ChiTiet></ThuongTru>");
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->front().citizen.name, QStringLiteral("Trần Thử"));
    EXPECT_EQ(plain->front().citizen.ethnicity, QString()) << "an unknown code is no group";
    EXPECT_EQ(plain->front().citizen.residence, QString()) << "without a commune it is not compared";
    EXPECT_EQ(plain->front().permanent.detail, QStringLiteral("Số 1"));
    const std::vector<std::pair<const char*, const char*>> kBad{
        {"", "HoVaTen"},
        {"<HoVaTen>A</HoVaTen><SoDinhDanh>12</SoDinhDanh>", "SoDinhDanh"},
        {"<HoVaTen>A</HoVaTen><TinhTrangHonNhan>7</TinhTrangHonNhan>", "TinhTrangHonNhan"},
        {"<HoVaTen>A</HoVaTen><NgayThangNamSinh><Nam>196</Nam></NgayThangNamSinh>", "NgayThangNamSinh"},
        {"<HoVaTen>A</HoVaTen><NgayThangNamSinh><NgayThangNam>19960230</NgayThangNam></NgayThangNamSinh>",
         "NgayThangNamSinh"},
        {"<HoVaTen>A&#x202E;B</HoVaTen>", "HoVaTen"}};
    for (const auto& [members, element] : kBad) {
        const auto answer = read(members);
        ASSERT_FALSE(answer) << members;
        EXPECT_EQ(answer.error().detail, QString::fromLatin1(element));
    }
    EXPECT_FALSE(readCitizens("<Envelope><Body/></Envelope>", CodeNames::ethnicGroups()))
        << "no list is no answer";
}

TEST(CodeNames, vendorsTable_isLaidOver) {
    CodeNames groups = CodeNames::ethnicGroups();
    EXPECT_EQ(groups.nameOf(QStringLiteral("01")), QStringLiteral("Kinh"));
    EXPECT_EQ(groups.nameOf(QStringLiteral("54")), QStringLiteral("Rơ-măm"));
    EXPECT_EQ(groups.nameOf(QStringLiteral("Ba Na")), QStringLiteral("Ba Na"));
    ASSERT_TRUE(groups.lay(R"({"20":"Ra-glai","021":"Mnông"})"));
    EXPECT_EQ(groups.nameOf(QStringLiteral("21")), QStringLiteral("Mnông"));
    EXPECT_EQ(groups.lay(R"({"20":"Tày","x":"Mnông"})").error().detail, QStringLiteral("x"));
    EXPECT_EQ(groups.nameOf(QStringLiteral("20")), QStringLiteral("Ra-glai")) << "all or nothing";
}

TEST(CircuitBreaker, waitsLongerEachTimeUpToALimit) {
    FixedClock clock{Instant{std::chrono::hours{1000}}};
    CircuitBreaker breaker(
        clock,
        {.failures = 1, .openFor = std::chrono::seconds{10}, .openForAtMost = std::chrono::seconds{15}});
    for (const int seconds : {10, 15, 15}) {
        breaker.failed();
        clock.advance(std::chrono::seconds{seconds} - std::chrono::milliseconds{1});
        EXPECT_FALSE(breaker.mayTry()) << seconds;
        clock.advance(std::chrono::milliseconds{1});
        EXPECT_TRUE(breaker.mayTry()) << seconds;
        EXPECT_FALSE(breaker.mayTry()) << "one at a time";
    }
    breaker.succeeded();
    EXPECT_TRUE(breaker.mayTry() && breaker.mayTry());
    breaker.failed();
    clock.set(Instant{});
    EXPECT_TRUE(breaker.mayTry()) << "a clock set back does not hold it open";
}

TEST(SimulatedPopulation, anybodyInTraining_hasARecordOrNot) {
    FixedClock clock{Instant{}};
    SimulatedPopulation population(clock);
    residence::LookupRequest request;
    request.officer = UuidSource(clock).next();
    request.officerLogin = QStringLiteral("lan");
    request.procedure = QStringLiteral("1.004873");
    request.purpose = QStringLiteral("Tập tra cứu");
    request.subject.name = QStringLiteral("Y Đức Êban");
    request.subject.birthDate = {1996, 3, 9};
    request.subject.number = *citizen::CitizenNumber::parse(u"066096012345");
    EXPECT_EQ(population.lookUp(request)->record->citizen.name, request.subject.name);
    request.subject.number = *citizen::CitizenNumber::parse(u"066096012349");
    EXPECT_EQ(population.lookUp(request)->kind, AnswerKind::notFound);
}

} // namespace
} // namespace motcua::central
