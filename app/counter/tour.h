// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

namespace motcua::counter {

/// Goes through the program by itself, in training, and leaves a picture of every screen in a folder: for a
/// look at it without a display, and for the manual. One reception is done whole. Ends the program.
class Tour : public QObject {
public:
    Tour(ui::MainWindow& window, ui::Workspace& workspace, QString folder);

private:
    struct Stop {
        QString name; ///< of the picture; empty: none
        std::function<bool()> isReached;
        std::function<void()> go; ///< to the next one
    };
    void look();
    void finish(bool isComplete);

    ui::MainWindow& m_window;
    ui::Workspace& m_workspace;
    QString m_folder;
    std::vector<Stop> m_stops;
    std::size_t m_at = 0;
    int m_pictures = 0;
    QElapsedTimer m_since;
    QTimer m_timer;
};

} // namespace motcua::counter
