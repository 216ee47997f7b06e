// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/render.h"

#include "core/document/form_text.h"
#include "core/document/page_cuts.h"
#include "core/document/page_marks.h"
#include "core/document/template_store.h"

#include <QBuffer>
#include <QFile>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

/// Thermal heads print 72 of the 80 mm; the roll is cut below the last line.
constexpr double kThermalWidth = 80, kThermalFeed = 6;

QSizeF sheetOf(Paper paper, const TemplateHead& head) {
    const QSizeF upright = paper == Paper::a4 ? QSizeF(210, 297) : QSizeF(148, 210);
    return head.landscape ? upright.transposed() : upright;
}

/// A template made for A4 is set smaller on A5, as the circular's own form is.
double scaleOf(Paper paper, const TemplateHead& head) {
    return paper == Paper::a5 && head.isFor(Paper::a4) ? head.scaleA5 : 1;
}

} // namespace

struct Pages::Data {
    QSizeF sheetMm;
    QMarginsF marginsMm;
    std::vector<PageCut> cuts;
    PageMarks marks;
    std::unique_ptr<FormText> text;
};

Pages::Pages(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;
Pages::~Pages() = default;

Result<Pages> Pages::make(const FormData& data, Paper paper, const QString& folder) {
    MOTCUA_TRY(const auto found, findTemplate(data.kind, data.date, paper, folder));
    const TemplateHead& head = found.form.head();
    const double scale = scaleOf(paper, head);
    MOTCUA_TRY(auto filled, found.form.fill(data, scale));
    auto made = std::make_unique<Data>();
    const bool isRoll = paper == Paper::thermal80;
    made->sheetMm = isRoll ? QSizeF(kThermalWidth, 0) : sheetOf(paper, head);
    made->marginsMm = head.margins;
    if (!isRoll && scale < 1) made->marginsMm *= scale;
    const QMarginsF& margins = made->marginsMm;
    made->text = std::make_unique<FormText>(
        std::move(filled), made->sheetMm.width() - margins.left() - margins.right(), scale, found.folder);
    if (isRoll) {
        made->cuts = {{.top = 0, .bottom = made->text->height()}};
        made->sheetMm.setHeight(made->text->height() / kUnitsPerMm + margins.top() + margins.bottom() +
                                kThermalFeed);
    } else {
        const double height = (made->sheetMm.height() - margins.top() - margins.bottom()) * kUnitsPerMm;
        made->cuts = cutPages(unitsOf(made->text->document()), height);
    }
    made->marks = {.title = head.title,
                   .form = head.number.isEmpty() ? QString()
                                                 : u"Mẫu số %1 · %2"_s.arg(head.number, head.circular),
                   .code = data.code,
                   .reprint = data.reprint,
                   .training = data.training,
                   .isRoll = isRoll};
    return Pages(std::move(made));
}

Result<Pages> Pages::makeOnAny(const FormData& data, Paper paper, const QString& folder) {
    auto pages = make(data, paper, folder);
    for (const Paper other : {Paper::a5, Paper::a4}) {
        if (pages || pages.error().code != Code::DOCUMENT_FORM_UNKNOWN) break;
        pages = make(data, other, folder);
    }
    return pages;
}

int Pages::count() const { return static_cast<int>(m_data->cuts.size()); }

QSizeF Pages::sizeMm(int) const { return m_data->sheetMm; }

void Pages::paint(QPainter& painter, int page, double dotsPerMm) const {
    if (page < 0 || page >= count()) return;
    const PageCut& cut = m_data->cuts[static_cast<std::size_t>(page)];
    const QMarginsF& margins = m_data->marginsMm;
    painter.save();
    painter.scale(dotsPerMm / kUnitsPerMm, dotsPerMm / kUnitsPerMm);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const PageMarks::Place place{m_data->sheetMm, margins, page, count()};
    m_data->marks.paintBelow(painter, place);
    painter.save();
    painter.translate(margins.left() * kUnitsPerMm, margins.top() * kUnitsPerMm);
    if (cut.headHeight() > 0) {
        m_data->text->paint(painter, cut.headTop, cut.headBottom);
        painter.translate(0, cut.headHeight());
    }
    m_data->text->paint(painter, cut.top, cut.bottom);
    painter.restore();
    m_data->marks.paintAbove(painter, place);
    painter.restore();
}

QImage Pages::image(int page, double dotsPerMm) const {
    const QSizeF size = sizeMm(page) * dotsPerMm;
    QImage image(qMax(1, qRound(size.width())), qMax(1, qRound(size.height())), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, page, dotsPerMm);
    return image;
}

Result<QByteArray> Pages::toPdf(int copies) const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kLayoutDpi);
    const PageMarks& marks = m_data->marks;
    writer.setTitle(marks.code.isEmpty() ? marks.title : marks.title + u" "_s + marks.code);
    writer.setCreator(u"MotCua"_s);
    MOTCUA_CHECK(print(writer, copies));
    return bytes;
}

Result<> Pages::writePdf(const QString& file, int copies) const {
    MOTCUA_TRY(const QByteArray bytes, toPdf(copies));
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly)) return fail(Code::FILE_UNWRITABLE);
    output.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // a slip names a person
    if (output.write(bytes) != bytes.size() || !output.commit()) return fail(Code::FILE_UNWRITABLE);
    return {};
}

Result<> Pages::print(QPagedPaintDevice& device, int copies) const {
    const QSizeF sheet = m_data->sheetMm;
    const bool isLandscape = sheet.width() > sheet.height() && !m_data->marks.isRoll;
    const QPageSize size(isLandscape ? sheet.transposed() : sheet, QPageSize::Millimeter, {},
                         QPageSize::FuzzyMatch);
    QPageLayout layout(size, isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    if (!device.setPageLayout(layout)) { // printers that know only their own sizes take what comes nearest
        device.setPageSize(size);
        device.setPageOrientation(layout.orientation());
    }
    QPainter painter;
    if (!painter.begin(&device)) return fail(Code::DOCUMENT_PRINT_FAILED);
    const double dotsPerMm = device.logicalDpiX() / 25.4;
    for (int copy = 0; copy < copies; ++copy)
        for (int page = 0; page < count(); ++page) {
            if ((copy > 0 || page > 0) && !device.newPage()) return fail(Code::DOCUMENT_PRINT_FAILED);
            paint(painter, page, dotsPerMm);
        }
    if (!painter.end()) return fail(Code::DOCUMENT_PRINT_FAILED);
    return {};
}

} // namespace motcua::document
