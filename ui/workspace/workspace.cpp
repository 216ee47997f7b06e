// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"

#include "core/desk/final_codes.h"
#include "core/desk/published_data.h"
#include "ui/widgets/language.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

/// Long enough to gather the steps of one click, too short to be noticed.
constexpr std::chrono::milliseconds kWakeAfter{200};

struct WorkspaceText {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceText)
};

} // namespace

Message errorMessage(const Error& error) {
    QString text = messageOf(error.code);
    if (!error.detail.isEmpty()) text += QStringLiteral(" (%1)").arg(error.detail);
    return {.kind = Message::Kind::error, .text = text, .actionText = {}, .action = {}};
}

Workspace::Workspace(const Clock& clock, CardReader& reader) : m_clock(clock), m_reader(reader) {
    m_wakeSoon.setSingleShot(true);
    m_wakeSoon.setInterval(kWakeAfter);
    QObject::connect(&m_wakeSoon, &QTimer::timeout, this, [this] {
        if (m_isOpen) m_sync->wake();
    });
    m_desk.onRecorded([this] {
        if (!m_wakeSoon.isActive()) m_wakeSoon.start();
    });
}

void Workspace::setSync(SyncLine& line) {
    m_sync = &line;
    line.onChanged(this, [this] {
        giveFinalCodes();
        takePublished();
    });
}

/// The service may just have leased what was lacking.
void Workspace::giveFinalCodes() {
    const sync::SyncStatus& status = m_sync->status();
    const bool isLacking = status.codes && status.codes->provisional > 0;
    if (!m_isOpen || !isLacking || status.working || status.lastContact == m_codesGiven) return;
    m_codesGiven = status.lastContact;
    run(
        this, [](desk::Workplace& workplace) { return desk::giveFinalCodes(workplace); },
        [this](const std::vector<desk::FinalCode>& given) {
            if (given.empty()) return;
            const QString code = given.front().code.text();
            const QString text =
                given.size() == 1
                    ? WorkspaceText::tr("%1 has got its final code %2. A new slip names both; the old one "
                                        "still finds the dossier.")
                          .arg(given.front().former.text(), code)
                    : WorkspaceText::tr("%1 dossiers have got their final codes. New slips name both; the "
                                        "old ones still find the dossiers.")
                          .arg(given.size());
            say({Message::Kind::success, text, WorkspaceText::tr("Open %1").arg(code),
                 [this, code] { openDossier(code); }});
        });
}

/// What the service has distributed, once it is all here.
void Workspace::takePublished() {
    const sync::SyncStatus& status = m_sync->status();
    if (!m_isOpen || status.data.untaken == 0 || status.working || m_isTakingData) return;
    m_isTakingData = true;
    run(
        this, [](desk::Workplace& workplace) { return desk::takePublished(workplace); },
        [this](int count) {
            m_isTakingData = false;
            if (count == 0) return;
            say({Message::Kind::success,
                 WorkspaceText::tr("New catalogue data of the central service are in use from now on. "
                                   "Dossiers that were received keep their dates and fees."),
                 {},
                 {}});
            m_sync->wake(); // the status is another
        });
}

Workspace::~Workspace() {
    if (m_isOpen) m_sync->stop();
}

void Workspace::open(const QString& folder, const QString& login, Secret password,
                     std::function<void(Result<>)> then) {
    m_desk.open(this, folder, login, std::move(password), m_clock, [this, folder, then](Result<> opened) {
        if (!opened) return then(std::move(opened));
        struct Loaded {
            records::Station station;
            CurrentOfficer officer;
            desk::Settings settings;
            QString databasePath;
            Secret key;
        };
        m_desk.run(
            this,
            [](desk::Workplace& workplace) -> Result<Loaded> {
                const officer::Officer& who = workplace.session().officer;
                Loaded loaded{workplace.station(),
                              {who.login, who.fullName, who.roles},
                              {},
                              workplace.folder().databasePath(),
                              workplace.key().clone()};
                // damaged settings must not keep the counter closed: the defaults serve
                if (auto settings = desk::loadSettings(workplace)) loaded.settings = std::move(*settings);
                return loaded;
            },
            [this, folder, then](Result<Loaded> loaded) {
                if (!loaded) return then(std::unexpected(loaded.error()));
                m_folder = folder;
                m_station = loaded->station;
                m_officer = loaded->officer;
                m_settings = loaded->settings;
                m_isOpen = true;
                m_reader.setReader(m_settings.cardReader);
                m_sync->start(loaded->databasePath, std::move(loaded->key));
                then({});
            });
    });
}

void Workspace::close(std::function<void()> then) {
    if (m_isOpen) m_sync->stop(); // it has the store open as well
    m_isOpen = false;
    ++m_session;
    m_desk.close(this, std::move(then));
}

void Workspace::saveSettings(const desk::Settings& settings) {
    m_settings = settings;
    m_reader.setReader(m_settings.cardReader);
    const auto listeners = m_settingsListeners;
    for (const auto& [receiver, call] : listeners)
        if (receiver) call();
    run(
        this, [settings](desk::Workplace& workplace) { return desk::saveSettings(workplace, settings); },
        [] {});
}

void Workspace::onSettingsChanged(QObject* receiver, std::function<void()> call) {
    m_settingsListeners.emplace_back(receiver, std::move(call));
}

void Workspace::say(const Message& message) {
    if (m_window.say) m_window.say(message);
}
void Workspace::clearMessages() {
    if (m_window.clearMessages) m_window.clearMessages();
}
void Workspace::play(Sound sound) {
    if (m_window.play && m_settings.sounds) m_window.play(sound);
}
void Workspace::openPage(PageName page) {
    if (m_window.openPage) m_window.openPage(page);
}
void Workspace::openDossier(const QString& code) {
    if (m_window.openDossier) m_window.openDossier(code);
}
void Workspace::openStep(const QString& code, dossier::ActionType step) {
    if (m_window.openStep) m_window.openStep(code, step);
}

void Workspace::openLookup(const QString& code) {
    if (m_window.openLookup) m_window.openLookup(code);
}
void Workspace::openReturn(const QString& code) {
    if (m_window.openReturn) m_window.openReturn(code);
}

} // namespace motcua::ui
