// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/desk/desk_thread.h"
#include "core/desk/settings.h"
#include "ui/workspace/card_reader.h"
#include "ui/workspace/sync_line.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

namespace motcua::ui {

/// A line above the page, for everything that can wait: what happened, what was kept, what to do.
struct Message {
    enum class Kind { information, success, warning, error };
    Kind kind = Kind::information;
    QString text;
    QString actionText; ///< of the button that does it; may be empty
    std::function<void()> action;
};
/// Cause and remedy of an error in the program's language.
Message errorMessage(const Error& error);

enum class PageName { reception, queue, dossiers, returns, lookup, supervisor, reports, sync, settings };
enum class Sound { goodScan, badScan };

/// The officer who works here, as the window needs to know.
struct CurrentOfficer {
    QString login, fullName;
    officer::Roles roles;
    bool operator==(const CurrentOfficer&) const = default;
};

/// What all pages of the window share. One a program, on the GUI thread; pages hold a reference.
class Workspace : public QObject {
public:
    /// `clock` and `reader` must outlive it.
    Workspace(const Clock& clock, CardReader& reader);
    ~Workspace() override;

    const Clock& clock() const { return m_clock; }
    CardReader& reader() { return m_reader; }
    desk::DeskThread& desk() { return m_desk; }
    /// Follows the log-in: it begins with the folder that is opened, and ends before that is closed. The
    /// lock screen does not touch it.
    SyncLine& sync() { return *m_sync; }
    /// Before the first open(); must outlive the workspace.
    void setSync(SyncLine& line);

    /// As they are after the login; copies, refreshed by load().
    const records::Station& station() const { return m_station; }
    const CurrentOfficer& officer() const { return m_officer; }
    const desk::Settings& settings() const { return m_settings; }
    bool isOpen() const { return m_isOpen; }
    /// Another number for every log-in: what was begun for one officer (a print) must not end at the next.
    quint64 session() const { return m_session; }
    bool training() const { return m_station.training; }
    QString dataFolder() const { return m_folder; }

    /// Logs in, opens the folder, loads what stands above. `then` comes on the GUI thread.
    void open(const QString& folder, const QString& login, Secret password,
              std::function<void(Result<>)> then);
    void close(std::function<void()> then = {});
    /// Takes effect at once, is written in the background; a failure is a message.
    void saveSettings(const desk::Settings& settings);
    void onSettingsChanged(QObject* receiver, std::function<void()> call);

    /// Runs a use case and shows its error as a message; `then` comes only on success.
    /// `work`: Result<T>(desk::Workplace&).
    template <class Work, class Then> void run(QObject* receiver, Work work, Then then) {
        using Outcome = std::invoke_result_t<Work&, desk::Workplace&>;
        m_desk.run(receiver, std::move(work), [this, then = std::move(then)](Outcome result) mutable {
            if (!result) return say(errorMessage(result.error()));
            if constexpr (std::is_void_v<typename Outcome::value_type>)
                then();
            else
                then(std::move(*result));
        });
    }

    // Set by the window (shell); pages call.
    void say(const Message& message);
    /// Those above the page that were of what is over now; errors stay.
    void clearMessages();
    void play(Sound sound);
    void openPage(PageName page);
    void openDossier(const QString& code);
    /// The dossier's own page with the form of this step open, where it is possible.
    void openStep(const QString& code, dossier::ActionType step);
    /// The return of results, with this dossier found.
    void openReturn(const QString& code);
    /// The look-up about residence, for this dossier.
    void openLookup(const QString& code);

    struct Window {
        std::function<void(const Message&)> say;
        std::function<void(Sound)> play;
        std::function<void(PageName)> openPage;
        std::function<void(const QString&)> openDossier;
        std::function<void(const QString&)> openReturn;
        std::function<void()> clearMessages = {};
        std::function<void(const QString&)> openLookup = {};
        std::function<void(const QString&, dossier::ActionType)> openStep = {};
    };
    void setWindow(Window window) { m_window = std::move(window); }

private:
    void giveFinalCodes();
    void takePublished();

    const Clock& m_clock;
    CardReader& m_reader;
    SyncLine m_alone;
    SyncLine* m_sync = &m_alone;
    bool m_isTakingData = false;
    std::optional<Instant> m_codesGiven; ///< at the contact of which provisional codes were looked at last
    QTimer m_wakeSoon;                   ///< several steps in a row wake it once
    QString m_folder;
    records::Station m_station;
    CurrentOfficer m_officer;
    desk::Settings m_settings;
    bool m_isOpen = false;
    quint64 m_session = 0;
    Window m_window;
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_settingsListeners;
    desk::DeskThread m_desk; ///< last: its jobs end first
};

} // namespace motcua::ui
