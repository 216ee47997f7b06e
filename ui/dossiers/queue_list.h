// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/queues.h"
#include "ui/workspace/workspace.h"

#include <QListWidget>
#include <optional>

namespace motcua::ui {

/// The saved lists of the counter with how many dossiers each holds; the first is all dossiers.
class QueueList : public QListWidget {
public:
    explicit QueueList(Workspace& workspace);

    /// Nothing: all dossiers.
    std::optional<records::Queue> queue() const;
    void setQueue(std::optional<records::Queue> queue);
    void onChosen(std::function<void(std::optional<records::Queue>)> call) { m_chosen = std::move(call); }
    /// Enter or → in the list: on to the dossiers.
    void onLeft(std::function<void()> call) { m_left = std::move(call); }
    /// Counts anew in the background; twice at once is once.
    void count();
    /// Of the chosen list, once counted.
    std::optional<qint64> chosenCount() const;
    QString chosenName() const;

    static QString nameOf(std::optional<records::Queue> queue);
    /// What an empty list means.
    static QString emptyText(std::optional<records::Queue> queue);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    Workspace& m_workspace;
    std::function<void(std::optional<records::Queue>)> m_chosen;
    std::function<void()> m_left;
    std::vector<std::optional<qint64>> m_counts;
    bool m_isCounting = false;
};

} // namespace motcua::ui
