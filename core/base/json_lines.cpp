// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <set>
#include <vector>

namespace motcua::json {
namespace {

/// Walks over valid JSON and only minds where things begin; on anything else it stops at the end of the text.
class Walker {
public:
    explicit Walker(const QByteArray& text, qsizetype from = 0) : m_text(text), m_at(from) { skipSpace(); }

    qsizetype at() const { return m_at; }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    /// Takes the character and the space after it.
    bool take(char wanted) {
        if (peek() != wanted) return false;
        ++m_at;
        skipSpace();
        return true;
    }
    /// The raw text of a string between its quotes.
    QByteArrayView takeString() {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        const qsizetype end = std::min(m_at, m_text.size());
        ++m_at;
        skipSpace();
        return m_text.sliced(std::min(start, end), end - std::min(start, end));
    }
    /// Takes one punctuation mark, string, or run of other characters.
    void takeToken() {
        if (peek() == '"')
            takeString();
        else
            take(peek());
    }
    void skipValue() {
        int depth = 0;
        do {
            const char c = peek();
            if (c == '[' || c == '{') ++depth;
            if (c == ']' || c == '}') --depth;
            takeToken();
        } while (m_at < m_text.size() && (depth > 0 || (peek() != ',' && peek() != ']' && peek() != '}')));
    }
    int lineOf(qsizetype position) const {
        const QByteArrayView before = m_text.first(std::min(position, m_text.size()));
        return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    }

private:
    void skipSpace() {
        while (m_at < m_text.size() && QByteArrayView(" \n\r\t").contains(m_text[m_at]))
            ++m_at;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/// Goes to the step from the value the walker stands on; the position where what it names begins, or nothing.
std::optional<qsizetype> enter(Walker& walker, const PathStep& step) {
    const bool isArray = step.index >= 0;
    if (!walker.take(isArray ? '[' : '{')) return {};
    for (qsizetype i = 0; walker.peek() != (isArray ? ']' : '}'); ++i) {
        const qsizetype start = walker.at();
        const bool found = isArray ? i == step.index : walker.takeString() == QByteArrayView(step.key);
        if (!isArray && !walker.take(':')) return {};
        if (found) return start;
        walker.skipValue();
        if (!walker.take(',')) return {};
    }
    return {};
}

} // namespace

int lineOf(const QByteArray& text, std::initializer_list<PathStep> path) {
    Walker walker(text);
    qsizetype position = walker.at();
    for (const PathStep& step : path) {
        const auto next = enter(walker, step);
        if (!next) break;
        position = *next;
    }
    return walker.lineOf(position);
}

int lineOf(const QByteArray& text, qsizetype row, QLatin1StringView key) {
    if (key.isEmpty()) return lineOf(text, {PathStep(row)}); // a bare {row} would choose this overload again
    return lineOf(text, {row, key});
}

RowLines::RowLines(const QByteArray& text) : m_text(text) {
    Walker walker(text);
    Row row{0, 1};
    if (!walker.take('[')) return;
    while (walker.peek() != ']' && walker.peek() != '\0') {
        row.line += static_cast<int>(std::count(text.begin() + row.offset, text.begin() + walker.at(), '\n'));
        row.offset = walker.at();
        m_rows.push_back(row);
        walker.skipValue();
        walker.take(',');
    }
}

int RowLines::lineOf(const std::vector<PathStep>& path) const {
    if (path.empty() || path.front().index < 0) return 1;
    const auto index = static_cast<std::size_t>(path.front().index);
    if (index >= m_rows.size()) return 1;
    const Row row = m_rows[index];
    Walker walker(m_text, row.offset);
    qsizetype position = row.offset;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const auto next = enter(walker, path[i]);
        if (!next) break;
        position = *next;
    }
    return row.line +
           static_cast<int>(std::count(m_text.begin() + row.offset, m_text.begin() + position, '\n'));
}

int lineOfDuplicateMember(const QByteArray& text) {
    std::vector<std::set<QByteArray>> open;
    for (Walker walker(text); walker.peek() != '\0';) {
        const qsizetype start = walker.at();
        const char c = walker.peek();
        if (c == '"') {
            const QByteArrayView name = walker.takeString();
            if (walker.peek() == ':' && !open.empty() && !open.back().insert(name.toByteArray()).second)
                return walker.lineOf(start);
            continue;
        }
        if (c == '{') open.emplace_back();
        if (c == '}' && !open.empty()) open.pop_back();
        walker.take(c);
    }
    return 0;
}

} // namespace motcua::json
