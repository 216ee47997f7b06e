// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_name.h"

namespace motcua {

std::optional<Code> codeNamed(QStringView name) {
#define MOTCUA_ERROR(code, ...)                                                                              \
    if (name == QLatin1StringView(#code)) return Code::code;
#include "core/base/error_codes.def"
#undef MOTCUA_ERROR
    return {};
}

} // namespace motcua
