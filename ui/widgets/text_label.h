// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTextDocument>

namespace motcua::ui {

/// A label that shows its text as it is. A QLabel of its own accord takes a name with tags in it (typed, of a
/// QR code, of a file) for rich text: the clerk would check another text than the one that is recorded, and
/// a picture of the disk or the net could be drawn by it.
inline QLabel* textLabel(const QString& text = {}, QWidget* parent = nullptr) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

/// The same for what cannot be told its format (tool tips, texts of lists): told apart by the signs of
/// markup.
inline QString plainToolTip(const QString& text) {
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

} // namespace motcua::ui
