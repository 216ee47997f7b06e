// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/person.h"

#include "core/base/json.h"
#include "core/citizen/citizen_json.h"

#include <QFile>

static void initPortraits() { Q_INIT_RESOURCE(motcua_cardsim_data); }

namespace motcua::cardsim {
namespace {

using citizen::Citizen;
using citizen::CitizenNumber;
using citizen::Sex;

QByteArray resource(const QString& name) {
    initPortraits();
    QFile file(QStringLiteral(":/cardsim/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Person personA() {
    Person person;
    Citizen& citizen = person.citizen;
    citizen.number = CitizenNumber::parse(u"001096012345").value();
    citizen.oldNumber = QStringLiteral("012345678");
    citizen.name = QStringLiteral("Nguyễn Văn An");
    citizen.birthDate = {1996, 1, 15};
    citizen.sex = Sex::male;
    citizen.nationality = QStringLiteral("Việt Nam");
    citizen.ethnicity = QStringLiteral("Kinh");
    citizen.religion = QStringLiteral("Không");
    citizen.origin = QStringLiteral("Xã A, Huyện B, Hà Nội");
    citizen.residence = QStringLiteral("Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội");
    citizen.features = QStringLiteral("Nốt ruồi C:1cm dưới trước đầu mày trái");
    citizen.issueDate = makeDate(2021, 6, 15);
    citizen.expiryDate = makeDate(2036, 1, 15);
    citizen.father = QStringLiteral("Nguyễn Văn Bình");
    citizen.mother = QStringLiteral("Trần Thị Cúc");
    citizen.serial = QStringLiteral("0011223344556677");
    return person;
}

Person personB() {
    Person person;
    Citizen& citizen = person.citizen;
    citizen.number = CitizenNumber::parse(u"079301000017").value();
    citizen.name = QStringLiteral("Trần Thị Bé Năm");
    citizen.birthDate = {2001, 2, 3};
    citizen.sex = Sex::female;
    citizen.nationality = QStringLiteral("Việt Nam");
    citizen.noExpiry = true;
    citizen.mother = QStringLiteral("Lê Thị Sáu");
    citizen.spouse = QStringLiteral("Phạm Văn Bảy");
    citizen.serial = QStringLiteral("8899AABBCCDDEEFF");
    person.mrzExpiry = makeDate(2026, 2, 3);
    return person;
}

Person personC() {
    Person person;
    Citizen& citizen = person.citizen;
    citizen.number = CitizenNumber::parse(u"036058000029").value();
    citizen.oldNumber = QStringLiteral("161234567");
    citizen.name = QStringLiteral("Đỗ Đức Dương");
    citizen.birthDate = {1958, 4, 2};
    citizen.sex = Sex::male;
    citizen.nationality = QStringLiteral("Việt Nam");
    citizen.ethnicity = QStringLiteral("Kinh");
    citizen.religion = QStringLiteral("Không");
    citizen.origin = QStringLiteral("Xã D, Huyện E, Nam Định");
    citizen.residence = QStringLiteral("Số 3, Ngõ 5, Phường F, Nam Định");
    citizen.features = QStringLiteral("Sẹo chấm 1cm trên sau đuôi mày phải");
    citizen.issueDate = makeDate(2021, 7, 1);
    citizen.noExpiry = true;
    citizen.father = QStringLiteral("Đỗ Văn Giáp");
    citizen.mother = QStringLiteral("Bùi Thị Hà");
    citizen.spouse = QStringLiteral("Vũ Thị Kim");
    citizen.serial = QStringLiteral("0123456789ABCDEF");
    return person;
}

} // namespace

Person samplePerson(Sample sample) {
    switch (sample) {
    case Sample::a:
        return personA();
    case Sample::b:
        return personB();
    case Sample::c:
        break;
    }
    return personC();
}

Result<Person> personFromJson(const QByteArray& text) {
    MOTCUA_TRY(const QJsonObject object, json::parseObject(text));
    MOTCUA_TRY(Citizen citizen, citizen::fromJson(object));
    if (!citizen.number) return fail(Code::FIELD_INVALID, QStringLiteral("number"));
    if (!citizen.birthDate.isKnown()) return fail(Code::FIELD_INVALID, QStringLiteral("birth_date"));
    MOTCUA_TRY(const std::optional<QString> portrait,
               json::optionalString(object, QLatin1StringView("portrait")));
    Person person{.citizen = std::move(citizen)};
    if (!portrait) return person;
    const auto decoded =
        QByteArray::fromBase64Encoding(portrait->toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    // Beyond what a file of a card can hold: lengths have two bytes.
    if (!decoded || decoded.decoded.isEmpty() || decoded.decoded.size() > 60'000)
        return fail(Code::FIELD_INVALID, QStringLiteral("portrait"));
    person.portrait = decoded.decoded;
    return person;
}

QByteArray drawnPortrait(Sex sex, bool old) {
    return resource(sex == Sex::female ? QStringLiteral("portrait_b.jpg")
                    : old              ? QStringLiteral("portrait_c.jpg")
                                       : QStringLiteral("portrait_a.jpg"));
}

QByteArray drawnPortraitJpeg2000() { return resource(QStringLiteral("portrait_a.jp2")); }

} // namespace motcua::cardsim
