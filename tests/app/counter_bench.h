// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/event_loop.h"
#include "ui/reception/reception_page.h"
#include "ui/shell/main_window.h"

namespace motcua::tests {

/// The counter's own window with all its pages, as the program opens it, over a data folder that is there
/// already; driven by keys as from a keyboard, and counted.
class CounterBench {
public:
    CounterBench(const QString& folder, const Clock& clock, ui::CardReader& reader);
    ~CounterBench();

    ui::MainWindow& window() { return *m_window; }
    ui::Workspace& workspace() { return m_workspace; }
    /// By the password, typed; false when the reception does not come.
    bool logIn(const QString& password);
    ui::ReceptionPage& reception();
    ui::VisitModel& model() { return reception().model(); }
    const desk::VisitDossier& dossier() { return model().dossier(); }

    void press(QKeyCombination key, const QString& text = {});
    void type(const QString& text);
    int presses() const { return m_presses; }
    void resetPresses() { m_presses = 0; }
    bool waitForStep(desk::VisitStep step);
    /// A procedure by typing and Enter; waits for what is counted for it.
    bool choose(const QString& typed, const QString& procedure);
    /// Whoever is typed in: number, date of birth, name, each reached by Tab. False when a field is not.
    bool typeCitizen(const QString& number, const QString& born, const QString& name);
    /// Tab until the field of that name has the focus.
    bool tabTo(const char* name);
    /// The slip of the accepted dossier is out of hand.
    bool waitForSlip();
    /// Where the slip lies when the machine has no printer.
    QString slipFile();

    /// A visible label that contains the text; null when there is none.
    QLabel* labelWith(const QString& text);
    template <class W> std::vector<W*> visible() {
        std::vector<W*> found;
        for (QWidget* each : m_window->findChildren<QWidget*>())
            if (auto* widget = dynamic_cast<W*>(each); widget && each->isVisible()) found.push_back(widget);
        return found;
    }
    /// The visible button of that text, without its mnemonic.
    QAbstractButton* button(const QString& text);

private:
    ui::Workspace m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
    int m_presses = 0;
};

/// What a clerk would miss of a visit if it were lost, on one line.
QString whatIsIn(const desk::Visit& visit);

} // namespace motcua::tests
