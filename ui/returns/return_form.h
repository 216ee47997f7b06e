// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/returns/receiver_check.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>

namespace motcua::ui {

class FeePanel;
class ShortText;

/// The hand-over of one dossier's result, or of its papers after a refusal or a stop: who takes it, how they
/// proved who they are, what is paid, what goes back.
class ReturnForm : public Card {
public:
    explicit ReturnForm(Workspace& workspace);

    /// `slipShown`: it was found by scanning its slip.
    void open(DossierFacts facts, bool slipShown);
    /// Code or id of the dossier; empty: none is open.
    QString reference() const { return m_facts ? m_facts->reference() : QString(); }
    void clear();
    /// A card of who stands at the counter. False when no dossier is open.
    bool takeCard(const citizen::Citizen& shown);
    void readChip() { m_check.readChip(); }
    void slipScanned();
    void focusFirst();
    void handOver();
    void onHandedOver(std::function<void(DossierFacts)> call) { m_handedOver = std::move(call); }
    /// Handed over after another dossier was opened: the list of those waiting is another.
    void onListChanged(std::function<void()> call) { m_listChanged = std::move(call); }
    void retranslate();

private:
    enum class By { applicant, proxy, post, electronic };
    static constexpr int kSeen = 1, kChecked = 2; ///< in the list of checks; the first there is none
    By by() const;
    std::optional<dossier::IdentitySource> checkedBy() const;
    void showIdentity();
    QString wrongReceiver() const;
    void build();
    void showFor();
    void showCheck();
    void outcomeFocus();
    bool isComplete();
    dossier::Returned payload() const;
    void failed(const Error& error);

    Workspace& m_workspace;
    ReceiverCheck m_check;
    std::function<void(DossierFacts)> m_handedOver;
    std::function<void()> m_listChanged;
    std::optional<DossierFacts> m_facts;
    QLabel *m_title, *m_what, *m_warning, *m_error, *m_whoTitle;
    Badge* m_checkBadge;
    std::array<QRadioButton*, 4> m_who{};
    QCheckBox* m_slip;
    QComboBox* m_identity;
    QLineEdit *m_withoutSlip, *m_proxyName, *m_proxyNumber, *m_authorisation, *m_tracking, *m_note;
    ShortText* m_papers;
    Field *m_identityField, *m_withoutSlipField, *m_proxyNameField, *m_proxyNumberField,
        *m_authorisationField, *m_trackingField, *m_papersField, *m_noteField;
    FeePanel* m_fee;
    Folded* m_more;
    QPushButton* m_do;
};

} // namespace motcua::ui
