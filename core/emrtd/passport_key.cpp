// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/passport_key.h"

#include "core/emrtd/mrz.h"

namespace motcua::emrtd {
namespace {

constexpr qsizetype kNumber = 9;

QString dateOf(const citizen::PartialDate& date) {
    return QStringLiteral("%1%2%3")
        .arg(date.year % 100, 2, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

} // namespace

QString passportNumber(const QString& typed) {
    QString number = typed.toUpper();
    number.removeIf([](QChar c) { return c.isSpace() || c == u'<'; });
    return number;
}

Result<AccessPassword> passportPassword(const QString& number, const citizen::PartialDate& birth,
                                        const citizen::PartialDate& expiry) {
    const QString printed = passportNumber(number);
    if (printed.isEmpty() || printed.size() > kNumber || !birth.isFull() || !expiry.isFull())
        return fail(Code::EMRTD_KEY_INVALID);
    QByteArray information;
    information.reserve(24);
    for (const QString& part : {printed.leftJustified(kNumber, u'<'), dateOf(birth), dateOf(expiry)}) {
        const auto digit = checkDigit(part);
        if (!digit) return fail(Code::EMRTD_KEY_INVALID);
        information += part.toLatin1() + QByteArray::number(*digit);
    }
    return mrzPassword(Secret::take(information));
}

} // namespace motcua::emrtd
