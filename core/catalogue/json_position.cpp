// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/json_reader.h"

#include <QJsonDocument>

namespace motcua::catalogue {
namespace {

/// Walks the text of valid JSON without keeping anything of it: QJsonDocument forgets where values stood.
class Scanner {
public:
    explicit Scanner(const QByteArray& text) : m_text(text) { skipBlanks(); }

    /// Goes to the value of one step inside the value that begins here; false, and anywhere, when it is not there.
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

    int line() const {
        return 1 + static_cast<int>(std::count(m_text.begin(), m_text.begin() + std::min(m_at, m_text.size()), '\n'));
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    void skipBlanks() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') ++m_at;
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

int lineAt(const QByteArray& text, const Path& path) {
    Scanner scanner(text);
    int line = scanner.line();
    for (const PathStep& step : path) {
        if (!scanner.enter(step)) break;
        line = scanner.line();
    }
    return line;
}

} // namespace motcua::catalogue
