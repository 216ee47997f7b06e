// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lookup/lookup_facts.h"
#include "ui/widgets/panels.h"

namespace motcua::ui {

class Badge;
class ComparisonGrid;

/// What was told of a person: the snapshot, sources side by side, who is competent, where they lived.
class LookupResultView : public QWidget {
public:
    explicit LookupResultView(QString office);

    void show(const LookupFacts& facts);
    void clear();
    void retranslate();

private:
    void showSnapshot(const residence::Snapshot& snapshot);
    void showPlaces();
    void showTimeline();
    void copyLetters();

    QString m_office;
    std::optional<LookupFacts> m_facts;
    Badge *m_outcome, *m_competence;
    QLabel *m_deadline, *m_comparisonTitle, *m_decide, *m_placesTitle, *m_places, *m_lineTitle, *m_line;
    QLabel *m_letterTitle, *m_letters;
    FactList* m_snapshot;
    ComparisonGrid* m_grid;
    QPushButton* m_copy;
    QWidget *m_comparisonPart, *m_placePart, *m_linePart, *m_letterPart;
};

} // namespace motcua::ui
