// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace motcua::card {

struct ReaderState {
    QString name;
    bool present = false; ///< a card lies there
    bool mute = false;    ///< and does not answer
    /// Some program, this one included, is connected to it. Only a hint: it may be late.
    bool inUse = false;
    QByteArray answerToReset = {}; ///< empty without a card
    bool operator==(const ReaderState&) const = default;
};

/// All readers, none at all included, or the error CARD_NO_SERVICE. On Windows the service stops with the
/// last reader, so there "no service" may mean "no reader".
using Readers = Result<std::vector<ReaderState>>;

/// The readers at this moment. May wait for the service, which a system starts when it is asked for.
Readers listReaders();

} // namespace motcua::card
