// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/scanner/scan.h"
#include "core/scanner/scan_assembler.h"

#include <QSerialPort>
#include <QTimer>
#include <functional>

namespace motcua::scanner {

/// The speeds that scanners can be set to, the usual ones of factories first. Virtual ports (USB-COM) take
/// any.
inline constexpr int kSerialSpeeds[] = {9600, 115200, 19200,  38400,  57600, 4800,
                                        2400, 1200,   230400, 460800, 921600};

struct SerialSettings {
    /// `ttyACM0`, `COM3` or a path. A path by identity (SerialPort::path) finds the scanner again whatever
    /// name it comes back under.
    QString port;
    int baud = 9600;
    QSerialPort::DataBits dataBits = QSerialPort::Data8;
    QSerialPort::Parity parity = QSerialPort::NoParity;
    QSerialPort::StopBits stopBits = QSerialPort::OneStop;
    QByteArray prefix = {}, suffix = {}; ///< as programmed into the scanner; ends and AIM need not be given
    bool operator==(const SerialSettings&) const = default;
};

/// A scanner on a serial port, kept open for this program alone as long as this object lives. When it is
/// unplugged or another program has it, it is tried again for ever, ever more slowly up to every 3 s. Lives
/// in one thread with an event loop; never waits.
class SerialScanner {
public:
    /// A code, or SCANNER_GARBLED, SCANNER_LETTERS_LOST, SCANNER_READS_DIFFER.
    using ScanRead = std::function<void(const Result<Scan>&)>;
    /// Each change: connected, or why not: SCANNER_NOT_THERE, SCANNER_BUSY, SCANNER_NO_PERMISSION,
    /// SCANNER_PORT_FAILED.
    using StateChanged = std::function<void(const Result<>&)>;
    struct Events {
        ScanRead scanRead;
        StateChanged stateChanged = {};
    };

    /// Opens at once; `stateChanged` tells the outcome from the event loop. No callback may destroy the
    /// scanner.
    SerialScanner(SerialSettings settings, const Clock& clock, Events events);
    SerialScanner(const SerialScanner&) = delete;
    SerialScanner& operator=(const SerialScanner&) = delete;

    bool isConnected() const { return m_connected; }

private:
    void open();
    void lose(QSerialPort::SerialPortError error);
    void retryLater();
    void setState(const Result<>& state);
    void readBytes();
    void silence();
    void deliver(ScanAssembler::Outcomes outcomes);

    SerialSettings m_settings;
    Events m_events;
    ScanAssembler m_assembler;
    QSerialPort m_port;
    QTimer m_silence, m_retry;
    std::chrono::milliseconds m_retryDelay;
    std::optional<Result<>> m_state;
    bool m_connected = false;
};

} // namespace motcua::scanner
