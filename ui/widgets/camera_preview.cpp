// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/camera_preview.h"

#include "ui/widgets/language.h"
#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

/// What people hold before the camera instead of the card.
bool isWrong(qr::PayloadKind kind) { return kind != qr::PayloadKind::card && kind != qr::PayloadKind::other; }

QString wordsFor(qr::PayloadKind kind) {
    switch (kind) {
    case qr::PayloadKind::damagedCard:
        return QCoreApplication::translate("CameraPreview",
                                           "The code is incomplete. Hold the card still, once more.");
    case qr::PayloadKind::healthInsurance:
        return QCoreApplication::translate("CameraPreview",
                                           "This is a health insurance card. Show the ID card.");
    case qr::PayloadKind::vneid:
        return QCoreApplication::translate("CameraPreview", "This is a code of VNeID. Show the ID card.");
    case qr::PayloadKind::payment:
    case qr::PayloadKind::damagedPayment:
        return QCoreApplication::translate("CameraPreview", "This is a payment code. Show the ID card.");
    default:
        return QCoreApplication::translate("CameraPreview", "The code has been read");
    }
}

} // namespace

CameraPreview::CameraPreview(QWidget* parent) : QWidget(parent) {
    m_message.setWordWrap(true);
    m_message.setTextFormat(Qt::PlainText);
    m_torch.setCheckable(true);
    m_torch.setFocusPolicy(Qt::StrongFocus);
    m_torch.setVisible(false);
    QObject::connect(&m_torch, &QToolButton::toggled, this, [this](bool on) {
        if (m_onTorch) m_onTorch(on);
    });
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kSpacing / 2, 0, kSpacing / 2, kSpacing / 2);
    foot->setSpacing(kSpacing);
    foot->addWidget(&m_message, 1);
    foot->addWidget(&m_torch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(&m_view, 1);
    column->addLayout(foot);
    updateWords();
    updateColours();
}

void CameraPreview::showFrame(const QVideoFrame& frame) {
    m_view.setFrame(frame);
    if (m_state == State::starting || m_state == State::noCamera) setState(State::searching);
}

void CameraPreview::showFinding(const scanner::Finding& finding) {
    // One that was under way when the camera stopped.
    if (m_state == State::noCamera) return;
    if (finding.payload) {
        m_read = finding.taken;
        m_kind = finding.payload->kind;
        setState(isWrong(m_kind) ? State::wrongCode : State::found);
        m_view.setMark(m_state == State::found ? CameraView::Mark::found : CameraView::Mark::unreadable,
                       finding.outline, finding.size);
        return;
    }
    if (m_read && finding.taken - *m_read < kHold) {
        // where it went to meanwhile, if that is known
        if (finding.outline) m_view.setMark(m_view.mark(), finding.outline, finding.size);
        return;
    }
    m_read.reset();
    setState(finding.outline ? State::unreadable : State::searching);
    m_view.setMark(finding.outline ? CameraView::Mark::unreadable : CameraView::Mark::guide, finding.outline,
                   finding.size);
}

void CameraPreview::showStarting() {
    m_view.clear();
    setState(State::starting);
}

void CameraPreview::showError(const Error& error) {
    m_error = error.code;
    m_view.clear();
    setTorchOffered(false);
    m_read.reset();
    setState(State::noCamera);
}

void CameraPreview::setTorchOffered(bool offered) { m_torch.setVisible(offered); }

QString CameraPreview::message() const {
    switch (m_state) {
    case State::noCamera:
        return messageOf(m_error);
    case State::starting:
        return QCoreApplication::translate("CameraPreview", "The camera is starting…");
    case State::searching:
        return QCoreApplication::translate("CameraPreview", "Hold the QR code of the card in the frame");
    case State::unreadable:
        return QCoreApplication::translate("CameraPreview", "Bring the card nearer and hold it still");
    case State::wrongCode:
    case State::found:
        break;
    }
    return wordsFor(m_kind);
}

void CameraPreview::setState(State state) {
    m_state = state;
    if (state == State::searching) m_view.setMark(CameraView::Mark::guide);
    updateWords();
    updateColours();
}

void CameraPreview::updateWords() {
    setAccessibleName(QCoreApplication::translate("CameraPreview", "Camera"));
    m_view.setAccessibleName(QCoreApplication::translate("CameraPreview", "Picture of the camera"));
    m_torch.setText(QCoreApplication::translate("CameraPreview", "&Light"));
    m_torch.setToolTip(QCoreApplication::translate("CameraPreview", "Light of the camera, for dark places"));
    m_torch.setAccessibleName(QCoreApplication::translate("CameraPreview", "Light of the camera"));
    const QString text = message();
    if (m_message.text() == text) return;
    m_message.setText(text);
    // A screen reader announces the change.
    m_message.setAccessibleName(text);
    setAccessibleDescription(text);
}

void CameraPreview::updateColours() {
    const Tokens& tokens = tokensFor(palette());
    QColor colour = tokens.text;
    if (m_state == State::found) colour = tokens.good;
    if (m_state == State::unreadable || m_state == State::wrongCode) colour = tokens.warning;
    QPalette palette = m_message.palette();
    if (palette.color(QPalette::WindowText) == colour) return;
    palette.setColor(QPalette::WindowText, colour);
    m_message.setPalette(palette);
}

void CameraPreview::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) updateWords();
    if (event->type() == QEvent::PaletteChange) updateColours();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
