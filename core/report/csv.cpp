// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv.h"

#include "core/report/cell_text.h"

#include <QStringDecoder>

namespace motcua::report {
namespace {

constexpr qsizetype kMostBytes = 16 * 1024 * 1024;
constexpr qsizetype kMostRows = 200'000;
constexpr qsizetype kMostColumns = 200;
constexpr qsizetype kMostCharacters = 32'768;

QString quoted(const QString& text) {
    static const QString kSpecial = QStringLiteral("\",;\r\n");
    const bool plain = std::ranges::none_of(text, [](QChar c) { return kSpecial.contains(c); });
    if (plain) return text;
    QString inner = text;
    return u'"' + inner.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

bool put(QIODevice& to, const QStringList& line) {
    const QByteArray bytes = (line.join(u',') + QStringLiteral("\r\n")).toUtf8();
    return to.write(bytes) == bytes.size();
}

Result<QString> decoded(const QByteArray& bytes) {
    if (bytes.size() > kMostBytes) return fail(Code::REPORT_FIGURES, QStringLiteral("16 MiB"));
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    if (decoder.hasError()) return fail(Code::REPORT_FIGURES, QStringLiteral("UTF-8"));
    return text;
}

/// The one that stands most often in the first line.
QChar separatorOf(const QString& text) {
    const QString first = text.section(u'\n', 0, 0);
    QChar best = u',';
    for (const QChar candidate : {u';', u'\t'})
        if (first.count(candidate) > first.count(best)) best = candidate;
    return best;
}

class Parser {
public:
    explicit Parser(const QString& text) : m_text(text), m_separator(separatorOf(text)) {}

    Result<std::vector<QStringList>> run() {
        for (const QChar c : m_text) {
            if (!take(c)) return fail(Code::REPORT_FIGURES, QStringLiteral("%1").arg(m_line));
        }
        if (m_isQuoted) return fail(Code::REPORT_FIGURES, QStringLiteral("%1").arg(m_line));
        if (!m_cell.isEmpty() || !m_row.isEmpty())
            if (!endRow()) return fail(Code::REPORT_FIGURES, QStringLiteral("%1").arg(m_line));
        return std::move(m_rows);
    }

private:
    bool take(QChar c) {
        if (c == u'\n') ++m_line;
        if (m_isQuoted) {
            if (c != u'"') return append(c);
            m_isQuoted = false;
            m_wasQuoted = true;
            return true;
        }
        if (c == u'"') {
            // a second one inside a quoted cell stands for itself
            if (m_wasQuoted && !append(c)) return false;
            m_isQuoted = m_wasQuoted || m_cell.isEmpty();
            if (!m_isQuoted) return append(c);
            m_wasQuoted = false;
            return true;
        }
        m_wasQuoted = false;
        if (c == m_separator) return endCell();
        if (c == u'\r') return true;
        return c == u'\n' ? endRow() : append(c);
    }
    bool append(QChar c) {
        m_cell.append(c);
        return m_cell.size() <= kMostCharacters;
    }
    bool endCell() {
        m_row << std::exchange(m_cell, {});
        return m_row.size() <= kMostColumns;
    }
    bool endRow() {
        if (!endCell()) return false;
        const bool blank = std::ranges::all_of(m_row, [](const QString& c) { return c.trimmed().isEmpty(); });
        QStringList row = std::exchange(m_row, {});
        if (!blank) m_rows.push_back(std::move(row));
        return std::ssize(m_rows) <= kMostRows;
    }

    const QString& m_text;
    QChar m_separator;
    int m_line = 1;
    bool m_isQuoted = false;
    bool m_wasQuoted = false; ///< the last character closed a quotation
    QString m_cell;
    QStringList m_row;
    std::vector<QStringList> m_rows;
};

} // namespace

QString defused(const QString& text) {
    static const QString kFormula = QStringLiteral("=+-@\t\r");
    return !text.isEmpty() && kFormula.contains(text.front()) ? u'\'' + text : text;
}

Result<> writeCsv(const Table& table, QIODevice& to) {
    bool good = to.write("\xEF\xBB\xBF") == 3;
    QStringList line;
    for (const Column& column : table.layout.columns)
        line << quoted((column.groups + QStringList{column.name}).join(QStringLiteral(" - ")));
    good = good && put(to, line);
    for (const Row& row : table.rows) {
        line.clear();
        for (const Cell& cell : row.cells) {
            const bool isText = std::holds_alternative<Text>(cell);
            line << quoted(isText ? defused(plainText(cell)) : plainText(cell));
        }
        good = good && put(to, line);
    }
    if (!good) return fail(Code::FILE_UNWRITABLE);
    return {};
}

Result<std::vector<QStringList>> readCsv(const QByteArray& bytes) {
    MOTCUA_TRY(const QString text, decoded(bytes));
    return Parser(text).run();
}

} // namespace motcua::report
