// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/qr/card_payload.h"
#include "core/qr/picture_file.h"
#include "core/qr/picture_reader.h"

namespace motcua::cli {
namespace {

Result<Answer> parse(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString text, argument(given, 0, "TEXT"));
    MOTCUA_TRY(const qr::CardPayload card, readQr(context.clock(), text));
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

/// `-`: the bytes of a picture file from standard input.
Result<qr::GreyPicture> loadPicture(const QString& file) {
    if (file != u"-") return qr::loadPicture(file);
    MOTCUA_TRY(const QByteArray content, readStandardInput(64 * 1024 * 1024));
    return qr::loadPicture(QByteArrayView(content));
}

/// Among several files one that cannot be read does not take the others' answers with it: it gets its error
/// beside `found: false`, and the command fails. When none can be read there is no answer but the error.
Result<Answer> decode(Context& context, const QCommandLineParser& given) {
    MOTCUA_CHECK(argument(given, 0, "FILE"));
    const QStringList files = given.positionalArguments().sliced(2);
    qr::PictureReader reader(context.clock());
    QJsonArray readings;
    std::vector<Error> errors;
    for (const QString& file : files) {
        const auto picture = loadPicture(file);
        QJsonObject reading = toJson(file, picture ? reader.read(picture->view()) : qr::PictureReading{});
        if (!picture) {
            reading[QLatin1StringView("error")] = QLatin1StringView(errorText(picture.error().code).name);
            errors.push_back({picture.error().code, file});
        }
        readings.push_back(reading);
    }
    if (std::cmp_equal(errors.size(), files.size())) return std::unexpected(errors.front());
    Answer answer{.json = readings, .ok = errors.empty()};
    for (const Error& error : errors)
        answer.warning += (answer.warning.isEmpty() ? QString() : QStringLiteral("\n")) + toText(error);
    return answer;
}

} // namespace

std::vector<Command> qrCommands() {
    return {{QStringLiteral("qr"),
             QStringLiteral("parse"),
             QStringLiteral("qr parse TEXT   (or -: standard input)"),
             {},
             parse},
            {QStringLiteral("qr"),
             QStringLiteral("decode"),
             QStringLiteral("qr decode FILE…   (or -: standard input)"),
             {},
             decode}};
}

} // namespace motcua::cli
