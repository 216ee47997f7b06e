// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
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

QLatin1StringView kindName(qr::PayloadKind kind) {
    switch (kind) {
    case qr::PayloadKind::card:
        return QLatin1StringView("card");
    case qr::PayloadKind::damagedCard:
        return QLatin1StringView("damaged_card");
    case qr::PayloadKind::healthInsurance:
        return QLatin1StringView("health_insurance");
    case qr::PayloadKind::vneid:
        return QLatin1StringView("vneid");
    case qr::PayloadKind::payment:
        return QLatin1StringView("payment");
    case qr::PayloadKind::other:
        break;
    }
    return QLatin1StringView("other");
}

QJsonObject toJson(const QString& file, const qr::PictureReading& reading) {
    const auto& payload = reading.payload;
    QJsonObject object;
    object[QLatin1StringView("file")] = file;
    object[QLatin1StringView("found")] = payload.has_value();
    object[QLatin1StringView("kind")] = payload ? QJsonValue(kindName(payload->kind)) : QJsonValue();
    object[QLatin1StringView("text")] = payload ? QJsonValue(payload->text) : QJsonValue();
    object[QLatin1StringView("ms")] = static_cast<double>(reading.time.count()) / 1000;
    object[QLatin1StringView("citizen")] =
        payload && payload->card ? QJsonValue(qr::toJson(*payload->card)) : QJsonValue();
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
