// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/base/json.h"
#include "core/citizen/citizen_json.h"
#include "core/citizen/comparison.h"
#include "core/emrtd/mrz.h"
#include "core/qr/card_payload.h"

namespace motcua::cli {
namespace {

using citizen::Source;
using citizen::SourcedCitizen;

Result<SourcedCitizen> fromQr(Context& context, const QString& text) {
    MOTCUA_TRY(auto card, readQr(context.clock(), text));
    return SourcedCitizen{Source::qr, std::move(card.citizen)};
}

/// A chip without DG13 gives the name of its machine readable zone, which `card read` prints too.
bool isMrzName(const QString& name, const QJsonObject& card) {
    const QString lines = card[QStringLiteral("mrz")].toString();
    const auto mrz = emrtd::parseMrz(QString(lines).remove(u'\n').toLatin1());
    return mrz && name == QString(mrz->surname + u' ' + mrz->givenNames).trimmed();
}

Result<SourcedCitizen> fromFile(Source source, const QString& path) {
    MOTCUA_TRY(const QByteArray text, readFile(path, 1024 * 1024));
    MOTCUA_TRY(const QJsonObject object, json::parseObject(text));
    MOTCUA_TRY(auto person, citizen::fromJson(object));
    const bool hasMrzName = isMrzName(person.name, object);
    return SourcedCitizen{source, std::move(person), hasMrzName};
}

Result<Answer> compare(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString qrText, requiredText(given, "qr"));
    MOTCUA_TRY(const QString cardFile, requiredText(given, "card"));
    MOTCUA_TRY(SourcedCitizen qr, fromQr(context, qrText));
    MOTCUA_TRY(SourcedCitizen chip, fromFile(Source::chip, cardFile));
    std::vector sources{std::move(qr), std::move(chip)};
    if (const auto registryFile = optionalText(given, "registry")) {
        MOTCUA_TRY(SourcedCitizen registry, fromFile(Source::registry, *registryFile));
        sources.push_back(std::move(registry));
    }
    return Answer{.json = citizen::toJson(citizen::compare(sources))};
}

} // namespace

std::vector<Command> identityCommands() {
    return {{QStringLiteral("identity"),
             QStringLiteral("compare"),
             QStringLiteral(
                 "identity compare --qr TEXT --card FILE [--registry FILE]   (--qr -: standard input)"),
             {valueOption("qr", "TEXT"), valueOption("card", "FILE"), valueOption("registry", "FILE")},
             compare}};
}

} // namespace motcua::cli
