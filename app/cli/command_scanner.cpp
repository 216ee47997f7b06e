// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/payload_output.h"
#include "core/scanner/serial_ports.h"
#include "core/scanner/serial_scanner.h"

#include <QEventLoop>

namespace motcua::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWaitByDefault = 30, kLongestWait = 3600, kMostScans = 100'000;

Result<Answer> list(Context&, const QCommandLineParser&) {
    QJsonArray scanners;
    for (const scanner::SerialPort& port : scanner::listSerialPorts())
        scanners.append(QJsonObject{{"kind"_L1, "serial"_L1},
                                    {"name"_L1, port.name},
                                    {"port"_L1, port.path},
                                    {"description"_L1, port.description},
                                    {"likely"_L1, scanner::looksLikeScanner(port)}});
    return Answer{.json = scanners};
}

QJsonObject toJson(const scanner::Scan& scan) {
    QJsonObject object{{"source"_L1, scanner::sourceName(scan.source)}, {"device"_L1, scan.device}};
    addPayload(object, scan.payload);
    return object;
}

Result<scanner::SerialSettings> settingsOf(const QCommandLineParser& given) {
    scanner::SerialSettings settings;
    MOTCUA_TRY(settings.port, requiredText(given, "serial"));
    MOTCUA_TRY(const auto baud, optionalNumber(given, "baud", 300, 4'000'000));
    settings.baud = baud.value_or(settings.baud);
    return settings;
}

/// So many codes, or the first thing that goes wrong. A scanner that is unplugged meanwhile may come back.
Result<QJsonArray> readScans(const scanner::SerialSettings& settings, const Clock& clock, int count,
                             std::chrono::seconds wait) {
    QJsonArray scans;
    Result<> state;
    bool wasConnected = false;
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    const auto finish = [&](const Result<>& result) {
        state = result;
        loop.exit();
    };
    const scanner::SerialScanner reader(settings, clock,
                                        {.scanRead =
                                             [&](const Result<scanner::Scan>& scan) {
                                                 if (!scan) return finish(std::unexpected(scan.error()));
                                                 if (scans.size() < count) scans.append(toJson(*scan));
                                                 if (scans.size() == count) finish({});
                                             },
                                         .stateChanged =
                                             [&](const Result<>& changed) {
                                                 if (!changed && !wasConnected) return finish(changed);
                                                 wasConnected = true;
                                                 state = changed;
                                             }});
    QObject::connect(&patience, &QTimer::timeout, &loop,
                     [&] { finish(state ? fail(Code::SCANNER_SILENT) : state); });
    patience.start(wait);
    loop.exec();
    MOTCUA_CHECK(state);
    return scans;
}

Result<Answer> read(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto settings, settingsOf(given));
    MOTCUA_TRY(const auto wait, optionalNumber(given, "wait", 0, kLongestWait));
    MOTCUA_TRY(const auto count, optionalNumber(given, "count", 1, kMostScans));
    MOTCUA_TRY(const QJsonArray scans, readScans(settings, context.clock(), count.value_or(1),
                                                 std::chrono::seconds(wait.value_or(kWaitByDefault))));
    return Answer{.json = scans};
}

} // namespace

std::vector<Command> scannerCommands() {
    return {{u"scanner"_s, u"list"_s, u"scanner list"_s, {}, list},
            {u"scanner"_s,
             u"read"_s,
             u"scanner read --serial PORT [--baud N] [--wait SECONDS] [--count N]"_s,
             {valueOption("serial", "PORT"), valueOption("baud", "N"), valueOption("wait", "SECONDS"),
              valueOption("count", "N")},
             read}};
}

} // namespace motcua::cli
