// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scanner/frame_worker.h"
#include "ui/widgets/camera_view.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace motcua::ui {

/// What the camera sees, and what is made of it: its picture, and one line below that says what to do next.
/// The state and that line are its accessible description.
class CameraPreview : public QWidget {
public:
    enum class State {
        noCamera,
        starting,   ///< no picture yet
        searching,  ///< no code in sight
        unreadable, ///< a code in sight that cannot be read
        wrongCode,  ///< read, but no use here: a health insurance card's, or letters are missing
        found,
    };
    /// A code that is held shows itself as found, though not every frame can be read.
    static constexpr std::chrono::milliseconds kHold{700};

    explicit CameraPreview(QWidget* parent = nullptr);

    void showFrame(const QVideoFrame& frame);
    void showFinding(const scanner::Finding& finding);
    void showStarting();
    /// Why there is no picture.
    void showError(const Error& error);

    State state() const { return m_state; }
    QString message() const;
    void setMirrored(bool mirrored) { m_view.setMirrored(mirrored); }
    /// The button is there only where the camera has a torch.
    void setTorchOffered(bool offered);
    void setTorch(bool on) { m_torch.setChecked(on); }
    void onTorch(std::function<void(bool)> call) { m_onTorch = std::move(call); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void setState(State state);
    void updateWords();
    void updateColours();

    CameraView m_view;
    QLabel m_message;
    QToolButton m_torch;
    State m_state = State::starting;
    Code m_error = Code::CAMERA_NONE;
    qr::PayloadKind m_kind = qr::PayloadKind::card;
    std::optional<scanner::FrameTime> m_read; ///< when a code was read last
    std::function<void(bool)> m_onTorch;
};

} // namespace motcua::ui
