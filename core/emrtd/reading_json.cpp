// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/reading_json.h"

#include "core/base/json.h"
#include "core/citizen/citizen_json.h"

#include <QJsonArray>

namespace motcua::emrtd {
namespace {

using namespace Qt::StringLiterals;

QLatin1StringView nameOf(PortraitFormat format) {
    switch (format) {
    case PortraitFormat::jpeg:
        return "jpeg"_L1;
    case PortraitFormat::jp2:
        return "jp2"_L1;
    case PortraitFormat::unknown:
        return "unknown"_L1;
    }
    return {};
}

QJsonValue portraitJson(const std::optional<Portrait>& portrait) {
    if (!portrait) return {};
    return QJsonObject{{"format"_L1, nameOf(portrait->format)},
                       {"bytes"_L1, portrait->bytes.size()},
                       {"width"_L1, portrait->width},
                       {"height"_L1, portrait->height}};
}

/// DG11 and DG12 by tag, as `5F0E`: the texts passports have beside the MRZ.
QJsonValue detailsJson(const ChipReading& reading) {
    QJsonObject texts;
    for (const auto* details : {&reading.dg11, &reading.dg12})
        if (*details)
            for (const auto& [tag, text] : (*details)->texts)
                texts[QString::number(tag, 16).toUpper()] = text;
    return texts.isEmpty() ? QJsonValue() : QJsonValue(texts);
}

QJsonObject checksJson(const Checks& checks) {
    return {{"hashes"_L1, name(checks.hashes)},
            {"signature"_L1, name(checks.signature)},
            {"chain"_L1, name(checks.chain)},
            {"active_auth"_L1, name(checks.activeAuth)},
            {"chip_auth"_L1, name(checks.chipAuth)}};
}

} // namespace

QJsonObject toJson(const Judgement& judgement) {
    QJsonArray reasons;
    for (const Reason& reason : judgement.reasons) {
        const ReasonText& text = reasonText(reason.code);
        reasons.append(QJsonObject{{"code"_L1, QLatin1StringView(text.name)},
                                   {"detail"_L1, json::orNull(reason.detail)},
                                   {"text"_L1, QString::fromUtf8(text.vi)},
                                   {"text_en"_L1, QString::fromUtf8(text.en)}});
    }
    return {{"verdict"_L1, name(judgement.verdict)},
            {"reasons"_L1, reasons},
            {"checks"_L1, checksJson(judgement.checks)}};
}

QJsonObject toJson(const ChipReading& reading) {
    QJsonObject object = toJson(reading.judgement);
    object["access"_L1] = reading.access == Access::none ? QJsonValue() : QJsonValue(name(reading.access));
    object["mrz"_L1] = reading.mrz ? QJsonValue(reading.mrz->lines.join(u'\n')) : QJsonValue();
    object["citizen"_L1] = reading.citizen ? QJsonValue(citizen::toJson(*reading.citizen)) : QJsonValue();
    object["details"_L1] = detailsJson(reading);
    object["portrait"_L1] = portraitJson(reading.portrait);
    object["apdus"_L1] = reading.statistics.apdus;
    object["bytes_sent"_L1] = reading.statistics.bytesSent;
    object["bytes_received"_L1] = reading.statistics.bytesReceived;
    object["ms"_L1] = static_cast<qint64>(reading.duration.count());
    object["ms_text"_L1] = static_cast<qint64>(reading.untilText.count());
    object["tries"_L1] = reading.tries;
    return object;
}

} // namespace motcua::emrtd
