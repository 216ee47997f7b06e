// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/pcsc_error.h"

namespace motcua::card {
namespace {

Code codeOf(pcsc::Status status, bool connected) {
    using enum pcsc::Status;
    switch (status) {
    case noService:
    case serviceStopped:
    case systemCancelled:
    case shutdown:
    case serverTooBusy:
    // The service died during the call; every handle of the old one is void after that.
    case communicationError:
    case invalidHandle:
    // pcsc-lite, once, when its service is just going down.
    case securityViolation:
        return Code::CARD_NO_SERVICE;
    case noReaders:
        return connected ? Code::CARD_READER_GONE : Code::CARD_NO_READER;
    case unknownReader:
        return connected ? Code::CARD_READER_GONE : Code::CARD_READER_UNKNOWN;
    case readerUnavailable:
        return Code::CARD_READER_GONE;
    case noCard:
        return connected ? Code::CARD_REMOVED : Code::CARD_ABSENT;
    case removedCard:
        return Code::CARD_REMOVED;
    case unresponsiveCard:
    case unsupportedCard:
        return Code::CARD_MUTE;
    // Before: it does not come up. After: the computer slept, or the reader saved power.
    case unpoweredCard:
        return connected ? Code::CARD_RESET : Code::CARD_MUTE;
    // Before: neither T=0 nor T=1. After: pcsc-lite reset the card for another program, whose protocol is
    // unset then.
    case protocolMismatch:
        return connected ? Code::CARD_RESET : Code::CARD_TRANSMIT_FAILED;
    case resetCard:
        return Code::CARD_RESET;
    case sharingViolation:
        return Code::CARD_BUSY;
    case cancelled:
    case cancelledByUser:
        return Code::CARD_CANCELLED;
    case insufficientBuffer:
        return Code::CARD_ANSWER_INVALID;
    // Among them notTransacted: the reader and the card lost each other.
    default:
        return Code::CARD_TRANSMIT_FAILED;
    }
}

} // namespace

Error pcscError(pcsc::Status status, Stage stage) {
    return {codeOf(status, stage == Stage::connected),
            QStringLiteral("%1").arg(static_cast<quint32>(status), 8, 16, QLatin1Char('0')).toUpper()};
}

} // namespace motcua::card
