// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/sync_work.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/panels.h"

namespace motcua::ui {

/// One step that the centre did not take over as it is: why, what was done here and what stands there, and
/// the two ways on. The own step is never lost by either.
class TaskCard : public Card {
public:
    TaskCard();

    void show(const SyncTask& task, LocalTime now);
    const SyncTask& task() const { return m_task; }
    void onDecided(std::function<void(SyncDecision)> call) { m_decided = std::move(call); }
    void onOpen(std::function<void()> call) { m_open = std::move(call); }
    /// While a decision is recorded.
    void setBusy(bool isBusy);
    void focusFirst();
    void retranslate();

private:
    /// One of the two values beside each other.
    struct Side {
        QLabel *title, *text;
    };
    Side addSide(QHBoxLayout* row);
    QString stepText(const SyncStep& step) const;
    void decide(SyncDecision decision);

    SyncTask m_task;
    LocalTime m_now{};
    std::function<void(SyncDecision)> m_decided;
    std::function<void()> m_open;
    Badge* m_badge;
    QLabel *m_title, *m_dossier, *m_reason, *m_consequence;
    Side m_here, m_there;
    QPushButton *m_keep, *m_again, *m_openDossier;
};

} // namespace motcua::ui
