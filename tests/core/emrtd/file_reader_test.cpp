// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/file_reader.h"

#include <gtest/gtest.h>

namespace motcua::emrtd {
namespace {

using Known = CardTraits::Known;

/// A card that shows its files to everybody, with the habits of cards as they are.
class PlainCard final : public card::Channel {
public:
    std::map<quint16, QByteArray> files;
    bool shortIds = true;
    bool extended = true;
    bool brokenExtended = false; ///< the reader fails instead of the card
    bool strictEnd = false;      ///< 6B00 for a read past the end instead of what there is
    qsizetype mostBytes = 65536; ///< what an answer holds at most
    QByteArrayList commands;

    Result<QByteArray> exchange(QByteArrayView bytes) override {
        commands << bytes.toByteArray();
        const auto command = card::CommandApdu::parse(bytes);
        EXPECT_TRUE(command);
        if (command->extended && brokenExtended) return fail(Code::CARD_TRANSMIT_FAILED);
        if (command->extended && !extended) return status(card::status::kWrongLength);
        if (command->ins == 0xA4) return select(*command);
        return read(*command);
    }
    Result<> reset() override { return {}; }
    card::Protocol protocol() const override { return card::Protocol::t1; }
    QByteArray answerToReset() const override { return {}; }

private:
    static QByteArray status(quint16 word) { return card::ResponseApdu{{}, word}.encode(); }

    QByteArray select(const card::CommandApdu& command) {
        const auto id = static_cast<quint16>(static_cast<quint8>(command.data[0]) << 8 |
                                             static_cast<quint8>(command.data[1]));
        if (!files.contains(id)) return status(card::status::kFileNotFound);
        m_selected = id;
        return status(card::status::kOk);
    }

    QByteArray read(const card::CommandApdu& command) {
        qsizetype offset = command.p1 << 8 | command.p2;
        if (command.ins == 0xB1) {
            offset = 0;
            for (const char octet : command.data.sliced(2))
                offset = offset << 8 | static_cast<quint8>(octet);
        } else if (command.p1 & 0x80) {
            if (!shortIds) return status(card::status::kWrongParameters);
            const auto id = static_cast<quint16>(0x0100 | (command.p1 & 0x1F));
            if (!files.contains(id)) return status(card::status::kFileNotFound);
            m_selected = id;
            offset = command.p2;
        }
        const QByteArray& content = files[m_selected];
        const qsizetype wanted = std::min<qsizetype>(*command.expected, mostBytes);
        if (offset >= content.size() || (strictEnd && offset + wanted > content.size()))
            return status(card::status::kOffsetOutside);
        QByteArray data = content.sliced(offset, std::min(wanted, content.size() - offset));
        const bool atEnd = data.size() < wanted;
        if (command.ins == 0xB1)
            data = QByteArray::fromHex("5382") + static_cast<char>(data.size() >> 8) +
                   static_cast<char>(data.size()) + data;
        return card::ResponseApdu{data, atEnd ? card::status::kEndOfFile : card::status::kOk}.encode();
    }

    quint16 m_selected = 0;
};

/// `tag`, a length of two octets and so many bytes that differ from their neighbours.
QByteArray content(quint8 tag, int size, const QByteArray& padding = {}) {
    QByteArray bytes;
    bytes.append(static_cast<char>(tag)).append('\x82').append(static_cast<char>(size >> 8));
    bytes.append(static_cast<char>(size));
    for (int i = 0; i < size; ++i)
        bytes.append(static_cast<char>(i * 7 + i / 256));
    return bytes + padding;
}

class FileReaderTest : public testing::Test {
protected:
    Result<QByteArray> read(File file) {
        card::ApduLink link(chip);
        Session session(link);
        return FileReader(session, traits).read(file, partial);
    }

    PlainCard chip;
    CardTraits traits;
    PartialFile partial;
};

TEST_F(FileReaderTest, file_ofOnePiece_takesOneExchange) {
    chip.files[0x010D] = content(0x6D, 410);
    EXPECT_EQ(read(File::dg13), chip.files[0x010D]);
    EXPECT_EQ(chip.commands.size(), 1);
    EXPECT_EQ(traits.extended, Known::works);
    EXPECT_EQ(traits.shortId, Known::works);
}

TEST_F(FileReaderTest, extendedRefused_costsOneExchangeAndIsRemembered) {
    chip.extended = false;
    chip.files[0x0101] = content(0x61, 90);
    chip.files[0x010D] = content(0x6D, 410);
    EXPECT_EQ(read(File::dg1), chip.files[0x0101]);
    EXPECT_EQ(chip.commands.size(), 2);
    chip.commands.clear();
    EXPECT_EQ(read(File::dg13), chip.files[0x010D]);
    EXPECT_EQ(chip.commands.size(), 2) << "256 bytes, then the rest";
}

TEST_F(FileReaderTest, extendedBreaksTheReader_isRememberedForTheNextTry) {
    chip.brokenExtended = true;
    chip.files[0x0101] = content(0x61, 90);
    EXPECT_EQ(read(File::dg1).error().code, Code::CARD_TRANSMIT_FAILED);
    EXPECT_EQ(read(File::dg1), chip.files[0x0101]);
}

TEST_F(FileReaderTest, shortIdRefused_selects) {
    chip.shortIds = false;
    chip.files[0x0101] = content(0x61, 90);
    EXPECT_EQ(read(File::dg1), chip.files[0x0101]);
    EXPECT_EQ(chip.commands.size(), 4) << "once more in the short form, then by name";
    chip.commands.clear();
    EXPECT_EQ(read(File::dg1), chip.files[0x0101]);
    EXPECT_EQ(chip.commands.size(), 2) << "short identifiers are not tried again";
}

TEST_F(FileReaderTest, padding_isLeftOut) {
    for (const QByteArray& padding : {QByteArray(40, '\0'), QByteArray(40, '\xFF')}) {
        chip.files[0x010D] = content(0x6D, 300, padding);
        EXPECT_EQ(read(File::dg13), content(0x6D, 300));
        partial = {};
    }
}

TEST_F(FileReaderTest, cardThatAnswersLess_isAskedAgain) {
    chip.mostBytes = 100;
    chip.files[0x0102] = content(0x75, 15000);
    EXPECT_EQ(read(File::dg2), chip.files[0x0102]);
}

TEST_F(FileReaderTest, cardThatRefusesPastTheEnd_isAskedForTheLengthFirst) {
    chip.strictEnd = true;
    chip.files[0x010D] = content(0x6D, 90);
    EXPECT_EQ(read(File::dg13), chip.files[0x010D]);
    EXPECT_TRUE(traits.lengthFirst);
}

TEST_F(FileReaderTest, fileBeyondFifteenBits_isReadWithTheOddInstruction) {
    chip.files[0x0102] = content(0x75, 60000);
    EXPECT_EQ(read(File::dg2), chip.files[0x0102]);
    EXPECT_EQ(static_cast<quint8>(chip.commands.last()[1]), 0xB1);
    partial = {};
    chip.extended = false;
    traits = {};
    EXPECT_EQ(read(File::dg2), chip.files[0x0102]);
}

TEST_F(FileReaderTest, interrupted_goesOnWhereItStopped) {
    traits.extended = Known::refused;
    chip.files[0x0102] = content(0x75, 15000);
    partial = {.file = File::dg2, .bytes = chip.files[0x0102].first(10000), .total = 0};
    EXPECT_EQ(read(File::dg2), chip.files[0x0102]);
    EXPECT_EQ(chip.commands.size(), 1 + (15004 - 10000 + 255) / 256);
}

TEST_F(FileReaderTest, anotherCardAfterAnInterruption_isNoticed) {
    chip.files[0x0102] = content(0x75, 15000);
    partial = {.file = File::dg2, .bytes = content(0x75, 14000).first(5000), .total = 0};
    EXPECT_EQ(read(File::dg2).error().code, Code::EMRTD_CARD_CHANGED);
}

TEST_F(FileReaderTest, missingFile_isMissing) {
    EXPECT_EQ(read(File::dg11).error().code, Code::EMRTD_FILE_MISSING);
    EXPECT_EQ(chip.commands.size(), 2) << "a card that may not know short identifiers is asked by name";
    chip.files[0x0101] = content(0x61, 90);
    EXPECT_TRUE(read(File::dg1));
    chip.commands.clear();
    EXPECT_EQ(read(File::dg12).error().code, Code::EMRTD_FILE_MISSING);
    EXPECT_EQ(chip.commands.size(), 1);
}

TEST_F(FileReaderTest, contentsThatAreNotTheFile_areRefused) {
    const std::vector<QByteArray> wrong{
        content(0x61, 90),                                 // another tag
        QByteArray::fromHex("6d"),                         // no length
        QByteArray::fromHex("6d80") + QByteArray(20, 'a'), // indefinite
        QByteArray::fromHex("6d83ffffff") + QByteArray(20, 'a'),
        content(0x6D, 410).first(300), // ends before its own length
    };
    for (const QByteArray& bytes : wrong) {
        partial = {};
        chip.files[0x010D] = bytes;
        EXPECT_EQ(read(File::dg13).error().code, Code::EMRTD_FILE_INVALID)
            << bytes.toHex().left(20).toStdString();
    }
}

} // namespace
} // namespace motcua::emrtd
