// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <functional>

namespace motcua::ui {

/// The office's emblem: a picture file is chosen, made small, and kept as a PNG with the settings.
class EmblemChoice : public QWidget {
public:
    explicit EmblemChoice(QWidget* parent = nullptr);
    void setEmblem(const QByteArray& png);
    const QByteArray& emblem() const { return m_png; }
    void onEdited(std::function<void()> call) { m_edited = std::move(call); }
    /// Reads the file beside the window; what is wrong with it is told below.
    void take(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QByteArray m_png;
    std::function<void()> m_edited;
    QLabel *m_picture, *m_note;
    QPushButton *m_choose, *m_remove;
};

} // namespace motcua::ui
