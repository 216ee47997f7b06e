// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/web_server.h"

#include <QJsonObject>
#include <QStringList>
#include <mutex>
#include <vector>

namespace motcua::tests {

/// The national portal's adapter as facts/one-stop.md §3 has it, over real HTTP: looks at every member of
/// every record, and keeps what it was sent.
class PortalServer {
public:
    enum class Mood { well, refuses, silent, cut, garbage, busy, forgetsSession, losesAnswers };

    PortalServer();
    QString loginUrl() const { return m_server.url("/login"); }
    QString serviceUrl() const { return m_server.url("/mc"); }
    void setMood(Mood mood);
    /// As after a restore from an older backup.
    void forget();
    QStringList complaints() const;
    std::map<QString, QJsonObject> dossiers() const; ///< by `MaHoSo`
    std::vector<QJsonObject> progress() const;       ///< each step once, in the order they came
    int updates() const; ///< records that were there already
    int logins() const;
    int requests() const; ///< logins included

private:
    WebServer::Answer answer(const WebServer::Request& request);
    QJsonObject logIn(const QJsonObject& body);
    QJsonObject serve(const QJsonObject& body);
    QJsonObject take(const QJsonObject& record, bool isUpdating);
    QJsonObject takeSteps(const QJsonArray& steps, bool isUpdating);
    void check(const QJsonObject& record);
    void checkStep(const QJsonObject& step);

    mutable std::mutex m_mutex;
    Mood m_mood = Mood::well;
    QStringList m_complaints;
    std::map<QString, QJsonObject> m_dossiers;
    std::vector<QJsonObject> m_progress;
    int m_logins = 0, m_requests = 0, m_updates = 0;
    WebServer m_server;
};

} // namespace motcua::tests
