// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/serial_scanner.h"

#include "core/scanner/serial_line.h"

#include <QFileInfo>
#include <algorithm>

namespace motcua::scanner {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kFirstRetry = 200ms, kLastRetry = 3000ms;

/// The device itself behind a path by identity, so that every program locks the same name.
QString deviceOf(const QString& port) {
    const QString target = QFileInfo(port).canonicalFilePath();
    return target.isEmpty() ? port : target;
}

/// Qt has one error for "in use" and "not allowed", because Windows has.
Code codeOf(QSerialPort::SerialPortError error, const QString& device) {
    switch (error) {
    case QSerialPort::DeviceNotFoundError:
    case QSerialPort::ResourceError:
    case QSerialPort::ReadError:
        return Code::SCANNER_NOT_THERE;
    case QSerialPort::PermissionError: {
        const QFileInfo file(device);
        const bool allowed = !file.exists() || (file.isReadable() && file.isWritable());
        return allowed ? Code::SCANNER_BUSY : Code::SCANNER_NO_PERMISSION;
    }
    default:
        return Code::SCANNER_PORT_FAILED;
    }
}

} // namespace

SerialScanner::SerialScanner(SerialSettings settings, const Clock& clock, Events events)
    : m_settings(std::move(settings)), m_events(std::move(events)),
      m_assembler(clock, {.baud = m_settings.baud, .prefix = m_settings.prefix, .suffix = m_settings.suffix}),
      m_retryDelay(kFirstRetry) {
    m_silence.setSingleShot(true);
    m_silence.setTimerType(Qt::PreciseTimer);
    m_retry.setSingleShot(true);
    QObject::connect(&m_silence, &QTimer::timeout, &m_silence, [this] { silence(); });
    QObject::connect(&m_retry, &QTimer::timeout, &m_retry, [this] { open(); });
    QObject::connect(&m_port, &QSerialPort::readyRead, &m_port, [this] { readBytes(); });
    // queued: a port must not be closed from inside its own report
    QObject::connect(
        &m_port, &QSerialPort::errorOccurred, &m_port,
        [this](QSerialPort::SerialPortError error) { lose(error); }, Qt::QueuedConnection);
    m_retry.start(0);
}

void SerialScanner::open() {
    const QString device = deviceOf(m_settings.port);
    m_port.setPortName(device);
    m_port.setBaudRate(m_settings.baud);
    m_port.setDataBits(m_settings.dataBits);
    m_port.setParity(m_settings.parity);
    m_port.setStopBits(m_settings.stopBits);
    if (!m_port.open(QIODevice::ReadWrite)) {
        setState(fail(codeOf(m_port.error(), device)));
        return retryLater();
    }
    // Virtual ports send only to a host that is ready. Devices without these lines refuse, and need none.
    m_port.setDataTerminalReady(true);
    m_port.setRequestToSend(true);
    showFaultyBytes(m_port);
    m_port.clearError();
    m_connected = true;
    m_retryDelay = kFirstRetry;
    setState({});
}

void SerialScanner::lose(QSerialPort::SerialPortError error) {
    const bool lost = error == QSerialPort::ResourceError || error == QSerialPort::ReadError;
    if (!m_connected || !lost) return;
    m_connected = false;
    m_port.close();
    m_silence.stop();
    m_assembler.reset();
    setState(fail(Code::SCANNER_NOT_THERE));
    retryLater();
}

void SerialScanner::retryLater() {
    m_retry.start(m_retryDelay);
    m_retryDelay = std::min(m_retryDelay * 2, kLastRetry);
}

void SerialScanner::setState(const Result<>& state) {
    if (m_state == state) return;
    m_state = state;
    if (m_events.stateChanged) m_events.stateChanged(state);
}

void SerialScanner::readBytes() {
    deliver(m_assembler.take(m_port.readAll(), ScanAssembler::Time::clock::now()));
}

/// When this thread was busy, bytes may wait that came before the silence seemed to be over.
void SerialScanner::silence() {
    if (m_port.waitForReadyRead(0)) return; // readBytes() was called
    deliver(m_assembler.timePassed(ScanAssembler::Time::clock::now()));
}

void SerialScanner::deliver(ScanAssembler::Outcomes outcomes) {
    if (const auto end = m_assembler.deadline())
        m_silence.start(std::max(
            std::chrono::ceil<std::chrono::milliseconds>(*end - ScanAssembler::Time::clock::now()), 0ms));
    else
        m_silence.stop();
    for (auto& outcome : outcomes) {
        if (outcome)
            m_events.scanRead(
                Scan{.source = Source::serial, .device = m_settings.port, .payload = *std::move(outcome)});
        else
            m_events.scanRead(std::unexpected(outcome.error()));
    }
}

} // namespace motcua::scanner
