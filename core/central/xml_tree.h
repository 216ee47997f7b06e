// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <vector>

namespace motcua::central {

/// An element of a small answer: its local name (services disagree on prefixes and namespaces), its own text,
/// its children.
struct XmlNode {
    QString name;
    QString text;
    std::vector<XmlNode> children;

    /// The first child of that name, null for none.
    const XmlNode* child(QStringView wanted) const;
    /// The trimmed text of that child; empty for none.
    QString textOf(QStringView wanted) const;
    /// The first element of that name in the whole tree, this one included.
    const XmlNode* find(QStringView wanted) const;
};

/// Strict and bounded, since it comes from outside: well-formed, without document type and entities of its
/// own, at most 2 MB, 20 levels, 20,000 elements, 4,000 characters a text. Errors: RESIDENCE_ANSWER.
Result<XmlNode> parseXml(const QByteArray& text);

} // namespace motcua::central
