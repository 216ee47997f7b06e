// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/day_panel.h"

#include "ui/admin/section.h"
#include "ui/admin/settings_page.h"
#include "ui/widgets/badge.h"

#include <QEvent>
#include <QSettings>

namespace motcua::ui {
namespace {

constexpr QLatin1StringView kReadOn("day/read");
constexpr std::chrono::seconds kLook{2};

} // namespace

DayPanel::DayPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_read(new QPushButton) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(24), 0, 0, scaled(8));
    column->setSpacing(scaled(4));
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(scaled(4));
    column->addLayout(m_lines);
    auto* row = new QHBoxLayout;
    row->addWidget(m_read);
    row->addStretch();
    column->addLayout(row);
    QObject::connect(m_read, &QPushButton::clicked, this, [this] { markRead(); });
    m_strip = new Folded(QString(), content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(16), scaled(4), scaled(16), 0);
    outer->addWidget(m_strip);
    hide();
    QObject::connect(&m_look, &QTimer::timeout, this, [this] { look(); });
    m_look.start(kLook);
}

/// The window does not tell of log-ins; asking every two seconds whether there was one costs nothing.
void DayPanel::look() {
    const bool isOpen = m_workspace.isOpen();
    if (isOpen && !m_wasOpen) check();
    if (!isOpen) hide();
    m_wasOpen = isOpen;
    if (isOpen) remind();
}

void DayPanel::check() {
    m_wasOpen = true;
    m_workspace.run(
        this, [](desk::Workplace& workplace) { return desk::checkDay(workplace); },
        [this](const desk::DayCheck& found) { take(found); });
}

void DayPanel::take(const desk::DayCheck& found) {
    m_found = found;
    redo();
    const QString today = formatDate(dateOf(toLocal(m_workspace.clock().now())));
    setVisible(QSettings().value(kReadOn).toString() != today);
    m_strip->setOpen(false);
}

std::vector<DayPanel::Line> DayPanel::lines() const {
    std::vector<Line> all;
    if (!m_found) return all;
    const desk::DayCheck& found = *m_found;
    const auto add = [&all](bool well, const QString& text) { all.push_back({well, text}); };
    const QLocale locale;
    if (!found.clockPlausible)
        add(false,
            translate("DayPanel", "The clock of this computer is behind the last step. Set it right first."));
    if (found.diskShort())
        add(false, translate("DayPanel", "Only %1 are left on the disk.")
                       .arg(locale.formattedDataSize(found.diskFree)));
    if (!found.backupDays)
        add(false, translate("DayPanel", "This desk has never been backed up."));
    else
        add(*found.backupDays <= 1,
            translate("DayPanel", "Last backup: %1 days ago.").arg(QString::number(*found.backupDays)));
    if (!found.holidaysCovered)
        add(false,
            translate("DayPanel", "There are no holidays for the next 60 days: due dates may be wrong."));
    else if (found.holidaysProjected)
        add(true, translate("DayPanel", "Some holidays of the next 60 days are not decided yet."));
    if (found.drafts > 0)
        add(false, translate("DayPanel", "Visits that are not finished: %1").arg(found.drafts));
    if (found.late > 0) add(false, translate("DayPanel", "Dossiers past their due date: %1").arg(found.late));
    if (found.apologies > 0)
        add(false,
            translate("DayPanel", "Apologies that must go out today (form 04): %1").arg(found.apologies));
    if (found.unclaimed > 0)
        add(false, translate("DayPanel", "Results nobody has come for: %1").arg(found.unclaimed));
    constexpr int kFew = 50;
    add(found.ordinalsLeft > kFew,
        translate("DayPanel", "Codes left today: %1").arg(locale.toString(found.ordinalsLeft)));
    const auto readers = m_workspace.reader().readers();
    const bool reads = m_workspace.reader().isSimulated() || readers.anyReader();
    add(reads, reads ? translate("DayPanel", "The card reader is ready.")
                     : translate("DayPanel", "No card reader is connected."));
    add(true, translate("DayPanel", "Results ready to be picked up: %1").arg(found.resultsWaiting));
    std::ranges::stable_partition(all, [](const Line& line) { return !line.well; });
    return all;
}

QStringList DayPanel::concerns() const {
    QStringList texts;
    for (const Line& line : lines())
        if (!line.well) texts << line.text;
    return texts;
}

void DayPanel::redo() {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int count = 0;
    for (const Line& line : lines()) {
        auto* badge = new Badge;
        badge->setBadge(line.well ? BadgeLook{ui::Shape::circle, tokens().good, QStringLiteral("✔")}
                                  : BadgeLook{ui::Shape::triangle, tokens().warning, QStringLiteral("!")},
                        line.text);
        m_lines->addWidget(badge);
        count += line.well ? 0 : 1;
    }
    m_strip->setTitle(count == 0 ? translate("DayPanel", "Start of the day: everything is ready")()
                                 : translate("DayPanel", "Start of the day: %1 to look at").arg(count));
    m_read->setText(translate("DayPanel", "&Read; not again today"));
}

void DayPanel::markRead() {
    QSettings().setValue(kReadOn, formatDate(dateOf(toLocal(m_workspace.clock().now()))));
    hide();
}

/// Once, in the afternoon of a day without a backup.
void DayPanel::remind() {
    const LocalTime now = toLocal(m_workspace.clock().now());
    const QString today = formatDate(dateOf(now));
    if (timeOfDay(now) < kRemindAt || m_remindedOn == today) return;
    m_remindedOn = today;
    if (m_workspace.settings().lastBackup.left(10) == today || m_workspace.training()) return;
    Message message{.kind = Message::Kind::information,
                    .text = translate("DayPanel", "Today's dossiers are not backed up yet. Plug in the USB "
                                                  "drive."),
                    .actionText = translate("DayPanel", "&Back up"),
                    .action = [this] { openBackup(); }};
    if (!m_workspace.officer().roles.testFlag(officer::Role::administrator)) {
        message.text =
            translate("DayPanel", "Today's dossiers are not backed up yet. Remind the administrator.");
        message.actionText.clear();
        message.action = nullptr;
    }
    m_workspace.say(message);
}

/// The settings, at the section that does it.
void DayPanel::openBackup() {
    m_workspace.openPage(PageName::settings);
    for (QWidget* each : window()->findChildren<QWidget*>())
        if (auto* settings = dynamic_cast<SettingsPage*>(each))
            settings->openSection(QStringLiteral("backup"));
}

void DayPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) redo();
}

} // namespace motcua::ui
