// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the simulated card: selection, access, reading (ICAO 9303-10 §3.6, facts/card.md §1.2-1.5).
#include "core/tlv/der_reader.h"
#include "core/tlv/der_writer.h"
#include "tests/cardsim/simulated_card.h"

#include <algorithm>

namespace motcua::cardsim {
namespace {

using card::CommandApdu;
using card::ResponseApdu;

constexpr quint8 kByIdentifier = 0x00, kElementaryFile = 0x02, kByName = 0x04;
constexpr quint8 kNoAnswer = 0x0C, kControlInformation = 0x00;
constexpr quint8 kShortIdentifier = 0x80;
constexpr tlv::Tag kOffset = 0x54, kDiscretionaryData = 0x53;

const QByteArray& applicationName() {
    static const QByteArray name = QByteArray::fromHex("A0000002471001");
    return name;
}

quint16 identifierIn(QByteArrayView data) {
    return static_cast<quint16>(static_cast<quint8>(data[0]) << 8 | static_cast<quint8>(data[1]));
}

} // namespace

Answer<QByteArray> SimulatedCard::selectFile(const CommandApdu& command) {
    if (command.p2 != kNoAnswer && command.p2 != kControlInformation) return refuse(status::kWrongParameters);
    switch (command.p1) {
    case kByName:
        return selectByName(command.data);
    case kByIdentifier:
        return selectMasterFile(command.data);
    case kElementaryFile:
        break;
    default:
        return refuse(status::kWrongParameters);
    }
    if (command.data.size() != 2) return refuse(status::kWrongLength);
    const quint16 identifier = identifierIn(command.data);
    CARDSIM_TRY([[maybe_unused]] const QByteArray* found, file(identifier));
    m_currentFile = identifier;
    return QByteArray();
}

Answer<QByteArray> SimulatedCard::selectByName(QByteArrayView name) {
    if (name != applicationName()) return refuse(status::kFileNotFound);
    m_inApplication = true;
    m_currentFile.reset();
    return QByteArray();
}

Answer<QByteArray> SimulatedCard::selectMasterFile(QByteArrayView identifier) {
    if (!m_image.profile.files.selectsMasterFile) return refuse(status::kInstructionUnknown);
    if (!identifier.isEmpty() && (identifier.size() != 2 || identifierIn(identifier) != fid::kMasterFile))
        return refuse(status::kFileNotFound);
    m_inApplication = false;
    m_currentFile.reset();
    return QByteArray();
}

/// A file where the card stands now. Before authentication the application does not even say what it has.
Answer<const QByteArray*> SimulatedCard::file(quint16 identifier) const {
    if (m_inApplication && !m_channel) return refuse(status::kSecurityNotSatisfied);
    const auto& files = m_inApplication ? m_image.files : m_image.masterFiles;
    const auto found = files.find(identifier);
    if (found == files.end()) return refuse(status::kFileNotFound);
    const bool locked = m_inApplication ? m_image.lockedFiles.contains(identifier)
                                        : identifier == fid::kCardSecurity && !m_channel;
    if (locked) return refuse(status::kSecurityNotSatisfied);
    return &found->second;
}

/// The file of a READ BINARY: the current one, or the one of the short identifier in P1 or P2, which becomes
/// current.
Answer<const QByteArray*> SimulatedCard::fileToRead(quint8 marked, quint8 identifier) {
    if (marked & kShortIdentifier) {
        if (!m_image.profile.files.shortIdentifiers) return refuse(status::kFunctionNotSupported);
        const int number = identifier & 0x1F;
        if (number == 0 || number == 0x1F || identifier & 0x60) return refuse(status::kWrongParameters);
        const bool isAtrInfo = !m_inApplication && number == 0x01;
        const quint16 full = isAtrInfo ? fid::kAtrInfo : static_cast<quint16>(0x0100 | number);
        CARDSIM_TRY(const QByteArray* found, file(full));
        m_currentFile = full;
        return found;
    }
    if (!m_currentFile)
        return refuse(m_inApplication && !m_channel ? status::kSecurityNotSatisfied
                                                    : 0x6986); // no current file
    return file(*m_currentFile);
}

ResponseApdu SimulatedCard::readBinary(const CommandApdu& command) {
    const Answer<const QByteArray*> found = fileToRead(command.p1, command.p1);
    if (!found) return {{}, found.error()};
    if (!command.data.isEmpty() || !command.expected) return {{}, status::kWrongLength};
    const qsizetype offset = command.p1 & kShortIdentifier ? command.p2 : command.p1 << 8 | command.p2;
    return readAt(**found, offset, *command.expected, 0);
}

/// With the offset in a data object (ISO/IEC 7816-4 §11.3.3); the answer is one, too.
ResponseApdu SimulatedCard::readOdd(const CommandApdu& command) {
    if (!m_image.profile.files.oddRead) return {{}, status::kInstructionUnknown};
    if (command.p1 != 0 || command.p2 & 0xE0) return {{}, status::kWrongParameters};
    const quint8 marked = command.p2 ? kShortIdentifier : 0;
    const Answer<const QByteArray*> found = fileToRead(marked, command.p2);
    if (!found) return {{}, found.error()};
    if (!command.expected) return {{}, status::kWrongLength};

    tlv::DerReader reader(command.data);
    const Result<tlv::Element> object = reader.next(kOffset);
    if (!object || !reader.atEnd() || object->value.isEmpty() || object->value.size() > 4)
        return {{}, status::kWrongData};
    qsizetype offset = 0;
    for (const char octet : object->value)
        offset = offset << 8 | static_cast<quint8>(octet);
    constexpr qsizetype kLongestHeader = 4; // of the object around the answer
    ResponseApdu answer = readAt(**found, offset, *command.expected, kLongestHeader);
    if (answer.data.isEmpty()) return answer;
    tlv::DerWriter writer;
    writer.element(kDiscretionaryData, answer.data);
    answer.data = writer.bytes();
    return answer;
}

ResponseApdu SimulatedCard::readAt(const QByteArray& content, qsizetype offset, int expected,
                                   qsizetype wrapping) {
    const FileSetting& setting = m_image.profile.files;
    const qsizetype rest = content.size() - offset;
    if (rest <= 0) return {{}, status::kOffsetOutside};
    const qsizetype room = (m_channel ? m_channel->largestPlain(m_frame) : m_frame) - wrapping;
    qsizetype count = std::min({rest, static_cast<qsizetype>(expected) - wrapping, room});
    if (setting.largestRead > 0) count = std::min<qsizetype>(count, setting.largestRead);
    if (count <= 0) return {{}, status::kWrongLength};
    const bool asMuchAsThereIs = expected == 256 || expected == 65536;
    const bool warns = setting.warnsAtEnd && !asMuchAsThereIs && count == rest && expected > rest + wrapping;
    return {content.mid(offset, count), warns ? status::kEndOfFile : status::kOk};
}

} // namespace motcua::cardsim
