// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/qr/card_payload.h"

namespace motcua::cli {
namespace {

Result<QByteArray> payloadArgument(const QCommandLineParser& given) {
    MOTCUA_TRY(const QString text, argument(given, 0, "TEXT"));
    if (text != u"-") return text.toUtf8();
    return readStandardInput();
}

Result<Answer> parse(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QByteArray payload, payloadArgument(given));
    MOTCUA_TRY(const qr::CardPayload card,
               qr::parseCardPayload(payload, dateOf(toLocal(context.clock().now()))));
    return Answer{.json = qr::toJson(card)};
}

} // namespace

std::vector<Command> qrCommands() {
    return {{QStringLiteral("qr"),
             QStringLiteral("parse"),
             QStringLiteral("qr parse TEXT   (or -: standard input)"),
             {},
             parse}};
}

} // namespace motcua::cli
