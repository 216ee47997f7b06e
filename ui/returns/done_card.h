// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dossiers/dossier_facts.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/workspace.h"

namespace motcua::ui {

/// After a hand-over: the receipt to print, and the one question of how it was, answered by one key or
/// skipped. The answer is a note of the dossier; it names nobody.
class DoneCard : public Card {
public:
    explicit DoneCard(Workspace& workspace);
    void show(const DossierFacts& facts);
    void focusFirst();
    /// Answered or skipped.
    void onDone(std::function<void()> call) { m_done = std::move(call); }
    void retranslate();
    /// A picture of who received it or of the signature, sealed with the dossier; nobody has to.
    void attach(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rate(int stars);
    void chooseProof();

    Workspace& m_workspace;
    std::function<void()> m_done;
    QString m_code, m_name;
    bool m_papersOnly = false;
    QLabel *m_title, *m_question;
    std::array<QPushButton*, 5> m_stars{};
    QPushButton *m_print, *m_next, *m_proof;
};

} // namespace motcua::ui
