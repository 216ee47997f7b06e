// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/findings.h"

#include "core/base/text_folding.h"
#include "core/citizen/comparable_text.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace motcua::residence {
namespace {

using citizen::Citizen;
using citizen::SourcedCitizen;

constexpr std::array kTexts{
    FindingText{"ethnic_group_table",
                "The database may have another ethnic group because of its table of codes.",
                "Dân tộc trong cơ sở dữ liệu có thể sai do bảng mã."},
    FindingText{"marital_status_stale", "The marital status in the database may be out of date.",
                "Tình trạng hôn nhân trong cơ sở dữ liệu có thể chưa cập nhật."},
    FindingText{"card_residence_older", "The card shows an earlier residence; the database counts.",
                "Nơi cư trú trên thẻ là nơi cũ; lấy theo cơ sở dữ liệu."},
    FindingText{"birth_year_only", "One source does not know the whole date of birth.",
                "Một nguồn không có đủ ngày, tháng sinh."},
    FindingText{"district_missing", "The same address; one source still has the district.",
                "Cùng một địa chỉ; một nguồn còn ghi cấp huyện."},
};

QString withoutDistrict(const QString& address) {
    static const QRegularExpression kDistrict(
        QStringLiteral("^\\s*(?:huyện|quận|thị xã|h\\.|q\\.|tx\\.?|thành phố (?=.*\\bthuộc\\b))\\s*\\S"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QStringList parts = address.split(u',', Qt::SkipEmptyParts);
    // first and last are never the district: a village may be called like one, and the province ends an
    // address
    for (qsizetype i = parts.size() - 2; i > 0; --i)
        if (kDistrict.match(parts[i]).hasMatch()) parts.removeAt(i);
    return parts.join(u',');
}

bool isSameButDistrict(const QString& a, const QString& b) {
    return citizen::comparableAddress(withoutDistrict(a)) == citizen::comparableAddress(withoutDistrict(b));
}

bool areConfused(const QString& a, const QString& b, const FindingRules& rules) {
    const QString one = foldForSearch(a), other = foldForSearch(b);
    return std::ranges::any_of(rules.confusedGroups, [&](const auto& pair) {
        const QString first = foldForSearch(pair.first), second = foldForSearch(pair.second);
        return (one == first && other == second) || (one == second && other == first);
    });
}

class Judge {
public:
    Judge(const RegistryRecord& record, const FindingRules& rules) : m_record(record), m_rules(rules) {}

    void look(const SourcedCitizen& source) {
        const Citizen &card = source.citizen, &told = m_record.citizen;
        if (areConfused(card.ethnicity, told.ethnicity, m_rules)) add(Finding::ethnicGroupTable, "ethnicity");
        if (card.birthDate.isKnown() && told.birthDate.isKnown() && card.birthDate != told.birthDate &&
            (!card.birthDate.isFull() || !told.birthDate.isFull()) &&
            card.birthDate.year == told.birthDate.year)
            add(Finding::birthYearOnly, "birth_date");
        if (m_record.marital == MaritalStatus::single && !card.spouse.isEmpty())
            add(Finding::maritalStatusStale, "marital_status");
        lookAtAddress(card.origin, told.origin, "origin");
        lookAtAddress(card.residence, told.residence, "residence");
    }

    std::vector<FoundFault> take() {
        if (m_record.marital == MaritalStatus::single && !m_record.citizen.spouse.isEmpty())
            add(Finding::maritalStatusStale, "marital_status");
        return std::move(m_found);
    }

private:
    void lookAtAddress(const QString& card, const QString& told, const char* field) {
        if (card.isEmpty() || told.isEmpty()) return;
        if (citizen::comparableAddress(card) == citizen::comparableAddress(told)) return;
        const QLatin1StringView name(field);
        if (isSameButDistrict(card, told))
            add(Finding::districtMissing, field);
        else if (name == QLatin1StringView("residence"))
            add(Finding::cardResidenceOlder, field);
    }

    void add(Finding finding, const char* field) {
        const FoundFault fault{finding, QString::fromLatin1(field)};
        if (std::ranges::find(m_found, fault) == m_found.end()) m_found.push_back(fault);
    }

    const RegistryRecord& m_record;
    const FindingRules& m_rules;
    std::vector<FoundFault> m_found;
};

/// Two cards that differ with each other are no matter of the database.
bool cardsAgree(const std::vector<SourcedCitizen>& cards, const QString& field) {
    const auto compared = citizen::compare(cards);
    return std::ranges::all_of(
        compared.fields, [&](const citizen::ComparedField& one) { return one.name != field || one.agree; });
}

bool isHarmless(Finding finding) {
    return finding == Finding::districtMissing || finding == Finding::birthYearOnly ||
           finding == Finding::cardResidenceOlder;
}

} // namespace

const FindingText& findingText(Finding finding) { return kTexts[static_cast<size_t>(finding)]; }

JudgedComparison judge(std::vector<SourcedCitizen> sources, const RegistryRecord& record,
                       const FindingRules& rules) {
    Judge judge(record, rules);
    for (const SourcedCitizen& source : sources)
        judge.look(source);
    JudgedComparison judged{.comparison = {}, .findings = judge.take()};
    std::vector<SourcedCitizen> all = sources;
    all.push_back({citizen::Source::registry, record.citizen});
    judged.comparison = citizen::compare(all);
    const auto isExplained = [&](const citizen::ComparedField& field) {
        const bool isFound = std::ranges::any_of(judged.findings, [&](const FoundFault& fault) {
            return fault.field == field.name && isHarmless(fault.finding);
        });
        return isFound && cardsAgree(sources, field.name);
    };
    judged.decisionNeeded =
        std::ranges::any_of(judged.comparison.fields, [&](const citizen::ComparedField& field) {
            return !field.agree && !isExplained(field);
        });
    // no field of a card carries it, so it cannot differ; a person has to look all the same
    if (std::ranges::any_of(judged.findings, [](const FoundFault& fault) {
            return fault.finding == Finding::maritalStatusStale;
        }))
        judged.decisionNeeded = true;
    return judged;
}

QJsonObject toJson(const JudgedComparison& judged) {
    QJsonObject object = citizen::toJson(judged.comparison);
    QJsonArray findings;
    for (const FoundFault& fault : judged.findings) {
        const FindingText& text = findingText(fault.finding);
        findings.append(QJsonObject{{QStringLiteral("name"), QLatin1StringView(text.name)},
                                    {QStringLiteral("field"), fault.field},
                                    {QStringLiteral("text"), QString::fromUtf8(text.vi)},
                                    {QStringLiteral("text_en"), QString::fromUtf8(text.en)}});
    }
    object[QStringLiteral("findings")] = findings;
    object[QStringLiteral("decision_needed")] = judged.decisionNeeded;
    return object;
}

} // namespace motcua::residence
