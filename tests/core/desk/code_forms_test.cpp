// SPDX-License-Identifier: GPL-3.0-or-later
// Three places know how a dossier code is written, each for its own purpose: the code itself, the detector of
// keyboard scanners, and the search of a transfer's note. What can be issued must be known to all of them.
#include "core/desk/fee_note.h"
#include "core/dossier/code_pattern.h"
#include "core/scanner/wedge_shape.h"

#include <gmock/gmock.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using dossier::AgencyCode;
using dossier::CodePattern;
using dossier::DossierCode;
using testing::Contains;

/// Every number of groups, the shortest and the longest ones, both readings.
const QStringList kAgencies{
    u"H34"_s,           u"H34.05"_s,        u"G09.20"_s,        u"H15.50.05.13"_s, u"A1"_s,
    u"H34.5.A.7.B12"_s, u"000.00.06.H56"_s, u"000.00.00.G22"_s, u"00.000.H56"_s,   u"ABC.DEF.GHI.JKL.MNO"_s};

/// All patterns that parse, with prefixes of every length.
std::vector<CodePattern> patterns() {
    std::vector<CodePattern> all;
    for (const QString& day : {u"{yymmdd}"_s, u"{yyyymmdd}"_s})
        for (const QString& prefix : {QString(), u"9"_s, u"09"_s, u"012"_s})
            for (int digits = 1; digits <= 9; ++digits)
                if (const auto pattern =
                        CodePattern::parse(u"{agency}-%1-%2{n:%3}"_s.arg(day, prefix).arg(digits)))
                    all.push_back(*pattern);
    return all;
}

void expectKnownEverywhere(const DossierCode& code) {
    const QString& text = code.text();
    SCOPED_TRACE(text.toStdString());
    EXPECT_EQ(DossierCode::parseAny(text), code);
    for (const QString& typed : {text, text.toLower()}) {
        EXPECT_EQ(scanner::shapeOf(typed), scanner::Shape::complete);
        for (qsizetype length = 0; length < typed.size(); ++length)
            EXPECT_NE(scanner::shapeOf(QStringView(typed).first(length)), scanner::Shape::none) << length;
    }
    QString squeezed = text;
    squeezed.remove(u'.').remove(u'-');
    EXPECT_THAT(squeezedCodesIn(u"CT DEN "_s + text), Contains(squeezed)) << "copied by the payer";
    if (const auto note = feeNote(code)) {
        EXPECT_THAT(squeezedCodesIn(u"CT DEN 0123 "_s + *note + u" VCB"_s), Contains(squeezed));
    }
}

TEST(CodeForms, everyPatternsCodes_areKnownToScannerAndFeeNote) {
    ASSERT_EQ(patterns().size(), 20U) << "4, 3, 2 and 1 numbers of digits, two ways to write the day";
    for (const QString& agency : kAgencies)
        for (const CodePattern& pattern : patterns())
            for (const int ordinal : {1, 9999, 10'000, 9'999'999}) {
                const auto code = pattern.make(*AgencyCode::parse(agency), makeDate(2026, 11, 23), ordinal);
                if (code) expectKnownEverywhere(*code); // else there is no room for the ordinal
            }
}

TEST(CodeForms, provisionalCodes_areKnownToScannerAndFeeNote) {
    for (const QString& agency : kAgencies)
        for (const auto& [desk, ordinal] : {std::pair(1, 1), std::pair(99, 9999)})
            expectKnownEverywhere(*DossierCode::makeProvisional(*AgencyCode::parse(agency),
                                                                makeDate(2026, 11, 23), desk, ordinal));
}

} // namespace
} // namespace motcua::desk
