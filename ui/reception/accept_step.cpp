// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/accept_actions.h"

#include "core/catalogue/fees.h"
#include "ui/printing/printing.h"
#include "ui/reception/done_view.h"
#include "ui/reception/papers.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kMethods{dossier::ReturnMethod::counter, dossier::ReturnMethod::post,
                              dossier::ReturnMethod::electronic};

class AcceptStep : public ColumnStep {
public:
    AcceptStep(VisitModel& model, std::function<void()> leave);

    QString name() const override { return Tr::translate("AcceptStep", "Accept"); }
    void refresh() override;
    void focusFirst() override;
    bool finish() override;
    std::vector<KeyHint> keys() override;

protected:
    void retranslate() override;

private:
    bool isDone() const { return !model().dossier().receivedCode.isEmpty(); }
    void buildDelivery(QVBoxLayout* lines);
    void showSummary();
    void showDelivery();
    QString papersText() const;
    QString feeSummary() const;
    QString dueSummary();

    QWidget* m_check;
    DoneView* m_done;
    QLabel *m_title, *m_deliveryTitle, *m_error;
    FactList* m_facts;
    std::vector<QRadioButton*> m_methods;
    QLineEdit* m_address;
    Field* m_addressField;
};

AcceptStep::AcceptStep(VisitModel& model, std::function<void()> leave)
    : ColumnStep(model, std::move(leave)), m_check(new QWidget(this)), m_done(new DoneView(model, this)),
      m_title(wrapped("section", m_check)), m_deliveryTitle(wrapped("section", m_check)),
      m_error(wrapped("error", m_check)), m_facts(new FactList(m_check)) {
    auto* lines = new QVBoxLayout(m_check);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kSpacing);
    auto* card = new Card(m_check);
    card->column()->addWidget(m_title);
    card->column()->addWidget(m_facts);
    lines->addWidget(card);
    buildDelivery(lines);
    lines->addWidget(m_error);
    lines->addStretch();
    m_error->hide();
    column()->addWidget(m_check);
    column()->addWidget(m_done);
    retranslate();
}

void AcceptStep::buildDelivery(QVBoxLayout* lines) {
    lines->addWidget(m_deliveryTitle);
    auto* group = new QWidget(m_check);
    auto* buttons = new QVBoxLayout(group);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(kSpacing / 2);
    for (const dossier::ReturnMethod method : kMethods) {
        auto* button = new QRadioButton(group);
        QObject::connect(button, &QRadioButton::toggled, this, [this, method](bool on) {
            if (!on) return;
            model().edit([&](desk::Visit& visit) {
                auto& dossier = visit.dossiers[static_cast<std::size_t>(visit.current)];
                dossier.returnMethod = method;
                if (method == dossier::ReturnMethod::post && dossier.returnAddress.isEmpty())
                    dossier.returnAddress =
                        visit.address.isEmpty() ? visit.applicant.citizen.residence : visit.address;
            });
            if (method == dossier::ReturnMethod::post) m_address->setFocus();
        });
        buttons->addWidget(button);
        m_methods.push_back(button);
    }
    m_address = new QLineEdit;
    QObject::connect(m_address, &QLineEdit::textEdited, this, [this](const QString& text) {
        model().editDossier([&text](desk::VisitDossier& dossier) { dossier.returnAddress = text; },
                            u"return address"_s);
    });
    m_addressField = new Field({}, m_address, m_check);
    lines->addWidget(group);
    lines->addWidget(m_addressField);
}

void AcceptStep::retranslate() {
    m_title->setText(Tr::translate("AcceptStep", "Read it with the citizen"));
    m_deliveryTitle->setText(Tr::translate("AcceptStep", "How does the result come?"));
    for (std::size_t place = 0; place < m_methods.size(); ++place)
        m_methods[place]->setText(returnText(kMethods[place]));
    m_addressField->setLabel(Tr::translate("AcceptStep", "Address to send it to"));
    m_done->retranslate();
}

void AcceptStep::refresh() {
    m_check->setVisible(!isDone());
    const bool justDone = isDone() && m_done->isHidden();
    m_done->setVisible(isDone());
    if (isDone()) {
        m_done->refresh();
        if (justDone && isVisible()) m_done->focusFirst();
        return;
    }
    if (model().step() != desk::VisitStep::accept) return;
    showSummary();
    showDelivery();
}

void AcceptStep::showSummary() {
    const desk::Visit& visit = model().visit();
    const citizen::Citizen& who = visit.applicant.citizen;
    m_facts->clear();
    m_facts->add(Tr::translate("AcceptStep", "Organisation"), visit.organisation);
    m_facts->add(Tr::translate("AcceptStep", "Name"), who.name);
    m_facts->add(Tr::translate("AcceptStep", "Number"), who.number ? who.number->text() : who.documentNumber);
    if (visit.proxy) m_facts->add(Tr::translate("AcceptStep", "Handed in by"), visit.proxy->citizen.name);
    m_facts->add(Tr::translate("AcceptStep", "Phone"), visit.phone);
    m_facts->add(Tr::translate("AcceptStep", "Procedure"), model().dossier().procedureName);
    m_facts->add(Tr::translate("AcceptStep", "Papers"), papersText());
    m_facts->add(Tr::translate("AcceptStep", "Fee"), feeSummary());
    m_facts->add(Tr::translate("AcceptStep", "Result on"), dueSummary());
    if (model().preview())
        m_facts->add(Tr::translate("AcceptStep", "Lunar calendar"), model().preview()->lunarDue, "secondary");
}

QString AcceptStep::papersText() const {
    if (!model().preview()) return {};
    int originals = 0, copies = 0, electronic = 0;
    for (const dossier::SubmittedComponent& paper : model().dossier().components) {
        originals += paper.original;
        copies += paper.copy;
        electronic += paper.electronic;
    }
    QStringList parts{Tr::translate("AcceptStep", "%1 kinds").arg(model().dossier().components.size())};
    if (originals > 0) parts << Tr::translate("AcceptStep", "%1 originals").arg(originals);
    if (copies > 0) parts << Tr::translate("AcceptStep", "%1 copies").arg(copies);
    if (electronic > 0) parts << Tr::translate("AcceptStep", "%1 electronic").arg(electronic);
    if (const auto seen = model().dossier().seen.size(); seen > 0)
        parts << Tr::translate("AcceptStep", "%1 only seen").arg(seen);
    return parts.join(u" · "_s);
}

QString AcceptStep::feeSummary() const {
    if (!model().preview()) return {};
    const desk::VisitDossier& dossier = model().dossier();
    const auto total = model().preview()->fee.total ? model().preview()->fee.total : dossier.ownFee;
    if (!total) return Tr::translate("AcceptStep", "by the province's table");
    if (*total == 0) return Tr::translate("AcceptStep", "none");
    const QString amount = catalogue::vietnameseVnd(*total);
    switch (dossier.payment) {
    case desk::Payment::cash:
        return Tr::translate("AcceptStep", "%1, paid in cash").arg(amount);
    case desk::Payment::transfer:
        return Tr::translate("AcceptStep", "%1, paid by transfer").arg(amount);
    case desk::Payment::unpaid:
        break;
    }
    return Tr::translate("AcceptStep", "%1, not paid yet").arg(amount);
}

QString AcceptStep::dueSummary() {
    if (!model().preview()) return {};
    const auto& due = model().preview()->due.due;
    if (!due) return Tr::translate("AcceptStep", "no due date can be promised yet");
    return u"%1 (%2)"_s.arg(dateTimeText(*due), distanceText(model(), *due));
}

void AcceptStep::showDelivery() {
    const desk::VisitDossier& dossier = model().dossier();
    for (std::size_t place = 0; place < m_methods.size(); ++place) {
        const QSignalBlocker quiet(m_methods[place]);
        m_methods[place]->setChecked(dossier.returnMethod == kMethods[place]);
    }
    m_addressField->setVisible(dossier.returnMethod == dossier::ReturnMethod::post);
    if (m_address->text() != dossier.returnAddress) m_address->setText(dossier.returnAddress);
    if (model().missingIn(desk::VisitStep::accept).isEmpty()) m_error->hide();
}

void AcceptStep::focusFirst() {
    if (isDone()) return m_done->focusFirst();
    for (QRadioButton* button : m_methods)
        if (button->isChecked()) return button->setFocus();
}

bool AcceptStep::finish() {
    if (isDone()) {
        model().startNew();
        return false;
    }
    if (const QString missing = model().missingIn(desk::VisitStep::accept); !missing.isEmpty()) {
        m_error->setText(missing);
        m_error->show();
        if (m_addressField->isVisibleTo(this)) m_address->setFocus();
        return false;
    }
    acceptAndPrint(model());
    return false;
}

std::vector<KeyHint> AcceptStep::keys() {
    if (isDone()) return m_done->keys();
    return {{Qt::Key_F6, Tr::translate("AcceptStep", "accept and print"), [this] { finish(); }}};
}

} // namespace

std::unique_ptr<StepView> makeAcceptStep(VisitModel& model, std::function<void()> leave) {
    return std::make_unique<AcceptStep>(model, std::move(leave));
}

} // namespace motcua::ui
