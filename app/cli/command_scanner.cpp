// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/payload_output.h"
#include "core/scanner/camera_scanner.h"
#include "core/scanner/serial_ports.h"
#include "core/scanner/serial_scanner.h"

#include <QEventLoop>
#include <QTimer>
#include <cstdio>

namespace motcua::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWaitByDefault = 30, kLongestWait = 3600, kMostScans = 100'000;

QJsonValue facing(scanner::Camera::Facing facing) {
    switch (facing) {
    case scanner::Camera::Facing::user:
        return "user"_L1;
    case scanner::Camera::Facing::away:
        return "away"_L1;
    case scanner::Camera::Facing::unknown:
        break;
    }
    return {};
}

QJsonObject toJson(const scanner::SerialPort& port) {
    return {{"kind"_L1, "serial"_L1},
            {"name"_L1, port.name},
            {"port"_L1, port.path},
            {"description"_L1, port.description},
            {"likely"_L1, scanner::looksLikeScanner(port)}};
}

QJsonObject toJson(const scanner::Camera& camera) {
    QJsonObject object{
        {"kind"_L1, "camera"_L1}, {"name"_L1, camera.name}, {"facing"_L1, facing(camera.facing)}};
    object["width"_L1] = camera.best ? QJsonValue(camera.best->size.width()) : QJsonValue();
    object["height"_L1] = camera.best ? QJsonValue(camera.best->size.height()) : QJsonValue();
    return object;
}

Result<Answer> list(Context&, const QCommandLineParser&) {
    QJsonArray scanners;
    for (const scanner::SerialPort& port : scanner::listSerialPorts())
        scanners.append(toJson(port));
    for (const scanner::Camera& camera : scanner::Cameras().list())
        scanners.append(toJson(camera));
    return Answer{.json = scanners};
}

/// The ports that come when the scanner is plugged in now; some scanners bring two at once.
Result<Answer> detect(Context&, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto seconds, optionalNumber(given, "wait", 0, kLongestWait));
    QJsonArray ports;
    QEventLoop loop;
    const scanner::SerialPortWatch watch({.appeared = [&](const scanner::SerialPort& port) {
        ports.append(toJson(port));
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    }});
    if (isTerminal()) std::fputs("Cắm máy quét vào ngay bây giờ.\nPlug the scanner in now.\n", stderr);
    QTimer::singleShot(std::chrono::seconds(seconds.value_or(kWaitByDefault)), &loop, &QEventLoop::quit);
    loop.exec();
    if (ports.isEmpty()) return fail(Code::SCANNER_NOT_THERE);
    return Answer{.json = ports};
}

/// So many codes, or the first thing that goes wrong, or the end of patience.
class Gathering {
public:
    explicit Gathering(qsizetype count) : m_count(count) {}

    void add(const scanner::Scan& scan) {
        if (m_scans.size() == m_count) return;
        QJsonObject object{{"source"_L1, scanner::sourceName(scan.source)}, {"device"_L1, scan.device}};
        addPayload(object, scan.payload);
        m_scans.append(object);
        if (m_scans.size() == m_count) m_loop.exit();
    }
    void fail(const Error& error) {
        m_error = error;
        m_loop.exit();
    }
    /// `silent` tells what is wrong when nothing came. What was read before something went wrong counts: a
    /// clerk has held these codes before the scanner, and would not know which to scan again.
    Result<Answer> wait(std::chrono::seconds patience, const std::function<Error()>& silent) {
        QTimer::singleShot(patience, &m_loop, [this, &silent] { fail(silent()); });
        if (m_scans.size() < m_count && !m_error) m_loop.exec();
        if (m_error && m_scans.isEmpty()) return std::unexpected(*m_error);
        return Answer{.json = m_scans, .warning = m_error ? toText(*m_error) : QString()};
    }

private:
    qsizetype m_count;
    QJsonArray m_scans;
    std::optional<Error> m_error;
    QEventLoop m_loop;
};

/// A scanner that is unplugged meanwhile may come back.
Result<Answer> readSerial(const scanner::SerialSettings& settings, const Clock& clock, Gathering& gathering,
                          std::chrono::seconds patience) {
    Result<> state;
    bool wasConnected = false;
    const auto scanned = [&](const Result<scanner::Scan>& scan) {
        scan ? gathering.add(*scan) : gathering.fail(scan.error());
    };
    const auto changed = [&](const Result<>& now) {
        if (!now && !wasConnected) return gathering.fail(now.error());
        wasConnected = true;
        state = now;
    };
    const scanner::SerialScanner reader(settings, clock, {.scanRead = scanned, .stateChanged = changed});
    return gathering.wait(patience, [&] { return state ? Error{Code::SCANNER_SILENT, {}} : state.error(); });
}

Result<QByteArray> cameraNamed(const scanner::CameraScanner& reader, const QString& name) {
    // Without any camera start() tells why, whichever one was asked for.
    if (name == u"default" || reader.cameras().empty()) return QByteArray();
    for (const scanner::Camera& camera : reader.cameras())
        if (camera.name == name) return camera.id;
    return fail(Code::CAMERA_UNPLUGGED, name);
}

Result<Answer> readCamera(const QString& name, const Clock& clock, Gathering& gathering,
                          std::chrono::seconds patience) {
    scanner::CameraScanner reader(clock, {.scanned = [&](const scanner::Scan& scan) { gathering.add(scan); },
                                          .failed = [&](const Error& error) { gathering.fail(error); }});
    MOTCUA_TRY(const QByteArray id, cameraNamed(reader, name));
    MOTCUA_CHECK(reader.start(id));
    return gathering.wait(patience, [] { return Error{Code::CAMERA_NO_CODE, {}}; });
}

/// `9600|115200|…`
QString usualSpeeds() {
    QStringList speeds;
    for (const int speed : scanner::kSerialSpeeds)
        speeds << QString::number(speed);
    return speeds.join(u'|');
}

Result<QSerialPort::Parity> parityOption(const QCommandLineParser& given) {
    const QString parity = optionalText(given, "parity").value_or(u"none"_s);
    if (parity == u"none") return QSerialPort::NoParity;
    if (parity == u"even") return QSerialPort::EvenParity;
    if (parity == u"odd") return QSerialPort::OddParity;
    return wrongUsage(u"--parity none|even|odd"_s);
}

/// The line as the scanner's manual gives it; Qt's values of data and stop bits are their numbers.
Result<scanner::SerialSettings> serialSettings(const QCommandLineParser& given) {
    scanner::SerialSettings settings;
    MOTCUA_TRY(settings.port, requiredText(given, "serial"));
    MOTCUA_TRY(const auto baud, optionalNumber(given, "baud", 300, 4'000'000));
    MOTCUA_TRY(const auto dataBits, optionalNumber(given, "data-bits", 7, 8));
    MOTCUA_TRY(const auto stopBits, optionalNumber(given, "stop-bits", 1, 2));
    MOTCUA_TRY(settings.parity, parityOption(given));
    settings.baud = baud.value_or(settings.baud);
    settings.dataBits = dataBits == 7 ? QSerialPort::Data7 : QSerialPort::Data8;
    settings.stopBits = stopBits == 2 ? QSerialPort::TwoStop : QSerialPort::OneStop;
    return settings;
}

Result<> requireNoSerialOption(const QCommandLineParser& given) {
    for (const QString& option : {u"baud"_s, u"parity"_s, u"data-bits"_s, u"stop-bits"_s})
        if (given.isSet(option)) return wrongUsage(u"--%1 without --serial"_s.arg(option));
    return {};
}

Result<Answer> read(Context& context, const QCommandLineParser& given) {
    if (given.isSet(u"serial"_s) == given.isSet(u"camera"_s))
        return wrongUsage(u"--serial PORT or --camera NAME"_s);
    MOTCUA_TRY(const auto seconds, optionalNumber(given, "wait", 0, kLongestWait));
    MOTCUA_TRY(const auto count, optionalNumber(given, "count", 1, kMostScans));
    const std::chrono::seconds patience(seconds.value_or(kWaitByDefault));
    Gathering gathering(count.value_or(1));
    if (given.isSet(u"camera"_s)) {
        MOTCUA_CHECK(requireNoSerialOption(given));
        MOTCUA_TRY(const QString name, requiredText(given, "camera"));
        return readCamera(name, context.clock(), gathering, patience);
    }
    MOTCUA_TRY(const scanner::SerialSettings settings, serialSettings(given));
    return readSerial(settings, context.clock(), gathering, patience);
}

} // namespace

std::vector<Command> scannerCommands() {
    return {{u"scanner"_s, u"list"_s, u"scanner list"_s, {}, list},
            {u"scanner"_s,
             u"detect"_s,
             u"scanner detect [--wait SECONDS]   (plug the scanner in now)"_s,
             {valueOption("wait", "SECONDS")},
             detect},
            {u"scanner"_s,
             u"read"_s,
             u"scanner read (--serial PORT [--baud %1|N] [--parity none|even|odd] [--data-bits 7|8] "
             u"[--stop-bits 1|2] | --camera NAME|default) [--wait SECONDS] [--count N]"_s.arg(usualSpeeds()),
             {valueOption("serial", "PORT"), valueOption("baud", "N"), valueOption("parity"),
              valueOption("data-bits", "N"), valueOption("stop-bits", "N"), valueOption("camera", "NAME"),
              valueOption("wait", "SECONDS"), valueOption("count", "N")},
             read}};
}

} // namespace motcua::cli
