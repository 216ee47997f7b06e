// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/action.h"

#include <QStringList>

namespace motcua::ui {

/// What an action says, in short lines for the time line; names of papers, units and reasons as they were
/// written. `now` decides whether years are shown.
QStringList actionLines(const dossier::Payload& payload, LocalTime now);

QString paymentName(dossier::PaymentMethod method);
QString receiverName(dossier::Receiver receiver);
QString sourceName(dossier::IdentitySource source);
QString stopGroundName(dossier::StopGround ground);
QString correctedFieldName(dossier::CorrectedField field);
QString attachmentKindName(dossier::AttachmentKind kind);
QString returnMethodName(dossier::ReturnMethod method);

} // namespace motcua::ui
