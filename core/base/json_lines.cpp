// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <set>
#include <vector>

namespace motcua::json {
namespace {

/// Walks over valid JSON and only minds where things begin; on anything else it stops at the end of the text.
class Walker {
public:
    explicit Walker(const QByteArray& text) : m_text(text) { skipSpace(); }

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
    if (key.isEmpty()) return lineOf(text, {row});
    return lineOf(text, {row, key});
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
