// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/residence/file_gateway.h"

#include "core/base/json.h"
#include "core/citizen/comparison.h"
#include "core/residence/snapshot.h"

#include <QFile>
#include <algorithm>

namespace motcua::residence {

bool isSamePerson(const citizen::Citizen& asked, const citizen::Citizen& told) {
    if (asked.number && told.number) return *asked.number == *told.number;
    const auto compared =
        citizen::compare({{citizen::Source::typed, asked}, {citizen::Source::registry, told}});
    return std::ranges::all_of(compared.fields, [](const citizen::ComparedField& field) {
        return field.agree || (field.name != u"name" && field.name != u"birth_date");
    });
}

Result<LookupAnswer> FileGateway::lookUp(const LookupRequest& request) {
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::FILE_UNREADABLE);
    const QByteArray text = file.read(kMaxSnapshot + 1);
    if (text.size() > kMaxSnapshot) return fail(Code::FILE_UNREADABLE);
    MOTCUA_TRY(const QJsonObject object, json::parseObject(text));
    LookupAnswer answer{.kind = AnswerKind::notFound, .at = m_clock.now()};
    if (!object.contains(QLatin1StringView("name")) && !object[QLatin1StringView("citizen")].isObject())
        return answer;
    MOTCUA_TRY(RegistryRecord record, recordFromJson(object));
    if (!isSamePerson(request.subject, record.citizen)) return fail(Code::RESIDENCE_PERSON);
    answer.kind = AnswerKind::found;
    answer.record = std::move(record);
    return answer;
}

} // namespace motcua::residence
