// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/payload_output.h"
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

QJsonObject toJson(const QString& file, const qr::PictureReading& reading) {
    QJsonObject object{{QLatin1StringView("file"), file},
                       {QLatin1StringView("found"), reading.payload.has_value()},
                       {QLatin1StringView("ms"), static_cast<double>(reading.time.count()) / 1000}};
    addPayload(object, reading.payload);
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
            errors.push_back({picture.error().code, file});
            reading[QLatin1StringView("error")] = cli::toJson(errors.back());
        }
        readings.push_back(reading);
    }
    if (std::cmp_equal(errors.size(), files.size())) return std::unexpected(errors.front());
    Answer answer{.json = readings, .ok = errors.empty()};
    for (const Error& error : errors)
        addWarning(answer.warning, toText(error));
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
