// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/json_reader.h"

#include <QJsonDocument>
#include <algorithm>

namespace motcua::catalogue {
namespace {

/// Walks the text of valid JSON without keeping anything of it.
class Scanner {
public:
    explicit Scanner(const QByteArray& text, qsizetype from = 0) : m_text(text), m_at(from) { skipBlanks(); }

    /// Goes to the value of one step inside the value that begins here; false, and anywhere, when it is not
    /// there.
    bool enter(const PathStep& step) {
        const bool object = peek() == '{';
        if (object != std::holds_alternative<QString>(step) || (!object && peek() != '[')) return false;
        advance();
        for (qsizetype index = 0; peek() != '}' && peek() != ']' && !atEnd(); ++index) {
            bool found = !object && index == std::get<qsizetype>(step);
            if (object) {
                found = readKey() == std::get<QString>(step);
                advance(); // the colon
            }
            if (found) return true;
            skipValue();
            if (peek() == ',') advance();
        }
        return false;
    }

    /// Where each element of the array that begins here stands.
    std::vector<qsizetype> elements() {
        std::vector<qsizetype> found;
        if (peek() != '[') return found;
        for (advance(); peek() != ']' && !atEnd();) {
            found.push_back(m_at);
            skipValue();
            if (peek() == ',') advance();
        }
        return found;
    }

    qsizetype offset() const { return std::min(m_at, m_text.size()); }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    void skipBlanks() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
            ++m_at;
    }
    void advance() {
        ++m_at;
        skipBlanks();
    }

    void skipString() {
        for (++m_at; !atEnd() && m_text[m_at] != '"'; ++m_at)
            if (m_text[m_at] == '\\') ++m_at;
        advance();
    }

    QString readKey() {
        const qsizetype from = m_at;
        skipString();
        const qsizetype end = m_text.lastIndexOf('"', m_at - 1);
        const QByteArray quoted = m_text.mid(from, std::max<qsizetype>(0, end - from + 1));
        if (!quoted.contains('\\')) return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
        return QJsonDocument::fromJson("[" + quoted + "]").array().at(0).toString();
    }

    void skipValue() {
        int depth = 0;
        do {
            const char c = peek();
            if (c == '"') {
                skipString();
                continue;
            }
            if (c == '{' || c == '[') ++depth;
            if (c == '}' || c == ']') --depth;
            advance();
        } while (!atEnd() && (depth > 0 || (peek() != ',' && peek() != '}' && peek() != ']')));
    }

    const QByteArray& m_text;
    qsizetype m_at = 0;
};

} // namespace

JsonLines::JsonLines(const QByteArray& text) : m_text(text) {
    Mark last{0, 1};
    for (const qsizetype offset : Scanner(text).elements()) {
        last.line += static_cast<int>(std::count(text.begin() + last.offset, text.begin() + offset, '\n'));
        last.offset = offset;
        m_rows.push_back(last);
    }
}

int JsonLines::lineOf(const Path& path) const {
    Mark start{0, 1};
    size_t done = 0;
    if (const auto* row = path.empty() ? nullptr : std::get_if<qsizetype>(&path.front());
        row && *row >= 0 && static_cast<size_t>(*row) < m_rows.size()) {
        start = m_rows[static_cast<size_t>(*row)];
        done = 1;
    }
    Scanner scanner(m_text, start.offset);
    qsizetype end = scanner.offset();
    for (; done < path.size() && scanner.enter(path[done]); ++done)
        end = scanner.offset();
    return start.line +
           static_cast<int>(std::count(m_text.begin() + start.offset, m_text.begin() + end, '\n'));
}

} // namespace motcua::catalogue
