// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <iterator>

namespace motcua {
namespace {

constexpr ErrorText kTexts[]{
#define MOTCUA_ERROR(name, number, causeEn, remedyEn, causeVi, remedyVi)                                     \
    {#name, number, causeEn, remedyEn, causeVi, remedyVi},
#include "core/base/error_codes.def"
#undef MOTCUA_ERROR
};

} // namespace

const ErrorText& errorText(Code code) {
    for (const ErrorText& text : kTexts)
        if (text.number == static_cast<int>(code)) return text;
    return *std::begin(kTexts);
}

} // namespace motcua
