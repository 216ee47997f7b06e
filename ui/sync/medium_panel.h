// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/sync_work.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

namespace motcua::ui {

/// When the line is down for days: unsent work out as a file on a medium, the service's answer in again. What
/// came of it stays in sight until the next time.
class MediumPanel : public QWidget {
public:
    MediumPanel(Workspace& workspace, const MediumSource& source);

    std::vector<KeyHint> keys();
    /// Asks for the file, then works on the desk's thread.
    void askExport();
    void askImport();
    void exportTo(const QString& path);
    void importFrom(const QString& path);
    bool isBusy() const { return m_isBusy; }
    void setOpen(bool isOpen) { m_folded->setOpen(isOpen); }
    void retranslate();
    /// An answer was taken: lists have changed.
    void onTaken(std::function<void()> call) { m_taken = std::move(call); }
    void onKeysChanged(std::function<void()> call) { m_keysChanged = std::move(call); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void setBusy(const QString& text);
    void showResult(Message::Kind kind, const QString& text);
    void dress();

    Workspace& m_workspace;
    MediumSource m_source;
    bool m_isBusy = false;
    Message::Kind m_kind = Message::Kind::success; ///< of the result that stands there
    std::function<void()> m_taken, m_keysChanged;
    QLabel *m_sentence, *m_sign, *m_result;
    QPushButton *m_export, *m_import;
    Busy* m_busy;
    Folded* m_folded;
};

} // namespace motcua::ui
