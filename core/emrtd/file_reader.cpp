// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/file_reader.h"

#include "core/tlv/der_reader.h"
#include "core/tlv/file_size.h"

namespace motcua::emrtd {
namespace {

using Known = CardTraits::Known;

constexpr quint8 kReadBinary = 0xB0, kReadBinaryOdd = 0xB1, kSelect = 0xA4;
constexpr int kHeaderSize = 8, kAllShort = 256;
/// READ BINARY's offset has 15 bits; beyond, the odd instruction takes it as a data object.
constexpr qsizetype kLargestOffset = 0x7FFF;
constexpr tlv::Tag kOffsetTag = 0x54, kDataTag = 0x53;

/// Far above what the files of any known card take, and a bound for one that never ends.
qsizetype largestSize(File file) { return file == File::dg2 ? 256 * 1024 : 64 * 1024; }

bool hasData(const card::ResponseApdu& answer) {
    return !answer.data.isEmpty() && (answer.ok() || answer.status == card::status::kEndOfFile);
}

std::unexpected<Error> refused(File file, quint16 status) {
    const QString detail = QStringLiteral("%1: %2").arg(fileName(file), card::statusText(status));
    switch (status) {
    case card::status::kInstructionUnknown: // a chip without this instruction has no such file either
    case card::status::kFileNotFound:
        return fail(Code::EMRTD_FILE_MISSING, QString(fileName(file)));
    case card::status::kSecurityNotSatisfied:
    case card::status::kConditionsNotSatisfied:
        return fail(Code::EMRTD_FILE_REFUSED, detail);
    default:
        return fail(Code::EMRTD_STATUS, detail);
    }
}

std::unexpected<Error> malformed(File file) {
    return fail(Code::EMRTD_FILE_INVALID, QString(fileName(file)));
}

bool isNakedWrongLength(const Error& error) {
    return error.code == Code::EMRTD_SM_NAKED_STATUS &&
           error.detail.contains(card::statusText(card::status::kWrongLength));
}

/// The content of 53 { … } that the odd READ BINARY answers with.
Result<QByteArray> unwrapData(QByteArrayView answer) {
    auto reader = tlv::DerReader::tolerant(answer);
    MOTCUA_TRY(const tlv::Element data, reader.next(kDataTag));
    return data.value.toByteArray();
}

} // namespace

int FileReader::mostInShort() const { return m_session.isProtected() ? kShortRead : kAllShort; }

/// Tried until refused: the first command of a reading is plain, so that a refusal costs one exchange and no
/// session.
bool FileReader::useExtended() const {
    return m_traits.extended != Known::refused && m_session.link().protocol() == card::Protocol::t1;
}

int FileReader::mostAtOnce() const { return useExtended() ? kExtendedRead : mostInShort(); }

/// A chip that never saw a command for its length answers 6700 without protection and without counting, so
/// the counter is put back and the command sent once more (ICAO 9303-11 §9.8.6.1).
Result<card::ResponseApdu> FileReader::transmit(const card::CommandApdu& command) {
    auto answer = m_session.transmit(command);
    if (command.extended) return orInShort(command, std::move(answer));
    if (answer || !isNakedWrongLength(answer.error())) return answer;
    m_session.messaging()->rollBack();
    return m_session.transmit(command);
}

/// Readers and chips refuse extended lengths in many ways. Until a long answer has come, what was refused is
/// asked for again in the short form; if that helps, or the length was named as the fault, it stays with the
/// short one.
Result<card::ResponseApdu> FileReader::orInShort(card::CommandApdu command,
                                                 Result<card::ResponseApdu> answer) {
    constexpr qsizetype kLongestShort = 256;
    if (answer && hasData(*answer)) {
        if (answer->data.size() > kLongestShort) m_traits.extended = Known::works;
        return answer;
    }
    const bool naked = !answer && isNakedWrongLength(answer.error());
    const bool wrongLength = naked || (answer && answer->status == card::status::kWrongLength);
    if (answer && !wrongLength &&
        (m_traits.extended == Known::works || answer->status == card::status::kFileNotFound))
        return answer;
    if (!answer && !naked) {
        const Code code = answer.error().code;
        if (code != Code::CARD_REMOVED && code != Code::CARD_CANCELLED) m_traits.extended = Known::refused;
        return answer;
    }
    if (naked) m_session.messaging()->rollBack();
    if (wrongLength) m_traits.extended = Known::refused;
    command.extended = false;
    if (command.expected) command.expected = std::min(*command.expected, mostInShort());
    auto again = m_session.transmit(command);
    if (again && hasData(*again)) m_traits.extended = Known::refused;
    return again;
}

Result<card::ResponseApdu> FileReader::readAt(qsizetype offset, qsizetype wanted) {
    const int expected = static_cast<int>(std::min<qsizetype>(wanted, mostAtOnce()));
    if (offset <= kLargestOffset)
        return transmit({.ins = kReadBinary,
                         .p1 = static_cast<quint8>(offset >> 8),
                         .p2 = static_cast<quint8>(offset),
                         .expected = expected,
                         .extended = useExtended()});
    QByteArray data;
    data.append(static_cast<char>(kOffsetTag)).append('\3');
    for (const int shift : {16, 8, 0})
        data.append(static_cast<char>(offset >> shift));
    // The answer comes inside a data object of up to five octets more.
    MOTCUA_TRY(
        card::ResponseApdu answer,
        transmit({.ins = kReadBinaryOdd, .data = data, .expected = expected, .extended = useExtended()}));
    if (hasData(answer)) {
        MOTCUA_TRY(answer.data, unwrapData(answer.data));
    }
    return answer;
}

Result<card::ResponseApdu> FileReader::readByShortId(File file, int wanted) {
    return transmit({.ins = kReadBinary,
                     .p1 = static_cast<quint8>(0x80 | fileInfo(file).shortId),
                     .expected = wanted,
                     .extended = useExtended()});
}

Result<card::ResponseApdu> FileReader::selectAndRead(File file, int wanted) {
    const quint16 id = fileInfo(file).id;
    QByteArray name;
    name.append(static_cast<char>(id >> 8)).append(static_cast<char>(id));
    MOTCUA_TRY(card::ResponseApdu selected, transmit({.ins = kSelect, .p1 = 0x02, .p2 = 0x0C, .data = name}));
    if (!selected.ok()) return selected;
    return readAt(0, wanted);
}

Result<card::ResponseApdu> FileReader::readFirst(File file, int wanted) {
    if (m_traits.shortId != Known::refused) {
        MOTCUA_TRY(card::ResponseApdu answer, readByShortId(file, wanted));
        if (hasData(answer)) m_traits.shortId = Known::works;
        // Only a card that has shown it knows short identifiers says by 6A82 that the file is not there.
        if (hasData(answer) || m_traits.shortId == Known::works) return answer;
    }
    MOTCUA_TRY(card::ResponseApdu answer, selectAndRead(file, wanted));
    if (hasData(answer) && m_traits.shortId == Known::unknown) m_traits.shortId = Known::refused;
    return answer;
}

Result<> FileReader::begin(File file, PartialFile& partial) {
    if (partial.file != file) partial = {.file = file, .bytes = {}, .total = 0};
    MOTCUA_TRY(card::ResponseApdu answer, readFirst(file, m_traits.lengthFirst ? kHeaderSize : mostAtOnce()));
    const bool pastEnd = answer.status == card::status::kOffsetOutside ||
                         answer.status == card::status::kWrongLength ||
                         answer.status == card::status::kEndOfFile;
    if (!hasData(answer) && pastEnd && !m_traits.lengthFirst) {
        m_traits.lengthFirst = true;
        MOTCUA_TRY(answer, readFirst(file, kHeaderSize));
    }
    if (!hasData(answer)) return refused(file, answer.status);

    const qsizetype common = std::min(answer.data.size(), partial.bytes.size());
    if (QByteArrayView(answer.data).first(common) != QByteArrayView(partial.bytes).first(common))
        return fail(Code::EMRTD_CARD_CHANGED);
    if (answer.data.size() > partial.bytes.size()) partial.bytes = std::move(answer.data);
    if (static_cast<quint8>(partial.bytes[0]) != fileInfo(file).tag) return malformed(file);
    const Result<qsizetype> total = tlv::fileSize(partial.bytes);
    if (!total || *total > largestSize(file)) return malformed(file);
    partial.total = *total;
    return {};
}

Result<> FileReader::finish(PartialFile& partial, const ByteProgress& progress) {
    if (progress) progress(partial);
    // A chip that hands out single bytes would bind the reader for hours.
    qsizetype left = 64 + partial.total / 64;
    while (partial.bytes.size() < partial.total) {
        if (left-- == 0) return malformed(partial.file);
        MOTCUA_TRY(const card::ResponseApdu answer,
                   readAt(partial.bytes.size(), partial.total - partial.bytes.size()));
        if (!hasData(answer)) {
            // The file ends before its own length says so.
            if (answer.ok() || answer.status == card::status::kEndOfFile ||
                answer.status == card::status::kOffsetOutside)
                return malformed(partial.file);
            return refused(partial.file, answer.status);
        }
        partial.bytes += answer.data;
        if (progress) progress(partial);
    }
    return {};
}

Result<QByteArray> FileReader::read(File file, PartialFile& partial, const ByteProgress& progress) {
    MOTCUA_CHECK(begin(file, partial));
    MOTCUA_CHECK(finish(partial, progress));
    return partial.bytes.first(partial.total);
}

} // namespace motcua::emrtd
