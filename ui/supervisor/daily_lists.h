// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/daily.h"

#include <QListWidget>

namespace motcua::ui {

/// The lists of the day with how many dossiers each holds.
class DailyLists : public QListWidget {
public:
    DailyLists();

    report::DailyList chosen() const;
    void choose(report::DailyList list);
    void onChosen(std::function<void()> call) { m_chosen = std::move(call); }
    /// Enter or → in the list: on to the dossiers.
    void onLeft(std::function<void()> call) { m_left = std::move(call); }
    void show(const report::Daily& daily);
    static QString nameOf(report::DailyList list);
    /// What an empty list means.
    static QString emptyText(report::DailyList list);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    std::function<void()> m_chosen, m_left;
};

} // namespace motcua::ui
