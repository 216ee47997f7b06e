// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/form.h"
#include "core/document/paper.h"

#include <QByteArray>
#include <QPageSize>
#include <memory>

class QPagedPaintDevice;
class QPainter;
class QImage;

namespace motcua::document {

/// A form set on pages, ready to be painted any number of times: a file, a preview and a printer show the
/// same. Needs a QGuiApplication (fonts).
class Pages {
public:
    /// The template of the office (`folder`, may be empty) goes before the one that is shipped.
    /// Errors: DOCUMENT_FORM_UNKNOWN no template of that kind is in force on that day; DOCUMENT_FIELD_MISSING
    /// with the field's name, never an empty slip; DOCUMENT_TEMPLATE_INVALID.
    static Result<Pages> make(const FormData& data, Paper paper, const QString& folder = {});
    /// On this paper, or on A5 or A4 where the template knows no other: a register has no slip for a roll.
    static Result<Pages> makeOnAny(const FormData& data, Paper paper, const QString& folder = {});
    Pages(Pages&&) noexcept;
    Pages& operator=(Pages&&) noexcept;
    ~Pages();

    int count() const;
    /// In millimetres; a thermal slip is as long as its text.
    QSizeF sizeMm(int page) const;
    /// Paints a page so that 1 mm is `dotsPerMm` units of the painter.
    void paint(QPainter& painter, int page, double dotsPerMm) const;
    QImage image(int page, double dotsPerMm) const;
    /// PDF 1.4 with embedded fonts and searchable Vietnamese text. Errors: FILE_UNWRITABLE.
    Result<> writePdf(const QString& file, int copies = 1) const;
    /// The same as bytes. Errors: DOCUMENT_PRINT_FAILED.
    Result<QByteArray> toPdf(int copies = 1) const;
    /// To a printer or any paged device; starts its own painter. Errors: DOCUMENT_PRINT_FAILED.
    Result<> print(QPagedPaintDevice& device, int copies) const;

private:
    struct Data;
    explicit Pages(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// `Hai mươi nghìn đồng.` for receipts (bằng chữ). 0 … 999,999,999,999,999.
QString amountInWords(qint64 vnd);

} // namespace motcua::document
