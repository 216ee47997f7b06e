// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/scanners.h"
#include "ui/login/setup_step.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

namespace motcua::ui {

/// One line a device: its badge, and what to do to try it.
struct DevicesStep::Parts {
    std::unique_ptr<Scanners> scanners;
    std::optional<Result<scanner::Scan>> scan;
    CardReader::Readers readers;
    struct Row {
        QLabel* name = new QLabel;
        Badge* badge = new Badge;
        QLabel* note = new QLabel;
    } reader, scanner;
};

DevicesStep::DevicesStep(Workspace& workspace) : m_workspace(workspace), m_parts(std::make_unique<Parts>()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2 * kSpacing);
    for (Parts::Row* row : {&m_parts->reader, &m_parts->scanner}) {
        setRole(row->name, "section");
        setRole(row->note, "secondary");
        row->note->setWordWrap(true);
        auto* line = new QHBoxLayout;
        line->addWidget(row->name);
        line->addStretch();
        line->addWidget(row->badge);
        column->addLayout(line);
        column->addWidget(row->note);
    }
    column->addStretch();
    workspace.reader().onReadersChanged(this, [this](const CardReader::Readers& readers) {
        m_parts->readers = readers;
        show();
    });
}

DevicesStep::~DevicesStep() = default;

QString DevicesStep::name() const { return QCoreApplication::translate("FirstRun", "Devices"); }
QString DevicesStep::title() const { return QCoreApplication::translate("FirstRun", "Try the devices"); }
QString DevicesStep::sentence() const {
    return QCoreApplication::translate(
        "FirstRun", "They can be connected at any time; printers are chosen in the settings.");
}
QString DevicesStep::nextText() const { return QCoreApplication::translate("FirstRun", "&Begin to work"); }

void DevicesStep::enter() {
    m_parts->scanners = std::make_unique<Scanners>(m_workspace, [this](const Result<scanner::Scan>& scan) {
        m_parts->scan = scan;
        show();
    });
    m_parts->scanners->onDevicesChanged([this] { show(); });
    show();
}

void DevicesStep::show() {
    const auto set = [](Parts::Row& row, bool good, const QString& words, const QString& note) {
        row.badge->setBadge(good ? BadgeLook{Shape::circle, tokens().good, QStringLiteral("✔")}
                                 : BadgeLook{Shape::diamond, tokens().secondary, QStringLiteral("?")},
                            words);
        row.note->setText(note);
    };
    const auto& readers = m_parts->readers;
    if (readers.anyCard())
        set(m_parts->reader, true, QCoreApplication::translate("FirstRun", "A card lies there"),
            QCoreApplication::translate("FirstRun", "The reader works."));
    else if (!readers.list.empty())
        set(m_parts->reader, true, QCoreApplication::translate("FirstRun", "Found"),
            QCoreApplication::translate("FirstRun", "%1. Lay any card on it to try.")
                .arg(readers.list[0].name));
    else
        set(m_parts->reader, false, QCoreApplication::translate("FirstRun", "Not found"),
            QCoreApplication::translate("FirstRun", "Plug it in; it is noticed by itself."));
    if (m_parts->scan && *m_parts->scan)
        set(m_parts->scanner, true, QCoreApplication::translate("FirstRun", "A code was read"),
            QCoreApplication::translate("FirstRun", "The scanner works."));
    else if (m_parts->scan)
        set(m_parts->scanner, false, QCoreApplication::translate("FirstRun", "Not understood"),
            errorMessage(m_parts->scan->error()).text);
    else
        set(m_parts->scanner, false, QCoreApplication::translate("FirstRun", "Not tried"),
            QCoreApplication::translate("FirstRun", "Scan the QR code of any identity card."));
}

void DevicesStep::retranslate() {
    m_parts->reader.name->setText(QCoreApplication::translate("FirstRun", "Card reader"));
    m_parts->scanner.name->setText(QCoreApplication::translate("FirstRun", "Scanner"));
    show();
}

} // namespace motcua::ui
