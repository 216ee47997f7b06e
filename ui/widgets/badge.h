// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/names.h"

#include <QWidget>

namespace motcua::ui {

/// A coloured shape plus a word; never colour alone. circle good, diamond neutral, triangle warning,
/// octagon danger, square accent.
enum class Shape { circle, diamond, triangle, octagon, square };
struct BadgeLook {
    Shape shape = Shape::diamond;
    QColor colour = {}; ///< invalid: the shape's own, as the theme has it at the time of painting
    QString sign = {};  ///< one letter inside the shape: ✔ ✖ ? ! –
};
void paintBadge(QPainter& painter, const QRectF& box, const BadgeLook& look);
/// The shape's own colour now.
QColor colourOf(Shape shape);

/// Its text is its accessible name; elided where there is no room, then with a tool tip.
class Badge : public QWidget {
public:
    explicit Badge(QWidget* parent = nullptr);
    void setBadge(const BadgeLook& look, const QString& text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    BadgeLook m_look;
    QString m_text;
};

/// Chip thật / Giả hoặc đã bị sửa / Chưa thể kết luận.
BadgeLook verdictLook(dossier::Verdict verdict);
QString verdictText(dossier::Verdict verdict);
/// Of a dossier in lists: its stage and whether it is late.
BadgeLook statusLook(dossier::Stage stage, bool late);

} // namespace motcua::ui
