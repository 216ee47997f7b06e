// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx_reader.h"

#include "core/report/workbook_parts.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>
#include <map>
#include <set>

namespace motcua::report {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostBytes = 16 * 1024 * 1024;
constexpr int kMostRows = 200'000;
constexpr int kMostColumns = 200;
constexpr qsizetype kMostCharacters = 32'768;
constexpr qsizetype kMostMerges = 10'000;
constexpr int kMergedRows = 20; ///< headings are merged, not bodies of tables

std::unexpected<Error> bad(const QString& where) { return fail(Code::REPORT_FIGURES, where); }

/// Runs through one part; a document type, which a workbook never has, ends it.
template <class Visit> Result<> forEachElement(const QByteArray& part, const QString& name, Visit visit) {
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD) return bad(name);
        if (token == QXmlStreamReader::StartElement) MOTCUA_CHECK(visit(xml));
    }
    if (xml.hasError()) return bad(u"%1: %2"_s.arg(name).arg(xml.lineNumber()));
    return {};
}

Result<QByteArray> need(WorkbookParts& parts, const QString& name) {
    MOTCUA_TRY(auto part, parts.read(name));
    if (!part) return bad(name);
    return *std::move(part);
}

/// The part of the first sheet in the order of the tabs.
Result<QString> firstSheet(WorkbookParts& parts) {
    MOTCUA_TRY(const QByteArray workbook, need(parts, u"xl/workbook.xml"_s));
    QString id;
    MOTCUA_CHECK(forEachElement(workbook, u"workbook.xml"_s, [&](const QXmlStreamReader& xml) -> Result<> {
        if (xml.name() == u"sheet" && id.isEmpty())
            id = xml.attributes()
                     .value(u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s, u"id"_s)
                     .toString();
        return {};
    }));
    MOTCUA_TRY(const QByteArray relations, need(parts, u"xl/_rels/workbook.xml.rels"_s));
    QString target;
    MOTCUA_CHECK(
        forEachElement(relations, u"workbook.xml.rels"_s, [&](const QXmlStreamReader& xml) -> Result<> {
            if (xml.name() == u"Relationship" && xml.attributes().value(QLatin1StringView("Id")) == id)
                target = xml.attributes().value(QLatin1StringView("Target")).toString();
            return {};
        }));
    if (id.isEmpty() || target.isEmpty()) return bad(u"workbook.xml"_s);
    return target.startsWith(u'/') ? target.mid(1) : u"xl/"_s + target;
}

/// The text of the element the reader stands at, without readings of characters (`rPh`).
Result<QString> richText(QXmlStreamReader& xml, QStringView element) {
    QString text;
    int phonetic = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD) return bad(u"!DOCTYPE"_s);
        if (token == QXmlStreamReader::StartElement && xml.name() == u"rPh") ++phonetic;
        if (token == QXmlStreamReader::EndElement && xml.name() == u"rPh") --phonetic;
        if (token == QXmlStreamReader::EndElement && xml.name() == element) break;
        if (phonetic == 0 && token == QXmlStreamReader::StartElement && xml.name() == u"t")
            text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (text.size() > kMostCharacters) return bad(element.toString());
    }
    return text;
}

Result<QStringList> sharedTexts(WorkbookParts& parts) {
    QStringList texts;
    MOTCUA_TRY(const auto part, parts.read(u"xl/sharedStrings.xml"_s));
    if (!part) return texts;
    QXmlStreamReader xml(*part);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD) return bad(u"sharedStrings.xml"_s);
        if (token != QXmlStreamReader::StartElement || xml.name() != u"si") continue;
        MOTCUA_TRY(QString text, richText(xml, u"si"));
        texts << std::move(text);
    }
    if (xml.hasError()) return bad(u"sharedStrings.xml"_s);
    return texts;
}

/// Numbers of the cell styles that show a share: 0.9982 as 99,82 %.
Result<std::set<int>> percentStyles(WorkbookParts& parts) {
    std::set<int> styles;
    MOTCUA_TRY(const auto part, parts.read(u"xl/styles.xml"_s));
    if (!part) return styles;
    std::set<int> formats{9, 10}; // ECMA-376 part 1, 18.8.30: 0% and 0.00%
    bool isInCells = false;
    int style = 0;
    MOTCUA_CHECK(forEachElement(*part, u"styles.xml"_s, [&](const QXmlStreamReader& xml) -> Result<> {
        static const QRegularExpression kLiteral(u"\"[^\"]*\"|\\\\."_s);
        const auto attributes = xml.attributes();
        if (xml.name() == u"numFmt" &&
            attributes.value(QLatin1StringView("formatCode")).toString().remove(kLiteral).contains(u'%'))
            formats.insert(attributes.value(QLatin1StringView("numFmtId")).toInt());
        if (xml.name() == u"cellXfs") isInCells = true;
        if (xml.name() == u"cellStyles" || xml.name() == u"dxfs") isInCells = false;
        if (xml.name() == u"xf" && isInCells) {
            if (formats.contains(attributes.value(QLatin1StringView("numFmtId")).toInt()))
                styles.insert(style);
            ++style;
        }
        return {};
    }));
    return styles;
}

struct Place {
    int row = -1, column = -1; ///< from 0
};

/// `B12`; nothing when it is none, or lies outside what is read.
std::optional<Place> placeOf(QStringView text) {
    Place place{0, 0};
    qsizetype i = 0;
    for (; i < text.size() && text[i] >= u'A' && text[i] <= u'Z'; ++i) {
        place.column = place.column * 26 + (text[i].unicode() - u'A' + 1);
        if (place.column > kMostColumns) return {};
    }
    for (qsizetype digit = i; digit < text.size(); ++digit) {
        if (text[digit] < u'0' || text[digit] > u'9') return {};
        place.row = place.row * 10 + (text[digit].unicode() - u'0');
        if (place.row > kMostRows) return {};
    }
    if (place.row == 0 || place.column == 0) return {};
    return Place{place.row - 1, place.column - 1};
}

/// One sheet, row by row.
class SheetReader {
public:
    SheetReader(const QStringList& texts, const std::set<int>& percents)
        : m_texts(texts), m_percents(percents) {}

    Result<std::vector<QStringList>> read(const QByteArray& part) {
        QXmlStreamReader xml(part);
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::DTD) return bad(u"sheet"_s);
            if (token != QXmlStreamReader::StartElement) continue;
            if (xml.name() == u"c") MOTCUA_CHECK(takeCell(xml));
            if (xml.name() == u"mergeCell")
                MOTCUA_CHECK(takeMerge(xml.attributes().value(QLatin1StringView("ref"))));
        }
        if (xml.hasError()) return bad(u"sheet: %1"_s.arg(xml.lineNumber()));
        spreadMerged();
        return lines();
    }

private:
    Result<> takeCell(QXmlStreamReader& xml) {
        const auto attributes = xml.attributes();
        const QString where = attributes.value(QLatin1StringView("r")).toString();
        const auto place = placeOf(where);
        if (!place) return bad(where);
        const QString type = attributes.value(QLatin1StringView("t")).toString();
        const bool isPercent = m_percents.contains(attributes.value(QLatin1StringView("s")).toInt());
        QString value;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::DTD) return bad(where);
            if (token == QXmlStreamReader::EndElement && xml.name() == u"c") break;
            if (token != QXmlStreamReader::StartElement) continue;
            if (xml.name() == u"v")
                value = xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (xml.name() == u"is") {
                MOTCUA_TRY(value, richText(xml, u"is"));
            }
        }
        MOTCUA_TRY(value, shown(value, type, isPercent, where));
        if (value.size() > kMostCharacters) return bad(where);
        if (!value.isEmpty()) m_rows[place->row][place->column] = std::move(value);
        return {};
    }

    Result<QString> shown(const QString& value, const QString& type, bool isPercent,
                          const QString& where) const {
        if (value.isEmpty() || type == u"inlineStr" || type == u"str") return value;
        if (type == u"e") return bad(where); // #REF!, #DIV/0!: a figure that cannot be
        bool isGood = false;
        if (type == u"s") {
            const int index = value.toInt(&isGood);
            if (!isGood || index < 0 || index >= m_texts.size()) return bad(where);
            return m_texts[index];
        }
        const double number = value.toDouble(&isGood);
        if (!isGood) return bad(where);
        QString text = QString::number(isPercent ? number * 100 : number, 'g', 15);
        if (isPercent) text += u'%';
        return text.replace(u'.', u',');
    }

    Result<> takeMerge(QStringView range) {
        const auto colon = range.indexOf(u':');
        const auto from = placeOf(range.left(colon)), to = placeOf(range.mid(colon + 1));
        if (colon < 0 || !from || !to) return bad(range.toString());
        if (std::ssize(m_merges) >= kMostMerges) return bad(u"mergeCells"_s);
        m_merges.emplace_back(*from, *to);
        return {};
    }

    void spreadMerged() {
        for (const auto& [from, to] : m_merges) {
            if (to.row - from.row >= kMergedRows) continue;
            const auto row = m_rows.find(from.row);
            if (row == m_rows.end() || !row->second.contains(from.column)) continue;
            const QString text = row->second[from.column];
            for (int r = from.row; r <= to.row; ++r)
                for (int c = from.column; c <= to.column; ++c)
                    m_rows[r][c] = text;
        }
    }

    std::vector<QStringList> lines() const {
        std::vector<QStringList> all;
        for (const auto& [number, cells] : m_rows) {
            QStringList line;
            for (const auto& [column, text] : cells) {
                while (line.size() < column)
                    line << QString();
                line << text;
            }
            all.push_back(std::move(line));
        }
        return all;
    }

    const QStringList& m_texts;
    const std::set<int>& m_percents;
    std::map<int, std::map<int, QString>> m_rows;
    std::vector<std::pair<Place, Place>> m_merges;
};

} // namespace

bool isWorkbook(const QByteArray& bytes) { return bytes.startsWith("PK\x03\x04"); }

Result<std::vector<QStringList>> readWorkbook(const QByteArray& bytes) {
    if (bytes.size() > kMostBytes) return bad(u"> 16 MiB"_s);
    MOTCUA_TRY(auto parts, WorkbookParts::open(bytes));
    MOTCUA_TRY(const QString sheet, firstSheet(parts));
    MOTCUA_TRY(const QStringList texts, sharedTexts(parts));
    MOTCUA_TRY(const auto percents, percentStyles(parts));
    MOTCUA_TRY(const QByteArray content, need(parts, sheet));
    return SheetReader(texts, percents).read(content);
}

} // namespace motcua::report
