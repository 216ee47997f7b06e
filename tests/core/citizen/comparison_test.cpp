// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/citizen/comparison.h"

#include <QJsonArray>
#include <functional>
#include <gtest/gtest.h>

namespace motcua::citizen {
namespace {

using namespace Qt::StringLiterals;

Citizen person() {
    Citizen citizen;
    citizen.number = *CitizenNumber::parse(u"001096012345");
    citizen.name = u"Nguyễn Văn An"_s;
    citizen.birthDate = {1996, 1, 15};
    citizen.sex = Sex::male;
    citizen.residence = u"Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội"_s;
    citizen.issueDate = makeDate(2021, 6, 15);
    citizen.expiryDate = makeDate(2036, 1, 15);
    return citizen;
}

QStringList disagreements(const Comparison& comparison) {
    QStringList names;
    for (const ComparedField& field : comparison.fields)
        if (!field.agree) names << field.name;
    EXPECT_EQ(comparison.decisionNeeded, !names.isEmpty());
    return names;
}

/// A change of the chip against the QR code.
QStringList disagreements(const std::function<void(Citizen&)>& change) {
    Citizen chip = person();
    change(chip);
    return disagreements(compare({{Source::qr, person()}, {Source::chip, chip}}));
}

const ComparedField* find(const Comparison& comparison, QStringView name) {
    for (const ComparedField& field : comparison.fields)
        if (field.name == name) return &field;
    return nullptr;
}

TEST(Comparison, samePerson_agrees) {
    EXPECT_EQ(disagreements([](Citizen&) {}), QStringList());
    EXPECT_EQ(disagreements([](Citizen& chip) {
                  chip.name = u"NGUYỄN  VĂN AN"_s;
                  chip.residence = u"1 thôn Đông, X. A, H. B, TP. Hà Nội"_s;
                  chip.father = u"Nguyễn Văn Bình"_s; // only told by the chip
              }),
              QStringList());
}

TEST(Comparison, eachField_disagreementIsNamed) {
    const std::pair<QString, void (*)(Citizen&)> cases[] = {
        {u"number"_s, [](Citizen& c) { c.number = *CitizenNumber::parse(u"001096012346"); }},
        {u"name"_s, [](Citizen& c) { c.name = u"Nguyen Van An"_s; }},
        {u"birth_date"_s, [](Citizen& c) { c.birthDate = {1996, 1, 16}; }},
        {u"sex"_s, [](Citizen& c) { c.sex = Sex::female; }},
        {u"residence"_s, [](Citizen& c) { c.residence = u"Số 2, Thôn Đông, Xã A, Huyện B, Hà Nội"_s; }},
        {u"issue_date"_s, [](Citizen& c) { c.issueDate = makeDate(2021, 6, 16); }},
    };
    for (const auto& [name, change] : cases)
        EXPECT_EQ(disagreements(change), QStringList(name));
}

TEST(Comparison, fieldsOfChipAndRegistry_compared) {
    Citizen chip = person();
    chip.oldNumber = u"012345678"_s;
    chip.nationality = u"Việt Nam"_s;
    chip.ethnicity = u"Kinh"_s;
    chip.religion = u"Không"_s;
    chip.origin = u"Xã A, Huyện B"_s;
    chip.features = u"Nốt ruồi C:1cm"_s;
    chip.father = u"Cha"_s;
    chip.mother = u"Mẹ"_s;
    chip.spouse = u"Vợ"_s;
    chip.serial = u"0011223344556677"_s;
    chip.documentType = u"Hộ chiếu"_s;
    chip.documentNumber = u"B1"_s;
    EXPECT_EQ(disagreements(compare({{Source::chip, chip}, {Source::registry, chip}})), QStringList());
    Citizen other = chip;
    other.expiryDate = makeDate(2037, 1, 15);
    for (QString Citizen::* text :
         {&Citizen::oldNumber, &Citizen::nationality, &Citizen::ethnicity, &Citizen::religion,
          &Citizen::origin, &Citizen::features, &Citizen::father, &Citizen::mother, &Citizen::spouse,
          &Citizen::serial, &Citizen::documentType, &Citizen::documentNumber})
        other.*text += u'1';
    EXPECT_EQ(disagreements(compare({{Source::chip, chip}, {Source::registry, other}})).size(), 13);
    other = chip;
    other.nationality = u"VNM"_s;
    other.features = u"nốt ruồi c: 1cm."_s;
    EXPECT_EQ(disagreements(compare({{Source::chip, chip}, {Source::registry, other}})), QStringList());
    other.nationality = u"VN"_s; // as the population database tells it
    EXPECT_EQ(disagreements(compare({{Source::chip, chip}, {Source::registry, other}})), QStringList());
}

TEST(Comparison, reducedBirths_agreeUnlessTheyContradict) {
    const auto agree = [](PartialDate a, PartialDate b) {
        Citizen one = person(), other = person();
        one.birthDate = a;
        other.birthDate = b;
        return !compare({{Source::qr, one}, {Source::chip, other}}).decisionNeeded;
    };
    EXPECT_TRUE(agree({1996}, {1996, 1, 15}));
    EXPECT_TRUE(agree({1996, 1}, {1996}));
    EXPECT_TRUE(agree({1996, 1, 15}, {1996, 1}));
    EXPECT_FALSE(agree({1996, 2}, {1996, 1, 15}));
    EXPECT_FALSE(agree({1997}, {1996, 1, 15}));
    EXPECT_TRUE(agree({}, {1996, 1, 15})) << "not told";
}

TEST(Comparison, threeSources_everyPairCounts) {
    Citizen reduced = person(), other = person();
    reduced.birthDate = {1996};
    other.birthDate = {1996, 2, 1};
    EXPECT_EQ(
        disagreements(compare({{Source::qr, reduced}, {Source::chip, person()}, {Source::registry, other}})),
        QStringList(u"birth_date"_s));
    EXPECT_EQ(
        disagreements(compare({{Source::chip, person()}, {Source::qr, reduced}, {Source::registry, other}})),
        QStringList(u"birth_date"_s));
}

TEST(Comparison, mrzNames_comparedWithoutSigns) {
    Citizen full = person(), plain = person();
    full.name = u"Đỗ Đức Dương"_s;
    plain.name = u"DO DUC DUONG"_s;
    EXPECT_EQ(disagreements(compare({{Source::qr, full}, {Source::chip, plain, true}})), QStringList());
    EXPECT_EQ(disagreements(compare({{Source::chip, plain, true}, {Source::registry, full}})), QStringList());
    EXPECT_EQ(disagreements(compare({{Source::qr, full}, {Source::chip, plain}})), QStringList(u"name"_s));
    plain.name = u"DO DUC"_s;
    EXPECT_EQ(disagreements(compare({{Source::qr, full}, {Source::chip, plain, true}})),
              QStringList(u"name"_s));
    full.name = u"Công Tằng Tôn Nữ Thị Hoàng Phương"_s;
    plain.name = u"CONG TANG TON NU THI HOANG PH"_s; // 30 characters with the second filler
    EXPECT_EQ(disagreements(compare({{Source::qr, full}, {Source::chip, plain, true}})), QStringList());
}

TEST(Comparison, expiry_ofTheQrCodeIsNotHeard) {
    Citizen chip = person(), qr = person();
    qr.expiryDate = makeDate(2021, 1, 15);
    const Comparison comparison = compare({{Source::qr, qr}, {Source::chip, chip}});
    EXPECT_EQ(disagreements(comparison), QStringList());
    EXPECT_EQ(find(comparison, u"expiry_date")->values.size(), 1u);
    Citizen registry = person();
    registry.expiryDate.reset();
    registry.noExpiry = true;
    EXPECT_EQ(disagreements(compare({{Source::chip, chip}, {Source::registry, registry}})),
              QStringList(u"no_expiry"_s));
    registry.noExpiry = false;
    EXPECT_EQ(disagreements(compare({{Source::chip, chip}, {Source::registry, registry}})), QStringList());
}

TEST(Comparison, json_namesValuesAndVerdicts) {
    Citizen chip = person();
    chip.sex.reset();
    chip.name = u"Nguyễn Văn Anh"_s;
    const QJsonObject json = toJson(compare({{Source::qr, person()}, {Source::chip, chip}}));
    EXPECT_TRUE(json[u"decision_needed"].toBool());
    const QJsonArray fields = json[u"fields"].toArray();
    EXPECT_EQ(fields[0].toObject(), (QJsonObject{{u"name"_s, u"number"_s},
                                                 {u"agree"_s, true},
                                                 {u"values"_s, QJsonObject{{u"qr"_s, u"001096012345"_s},
                                                                           {u"chip"_s, u"001096012345"_s},
                                                                           {u"registry"_s, QJsonValue()}}}}));
    EXPECT_EQ(fields[1].toObject()[u"agree"], false);
    EXPECT_EQ(fields[3].toObject()[u"values"],
              (QJsonObject{{u"qr"_s, u"M"_s}, {u"chip"_s, QJsonValue()}, {u"registry"_s, QJsonValue()}}));
    EXPECT_EQ(fields.size(), 8) << "what nobody tells is left out";
    const QJsonObject typed = toJson(compare({{Source::typed, person()}}));
    EXPECT_EQ(typed[u"fields"].toArray()[0].toObject()[u"values"].toObject()[u"typed"], u"001096012345"_s);
    EXPECT_FALSE(typed[u"decision_needed"].toBool(true));
    EXPECT_FALSE(toJson(compare({}))[u"decision_needed"].toBool(true));
}

} // namespace
} // namespace motcua::citizen
