// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/sync_words.h"

#include <QTimer>
#include <QToolButton>

namespace motcua::ui {

/// How the synchronisation stands, always in sight: a picture and words, or the picture and a number where
/// the bar is narrow. Opens its page.
class SyncButton : public QToolButton {
public:
    explicit SyncButton(QWidget* parent = nullptr);

    /// A sending that is over in a moment is not shown.
    void show(const sync::SyncStatus& status, Instant now);
    void setNarrow(bool isNarrow);
    SyncState state() const { return m_look.state; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    sync::SyncStatus m_status;
    Instant m_now{};
    SyncLook m_look;
    bool m_isNarrow = false;
    QTimer m_sendingSoon;
};

} // namespace motcua::ui
