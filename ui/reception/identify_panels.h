// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/difference_panel.h"
#include "ui/reception/identification.h"
#include "ui/reception/person_form.h"
#include "ui/widgets/panels.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace motcua::ui {

/// Somebody else's card came: the next citizen, who hands in, or a mistake.
class OtherPanel final : public Card {
public:
    explicit OtherPanel(Identification& identification, QWidget* parent = nullptr);
    void refresh();
    void focusFirst();

protected:
    void changeEvent(QEvent* event) override;

private:
    Identification& m_identification;
    QLabel* m_text;
    QPushButton *m_next, *m_proxy, *m_drop;
};

/// The organisation the person here stands for.
class OrganisationForm final : public QWidget {
public:
    explicit OrganisationForm(VisitModel& model, QWidget* parent = nullptr);
    void refresh();
    void focusFirst() { m_name->setFocus(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    VisitModel& m_model;
    QComboBox* m_kind;
    QLineEdit *m_name, *m_number;
    Field *m_kindField, *m_nameField, *m_numberField;
};

/// Who hands the dossier in for the applicant: the authorisation, and the person by card or typing.
class ProxyBlock final : public Card {
public:
    ProxyBlock(VisitModel& model, Identification& identification, QWidget* parent = nullptr);
    void refresh();
    bool focusFirst(); ///< false: nothing is to be done here
    bool check();

protected:
    void changeEvent(QEvent* event) override;

private:
    VisitModel& m_model;
    Identification& m_identification;
    QLabel *m_title, *m_who;
    QPushButton* m_swap;
    QLineEdit* m_authorisation;
    Field* m_authorisationField;
    PersonForm* m_form;
    DifferencePanel* m_differences;
};

/// How the citizen is told of the result: telephone, mail, consents; folded: address for letters, level of
/// the electronic identity.
class ContactForm final : public QWidget {
public:
    explicit ContactForm(VisitModel& model, QWidget* parent = nullptr);
    void refresh();
    /// Marks what is wrong and goes there; true when nothing is.
    bool check();
    void focusFirst() { m_phone->setFocus(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    VisitModel& m_model;
    QLineEdit *m_phone, *m_email, *m_address;
    QCheckBox *m_sms, *m_zalo, *m_mail;
    QComboBox* m_eid;
    QLabel* m_consent;
    Field *m_phoneField, *m_emailField, *m_addressField, *m_eidField;
    Folded* m_more;
};

/// Whether the next free card would be the person's own words: typed ones, for what no card tells.
bool isFromCard(const desk::Identified& person);

} // namespace motcua::ui
