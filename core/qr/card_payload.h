// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/citizen/citizen.h"
#include "core/citizen/warning.h"

#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace motcua::qr {

/// The text in the QR code of an ID card: fields parted by `|`, UTF-8, unsigned (facts/card.md §4):
/// number | old number | name | ddMMyyyy birth | Nam/Nữ | residence | ddMMyyyy issue [| further fields].
struct CardPayload {
    /// 7 fields; 11 fields; any other count of 7 … 16.
    enum class Layout { layout2021, layout2024, other };

    Layout layout = Layout::other;
    /// With the expiry computed from birth and issue.
    citizen::Citizen citizen;
    /// Field 8 and on as they stand, empty ones too. Their order is not published, so nothing is read out of
    /// them.
    QStringList extra;
    std::vector<citizen::Warning> warnings;

    bool operator==(const CardPayload&) const = default;
};

/// Number, name and birth are needed, the rest may be empty. `today` is for plausibility, which only warns.
/// Errors: QR_DAMAGED (scan again; letters were lost or typed by an input method), QR_HEALTH_INSURANCE,
/// QR_VNEID, QR_NOT_A_CARD, QR_FIELD_INVALID with the name of the field.
Result<CardPayload> parseCardPayload(QStringView text, Date today);

/// The bytes of the symbol or of a serial scanner: UTF-8, or a legacy code page that can only mean one text.
Result<CardPayload> parseCardPayload(QByteArrayView bytes, Date today);

/// The object that `qr parse` prints.
QJsonObject toJson(const CardPayload& payload);

} // namespace motcua::qr
