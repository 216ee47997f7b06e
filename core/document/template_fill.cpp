// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/fields.h"
#include "core/document/markup.h"
#include "core/document/template.h"

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;
using Piece = Template::Piece;
using Kind = Template::Piece::Kind;

/// The row that is being written.
struct Row {
    const std::map<QString, QString>& values;
    const QStringList& names;
};

/// A year's register; more would not be laid out in any reasonable time.
constexpr qsizetype kLongestForm = 16 * 1024 * 1024;

/// What a person typed, as text that is no markup. Line breaks stay.
QString escaped(const QString& value) {
    QString text = value.normalized(QString::NormalizationForm_C);
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control && c != u'\n') c = u' ';
    return text.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
}

QString dateLine(const QString& place, Date date) {
    const std::chrono::year_month_day day(date);
    const QString text =
        u"ngày %1 tháng %2 năm %3"_s.arg(static_cast<unsigned>(day.day()), 2, 10, QChar(u'0'))
            .arg(static_cast<unsigned>(day.month()), 2, 10, QChar(u'0'))
            .arg(static_cast<int>(day.year()));
    return place.trimmed().isEmpty() ? text : place.trimmed() + u", "_s + text;
}

class Filler {
public:
    Filler(const FormData& data, const TemplateHead& head, double scale)
        : m_data(data), m_head(head), m_scale(scale) {}

    Result<> fill(const std::vector<Piece>& pieces, const Row* row) {
        for (const Piece& piece : pieces) {
            MOTCUA_CHECK(fillOne(piece, row));
            if (m_form.html.size() > kLongestForm)
                return templateError(QString(name(m_head.kind)), 1, u"> 16 MB"_s);
        }
        return {};
    }
    FilledForm take() { return std::move(m_form); }

private:
    QString valueOf(const QString& name, const Row* row) const {
        if (name == u"title") return m_head.title;
        if (name == u"form_number") return m_head.number;
        if (name == u"circular") return m_head.circular;
        if (name == u"emblem") return m_data.emblem.isEmpty() ? QString() : u"có"_s;
        if (name == u"date_line") return dateLine(valueOf(u"place"_s, nullptr), m_data.date);
        if (row && row->names.contains(name)) { // never the form's own of that name
            const auto found = row->values.find(name);
            return found == row->values.end() ? QString() : found->second.trimmed();
        }
        if (name == u"code" && !m_data.code.isEmpty()) return m_data.code.trimmed();
        const auto found = m_data.values.find(name);
        return found == m_data.values.end() ? QString() : found->second.trimmed();
    }
    bool isGiven(const QString& name, const Row* row) const {
        const auto list = m_data.lists.find(name);
        return (list != m_data.lists.end() && !list->second.empty()) || !valueOf(name, row).isEmpty();
    }

    Result<> fillOne(const Piece& piece, const Row* row) {
        switch (piece.kind) {
        case Kind::markup:
            m_form.html += scaledMarkup(piece.text, m_scale);
            return {};
        case Kind::value:
            return fillValue(piece, row);
        case Kind::drawing:
            return addDrawing(piece);
        case Kind::rows:
            return fillRows(piece);
        case Kind::whenGiven:
            return isGiven(piece.text, row) ? fill(piece.inside, row) : Result<>();
        case Kind::whenMissing:
            return isGiven(piece.text, row) ? Result<>() : fill(piece.inside, row);
        }
        return {};
    }

    Result<> fillValue(const Piece& piece, const Row* row) {
        const QString value = valueOf(piece.text, row);
        if (value.isEmpty() && !piece.optional)
            return fail(Code::DOCUMENT_FIELD_MISSING, m_where + piece.text);
        m_form.html += escaped(piece.upper ? value.toUpper() : value);
        return {};
    }

    Result<> fillRows(const Piece& piece) {
        const auto list = m_data.lists.find(piece.text);
        if (list == m_data.lists.end() || list->second.empty())
            return piece.optional ? Result<>() : fail(Code::DOCUMENT_FIELD_MISSING, piece.text);
        const QStringList& names = fieldsOf(m_head.kind).lists.at(piece.text);
        for (std::size_t at = 0; at < list->second.size(); ++at) {
            m_where = u"%1[%2]."_s.arg(piece.text).arg(at + 1);
            const Row row{list->second[at], names};
            MOTCUA_CHECK(fill(piece.inside, &row));
        }
        m_where.clear();
        return {};
    }

    Result<> addDrawing(const Piece& piece) {
        Drawing drawing = piece.drawing;
        drawing.sizeMm *= m_scale;
        if (drawing.kind == Drawing::Kind::qr || drawing.kind == Drawing::Kind::barcode) {
            // symbols are read by machines, which know no paper sizes
            drawing.sizeMm = piece.drawing.sizeMm;
            drawing.text = piece.text == u"payment_qr" ? valueOf(piece.text, nullptr) : m_data.code.trimmed();
            if (drawing.text.isEmpty()) return {};
        }
        if (piece.text == u"emblem") {
            drawing.data = m_data.emblem;
            if (drawing.data.isEmpty()) return {};
        }
        m_form.html += u"<img src=\"motcua:%1\"/>"_s.arg(m_form.drawings.size());
        m_form.drawings.push_back(std::move(drawing));
        return {};
    }

    const FormData& m_data;
    const TemplateHead& m_head;
    const double m_scale;
    QString m_where; ///< the row, for errors
    FilledForm m_form;
};

} // namespace

Result<FilledForm> Template::fill(const FormData& data, double scale) const {
    if (data.kind != m_head.kind) return fail(Code::DOCUMENT_FORM_UNKNOWN, QString(name(data.kind)));
    Filler filler(data, m_head, scale);
    MOTCUA_CHECK(filler.fill(m_pieces, nullptr));
    return filler.take();
}

} // namespace motcua::document
