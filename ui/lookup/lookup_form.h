// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lookup/lookup_facts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"

class QComboBox;
class QLineEdit;

namespace motcua::ui {

/// Who is looked up, on account of what, for what purpose, by whom. Without a dossier (or a procedure and a
/// card) and a purpose nothing is asked.
class LookupForm : public Card {
public:
    LookupForm();

    void setOfficer(const QString& text);
    void show(const LookupSubject& subject);
    /// Marks what lacks; false then, with the focus there.
    bool check();
    void setBusy(const QString& text);
    void focusFirst();
    void focusPurpose();
    void showPurposeError(const QString& text);
    void showDossierError(const QString& text);
    QString dossierText() const;
    QString procedureText() const;
    QString purpose() const;
    void clear();
    void retranslate();

    void onDossier(std::function<void()> call) { m_dossierGiven = std::move(call); }
    void onPerson(std::function<void(dossier::Person)> call) { m_personChosen = std::move(call); }
    void onLookUp(std::function<void()> call) { m_lookUp = std::move(call); }

private:
    void showWho();

    std::function<void()> m_dossierGiven, m_lookUp;
    std::function<void(dossier::Person)> m_personChosen;
    LookupSubject m_subject;
    QString m_officer;
    QLineEdit *m_dossier, *m_procedure, *m_purpose;
    QComboBox* m_person;
    Field *m_dossierField, *m_procedureField, *m_personField, *m_purposeField;
    QLabel *m_who, *m_by;
    QPushButton* m_ask;
    Busy* m_busy;
};

} // namespace motcua::ui
