// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/banks.h"

namespace motcua::ui {

std::span<const Bank> banks() {
    static constexpr Bank kBanks[] = {
        {QLatin1StringView("970405"), QLatin1StringView("Agribank")},
        {QLatin1StringView("970418"), QLatin1StringView("BIDV")},
        {QLatin1StringView("970436"), QLatin1StringView("Vietcombank")},
        {QLatin1StringView("970415"), QLatin1StringView("VietinBank")},
        {QLatin1StringView("970416"), QLatin1StringView("ACB")},
        {QLatin1StringView("970437"), QLatin1StringView("HDBank")},
        {QLatin1StringView("970449"), QLatin1StringView("LPBank")},
        {QLatin1StringView("970422"), QLatin1StringView("MB")},
        {QLatin1StringView("970426"), QLatin1StringView("MSB")},
        {QLatin1StringView("970448"), QLatin1StringView("OCB")},
        {QLatin1StringView("970403"), QLatin1StringView("Sacombank")},
        {QLatin1StringView("970443"), QLatin1StringView("SHB")},
        {QLatin1StringView("970407"), QLatin1StringView("Techcombank")},
        {QLatin1StringView("970423"), QLatin1StringView("TPBank")},
        {QLatin1StringView("970441"), QLatin1StringView("VIB")},
        {QLatin1StringView("970432"), QLatin1StringView("VPBank")},
    };
    return kBanks;
}

} // namespace motcua::ui
