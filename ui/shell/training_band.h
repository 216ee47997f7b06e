// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace motcua::ui {

/// The strip above every window of training: nobody is to take it for the real thing.
class TrainingBand : public QWidget {
public:
    explicit TrainingBand(QWidget* parent = nullptr);
    void setText(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace motcua::ui
