// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/citizen/citizen_number.h"
#include "core/citizen/partial_date.h"

#include <QStringList>
#include <optional>

namespace motcua::emrtd {

/// The machine readable zone of TD1 (3 × 30, ICAO 9303-5 §4.2) or TD3 (2 × 44, ICAO 9303-4 §4.2).
struct Mrz {
    QStringList lines;
    QString documentCode;
    QString issuingState;
    QString documentNumber;
    QString optionalData; ///< TD1: both fields joined; the Vietnamese card keeps the 12-digit number here
    QString birthDate;    ///< YYMMDD as printed; unknown parts are `<<`
    QString sex;          ///< `M`, `F` or `<`
    QString expiryDate;   ///< YYMMDD; 991231 means without end on the Vietnamese card
    QString nationality;
    QString surname;
    QString givenNames;
    /// The full number of a Vietnamese card, where its own check digit (line 1 position 30) holds and its
    /// last nine digits are the document number.
    std::optional<citizen::CitizenNumber> citizenNumber;
    /// Fields whose check digit is wrong: `document_number`, `birth_date`, `expiry_date`, `optional_data`,
    /// `national`, `composite`. A chip with any is read all the same and says so.
    QStringList badCheckDigits;
    bool operator==(const Mrz&) const = default;
};

/// 7-3-1 of ICAO 9303-3 §4.9; nothing when a character is outside of A-Z 0-9 <.
std::optional<int> checkDigit(QStringView text);
/// Lines without separators, 90 or 88 characters. Errors: EMRTD_FILE_INVALID for another size or character.
Result<Mrz> parseMrz(QByteArrayView text);
/// DG1: 61 { 5F1F }.
Result<Mrz> parseDg1(QByteArrayView file);

/// The century of a birth, ended at `today`; of a full or partial MRZ date. Nothing when malformed.
std::optional<citizen::PartialDate> birthDateOf(const Mrz& mrz, Date today);

} // namespace motcua::emrtd
