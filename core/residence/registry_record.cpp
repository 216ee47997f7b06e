// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/registry_record.h"

#include "core/citizen/citizen_json.h"
#include "core/residence/json_parts.h"

namespace motcua::residence {
namespace {

constexpr QLatin1StringView kCitizen("citizen"), kMarital("marital_status"), kBlood("blood_type"),
    kPermanent("permanent"), kCurrent("current"), kHousehold("household"), kPeriods("periods"), kKind("kind"),
    kFrom("from"), kTo("to"), kAddress("address");

constexpr std::array kMaritalNames{"", "single", "married", "divorced", "widowed"};
constexpr std::array kKindNames{"permanent", "temporary", "current"};
constexpr qsizetype kMaxPeriods = 200, kMaxCode = 40;

template <class T> struct Member {
    const char* key;
    QString T::* member;
    qsizetype limit = parts::kMaxText;
};
constexpr std::array kPlace{Member<Place>{"province", &Place::province, kMaxCode},
                            Member<Place>{"district", &Place::district, kMaxCode},
                            Member<Place>{"commune", &Place::commune, kMaxCode},
                            Member<Place>{"detail", &Place::detail},
                            Member<Place>{"country", &Place::country, kMaxCode}};
constexpr std::array kHome{Member<Household>{"relation", &Household::relation},
                           Member<Household>{"head", &Household::headName},
                           Member<Household>{"head_number", &Household::headNumber, kMaxCode},
                           Member<Household>{"book", &Household::book, kMaxCode}};

template <class T, size_t N> QJsonValue write(const T& value, const std::array<Member<T>, N>& members) {
    if (value == T{}) return {};
    QJsonObject object;
    for (const auto& member : members)
        object[QLatin1StringView(member.key)] = json::orNull(value.*member.member);
    return object;
}

template <class T, size_t N>
Result<T> read(const QJsonObject& outer, QLatin1StringView key, const std::array<Member<T>, N>& members) {
    MOTCUA_TRY(const QJsonObject object, parts::object(outer, key));
    T value;
    for (const auto& member : members) {
        MOTCUA_TRY(value.*member.member, parts::text(object, QLatin1StringView(member.key), member.limit));
    }
    return value;
}

Result<citizen::PartialDate> dateOf(const QJsonObject& object, QLatin1StringView key) {
    MOTCUA_TRY(const QString given, parts::text(object, key, kMaxCode));
    if (given.isEmpty()) return citizen::PartialDate{};
    const auto date = citizen::PartialDate::parse(given);
    if (!date) return parts::bad(key);
    return *date;
}

Result<ResidencePeriod> periodFromJson(const QJsonValue& value) {
    if (!value.isObject()) return parts::bad(kPeriods);
    const QJsonObject object = value.toObject();
    ResidencePeriod period;
    MOTCUA_TRY(const int kind, parts::nameOf(object, kKind, kKindNames));
    period.kind = static_cast<ResidenceKind>(kind);
    MOTCUA_TRY(period.from, dateOf(object, kFrom));
    MOTCUA_TRY(period.to, dateOf(object, kTo));
    MOTCUA_TRY(period.address, parts::text(object, kAddress));
    if (period.address.isEmpty()) return parts::bad(kAddress);
    return period;
}

} // namespace

QLatin1StringView maritalName(MaritalStatus status) {
    return QLatin1StringView(kMaritalNames[static_cast<size_t>(status)]);
}

QString vietnameseMarital(MaritalStatus status) {
    constexpr std::array kTexts{u"", u"chưa kết hôn", u"đang có vợ/chồng", u"đã ly hôn", u"góa"};
    return QString::fromUtf16(kTexts[static_cast<size_t>(status)]);
}

QLatin1StringView residenceKindName(ResidenceKind kind) {
    return QLatin1StringView(kKindNames[static_cast<size_t>(kind)]);
}

QJsonObject toJson(const RegistryRecord& record) {
    QJsonArray periods;
    for (const ResidencePeriod& period : record.periods)
        periods.append(QJsonObject{{kKind, residenceKindName(period.kind)},
                                   {kFrom, json::orNull(period.from.toString())},
                                   {kTo, json::orNull(period.to.toString())},
                                   {kAddress, period.address}});
    return {{kCitizen, citizen::toJson(record.citizen)},
            {kMarital, json::orNull(QString(maritalName(record.marital)))},
            {kBlood, json::orNull(record.bloodType)},
            {kPermanent, write(record.permanent, kPlace)},
            {kCurrent, write(record.current, kPlace)},
            {kHousehold, write(record.household, kHome)},
            {kPeriods, periods}};
}

Result<RegistryRecord> recordFromJson(const QJsonObject& object) {
    RegistryRecord record;
    MOTCUA_TRY(record.citizen, citizen::fromJson(object));
    if (!object[kMarital].isUndefined() && !object[kMarital].isNull()) {
        MOTCUA_TRY(const int marital, parts::nameOf(object, kMarital, kMaritalNames));
        record.marital = static_cast<MaritalStatus>(marital);
    }
    MOTCUA_TRY(record.bloodType, parts::text(object, kBlood, kMaxCode));
    MOTCUA_TRY(record.permanent, (read<Place>(object, kPermanent, kPlace)));
    MOTCUA_TRY(record.current, (read<Place>(object, kCurrent, kPlace)));
    MOTCUA_TRY(record.household, (read<Household>(object, kHousehold, kHome)));
    const QJsonValue periods = object[kPeriods];
    if (!periods.isUndefined() && !periods.isNull() && !periods.isArray()) return parts::bad(kPeriods);
    const QJsonArray list = periods.toArray();
    if (list.size() > kMaxPeriods) return parts::bad(kPeriods);
    for (const QJsonValue& value : list) {
        MOTCUA_TRY(auto period, periodFromJson(value));
        record.periods.push_back(std::move(period));
    }
    return record;
}

} // namespace motcua::residence
