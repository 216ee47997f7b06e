// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/camera_preview.h"

#include "ui/widgets/language.h"
#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using State = CameraPreview::State;

Verdict judgeCards(const qr::Payload& payload) {
    if (payload.kind == qr::PayloadKind::card)
        return {Verdict::Kind::accepted,
                QCoreApplication::translate("CameraPreview", "The card has been read")};
    if (payload.kind == qr::PayloadKind::damagedCard || payload.kind == qr::PayloadKind::damagedPayment)
        return {Verdict::Kind::refused,
                QCoreApplication::translate("CameraPreview",
                                            "The code is incomplete. Hold the card still, once more.")};
    return {Verdict::Kind::neutral,
            QCoreApplication::translate("CameraPreview", "A code has been read that is not an ID card's")};
}

State stateOf(Verdict::Kind kind) {
    switch (kind) {
    case Verdict::Kind::accepted:
        return State::accepted;
    case Verdict::Kind::refused:
        return State::refused;
    case Verdict::Kind::neutral:
        break;
    }
    return State::read;
}

CameraView::Mark markOf(State state) {
    using Mark = CameraView::Mark;
    switch (state) {
    case State::starting:
        return Mark::starting;
    case State::searching:
        return Mark::guide;
    case State::unreadable:
        return Mark::unreadable;
    case State::read:
        return Mark::read;
    case State::refused:
        return Mark::refused;
    case State::accepted:
        return Mark::accepted;
    case State::off:
    case State::noCamera:
        break;
    }
    return Mark::none;
}

QColor colourOf(State state, const Tokens& tokens) {
    switch (state) {
    case State::unreadable:
        return tokens.warning;
    case State::refused:
        return tokens.danger;
    case State::accepted:
        return tokens.good;
    default:
        return tokens.text;
    }
}

} // namespace

CameraPreview::CameraPreview(QWidget* parent) : QWidget(parent), m_judge(judgeCards) {
    m_message.setWordWrap(true);
    m_message.setTextFormat(Qt::PlainText);
    m_message.setContentsMargins(kSpacing / 2, 0, kSpacing / 2, kSpacing / 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(&m_view, 1);
    column->addWidget(&m_message);
    updateWords();
    updateColours();
}

void CameraPreview::setJudge(Judge judge) {
    m_judge = judge ? std::move(judge) : judgeCards;
    m_payload.reset(); // the next frame asks it
}

bool CameraPreview::isOver() const {
    return m_state == State::off || (m_state == State::noCamera && m_error != Code::CAMERA_FRAME_UNREADABLE);
}

void CameraPreview::showFrame(const QVideoFrame& frame) {
    if (isOver()) return;
    m_view.setFrame(frame);
    if (m_state == State::starting) setState(State::searching);
}

void CameraPreview::showFinding(const scanner::Finding& finding) {
    if (isOver()) return;
    if (finding.payload) {
        m_read = finding.taken;
        if (m_payload != finding.payload) {
            m_payload = finding.payload;
            judge();
        }
        setState(stateOf(m_verdict.kind), finding.outline, finding.size);
        return;
    }
    if (m_payload && finding.taken - m_read < kHold) {
        // where it went to meanwhile, if that is known
        if (finding.outline) setState(m_state, finding.outline, finding.size);
        return;
    }
    m_payload.reset();
    setState(finding.outline ? State::unreadable : State::searching, finding.outline, finding.size);
}

void CameraPreview::showOff() {
    m_view.clear();
    setState(State::off);
}

void CameraPreview::showStarting() {
    m_view.clear();
    setState(State::starting);
}

void CameraPreview::showError(const Error& error) {
    m_error = error.code;
    m_view.clear();
    setState(State::noCamera);
}

void CameraPreview::judge() { m_verdict = m_judge(*m_payload); }

QString CameraPreview::message() const {
    switch (m_state) {
    case State::off:
        return QCoreApplication::translate("CameraPreview", "The camera is off");
    case State::noCamera:
        return messageOf(m_error);
    case State::starting:
        return QCoreApplication::translate("CameraPreview", "The camera is starting…");
    case State::searching:
        return QCoreApplication::translate("CameraPreview", "Hold the QR code of the card in the frame");
    case State::unreadable:
        return QCoreApplication::translate("CameraPreview", "Bring the card nearer and hold it still");
    case State::read:
    case State::refused:
    case State::accepted:
        break;
    }
    return m_verdict.text;
}

void CameraPreview::setState(State state, const std::optional<qr::Outline>& outline, QSize size) {
    m_state = state;
    if (state == State::off || state == State::noCamera || state == State::starting) m_payload.reset();
    m_view.setMark(markOf(state), outline, size);
    updateWords();
    updateColours();
}

void CameraPreview::updateWords() {
    setAccessibleName(QCoreApplication::translate("CameraPreview", "Camera"));
    m_view.setAccessibleName(QCoreApplication::translate("CameraPreview", "Picture of the camera"));
    const QString text = message();
    if (m_message.text() == text) return;
    m_message.setText(text);
    // A screen reader announces the change.
    m_message.setAccessibleName(text);
    setAccessibleDescription(text);
}

void CameraPreview::updateColours() {
    const QColor colour = colourOf(m_state, tokensFor(palette()));
    QPalette palette = m_message.palette();
    if (palette.color(QPalette::WindowText) == colour) return;
    palette.setColor(QPalette::WindowText, colour);
    m_message.setPalette(palette);
}

void CameraPreview::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        if (m_payload) judge();
        updateWords();
    }
    if (event->type() == QEvent::PaletteChange) updateColours();
    QWidget::changeEvent(event);
}

/// The ground that the colours of the words are made for, which the style's own need not be.
void CameraPreview::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokensFor(palette()).background);
}

} // namespace motcua::ui
