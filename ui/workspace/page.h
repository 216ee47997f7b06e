// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/action.h"
#include "core/desk/scan_routing.h"

#include <QKeySequence>
#include <QWidget>
#include <functional>
#include <vector>

namespace motcua::ui {

/// A key that works now, as the key bar shows it and the window carries it out.
struct KeyHint {
    QKeySequence key;
    QString text; ///< what it does: `tiếp nhận và in`
    std::function<void()> run;
    bool enabled = true;
    bool shown = true; ///< in the key bar; all are in the command search
};

/// One page of the window, reached by the rail. The window owns it.
class Page : public QWidget {
public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// In the order of their importance. Announce changes by keysChanged().
    virtual std::vector<KeyHint> keys() { return {}; }
    /// The page comes to the front; put the focus where the next thing is to be done.
    virtual void enter() {}
    /// It goes to the back; nothing may be lost by it.
    virtual void leave() {}
    /// Esc: one step back inside the page; false when there is none.
    virtual bool back() { return false; }
    /// A code was scanned and its target found. False when the page has no use for it: the window then opens
    /// the page that has.
    virtual bool takeScan(const desk::ScanTarget&) { return false; }
    /// The window shall show this dossier: it was chosen on a screen, no code of a paper was scanned.
    virtual bool takeDossier(const QString& code) { return takeScan(desk::DossierTarget{code, true}); }
    /// The same, with the form of this step open.
    virtual bool takeStep(const QString& code, dossier::ActionType) { return takeDossier(code); }
    /// A procedure was chosen in the window's search: true when the page goes on with it.
    virtual bool takeProcedure(const QString& /*code*/) { return false; }
    /// A card was laid on a reader while this page is in front.
    virtual void cardPresent(const QString& /*reader*/) {}

    void onKeysChanged(std::function<void()> call) { m_keysChanged = std::move(call); }

protected:
    void keysChanged() {
        if (m_keysChanged) m_keysChanged();
    }

private:
    std::function<void()> m_keysChanged;
};

} // namespace motcua::ui
