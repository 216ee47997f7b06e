// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/receive_options.h"

#include "app/cli/options.h"
#include "core/base/json.h"
#include "core/citizen/citizen_json.h"
#include "core/qr/card_payload.h"

namespace motcua::cli {
namespace {

Result<> identifyByQr(Context& context, const QString& text, desk::ReceiveRequest& request) {
    MOTCUA_TRY(auto card, readQr(context.clock(), text));
    for (const citizen::Warning warning : card.warnings)
        request.identity.reasons << QString::fromLatin1(citizen::warningText(warning).name);
    if (card.citizen.expiryDate && *card.citizen.expiryDate < dateOf(toLocal(context.clock().now())))
        request.identity.reasons << QStringLiteral("card_expired");
    request.applicant.person = std::move(card.citizen);
    request.identity.source = dossier::IdentitySource::qr;
    return {};
}

/// What `card read` printed, with its verdict.
Result<> readCard(const QJsonObject& object, desk::ReceiveRequest& request) {
    request.identity.source = dossier::IdentitySource::chip;
    const auto verdict = dossier::parseName<dossier::Verdict>(
        object[QStringLiteral("verdict")].toString(QStringLiteral("unjudged")));
    if (!verdict) return fail(Code::FIELD_INVALID, QStringLiteral("verdict"));
    request.identity.verdict = *verdict;
    for (const QJsonValue& reason : object[QStringLiteral("reasons")].toArray())
        request.identity.reasons << reason.toObject()[QStringLiteral("code")].toString().left(100);
    request.simulatedCard = object[QStringLiteral("simulated")].toBool();
    return {};
}

Result<> readApplicant(Context& context, const QCommandLineParser& given, desk::ReceiveRequest& request) {
    const auto qr = optionalText(given, "qr"), card = optionalText(given, "card"),
               citizen = optionalText(given, "citizen");
    if (qr.has_value() + card.has_value() + citizen.has_value() != 1)
        return wrongUsage(QStringLiteral("--qr | --card | --citizen"));
    if (qr) return identifyByQr(context, *qr, request);
    MOTCUA_TRY(const QByteArray text, readFile(card ? *card : *citizen, 1024 * 1024));
    MOTCUA_TRY(const QJsonObject object, json::parseObject(text));
    MOTCUA_TRY(request.applicant.person, citizen::fromJson(object));
    if (card) return readCard(object, request);
    return {};
}

/// `N` or `N:original=A,copy=B,electronic=C`.
Result<dossier::SubmittedComponent> componentOption(const QString& text) {
    const auto bad = wrongUsage(QStringLiteral("--component N[:original=A,copy=B,electronic=C]"));
    dossier::SubmittedComponent component;
    bool isNumber = false;
    component.number = text.section(u':', 0, 0).toInt(&isNumber);
    if (!isNumber || component.number < 1) return bad;
    for (const QString& part : text.section(u':', 1).split(u',', Qt::SkipEmptyParts)) {
        const QString key = part.section(u'=', 0, 0);
        const int count = part.section(u'=', 1).toInt(&isNumber);
        if (!isNumber || count < 0 || count > 999) return bad;
        if (key == u"original")
            component.original = count;
        else if (key == u"copy")
            component.copy = count;
        else if (key == u"electronic")
            component.electronic = count;
        else
            return bad;
    }
    return component;
}

Result<> readComponents(const QCommandLineParser& given, desk::ReceiveRequest& request) {
    request.allComponents = given.isSet(QStringLiteral("all-components"));
    for (const QString& text : given.values(QStringLiteral("component"))) {
        MOTCUA_TRY(auto component, componentOption(text));
        for (const auto& other : request.components)
            if (other.number == component.number)
                return wrongUsage(QStringLiteral("--component %1, %1").arg(component.number));
        request.components.push_back(std::move(component));
    }
    if (request.allComponents == !request.components.empty())
        return wrongUsage(QStringLiteral("--all-components | --component N"));
    return {};
}

Result<> readLimit(const QCommandLineParser& given, desk::ReceiveRequest& request) {
    request.atReason = request.ownLimitReason = optionalText(given, "reason").value_or(QString());
    MOTCUA_TRY(const auto limit, optionalNumber(given, "limit", 1, 10'000));
    if (!limit) return {};
    MOTCUA_TRY(const QString unitText, requiredText(given, "unit"));
    const auto unit = calendar::parseUnit(unitText);
    if (!unit) return wrongUsage(QStringLiteral("--unit"));
    request.ownLimit = calendar::TimeLimit{*limit, *unit};
    return {};
}

template <class E> Result<> readChoice(const QCommandLineParser& given, const char* option, E& value) {
    const auto text = optionalText(given, option);
    if (!text) return {};
    const auto parsed = dossier::parseName<E>(*text);
    if (!parsed) return wrongUsage(QStringLiteral("--") + QString::fromLatin1(option));
    value = *parsed;
    return {};
}

Result<> readFee(const QCommandLineParser& given, desk::ReceiveRequest& request) {
    const QString fee = optionalText(given, "fee").value_or(QStringLiteral("unpaid"));
    if (fee != u"paid" && fee != u"unpaid") return wrongUsage(QStringLiteral("--fee paid|unpaid"));
    request.feePaid = fee == u"paid";
    MOTCUA_TRY(const auto pages, optionalNumber(given, "pages", 1, 10'000));
    MOTCUA_TRY(const auto copies, optionalNumber(given, "copies", 1, 10'000));
    if (pages || copies) request.copies.push_back({pages.value_or(1), copies.value_or(1)});
    MOTCUA_TRY(const auto units, optionalNumber(given, "units", 1, 100'000));
    request.units = units.value_or(1);
    request.confirmedLaws = given.values(QStringLiteral("confirm-law"));
    request.feeExemption = optionalText(given, "exempt").value_or(QString());
    request.feeCase = optionalText(given, "fee-case").value_or(QString());
    return {};
}

} // namespace

Result<desk::ReceiveRequest> receiveRequest(Context& context, const QCommandLineParser& given) {
    desk::ReceiveRequest request;
    MOTCUA_TRY(request.procedureCode, requiredText(given, "procedure"));
    request.caseText = optionalText(given, "case").value_or(QString());
    MOTCUA_CHECK(readApplicant(context, given, request));
    MOTCUA_CHECK(readComponents(given, request));
    MOTCUA_CHECK(readLimit(given, request));
    MOTCUA_CHECK(readChoice(given, "channel", request.channel));
    MOTCUA_CHECK(readChoice(given, "return", request.returnMethod));
    request.applicant.phone = optionalText(given, "phone").value_or(QString());
    MOTCUA_CHECK(readFee(given, request));
    request.competentAgency = optionalText(given, "competent").value_or(QString());
    MOTCUA_TRY(request.at, context.at());
    return request;
}

QList<QCommandLineOption> receiveOptions() {
    return {valueOption("procedure"),   valueOption("case"),    valueOption("qr"),
            valueOption("card"),        valueOption("citizen"), flagOption("all-components"),
            valueOption("component"),   valueOption("limit"),   valueOption("unit"),
            valueOption("reason"),      valueOption("channel"), valueOption("phone"),
            valueOption("return"),      valueOption("fee"),     valueOption("competent"),
            valueOption("pages"),       valueOption("copies"),  valueOption("units"),
            valueOption("confirm-law"), valueOption("exempt"),  valueOption("fee-case"),
            valueOption("slip")};
}

} // namespace motcua::cli
