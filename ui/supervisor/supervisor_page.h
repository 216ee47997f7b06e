// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panels.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

#include <QStackedWidget>
#include <QTabBar>

namespace motcua::ui {

/// The supervisor's pages behind tabs: today, the end of the day, look-ups, requests about personal data,
/// retention. To others it says whose it is.
class SupervisorPage : public Page {
public:
    explicit SupervisorPage(Workspace& workspace);

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    void leave() override;
    bool back() override;

    enum class Part { today, dayEnd, lookups, privacy, retention };
    void open(Part part);
    Page& part(Part part) { return *m_parts[static_cast<size_t>(part)]; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    bool maySee() const;
    Page& current() { return *m_parts[static_cast<size_t>(m_stack->currentIndex())]; }
    void show(int part);
    void retranslate();

    Workspace& m_workspace;
    std::vector<Page*> m_parts;
    bool m_isEntered = false;
    PageHead* m_head;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    EmptyState* m_others;
};

} // namespace motcua::ui
