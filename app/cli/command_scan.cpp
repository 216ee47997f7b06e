// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/payload_output.h"
#include "core/base/json.h"
#include "core/desk/scan_routing.h"

namespace motcua::cli {
namespace {

QJsonObject toJson(const qr::PaymentRequest& request) {
    return {{QStringLiteral("bank"), request.bankBin},
            {QStringLiteral("account"), request.account},
            {QStringLiteral("amount_vnd"), json::orNull(request.amountVnd)},
            {QStringLiteral("note"), json::orNull(request.note)}};
}

/// One form for all targets; what does not belong to one is null.
QJsonObject answer(QLatin1StringView target, const QJsonValue& code, const QJsonValue& known,
                   const QJsonValue& citizen, const QJsonValue& partial, const QJsonValue& payment) {
    return {{QStringLiteral("target"), target},   {QStringLiteral("code"), code},
            {QStringLiteral("known"), known},     {QStringLiteral("citizen"), citizen},
            {QStringLiteral("partial"), partial}, {QStringLiteral("payment"), payment}};
}

/// In the form of `qr parse`, with null for all that was lost.
QJsonObject citizenOf(const qr::PartialCard& card) {
    QJsonObject citizen = qr::toJson(qr::CardPayload{});
    citizen[QStringLiteral("layout")] = QJsonValue();
    const QJsonObject known = cli::toJson(card);
    for (auto field = known.begin(); field != known.end(); ++field)
        citizen[field.key()] = *field;
    return citizen;
}

struct Describe {
    bool recordsWereAsked;

    QJsonObject operator()(const qr::CardPayload& card) const {
        return answer(QLatin1StringView("citizen"), {}, {}, qr::toJson(card), false, {});
    }
    QJsonObject operator()(const qr::PartialCard& card) const {
        return answer(QLatin1StringView("citizen"), {}, {}, citizenOf(card), true, {});
    }
    QJsonObject operator()(const desk::DossierTarget& dossier) const {
        const QJsonValue known = recordsWereAsked ? QJsonValue(dossier.isKnown) : QJsonValue();
        return answer(QLatin1StringView("dossier"), dossier.code, known, {}, {}, {});
    }
    QJsonObject operator()(const desk::PaymentTarget& payment) const {
        return answer(QLatin1StringView("payment"), payment.dossierCode, true, {}, {},
                      toJson(payment.request));
    }
};

/// A card is recognised without the records. For the rest a station that is there must be opened: without a
/// password "unknown" would be an answer nobody looked for.
Result<Answer> route(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString text, argument(given, 0, "TEXT"));
    MOTCUA_TRY(const QByteArray bytes, textOrStandardInput(text));
    const qr::Payload payload = qr::classify(bytes, dateOf(toLocal(context.clock().now())));
    store::Database* records = nullptr;
    if (desk::needsRecords(payload.kind) && context.hasDataFolder()) {
        MOTCUA_TRY(auto* workplace, context.workplace());
        records = &workplace->database();
    }
    MOTCUA_TRY(const desk::ScanTarget target, desk::route(payload, records));
    return Answer{.json = std::visit(Describe{records != nullptr}, target)};
}

} // namespace

std::vector<Command> scanCommands() {
    return {{QStringLiteral("scan"),
             QStringLiteral("route"),
             QStringLiteral("scan route TEXT   (or -: standard input)"),
             {},
             route}};
}

} // namespace motcua::cli
