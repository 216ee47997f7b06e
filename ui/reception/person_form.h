// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/visit_model.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/field.h"

namespace motcua::ui {

/// Which paper a person without a card of their own is known by; told by Citizen::documentType, so that it
/// needs no place of its own in the visit.
enum class PaperKind { card, birthCertificate, passport, none };
PaperKind paperKindOf(const citizen::Citizen& citizen);
/// As it stands in the record: `Giấy khai sinh`; empty for a card.
QString paperName(PaperKind kind);

/// Typing of a person: number, name and birth date; for those without a card the paper's number (a child may
/// have its citizen's number instead), a foreigner's country, or why there is no paper. What is typed is one
/// of the person's sources.
class PersonForm final : public QWidget {
public:
    PersonForm(VisitModel& model, bool proxy, QWidget* parent = nullptr);
    void refresh();
    void focusFirst();
    /// Marks what is missing or wrong; true when nothing is.
    bool check();
    /// A name to be confirmed or typed over.
    void propose(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void typed();
    void numberTyped();
    citizen::Citizen typedCitizen() const;

    VisitModel& m_model;
    bool m_proxy;
    Uuid m_shownVisit;
    bool m_hadSources = false;
    bool isNeeded(PaperKind kind) const;
    QLineEdit *m_number, *m_name, *m_paper, *m_nationality;
    DateEdit* m_birth;
    Field *m_numberField, *m_nameField, *m_birthField, *m_paperField, *m_nationalityField;
};

} // namespace motcua::ui
