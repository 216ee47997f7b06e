// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panels.h"
#include "ui/workspace/sync_words.h"

namespace motcua::ui {

/// Where the counter stands with the centre: one line to keep in mind, why it is so and what to do, then the
/// times. It changes while one looks; nothing in it jumps.
class StatusCard : public Card {
public:
    StatusCard();
    void show(const sync::SyncStatus& status, Instant now);
    void retranslate();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPicture();
    void showFacts();
    QString warning() const;
    QString comparedText() const;

    sync::SyncStatus m_status;
    Instant m_now{};
    SyncLook m_look;
    QLabel *m_picture, *m_title, *m_sentence, *m_reason, *m_warning, *m_warningSign;
    Busy* m_busy;
    FactList* m_facts;
    QStringList m_shown; ///< of the facts: they are made anew only when one has changed
};

} // namespace motcua::ui
