// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/appointment_panel.h"

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"
#include "ui/workspace/due_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QTime>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using desk::AppointmentState;

struct AppointmentText {
    Q_DECLARE_TR_FUNCTIONS(AppointmentText)
};

constexpr int kListHeight = 110;

QString lineOf(const desk::Appointment& one, LocalTime now) {
    const QString when = dateOf(one.at) == dateOf(now)
                             ? clockText(one.at)
                             : shortDay(dateOf(one.at), now) + u' ' + clockText(one.at);
    const QString line = u"%1 · %2"_s.arg(when, one.name);
    return one.state == AppointmentState::arrived ? line + u" · "_s + one.ticket : line;
}

} // namespace

AppointmentPanel::AppointmentPanel(Workspace& workspace)
    : m_workspace(workspace), m_title(textLabel()), m_empty(textLabel()), m_list(new QListWidget),
      m_here(new QPushButton), m_cancel(new QPushButton), m_book(new QPushButton), m_day(new DateEdit),
      m_time(new QLineEdit), m_name(new QLineEdit), m_phone(new QLineEdit), m_service(new QLineEdit),
      m_dayField(new Field({}, m_day)), m_timeField(new Field({}, m_time)),
      m_nameField(new Field({}, m_name)), m_phoneField(new Field({}, m_phone)),
      m_serviceField(new Field({}, m_service)) {
    setRole(m_title, "section");
    setRole(m_empty, "secondary");
    m_empty->setWordWrap(true);
    m_list->setFixedHeight(scaled(kListHeight));
    auto* steps = new QHBoxLayout;
    steps->setSpacing(kSpacing);
    steps->addWidget(m_here, 1);
    steps->addWidget(m_cancel, 1);
    auto* when = new QHBoxLayout;
    when->setSpacing(kSpacing);
    when->addWidget(m_dayField, 3, Qt::AlignTop);
    when->addWidget(m_timeField, 2, Qt::AlignTop);
    column()->addWidget(m_title);
    column()->addWidget(m_empty);
    column()->addWidget(m_list);
    column()->addLayout(steps);
    column()->addLayout(when);
    for (QWidget* one : std::initializer_list<QWidget*>{m_nameField, m_phoneField, m_serviceField, m_book})
        column()->addWidget(one);
    m_nameField->setRequired(true);
    for (QLineEdit* edit : {m_name, m_phone, m_service})
        edit->setMaxLength(120);
    QObject::connect(m_list, &QListWidget::currentRowChanged, this, [this] { showChosen(); });
    QObject::connect(m_here, &QPushButton::clicked, this, [this] { arrive(); });
    QObject::connect(m_cancel, &QPushButton::clicked, this, [this] { cancel(); });
    QObject::connect(m_book, &QPushButton::clicked, this, [this] { book(); });
    retranslate();
    showChosen();
}

void AppointmentPanel::renew() {
    const Date today = dateOf(toLocal(m_workspace.clock().now()));
    m_workspace.run(
        this,
        [today](desk::Workplace& workplace) { return desk::appointments(workplace, today, today + kAhead); },
        [this](std::vector<desk::Appointment> all) { show(std::move(all)); });
}

void AppointmentPanel::show(std::vector<desk::Appointment> appointments) {
    std::erase_if(appointments,
                  [](const desk::Appointment& one) { return one.state == AppointmentState::cancelled; });
    if (appointments == m_appointments) return; // the place in the list stays
    m_appointments = std::move(appointments);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const desk::Appointment& one : m_appointments)
        m_list->addItem(lineOf(one, toLocal(m_workspace.clock().now())));
    m_list->setCurrentRow(std::min(std::max(0, row), m_list->count() - 1));
    showChosen();
}

const desk::Appointment* AppointmentPanel::chosen() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < std::ssize(m_appointments) ? &m_appointments[static_cast<size_t>(row)] : nullptr;
}

void AppointmentPanel::showChosen() {
    const bool isBooked = chosen() && chosen()->state == AppointmentState::booked;
    m_list->setVisible(!m_appointments.empty());
    m_empty->setVisible(m_appointments.empty());
    m_here->setVisible(!m_appointments.empty());
    m_cancel->setVisible(!m_appointments.empty());
    m_here->setEnabled(isBooked);
    m_cancel->setEnabled(isBooked);
}

void AppointmentPanel::book() {
    const auto day = m_day->fullDate();
    const QTime time = QTime::fromString(m_time->text().trimmed(), u"H:m"_s);
    m_dayField->setError(day ? QString() : AppointmentText::tr("Day, month and year"));
    m_timeField->setError(time.isValid() ? QString() : AppointmentText::tr("As 9:15"));
    m_nameField->setError(m_name->text().trimmed().isEmpty() ? AppointmentText::tr("Say who comes.")
                                                             : QString());
    if (!day) return m_day->setFocus();
    if (!time.isValid()) return m_time->setFocus();
    if (m_name->text().trimmed().isEmpty()) return m_name->setFocus();
    const desk::NewAppointment wanted{LocalTime{*day} + std::chrono::hours{time.hour()} +
                                          std::chrono::minutes{time.minute()},
                                      m_name->text(), m_phone->text(), m_service->text()};
    m_workspace.desk().run(
        this, [wanted](desk::Workplace& workplace) { return desk::bookAppointment(workplace, wanted); },
        [this](const Result<desk::Appointment>& booked) {
            if (booked) {
                for (QLineEdit* edit : {m_time, m_name, m_phone, m_service})
                    edit->clear();
                return renew();
            }
            if (booked.error().code != Code::FIELD_INVALID)
                return m_workspace.say(errorMessage(booked.error()));
            m_timeField->setError(
                AppointmentText::tr("Taken, or outside working hours; every 15 minutes one"));
            m_time->setFocus();
        });
}

void AppointmentPanel::arrive() {
    if (!chosen()) return;
    m_workspace.run(
        this,
        [no = chosen()->no](desk::Workplace& workplace) { return desk::arriveForAppointment(workplace, no); },
        [this](const desk::Ticket& ticket) {
            renew();
            if (m_arrived) m_arrived(ticket);
        });
}

void AppointmentPanel::cancel() {
    if (!chosen()) return;
    m_workspace.run(
        this,
        [no = chosen()->no](desk::Workplace& workplace) { return desk::cancelAppointment(workplace, no); },
        [this] { renew(); });
}

void AppointmentPanel::retranslate() {
    m_title->setText(AppointmentText::tr("Appointments"));
    m_empty->setText(AppointmentText::tr("Nobody has an appointment in the next two weeks."));
    m_list->setAccessibleName(AppointmentText::tr("Appointments"));
    m_here->setText(AppointmentText::tr("Is here"));
    m_cancel->setText(AppointmentText::tr("Cancelled"));
    m_dayField->setLabel(AppointmentText::tr("Day"));
    m_timeField->setLabel(AppointmentText::tr("Time"));
    m_nameField->setLabel(AppointmentText::tr("Who comes"));
    m_phoneField->setLabel(AppointmentText::tr("Telephone"));
    m_serviceField->setLabel(AppointmentText::tr("What for"));
    m_book->setText(AppointmentText::tr("Book"));
}

} // namespace motcua::ui
