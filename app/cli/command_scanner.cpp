// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/payload_output.h"
#include "core/scanner/camera_scanner.h"
#include "core/scanner/serial_ports.h"
#include "core/scanner/serial_scanner.h"

#include <QEventLoop>
#include <QTimer>

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
    /// `silent` tells what is wrong when nothing came.
    Result<QJsonArray> wait(std::chrono::seconds patience, const std::function<Error()>& silent) {
        QTimer::singleShot(patience, &m_loop, [this, &silent] { fail(silent()); });
        if (m_scans.size() < m_count && !m_error) m_loop.exec();
        if (m_error) return std::unexpected(*m_error);
        return m_scans;
    }

private:
    qsizetype m_count;
    QJsonArray m_scans;
    std::optional<Error> m_error;
    QEventLoop m_loop;
};

/// A scanner that is unplugged meanwhile may come back.
Result<QJsonArray> readSerial(const scanner::SerialSettings& settings, const Clock& clock,
                              Gathering& gathering, std::chrono::seconds patience) {
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
    if (name == u"default") return QByteArray();
    for (const scanner::Camera& camera : reader.cameras())
        if (camera.name == name) return camera.id;
    return fail(Code::CAMERA_UNPLUGGED, name);
}

Result<QJsonArray> readCamera(const QString& name, const Clock& clock, Gathering& gathering,
                              std::chrono::seconds patience) {
    scanner::CameraScanner reader(clock, {.scanned = [&](const scanner::Scan& scan) { gathering.add(scan); },
                                          .failed = [&](const Error& error) { gathering.fail(error); }});
    MOTCUA_TRY(const QByteArray id, cameraNamed(reader, name));
    MOTCUA_CHECK(reader.start(id));
    return gathering.wait(patience, [] { return Error{Code::CAMERA_NO_CODE, {}}; });
}

Result<Answer> read(Context& context, const QCommandLineParser& given) {
    if (given.isSet(u"serial"_s) == given.isSet(u"camera"_s))
        return wrongUsage(u"--serial PORT or --camera NAME"_s);
    MOTCUA_TRY(const auto baud, optionalNumber(given, "baud", 300, 4'000'000));
    MOTCUA_TRY(const auto seconds, optionalNumber(given, "wait", 0, kLongestWait));
    MOTCUA_TRY(const auto count, optionalNumber(given, "count", 1, kMostScans));
    const std::chrono::seconds patience(seconds.value_or(kWaitByDefault));
    Gathering gathering(count.value_or(1));
    if (given.isSet(u"camera"_s)) {
        MOTCUA_TRY(const QString name, requiredText(given, "camera"));
        MOTCUA_TRY(const auto scans, readCamera(name, context.clock(), gathering, patience));
        return Answer{.json = scans};
    }
    scanner::SerialSettings settings;
    MOTCUA_TRY(settings.port, requiredText(given, "serial"));
    settings.baud = baud.value_or(settings.baud);
    MOTCUA_TRY(const auto scans, readSerial(settings, context.clock(), gathering, patience));
    return Answer{.json = scans};
}

} // namespace

std::vector<Command> scannerCommands() {
    return {
        {u"scanner"_s, u"list"_s, u"scanner list"_s, {}, list},
        {u"scanner"_s,
         u"read"_s,
         u"scanner read (--serial PORT [--baud N] | --camera NAME|default) [--wait SECONDS] [--count N]"_s,
         {valueOption("serial", "PORT"), valueOption("baud", "N"), valueOption("camera", "NAME"),
          valueOption("wait", "SECONDS"), valueOption("count", "N")},
         read}};
}

} // namespace motcua::cli
