// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temp_station.h"

#include <cstdio>
#include <cstdlib>

namespace motcua::tests {
namespace {

/// A fixture that cannot be made leaves nothing to test.
template <class T> T need(Result<T> result, const char* what) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s: %s %s\n", what, errorText(result.error().code).name,
                 qPrintable(result.error().detail));
    std::abort();
}

} // namespace

TempStation::TempStation(bool training) : clock(toInstant(at(2026, 11, 23, 9))) {
    desk::StationRequest request;
    request.folder = folder();
    request.officeCode = QStringLiteral("H34.05");
    request.officeName = QStringLiteral("UBND xã Thử Nghiệm");
    request.training = training;
    request.login = QStringLiteral("lan");
    request.fullName = QStringLiteral("Cán bộ Thử Nghiệm");
    m_recoveryCode = need(desk::createStation(request, password(), clock), "createStation").recoveryCode;
    open();
}

desk::Workplace& TempStation::open(const QString& login) {
    close();
    m_workplace = need(desk::Workplace::open(folder(), login, password(), clock), "Workplace::open");
    return *m_workplace;
}

desk::ReceiveRequest birthRequest() {
    desk::ReceiveRequest request;
    request.procedureCode = QStringLiteral("1.001193");
    request.allComponents = true;
    auto& person = request.applicant.person;
    person.number = need(citizen::CitizenNumber::parse(u"001096012345"), "number");
    person.name = QStringLiteral("Nguyễn Văn An");
    person.birthDate = {1996, 1, 15};
    person.residence = QStringLiteral("Số 1, Thôn Đông, Xã Đăk Pxi, Quảng Ngãi");
    request.applicant.phone = QStringLiteral("0912345678");
    request.identity.source = dossier::IdentitySource::qr;
    return request;
}

LocalTime at(int year, unsigned month, unsigned day, int hour, int minute) {
    return LocalTime{makeDate(year, month, day)} + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

} // namespace motcua::tests
