// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/camera_fold.h"
#include "ui/reception/chip_line.h"
#include "ui/reception/forged_panel.h"
#include "ui/reception/identify_panels.h"
#include "ui/reception/step_parts.h"
#include "ui/reception/who_chips.h"
#include "ui/widgets/theme.h"

namespace motcua::ui {
namespace {

/// Who is here. Empty: where to lay the card; then what is still open, each thing only when it is.
class IdentifyStep final : public ColumnStep {
public:
    IdentifyStep(VisitModel& model, Identification& identification, std::function<void()> leave);

    QString name() const override { return QCoreApplication::translate("IdentifyStep", "Citizen"); }
    void refresh() override;
    void focusFirst() override;
    bool finish() override;
    std::vector<KeyHint> keys() override;
    bool back() override;

protected:
    void retranslate() override;

private:
    bool isNobody() const;
    bool typesApplicant() const;
    void chipChanged();

    Identification& m_identification;
    WhoChips* m_chips;
    EmptyState* m_prompt;
    OtherPanel* m_other;
    ForgedPanel *m_forged, *m_forgedProxy;
    ChipLine* m_chip;
    DifferencePanel* m_differences;
    OrganisationForm* m_organisation;
    QLabel *m_or, *m_missing;
    PersonForm* m_form;
    ProxyBlock* m_proxy;
    ContactForm* m_contact;
    CameraFold* m_camera;
    bool m_forgedShown = false, m_asked = false;
};

IdentifyStep::IdentifyStep(VisitModel& model, Identification& identification, std::function<void()> leave)
    : ColumnStep(model, std::move(leave)), m_identification(identification), m_chips(new WhoChips(model)),
      m_prompt(new EmptyState("id-card", {})), m_other(new OtherPanel(identification)),
      m_forged(new ForgedPanel(model, false)), m_forgedProxy(new ForgedPanel(model, true)),
      m_chip(new ChipLine(identification)), m_differences(new DifferencePanel(model, false)),
      m_organisation(new OrganisationForm(model)), m_or(wrapped("secondary")), m_missing(wrapped("error")),
      m_form(new PersonForm(model, false)), m_proxy(new ProxyBlock(model, identification)),
      m_contact(new ContactForm(model)), m_camera(new CameraFold(model.workspace(), identification)) {
    for (QWidget* each : std::initializer_list<QWidget*>{m_prompt, m_other, m_forged, m_forgedProxy, m_chip,
                                                         m_differences, m_chips, m_organisation, m_or, m_form,
                                                         m_proxy, m_contact, m_missing, m_camera})
        column()->addWidget(each);
    column()->addStretch();
    m_identification.onChanged(this, [this] { chipChanged(); });
    m_chips->onChosen([this] { focusFirst(); });
    m_missing->hide();
    retranslate();
    refresh();
}

bool IdentifyStep::isNobody() const {
    const desk::Visit& visit = model().visit();
    return visit.applicant.sources.empty() && !visit.proxy && visit.kind == dossier::ApplicantKind::citizen;
}

/// The card has told everything, or the name is still to be typed.
bool IdentifyStep::typesApplicant() const {
    const desk::Identified& person = model().visit().applicant;
    return !isFromCard(person) || person.citizen.name.isEmpty() ||
           std::ranges::any_of(person.sources,
                               [](const auto& each) { return each.source == citizen::Source::typed; });
}

void IdentifyStep::refresh() {
    const bool nobody = isNobody();
    m_prompt->setVisible(nobody && !m_chip->wantsKeys());
    m_chips->refresh();
    m_other->refresh();
    m_forged->refresh();
    m_forgedProxy->refresh();
    m_chip->refresh();
    m_differences->refresh();
    m_organisation->refresh();
    m_or->setVisible(nobody);
    m_form->setVisible(typesApplicant());
    m_form->refresh();
    if (!m_identification.proposedName().isEmpty()) m_form->propose(m_identification.proposedName());
    m_proxy->refresh();
    m_contact->setVisible(!nobody);
    m_contact->refresh();
    if (m_asked && model().missingIn(desk::VisitStep::identify).isEmpty()) {
        m_asked = false;
        m_missing->hide();
    }
    const bool forged = m_forged->isOpenQuestion() || m_forgedProxy->isOpenQuestion();
    if (forged && !std::exchange(m_forgedShown, forged)) {
        model().workspace().play(Sound::badScan);
        focusFirst();
    }
    m_forgedShown = forged;
}

void IdentifyStep::chipChanged() {
    m_chip->refresh();
    m_other->refresh();
    m_prompt->setVisible(isNobody() && !m_chip->wantsKeys());
    // Only what nobody is typing into gives the focus away.
    const auto* edit = qobject_cast<QLineEdit*>(focusWidget());
    if (m_chip->wantsKeys() && (!edit || edit->text().isEmpty())) m_chip->focusKeys();
    if (m_identification.other()) m_other->focusFirst();
}

void IdentifyStep::focusFirst() {
    if (m_identification.other()) return m_other->focusFirst();
    if (m_forged->isOpenQuestion()) return m_forged->focusFirst();
    if (m_forgedProxy->isOpenQuestion()) return m_forgedProxy->focusFirst();
    if (m_chip->wantsKeys()) return m_chip->focusKeys();
    if (m_differences->isOpenQuestion()) return m_differences->focusFirst();
    const desk::Visit& visit = model().visit();
    if (visit.kind != dossier::ApplicantKind::citizen && visit.organisation.isEmpty())
        return m_organisation->focusFirst();
    const citizen::Citizen& who = visit.applicant.citizen;
    const bool hasNumber = who.number || !who.documentNumber.isEmpty() || !visit.applicant.decision.isEmpty();
    if (who.name.isEmpty() || (!hasNumber && !m_form->isHidden())) return m_form->focusFirst();
    if (m_proxy->focusFirst()) return;
    m_contact->focusFirst();
}

bool IdentifyStep::finish() {
    const QString missing = model().missingIn(desk::VisitStep::identify);
    const bool formGood = m_form->isHidden() || m_form->check();
    const bool proxyGood = !formGood || m_proxy->check();
    const bool open = m_identification.other().has_value();
    const bool contactGood = !formGood || !proxyGood || m_contact->isHidden() || m_contact->check();
    m_asked = !missing.isEmpty() || !formGood || !proxyGood || !contactGood || open;
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty() && contactGood);
    if (m_asked && formGood && proxyGood && contactGood) focusFirst();
    return !m_asked;
}

std::vector<KeyHint> IdentifyStep::keys() {
    return {{QKeySequence(Qt::CTRL | Qt::Key_P),
             QCoreApplication::translate("IdentifyStep", "handed in by another"),
             [this] {
                 m_chips->toggleProxy();
                 focusFirst();
             }},
            {QKeySequence(Qt::CTRL | Qt::Key_M), QCoreApplication::translate("IdentifyStep", "camera"),
             [this] { m_camera->toggle(); }}};
}

bool IdentifyStep::back() {
    if (m_identification.other()) {
        m_identification.dropOther();
        return true;
    }
    if (m_camera->isOpen()) {
        m_camera->toggle();
        return true;
    }
    return false;
}

void IdentifyStep::retranslate() {
    m_prompt->setText(
        QCoreApplication::translate("IdentifyStep", "Scan the QR code or lay the card on the reader"));
    m_or->setText(QCoreApplication::translate("IdentifyStep", "Or type:"));
}

} // namespace

std::unique_ptr<StepView> makeIdentifyStep(VisitModel& model, Identification& identification,
                                           std::function<void()> leave) {
    return std::make_unique<IdentifyStep>(model, identification, std::move(leave));
}

} // namespace motcua::ui
