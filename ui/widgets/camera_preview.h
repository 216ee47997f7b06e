// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scanner/frame_worker.h"
#include "ui/widgets/camera_view.h"

#include <QLabel>
#include <QWidget>

namespace motcua::ui {

/// What a page makes of a code that was read.
struct Verdict {
    enum class Kind { neutral, accepted, refused };
    Kind kind = Kind::neutral;
    QString text; ///< for people: what it is, what to do next
};

/// What the camera sees, and what is made of it: its picture, and one line below that says what to do next.
/// The state and that line are its accessible description.
class CameraPreview : public QWidget {
public:
    enum class State {
        off,
        noCamera,   ///< or none whose pictures can be read
        starting,   ///< no picture yet
        searching,  ///< no code in sight
        unreadable, ///< a code in sight that cannot be read
        read,       ///< and nobody has said yet what of it
        refused,
        accepted,
    };
    /// A code that is held shows itself as read, though not every frame can be read.
    static constexpr std::chrono::milliseconds kHold{700};
    /// Asked once for a code while it is held, and again when the language changes.
    using Judge = std::function<Verdict(const qr::Payload&)>;

    explicit CameraPreview(QWidget* parent = nullptr);

    /// Without one, ID cards are accepted, damaged ones refused, and of other codes it is said that they were
    /// read: only the page knows whether they are of use there.
    void setJudge(Judge judge);
    void showOff();
    /// To be called before the first frame of a camera.
    void showStarting();
    void showFrame(const QVideoFrame& frame);
    void showFinding(const scanner::Finding& finding);
    /// Why there is no picture. CAMERA_FRAME_UNREADABLE stays until a frame could be read, any other until
    /// the next start.
    void showError(const Error& error);

    State state() const { return m_state; }
    QString message() const;
    bool isMirrored() const { return m_view.isMirrored(); }
    void setMirrored(bool mirrored) { m_view.setMirrored(mirrored); }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// No picture is expected any more: what still comes was under way.
    bool isOver() const;
    void judge();
    void setState(State state, const std::optional<qr::Outline>& outline = std::nullopt, QSize size = {});
    void updateWords();
    void updateColours();

    Judge m_judge;
    CameraView m_view;
    QLabel m_message;
    State m_state = State::off;
    Code m_error = Code::CAMERA_NONE;
    std::optional<qr::Payload> m_payload; ///< the one that is held
    Verdict m_verdict;
    scanner::FrameTime m_read; ///< when it was read last
};

} // namespace motcua::ui
