// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/session.h"

namespace motcua::emrtd {

/// Which of the commands of a chain this is (ICAO 9303-11 §4.4.4.3).
enum class Chaining { more, last };

/// GENERAL AUTHENTICATE with `data` inside 7C. In the extended form when the command or an answer of
/// `answerSize` bytes does not fit the short one (§9.3.1). The answer with its status, 7C still around it.
Result<card::ResponseApdu> generalAuthenticate(Session& session, QByteArrayView data, Chaining chaining,
                                               qsizetype answerSize);

/// The value of the first object inside 7C, which must have this tag; others may follow. Errors:
/// EMRTD_PROTOCOL_INVALID with `step`.
Result<QByteArray> dynamicData(QByteArrayView answer, quint8 tag, const char* step);
/// The value of a further object inside 7C.
std::optional<QByteArray> furtherData(QByteArrayView answer, quint8 tag);

/// MSE:Set with `data`; sealed or plain in the form that fits. Errors: EMRTD_STATUS with `what`.
Result<> manageEnvironment(Session& session, quint8 p1, quint8 p2, QByteArrayView data,
                           QLatin1StringView what);

} // namespace motcua::emrtd
