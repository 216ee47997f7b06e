// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/scan_segment.h"

#include "tests/core/scanner/scanner_cards.h"

#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace scanner;

const Date kToday = makeDate(2026, 11, 23);

std::vector<QString> textsOf(const QByteArray& bytes, const QByteArray& prefix = {}) {
    const auto codes = readSegment(bytes, prefix, kToday);
    if (!codes) return {QString::fromLatin1(errorText(codes.error().code).name)};
    std::vector<QString> texts;
    for (const SegmentCode& code : *codes)
        texts.push_back(code.payload.text);
    return texts;
}

const std::vector<QString> kGarbled{QStringLiteral("SCANNER_GARBLED")}, kNoise{};

TEST(ScanSegment, framing_isTakenOff) {
    const std::vector<QString> card{QString::fromUtf8(kCard2021)};
    for (const QByteArray& front :
         {QByteArray("]Q1"), QByteArray("\xEF\xBB\xBF"), QByteArray("]Q2\xEF\xBB\xBF"), QByteArray("\0\0", 2),
          QByteArray("\xFF\0]Q1", 5)}) {
        EXPECT_EQ(textsOf(front + kCard2021), card) << front.toHex().toStdString();
        EXPECT_EQ(textsOf(front + kDossierCode), std::vector{QString::fromUtf8(kDossierCode)});
    }
    EXPECT_EQ(textsOf(kCard2021 + '\0'), card);
    EXPECT_EQ(textsOf("QR:]Q1" + kCard2021, "QR:"), card);
    EXPECT_EQ(textsOf(kCard2021, "QR:"), card) << "a prefix that this code lacks";
}

TEST(ScanSegment, cardsRunTogether_areParted) {
    const auto text = [](const QByteArray& bytes) { return QString::fromUtf8(bytes); };
    for (const auto& [a, b] : {std::pair{kCard2021, kCardWithoutOldNumber},
                               {kCardWithoutOldNumber, kCard2024},
                               {kCard2024, kCard2021},
                               {kCard2024, kCardWithoutOldNumber}}) {
        EXPECT_EQ(textsOf(a + b), (std::vector{text(a), text(b)})) << (a + b).toStdString();
        EXPECT_EQ(textsOf(b + a + b), (std::vector{text(b), text(a), text(b)}));
        EXPECT_EQ(textsOf(a + a), std::vector{text(a)}) << "one card, read twice";
    }
}

TEST(ScanSegment, cardsRunTogetherWithLostBytes_areNoCard) {
    const QByteArray both = kCard2021 + kCardWithoutOldNumber;
    for (qsizetype from = 1; from + 30 < both.size(); ++from)
        for (const qsizetype lost : {1, 5, 12, 29}) {
            const auto codes = readSegment(QByteArray(both).remove(from, lost), {}, kToday);
            if (!codes) continue;
            // Only in names and addresses it cannot be seen.
            for (const SegmentCode& code : *codes) {
                if (!code.payload.card || code.doubtful) continue;
                const bool first = code.payload.text.startsWith(QLatin1StringView("001096012345|"));
                const auto right = qr::classify(first ? kCard2021 : kCardWithoutOldNumber, kToday);
                EXPECT_EQ(code.payload.card->citizen.number, right.card->citizen.number)
                    << from << ' ' << lost;
                EXPECT_EQ(code.payload.card->citizen.birthDate, right.card->citizen.birthDate) << from;
                EXPECT_EQ(code.payload.card->citizen.issueDate, right.card->citizen.issueDate) << from;
                EXPECT_EQ(code.payload.card->extra, right.card->extra) << from << ' ' << lost;
            }
        }
}

TEST(ScanSegment, damagedBytes_areGarbled) {
    const QByteArray broken[] = {
        QByteArray(kCard2021).replace("ễ", "\xE1\xBB"),
        QByteArray(kCard2021).replace("ễ", QByteArray("\xE1\0\x85", 3)),
        QByteArray(kCard2021).replace("ễ", "\xFF"),
        kCard2021.first(60),
        kCard2021.sliced(20), // the beginning is lost: dates and sex give it away
        QByteArray(kCard2021).replace("001096012345", "00109601234"),
        QByteArray(kHealthInsurance)
            .replace("1996", QByteArray("19\x00"
                                        "6",
                                        4)),
        QByteArray(kHealthInsurance).replace("1996", "19\xE1\x96\x36"),
        QByteArray(40, '\x55') + QByteArray(40, '\xFD'),
        "00020101021138600010A0000007270130000697040301169704031101234567",
    };
    for (const QByteArray& bytes : broken)
        EXPECT_EQ(textsOf(bytes), kGarbled) << bytes.toPercentEncoding().toStdString();
}

/// `Hé` of which the first byte of é was lost reads as `Hâ` in TCVN3.
TEST(ScanSegment, halfALetterOfUtf8_isNotReadAsALegacySet) {
    const QByteArray card = "001096012345|012345678|Nguyễn Thị Hé|15011996|Nam|Hà Nội|15062021";
    ASSERT_EQ(readSegment(card, {}, kToday)->size(), 1u);
    EXPECT_EQ(textsOf(QByteArray(card).replace("é", "\xA9")), kGarbled);
}

TEST(ScanSegment, legacySets_areRepaired) {
    const QByteArray card =
        "001096012345|012345678|NguyÔn V¨n An|15011996|Nam|X· A, HuyÖn B, Hµ Néi|15062021";
    const auto codes = readSegment(QString::fromUtf8(card).toLatin1(), {}, kToday);
    ASSERT_TRUE(codes.has_value());
    ASSERT_EQ(codes->size(), 1u);
    ASSERT_TRUE(codes->front().payload.card.has_value());
    EXPECT_EQ(codes->front().payload.card->citizen.name, QStringLiteral("Nguyễn Văn An"));
}

TEST(ScanSegment, lettersLostByTheScanner_haveTheirOwnError) {
    for (const char* lost : {"?", "\xEF\xBF\xBD"})
        EXPECT_EQ(textsOf(QByteArray(kCard2021).replace("ễ", lost).replace("ă", lost)),
                  std::vector{QStringLiteral("SCANNER_LETTERS_LOST")});
}

TEST(ScanSegment, shortNoise_isSilent) {
    for (const QByteArray& bytes : {QByteArray("\0", 1), QByteArray("\xFF\xFF\0\0\0\0\0\0\0\0\0", 11),
                                    QByteArray("abc"), QByteArray("\xF0\x80\xC1\xFD\xE1"),
                                    QByteArray("ab\x01"
                                               "d"),
                                    QByteArray(5, ' ')})
        EXPECT_EQ(textsOf(bytes), kNoise) << bytes.toHex().toStdString();
}

TEST(ScanSegment, otherCodes_passAsTheyAre) {
    for (const QByteArray& bytes :
         {kDossierCode, kHealthInsurance, QByteArray("8934563138165"), QByteArray("20230115|ABC"),
          QByteArray("[)>\x1E"
                     "06\x1D"
                     "P1234\x1E\x04")})
        EXPECT_EQ(textsOf(bytes), std::vector{QString::fromUtf8(bytes).trimmed()}) << bytes.toStdString();
}

TEST(ScanSegment, cardsThatLostBytesCouldMake_areDoubtful) {
    const auto isDoubtful = [](const QByteArray& bytes) {
        const auto codes = readSegment(bytes, {}, kToday);
        return codes && codes->size() == 1 && codes->front().doubtful;
    };
    for (const QByteArray& card : {kCard2021, kCardWithoutOldNumber, kCard2024, kDossierCode})
        EXPECT_FALSE(isDoubtful(card)) << card.toStdString();
    EXPECT_TRUE(isDoubtful(QByteArray(kCard2021).replace("15062021", ""))) << "no date of issue";
    EXPECT_TRUE(isDoubtful(QByteArray(kCard2021).replace("001096", "001196"))) << "sex and century";
    EXPECT_TRUE(isDoubtful(QByteArray(kCard2021).replace("001096", "001097"))) << "year";
    EXPECT_TRUE(isDoubtful(QByteArray(kCard2021).replace("15062021", "15061991"))) << "before birth";
    // two cards' halves, joined
    EXPECT_TRUE(isDoubtful(kCard2021.first(kCard2021.indexOf("An|")) +
                           kCardWithoutOldNumber.sliced(kCardWithoutOldNumber.indexOf("Bé"))));
    EXPECT_TRUE(isDoubtful(QByteArray(kCard2021).replace("|15011996", "|1996"))) << "rest of a date";
    EXPECT_FALSE(isDoubtful(QByteArray(kCard2021).replace("|15011996", "|00001996"))) << "day unknown";
    EXPECT_TRUE(isDoubtful(QByteArray(kCard2021).replace("|Nam|", "||")));
    EXPECT_TRUE(isDoubtful(QByteArray(kCard2021).replace("Văn", "Vn"))) << "a letter lost";
    EXPECT_TRUE(isDoubtful(QByteArray(kCard2021).replace("Nguyễn Văn An", "H'Hen Niê"))) << "might be";
}

TEST(ScanSegment, restOfASecondCardInTheFurtherFields_isGarbled) {
    EXPECT_EQ(textsOf(kCard2021 + kCardWithoutOldNumber.sliced(12)), kGarbled);
}

TEST(ScanSegment, unfinishedCard_isKnownByItsStructure) {
    for (const QByteArray& card : {kCard2021, kCardWithoutOldNumber, kCard2024}) {
        const qsizetype bars = card.endsWith("||||") ? 4 : 0;
        for (qsizetype size = 0; size < card.size() - bars; ++size)
            EXPECT_TRUE(isUnfinishedCard(card.first(size), {})) << size;
        for (qsizetype size = card.size() - bars; size <= card.size(); ++size)
            EXPECT_FALSE(isUnfinishedCard(card.first(size), {})) << size;
    }
    EXPECT_TRUE(isUnfinishedCard("QR:]Q1001096012345|", "QR:"));
    EXPECT_FALSE(isUnfinishedCard(kHealthInsurance, {}));
    EXPECT_FALSE(isUnfinishedCard("8934563138165", {})) << "13 digits";
}

} // namespace
} // namespace motcua::tests
