// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/procedure.h"

namespace motcua::desk {

/// What a paper of a procedure's list is at this counter. The catalogue publishes one list for all cases and
/// ways of handing in, and tells them apart only by its words.
enum class PaperNeed {
    needed,  ///< is handed in
    shown,   ///< `xuất trình`: looked at and given back, never received
    byCase,  ///< only in the case its words name: the clerk decides
    toAsk,   ///< the authorisation of somebody who hands in for another: a parent has none
    notHere, ///< of another way of handing in, or an authorisation where nobody hands in for another
};

/// By the words of the paper and of its heading; what they do not tell is `needed`.
PaperNeed paperNeed(const catalogue::Component& paper, catalogue::Channel channel, bool byProxy);
/// Of a document of the procedure. Where its list stands under several headings of cases (đăng ký thường trú:
/// one for each kind of dwelling), none of these papers is needed whatever the case.
PaperNeed paperNeed(const catalogue::Procedure& procedure, int number, catalogue::Channel channel,
                    bool byProxy);

} // namespace motcua::desk
