// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/report_pages.h"

#include "core/document/form_text.h"
#include "core/report/cell_text.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextOption>
#include <cmath>

namespace motcua::desk {
namespace {

using report::CellKind;
using report::Row;
using report::RowKind;

constexpr double kMarginMm = 12;
constexpr double kDpi = 300;
constexpr double kMm = kDpi / 25.4;
constexpr double kPadding = 1.2 * kMm;

class Pager {
public:
    Pager(const report::Table& table, QPagedPaintDevice& device)
        : m_table(table), m_device(device), m_heading(report::headingOf(table.layout)) {}

    Result<> run(const report::ReportHead& head) {
        QPageLayout layout(QPageSize(QPageSize::A4),
                           m_table.layout.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait,
                           QMarginsF());
        layout.setMode(QPageLayout::FullPageMode);
        m_device.setPageLayout(layout);
        if (!m_painter.begin(&m_device)) return fail(Code::DOCUMENT_PRINT_FAILED);
        const double scale = m_device.logicalDpiX() / kDpi;
        m_painter.scale(scale, scale);
        const bool wide = m_table.layout.isLandscape;
        m_width = ((wide ? 297 : 210) - 2 * kMarginMm) * kMm;
        m_bottom = ((wide ? 210 : 297) - kMarginMm - 6) * kMm;
        m_left = kMarginMm * kMm;
        m_y = kMarginMm * kMm;
        setColumns();
        paintHead(head);
        paintHeadings();
        for (const Row& row : m_table.rows)
            MOTCUA_CHECK(paintRow(row));
        MOTCUA_CHECK(paintFoot());
        paintPageNumber();
        m_painter.end();
        return {};
    }

private:
    QFont font(bool bold, double points) const {
        QFont font = document::formFont(points);
        // the painter's unit is a 300th of an inch, whatever the device's is
        font.setPixelSize(static_cast<int>(std::lround(points / 72.0 * kDpi)));
        font.setBold(bold);
        return font;
    }

    /// Names share the width in proportion; a figure never gets less than its longest number needs.
    void setColumns() {
        double sum = 0;
        for (const report::Column& column : m_table.layout.columns)
            sum += column.width;
        double x = m_left;
        for (const report::Column& column : m_table.layout.columns) {
            m_x.push_back(x);
            x += m_width * column.width / sum;
        }
        m_x.push_back(x);
        m_points = m_table.layout.columns.size() > 12 ? 7.5 : 9;
    }

    double columnWidth(size_t from, size_t count = 1) const { return m_x[from + count] - m_x[from]; }

    /// Words stay whole where they can.
    static QTextOption wrapped(int align) {
        QTextOption option{Qt::Alignment(align)};
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        return option;
    }

    double textHeight(const QString& text, double width, const QFont& with, int align) {
        m_painter.setFont(with);
        return m_painter.boundingRect(QRectF(0, 0, width, 1e6), text, wrapped(align)).height();
    }

    void line(const QString& text, double x, double width, bool bold, double points, int align) {
        const QFont with = font(bold, points);
        const double height = textHeight(text.isEmpty() ? QStringLiteral(" ") : text, width, with, align);
        m_painter.drawText(QRectF(x, m_y, width, height), text, wrapped(align));
        m_y += height;
    }

    void paintHead(const report::ReportHead& head) {
        const double top = m_y;
        const double half = m_width / 2;
        if (!head.superior.isEmpty()) line(head.superior, m_left, half, false, 11, Qt::AlignHCenter);
        line(head.office, m_left, half, true, 11, Qt::AlignHCenter);
        const double left = m_y;
        m_y = top;
        line(QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), m_left + half, half, true, 11,
             Qt::AlignHCenter);
        line(QStringLiteral("Độc lập - Tự do - Hạnh phúc"), m_left + half, half, true, 11, Qt::AlignHCenter);
        const QString date = QStringLiteral("ngày %1").arg(vietnameseDate(head.day));
        line(head.place.isEmpty() ? date : head.place + QStringLiteral(", ") + date, m_left + half, half,
             false, 11, Qt::AlignHCenter);
        m_y = std::max(m_y, left) + 4 * kMm;
        line(m_table.layout.title.toUpper(), m_left, m_width, true, 13, Qt::AlignHCenter);
        if (!m_table.layout.basis.isEmpty())
            line(QStringLiteral("(%1)").arg(m_table.layout.basis), m_left, m_width, false, 10,
                 Qt::AlignHCenter);
        line(m_table.period, m_left, m_width, false, 11, Qt::AlignHCenter);
        for (const QString& scope : m_table.scope)
            line(scope, m_left, m_width, false, 11, Qt::AlignHCenter);
        m_y += 4 * kMm;
    }

    void paintHeadings() {
        const QFont with = font(true, m_points);
        std::vector<double> heights(static_cast<size_t>(m_heading.rows), 0);
        const auto needed = [&](const report::HeadingCell& cell) {
            const double width =
                columnWidth(static_cast<size_t>(cell.column), static_cast<size_t>(cell.columns)) -
                2 * kPadding;
            return textHeight(cell.text, width, with, Qt::AlignCenter) + 2 * kPadding;
        };
        for (const auto& cell : m_heading.cells)
            if (cell.rows == 1)
                heights[static_cast<size_t>(cell.row)] =
                    std::max(heights[static_cast<size_t>(cell.row)], needed(cell));
        const auto total = [&](int row, int rows) {
            double sum = 0;
            for (int i = row; i < row + rows; ++i)
                sum += heights[static_cast<size_t>(i)];
            return sum;
        };
        for (const auto& cell : m_heading.cells)
            if (cell.rows > 1) heights.back() += std::max(0.0, needed(cell) - total(cell.row, cell.rows));
        for (const auto& cell : m_heading.cells) {
            const QRectF box(m_x[static_cast<size_t>(cell.column)], m_y + total(0, cell.row),
                             columnWidth(static_cast<size_t>(cell.column), static_cast<size_t>(cell.columns)),
                             total(cell.row, cell.rows));
            m_painter.fillRect(box, QColor(0xEE, 0xF1, 0xF5));
            frame(box);
            m_painter.setFont(with);
            m_painter.drawText(box.adjusted(kPadding, kPadding, -kPadding, -kPadding), cell.text,
                               wrapped(Qt::AlignCenter));
        }
        m_y += total(0, m_heading.rows);
    }

    void frame(const QRectF& box) {
        m_painter.setPen(QPen(Qt::black, 0.2 * kMm));
        m_painter.drawRect(box);
    }

    static int alignOf(CellKind kind) {
        return (kind == CellKind::text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    }

    Result<> paintRow(const Row& row) {
        const QFont with = font(row.kind != RowKind::normal, m_points);
        // a group's name goes over the whole width
        const bool isGroup = row.kind == RowKind::group;
        QStringList texts;
        double height = 0;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            const CellKind kind = m_table.layout.columns[i].kind;
            const bool isEmptyText =
                kind == CellKind::text && std::holds_alternative<std::monostate>(row.cells[i]);
            const bool isNumberless = i == 0 && std::holds_alternative<std::monostate>(row.cells[i]);
            texts << (isEmptyText || isNumberless ? QString() : report::shownText(row.cells[i], kind));
            const double width = (isGroup ? m_width : columnWidth(i)) - 2 * kPadding;
            if (!isGroup || kind == CellKind::text)
                height = std::max(height, textHeight(texts.back(), width, with, alignOf(kind)));
        }
        height += 2 * kPadding;
        if (m_y + height > m_bottom) MOTCUA_CHECK(nextPage());
        m_painter.setFont(with);
        if (isGroup) {
            const QRectF box(m_left, m_y, m_width, height);
            frame(box);
            m_painter.drawText(box.adjusted(kPadding, 0, -kPadding, 0), Qt::AlignLeft | Qt::AlignVCenter,
                               groupName(row));
        }
        for (size_t i = 0; !isGroup && i < row.cells.size(); ++i) {
            const QRectF box(m_x[i], m_y, columnWidth(i), height);
            frame(box);
            m_painter.drawText(box.adjusted(kPadding, kPadding, -kPadding, -kPadding),
                               texts[static_cast<qsizetype>(i)],
                               wrapped(alignOf(m_table.layout.columns[i].kind)));
        }
        m_y += height;
        return {};
    }

    QString groupName(const Row& row) const {
        const int column = m_table.layout.column(u"name");
        return column < 0 ? QString()
                          : report::shownText(row.cells[static_cast<size_t>(column)], CellKind::text);
    }

    Result<> nextPage() {
        paintPageNumber();
        if (!m_device.newPage()) return fail(Code::DOCUMENT_PRINT_FAILED);
        ++m_page;
        m_y = kMarginMm * kMm;
        paintHeadings();
        return {};
    }

    Result<> paintFoot() {
        const QFont italic = font(false, 9);
        m_y += 3 * kMm;
        for (const QString& note : m_table.notes) {
            if (m_y + textHeight(note, m_width, italic, Qt::AlignLeft) > m_bottom) MOTCUA_CHECK(nextPage());
            line(note, m_left, m_width, false, 9, Qt::AlignLeft);
        }
        if (m_y + 30 * kMm > m_bottom) MOTCUA_CHECK(nextPage());
        m_y += 5 * kMm;
        const double top = m_y;
        line(QStringLiteral("NGƯỜI LẬP BIỂU"), m_left, m_width / 2, true, 11, Qt::AlignHCenter);
        m_y = top;
        line(QStringLiteral("THỦ TRƯỞNG ĐƠN VỊ"), m_left + m_width / 2, m_width / 2, true, 11,
             Qt::AlignHCenter);
        return {};
    }

    void paintPageNumber() {
        m_painter.setFont(font(false, 9));
        m_painter.setPen(Qt::black);
        m_painter.drawText(QRectF(m_left, m_bottom + 2 * kMm, m_width, 6 * kMm), Qt::AlignCenter,
                           QString::number(m_page));
    }

    const report::Table& m_table;
    QPagedPaintDevice& m_device;
    report::Heading m_heading;
    QPainter m_painter;
    double m_width = 0, m_left = 0, m_bottom = 0, m_y = 0, m_points = 9;
    std::vector<double> m_x;
    int m_page = 1;
};

} // namespace

Result<> paintReport(const report::Table& table, const report::ReportHead& head, QPagedPaintDevice& device) {
    return Pager(table, device).run(head);
}

Result<QByteArray> reportPdf(const report::Table& table, const report::ReportHead& head) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(static_cast<int>(kDpi));
    writer.setTitle(table.layout.title);
    writer.setCreator(QStringLiteral("MotCua"));
    MOTCUA_CHECK(paintReport(table, head, writer));
    return bytes;
}

} // namespace motcua::desk
