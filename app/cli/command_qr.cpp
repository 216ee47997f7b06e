// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/payload_output.h"
#include "core/qr/card_payload.h"
#include "core/qr/picture_file.h"
#include "core/qr/picture_reader.h"

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

QJsonObject toJson(const QString& file, const qr::PictureReading& reading) {
    QJsonObject object{{QLatin1StringView("file"), file},
                       {QLatin1StringView("found"), reading.payload.has_value()},
                       {QLatin1StringView("ms"), static_cast<double>(reading.time.count()) / 1000}};
    addPayload(object, reading.payload);
    return object;
}

Result<Answer> decode(Context& context, const QCommandLineParser& given) {
    MOTCUA_CHECK(argument(given, 0, "FILE"));
    qr::PictureReader reader(context.clock());
    QJsonArray readings;
    for (const QString& file : given.positionalArguments().sliced(2)) {
        MOTCUA_TRY(const qr::GreyPicture picture, qr::loadPicture(file));
        readings.push_back(toJson(file, reader.read(picture.view())));
    }
    return Answer{.json = readings};
}

} // namespace

std::vector<Command> qrCommands() {
    return {{QStringLiteral("qr"),
             QStringLiteral("parse"),
             QStringLiteral("qr parse TEXT   (or -: standard input)"),
             {},
             parse},
            {QStringLiteral("qr"), QStringLiteral("decode"), QStringLiteral("qr decode FILE…"), {}, decode}};
}

} // namespace motcua::cli
