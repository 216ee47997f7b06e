// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/payload.h"

namespace motcua::scanner {

enum class Source { serial, camera, keyboard, pasted, picture };

/// Stable, for the shell and the audit log: `serial` …
QLatin1StringView sourceName(Source source);

/// One code that a source delivered, whole and once.
struct Scan {
    Source source = Source::pasted;
    /// For people: the device's name, the file's name; empty where there is none.
    QString device;
    qr::Payload payload;

    bool operator==(const Scan&) const = default;
};

} // namespace motcua::scanner
