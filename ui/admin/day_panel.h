// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/day_check.h"
#include "ui/workspace/workspace.h"

#include <QTimer>

namespace motcua::ui {

class Badge;
class Folded;

/// What is worth a look before the first citizen: a folded strip above the pages, once a day after the
/// log-in, and in the afternoon the reminder of the backup. Hides itself when there is nothing to say or it
/// was read.
class DayPanel : public QWidget {
public:
    explicit DayPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// After a log-in, of whoever: checks, and shows what it found unless this was read today. The panel does
    /// so by itself as well.
    void check();
    /// What is to be looked at, as lines; those that are well are below them.
    QStringList concerns() const;

    static constexpr std::chrono::hours kRemindAt{16}; ///< of the civil day

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        bool well = true;
        QString text;
    };
    void look();
    void take(const desk::DayCheck& found);
    std::vector<Line> lines() const;
    void redo();
    void markRead();
    void remind();
    void openBackup();

    Workspace& m_workspace;
    QTimer m_look;
    std::optional<desk::DayCheck> m_found;
    bool m_wasOpen = false;
    QString m_remindedOn;
    Folded* m_strip;
    QVBoxLayout* m_lines;
    QPushButton* m_read;
};

} // namespace motcua::ui
