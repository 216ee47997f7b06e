// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/scan_assembler.h"

#include "core/base/ascii.h"
#include "core/base/vietnamese_syllable.h"
#include "tests/core/scanner/scanner_cards.h"

#include <gtest/gtest.h>
#include <random>

namespace motcua::tests {
namespace {

using namespace scanner;
using namespace std::chrono_literals;
using Random = std::mt19937;

const FixedClock kClock(toInstant(LocalTime{makeDate(2026, 11, 23).time_since_epoch()}));

/// A line and what came of it. Time passes only as the test says.
class Line {
public:
    explicit Line(ScanAssembler::Line line = {}) : m_assembler(kClock, std::move(line)) {}

    void send(QByteArrayView bytes) { keep(m_assembler.take(bytes, m_now)); }
    /// As an event loop would: wakes up at each deadline.
    void wait(std::chrono::microseconds time) {
        const auto until = m_now + time;
        for (auto end = m_assembler.deadline(); end && *end <= until; end = m_assembler.deadline())
            keep(m_assembler.timePassed(*end));
        m_now = until;
    }
    /// Each in a read of its own, at the pace of the line.
    void sendSlowly(QByteArrayView bytes, int baud) {
        for (const char byte : bytes) {
            wait(std::chrono::microseconds(11'000'000 / baud));
            send(QByteArrayView(&byte, 1));
        }
    }
    void sendInPieces(QByteArrayView bytes, Random& random) {
        while (!bytes.isEmpty()) {
            wait(std::chrono::milliseconds(random() % 60));
            const auto size = std::min<qsizetype>(bytes.size(), 1 + random() % 64);
            send(bytes.first(size));
            bytes = bytes.sliced(size);
        }
    }
    void silence() { wait(5s); }

    const std::vector<qr::Payload>& codes() const { return m_codes; }
    const std::vector<Code>& troubles() const { return m_troubles; }
    ScanAssembler& assembler() { return m_assembler; }
    std::vector<QString> texts() const {
        std::vector<QString> texts;
        for (const qr::Payload& code : m_codes)
            texts.push_back(code.text);
        return texts;
    }

private:
    void keep(ScanAssembler::Outcomes outcomes) {
        for (auto& outcome : outcomes) {
            if (outcome)
                m_codes.push_back(*std::move(outcome));
            else
                m_troubles.push_back(outcome.error().code);
        }
    }

    ScanAssembler m_assembler;
    ScanAssembler::Time m_now{1h};
    std::vector<qr::Payload> m_codes;
    std::vector<Code> m_troubles;
};

QString textOf(const QByteArray& bytes) { return QString::fromUtf8(bytes); }
using Texts = std::vector<QString>;
const Texts kCardText{textOf(kCard2021)};
const std::vector<Code> kNone, kGarbled{Code::SCANNER_GARBLED};

TEST(ScanAssembler, anyCodeEndSplitAndDoubling_isOneCode) {
    Random random(3);
    int tried = 0;
    for (const QByteArray& code :
         {kCard2021, kCardWithoutOldNumber, kCard2024, kHealthInsurance, kDossierCode})
        for (const char* front : {"", "]Q1", "\xEF\xBB\xBF", "\x02", "\x02]Q1"})
            for (const char* end : {"", "\r", "\n", "\r\n", "\t", "\x03", "\r\n\r\n"})
                for (int doubling = 0; doubling < 3; ++doubling)
                    for (int split = 0; split < 4; ++split) {
                        Line line(ScanAssembler::Line{.baud = split == 3 ? 1200 : 9600});
                        const QByteArray bytes = front + code + end;
                        const auto read = [&] {
                            if (split == 0) line.send(bytes);
                            if (split == 1) line.sendSlowly(bytes, 9600);
                            if (split == 2) line.sendInPieces(bytes, random);
                            if (split == 3) line.sendSlowly(bytes, 1200);
                        };
                        read();
                        if (doubling == 2) line.wait(700ms);
                        // `code front code` without an end cannot be told from a code
                        const bool parted = *front == '\0' || *front == '\x02' || *end != '\0';
                        if (doubling == 2 || (doubling == 1 && parted)) read();
                        line.silence();
                        ++tried;
                        ASSERT_EQ(line.codes().size(), 1u)
                            << bytes.toStdString() << " doubling " << doubling << " split " << split;
                        EXPECT_EQ(line.codes().front().kind, qr::classify(code, makeDate(2026, 11, 23)).kind);
                        EXPECT_EQ(line.texts(), Texts{textOf(code)});
                        EXPECT_EQ(line.troubles(), kNone) << bytes.toStdString();
                    }
    EXPECT_EQ(tried, 5 * 5 * 7 * 3 * 4);
}

TEST(ScanAssembler, endSign_endsAtOnce) {
    Line line;
    line.send(kCard2021);
    EXPECT_TRUE(line.codes().empty());
    line.send("\r");
    EXPECT_EQ(line.texts(), kCardText);
    EXPECT_FALSE(line.assembler().deadline().has_value());
}

TEST(ScanAssembler, silence_endsAfter80ms) {
    Line line(ScanAssembler::Line{.baud = 115200});
    line.send(kCard2021);
    line.wait(79ms);
    EXPECT_TRUE(line.codes().empty());
    line.wait(1ms);
    EXPECT_EQ(line.texts(), kCardText);
}

TEST(ScanAssembler, silenceAtLowSpeed_isLonger) {
    Line line(ScanAssembler::Line{.baud = 1200});
    line.send(kDossierCode);
    line.wait(140ms);
    EXPECT_TRUE(line.codes().empty());
    line.wait(10ms);
    EXPECT_EQ(line.codes().size(), 1u);
}

TEST(ScanAssembler, unfinishedCard_isWaitedForLonger) {
    Line line;
    line.send(kCard2021.first(70));
    line.wait(390ms);
    line.send(kCard2021.sliced(70));
    line.silence();
    EXPECT_EQ(line.texts(), kCardText);
    EXPECT_EQ(line.troubles(), kNone);

    line.send(kCard2021.first(70));
    line.wait(400ms);
    EXPECT_EQ(line.troubles(), kGarbled);
}

TEST(ScanAssembler, bytesReadLate_belongToTheCode) {
    ScanAssembler assembler(kClock, {});
    EXPECT_TRUE(assembler.take(kDossierCode.first(9), ScanAssembler::Time(1s)).empty());
    const auto outcomes = assembler.take(kDossierCode.sliced(9) + '\r', ScanAssembler::Time(2s));
    ASSERT_EQ(outcomes.size(), 1u);
    EXPECT_EQ(outcomes[0]->text, textOf(kDossierCode));
}

TEST(ScanAssembler, suffix_endsACode) {
    Line line(ScanAssembler::Line{.prefix = "<<", .suffix = "##\r\n"});
    line.send("<<" + kCard2021 + "##");
    EXPECT_EQ(line.texts(), kCardText);
    line.silence();
    line.send("<<" + kDossierCode + "##\r\n<<" + kCard2021 + "##\r\n");
    EXPECT_EQ(line.texts(), (Texts{textOf(kCard2021), textOf(kDossierCode), textOf(kCard2021)}));
}

TEST(ScanAssembler, codesBackToBack_areAllRead) {
    Line line;
    QByteArray bytes;
    Texts expected;
    for (int i = 0; i < 200; ++i) {
        const QByteArray code = i % 2 ? "H34-" + QByteArray::number(100'000 + i)
                                      : QByteArray(kCard2021)
                                            .replace("012345|", QByteArray::number(100'000 + i) + '|')
                                            .replace("Văn An", i % 4 ? "Văn Bình" : "Văn An");
        bytes += code + "\r\n";
        expected.push_back(textOf(code));
    }
    line.send(bytes);
    EXPECT_EQ(line.texts(), expected);
    EXPECT_EQ(line.troubles(), kNone);
}

TEST(ScanAssembler, cardsRunTogetherWithoutEnd_areBothRead) {
    Line line;
    line.send(kCard2021.sliced(0, 50));
    line.send(kCard2021.sliced(50) + kCardWithoutOldNumber);
    line.silence();
    EXPECT_EQ(line.texts(), (Texts{textOf(kCard2021), textOf(kCardWithoutOldNumber)}));
}

TEST(ScanAssembler, sameCodeLater_counts) {
    Line line;
    for (const auto pause : {0ms, 1400ms, 1400ms, 1600ms, 1600ms}) {
        line.wait(pause);
        line.send(kCard2021 + '\r');
    }
    EXPECT_EQ(line.codes().size(), 3u) << "a card that lies under the scanner is one";
}

TEST(ScanAssembler, otherCardAtOnce_counts) {
    Line line;
    line.send(kCard2021 + '\r');
    line.wait(300ms);
    line.send(kCardWithoutOldNumber + '\r');
    EXPECT_EQ(line.texts(), (Texts{textOf(kCard2021), textOf(kCardWithoutOldNumber)}));
    EXPECT_EQ(line.troubles(), kNone);
}

TEST(ScanAssembler, readsOfOneCardThatDiffer_areTold) {
    for (const auto& [from, to] : {std::pair{"Văn An", "Văn Am"},
                                   {"001096012345", "001096012945"},
                                   {"15062021", "15062020"},
                                   {"Thôn Đông", "Thôn Đồng"}}) {
        Line line;
        line.send(kCard2021 + '\r');
        line.wait(300ms);
        line.send(QByteArray(kCard2021).replace(from, to) + '\r');
        EXPECT_EQ(line.texts(), kCardText) << to;
        EXPECT_EQ(line.troubles(), std::vector{Code::SCANNER_READS_DIFFER}) << to;
        line.wait(300ms);
        line.send(kCard2021 + '\r');
        EXPECT_EQ(line.codes().size(), 2u) << "the third reading replaces both";
    }
}

TEST(ScanAssembler, readsThatDifferAroundAGarbledOne_areTold) {
    Line line;
    line.send(QByteArray(kCard2021).replace("Văn An", "Văn Ân") + '\r');
    line.wait(500ms);
    line.send(kCard2021.first(40) + '\r');
    line.wait(500ms);
    line.send(kCard2021 + '\r');
    EXPECT_EQ(line.troubles(), (std::vector{Code::SCANNER_GARBLED, Code::SCANNER_READS_DIFFER}));
    line.wait(500ms);
    line.send(kCard2021 + '\r');
    EXPECT_EQ(line.codes().size(), 2u);
}

TEST(ScanAssembler, cardInTwoPieces_isTheCardOrAsksAgain) {
    for (const QByteArray& card : {kCard2021, kCardWithoutOldNumber, kCard2024})
        for (qsizetype at = 1; at < card.size(); ++at)
            for (const bool pause : {false, true}) {
                Line line;
                line.send(card.first(at));
                if (pause) line.wait(450ms);
                line.send((pause ? "" : "\r") + card.sliced(at) + '\r');
                line.silence();
                for (const qr::Payload& code : line.codes())
                    EXPECT_TRUE(code.card) << at << ' ' << pause << ' ' << code.text.toStdString();
                EXPECT_EQ(line.codes().size() + line.troubles().size(), 1u) << at << ' ' << pause;
            }
}

TEST(ScanAssembler, digits_areACodeWhenNothingFollows) {
    Line line;
    line.send("89345678\r\n");
    EXPECT_TRUE(line.codes().empty());
    line.wait(80ms);
    EXPECT_EQ(line.texts(), Texts{QStringLiteral("89345678")});
    line.send("001096012345");
    line.wait(1499ms);
    EXPECT_EQ(line.codes().size(), 1u);
    line.wait(1ms);
    EXPECT_EQ(line.codes().size(), 2u);
}

TEST(ScanAssembler, doubtfulCard_isBelievedTheSecondTime) {
    Line line;
    const QByteArray card = QByteArray(kCard2021).replace("001096", "001097");
    line.send(card + '\r');
    EXPECT_TRUE(line.codes().empty());
    EXPECT_EQ(line.troubles(), kGarbled);
    line.silence();
    line.send(card + '\r');
    EXPECT_EQ(line.texts(), Texts{textOf(card)});
    line.silence();
    line.send(card + '\r');
    EXPECT_EQ(line.codes().size(), 1u) << "doubted anew: another person may have been served meanwhile";
}

/// `Niê` is no syllable of the Kinh language; `Nuyễn` for `Nguyễn` is none either.
TEST(ScanAssembler, nameOfAnotherPeople_isBelievedTheSecondTime) {
    Line line;
    const QByteArray card = QByteArray(kCard2021).replace("Nguyễn Văn An", "H'Hen Niê");
    line.send(card + '\r');
    EXPECT_EQ(line.texts(), Texts{});
    EXPECT_EQ(line.troubles(), kGarbled);
    line.send(card + '\r');
    EXPECT_EQ(line.texts(), Texts{textOf(card)});
    EXPECT_EQ(line.troubles(), kGarbled) << "asked once";
}

TEST(ScanAssembler, garbledTwiceInOnePull_asksOnce) {
    Line line;
    for (int i = 0; i < 5; ++i) {
        line.send(kCard2021.first(60) + '\r');
        line.wait(1s);
    }
    EXPECT_EQ(line.troubles(), kGarbled);
    line.silence();
    line.send(kCard2021.first(60) + '\r');
    EXPECT_EQ(line.troubles().size(), 2u);
    line.send(kCard2021 + '\r');
    line.send(kCardWithoutOldNumber.first(60) + '\r');
    EXPECT_EQ(line.troubles().size(), 3u) << "after a code it is news";
}

TEST(ScanAssembler, restOfAGarbledCode_isNoCode) {
    Line line;
    line.send(QByteArray(kCard2021).replace("Nam|", "N\r|") + '\r');
    EXPECT_TRUE(line.codes().empty());
    EXPECT_EQ(line.troubles(), kGarbled);
    line.wait(200ms);
    line.send(kDossierCode + '\r');
    EXPECT_EQ(line.codes().size(), 1u);
}

TEST(ScanAssembler, babblingLine_isBoundedAndAsksOnce) {
    Line line;
    Random random(5);
    for (int i = 0; i < 300; ++i) {
        QByteArray noise(1000, '\0');
        for (char& byte : noise)
            byte = static_cast<char>(32 + random() % 220);
        line.send(noise);
        line.wait(10ms);
    }
    EXPECT_EQ(line.codes().size(), 0u);
    EXPECT_EQ(line.troubles(), kGarbled);
    line.silence();
    line.send(kCard2021 + '\r');
    EXPECT_EQ(line.texts(), kCardText);
}

TEST(ScanAssembler, longestCode_isTaken) {
    for (const qsizetype size : {ScanAssembler::kLongestCode, ScanAssembler::kLongestCode + 1}) {
        Line line;
        QByteArray code;
        for (int i = 0; code.size() < size; ++i)
            code += QByteArray::number(i) + ' ';
        line.send(code.first(size - 1));
        line.send("x\r");
        line.wait(100ms);
        line.send("next-code\r");
        const bool taken = size == ScanAssembler::kLongestCode;
        EXPECT_EQ(line.codes().size(), taken ? 2u : 1u) << "what is too long is left out whole";
        EXPECT_EQ(line.codes().back().text, QStringLiteral("next-code"));
    }
}

TEST(ScanAssembler, reset_forgetsWhatIsUnfinished) {
    Line line;
    line.send(kCard2021.first(40));
    line.assembler().reset();
    line.send(kCardWithoutOldNumber + '\r');
    EXPECT_EQ(line.texts(), Texts{textOf(kCardWithoutOldNumber)});
    EXPECT_EQ(line.troubles(), kNone);
}

/// Signs that no card has, in place of any byte: never another person, never half a one, and the next card is
/// read.
TEST(ScanAssembler, byteSpoilt_isTheRightCardOrAsksAgain) {
    const QByteArray spoilers("\0\x01\x02\x03\t\n\r\x1B\x7F\xFF\xFE\xC0", 12);
    for (const QByteArray& card : {kCard2021, kCardWithoutOldNumber, kCard2024}) {
        const auto right = qr::classify(card, makeDate(2026, 11, 23)).card->citizen;
        for (qsizetype at = 0; at < card.size(); ++at)
            for (const char spoiler : spoilers)
                for (const char* end : {"", "\r\n"}) {
                    Line line;
                    QByteArray bytes = card;
                    bytes[at] = spoiler;
                    line.send(bytes + end);
                    line.silence();
                    int cards = 0;
                    for (const qr::Payload& code : line.codes()) {
                        if (code.card) {
                            ++cards;
                            EXPECT_EQ(code.card->citizen, right) << at << ' ' << int(spoiler);
                        } else { // an end within the first digits: a number like those of bar codes
                            EXPECT_TRUE(right.number->text().startsWith(code.text))
                                << code.text.toStdString();
                        }
                    }
                    EXPECT_EQ(line.troubles(), cards ? kNone : kGarbled) << at << ' ' << int(spoiler);
                    line.send(kDossierCode + '\r');
                    EXPECT_EQ(line.codes().back().text, textOf(kDossierCode));
                }
    }
}

bool areSyllables(const QString& name) { return all(QStringView(name).split(u' '), isVietnameseSyllable); }

/// Bytes lost anywhere: numbers, dates and sex are those of the card or there is none. A name of syllables or
/// an address that is shorter cannot be known to be.
TEST(ScanAssembler, bytesLost_neverChangeNumberDatesOrSex) {
    int asked = 0, read = 0;
    for (const QByteArray& card : {kCard2021, kCardWithoutOldNumber, kCard2024}) {
        const auto right = qr::classify(card, makeDate(2026, 11, 23)).card->citizen;
        for (qsizetype from = 0; from < card.size(); ++from)
            for (qsizetype lost = 1; from + lost <= card.size(); ++lost) {
                Line line;
                line.send(QByteArray(card).remove(from, lost) + '\r');
                line.silence();
                asked += !line.troubles().empty();
                for (const qr::Payload& code : line.codes()) {
                    if (!code.card) continue;
                    ++read;
                    const auto& found = code.card->citizen;
                    EXPECT_EQ(found.number, right.number) << code.text.toStdString();
                    EXPECT_EQ(found.birthDate, right.birthDate) << code.text.toStdString();
                    EXPECT_EQ(found.issueDate, right.issueDate) << code.text.toStdString();
                    EXPECT_EQ(found.sex, right.sex) << code.text.toStdString();
                    EXPECT_TRUE(areSyllables(found.name)) << code.text.toStdString();
                }
            }
    }
    EXPECT_GT(asked, 5 * read);
    EXPECT_GT(read, 100) << "names and addresses cut";
}

TEST(ScanAssembler, randomNoise_isNeverACard) {
    Random random(7);
    for (int round = 0; round < 3000; ++round) {
        Line line;
        QByteArray noise(static_cast<qsizetype>(random() % 400), '\0');
        for (char& byte : noise)
            byte = static_cast<char>(random());
        line.sendInPieces(noise, random);
        line.silence();
        for (const qr::Payload& code : line.codes())
            EXPECT_FALSE(code.card.has_value());
        EXPECT_LE(line.troubles().size(), 6u);
        line.send(kCard2021 + '\r');
        EXPECT_EQ(line.codes().back().text, kCardText.front());
    }
}

} // namespace
} // namespace motcua::tests
