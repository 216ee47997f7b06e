// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/form_pages.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QTimer>

namespace motcua::ui {

/// Pages of a form, one below the other. + and - zoom, 0 shows a page's whole width, PageUp and PageDown
/// turn, arrows move. The pictures are made beside the window, as sharp as the screen is.
class PrintPreview : public QAbstractScrollArea {
public:
    explicit PrintPreview(Workspace& workspace, QWidget* parent = nullptr);

    void showForm(document::FormKind kind, const QString& code);
    void showData(const document::FormData& form);
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    int currentPage() const;
    double zoom() const { return m_zoom; }
    /// Nothing is being made.
    bool isSettled() const { return m_asked == m_shown && !m_delay.isActive(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Page {
        QSizeF sizeMm;
        QImage image;
    };
    using Rendered = Result<std::vector<Page>>;

    void retranslate();
    void render();
    void setZoom(double zoom);
    void turn(int pages);
    void take(int number, Rendered pages);
    void arrange();
    double pixelsPerMm() const; ///< of the widget, not the screen
    QRectF rectOf(std::size_t page) const;
    void paintText(QPainter& painter) const;

    Workspace& m_workspace;
    std::optional<document::FormData> m_data;
    std::vector<Page> m_pages;
    std::optional<Error> m_trouble;
    double m_zoom = 1; ///< 1: the width of the view
    int m_asked = 0, m_shown = 0;
    QTimer m_delay; ///< while somebody drags the window's edge
};

} // namespace motcua::ui
