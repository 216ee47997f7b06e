// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/reception.h"
#include "core/desk/station_setup.h"

#include <QTemporaryDir>

namespace motcua::tests {

/// A training station in a folder of its own, with the real catalogue, for as long as the object lives. All
/// people in tests are fictitious.
class TempStation {
public:
    /// Monday 23/11/2026, 09:00, unless put elsewhere.
    explicit TempStation(bool training = true);

    FixedClock clock;
    QString folder() const { return m_dir.path() + QStringLiteral("/data"); }
    static Secret password() { return Secret::copyOf("mật khẩu thử 1"); }
    const Secret& recoveryCode() const { return m_recoveryCode; }

    /// Logs in, or out of the one before and in again.
    desk::Workplace& open(const QString& login = QStringLiteral("lan"));
    desk::Workplace& workplace() { return *m_workplace; }
    std::unique_ptr<desk::Workplace> take() { return std::move(m_workplace); }
    void close() { m_workplace.reset(); }

private:
    QTemporaryDir m_dir;
    Secret m_recoveryCode;
    std::unique_ptr<desk::Workplace> m_workplace;
};

/// Nguyễn Văn An asks for đăng ký khai sinh with all papers.
desk::ReceiveRequest birthRequest();
LocalTime at(int year, unsigned month, unsigned day, int hour, int minute = 0);

} // namespace motcua::tests
