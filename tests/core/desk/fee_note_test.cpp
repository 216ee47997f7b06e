// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/fee_note.h"

#include "core/qr/vietqr.h"
#include "tests/support/temp_station.h"

#include <QRandomGenerator>
#include <gmock/gmock.h>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using dossier::AgencyCode;
using dossier::DossierCode;
using testing::Contains;
using testing::Not;
using tests::birthRequest;
using tests::TempStation;

QString noteOf(const QString& code) {
    const auto note = feeNote(*DossierCode::parseAny(code));
    return note ? *note : QString();
}

/// The code of a dossier of fictitious people, received now.
QString received(TempStation& station) {
    return receive(station.workplace(), birthRequest())->dossier.state.code->text();
}

/// The codes of the dossiers that the note means.
QStringList found(TempStation& station, const QString& note) {
    QStringList codes;
    const auto dossiers = dossiersOfNote(station.workplace().database(), note);
    EXPECT_TRUE(dossiers);
    for (const records::Dossier& dossier : *dossiers)
        codes << dossier.state.code->text();
    return codes;
}

TEST(FeeNote, hasNoSignsAndFitsTheTransfer) {
    for (const auto& [code, note] :
         {std::pair(u"H15.50.05.13-261008-0975"_s, u"H15500513 261008 0975"_s),
          std::pair(u"000.00.06.H56-231027-0361"_s, u"0000006H56 231027 0361"_s),
          std::pair(u"G09.20-20260609-0092637"_s, u"G0920 20260609 0092637"_s),
          std::pair(u"000.00.06.H56-231027-T010361"_s, u"0000006H56 231027 T010361"_s),
          std::pair(u"000.00.06.H56-20231027-0000361"_s, u"0000006H56202310270000361"_s)}) {
        EXPECT_EQ(noteOf(code), note);
        EXPECT_LE(note.size(), qr::kLongestPaymentNote);
        EXPECT_TRUE(qr::toText({.bankBin = u"970436"_s, .account = u"1"_s, .amountVnd = 1, .note = note}));
    }
    const auto refused = feeNote(*DossierCode::parse(u"AAA.BBB.CCC.DDD.EEE-20261008-0000975"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::DESK_FEE_NOTE_TOO_LONG);
}

TEST(FeeNote, codeIsFoundHoweverTheBankWritesIt) {
    const QString squeezed = u"H155005132610080975"_s;
    for (const QString& note :
         {u"H15500513 261008 0975"_s, u"H15.50.05.13-261008-0975"_s, squeezed, u"h15500513 261008 0975"_s,
          u"MBVCB.1234567890.H15500513 261008 0975.CT tu 0011001932418 NGUYEN VAN AN"_s,
          u"H15 50 05 13 261008 0975"_s, u"Phí hồ sơ H15500513/261008/0975"_s,
          u"le phi ho so H155005132610080975 FT26281"_s, u"H15500513  261008\n0975"_s})
        EXPECT_THAT(squeezedCodesIn(note), Contains(squeezed)) << note.toStdString();
}

TEST(FeeNote, gluedOrOtherNumbers_areNotTheCode) {
    const QString squeezed = u"H155005132610080975"_s;
    for (const QString& note :
         {u"H15500513 261008 09751"_s, u"1H15500513 261008 0975"_s, u"H15500513 261008 0975A"_s,
          u"ÝH15500513 261008 0975"_s, u"H15500513 Ý 261008 0975"_s, u"H15500513 261008"_s, QString(),
          QString(500, u' ') + squeezed})
        EXPECT_THAT(squeezedCodesIn(note), Not(Contains(squeezed))) << note.toStdString();
    EXPECT_THAT(squeezedCodesIn(u"H15500513 261008 0975 1"), Not(Contains(u"H1550051326100809751"_s)));
    EXPECT_TRUE(squeezedCodesIn(QString(100'000, u'1')).isEmpty());
}

TEST(FeeNote, randomCodes_areFoundAgainWithoutTheirSigns) {
    QRandomGenerator random(20261123);
    for (int run = 0; run < 2000; ++run) {
        const auto agency = AgencyCode::parse(run % 2 ? u"000.00.06.H56"_s : u"H15.50.05.13"_s);
        const Date day = makeDate(2026, 1, 1) + std::chrono::days(random.bounded(3000));
        const int ordinal = random.bounded(1, 10'000);
        const auto code = run % 3
                              ? DossierCode::make(*agency, day, ordinal)
                              : DossierCode::makeProvisional(*agency, day, random.bounded(1, 100), ordinal);
        QString note = *feeNote(*code);
        QString squeezed = note;
        squeezed.remove(u' ');
        for (qsizetype i = note.size(); i-- > 0;) // the bank drops blanks or puts a sign for them
            if (note[i] == u' ') note.replace(i, 1, random.bounded(2) ? QString() : u"."_s);
        EXPECT_THAT(squeezedCodesIn(u"CT DEN 123 "_s + note + u" VCB"_s), Contains(squeezed));
    }
}

TEST(FeeNote, dossiersOfNote_findsExactlyTheDossier) {
    TempStation station;
    const QString first = received(station), second = received(station);
    ASSERT_NE(first, second);
    EXPECT_EQ(found(station, noteOf(first)), QStringList{first});
    EXPECT_EQ(found(station, u"IBFT "_s + noteOf(second).toLower() + u" tu 0011"_s), QStringList{second});
    EXPECT_EQ(found(station, noteOf(first) + u", "_s + noteOf(second)).size(), 2);
    EXPECT_EQ(found(station, noteOf(first) + u' ' + noteOf(first)).size(), 1);
    // the end of its code is not it
    EXPECT_TRUE(found(station, noteOf(first).mid(3)).isEmpty());
    EXPECT_TRUE(found(station, noteOf(u"H34.05-261123-9999"_s)).isEmpty());
    EXPECT_TRUE(found(station, u"0912345678 001096012345"_s).isEmpty()) << "telephone and card number";
}

} // namespace
} // namespace motcua::desk
