// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/board.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace motcua::ui {
namespace {

struct BoardText {
    Q_DECLARE_TR_FUNCTIONS(BoardText)
};

constexpr size_t kCalled = 4, kNext = 8; ///< that are large enough to be read from the back of the room

QString who(const desk::Ticket& ticket) { return ticket.name.isEmpty() ? ticket.number : ticket.name; }

} // namespace

Board::Board(QString office) : m_office(std::move(office)) {
    setWindowTitle(BoardText::tr("Board"));
    setAccessibleName(BoardText::tr("Board"));
    resize(1280, 720);
}

void Board::show(std::vector<desk::Ticket> tickets) {
    m_called.clear();
    m_next.clear();
    QStringList words;
    for (desk::Ticket& ticket : tickets) {
        const bool isCalled =
            ticket.state == desk::TicketState::called || ticket.state == desk::TicketState::serving;
        if (isCalled) words << BoardText::tr("%1, desk %2").arg(who(ticket)).arg(ticket.desk);
        if (ticket.state == desk::TicketState::held) continue;
        auto& list = isCalled ? m_called : m_next;
        if (list.size() < (isCalled ? kCalled : kNext)) list.push_back(std::move(ticket));
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

void Board::paintEvent(QPaintEvent*) {
    const Tokens& colours = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours.background);
    const double unit = height() / 100.0;
    const auto font = [&](double size, bool bold) {
        QFont sized = QWidget::font();
        sized.setPixelSize(std::max(8, static_cast<int>(size * unit)));
        sized.setBold(bold);
        return sized;
    };
    const auto text = [&](const QRectF& box, const QString& words, const QFont& with, const QColor& colour,
                          int align) {
        painter.setFont(with);
        painter.setPen(colour);
        painter.drawText(box, align | Qt::AlignVCenter,
                         QFontMetricsF(with).elidedText(words, Qt::ElideRight, box.width()));
    };
    const double margin = 4 * unit;
    const double width = this->width() - 2 * margin;
    text({margin, 2 * unit, width, 10 * unit}, m_office, font(6, true), colours.text, Qt::AlignLeft);
    const QColor head = colours.secondary;
    text({margin, 13 * unit, width * 0.6, 6 * unit}, BoardText::tr("Now called"), font(4, true), head,
         Qt::AlignLeft);
    text({margin + width * 0.6, 13 * unit, width * 0.4, 6 * unit}, BoardText::tr("Desk"), font(4, true), head,
         Qt::AlignRight);
    double y = 20 * unit;
    for (const desk::Ticket& ticket : m_called) {
        const QRectF row(margin, y, width, 14 * unit);
        painter.setPen(QPen(colours.line, 1));
        painter.setBrush(colours.surface);
        painter.drawRoundedRect(row, 2 * unit, 2 * unit);
        text(row.adjusted(3 * unit, 0, -width * 0.3, 0), who(ticket), font(9, true),
             ticket.state == desk::TicketState::called ? colours.accent : colours.text, Qt::AlignLeft);
        text(row.adjusted(width * 0.7, 0, -3 * unit, 0), QString::number(ticket.desk), font(10, true),
             colours.text, Qt::AlignRight);
        y += 15.5 * unit;
    }
    if (m_called.empty())
        text({margin, y, width, 14 * unit}, BoardText::tr("Please take a seat; your number will be called."),
             font(5, false), head, Qt::AlignLeft);
    QStringList next;
    for (const desk::Ticket& ticket : m_next)
        next << who(ticket);
    text({margin, 84 * unit, width, 12 * unit},
         next.isEmpty() ? QString() : BoardText::tr("Next: %1").arg(next.join(u' ' + QString(u'·') + u' ')),
         font(5, false), colours.text, Qt::AlignLeft);
}

} // namespace motcua::ui
