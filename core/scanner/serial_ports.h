// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimer>
#include <functional>
#include <optional>
#include <vector>

namespace motcua::scanner {

struct SerialPort {
    QString name; ///< `ttyACM0`, `COM3`: changes from one plugging in to the next
    QString path; ///< for SerialSettings: by the device's identity where the system has that, else the device
    QString description;
    QString manufacturer;
    QString serialNumber;
    std::optional<quint16> vendorId, productId; ///< of USB devices
    bool operator==(const SerialPort&) const = default;
};

/// All ports of this computer, in the order of their names.
std::vector<SerialPort> listSerialPorts();

/// By its vendor (the list of USB ids) or by what it calls itself. An adapter cable does not tell what is
/// behind it, and cheap scanners come as such: false does not mean that it is none.
bool looksLikeScanner(const SerialPort& port);

/// Tells what is plugged in and out, so that set-up can ask for exactly that. Looks every second: cheap, and
/// the same on every system; meant for the time of set-up. In a thread with an event loop.
class SerialPortWatch {
public:
    using List = std::function<std::vector<SerialPort>()>;
    struct Events {
        std::function<void(const SerialPort&)> appeared;
        std::function<void(const SerialPort&)> vanished = {};
    };

    /// Ports that are there already are not told. `list` and `interval` are for tests.
    explicit SerialPortWatch(Events events, List list = listSerialPorts,
                             std::chrono::milliseconds interval = std::chrono::seconds(1));

private:
    void look();

    Events m_events;
    List m_list;
    std::vector<SerialPort> m_ports;
    QTimer m_timer;
};

} // namespace motcua::scanner
