// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/workspace.h"

#include <QThread>
#include <memory>

namespace motcua::ui {

/// A short tone for a good scan, another for a bad one. On a thread of its own: some sound systems keep the
/// first one waiting for half a second.
class Sounds {
public:
    Sounds();
    ~Sounds();
    void play(Sound sound);

private:
    struct Player;
    QThread m_thread;
    std::unique_ptr<Player> m_player; ///< lives on the thread
};

} // namespace motcua::ui
