// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

namespace motcua::card {

/// Another program that uses the same card: a PC/SC context of its own, by the library's own calls.
class OtherProgram {
public:
    enum class Sharing { shared, exclusive };
    OtherProgram(const QString& reader, Sharing sharing);
    ~OtherProgram();
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

    bool isConnected() const;
    /// The answer of the card, empty when the command does not go through.
    QByteArray send(const QByteArray& command);
    /// All true on success.
    bool begin();
    bool end();
    /// Ends the connection; with a reset, the others notice.
    bool disconnect(bool reset);

private:
    struct Handles;
    std::unique_ptr<Handles> m_handles;
};

} // namespace motcua::card
