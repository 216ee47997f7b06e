// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/return_form.h"

#include "ui/dossiers/action_text.h"
#include "ui/dossiers/step_inputs.h"
#include "ui/returns/fee_panel.h"
#include "ui/returns/hand_over.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace dossier;

struct ReturnText {
    Q_DECLARE_TR_FUNCTIONS(ReturnText)
};

QLabel* wrapped(const char* role = nullptr) {
    auto* label = textLabel();
    label->setWordWrap(true);
    if (role) setRole(label, role);
    return label;
}

} // namespace

ReturnForm::ReturnForm(Workspace& workspace)
    : m_workspace(workspace), m_check(workspace), m_title(wrapped("title")), m_what(wrapped("secondary")),
      m_warning(wrapped("error")), m_error(wrapped("error")), m_whoTitle(wrapped("section")),
      m_checkBadge(new Badge), m_slip(new QCheckBox), m_identity(new QComboBox), m_withoutSlip(new QLineEdit),
      m_proxyName(new QLineEdit), m_proxyNumber(new QLineEdit), m_authorisation(new QLineEdit),
      m_tracking(new QLineEdit), m_note(new QLineEdit), m_papers(new ShortText(3)),
      m_fee(new FeePanel(workspace)), m_do(new QPushButton) {
    build();
    m_check.onChanged([this] {
        // what was seen before was another card
        const auto outcome = m_check.outcome();
        if (outcome == ReceiverCheck::Outcome::unreadable || outcome == ReceiverCheck::Outcome::other)
            m_identity->setCurrentIndex(0);
        showCheck();
    });
    retranslate();
    hide();
}

void ReturnForm::build() {
    const auto field = [](QWidget* control) { return new Field({}, control); };
    m_identityField = field(m_identity);
    m_withoutSlipField = field(m_withoutSlip);
    m_proxyNameField = field(m_proxyName);
    m_proxyNumberField = field(m_proxyNumber);
    m_authorisationField = field(m_authorisation);
    m_trackingField = field(m_tracking);
    m_papersField = field(m_papers);
    m_noteField = field(m_note);
    for (Field* needed : {m_withoutSlipField, m_proxyNameField, m_authorisationField})
        needed->setRequired(true);
    m_identity->addItems({QString(), QString()}); // not checked; papers looked at
    QObject::connect(m_proxyNumber, &QLineEdit::textChanged, this, [this] { showIdentity(); });
    auto* who = new QGridLayout; // two beside each other: four are wider than the page
    who->setHorizontalSpacing(2 * kSpacing);
    who->setVerticalSpacing(kSpacing);
    who->setColumnStretch(2, 1);
    for (int at = 0; at < static_cast<int>(m_who.size()); ++at) {
        auto* choice = m_who[static_cast<std::size_t>(at)] = new QRadioButton;
        who->addWidget(choice, at / 2, at % 2);
        QObject::connect(choice, &QRadioButton::toggled, this, [this] { showFor(); });
    }
    auto* check = new QHBoxLayout;
    check->setSpacing(2 * kSpacing);
    check->addWidget(m_identityField, 1);
    check->addWidget(m_checkBadge, 0, Qt::AlignBottom);
    auto* proxy = new QHBoxLayout;
    proxy->setSpacing(2 * kSpacing);
    proxy->addWidget(m_proxyNameField, 3);
    proxy->addWidget(m_proxyNumberField, 2);
    auto* folded = new QWidget;
    auto* more = new QVBoxLayout(folded);
    more->setContentsMargins(0, 0, 0, 0);
    more->setSpacing(kSpacing);
    more->addWidget(m_papersField);
    more->addWidget(m_noteField);
    m_more = new Folded({}, folded);
    setRole(m_do, "primary");
    m_do->setAutoDefault(true); // Enter hands over
    column()->setSpacing(kSpacing);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_what, m_whoTitle})
        column()->addWidget(widget);
    column()->addLayout(who);
    column()->addWidget(m_slip);
    column()->addLayout(check);
    column()->addWidget(m_warning);
    column()->addWidget(m_withoutSlipField);
    column()->addLayout(proxy);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_authorisationField, m_trackingField, m_fee, m_more, m_error})
        column()->addWidget(widget);
    column()->addWidget(m_do, 0, Qt::AlignLeft);
    QObject::connect(m_slip, &QCheckBox::toggled, this, [this] { showFor(); });
    QObject::connect(m_do, &QPushButton::clicked, this, [this] { handOver(); });
    for (QLineEdit* line : findChildren<QLineEdit*>())
        QObject::connect(line, &QLineEdit::returnPressed, this, [this] { handOver(); });
}

void ReturnForm::open(DossierFacts facts, bool slipShown) {
    m_facts = std::move(facts);
    const Request& request = m_facts->state.request();
    m_check.start(*m_facts);
    for (QLineEdit* line : {m_withoutSlip, m_proxyName, m_proxyNumber, m_authorisation, m_tracking, m_note})
        line->clear();
    for (Field* field : {m_identityField, m_withoutSlipField, m_proxyNameField, m_authorisationField})
        field->setError({});
    m_slip->setChecked(slipShown);
    m_identity->setCurrentIndex(0);
    if (request.proxy) {
        m_proxyName->setText(request.proxy->person.name);
        if (request.proxy->person.number) m_proxyNumber->setText(request.proxy->person.number->text());
        m_authorisation->setText(request.proxy->authorisation);
    }
    const bool papersOnly = m_facts->state.status != Status::done;
    m_papers->setPlainText(papersOnly ? originalsOf(m_facts->state).join(u'\n') : QString());
    m_more->setOpen(papersOnly);
    const By by = papersOnly                                         ? By::applicant
                  : request.returnMethod == ReturnMethod::post       ? By::post
                  : request.returnMethod == ReturnMethod::electronic ? By::electronic
                                                                     : By::applicant;
    m_who[static_cast<std::size_t>(by)]->setChecked(true);
    m_fee->show(*m_facts);
    m_error->hide();
    m_do->setEnabled(true);
    retranslate();
    show();
    focusFirst();
}

void ReturnForm::clear() {
    m_facts.reset();
    hide();
}

ReturnForm::By ReturnForm::by() const {
    const auto chosen = std::ranges::find_if(m_who, [](const QRadioButton* one) { return one->isChecked(); });
    return chosen == m_who.end() ? By::applicant : static_cast<By>(chosen - m_who.begin());
}

/// Only what this way of handing over asks for is in sight.
void ReturnForm::showFor() {
    const bool inPerson = by() == By::applicant || by() == By::proxy;
    m_slip->setVisible(inPerson);
    m_identityField->setVisible(inPerson);
    m_withoutSlipField->setVisible(inPerson && !m_slip->isChecked());
    for (Field* field : {m_proxyNameField, m_proxyNumberField, m_authorisationField})
        field->setVisible(by() == By::proxy);
    m_trackingField->setVisible(by() == By::post);
    showCheck();
}

void ReturnForm::showCheck() {
    using Outcome = ReceiverCheck::Outcome;
    showIdentity();
    const Tokens& colours = tokens();
    const bool inPerson = by() == By::applicant || by() == By::proxy;
    QString good, bad;
    switch (m_check.outcome()) {
    case Outcome::none:
        break;
    case Outcome::sameByQr:
        good = ReturnText::tr("The applicant's card");
        break;
    case Outcome::sameByChip:
        good = ReturnText::tr("The applicant's chip");
        break;
    case Outcome::proxyByQr:
        good = ReturnText::tr("The proxy's card");
        break;
    case Outcome::other:
        bad = ReturnText::tr(
                  "This is the card of %1, not the applicant's. If they come with an authorisation, choose "
                  "“A proxy”.")
                  .arg(m_check.shown().name);
        break;
    case Outcome::unreadable:
        bad = ReturnText::tr(
            "The card on the reader does not open with the applicant's data. Check whose card it is.");
        break;
    case Outcome::forged:
        bad = ReturnText::tr("The chip is forged or was altered. Do not hand over; call your supervisor.");
        break;
    }
    if (by() == By::proxy && m_check.outcome() == Outcome::other) bad.clear();
    if (!checkedBy()) good.clear(); // theirs who does not take it
    if (m_check.isReading()) good = ReturnText::tr("Reading the chip…");
    m_checkBadge->setVisible(inPerson && !good.isEmpty());
    m_checkBadge->setBadge({motcua::ui::Shape::circle, m_check.isReading() ? colours.secondary : colours.good,
                            m_check.isReading() ? u"…"_s : u"✔"_s},
                           good);
    if (m_check.outcome() == Outcome::forged) m_do->setEnabled(false); // until the dossier is opened anew
    m_warning->setText(bad);
    m_warning->setVisible(inPerson && !bad.isEmpty());
}

bool ReturnForm::takeCard(const citizen::Citizen& shown) {
    if (!m_facts) return false;
    m_check.takeCard(shown);
    const bool isProxy = m_check.outcome() == ReceiverCheck::Outcome::proxyByQr;
    if (isProxy || (by() == By::proxy && m_check.outcome() == ReceiverCheck::Outcome::other)) {
        m_who[static_cast<std::size_t>(By::proxy)]->setChecked(true);
        m_proxyName->setText(shown.name);
        if (shown.number) m_proxyNumber->setText(shown.number->text());
        showCheck();
        m_authorisation->setFocus();
    } else
        outcomeFocus();
    return true;
}

/// Enter must not hand over to somebody else.
void ReturnForm::outcomeFocus() {
    if (m_check.outcome() == ReceiverCheck::Outcome::other)
        m_who[static_cast<std::size_t>(By::proxy)]->setFocus();
    else
        focusFirst();
}

void ReturnForm::slipScanned() { m_slip->setChecked(true); }

void ReturnForm::focusFirst() {
    if (m_facts) m_do->setFocus();
}

void ReturnForm::retranslate() {
    m_whoTitle->setText(ReturnText::tr("Who takes it?"));
    static constexpr std::array kMnemonics{u"&1  ", u"&2  ", u"&3  ", u"&4  "};
    for (std::size_t at = 0; at < m_who.size(); ++at) {
        const QString name = receiverName(static_cast<Receiver>(at));
        m_who[at]->setText(QString::fromUtf16(kMnemonics[at]) + name);
        m_who[at]->setAccessibleName(name);
    }
    m_slip->setText(ReturnText::tr("&Slip shown"));
    m_identity->setItemText(0, ReturnText::tr("not checked"));
    m_identity->setItemText(kSeen, sourceName(IdentitySource::typed));
    m_identityField->setLabel(ReturnText::tr("Identity checked by"));
    m_withoutSlipField->setLabel(ReturnText::tr("Why without slip"));
    m_proxyNameField->setLabel(ReturnText::tr("Name of the proxy"));
    m_proxyNumberField->setLabel(ReturnText::tr("Number of the proxy"));
    m_authorisationField->setLabel(ReturnText::tr("Authorisation (number, date, by whom)"));
    m_trackingField->setLabel(ReturnText::tr("Postal tracking code"));
    m_papersField->setLabel(ReturnText::tr("Originals given back"));
    m_papersField->setHint(ReturnText::tr("One a line"));
    m_noteField->setLabel(ReturnText::tr("Note"));
    m_more->setTitle(ReturnText::tr("Originals given back, note"));
    m_fee->retranslate();
    if (m_facts) {
        const bool papersOnly = m_facts->state.status != Status::done;
        m_title->setText(m_facts->row.applicant);
        m_what->setText(handOverText(*m_facts));
        m_do->setText(papersOnly ? ReturnText::tr("Papers &given back")
                                 : ReturnText::tr("Result &handed over"));
    }
    showFor();
}

} // namespace motcua::ui
