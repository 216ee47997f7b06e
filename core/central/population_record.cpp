// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/population_record.h"

#include "core/base/text_folding.h"
#include "core/citizen/residence_place.h"

namespace motcua::central {
namespace {

using residence::Place;

constexpr qsizetype kMaxName = 200; // as citizen_json.h has it

std::unexpected<Error> bad(QStringView element) { return fail(Code::RESIDENCE_ANSWER, element.toString()); }

Result<QString> textIn(const XmlNode* node, QStringView element, qsizetype limit = 200) {
    if (!node) return QString();
    if (node->text.size() > limit || hasControlCharacters(node->text)) return bad(element);
    return normaliseName(node->text);
}

Result<QString> childText(const XmlNode& outer, QStringView element, qsizetype limit = 200) {
    return textIn(outer.child(element), element, limit);
}

/// `HoVaTen` in parts or as one text.
Result<QString> nameIn(const XmlNode& outer) {
    const XmlNode* node = outer.child(u"HoVaTen");
    if (!node || node->children.empty()) return textIn(node, u"HoVaTen");
    QStringList parts;
    for (const QStringView part : {QStringView(u"Ho"), QStringView(u"ChuDem"), QStringView(u"Ten")}) {
        MOTCUA_TRY(const QString text, childText(*node, part));
        if (!text.isEmpty()) parts << text;
    }
    const QString name = parts.join(u' ');
    if (name.size() > kMaxName) return bad(u"HoVaTen");
    return name;
}

Result<citizen::PartialDate> birthIn(const XmlNode& congDan) {
    const XmlNode* node = congDan.child(u"NgayThangNamSinh");
    if (!node) return citizen::PartialDate{};
    const QString full = node->textOf(u"NgayThangNam"), year = node->textOf(u"Nam");
    const QString& given = full.isEmpty() ? year : full;
    if (given.isEmpty()) return citizen::PartialDate{};
    // yyyyMMdd; an unknown day or month is 00
    const QString written = given.size() == 8 ? given.mid(6, 2) + given.mid(4, 2) + given.left(4) : given;
    const auto date = citizen::PartialDate::parseCardText(written);
    if (!date || (given.size() != 8 && given.size() != 4)) return bad(u"NgayThangNamSinh");
    return *date;
}

Result<Place> placeIn(const XmlNode& congDan, QStringView element) {
    Place place;
    const XmlNode* node = congDan.child(element);
    if (!node) return place;
    MOTCUA_TRY(place.province, childText(*node, u"MaTinhThanh", 40));
    MOTCUA_TRY(place.district, childText(*node, u"MaQuanHuyen", 40));
    MOTCUA_TRY(place.commune, childText(*node, u"MaPhuongXa", 40));
    MOTCUA_TRY(place.detail, childText(*node, u"ChiTiet", 500));
    MOTCUA_TRY(place.country, childText(*node, u"QuocGia", 40));
    return place;
}

QString inWords(const Place& place) {
    return citizen::placeOf(place.detail).commune.isEmpty() ? QString() : place.detail;
}

Result<QString> relativeIn(const XmlNode& congDan, QStringView element) {
    const XmlNode* node = congDan.child(element);
    if (!node) return QString();
    return nameIn(*node);
}

Result<> readNumbers(const XmlNode& congDan, citizen::Citizen& person) {
    MOTCUA_TRY(const QString number, childText(congDan, u"SoDinhDanh", 40));
    if (!number.isEmpty()) {
        const auto parsed = citizen::CitizenNumber::parse(number);
        if (!parsed) return bad(u"SoDinhDanh");
        person.number = *parsed;
    }
    MOTCUA_TRY(person.oldNumber, childText(congDan, u"SoCMND", 40));
    return {};
}

Result<> readSex(const XmlNode& congDan, citizen::Citizen& person) {
    const QString sex = congDan.textOf(u"GioiTinh");
    if (sex == u"1") person.sex = citizen::Sex::male;
    if (sex == u"2") person.sex = citizen::Sex::female;
    if (!sex.isEmpty() && sex != u"0" && sex.size() != 1) return bad(u"GioiTinh");
    return {};
}

Result<residence::MaritalStatus> maritalIn(const XmlNode& congDan) {
    const QString code = congDan.textOf(u"TinhTrangHonNhan");
    if (code.isEmpty() || code == u"0") return residence::MaritalStatus::unknown;
    if (code.size() != 1 || code < u"1" || code > u"4") return bad(u"TinhTrangHonNhan");
    return static_cast<residence::MaritalStatus>(code.toInt());
}

Result<residence::Household> householdIn(const XmlNode& congDan) {
    residence::Household home;
    MOTCUA_TRY(home.book, childText(congDan, u"SoSoHoKhau", 40));
    const XmlNode* head = congDan.child(u"ChuHo");
    if (!head) return home;
    MOTCUA_TRY(home.relation, childText(*head, u"QuanHe"));
    MOTCUA_TRY(home.headName, nameIn(*head));
    MOTCUA_TRY(home.headNumber, childText(*head, u"SoDinhDanh", 40));
    if (home.headNumber.isEmpty()) {
        MOTCUA_TRY(home.headNumber, childText(*head, u"SoCMND", 40));
    }
    return home;
}

} // namespace

Result<residence::RegistryRecord> recordOf(const XmlNode& congDan, const CodeNames& groups) {
    residence::RegistryRecord record;
    citizen::Citizen& person = record.citizen;
    MOTCUA_CHECK(readNumbers(congDan, person));
    MOTCUA_TRY(person.name, nameIn(congDan));
    if (person.name.isEmpty()) return bad(u"HoVaTen");
    MOTCUA_CHECK(readSex(congDan, person));
    MOTCUA_TRY(const QString group, childText(congDan, u"DanToc"));
    person.ethnicity = groups.nameOf(group);
    MOTCUA_TRY(person.religion, childText(congDan, u"TonGiao"));
    MOTCUA_TRY(person.nationality, childText(congDan, u"QuocTich"));
    MOTCUA_TRY(person.birthDate, birthIn(congDan));
    MOTCUA_TRY(record.marital, maritalIn(congDan));
    MOTCUA_TRY(record.bloodType, childText(congDan, u"NhomMau", 40));
    MOTCUA_TRY(const Place origin, placeIn(congDan, u"QueQuan"));
    MOTCUA_TRY(record.permanent, placeIn(congDan, u"ThuongTru"));
    MOTCUA_TRY(record.current, placeIn(congDan, u"NoiOHienTai"));
    person.origin = inWords(origin);
    person.residence = inWords(record.permanent);
    MOTCUA_TRY(person.father, relativeIn(congDan, u"Cha"));
    MOTCUA_TRY(person.mother, relativeIn(congDan, u"Me"));
    MOTCUA_TRY(person.spouse, relativeIn(congDan, u"VoChong"));
    MOTCUA_TRY(record.household, householdIn(congDan));
    return record;
}

} // namespace motcua::central
