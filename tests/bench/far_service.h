// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/service_link.h"
#include "core/sync/courier.h"
#include "tests/support/service_process.h"
#include "tests/support/temp_station.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <csignal>
#include <stdexcept>

/// Counters with their stores as they are, the service's own program, and a bad line between them.
namespace motcua::bench {

using namespace Qt::StringLiterals;

inline const QString kOfficeName = u"UBND xã Tập Huấn"_s;

/// Through the destructors, which end the service.
[[noreturn]] inline void die(const QString& what) { throw std::runtime_error(what.toStdString()); }
template <class T> T must(Result<T> result, const char* what) {
    if (!result)
        die(u"%1: %2 %3"_s.arg(QLatin1StringView(what),
                               QLatin1StringView(errorText(result.error().code).name),
                               result.error().detail));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

inline QByteArray output(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        die(program + u' ' + arguments.join(u' ') + u": "_s +
            QString::fromUtf8(process.readAllStandardError()));
    return process.readAllStandardOutput();
}

/// Where a service keeps what it holds: `store` are the arguments that name another than the embedded one.
struct Central {
    QString folder;
    QStringList store;
};

inline QString enrolmentCode(const Central& central, const QString& office, int desk) {
    const QByteArray said =
        output(QStringLiteral(MOTCUA_CENTRAL),
               QStringList{u"enrol-code"_s, u"--data"_s, central.folder, u"--office"_s, office,
                           u"--office-name"_s, kOfficeName, u"--desk"_s, QString::number(desk)} +
                   central.store);
    static const QRegularExpression kCode(u"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"_s);
    return kCode.match(QString::fromUtf8(said)).captured();
}

/// A counter at work: its station, and its line once it is enrolled.
struct Counter {
    Counter() { station.open(); }
    desk::Workplace& workplace() { return station.workplace(); }
    void enrol(const Central& central, int desk, const QString& address, const QString& pin = {}) {
        const QString code = enrolmentCode(central, workplace().station().officeCode, desk);
        sync::EnrolmentRequest request;
        request.address = address;
        request.code = code;
        request.pin = pin;
        request.proxy = u"none"_s;
        must(desk::enrolStation(workplace(), request), "enrolment");
        courier = std::make_unique<sync::Courier>(workplace().database(), clock);
    }
    sync::RunReport run() {
        sync::RunReport report;
        must(courier->run(report), "synchronisation");
        return report;
    }

    tests::TempStation station;
    SystemClock clock;
    std::unique_ptr<sync::Courier> courier;
};

/// Two namespaces joined by the emulator, for as long as the value lives.
class BadLine {
public:
    explicit BadLine(const QStringList& arguments) {
        QProcess::execute(u"ip"_s, {u"netns"_s, u"del"_s, kNamespace});
        if (QProcess::execute(u"ip"_s, {u"netns"_s, u"add"_s, kNamespace}) != 0) return;
        m_emulator.setReadChannel(QProcess::StandardError);
        m_emulator.start(QStringLiteral(MOTCUA_LINKEMU), QStringList{u"--ns"_s, kNamespace} + arguments);
        m_isUp = m_emulator.waitForStarted() && m_emulator.waitForReadyRead(5000);
    }
    ~BadLine() {
        m_emulator.terminate();
        m_emulator.waitForFinished(3000);
        QProcess::execute(u"ip"_s, {u"netns"_s, u"del"_s, kNamespace});
    }
    bool isUp() const { return m_isUp; }
    /// Asks the emulator to write what went over the line into the file that `--stats` named.
    void writeStats() const { ::kill(static_cast<pid_t>(m_emulator.processId()), SIGUSR1); }
    QStringList prefix() const { return {u"ip"_s, u"netns"_s, u"exec"_s, kNamespace}; }

private:
    inline static const QString kNamespace = u"motcua-bench"_s;
    QProcess m_emulator;
    bool m_isUp = false;
};

/// The service behind the line, with a certificate of its own.
class FarService {
public:
    FarService(const QString& folder, const BadLine& line) {
        const QString certificate = folder + u".pem"_s, key = folder + u".key"_s, spki = folder + u".der"_s;
        output(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                              u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, key, u"-out"_s,
                              certificate, u"-subj"_s, u"/CN=10.99.0.2"_s, u"-days"_s, u"2"_s});
        output(u"openssl"_s,
               {u"pkey"_s, u"-in"_s, key, u"-pubout"_s, u"-outform"_s, u"DER"_s, u"-out"_s, spki});
        QFile file(spki);
        if (!file.open(QIODevice::ReadOnly)) die(spki);
        pin =
            QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
        m_process.emplace(
            folder,
            QStringList{u"--listen"_s, u"10.99.0.2:0"_s, u"--certificate"_s, certificate, u"--key"_s, key},
            line.prefix());
        if (!m_process->isRunning()) die(u"the service does not start behind the line"_s);
    }
    quint16 port() const { return m_process->port(); }
    QString address() const { return u"https://10.99.0.2:%1"_s.arg(port()); }
    QString pin;

private:
    std::optional<tests::ServiceProcess> m_process;
};

} // namespace motcua::bench
