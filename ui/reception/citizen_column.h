// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/identification.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/panels.h"

class QToolButton;

namespace motcua::ui {

/// Who is here, at a glance: portrait, name, number, dates, address, verdict with its reasons, what the
/// sources tell differently, and who hands the dossier in.
class CitizenColumn final : public QWidget {
public:
    CitizenColumn(VisitModel& model, Identification& identification, QWidget* parent = nullptr);
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshPerson();
    void refreshVerdict();
    void refreshSources();
    void refreshProxy();

    VisitModel& m_model;
    Identification& m_identification;
    QLabel *m_portrait, *m_name, *m_number, *m_empty;
    FactList *m_facts, *m_sources, *m_proxy;
    QWidget* m_person;
    Badge* m_badge;
    QLabel* m_reasons;
    Folded *m_why, *m_sourcesFold;
    QLabel *m_proxyTitle, *m_proxyPortrait;
    /// What stands there, so that it is not built anew at every keystroke elsewhere.
    struct Shown {
        desk::Identified applicant;
        std::optional<desk::Identified> proxy;
        QString organisation, authorisation;
        qint64 portrait = 0, proxyPortrait = 0;
        bool reading = false, english = false;
        double scale = 1.0;
        bool operator==(const Shown&) const = default;
    };
    std::optional<Shown> m_shown;
};

} // namespace motcua::ui
