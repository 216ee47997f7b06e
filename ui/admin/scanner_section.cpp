// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/serial_ports.h"
#include "core/scanner/serial_scanner.h"
#include "ui/admin/background.h"
#include "ui/admin/form_section.h"
#include "ui/admin/sections.h"
#include "ui/widgets/camera_panel.h"

#include <QSignalBlocker>

namespace motcua::ui {
namespace {

/// So much of a number that a clerk knows the card that was scanned, and nobody else who looks on does.
QString tailOf(const citizen::CitizenNumber& number) {
    return QStringLiteral("••• ") + number.text().right(4);
}

QString describe(const desk::ScanTarget& target) {
    if (const auto* card = std::get_if<qr::CardPayload>(&target))
        return translate("ScannerSection", "An ID card, number %1: every letter arrived.")
            .arg(card->citizen.number ? tailOf(*card->citizen.number) : QStringLiteral("–"));
    if (const auto* partial = std::get_if<qr::PartialCard>(&target))
        return translate("ScannerSection",
                         "An ID card, number %1, but its letters were lost: set the scanner to "
                         "UTF-8.")
            .arg(tailOf(partial->number));
    if (const auto* dossier = std::get_if<desk::DossierTarget>(&target))
        return translate("ScannerSection", "The receipt of dossier %1.").arg(dossier->code);
    return translate("ScannerSection", "The fee of dossier %1.")
        .arg(std::get<desk::PaymentTarget>(target).dossierCode);
}

QString describe(const qr::Payload& payload) {
    if (payload.card) return describe(desk::ScanTarget(*payload.card));
    if (payload.partial) return describe(desk::ScanTarget(*payload.partial));
    return translate("ScannerSection", "A code of %1 letters.").arg(payload.text.size());
}

/// Scanner and camera of this desk, with a place to try them.
class ScannerSection final : public FormSection {
public:
    explicit ScannerSection(Workspace& workspace)
        : FormSection(workspace, QStringLiteral("scanner"), "scan-qr-code"), m_port(new QComboBox),
          m_speed(new QComboBox) {
        addScanner();
        addTest();
        addCamera();
        addStretch();
        finish();
    }

    QString title() const override { return translate("ScannerSection", "Scanner and camera"); }
    QString sentence() const override {
        return translate("ScannerSection",
                         "Any scanner works like a keyboard; as USB-COM it loses no letter.");
    }

    void enter() override {
        FormSection::enter();
        inBackground(
            this, [] { return scanner::listSerialPorts(); },
            [this](const std::vector<scanner::SerialPort>& ports) { setPorts(ports); });
    }
    void leave() override {
        if (m_panel) m_panel->stop();
        m_running = false;
        showCameraButton();
    }

    bool takeScan(const desk::ScanTarget& target) override {
        showResult(describe(target));
        return true;
    }

private:
    void addScanner() {
        Card* card = addCard(translate("ScannerSection", "Scanner"));
        auto* row = new QHBoxLayout;
        row->setSpacing(scaled(16));
        card->column()->addLayout(row);
        m_port->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_port->setMinimumContentsLength(24);
        addField(row, translate("ScannerSection", "Port"), m_port);
        for (const int speed : scanner::kSerialSpeeds)
            m_speed->addItem(QString::number(speed), speed);
        m_speed->setMinimumContentsLength(9);
        addField(row, translate("ScannerSection", "Speed (baud)"), m_speed);
        row->setStretch(0, 1);
        words([this] { setPorts(m_ports); });
        QObject::connect(m_port, &QComboBox::currentIndexChanged, this, [this] { edited(); });
        QObject::connect(m_speed, &QComboBox::currentIndexChanged, this, [this] { edited(); });
    }

    void addTest() {
        Card* card = addCard(translate("ScannerSection", "Try it"));
        m_result = addText(card->column(), {}, "");
        m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words([this] {
            m_result->setText(translate("ScannerSection", "Scan any code now: what arrived is shown here."));
            m_result->setAccessibleName(translate("ScannerSection", "Result of the trial"));
        });
    }

    void addCamera() {
        Card* card = addCard(translate("ScannerSection", "Camera"));
        addText(card->column(),
                translate("ScannerSection", "Reads the code of a card or a slip held before it."));
        m_cameraPlace = new QVBoxLayout;
        card->column()->addLayout(m_cameraPlace);
        auto* row = addRow(card->column());
        m_cameraButton =
            addButton(row, translate("ScannerSection", "Show the &picture"), [this] { toggleCamera(); });
        row->addStretch();
        words([this] { showCameraButton(); });
    }

    /// The system is asked for cameras only when somebody wants to see one.
    void toggleCamera() {
        if (m_panel && m_running) {
            m_panel->stop();
            m_running = false;
        } else {
            if (!m_panel) {
                m_panel = new CameraPanel(workspace().clock());
                m_panel->setMinimumHeight(scaled(280));
                m_panel->onScan([this](const scanner::Scan& scan) {
                    workspace().play(Sound::goodScan);
                    showResult(describe(scan.payload));
                    edited(); // the camera that works is the one to remember
                });
                m_cameraPlace->addWidget(m_panel);
            }
            m_panel->start(workspace().settings().camera);
            m_running = true;
        }
        showCameraButton();
    }

    void showCameraButton() {
        m_cameraButton->setText(m_running ? translate("ScannerSection", "Stop the &picture")
                                          : translate("ScannerSection", "Show the &picture"));
    }

    void showResult(const QString& text) { m_result->setText(text); }

    void setPorts(const std::vector<scanner::SerialPort>& ports) {
        m_ports = ports;
        const QString wanted = m_wanted;
        {
            const QSignalBlocker quiet(m_port);
            m_port->clear();
            m_port->addItem(translate("ScannerSection", "Whichever looks like a scanner"), QString());
            for (const scanner::SerialPort& port : ports)
                m_port->addItem(port.description.isEmpty()
                                    ? port.name
                                    : QStringLiteral("%1 – %2").arg(port.name, port.description),
                                port.path);
            if (m_port->findData(wanted) < 0)
                m_port->addItem(translate("ScannerSection", "%1 (not connected)").arg(wanted), wanted);
            m_port->setCurrentIndex(m_port->findData(wanted));
        }
    }

    void fill(const desk::Settings& settings) override {
        m_wanted = settings.serialPort;
        setPorts(m_ports);
        if (m_speed->findData(settings.serialBaud) < 0)
            m_speed->addItem(QString::number(settings.serialBaud), settings.serialBaud);
        m_speed->setCurrentIndex(m_speed->findData(settings.serialBaud));
    }

    bool read(desk::Settings& settings, bool) override {
        m_wanted = m_port->currentData().toString();
        settings.serialPort = m_wanted;
        settings.serialBaud = m_speed->currentData().toInt();
        if (m_panel && !m_panel->cameraName().isEmpty()) settings.camera = m_panel->cameraName();
        return true;
    }

    QComboBox *m_port, *m_speed;
    QLabel* m_result = nullptr;
    QVBoxLayout* m_cameraPlace = nullptr;
    QPushButton* m_cameraButton = nullptr;
    CameraPanel* m_panel = nullptr;
    bool m_running = false;
    QString m_wanted;
    std::vector<scanner::SerialPort> m_ports;
};

} // namespace

std::unique_ptr<SettingsSection> makeScannerSection(Workspace& workspace) {
    return std::make_unique<ScannerSection>(workspace);
}

} // namespace motcua::ui
