// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/template_head.h"

#include <QSizeF>
#include <functional>

namespace motcua::document {

/// A thing in the text of a form that is drawn, not written.
struct Drawing {
    enum class Kind { qr, barcode, line, space, picture };
    Kind kind{};
    QSizeF sizeMm;     ///< at most; a picture without a height keeps its shape
    QString text;      ///< what the symbol says; the picture's file name
    QByteArray data{}; ///< a picture that is no file: the office's emblem
    bool operator==(const Drawing&) const = default;
};

/// A form filled in: the HTML a QTextDocument takes, its pictures named `motcua:N` after `drawings`. Sizes
/// are in pt (fonts) and in px of 96 to the inch.
struct FilledForm {
    QString html;
    std::vector<Drawing> drawings;
};

/// A template that has been understood: every name in it is one of the form's, every tag is allowed.
class Template {
public:
    /// The text of a part (`heading`); empty where there is none.
    using Parts = std::function<QString(const QString& name)>;
    /// `name` is for errors only. Errors: DOCUMENT_TEMPLATE_INVALID.
    static Result<Template> parse(const QString& text, const QString& name, const Parts& parts = {});

    const TemplateHead& head() const { return m_head; }
    /// `scale` multiplies every size. Errors: DOCUMENT_FIELD_MISSING, DOCUMENT_TEMPLATE_INVALID when it gets
    /// too long.
    Result<FilledForm> fill(const FormData& data, double scale = 1) const;

    struct Piece {
        enum class Kind { markup, value, drawing, rows, whenGiven, whenMissing };
        Kind kind{};
        QString text{}; ///< of markup, else the name
        bool optional = false;
        bool upper = false;
        Drawing drawing{};
        std::vector<Piece> inside{};
    };

private:
    TemplateHead m_head;
    std::vector<Piece> m_pieces;
};

/// Nobody's form is longer.
constexpr qsizetype kLongestTemplate = 256 * 1024;

} // namespace motcua::document
