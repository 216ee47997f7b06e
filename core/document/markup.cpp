// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/markup.h"

#include <QRegularExpression>
#include <QStringList>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

const QStringList& allowedTags() {
    static const QStringList kTags{
        u"p"_s,  u"div"_s, u"span"_s, u"b"_s,  u"strong"_s, u"i"_s,     u"em"_s,    u"u"_s,     u"br"_s,
        u"hr"_s, u"h1"_s,  u"h2"_s,   u"h3"_s, u"tr"_s,     u"table"_s, u"thead"_s, u"tbody"_s, u"td"_s,
        u"th"_s, u"ul"_s,  u"ol"_s,   u"li"_s, u"sup"_s,    u"sub"_s,   u"small"_s, u"big"_s};
    return kTags;
}

bool isAllowed(const QString& name, const QString& value) {
    static const QStringList kPlain{u"align"_s,       u"valign"_s,      u"width"_s,
                                    u"height"_s,      u"border"_s,      u"colspan"_s,
                                    u"cellpadding"_s, u"cellspacing"_s, u"rowspan"_s};
    static const QRegularExpression kPlainValue(u"^[a-z0-9.%]{1,12}$"_s);
    // no parentheses: url() would fetch a file
    static const QRegularExpression kStyle(u"^[a-z0-9%#.;:, -]*$"_s);
    if (name == u"style") return kStyle.match(value).hasMatch();
    return kPlain.contains(name) && kPlainValue.match(value).hasMatch();
}

const QRegularExpression& tagPattern() {
    static const QRegularExpression kTag(u"\\G</?([a-z][a-z0-9]*)((?:\\s+[a-z]+=\"[^\"<>]*\")*)\\s*/?>"_s);
    return kTag;
}

bool attributesAllowed(const QString& attributes) {
    static const QRegularExpression kAttribute(u"([a-z]+)=\"([^\"]*)\""_s);
    for (auto each = kAttribute.globalMatch(attributes); each.hasNext();) {
        const auto match = each.next();
        if (!isAllowed(match.captured(1), match.captured(2))) return false;
    }
    return true;
}

} // namespace

std::optional<qsizetype> firstWrongMarkup(const QString& markup) {
    for (qsizetype at = markup.indexOf(u'<'); at >= 0; at = markup.indexOf(u'<', at)) {
        const auto tag = tagPattern().match(markup, at);
        if (!tag.hasMatch() || !allowedTags().contains(tag.captured(1)) ||
            !attributesAllowed(tag.captured(2)))
            return at;
        at = tag.capturedEnd();
    }
    return {};
}

QString scaledStyle(const QString& style, double scale) {
    static const QRegularExpression kLength(
        u"(font-size:\\s*|margin-(?:left|right):\\s*)?\\b([0-9]{1,4}(?:\\.[0-9]{1,3})?)(mm|pt|px)"_s);
    QString scaled;
    qsizetype done = 0;
    for (auto each = kLength.globalMatch(style); each.hasNext();) {
        const auto match = each.next();
        const QString property = match.captured(1), unit = match.captured(3);
        double pixels = match.captured(2).toDouble() * scale;
        if (unit == u"mm") pixels *= kPixelsPerMm;
        if (unit == u"pt") pixels *= kPixelsPerPoint;
        scaled += style.mid(done, match.capturedStart() - done) + property;
        if (property.startsWith(u'f'))
            scaled += u"%1pt"_s.arg(pixels / kPixelsPerPoint, 0, 'f', 2);
        else // QTextDocument brings all lengths to its device but these two
            scaled += u"%1px"_s.arg(property.isEmpty() ? pixels : pixels * kLayoutDpi / 96, 0, 'f', 2);
        done = match.capturedEnd();
    }
    return scaled + style.mid(done);
}

QString scaledMarkup(const QString& markup, double scale) {
    static const QRegularExpression kTag(u"<[^>]*>"_s);
    static const QRegularExpression kWhole(
        u"\\b(width|height|cellpadding|cellspacing)=\"([0-9.]+)(mm|pt|px)\""_s);
    QString scaled;
    qsizetype done = 0;
    for (auto each = kTag.globalMatch(markup); each.hasNext();) {
        const auto match = each.next();
        scaled += markup.mid(done, match.capturedStart() - done);
        QString tag = scaledStyle(match.captured(), scale);
        // attributes, unlike styles, are bare numbers
        scaled += tag.replace(kWhole, u"\\1=\"\\2\""_s);
        done = match.capturedEnd();
    }
    return scaled + markup.mid(done);
}

} // namespace motcua::document
