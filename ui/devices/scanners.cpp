// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/scanners.h"

#include "core/scanner/clipboard_source.h"
#include "core/scanner/serial_ports.h"
#include "core/scanner/serial_scanner.h"
#include "core/scanner/wedge_filter.h"
#include "ui/widgets/language.h"
#include "ui/workspace/aside.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace motcua::ui {

struct Scanners::Parts : QObject {
    struct Line {
        QString path, name;
        std::unique_ptr<scanner::SerialScanner> scanner;
        Result<> state = fail(Code::SCANNER_NOT_THERE);
    };

    Workspace& workspace;
    std::function<void(const Result<scanner::Scan>&)> onScan;
    std::function<void()> onDevices;
    std::vector<std::unique_ptr<Line>> lines;
    QString port; ///< as set; what `lines` follow
    int baud = 0;
    std::stop_source pasting;
    std::unique_ptr<scanner::WedgeFilter> wedge;
    std::unique_ptr<scanner::SerialPortWatch> watch;

    Parts(Workspace& owner, std::function<void(const Result<scanner::Scan>&)> call)
        : workspace(owner), onScan(std::move(call)) {}
    ~Parts() override { pasting.request_stop(); }

    void tellDevices() const {
        if (onDevices) onDevices();
    }
    void follow(const scanner::SerialPort& found) {
        add(found.path, found.description.isEmpty() ? found.name : found.description);
    }
    void add(const QString& path, const QString& name) {
        if (std::ranges::any_of(lines, [&](const auto& line) { return line->path == path; })) return;
        lines.push_back(std::make_unique<Line>());
        Line& line = *lines.back();
        line.path = path;
        line.name = name;
        line.scanner = std::make_unique<scanner::SerialScanner>(
            scanner::SerialSettings{.port = path, .baud = baud}, workspace.clock(),
            scanner::SerialScanner::Events{.scanRead = [this](const auto& scan) { onScan(scan); },
                                           .stateChanged =
                                               [this, &line](const Result<>& state) {
                                                   line.state = state;
                                                   tellDevices();
                                               }});
        tellDevices();
    }
    /// The set port, or every one that says it is a scanner's.
    void listen() {
        const desk::Settings& settings = workspace.settings();
        if (baud == settings.serialBaud && port == settings.serialPort) return;
        baud = settings.serialBaud;
        port = settings.serialPort;
        lines.clear();
        watch.reset();
        if (!port.isEmpty()) return add(port, port.section(u'/', -1));
        for (const scanner::SerialPort& found : scanner::listSerialPorts())
            if (scanner::looksLikeScanner(found)) follow(found);
        watch = std::make_unique<scanner::SerialPortWatch>(
            scanner::SerialPortWatch::Events{.appeared = [this](const scanner::SerialPort& found) {
                if (scanner::looksLikeScanner(found)) follow(found);
            }});
        tellDevices();
    }
    void take(const QMimeData& data) {
        auto content = scanner::takeContent(data);
        if (!content) return onScan(std::unexpected(content.error()));
        // who pastes anew stops the former
        pasting.request_stop();
        pasting = std::stop_source();
        runAside(
            this,
            [content = std::move(*content), &clock = workspace.clock(), stop = pasting.get_token()] {
                return scanner::readContent(content, clock, stop);
            },
            [this](std::vector<Result<scanner::Scan>> scans) {
                for (const auto& scan : scans)
                    onScan(scan);
            });
    }
};

Scanners::Scanners(Workspace& workspace, std::function<void(const Result<scanner::Scan>&)> onScan)
    : m_parts(std::make_unique<Parts>(workspace, std::move(onScan))) {
    Parts& parts = *m_parts;
    parts.wedge = std::make_unique<scanner::WedgeFilter>(
        workspace.clock(), [&parts](const scanner::Scan& scan) { parts.onScan(scan); });
    workspace.onSettingsChanged(&parts, [&parts] { parts.listen(); });
    parts.listen();
}

Scanners::~Scanners() = default;

std::vector<Scanners::Device> Scanners::devices() const {
    std::vector<Device> devices;
    for (const auto& line : m_parts->lines)
        devices.push_back({line->name, line->state.has_value(),
                           line->state ? QString() : messageOf(line->state.error().code)});
    return devices;
}

void Scanners::onDevicesChanged(std::function<void()> call) { m_parts->onDevices = std::move(call); }

void Scanners::paste() {
    if (const QMimeData* data = QGuiApplication::clipboard()->mimeData()) m_parts->take(*data);
}

void Scanners::openFile(const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    m_parts->take(data);
}

} // namespace motcua::ui
