// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/scan.h"

namespace motcua::scanner {

QLatin1StringView sourceName(Source source) {
    switch (source) {
    case Source::serial:
        return QLatin1StringView("serial");
    case Source::camera:
        return QLatin1StringView("camera");
    case Source::keyboard:
        return QLatin1StringView("keyboard");
    case Source::picture:
        return QLatin1StringView("picture");
    case Source::pasted:
        break;
    }
    return QLatin1StringView("pasted");
}

} // namespace motcua::scanner
