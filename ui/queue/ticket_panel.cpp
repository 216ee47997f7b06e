// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/ticket_panel.h"

#include "ui/queue/ticket_words.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

struct TicketPanelText {
    Q_DECLARE_TR_FUNCTIONS(TicketPanelText)
};

constexpr int kPriorities = 5;
constexpr char kPrints[] = "queue/prints";

} // namespace

TicketPanel::TicketPanel()
    : m_title(textLabel()), m_service(new QLineEdit), m_name(new QLineEdit), m_priority(new QComboBox),
      m_serviceField(new Field({}, m_service)), m_nameField(new Field({}, m_name)),
      m_priorityField(new Field({}, m_priority)), m_print(new QCheckBox), m_do(new QPushButton) {
    setRole(m_title, "section");
    column()->addWidget(m_title);
    for (Field* field : {m_serviceField, m_priorityField, m_nameField})
        column()->addWidget(field);
    column()->addWidget(m_print);
    column()->addWidget(m_do, 0, Qt::AlignRight);
    m_print->setChecked(QSettings().value(kPrints, false).toBool());
    QObject::connect(m_print, &QCheckBox::toggled, this,
                     [](bool prints) { QSettings().setValue(kPrints, prints); });
    for (QLineEdit* edit : {m_service, m_name}) {
        edit->setMaxLength(120);
        QObject::connect(edit, &QLineEdit::returnPressed, this, [this] { issue(); });
    }
    QObject::connect(m_do, &QPushButton::clicked, this, [this] { issue(); });
    retranslate();
}

void TicketPanel::issue() {
    desk::NewTicket wanted;
    for (const QString& service : m_service->text().split(u';', Qt::SkipEmptyParts))
        wanted.services << service.trimmed();
    wanted.priority = static_cast<desk::TicketPriority>(m_priority->currentData().toInt());
    wanted.name = m_name->text().trimmed();
    if (m_issue) m_issue(wanted);
}

void TicketPanel::clear() {
    m_service->clear();
    m_name->clear();
    m_priority->setCurrentIndex(0);
}

void TicketPanel::retranslate() {
    m_title->setText(TicketPanelText::tr("New ticket"));
    m_serviceField->setLabel(TicketPanelText::tr("What for"));
    m_serviceField->setHint(TicketPanelText::tr("Several: with ; between them"));
    m_priorityField->setLabel(TicketPanelText::tr("Priority"));
    m_nameField->setLabel(TicketPanelText::tr("Name"));
    m_nameField->setHint(TicketPanelText::tr("Only if they want to be called by it"));
    m_print->setText(TicketPanelText::tr("Print the number"));
    m_do->setText(TicketPanelText::tr("Give the ticket (F3)"));
    const QSignalBlocker quiet(m_priority);
    const int kept = std::max(0, m_priority->currentIndex());
    m_priority->clear();
    for (int i = 0; i < kPriorities; ++i)
        m_priority->addItem(priorityText(static_cast<desk::TicketPriority>(i)), i);
    m_priority->setCurrentIndex(kept);
}

} // namespace motcua::ui
