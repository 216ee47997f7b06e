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
    QColor colour;
    QString sign; ///< one letter inside the shape: ✔ ✖ ?
};
void paintBadge(QPainter& painter, const QRectF& box, const BadgeLook& look);

class Badge : public QWidget {
public:
    explicit Badge(QWidget* parent = nullptr);
    void setBadge(const BadgeLook& look, const QString& text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

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
