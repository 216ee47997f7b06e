// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever order, forms of length, types of string and nesting a chip writes DG13 in, the same is read.
#include "core/citizen/citizen_json.h"
#include "core/emrtd/dg13.h"
#include "tests/core/emrtd/dg13_builder.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace motcua::emrtd {
namespace {

using namespace Qt::StringLiterals;
using citizen::Citizen;
using citizen::CitizenNumber;
using citizen::PartialDate;
using citizen::Sex;

const unsigned kSeeds = qEnvironmentVariableIsSet("MOTCUA_FULL") ? 100'000 : 2'000;

/// A person and the file that tells of them.
class RandomCard {
public:
    explicit RandomCard(unsigned seed) : m_random(seed), m_builder([this] { return lengthForm(); }) {
        m_forms = below(3);
        for (int index = 1; index <= 16; ++index)
            if (below(4) != 0) write(index);
        if (below(3) == 0) unknown();
        std::ranges::shuffle(m_builder.fields(), m_random);
    }

    QByteArray file() {
        return m_builder.file() + QByteArray(below(2) * below(20), below(2) ? '\0' : '\xFF');
    }
    const Dg13& expected() const { return m_expected; }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

    /// One form throughout as chips do it, or a mixture.
    int lengthForm() { return m_forms == 0 ? 1 : m_forms == 1 ? 3 : 1 + below(5); }

    char stringTag() {
        static constexpr char kTags[] = {Dg13Builder::kUtf8, Dg13Builder::kPrintable, Dg13Builder::kIa5,
                                         Dg13Builder::kBmp};
        return kTags[below(4)];
    }

    QString text(int longest) {
        static const QString kLetters =
            u"aăâbcdđeêghiklmnoôơpqrstuưvxyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵĐ,./-'0123456789"_s;
        QString result(QChar(u'A' + below(26)));
        const int size = 1 + below(longest - 1);
        while (result.size() < size)
            result += below(6) == 0 && result.back() != u' '
                          ? QChar(u' ')
                          : kLetters[below(static_cast<int>(kLetters.size()))];
        if (result.back() == u' ') result.back() = u'z';
        return result;
    }

    /// The same text as another writer may put it: decomposed, with more blanks.
    QString written(const QString& text) {
        QString other = below(3) == 0 ? text.normalized(QString::NormalizationForm_D) : text;
        if (below(4) == 0) other.replace(u' ', u"  "_s);
        return below(5) == 0 ? u' ' + other + u' ' : other;
    }

    QByteArray string(const QString& text) { return m_builder.string(written(text), stringTag()); }

    void put(int index, const QString& text) { m_builder.field(index, string(text)); }

    QString dateText(PartialDate date) {
        const QString slashed = date.toVietnamese();
        return date.isFull() && below(2) ? QString(slashed).remove(u'/') : slashed;
    }

    PartialDate date() { return {1900 + below(200), 1 + below(12), 1 + below(28)}; }

    void empty(int index) {
        const QByteArray forms[] = {{}, m_builder.sequence({}), m_builder.string({}, stringTag())};
        m_builder.field(index, forms[below(3)]);
    }

    QString digits(int count) {
        QString all;
        while (all.size() < count)
            all += QChar(u'0' + below(10));
        return all;
    }

    void write(int index) {
        Citizen& person = m_expected.citizen;
        if (below(8) == 0) return empty(index);
        switch (index) {
        case 1:
            person.number = *CitizenNumber::parse(digits(12));
            return put(index, person.number->text());
        case 2:
            return put(index, person.name = text(200));
        case 3:
            person.birthDate = below(4) == 0 ? PartialDate{1900 + below(120)} : date();
            return put(index, dateText(person.birthDate));
        case 4:
            person.sex = below(2) ? Sex::male : Sex::female;
            return put(index, person.sex == Sex::male ? u"Nam"_s : u"Nữ"_s);
        case 5:
            return put(index, person.nationality = text(200));
        case 6:
            return put(index, person.ethnicity = text(200));
        case 7:
            return put(index, person.religion = text(200));
        case 8:
            return put(index, person.origin = text(500));
        case 9:
            return put(index, person.residence = below(10) ? text(500) : text(2).leftJustified(400, u'ợ'));
        case 10:
            return put(index, person.features = text(500));
        case 11: {
            const PartialDate issued = date();
            person.issueDate = issued.toDate();
            return put(index, dateText(issued));
        }
        case 12:
            return expiry(person);
        case 13:
            return parents(person);
        case 14: {
            person.spouse = text(200);
            const QByteArray spouse = string(person.spouse);
            return m_builder.field(index, below(3) ? m_builder.sequence(spouse) : spouse);
        }
        case 15:
            return put(index, person.oldNumber = digits(below(2) ? 9 : 12));
        default:
            return put(index, person.serial = digits(16));
        }
    }

    void expiry(Citizen& person) {
        person.noExpiry = below(4) == 0;
        if (person.noExpiry) return put(12, u"Không thời hạn"_s);
        const PartialDate last = date();
        person.expiryDate = last.toDate();
        put(12, dateText(last));
    }

    void parents(Citizen& person) {
        person.father = below(3) ? text(200) : QString();
        person.mother = below(3) ? text(200) : QString();
        const bool one = below(2);
        const auto part = [&](const QString& name) {
            if (name.isEmpty()) return below(2) ? m_builder.sequence({}) : string({});
            return one ? string(name) : m_builder.sequence(string(name));
        };
        const QByteArray father = part(person.father), mother = part(person.mother);
        m_builder.field(13, one || below(4) == 0 ? m_builder.sequence(father + mother) : father + mother);
    }

    void unknown() {
        const int index = 17 + below(100);
        const QByteArray content =
            below(2) ? string(text(50)) : m_builder.element(0x04, digits(below(300)).toLatin1());
        m_builder.field(index, content);
        m_expected.raw.emplace(index, content);
    }

    std::mt19937 m_random;
    int m_forms = 0;
    Dg13Builder m_builder;
    Dg13 m_expected;
};

TEST(Dg13Property, writtenThenRead_isTheSame) {
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
        RandomCard card(seed);
        const QByteArray file = card.file();
        const auto read = parseDg13(file);
        ASSERT_TRUE(read) << "seed " << seed << ": " << read.error().detail.toStdString();
        ASSERT_EQ(citizen::toJson(read->citizen), citizen::toJson(card.expected().citizen))
            << "seed " << seed;
        ASSERT_EQ(*read, card.expected()) << "seed " << seed << '\n' << file.toHex().toStdString();
    }
}

} // namespace
} // namespace motcua::emrtd
