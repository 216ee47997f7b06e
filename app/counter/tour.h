// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/visit.h"
#include "ui/shell/main_window.h"

namespace motcua::ui {
class ReceptionPage;
}

namespace motcua::counter {

/// Goes through the program by itself, in training: one whole reception by keyboard, then the other pages.
/// Leaves a picture of every screen and the receipt's PDF in a folder: for a look at it without a display,
/// and for the manual. Ends the program; with 1 when a screen was not reached.
class Tour : public QObject {
public:
    Tour(ui::MainWindow& window, ui::Workspace& workspace, QString folder);

private:
    struct Stop {
        QString name; ///< of the picture; empty: none
        std::function<bool()> isReached;
        std::function<void()> go = {};    ///< on from here
        std::function<void()> nudge = {}; ///< now and then while it is not reached
    };
    void planReception();
    void planPages();
    void writeReceipt();
    void look();
    void arrive();
    void finish(bool isComplete);
    ui::ReceptionPage* reception() const;
    bool isAt(desk::VisitStep step) const;

    ui::MainWindow& m_window;
    ui::Workspace& m_workspace;
    QString m_folder;
    QString m_code; ///< of the dossier that was received
    std::vector<Stop> m_stops;
    std::size_t m_at = 0;
    int m_pictures = 0, m_looks = 0;
    bool m_isReceiptWritten = false;
    QElapsedTimer m_since;
    QTimer m_timer;
};

} // namespace motcua::counter
