// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/faults.h"

#include <QStringList>
#include <expected>

namespace motcua::cardsim {

/// What motcua-cardsim is asked for.
struct ServeOptions {
    bool help = false;
    /// Only print the profiles and faults there are.
    bool list = false;
    bool verbose = false;
    quint16 port = 0;
    Profile profile;
    Person person;
    Flaws flaws;
    std::vector<Fault> faults;
    /// Where to write the certificate and the list of revoked signers; empty: nowhere.
    QString trustFolder;
};

/// What is wrong with the command line, for a person, in both languages.
struct UsageProblem {
    QString vi;
    QString en;
    bool operator==(const UsageProblem&) const = default;
};

/// The arguments without the program's name. Reads the file of `--person`.
std::expected<ServeOptions, UsageProblem> parseServeOptions(const QStringList& arguments);

QString serveUsage();
/// What `--list` prints.
QString serveList();

/// `0CB08100 Le 256 (21 bytes) → 9000, 37 bytes`: what goes over the wire without what it says.
QString traceLine(int number, QByteArrayView command, const std::optional<QByteArray>& answer);

/// Writes `motcua-training-csca.cer` and `.crl` into the folder, which is made. False when that fails.
bool writeTrust(const QString& folder, const CardImage& image);

} // namespace motcua::cardsim
