// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/form.h"
#include "ui/dossiers/dossier_facts.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/workspace.h"

#include <QImage>

namespace motcua::ui {

/// The papers handed in, the files kept with the dossier, and the prints that can be made of it.
class DossierPapers : public QWidget {
public:
    explicit DossierPapers(Workspace& workspace);
    void show(const DossierFacts& facts);
    /// A picture or a preview that is open is closed; false when none is.
    bool back();

    /// Forms that this dossier has, as it stands.
    static std::vector<document::FormKind> formsOf(const dossier::State& state);

private:
    QWidget* componentsOf(const dossier::State& state) const;
    QWidget* filesOf(const dossier::State& state);
    QWidget* printsOf(const dossier::State& state);
    void openFile(const dossier::AttachmentAdded& file);
    void askExport(const dossier::AttachmentAdded& file);
    void saveCopy(const dossier::State& state, const dossier::AttachmentAdded& file, const QString& path,
                  const QString& why);
    void showViewer(QWidget* content, const QString& title);

    Workspace& m_workspace;
    dossier::State m_state;
    QString m_reference;
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
    Card* m_viewer;
    QLabel* m_viewerTitle;
    std::map<document::FormKind, int> m_prints; ///< how often, as of this page
    QWidget* m_viewed = nullptr;
    dossier::AttachmentAdded m_exported;
};

} // namespace motcua::ui
