// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/serial_ports.h"

#include "core/scanner/serial_line.h"

#include <QSerialPortInfo>
#include <algorithm>

namespace motcua::scanner {
namespace {

/// Makers of code scanners in the list of USB ids (linux-usb.org). Makers that mostly build other devices
/// (Zebra's 0a5f are printers) are left out.
constexpr quint16 kScannerVendors[] = {
    0x0536, // Hand Held Products (Honeywell)
    0x05e0, // Symbol Technologies (Zebra)
    0x05f9, // PSC Scanning (Datalogic)
    0x065a, // Optoelectronics (Opticon)
    0x0745, // Syntech (CipherLab)
    0x080c, // Datalogic
    0x0c2e, // Metrologic Instruments (Honeywell)
    0x1eab, // Newland
    0x27dd, // Mindeo
};

constexpr QStringView kScannerWords[] = {u"barcode", u"bar code", u"code reader", u"scanner", u"imager"};

SerialPort describe(const QSerialPortInfo& info) {
    SerialPort port{.name = info.portName(),
                    .path = pathByIdentity(info.systemLocation()),
                    .description = info.description(),
                    .manufacturer = info.manufacturer(),
                    .serialNumber = info.serialNumber(),
                    .vendorId = {},
                    .productId = {}};
    if (info.hasVendorIdentifier()) port.vendorId = info.vendorIdentifier();
    if (info.hasProductIdentifier()) port.productId = info.productIdentifier();
    return port;
}

/// What is in `ports` and not in `others`.
template <class Told>
void tellNew(const std::vector<SerialPort>& ports, const std::vector<SerialPort>& others, const Told& told) {
    for (const SerialPort& port : ports)
        if (told && std::find(others.begin(), others.end(), port) == others.end()) told(port);
}

} // namespace

std::vector<SerialPort> listSerialPorts() {
    std::vector<SerialPort> ports;
    for (const QSerialPortInfo& info : QSerialPortInfo::availablePorts())
        ports.push_back(describe(info));
    std::sort(ports.begin(), ports.end(),
              [](const SerialPort& a, const SerialPort& b) { return a.name < b.name; });
    return ports;
}

bool looksLikeScanner(const SerialPort& port) {
    if (port.vendorId && std::find(std::begin(kScannerVendors), std::end(kScannerVendors), *port.vendorId) !=
                             std::end(kScannerVendors))
        return true;
    const QString text = (port.manufacturer + u' ' + port.description).toLower().replace(u'_', u' ');
    return std::any_of(std::begin(kScannerWords), std::end(kScannerWords),
                       [&](QStringView word) { return text.contains(word); });
}

SerialPortWatch::SerialPortWatch(Events events, List list, std::chrono::milliseconds interval)
    : m_events(std::move(events)), m_list(std::move(list)), m_ports(m_list()) {
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    m_timer.start(interval);
}

void SerialPortWatch::look() {
    const std::vector<SerialPort> before = std::exchange(m_ports, m_list());
    tellNew(before, m_ports, m_events.vanished);
    tellNew(m_ports, before, m_events.appeared);
}

} // namespace motcua::scanner
