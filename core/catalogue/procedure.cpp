// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/procedure.h"

#include "core/base/text_folding.h"

#include <algorithm>

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

QLatin1StringView levelName(Level level) {
    switch (level) {
    case Level::central:
        return "central"_L1;
    case Level::province:
        return "province"_L1;
    case Level::commune:
        return "commune"_L1;
    case Level::other:
        break;
    }
    return "other"_L1;
}

QLatin1StringView channelName(Channel channel) {
    switch (channel) {
    case Channel::online:
        return "online"_L1;
    case Channel::postal:
        return "postal"_L1;
    case Channel::direct:
        break;
    }
    return "direct"_L1;
}

QString vietnameseChannel(Channel channel) {
    switch (channel) {
    case Channel::online:
        return u"trực tuyến"_s;
    case Channel::postal:
        return u"bưu chính"_s;
    case Channel::direct:
        break;
    }
    return u"trực tiếp"_s;
}

Result<Channel> parseChannel(QStringView name) {
    for (const Channel channel : {Channel::direct, Channel::online, Channel::postal})
        if (name.compare(channelName(channel), Qt::CaseInsensitive) == 0) return channel;
    return fail(Code::FIELD_INVALID, u"channel"_s);
}

QLatin1StringView confidenceName(Confidence confidence) {
    switch (confidence) {
    case Confidence::high:
        return "high"_L1;
    case Confidence::medium:
        return "medium"_L1;
    case Confidence::low:
        break;
    }
    return "low"_L1;
}

const Component* Procedure::document(int number) const {
    if (number < 1) return nullptr;
    const auto it = std::find_if(components.begin(), components.end(),
                                 [&](const Component& component) { return component.number == number; });
    return it == components.end() ? nullptr : &*it;
}

int Procedure::documentCount() const {
    return static_cast<int>(
        std::count_if(components.begin(), components.end(),
                      [](const Component& component) { return component.kind == ComponentKind::document; }));
}

std::vector<CaseChoice> caseChoices(const Procedure& procedure) {
    std::vector<CaseChoice> choices;
    for (const ProcessingCase& one : procedure.cases)
        choices.push_back({one.code, one.name.isEmpty() ? u"trường hợp "_s + one.code : one.name, one.limit});
    int number = 0;
    for (const LimitVariant& variant : procedure.variants) {
        const QString id = u"V%1"_s.arg(++number);
        QString label = variant.caseName;
        if (label.isEmpty())
            label = variant.limit ? calendar::vietnameseUnit(variant.limit->value, variant.limit->unit) : id;
        choices.push_back({id, label, variant.limit});
    }
    return choices;
}

Result<CaseChoice> findCase(const Procedure& procedure, QStringView text) {
    const QString wanted = text.trimmed().toString();
    const QString folded = foldForSearch(wanted);
    for (const CaseChoice& choice : caseChoices(procedure)) {
        const bool byNumber = wanted.size() == 2 && choice.id.endsWith(u'.' + wanted);
        if (choice.id.compare(wanted, Qt::CaseInsensitive) == 0 || byNumber) return choice;
        if (!folded.isEmpty() && foldForSearch(choice.label) == folded) return choice;
    }
    return fail(Code::CATALOGUE_CASE_UNKNOWN, procedure.code);
}

Result<std::optional<TimeLimit>> limitFor(const Procedure& procedure, QStringView caseText) {
    if (caseText.trimmed().isEmpty()) return procedure.limit;
    MOTCUA_TRY(const CaseChoice choice, findCase(procedure, caseText));
    return choice.limit;
}

const Procedure* Catalogue::find(QStringView code) const {
    const auto it =
        std::lower_bound(procedures.begin(), procedures.end(), code,
                         [](const Procedure& one, QStringView wanted) { return one.code < wanted; });
    return it != procedures.end() && it->code == code ? &*it : nullptr;
}

Result<Procedure> Catalogue::get(QStringView code) const {
    if (const Procedure* procedure = find(code)) return *procedure;
    return fail(Code::CATALOGUE_PROCEDURE_UNKNOWN);
}

} // namespace motcua::catalogue
