// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx.h"

#include "core/report/csv.h"

#include <QFile>
#include <QTemporaryDir>
#include <array>
#include <memory>
#include <xlsxwriter.h>

namespace motcua::report {
namespace {

struct Closing {
    void operator()(lxw_workbook* workbook) const { workbook_close(workbook); }
};
using Workbook = std::unique_ptr<lxw_workbook, Closing>;

lxw_datetime dateTimeOf(LocalTime time) {
    const std::chrono::year_month_day day{dateOf(time)};
    const std::chrono::hh_mm_ss clock{timeOfDay(time)};
    return {static_cast<int>(day.year()),
            static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day())),
            static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()),
            static_cast<double>(clock.seconds().count())};
}

const char* numberFormat(CellKind kind) {
    switch (kind) {
    case CellKind::count:
    case CellKind::money:
        return "#,##0";
    case CellKind::percent:
        return "0.00";
    case CellKind::points:
        return "0.0";
    case CellKind::date:
        return "dd/mm/yyyy";
    case CellKind::time:
        return "dd/mm/yyyy hh:mm";
    case CellKind::text:
        break;
    }
    return nullptr;
}

class Sheet {
public:
    Sheet(lxw_workbook* workbook, const Table& table)
        : m_workbook(workbook), m_table(table), m_sheet(workbook_add_worksheet(workbook, "Báo cáo")),
          m_last(static_cast<lxw_col_t>(table.layout.columns.size() - 1)) {
        m_title = text(LXW_ALIGN_CENTER, true);
        m_plain = text(LXW_ALIGN_CENTER, false);
        m_note = text(LXW_ALIGN_LEFT, false);
        format_set_italic(m_note);
        m_heading = cell(true);
        format_set_align(m_heading, LXW_ALIGN_CENTER);
        for (const Column& column : table.layout.columns) {
            m_cells.push_back(cellOf(column.kind, false));
            m_bold.push_back(cellOf(column.kind, true));
        }
        for (lxw_col_t column = 0; column <= m_last; ++column)
            worksheet_set_column(m_sheet, column, column, table.layout.columns[column].width + 2, nullptr);
    }

    void write(const ReportHead& head) {
        writeHead(head);
        writeHeadings();
        for (const Row& row : m_table.rows)
            writeRow(row);
        writeFoot();
        if (m_table.layout.isLandscape) worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, 9); // A4
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_set_footer(m_sheet, "&C&P/&N");
    }

private:
    lxw_format* text(uint8_t align, bool bold) {
        lxw_format* format = workbook_add_format(m_workbook);
        format_set_font_name(format, "Times New Roman");
        format_set_font_size(format, 12);
        format_set_align(format, align);
        format_set_text_wrap(format);
        if (bold) format_set_bold(format);
        return format;
    }
    lxw_format* cell(bool bold) {
        lxw_format* format = text(LXW_ALIGN_LEFT, bold);
        format_set_font_size(format, 11);
        format_set_border(format, LXW_BORDER_THIN);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        return format;
    }
    lxw_format* cellOf(CellKind kind, bool bold) {
        lxw_format* format = cell(bold);
        const char* number = numberFormat(kind);
        if (!number) return format;
        format_set_num_format(format, number);
        format_set_align(format, LXW_ALIGN_RIGHT);
        return format;
    }

    void across(const QString& words, lxw_col_t from, lxw_col_t to, lxw_format* format) {
        const QByteArray utf8 = words.toUtf8();
        if (from < to)
            worksheet_merge_range(m_sheet, m_row, from, m_row, to, utf8.constData(), format);
        else
            worksheet_write_string(m_sheet, m_row, from, utf8.constData(), format);
    }

    void writeHead(const ReportHead& head) {
        const lxw_col_t half = m_last / 2;
        const std::array left{head.superior, head.office, QString()};
        const QString date = QStringLiteral("%1Ngày %2")
                                 .arg(head.place.isEmpty() ? QString() : head.place + QStringLiteral(", "),
                                      vietnameseDate(head.day));
        const std::array right{QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                               QStringLiteral("Độc lập - Tự do - Hạnh phúc"), date};
        for (size_t i = 0; i < left.size(); ++i, ++m_row) {
            lxw_format* format = i < 2 ? m_title : m_plain;
            if (half > 0) across(left[i], 0, half - 1, format);
            across(right[i], half, m_last, format);
        }
        ++m_row;
        across(m_table.layout.title.toUpper(), 0, m_last, m_title);
        ++m_row;
        QStringList below{m_table.period};
        if (!m_table.layout.basis.isEmpty()) below.prepend(QStringLiteral("(%1)").arg(m_table.layout.basis));
        for (const QString& line : below + m_table.scope) {
            across(line, 0, m_last, m_plain);
            ++m_row;
        }
        ++m_row;
    }

    void writeHeadings() {
        const Heading heading = headingOf(m_table.layout);
        // streaming writes a row once: cells of one line belong together, from the left
        for (int line = 0; line < heading.rows; ++line)
            for (const HeadingCell& one : heading.cells) {
                const QByteArray utf8 = one.text.toUtf8();
                const auto top = m_row + static_cast<lxw_row_t>(one.row);
                const auto column = static_cast<lxw_col_t>(one.column);
                if (one.row != line) continue;
                if (one.rows == 1 && one.columns == 1)
                    worksheet_write_string(m_sheet, top, column, utf8.constData(), m_heading);
                else
                    worksheet_merge_range(m_sheet, top, column, top + static_cast<lxw_row_t>(one.rows - 1),
                                          static_cast<lxw_col_t>(column + one.columns - 1), utf8.constData(),
                                          m_heading);
            }
        const auto first = m_row;
        m_row += static_cast<lxw_row_t>(heading.rows);
        worksheet_repeat_rows(m_sheet, first, m_row - 1);
        worksheet_freeze_panes(m_sheet, m_row, 0);
    }

    void writeRow(const Row& row) {
        for (lxw_col_t column = 0; column <= m_last; ++column) {
            lxw_format* format = row.kind == RowKind::normal ? m_cells[column] : m_bold[column];
            writeCell(row.cells[column], column, format);
        }
        ++m_row;
    }

    void writeCell(const Cell& cell, lxw_col_t column, lxw_format* format) {
        if (const auto* words = std::get_if<Text>(&cell))
            worksheet_write_string(m_sheet, m_row, column, defused(words->toString()).toUtf8().constData(),
                                   format);
        else if (const auto* number = std::get_if<qint64>(&cell))
            worksheet_write_number(m_sheet, m_row, column, static_cast<double>(*number), format);
        else if (const auto* share = std::get_if<double>(&cell))
            worksheet_write_number(m_sheet, m_row, column, *share, format);
        else if (const auto* date = std::get_if<Date>(&cell))
            writeTime(LocalTime{*date}, column, format);
        else if (const auto* time = std::get_if<LocalTime>(&cell))
            writeTime(*time, column, format);
        else
            worksheet_write_blank(m_sheet, m_row, column, format);
    }

    void writeTime(LocalTime time, lxw_col_t column, lxw_format* format) {
        lxw_datetime value = dateTimeOf(time);
        worksheet_write_datetime(m_sheet, m_row, column, &value, format);
    }

    void writeFoot() {
        ++m_row;
        for (const QString& note : m_table.notes) {
            across(note, 0, m_last, m_note);
            ++m_row;
        }
        ++m_row;
        const lxw_col_t half = m_last / 2;
        if (half > 0) across(QStringLiteral("NGƯỜI LẬP BIỂU"), 0, half - 1, m_title);
        across(QStringLiteral("THỦ TRƯỞNG ĐƠN VỊ"), half, m_last, m_title);
    }

    lxw_workbook* m_workbook;
    const Table& m_table;
    lxw_worksheet* m_sheet;
    lxw_col_t m_last;
    lxw_row_t m_row = 0;
    lxw_format* m_title = nullptr;
    lxw_format* m_plain = nullptr;
    lxw_format* m_note = nullptr;
    lxw_format* m_heading = nullptr;
    std::vector<lxw_format*> m_cells, m_bold;
};

/// The library keeps rows in memory unless told not to; then it cannot go back to a merged heading.
constexpr size_t kManyRows = 20'000;

} // namespace

Result<QByteArray> xlsx(const Table& table, const ReportHead& head) {
    const QTemporaryDir folder; // for the owner alone: a register names people
    if (!folder.isValid() || table.layout.columns.empty()) return fail(Code::FILE_UNWRITABLE);
    const QString path = folder.filePath(QStringLiteral("report.xlsx"));
    const QByteArray temporary = QFile::encodeName(folder.path());
    lxw_workbook_options options{};
    options.constant_memory = table.rows.size() > kManyRows ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = const_cast<char*>(temporary.constData()); // read only, by the library's documentation
    Workbook workbook(workbook_new_opt(QFile::encodeName(path).constData(), &options));
    if (!workbook) return fail(Code::FILE_UNWRITABLE);
    Sheet(workbook.get(), table).write(head);
    if (workbook_close(workbook.release()) != LXW_NO_ERROR) return fail(Code::FILE_UNWRITABLE);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::FILE_UNWRITABLE);
    return file.readAll();
}

} // namespace motcua::report
