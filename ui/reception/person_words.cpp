// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/person_words.h"

#include <QCoreApplication>

namespace motcua::ui {

QString groupedNumber(const citizen::CitizenNumber& number) {
    const QString text = number.text();
    return QStringLiteral("%1 %2 %3 %4").arg(text.mid(0, 3), text.mid(3, 3), text.mid(6, 3), text.mid(9));
}

QString fieldWords(const QString& field) {
    static const std::map<QString, const char*> kWords{
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("Person", "Number")},
        {QStringLiteral("old_number"), QT_TRANSLATE_NOOP("Person", "Former number")},
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("Person", "Name")},
        {QStringLiteral("birth_date"), QT_TRANSLATE_NOOP("Person", "Born")},
        {QStringLiteral("sex"), QT_TRANSLATE_NOOP("Person", "Sex")},
        {QStringLiteral("nationality"), QT_TRANSLATE_NOOP("Person", "Nationality")},
        {QStringLiteral("ethnicity"), QT_TRANSLATE_NOOP("Person", "Ethnicity")},
        {QStringLiteral("religion"), QT_TRANSLATE_NOOP("Person", "Religion")},
        {QStringLiteral("origin"), QT_TRANSLATE_NOOP("Person", "Place of origin")},
        {QStringLiteral("residence"), QT_TRANSLATE_NOOP("Person", "Residence")},
        {QStringLiteral("features"), QT_TRANSLATE_NOOP("Person", "Marks")},
        {QStringLiteral("issue_date"), QT_TRANSLATE_NOOP("Person", "Issued")},
        {QStringLiteral("expiry_date"), QT_TRANSLATE_NOOP("Person", "Valid until")},
        {QStringLiteral("no_expiry"), QT_TRANSLATE_NOOP("Person", "Valid until")},
        {QStringLiteral("father"), QT_TRANSLATE_NOOP("Person", "Father")},
        {QStringLiteral("mother"), QT_TRANSLATE_NOOP("Person", "Mother")},
        {QStringLiteral("spouse"), QT_TRANSLATE_NOOP("Person", "Spouse")},
        {QStringLiteral("serial"), QT_TRANSLATE_NOOP("Person", "Serial number")},
        {QStringLiteral("document_type"), QT_TRANSLATE_NOOP("Person", "Paper shown")},
        {QStringLiteral("document_number"), QT_TRANSLATE_NOOP("Person", "Number of the paper")},
    };
    const auto found = kWords.find(field);
    return found == kWords.end() ? field : QCoreApplication::translate("Person", found->second);
}

QString sourceWords(citizen::Source source) {
    switch (source) {
    case citizen::Source::qr:
        return QCoreApplication::translate("Person", "QR code");
    case citizen::Source::chip:
        return QCoreApplication::translate("Person", "Chip");
    case citizen::Source::registry:
        return QCoreApplication::translate("Person", "Population database");
    case citizen::Source::typed:
        return QCoreApplication::translate("Person", "Typed");
    }
    return {};
}

namespace {

QString sexWords(citizen::Sex sex) {
    return sex == citizen::Sex::male ? QCoreApplication::translate("Person", "Male")
                                     : QCoreApplication::translate("Person", "Female");
}

} // namespace

QString valueWords(const QString& field, const QJsonValue& value) {
    if (value.isBool()) return QCoreApplication::translate("Person", "without end");
    const QString text = value.toString();
    if (field == u"sex") return sexWords(text == u"M" ? citizen::Sex::male : citizen::Sex::female);
    if (field.endsWith(u"_date"))
        if (const auto date = citizen::PartialDate::parse(text)) return date->toVietnamese();
    return text;
}

std::vector<std::pair<QString, QString>> factsOf(const citizen::Citizen& citizen) {
    std::vector<std::pair<QString, QString>> facts;
    const auto add = [&facts](const char* field, const QString& value) {
        if (!value.isEmpty()) facts.emplace_back(fieldWords(QString::fromLatin1(field)), value);
    };
    add("birth_date", citizen.birthDate.toVietnamese());
    if (citizen.sex) add("sex", sexWords(*citizen.sex));
    add("residence", citizen.residence);
    add("origin", citizen.origin);
    if (citizen.issueDate) add("issue_date", vietnameseDate(*citizen.issueDate));
    if (citizen.expiryDate) add("expiry_date", vietnameseDate(*citizen.expiryDate));
    if (citizen.noExpiry) add("expiry_date", QCoreApplication::translate("Person", "without end"));
    if (citizen.nationality != u"Việt Nam") add("nationality", citizen.nationality);
    add("document_type", citizen.documentType);
    return facts;
}

} // namespace motcua::ui
