// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/row_text.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct RowText {
    Q_DECLARE_TR_FUNCTIONS(RowText)
};

} // namespace

QString codeText(const records::DossierRow& row) {
    return row.code.isEmpty() ? RowText::tr("no code") : row.code;
}

bool isLate(const records::DossierRow& row, LocalTime now) {
    return row.due && !row.finished && toLocal(*row.due) < now;
}

DueParts dueParts(const records::DossierRow& row, LocalTime now, const calendar::WorkCalendar& days) {
    if (row.supplementDeadline && row.status == dossier::Status::supplementAwaited)
        return {shortDay(dateOf(toLocal(*row.supplementDeadline)), now), RowText::tr("for the supplement")};
    if (!row.due) return {row.received ? RowText::tr("no date") : QString(), {}};
    const LocalTime due = toLocal(*row.due);
    const QString day = shortDay(dateOf(due), now);
    if (row.finished)
        return {day, *row.finished > *row.due ? RowText::tr("was late") : RowText::tr("in time")};
    return {day, dueDistance(due, now, days)};
}

QString dueText(const records::DossierRow& row, LocalTime now, const calendar::WorkCalendar& days) {
    const DueParts parts = dueParts(row, now, days);
    return parts.distance.isEmpty() ? parts.day : parts.day + u" · "_s + parts.distance;
}

QString moneyText(qint64 vnd) {
    QString digits = QString::number(vnd);
    const qsizetype first = vnd < 0 ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, u'.');
    return digits + u" đ"_s;
}

QString feeAmount(const records::DossierRow& row) {
    if (!row.feeVnd) return RowText::tr("not fixed");
    return *row.feeVnd == 0 ? RowText::tr("none") : moneyText(*row.feeVnd);
}

QString feeState(const records::DossierRow& row) {
    return row.feeVnd.value_or(0) > 0 && !row.feePaid ? RowText::tr("unpaid") : QString();
}

QString feeText(const records::DossierRow& row) {
    const QString state = feeState(row);
    return state.isEmpty() ? feeAmount(row) : feeAmount(row) + u" · "_s + state;
}

QString statusText(const records::DossierRow& row, LocalTime now) {
    using dossier::Stage;
    // a closed dossier is told apart by how it was closed, which the portal's status says
    const bool isClosed = row.stage == Stage::closed;
    const QString text =
        isClosed ? dossier::vietnameseStatus(row.status) : dossier::vietnameseStage(row.stage);
    return isLate(row, now) ? text + u" · "_s + RowText::tr("late") : text;
}

} // namespace motcua::ui
