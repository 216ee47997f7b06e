// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/action_json.h"

#include "core/base/json.h"
#include "core/dossier/json_fields.h"
#include "tests/core/dossier/samples.h"

#include <random>

namespace motcua::dossier {
namespace {

Result<Payload> throughText(const Payload& payload) {
    return payloadFromJson(typeOf(payload), *json::parseObject(json::compact(toJson(payload))));
}

/// Fills every member that payload_fields.h describes with random values.
class Filler {
public:
    explicit Filler(unsigned seed) : m_random(seed) {}
    template <class T> void need(const char*, T& value) { set(value); }
    template <class T> void operator()(const char*, T& value, const T& = T{}) {
        if (pick(3) > 0) set(value);
    }

private:
    unsigned pick(unsigned below) { return static_cast<unsigned>(m_random() % below); }
    void set(QString& v) {
        static const QString kAlphabet = QStringLiteral("aZ09 ăệ\"\\/\n\t—漢");
        v.clear();
        for (unsigned i = pick(20); i > 0; --i)
            v += kAlphabet[static_cast<qsizetype>(pick(14))];
    }
    void set(bool& v) { v = pick(2); }
    void set(int& v) { v = static_cast<int>(pick(2'000'000'000)) - 1'000'000'000; }
    void set(qint64& v) { v = static_cast<qint64>(m_random() % (1ULL << 53)) - (1LL << 52); }
    void set(Uuid& v) {
        std::array<quint8, 16> bytes;
        for (quint8& byte : bytes)
            byte = static_cast<quint8>(m_random());
        v = Uuid::fromBytes(bytes);
    }
    void set(Instant& v) { v = Instant{std::chrono::milliseconds{m_random() % 4'000'000'000'000}}; }
    void set(LocalTime& v) { v = LocalTime{std::chrono::seconds{m_random() % 4'000'000'000}}; }
    void set(std::chrono::minutes& v) { v = std::chrono::minutes{pick(1440)}; }
    void set(DossierCode& v) {
        v = *DossierCode::make(agency(), makeDate(2026, 1, 1 + pick(28)), 1 + static_cast<int>(pick(9999)));
    }
    void set(AgencyCode& v) { v = agency(); }
    void set(Rule& v) { v = static_cast<Rule>(pick(kRuleCount)); }
    void set(calendar::Unit& v) { v = static_cast<calendar::Unit>(pick(7)); }
    void set(citizen::Citizen& v) {
        v = someone();
        v.name += QString::number(pick(1000));
    }
    template <class E>
        requires std::is_enum_v<E>
    void set(E& v) {
        v = static_cast<E>(pick(static_cast<unsigned>(Names<E>::kTexts.size())));
    }
    template <class T> void set(std::optional<T>& v) { set(v.emplace()); }
    template <class T> void set(std::vector<T>& v) {
        v.resize(pick(4));
        for (T& item : v)
            set(item);
    }
    void set(QStringList& v) {
        v.resize(pick(4));
        for (QString& item : v)
            set(item);
    }
    template <class T> void set(T& v) { fields::describe(*this, v); }
    AgencyCode agency() {
        return *AgencyCode::parse(QStringLiteral("H%1.0%2").arg(10 + pick(50)).arg(pick(10)));
    }

    std::mt19937_64 m_random;
};

template <size_t I = 0> void expectRandomRoundTrips(Filler& filler) {
    if constexpr (I < kActionTypeCount) {
        std::variant_alternative_t<I, Payload> value;
        fields::describe(filler, value);
        const auto read = throughText(value);
        ASSERT_TRUE(read) << I + 1 << ' ' << read.error().detail.toStdString();
        EXPECT_EQ(*read, Payload(value)) << I + 1;
        expectRandomRoundTrips<I + 1>(filler);
    }
}

TEST(ActionJson, everyMemberOfEveryPayload_comesBackEqual) {
    const auto payloads = fullPayloads();
    ASSERT_EQ(payloads.size(), static_cast<size_t>(kActionTypeCount));
    for (size_t i = 0; i < payloads.size(); ++i) {
        ASSERT_EQ(payloads[i].index(), i);
        const auto read = throughText(payloads[i]);
        ASSERT_TRUE(read) << read.error().detail.toStdString();
        EXPECT_EQ(*read, payloads[i]) << i + 1;
    }
}

TEST(ActionJson, randomPayloads_comeBackEqual) {
    Filler filler(20261122);
    for (int i = 0; i < 300; ++i)
        expectRandomRoundTrips(filler);
}

TEST(ActionJson, emptyMembers_areLeftOut) {
    EXPECT_EQ(json::compact(toJson(Payload(Withdrawn{}))), "{}");
    EXPECT_EQ(json::compact(toJson(Payload(Forwarded{QStringLiteral("Tổ một cửa"), {}, {}, {}}))),
              R"({"to_unit":"Tổ một cửa"})");
    const QByteArray text = json::compact(toJson(Payload(intake())));
    EXPECT_FALSE(text.contains("null"));
    EXPECT_LT(text.size(), 900) << text.constData();
}

TEST(ActionJson, aTypicalReceipt_isSmall) {
    Received p = intake();
    for (int i = 1; i <= 5; ++i)
        p.components.push_back({.number = i,
                                .name = QStringLiteral("Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp"),
                                .original = 1});
    EXPECT_LT(json::compact(toJson(Payload(p))).size(), 1500);
}

TEST(ActionJson, wrongObjects_nameTheField) {
    const std::tuple<ActionType, const char*, const char*> cases[] = {
        {ActionType::refused, R"({})", "reason"},
        {ActionType::refused, R"({"reason":3})", "reason"},
        {ActionType::refused, R"({"reason":null})", "reason"},
        {ActionType::refused, R"({"reason":"x","extra":1})", "unknown member"},
        {ActionType::feePaid, R"({"amount":1.5})", "amount"},
        {ActionType::feePaid, R"({"amount":1e300})", "amount"},
        {ActionType::feePaid, R"({"amount":1,"method":"gold"})", "method"},
        {ActionType::feePaid, R"({"amount":1,"method":2})", "method"},
        {ActionType::supplementRequested, R"({"missing":"x","complete_by":"2026-11-02T09:00:00+07:00"})",
         "missing"},
        {ActionType::supplementRequested, R"({"missing":[1],"complete_by":"2026-11-02T09:00:00+07:00"})",
         "missing"},
        {ActionType::supplementRequested, R"({"missing":["a"],"complete_by":"2026-11-02"})", "complete_by"},
        {ActionType::received,
         R"({"code":"H15-261102-0001","request":{"procedure":{}},"received":"2026-11-02T09:00:00+07:00"})",
         "request.procedure.code"},
        {ActionType::received, R"({"code":"H15-261302-0001"})", "code"},
        {ActionType::received, R"({"code":7})", "code"},
        {ActionType::received, R"({"code":"H15-261102-0001","request":[]})", "request"},
        {ActionType::received,
         R"({"code":"H15-261102-0001","request":{"procedure":{"code":"1"},"applicant":{"person":3}}})",
         "request.applicant.person"},
        {ActionType::received,
         R"({"code":"H15-261102-0001","request":{"procedure":{"code":"1"}},"received":"2026-11-02T09:00:00+07:00","cutoff":1441})",
         "cutoff"},
        {ActionType::received,
         R"({"code":"H15-261102-0001","request":{"procedure":{"code":"1"}},"received":"2026-11-02T09:00:00+07:00","cutoff":"x"})",
         "cutoff"},
        {ActionType::received,
         R"({"code":"H15-261102-0001","request":{"procedure":{"code":"1"}},"sets":1e10,"received":"2026-11-02T09:00:00+07:00"})",
         "sets"},
        {ActionType::attachmentAdded, R"({"sha256":"x","signed":1})", "signed"},
        {ActionType::ruleOverridden, R"({"rule":"supplement_once","reason":"x","supervisor":"y"})",
         "supervisor"},
        {ActionType::ruleOverridden,
         R"({"rule":"supplement_once","reason":"x","supervisor":"0195d3c4-0000-7000-8000-000000000001","fresh_login_at":"x"})",
         "fresh_login_at"},
        {ActionType::ruleOverridden, R"({"rule":"any"})", "rule"},
    };
    for (const auto& [type, text, field] : cases) {
        const auto read = payloadFromJson(type, *json::parseObject(text));
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error(), (Error{Code::FIELD_INVALID, QString::fromLatin1(field)})) << text;
    }
}

TEST(ActionJson, tooLongTextsAndLists_areRefused) {
    EXPECT_TRUE(payloadFromJson(ActionType::noteAdded, {{QStringLiteral("text"), QString(4000, u'x')}}));
    EXPECT_FALSE(payloadFromJson(ActionType::noteAdded, {{QStringLiteral("text"), QString(4001, u'x')}}));
    QJsonArray papers;
    for (int i = 0; i < 301; ++i)
        papers.append(QStringLiteral("x"));
    EXPECT_FALSE(payloadFromJson(ActionType::returned, {{QStringLiteral("papers_back"), papers}}));
    papers.removeLast();
    EXPECT_TRUE(payloadFromJson(ActionType::returned, {{QStringLiteral("papers_back"), papers}}));
}

TEST(ActionJson, wholeActions_comeBackEqual) {
    Story story;
    for (const Payload& payload : fullPayloads()) {
        Action action = story.make(payload);
        action.clockOffsetMs = -1500;
        action.baseVersion = 3;
        const auto read = actionFromJson(*json::parseObject(json::compact(toJson(action))));
        ASSERT_TRUE(read) << read.error().detail.toStdString();
        EXPECT_EQ(*read, action);
    }
    QJsonObject object = toJson(story.make(NoteAdded{kReason}));
    object[QStringLiteral("payload")] = 3;
    EXPECT_EQ(actionFromJson(object).error().detail, QStringLiteral("payload"));
    object[QStringLiteral("type")] = QStringLiteral("sung");
    EXPECT_FALSE(actionFromJson(object));
    EXPECT_FALSE(actionFromJson({}));
}

} // namespace
} // namespace motcua::dossier
