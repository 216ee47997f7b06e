// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/camera_bar.h"

#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <cmath>

namespace motcua::ui {
namespace {

constexpr int kExposureSteps = 2; // of the slider for one of the aperture
constexpr int kZoomSteps = 10;

QHBoxLayout* rowOf(std::initializer_list<QWidget*> widgets) {
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    for (QWidget* widget : widgets) {
        row->addWidget(widget);
        widget->hide();
    }
    return row;
}

} // namespace

CameraBar::CameraBar(Callbacks callbacks, QWidget* parent)
    : QWidget(parent), m_callbacks(std::move(callbacks)) {
    // Names of cameras are long; the list shows them whole.
    m_cameras.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cameras.setMinimumContentsLength(10);
    m_cameras.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_torch.setCheckable(true);
    for (QToolButton* button : {&m_torch, &m_retry})
        button->setFocusPolicy(Qt::StrongFocus);
    for (QLabel* name : {&m_exposureName, &m_zoomName})
        name->setTextFormat(Qt::PlainText);
    m_exposureName.setBuddy(&m_exposure);
    m_zoomName.setBuddy(&m_zoom);
    m_exposure.setRange(-2 * kExposureSteps, 2 * kExposureSteps);
    m_exposure.setPageStep(kExposureSteps);
    m_zoom.setPageStep(kZoomSteps);
    auto* first = rowOf({&m_cameras, &m_torch, &m_retry});
    first->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpacing / 2, 0, kSpacing / 2, kSpacing / 2);
    column->setSpacing(kSpacing / 2);
    column->addLayout(first);
    column->addLayout(rowOf({&m_exposureName, &m_exposure, &m_zoomName, &m_zoom}));
    hearChanges();
    updateWords();
    updateVisible();
}

void CameraBar::hearChanges() {
    QObject::connect(&m_cameras, &QComboBox::activated, this, [this](int place) {
        if (m_callbacks.camera) m_callbacks.camera(m_cameras.itemData(place).toByteArray());
    });
    QObject::connect(&m_torch, &QToolButton::toggled, this, [this](bool on) {
        if (m_callbacks.torch) m_callbacks.torch(on);
    });
    QObject::connect(&m_exposure, &QSlider::valueChanged, this, [this](int value) {
        if (m_callbacks.exposure) m_callbacks.exposure(static_cast<float>(value) / kExposureSteps);
    });
    QObject::connect(&m_zoom, &QSlider::valueChanged, this, [this](int value) {
        if (m_callbacks.zoom) m_callbacks.zoom(static_cast<float>(value) / kZoomSteps);
    });
    QObject::connect(&m_retry, &QToolButton::clicked, this, [this] {
        if (m_callbacks.retry) m_callbacks.retry();
    });
}

void CameraBar::setCameras(const std::vector<scanner::Camera>& cameras, const QByteArray& current) {
    m_cameras.clear();
    for (const scanner::Camera& camera : cameras)
        m_cameras.addItem(camera.name, camera.id);
    m_cameras.setCurrentIndex(m_cameras.findData(current));
    m_cameras.setVisible(m_cameras.count() > 1);
    updateVisible();
}

void CameraBar::offer(const scanner::CameraControls& controls) {
    const QSignalBlocker torch(m_torch), exposure(m_exposure), zoom(m_zoom);
    m_torch.setChecked(false);
    m_exposure.setValue(0);
    m_zoom.setRange(kZoomSteps, static_cast<int>(std::lround(controls.zoomMost * kZoomSteps)));
    m_zoom.setValue(kZoomSteps);
    m_torch.setVisible(controls.torch);
    for (QWidget* widget : std::initializer_list<QWidget*>{&m_exposureName, &m_exposure})
        widget->setVisible(controls.exposureCompensation);
    for (QWidget* widget : std::initializer_list<QWidget*>{&m_zoomName, &m_zoom})
        widget->setVisible(m_zoom.maximum() > kZoomSteps);
    updateVisible();
}

void CameraBar::offerRetry(bool offered) {
    m_retry.setVisible(offered);
    updateVisible();
}

void CameraBar::updateVisible() {
    const auto isThere = [](const QWidget* widget) { return !widget->isHidden(); };
    setVisible(std::ranges::any_of(
        std::initializer_list<const QWidget*>{&m_cameras, &m_torch, &m_retry, &m_exposure, &m_zoom},
        isThere));
}

void CameraBar::updateWords() {
    m_torch.setText(QCoreApplication::translate("CameraBar", "&Light"));
    m_torch.setToolTip(QCoreApplication::translate("CameraBar", "Light of the camera, for dark places"));
    m_retry.setText(QCoreApplication::translate("CameraBar", "Start &again"));
    m_exposureName.setText(QCoreApplication::translate("CameraBar", "&Brightness"));
    m_zoomName.setText(QCoreApplication::translate("CameraBar", "&Zoom"));
    m_cameras.setAccessibleName(QCoreApplication::translate("CameraBar", "Camera to use"));
    m_cameras.setToolTip(m_cameras.accessibleName());
    m_torch.setAccessibleName(QCoreApplication::translate("CameraBar", "Light of the camera"));
    m_retry.setAccessibleName(QCoreApplication::translate("CameraBar", "Start the camera again"));
    m_exposure.setAccessibleName(QCoreApplication::translate("CameraBar", "Brightness of the picture"));
    m_zoom.setAccessibleName(QCoreApplication::translate("CameraBar", "Zoom of the camera"));
}

void CameraBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) updateWords();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
