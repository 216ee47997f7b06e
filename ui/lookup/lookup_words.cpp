// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup/lookup_words.h"

#include "core/base/error_name.h"
#include "ui/widgets/language.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct LookupWords {
    Q_DECLARE_TR_FUNCTIONS(LookupWords)
};

} // namespace

QString outcomeWords(dossier::LookupOutcome outcome) {
    switch (outcome) {
    case dossier::LookupOutcome::found:
        return LookupWords::tr("Found");
    case dossier::LookupOutcome::notFound:
        return LookupWords::tr("Not found");
    case dossier::LookupOutcome::inconsistent:
        return LookupWords::tr("Found, but wrong");
    case dossier::LookupOutcome::pending:
        return LookupWords::tr("Still to be confirmed");
    }
    return {};
}

Shape outcomeShape(dossier::LookupOutcome outcome) {
    switch (outcome) {
    case dossier::LookupOutcome::found:
        return Shape::circle;
    case dossier::LookupOutcome::notFound:
        return Shape::diamond;
    case dossier::LookupOutcome::inconsistent:
    case dossier::LookupOutcome::pending:
        return Shape::triangle;
    }
    return Shape::diamond;
}

QString reasonWords(const QString& reason) {
    const auto code = codeNamed(reason);
    return code ? messageOf(*code) : reason;
}

QString wayWords(dossier::LookupWay way) {
    switch (way) {
    case dossier::LookupWay::oneStopSystem:
        return LookupWords::tr("this program's line to the population database");
    case dossier::LookupWay::vneid:
        return LookupWords::tr("VNeID on the citizen's telephone");
    case dossier::LookupWay::reader:
        return LookupWords::tr("the card's chip");
    case dossier::LookupWay::sectorLaw:
        return LookupWords::tr("another way of the sector's law");
    }
    return {};
}

QString maritalWords(residence::MaritalStatus status) {
    switch (status) {
    case residence::MaritalStatus::single:
        return LookupWords::tr("single");
    case residence::MaritalStatus::married:
        return LookupWords::tr("married");
    case residence::MaritalStatus::divorced:
        return LookupWords::tr("divorced");
    case residence::MaritalStatus::widowed:
        return LookupWords::tr("widowed");
    case residence::MaritalStatus::unknown:
        break;
    }
    return {};
}

QString residenceWords(residence::ResidenceKind kind) {
    switch (kind) {
    case residence::ResidenceKind::permanent:
        return LookupWords::tr("Permanent");
    case residence::ResidenceKind::temporary:
        return LookupWords::tr("Temporary");
    case residence::ResidenceKind::current:
        return LookupWords::tr("Lives there");
    }
    return {};
}

QString competenceWords(catalogue::Competence competence) {
    switch (competence) {
    case catalogue::Competence::here:
        return LookupWords::tr("This office is competent by residence");
    case catalogue::Competence::elsewhere:
        return LookupWords::tr("Another commune is competent by residence");
    case catalogue::Competence::unknown:
        break;
    }
    return LookupWords::tr("The competent commune cannot be told from this");
}

Shape competenceShape(catalogue::Competence competence) {
    return competence == catalogue::Competence::here        ? Shape::circle
           : competence == catalogue::Competence::elsewhere ? Shape::triangle
                                                            : Shape::diamond;
}

QString findingWords(residence::Finding finding) {
    const residence::FindingText& text = residence::findingText(finding);
    return QString::fromUtf8(language() == Language::vietnamese ? text.vi : text.en);
}

bool isHarmless(residence::Finding finding, const QString& field) {
    using residence::Finding;
    return finding == Finding::districtMissing || finding == Finding::birthYearOnly ||
           (finding == Finding::cardResidenceOlder && field == u"residence");
}

QString flagWords(residence::LookupFlag flag) {
    switch (flag) {
    case residence::LookupFlag::withoutDossier:
        return LookupWords::tr("without a dossier");
    case residence::LookupFlag::outsideHours:
        return LookupWords::tr("outside working hours");
    case residence::LookupFlag::manyInAnHour:
        return LookupWords::tr("very many in an hour");
    case residence::LookupFlag::oftenUnanswered:
        return LookupWords::tr("often without an answer");
    }
    return {};
}

QString spanWords(Date from, Date to) { return u"%1 – %2"_s.arg(vietnameseDate(from), vietnameseDate(to)); }

/// In Vietnamese whatever the program speaks: it goes to a commune.
QString letterWords(const residence::VerificationLetter& letter, const citizen::Citizen& person,
                    const QString& office, const QString& dossierCode) {
    const QString whom = letter.place.commune.isEmpty()
                             ? letter.address
                             : u"UBND %1, %2"_s.arg(letter.place.commune, letter.place.province);
    QString who = person.name;
    if (person.birthDate.isKnown()) who += u", sinh ngày %1"_s.arg(person.birthDate.toVietnamese());
    if (person.number) who += u", số định danh cá nhân %1"_s.arg(person.number->text());
    QString text = u"Kính gửi: %1\n\n%2 đề nghị quý cơ quan kiểm tra, xác minh tình trạng hôn nhân của: %3.\n"
                   "Thời gian cư trú tại địa bàn của quý cơ quan: từ ngày %4 đến ngày %5."_s.arg(
                       whom, office, who, vietnameseDate(letter.from), vietnameseDate(letter.to));
    if (!dossierCode.isEmpty()) text += u"\nMã hồ sơ: %1."_s.arg(dossierCode);
    return text + u"\n\nĐề nghị trả lời bằng văn bản (khoản 4 Điều 22 Nghị định 123/2015/NĐ-CP). "
                  "Trân trọng./."_s;
}

} // namespace motcua::ui
