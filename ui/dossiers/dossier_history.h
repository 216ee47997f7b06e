// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dossiers/dossier_facts.h"
#include "ui/widgets/panels.h"

namespace motcua::ui {

/// The time line of all actions, the newest first: what, when, who, and what was written.
class DossierHistory : public QWidget {
public:
    DossierHistory();
    void show(const DossierFacts& facts, LocalTime now);
    int lines() const { return static_cast<int>(m_entries.size()); }
    /// As a screen reader hears it, the newest first.
    QStringList entries() const { return m_entries; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        QString what, when, who;
        QString lines;
        bool isWeighty = false; ///< changed status, due date or a rule
    };
    double layOut(double width, QPainter* painter) const;
    std::vector<Entry> m_shown;
    QStringList m_entries;
};

} // namespace motcua::ui
