// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/template_head.h"

#include <algorithm>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestHead = 4000;

std::optional<Paper> paperOf(QStringView name) {
    if (name == u"a4") return Paper::a4;
    if (name == u"a5") return Paper::a5;
    if (name == u"thermal80") return Paper::thermal80;
    return {};
}

bool readPapers(const QString& value, std::vector<Paper>& papers) {
    for (const QString& name : value.split(u' ', Qt::SkipEmptyParts)) {
        const auto paper = paperOf(name);
        if (!paper) return false;
        papers.push_back(*paper);
    }
    return !papers.empty();
}

bool readNumber(const QString& text, double least, double most, double& value) {
    bool isNumber = false;
    value = text.toDouble(&isNumber);
    return isNumber && value >= least && value <= most;
}

/// As a style sheet orders them: top right bottom left.
bool readMargins(const QString& value, QMarginsF& margins) {
    const QStringList parts = value.split(u' ', Qt::SkipEmptyParts);
    std::array<double, 4> sides{};
    if (parts.size() != 4) return false;
    for (std::size_t at = 0; at < sides.size(); ++at)
        if (!readNumber(parts[static_cast<qsizetype>(at)], 0, 60, sides[at])) return false;
    margins = QMarginsF(sides[3], sides[0], sides[1], sides[2]);
    return true;
}

bool readDay(const QString& value, Date& day) {
    const auto parsed = parseDate(value);
    if (parsed) day = *parsed;
    return parsed.has_value();
}

bool readLine(const QString& key, const QString& value, TemplateHead& head) {
    if (key == u"form") {
        const auto kind = parseFormKind(value);
        if (kind) head.kind = *kind;
        return kind.has_value();
    }
    if (key == u"title") return !(head.title = value).isEmpty();
    if (key == u"number") return !(head.number = value).isEmpty();
    if (key == u"circular") return !(head.circular = value).isEmpty();
    if (key == u"valid_from") return readDay(value, head.validFrom);
    if (key == u"valid_to") return readDay(value, head.validTo.emplace());
    if (key == u"paper") return readPapers(value, head.papers);
    if (key == u"landscape") return (head.landscape = value == u"yes") || value == u"no";
    if (key == u"margins") return readMargins(value, head.margins);
    if (key == u"scale_a5") return readNumber(value, 0.3, 1.5, head.scaleA5);
    return false;
}

} // namespace

bool TemplateHead::isFor(Paper paper) const { return std::ranges::find(papers, paper) != papers.end(); }
bool TemplateHead::isInForce(Date day) const { return validFrom <= day && (!validTo || day <= *validTo); }

std::unexpected<Error> templateError(const QString& name, qsizetype line, const QString& what) {
    return fail(Code::DOCUMENT_TEMPLATE_INVALID, u"%1:%2: %3"_s.arg(name).arg(line).arg(what.left(60)));
}

qsizetype lineAt(QStringView text, qsizetype place) { return text.left(place).count(u'\n') + 1; }

Result<HeadAndLength> readHead(const QString& text, const QString& name) {
    const qsizetype end = text.left(kLongestHead).indexOf(u"-->"_s);
    if (!text.startsWith(u"<!--") || end < 0) return templateError(name, 1, u"<!--"_s);
    HeadAndLength read{{}, end + 3};
    QStringList seen;
    const QStringList lines = text.mid(4, end - 4).split(u'\n');
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const QString line = lines[at].trimmed();
        if (line.isEmpty()) continue;
        const QString key = line.section(u':', 0, 0).trimmed(), value = line.section(u':', 1).trimmed();
        if (seen.contains(key) || !readLine(key, value, read.head)) return templateError(name, at + 1, key);
        seen += key;
    }
    for (const QString& key : {u"form"_s, u"title"_s, u"valid_from"_s, u"paper"_s})
        if (!seen.contains(key)) return templateError(name, 1, key);
    return read;
}

} // namespace motcua::document
