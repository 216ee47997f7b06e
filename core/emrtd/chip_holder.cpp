// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/chip_holder.h"

#include "core/base/text_folding.h"
#include "core/emrtd/com.h"

namespace motcua::emrtd {
namespace {

/// Vietnamese cards without an end of validity print this expiry (facts/card.md §1.3).
constexpr QLatin1StringView kNoExpiry("991231");

std::optional<Date> expiryOf(const Mrz& mrz) {
    const auto parsed = parseDate(
        QStringLiteral("20%1-%2-%3")
            .arg(mrz.expiryDate.first(2), mrz.expiryDate.sliced(2, 2), mrz.expiryDate.sliced(4, 2)));
    return parsed ? std::optional(*parsed) : std::nullopt;
}

/// The holder as the MRZ tells: upper case without diacritics.
citizen::Citizen holderOf(const Mrz& mrz, Date today) {
    citizen::Citizen holder;
    holder.number = mrz.citizenNumber;
    holder.name = normaliseName(mrz.givenNames.isEmpty() ? mrz.surname : mrz.surname + u' ' + mrz.givenNames);
    holder.birthDate = birthDateOf(mrz, today).value_or(citizen::PartialDate{});
    if (mrz.sex == u"M") holder.sex = citizen::Sex::male;
    if (mrz.sex == u"F") holder.sex = citizen::Sex::female;
    holder.noExpiry = mrz.nationality == u"VNM" && mrz.expiryDate == kNoExpiry;
    if (!holder.noExpiry) holder.expiryDate = expiryOf(mrz);
    if (!holder.number) holder.documentNumber = mrz.documentNumber;
    return holder;
}

template <class T> bool keep(Result<T> parsed, std::optional<T>& to) {
    if (!parsed) return false;
    to = *std::move(parsed);
    return true;
}

bool sameName(const QString& vietnamese, const QString& mrz) {
    // Names longer than the MRZ's thirty characters are cut there.
    const QString full = foldForSearch(vietnamese), cut = foldForSearch(mrz);
    return full == cut || (cut.size() >= 28 && full.startsWith(cut));
}

template <class T> bool contradict(const std::optional<T>& a, const std::optional<T>& b) {
    return a && b && *a != *b;
}

QStringList contradictions(const citizen::Citizen& dg13, const citizen::Citizen& mrz) {
    QStringList fields;
    const auto add = [&fields](bool differ, const char* name) {
        if (differ) fields << QLatin1StringView(name);
    };
    add(contradict(dg13.number, mrz.number), "number");
    add(!dg13.name.isEmpty() && !mrz.name.isEmpty() && !sameName(dg13.name, mrz.name), "name");
    add(dg13.birthDate.isFull() && mrz.birthDate.isFull() && dg13.birthDate != mrz.birthDate, "birth_date");
    add(contradict(dg13.sex, mrz.sex), "sex");
    add(contradict(dg13.expiryDate, mrz.expiryDate) || (dg13.noExpiry && mrz.expiryDate) ||
            (mrz.noExpiry && dg13.expiryDate),
        "expiry_date");
    return fields;
}

} // namespace

bool readContent(File file, QByteArrayView content, ChipReading& reading) {
    switch (file) {
    case File::com:
        return parseCom(content).has_value();
    case File::dg1: {
        if (!keep(parseDg1(content), reading.mrz)) return false;
        reading.evidence.state = reading.mrz->issuingState;
        if (!reading.dg13) reading.citizen = holderOf(*reading.mrz, dateOf(toLocal(reading.evidence.readAt)));
        return true;
    }
    case File::dg2:
        return keep(parseDg2(content), reading.portrait);
    case File::dg11:
        return keep(parseDg11(content), reading.dg11);
    case File::dg12:
        return keep(parseDg12(content), reading.dg12);
    case File::dg13: {
        if (!keep(parseDg13(content), reading.dg13)) return false;
        reading.citizen = reading.dg13->citizen;
        return true;
    }
    case File::dg14:
        return parseDg14(content).has_value();
    case File::dg15:
        return parseDg15(content).has_value();
    default:
        return true;
    }
}

std::vector<Reason> remarksOn(const ChipReading& reading, Instant now) {
    std::vector<Reason> remarks;
    const Date today = dateOf(toLocal(now));
    if (reading.mrz && !reading.mrz->badCheckDigits.isEmpty())
        remarks.push_back({ReasonCode::checkDigitWrong, reading.mrz->badCheckDigits.join(u", ")});
    if (reading.dg13) {
        if (!reading.dg13->unreadable.isEmpty())
            remarks.push_back({ReasonCode::fileMalformed,
                               QStringLiteral("DG13: %1").arg(reading.dg13->unreadable.join(u", "))});
        if (reading.mrz) {
            const QStringList fields = contradictions(reading.dg13->citizen, holderOf(*reading.mrz, today));
            if (!fields.isEmpty()) remarks.push_back({ReasonCode::dataContradict, fields.join(u", ")});
        }
    }
    if (reading.citizen && reading.citizen->expiryDate && *reading.citizen->expiryDate < today)
        remarks.push_back({ReasonCode::cardExpired, {}});
    return remarks;
}

} // namespace motcua::emrtd
