// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/dossier_row.h"
#include "ui/workspace/due_text.h"

namespace motcua::ui {

/// A due date as people read it, `thứ Năm 26/11 · còn 3 ngày LV`, counted in working days of this calendar.
QString dueText(const records::DossierRow& row, LocalTime now, const calendar::WorkCalendar& days);
/// The same in its two parts, for two lines.
struct DueParts {
    QString day, distance;
};
DueParts dueParts(const records::DossierRow& row, LocalTime now, const calendar::WorkCalendar& days);
/// The code, or that there is none: what was turned away at the counter never had one.
QString codeText(const records::DossierRow& row);
/// Past its due date and still to be finished.
bool isLate(const records::DossierRow& row, LocalTime now);
/// `1.250.000 đ`.
QString moneyText(qint64 vnd);
QString feeText(const records::DossierRow& row);
/// What it is without whether it is paid, and `chưa nộp` or nothing.
QString feeAmount(const records::DossierRow& row);
QString feeState(const records::DossierRow& row);
/// The stage, and with it what a clerk must not overlook (`Đang giải quyết · quá hạn`).
QString statusText(const records::DossierRow& row, LocalTime now);

} // namespace motcua::ui
