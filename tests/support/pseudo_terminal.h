// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace motcua::tests {

/// A serial scanner on a cable: a real terminal device of the system (a pseudo-terminal), whose other end the
/// test holds. It is found by a link, as udev names a scanner by its identity, because it comes back under
/// another name after it was unplugged.
class PseudoTerminal {
public:
    PseudoTerminal() { plugIn(); }
    ~PseudoTerminal() { unplug(); }
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;

    void plugIn();
    void unplug();
    /// Takes all permissions from the device.
    void forbid();

    /// The link, which stays.
    QString path() const { return m_folder.filePath(QStringLiteral("scanner")); }
    /// `/dev/pts/3`
    QString device() const;

    /// As many of the bytes as the line takes now.
    qsizetype send(QByteArrayView bytes);
    /// Whether a program has the device open.
    bool isOpen() const;
    /// Whether it has also finished setting it, so that what is sent arrives as it is.
    bool isReady() const { return isOpen() && settings().raw && !settings().dropsFaultyBytes; }

    struct Settings {
        int baud = 0;
        bool raw = false;
        bool dropsFaultyBytes = false;
    };
    /// What the program has set. Parity and the number of bits are not among it: pseudo-terminals have none.
    Settings settings() const;

private:
    QTemporaryDir m_folder;
    int m_master = -1;
};

} // namespace motcua::tests
