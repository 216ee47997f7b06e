// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/training_band.h"

#include "ui/widgets/theme.h"

namespace motcua::ui {

TrainingBand::TrainingBand(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TrainingBand::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    update();
}

QSize TrainingBand::sizeHint() const { return {0, fontMetrics().height() + kSpacing / 2}; }

void TrainingBand::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().warning);
    QFont words = font();
    words.setWeight(QFont::DemiBold);
    painter.setFont(words);
    painter.setPen(tokens().surface);
    painter.drawText(rect(), Qt::AlignCenter,
                     QFontMetrics(words).elidedText(m_text, Qt::ElideRight, width() - 2 * kSpacing));
}

} // namespace motcua::ui
