// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/print_preview.h"

#include "ui/printing/printing.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace motcua::ui {
namespace {

constexpr double kLeastZoom = 0.3, kMostZoom = 4, kZoomStep = 1.25;
/// More would be memory for nothing.
constexpr double kSharpest = 600 / 25.4;
constexpr std::size_t kMostPages = 60;

} // namespace

PrintPreview::PrintPreview(Workspace& workspace, QWidget* parent)
    : QAbstractScrollArea(parent), m_workspace(workspace) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    m_delay.setSingleShot(true);
    m_delay.setInterval(60);
    QObject::connect(&m_delay, &QTimer::timeout, this, [this] { render(); });
    retranslate();
}

void PrintPreview::retranslate() {
    QString name = QCoreApplication::translate("PrintPreview", "Preview of the form");
    if (m_data) name += QStringLiteral(": ") + document::vietnameseTitle(m_data->kind);
    if (!m_pages.empty())
        name += QStringLiteral(", ") + QCoreApplication::translate("PrintPreview", "page %1 of %2")
                                           .arg(currentPage() + 1)
                                           .arg(m_pages.size());
    setAccessibleName(name);
    setAccessibleDescription(QCoreApplication::translate(
        "PrintPreview", "Page Up and Page Down turn the pages, + and - change the size."));
    viewport()->update();
}

void PrintPreview::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

void PrintPreview::showForm(document::FormKind kind, const QString& code) {
    const int number = ++m_asked;
    m_data.reset(); // a new size must not set the one before again, and drop this answer
    m_workspace.desk().run(
        this, [kind, code](desk::Workplace& workplace) { return desk::formData(workplace, kind, code); },
        [this, number](Result<document::FormData> form) {
            if (number != m_asked) return;
            if (!form) return take(number, std::unexpected(form.error()));
            showData(*form);
        });
}

void PrintPreview::showData(const document::FormData& form) {
    m_data = form;
    render();
}

void PrintPreview::render() {
    if (!m_data) return;
    const int number = ++m_asked;
    const auto paper = m_workspace.settings().printOf(QString(document::name(m_data->kind))).paper;
    const double width =
        std::max(50, viewport()->width() - 2 * scaled(kSpacing)) * m_zoom * devicePixelRatioF();
    const auto work = [form = *m_data, paper, folder = templateFolder(m_workspace), width]() -> Rendered {
        MOTCUA_TRY(const auto pages, pagesOf(form, paper, folder));
        std::vector<Page> made;
        for (int page = 0; page < pages.count() && made.size() < kMostPages; ++page) {
            const QSizeF size = pages.sizeMm(page);
            made.push_back({size, pages.image(page, std::min(width / size.width(), kSharpest))});
        }
        return made;
    };
    besideTheWindow(this, work, [this, number](Rendered pages) { take(number, std::move(pages)); });
}

void PrintPreview::take(int number, Rendered pages) {
    if (number != m_asked) return; // a later one is on its way
    m_shown = number;
    m_trouble.reset();
    if (pages) {
        m_pages = std::move(*pages);
    } else {
        m_pages.clear();
        m_trouble = pages.error();
    }
    arrange();
    retranslate();
}

double PrintPreview::pixelsPerMm() const {
    const double width = std::max(50, viewport()->width() - 2 * scaled(kSpacing));
    return m_pages.empty() ? 1 : width * m_zoom / m_pages.front().sizeMm.width();
}

QRectF PrintPreview::rectOf(std::size_t page) const {
    const double gap = scaled(kSpacing), scale = pixelsPerMm();
    double top = gap;
    for (std::size_t at = 0; at < page; ++at)
        top += m_pages[at].sizeMm.height() * scale + gap;
    const QSizeF size = m_pages[page].sizeMm * scale;
    const double left = std::max(gap, (viewport()->width() - size.width()) / 2);
    return {{left - horizontalScrollBar()->value(), top - verticalScrollBar()->value()}, size};
}

void PrintPreview::arrange() {
    QSizeF all;
    if (!m_pages.empty()) {
        const QRectF last = rectOf(m_pages.size() - 1);
        all = QSizeF(last.width() + 2 * scaled(kSpacing),
                     last.bottom() + verticalScrollBar()->value() + scaled(kSpacing));
    }
    const QSize view = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, qRound(all.width()) - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    verticalScrollBar()->setRange(0, std::max(0, qRound(all.height()) - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(scaled(24));
    horizontalScrollBar()->setSingleStep(scaled(24));
}

int PrintPreview::currentPage() const {
    for (std::size_t at = 0; at < m_pages.size(); ++at)
        if (rectOf(at).bottom() > viewport()->height() / 2.0) return static_cast<int>(at);
    return std::max(0, pageCount() - 1);
}

void PrintPreview::setZoom(double zoom) {
    zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    if (qFuzzyCompare(zoom, m_zoom)) return;
    // the middle of what is seen stays there
    QScrollBar* bar = verticalScrollBar();
    const double middle = (bar->value() + viewport()->height() / 2.0) / m_zoom;
    m_zoom = zoom;
    arrange();
    bar->setValue(qRound(middle * m_zoom - viewport()->height() / 2.0));
    viewport()->update();
    m_delay.start();
}

void PrintPreview::turn(int pages) {
    if (m_pages.empty()) return;
    QScrollBar* bar = verticalScrollBar();
    // a page higher than the view is read to its end first
    const QRectF now = rectOf(static_cast<std::size_t>(currentPage()));
    if (pages > 0 ? now.bottom() > viewport()->height() : now.top() < 0)
        bar->setValue(bar->value() + pages * bar->pageStep() * 9 / 10);
    else {
        const int page = std::clamp(currentPage() + pages, 0, pageCount() - 1);
        bar->setValue(qRound(rectOf(static_cast<std::size_t>(page)).top()) + bar->value() - scaled(kSpacing));
    }
    retranslate();
}

void PrintPreview::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(m_zoom * kZoomStep);
    case Qt::Key_Minus:
        return setZoom(m_zoom / kZoomStep);
    case Qt::Key_0:
        return setZoom(1);
    case Qt::Key_PageDown:
        return turn(1);
    case Qt::Key_PageUp:
        return turn(-1);
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        return retranslate();
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        return retranslate();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PrintPreview::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier)) return QAbstractScrollArea::wheelEvent(event);
    setZoom(event->angleDelta().y() > 0 ? m_zoom * kZoomStep : m_zoom / kZoomStep);
    event->accept();
}

void PrintPreview::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
    if (m_data) m_delay.start();
}

void PrintPreview::paintText(QPainter& painter) const {
    const bool isBusy = m_asked != m_shown;
    const QString text = m_trouble ? printErrorMessage(m_workspace, *m_trouble).text
                         : isBusy  ? QString()
                                   : QCoreApplication::translate(
                                        "PrintPreview", "The form will be shown here before it is printed.");
    painter.setPen(m_trouble ? tokens().danger : tokens().secondary);
    const int margin = scaled(3 * kSpacing);
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, text);
}

void PrintPreview::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens().background);
    if (m_pages.empty()) return paintText(painter);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (std::size_t at = 0; at < m_pages.size(); ++at) {
        const QRectF rect = rectOf(at);
        if (!rect.intersects(event->rect())) continue;
        // on whole pixels, or the letters blur
        const QRect place(rect.topLeft().toPoint(), rect.size().toSize());
        const QSizeF sharp = QSizeF(m_pages[at].image.size()) / devicePixelRatioF();
        const bool fits = std::abs(sharp.width() - rect.width()) < 1.5;
        painter.drawImage(fits ? QRectF(place.topLeft(), sharp) : rect, m_pages[at].image);
        painter.setPen(tokens().line);
        painter.drawRect(place);
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens().accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

std::unique_ptr<QWidget> makePreview(Workspace& workspace) {
    return std::make_unique<PrintPreview>(workspace);
}

void showForm(QWidget& preview, document::FormKind kind, const QString& code) {
    static_cast<PrintPreview&>(preview).showForm(kind, code);
}

} // namespace motcua::ui
