// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <memory>

class QLocalServer;
class QWidget;

namespace motcua::counter {

/// One window a data folder and user: the program started again brings the first one's window to the front
/// instead of finding the folder in use. They meet at a socket that only this user's programs can reach,
/// named after a hash of the folder's path; nothing but the wish to be shown goes over it.
class FirstWindow {
public:
    enum class Role {
        first,  ///< this is the one; calls come here
        second, ///< another one was there and has been shown: end
        alone   ///< no such meeting place, or the other one does not answer: go on, the store decides
    };
    /// Waits at most some seconds for another one's answer.
    explicit FirstWindow(const QString& dataFolder);
    ~FirstWindow();
    FirstWindow(const FirstWindow&) = delete;
    FirstWindow& operator=(const FirstWindow&) = delete;

    Role role() const { return m_role; }
    /// The program was started again.
    void onShow(std::function<void()> call) { m_show = std::move(call); }

private:
    void answer();

    Role m_role = Role::alone;
    std::function<void()> m_show;
    std::unique_ptr<QLocalServer> m_server;
};

/// From the task bar or from behind other windows.
void bringToFront(QWidget& window);

} // namespace motcua::counter
