// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/template.h"

#include "core/document/fields.h"
#include "core/document/markup.h"

#include <QRegularExpression>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;
using Piece = Template::Piece;
using Kind = Template::Piece::Kind;

constexpr int kDeepest = 8;
constexpr double kLargestMm = 400;

/// Comments become blanks, so that lines keep their numbers.
QString withoutComments(QString text) {
    for (qsizetype open = text.indexOf(u"<!--"); open >= 0; open = text.indexOf(u"<!--", open)) {
        const qsizetype close = text.indexOf(u"-->", open);
        if (close < 0) break;
        for (; open < close + 3; ++open)
            if (text[open] != u'\n') text[open] = u' ';
    }
    return text;
}

/// Reads one text, the template or a part of it.
class PieceReader {
public:
    PieceReader(const FormFields& fields, const QString& text, const QString& name,
                const Template::Parts& parts)
        : m_fields(fields), m_text(withoutComments(text)), m_name(name), m_parts(parts) {}

    Result<std::vector<Piece>> readAll(qsizetype from) {
        m_at = from;
        return readInside({}, {}, 0);
    }

private:
    std::unexpected<Error> wrong(const QString& what) const {
        return templateError(m_name, lineAt(m_text, m_at), what);
    }
    Result<> readMarkup(qsizetype end, std::vector<Piece>& pieces);
    Result<bool> readOne(const QString& mark, const QString& list, int depth, std::vector<Piece>& pieces);
    Result<std::vector<Piece>> readInside(const QString& closing, const QString& list, int depth);
    Result<> readSection(const QString& mark, const QString& list, int depth, std::vector<Piece>& pieces);
    Result<> readPart(const QString& name, std::vector<Piece>& pieces);
    Result<> readValue(const QString& mark, const QString& list, std::vector<Piece>& pieces);
    Result<Piece> readDrawing(const QString& mark);
    bool isValue(const QString& name, const QString& list) const {
        const auto row = m_fields.lists.find(list);
        return m_fields.values.contains(name) || isBuiltIn(name) ||
               (row != m_fields.lists.end() && row->second.contains(name));
    }

    const FormFields& m_fields;
    const QString m_text;
    const QString& m_name;
    const Template::Parts& m_parts;
    qsizetype m_at = 0;
};

Result<> PieceReader::readMarkup(qsizetype end, std::vector<Piece>& pieces) {
    const QString markup = m_text.mid(m_at, end - m_at);
    if (const auto place = firstWrongMarkup(markup)) return wrong(markup.mid(*place, 40).simplified());
    if (!markup.isEmpty()) pieces.push_back({.kind = Kind::markup, .text = markup});
    return {};
}

Result<std::vector<Piece>> PieceReader::readInside(const QString& closing, const QString& list, int depth) {
    std::vector<Piece> pieces;
    if (depth > kDeepest) return wrong(closing);
    for (;;) {
        const qsizetype open = m_text.indexOf(u"{{", m_at);
        MOTCUA_CHECK(readMarkup(open < 0 ? m_text.size() : open, pieces));
        if (open < 0) break;
        m_at = open;
        const qsizetype close = m_text.indexOf(u"}}", open);
        if (close < 0 || close - open > 80) return wrong(u"{{"_s);
        const QString mark = m_text.mid(open + 2, close - open - 2).trimmed();
        if (mark.startsWith(u'/')) {
            if (closing.isEmpty() || mark.mid(1) != closing) return wrong(mark);
            m_at = close + 2;
            return pieces;
        }
        MOTCUA_TRY(const bool moved, readOne(mark, list, depth, pieces));
        if (!moved) m_at = close + 2;
    }
    if (!closing.isEmpty()) return wrong(u"{{/"_s + closing);
    return pieces;
}

/// True when it has read beyond the mark.
Result<bool> PieceReader::readOne(const QString& mark, const QString& list, int depth,
                                  std::vector<Piece>& pieces) {
    if (mark.isEmpty()) return wrong(u"{{}}"_s);
    if (u"#?^"_s.contains(mark[0])) {
        MOTCUA_CHECK(readSection(mark, list, depth, pieces));
        return true;
    }
    if (mark[0] == u'>') {
        MOTCUA_CHECK(readPart(mark.mid(1).trimmed(), pieces));
    } else if (mark.contains(u':') && !mark.endsWith(u":upper")) {
        MOTCUA_TRY(auto drawing, readDrawing(mark));
        pieces.push_back(std::move(drawing));
    } else {
        MOTCUA_CHECK(readValue(mark, list, pieces));
    }
    return false;
}

Result<> PieceReader::readSection(const QString& mark, const QString& list, int depth,
                                  std::vector<Piece>& pieces) {
    Piece piece{.kind = mark[0] == u'#'   ? Kind::rows
                        : mark[0] == u'?' ? Kind::whenGiven
                                          : Kind::whenMissing,
                .text = mark.mid(1)};
    QString closing = piece.text;
    const bool isList = m_fields.lists.contains(piece.text.chopped(piece.text.endsWith(u'?')));
    QString inner = list;
    if (piece.kind == Kind::rows) {
        piece.optional = piece.text.endsWith(u'?');
        piece.text.chop(piece.optional);
        closing = inner = piece.text;
        // rows in rows could multiply without end
        if (!isList || !list.isEmpty()) return wrong(mark);
    } else if (!isList && !isValue(piece.text, list)) {
        return wrong(mark);
    }
    m_at = m_text.indexOf(u"}}", m_at) + 2;
    MOTCUA_TRY(piece.inside, readInside(closing, inner, depth + 1));
    pieces.push_back(std::move(piece));
    return {};
}

Result<> PieceReader::readPart(const QString& name, std::vector<Piece>& pieces) {
    static const QRegularExpression kName(u"^[a-z0-9_]{1,30}$"_s);
    // a part has none of its own
    const QString text = m_parts && kName.match(name).hasMatch() ? m_parts(name) : QString();
    if (text.isEmpty() || text.size() > kLongestTemplate) return wrong(name);
    const QString partName = u"parts/%1.html"_s.arg(name);
    PieceReader reader(m_fields, text, partName, {});
    MOTCUA_TRY(auto read, reader.readAll(0));
    for (Piece& piece : read)
        pieces.push_back(std::move(piece));
    return {};
}

Result<> PieceReader::readValue(const QString& mark, const QString& list, std::vector<Piece>& pieces) {
    Piece piece{.kind = Kind::value, .text = mark};
    piece.upper = piece.text.endsWith(u":upper");
    if (piece.upper) piece.text.chop(6);
    piece.optional = piece.text.endsWith(u'?');
    piece.text.chop(piece.optional);
    if (!isValue(piece.text, list)) return wrong(mark);
    pieces.push_back(std::move(piece));
    return {};
}

Result<Piece> PieceReader::readDrawing(const QString& mark) {
    static const QRegularExpression kDrawing(
        u"^(qr|payment_qr|emblem|barcode|line|space|picture:[A-Za-z0-9_-]{1,40}"
        u"\\.(?:png|jpg|svg)):([0-9]{1,3}(?:\\.[0-9])?)"
        u"(?:x([0-9]{1,3}(?:\\.[0-9])?))?$"_s);
    const auto match = kDrawing.match(mark);
    if (!match.hasMatch()) return wrong(mark);
    const QString what = match.captured(1);
    const double first = match.captured(2).toDouble(), second = match.captured(3).toDouble();
    if (first <= 0 || first > kLargestMm || second > kLargestMm) return wrong(mark);
    Piece piece{.kind = Kind::drawing, .text = what};
    Drawing& drawing = piece.drawing;
    drawing.sizeMm = QSizeF(first, second);
    if (what == u"qr" || what == u"payment_qr") {
        drawing.kind = Drawing::Kind::qr;
        drawing.sizeMm.setHeight(first);
        if (what == u"payment_qr" && !isValue(what, {})) return wrong(mark);
    } else if (what == u"barcode") {
        drawing.kind = Drawing::Kind::barcode;
        if (second <= 0) return wrong(mark);
    } else if (what == u"line") {
        drawing.kind = Drawing::Kind::line;
    } else if (what == u"space") {
        drawing = {Drawing::Kind::space, QSizeF(0.1, first), {}};
    } else if (what == u"emblem") {
        drawing.kind = Drawing::Kind::picture;
        if (second <= 0) return wrong(mark);
    } else {
        drawing.kind = Drawing::Kind::picture;
        drawing.text = what.section(u':', 1);
    }
    return piece;
}

} // namespace

Result<Template> Template::parse(const QString& text, const QString& name, const Parts& parts) {
    if (text.size() > kLongestTemplate) return templateError(name, 1, QString::number(text.size()));
    MOTCUA_TRY(auto head, readHead(text, name));
    Template made;
    PieceReader reader(fieldsOf(head.head.kind), text, name, parts);
    MOTCUA_TRY(made.m_pieces, reader.readAll(head.length));
    made.m_head = std::move(head.head);
    return made;
}

} // namespace motcua::document
