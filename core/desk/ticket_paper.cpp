// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ticket_paper.h"

#include "core/desk/audit_entries.h"
#include "core/document/form_text.h"

#include <QPageLayout>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace motcua::desk {
namespace {

constexpr QSizeF kPaperMm(80, 90);
constexpr double kMarginMm = 4; ///< what a thermal printer cannot reach

QString clockText(LocalTime at) {
    const std::chrono::hh_mm_ss clock{timeOfDay(at)};
    return QStringLiteral("%1:%2")
        .arg(clock.hours().count(), 2, 10, QLatin1Char('0'))
        .arg(clock.minutes().count(), 2, 10, QLatin1Char('0'));
}

class TicketPainter {
public:
    explicit TicketPainter(QPainter& painter, double dotsPerMm) : m_painter(painter), m_dots(dotsPerMm) {}

    void line(const QString& text, double points, bool bold) {
        if (text.isEmpty()) return;
        QFont font = document::formFont(points);
        font.setPixelSize(static_cast<int>(std::lround(points / 72.0 * 25.4 * m_dots)));
        font.setBold(bold);
        m_painter.setFont(font);
        const double width = (kPaperMm.width() - 2 * kMarginMm) * m_dots;
        const QRectF place(kMarginMm * m_dots, m_y, width, kPaperMm.height() * m_dots);
        constexpr int kFlags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
        m_painter.drawText(place, kFlags, text);
        m_y += m_painter.boundingRect(place, kFlags, text).height();
    }
    void space(double mm) { m_y += mm * m_dots; }

private:
    QPainter& m_painter;
    double m_dots;
    double m_y = kMarginMm * m_dots;
};

} // namespace

Result<TicketPaper> ticketPaper(Workplace& workplace, const QString& number) {
    MOTCUA_TRY(const auto line, ticketBoard(workplace));
    const auto found = std::ranges::find(line, number, &Ticket::number);
    if (found == line.end()) return fail(Code::DESK_TICKET, number);
    TicketPaper paper{workplace.station().officeName, *found, 0};
    paper.before = static_cast<int>(std::count_if(
        line.begin(), found, [](const Ticket& ticket) { return ticket.state == TicketState::waiting; }));
    MOTCUA_CHECK(noteAlone(workplace, "ticket.printed", {{QStringLiteral("number"), number}}));
    return paper;
}

Result<> paintTicket(const TicketPaper& paper, QPagedPaintDevice& device) {
    QPageLayout layout(QPageSize(kPaperMm, QPageSize::Millimeter), QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(layout);
    QPainter painter;
    if (!painter.begin(&device)) return fail(Code::DOCUMENT_PRINT_FAILED);
    TicketPainter lines(painter, device.logicalDpiX() / 25.4);
    const Ticket& ticket = paper.ticket;
    const LocalTime issued = toLocal(ticket.issued);
    lines.line(paper.office, 11, true);
    lines.space(2);
    lines.line(QStringLiteral("SỐ THỨ TỰ"), 10, false);
    lines.line(ticket.number, 40, true);
    lines.line(ticket.name, 12, true);
    if (ticket.priority != TicketPriority::none) lines.line(QStringLiteral("(ưu tiên)"), 10, false);
    lines.space(1);
    lines.line(ticket.services.join(QStringLiteral("; ")), 10, false);
    if (ticket.appointment)
        lines.line(QStringLiteral("Hẹn lúc %1").arg(clockText(toLocal(*ticket.appointment))), 10, true);
    lines.space(2);
    lines.line(QStringLiteral("Trước bạn: %1 người").arg(paper.before), 10, false);
    lines.line(QStringLiteral("%1, %2").arg(clockText(issued), vietnameseDate(dateOf(issued))), 9, false);
    lines.line(QStringLiteral("Mời ngồi chờ, số sẽ được gọi và hiện trên bảng."), 9, false);
    if (!painter.end()) return fail(Code::DOCUMENT_PRINT_FAILED);
    return {};
}

} // namespace motcua::desk
