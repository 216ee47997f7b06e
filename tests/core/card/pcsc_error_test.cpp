// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/pcsc_error.h"

#include <gtest/gtest.h>
#include <vector>

namespace motcua::card {
namespace {

struct Case {
    pcsc::Status status;
    Code connecting;
    Code connected;
};

TEST(PcscError, everyStatus_hasItsMeaningInBothStages) {
    using enum pcsc::Status;
    const std::vector<Case> cases{
        {noService, Code::CARD_NO_SERVICE, Code::CARD_NO_SERVICE},
        {serviceStopped, Code::CARD_NO_SERVICE, Code::CARD_NO_SERVICE},
        {communicationError, Code::CARD_NO_SERVICE, Code::CARD_NO_SERVICE},
        {invalidHandle, Code::CARD_NO_SERVICE, Code::CARD_NO_SERVICE},
        {securityViolation, Code::CARD_NO_SERVICE, Code::CARD_NO_SERVICE},
        {systemCancelled, Code::CARD_NO_SERVICE, Code::CARD_NO_SERVICE},
        {shutdown, Code::CARD_NO_SERVICE, Code::CARD_NO_SERVICE},
        {serverTooBusy, Code::CARD_NO_SERVICE, Code::CARD_NO_SERVICE},
        {noReaders, Code::CARD_NO_READER, Code::CARD_READER_GONE},
        {unknownReader, Code::CARD_READER_UNKNOWN, Code::CARD_READER_GONE},
        {readerUnavailable, Code::CARD_READER_GONE, Code::CARD_READER_GONE},
        {noCard, Code::CARD_ABSENT, Code::CARD_REMOVED},
        {removedCard, Code::CARD_REMOVED, Code::CARD_REMOVED},
        {unresponsiveCard, Code::CARD_MUTE, Code::CARD_MUTE},
        {unsupportedCard, Code::CARD_MUTE, Code::CARD_MUTE},
        {unpoweredCard, Code::CARD_MUTE, Code::CARD_RESET},
        {protocolMismatch, Code::CARD_TRANSMIT_FAILED, Code::CARD_RESET},
        {resetCard, Code::CARD_RESET, Code::CARD_RESET},
        {sharingViolation, Code::CARD_BUSY, Code::CARD_BUSY},
        {cancelled, Code::CARD_CANCELLED, Code::CARD_CANCELLED},
        {cancelledByUser, Code::CARD_CANCELLED, Code::CARD_CANCELLED},
        {insufficientBuffer, Code::CARD_ANSWER_INVALID, Code::CARD_ANSWER_INVALID},
        {notTransacted, Code::CARD_TRANSMIT_FAILED, Code::CARD_TRANSMIT_FAILED},
    };
    for (const Case& given : cases) {
        EXPECT_EQ(pcscError(given.status, Stage::connecting).code, given.connecting)
            << std::hex << static_cast<quint32>(given.status);
        EXPECT_EQ(pcscError(given.status, Stage::connected).code, given.connected)
            << std::hex << static_cast<quint32>(given.status);
    }
}

TEST(PcscError, codeNobodyKnows_isAFailedTransmissionWithItsNumber) {
    // ERROR_GEN_FAILURE, which drivers on Windows pass on.
    EXPECT_EQ(pcscError(static_cast<pcsc::Status>(0x1F), Stage::connected),
              (Error{Code::CARD_TRANSMIT_FAILED, QStringLiteral("0000001F")}));
    EXPECT_EQ(pcscError(pcsc::Status::noService, Stage::connecting).detail, QStringLiteral("8010001D"));
}

} // namespace
} // namespace motcua::card
