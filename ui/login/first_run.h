// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/setup_step.h"
#include "ui/widgets/panels.h"

#include <QStackedWidget>

namespace motcua::ui {

/// The first start at a desk: office, first officer, recovery code, devices. The station is made when officer
/// and password are known; what comes after it can be skipped.
class FirstRun : public QWidget {
public:
    struct Calls {
        std::function<void()> done;     ///< the officer is logged in
        std::function<void()> training; ///< a training office is wanted instead
    };
    FirstRun(Workspace& workspace, QString folder, Calls calls, QWidget* parent = nullptr);
    ~FirstRun() override;

    void enter();
    int step() const { return m_step; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void goTo(int step);
    void next();
    void back();
    void makeStation();
    void setBusy(bool busy);
    void retranslate();
    SetupStep& current() { return *m_steps[static_cast<std::size_t>(m_step)]; }

    Workspace& m_workspace;
    QString m_folder;
    Calls m_calls;
    SetupAnswers m_answers;
    std::vector<SetupStep*> m_steps;
    OfficerStep* m_officer = nullptr;
    StepLine* m_line;
    QLabel *m_title, *m_sentence;
    QStackedWidget* m_stack;
    QPushButton *m_back, *m_skip, *m_next;
    Busy* m_busy;
    int m_step = 0;
    bool m_isMade = false, m_isBusy = false;
};

} // namespace motcua::ui
