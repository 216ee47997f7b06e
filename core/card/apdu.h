// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <optional>

namespace motcua::card {

/// A command of ISO/IEC 7816-4 §5.1.
struct CommandApdu {
    quint8 cla = 0x00;
    quint8 ins = 0x00;
    quint8 p1 = 0x00;
    quint8 p2 = 0x00;
    /// At most 255 bytes in the short form, 65,535 in the extended one.
    QByteArray data = {};
    /// How many bytes of answer are wanted, nothing for none. 256 (short) and 65,536 (extended) mean "as many
    /// as there are".
    std::optional<int> expected = {};
    /// Extended lengths (three-byte Lc, two- or three-byte Le).
    bool extended = false;

    bool operator==(const CommandApdu&) const = default;

    /// Errors: CARD_COMMAND_INVALID when a length does not fit the form.
    Result<QByteArray> encode() const;
    /// What encode() wrote: for cards, tests and traces. Errors: CARD_COMMAND_INVALID.
    static Result<CommandApdu> parse(QByteArrayView bytes);
};

/// The status words this program acts on (ISO/IEC 7816-4 Table 6; facts/card.md §3.4).
namespace status {
inline constexpr quint16 kOk = 0x9000, kEndOfFile = 0x6282, kAuthenticationFailed = 0x6300,
                         kWrongLength = 0x6700, kSmNotSupported = 0x6882, kSecurityNotSatisfied = 0x6982,
                         kConditionsNotSatisfied = 0x6985, kSmObjectMissing = 0x6987, kSmObjectWrong = 0x6988,
                         kWrongData = 0x6A80, kFunctionNotSupported = 0x6A81, kFileNotFound = 0x6A82,
                         kWrongParameters = 0x6A86, kReferenceNotFound = 0x6A88, kOffsetOutside = 0x6B00,
                         kInstructionUnknown = 0x6D00, kClassUnknown = 0x6E00;
}

/// An answer: data and the status word SW1 ‖ SW2.
struct ResponseApdu {
    QByteArray data = {};
    quint16 status = 0;

    bool operator==(const ResponseApdu&) const = default;
    bool ok() const { return status == status::kOk; }
    /// Errors: CARD_ANSWER_INVALID for fewer than two bytes - a card that went away answers with none, some
    /// readers with one.
    static Result<ResponseApdu> parse(QByteArrayView bytes);
    QByteArray encode() const;
};

/// `6A82`, for the detail of an error.
QString statusText(quint16 status);

} // namespace motcua::card
