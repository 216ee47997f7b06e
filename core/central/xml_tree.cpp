// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/xml_tree.h"

#include <QXmlStreamReader>
#include <algorithm>

namespace motcua::central {
namespace {

constexpr qsizetype kMaxBytes = 2 * 1024 * 1024, kMaxText = 4000;
constexpr size_t kMaxDepth = 20;
constexpr int kMaxElements = 20'000;

std::unexpected<Error> bad(const char* what) {
    return fail(Code::RESIDENCE_ANSWER, QString::fromLatin1(what));
}

Result<> addText(XmlNode& node, QStringView text) {
    if (node.text.size() + text.size() > kMaxText) return bad("text");
    node.text += text;
    return {};
}

/// Closes the innermost element.
void close(std::vector<XmlNode>& open, std::optional<XmlNode>& root) {
    XmlNode node = std::move(open.back());
    open.pop_back();
    node.text = node.text.trimmed().normalized(QString::NormalizationForm_C);
    if (open.empty())
        root = std::move(node);
    else
        open.back().children.push_back(std::move(node));
}

} // namespace

const XmlNode* XmlNode::child(QStringView wanted) const {
    const auto it = std::ranges::find_if(children, [&](const XmlNode& one) { return one.name == wanted; });
    return it == children.end() ? nullptr : &*it;
}

QString XmlNode::textOf(QStringView wanted) const {
    const XmlNode* node = child(wanted);
    return node ? node->text : QString();
}

const XmlNode* XmlNode::find(QStringView wanted) const {
    if (name == wanted) return this;
    for (const XmlNode& one : children)
        if (const XmlNode* found = one.find(wanted)) return found;
    return nullptr;
}

Result<XmlNode> parseXml(const QByteArray& text) {
    if (text.size() > kMaxBytes) return bad("size");
    QXmlStreamReader reader(text);
    std::vector<XmlNode> open;
    std::optional<XmlNode> root;
    int elements = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return bad("document type");
        case QXmlStreamReader::StartElement:
            if (++elements > kMaxElements || open.size() >= kMaxDepth) return bad("elements");
            open.push_back({reader.name().toString(), {}, {}});
            break;
        case QXmlStreamReader::EndElement:
            close(open, root);
            break;
        case QXmlStreamReader::Characters:
            if (!open.empty()) MOTCUA_CHECK(addText(open.back(), reader.text()));
            break;
        default:
            break;
        }
    }
    if (reader.hasError() || !root) return bad("XML");
    return *std::move(root);
}

} // namespace motcua::central
