// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/who_chips.h"

#include "ui/reception/flow_layout.h"
#include "ui/reception/person_form.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>

namespace motcua::ui {
namespace {

bool isFromCard(const desk::Identified& person) {
    return std::ranges::any_of(person.sources,
                               [](const auto& each) { return each.source != citizen::Source::typed; });
}

bool isForged(const desk::Visit& visit) {
    return visit.applicant.verdict == dossier::Verdict::forged ||
           (visit.proxy && visit.proxy->verdict == dossier::Verdict::forged);
}

/// Whose words stand in the record when a parent hands in for a child.
const QString& parentWords() {
    static const QString kWords = QStringLiteral("Cha/mẹ là người đại diện theo pháp luật");
    return kWords;
}

} // namespace

WhoChips::WhoChips(VisitModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_group(new QButtonGroup(this)), m_proxy(new QPushButton) {
    auto* flow = new FlowLayout(this);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        auto* button = new QPushButton;
        button->setCheckable(true);
        m_buttons[i] = button;
        m_group->addButton(button, static_cast<int>(i));
        flow->addWidget(button);
    }
    m_proxy->setCheckable(true);
    flow->addWidget(m_proxy);
    QObject::connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        choose(static_cast<Who>(id));
        if (m_chosen) m_chosen();
    });
    QObject::connect(m_proxy, &QPushButton::clicked, this, [this] {
        toggleProxy();
        if (m_chosen) m_chosen();
    });
    retranslate();
    refresh();
}

WhoChips::Who WhoChips::current() const {
    const desk::Visit& visit = m_model.visit();
    if (visit.kind != dossier::ApplicantKind::citizen) return Who::organisation;
    switch (paperKindOf(visit.applicant.citizen)) {
    case PaperKind::birthCertificate:
        return Who::child;
    case PaperKind::passport:
        return Who::foreigner;
    case PaperKind::none:
        return Who::noPaper;
    case PaperKind::card:
        break;
    }
    return Who::citizen;
}

void WhoChips::choose(Who who) {
    // A forged card is answered in its own panel: it is not wiped away by saying who else it might be.
    if (who == current() || isForged(m_model.visit())) return refresh();
    // The parent's card was scanned first, as it mostly is: the parent hands in for the child.
    const bool parentIsHere = who == Who::child && isFromCard(m_model.visit().applicant);
    m_model.edit([&](desk::Visit& visit) {
        const bool organisation = who == Who::organisation;
        visit.kind = organisation ? dossier::ApplicantKind::enterprise : dossier::ApplicantKind::citizen;
        if (!organisation) {
            visit.organisation.clear();
            visit.organisationNumber.clear();
        }
        const PaperKind paper = who == Who::child       ? PaperKind::birthCertificate
                                : who == Who::foreigner ? PaperKind::passport
                                : who == Who::noPaper   ? PaperKind::none
                                                        : PaperKind::card;
        if (paperKindOf(visit.applicant.citizen) != paper) {
            if (parentIsHere && !visit.proxy) visit.proxy = visit.applicant;
            citizen::Citizen told;
            if (!isFromCard(visit.applicant)) told = visit.applicant.citizen;
            told.documentType = paperName(paper);
            told.documentNumber.clear();
            if (paper != PaperKind::card) told.number.reset();
            visit.applicant = {};
            if (told != citizen::Citizen{})
                desk::addSource(visit.applicant, {citizen::Source::typed, told, false});
        }
        if (who != Who::child) {
            if (visit.authorisation == parentWords()) visit.authorisation.clear();
            return;
        }
        if (!visit.proxy) visit.proxy.emplace();
        if (visit.authorisation.isEmpty()) visit.authorisation = parentWords();
    });
}

void WhoChips::toggleProxy() {
    if (isForged(m_model.visit())) return refresh();
    m_model.edit([](desk::Visit& visit) {
        if (visit.proxy) {
            visit.proxy.reset();
            visit.authorisation.clear();
        } else {
            visit.proxy.emplace();
        }
    });
}

void WhoChips::refresh() {
    QPushButton* chosen = m_buttons[static_cast<std::size_t>(current())];
    chosen->setChecked(true);
    for (QPushButton* button : m_buttons) // Tab comes to the chosen one, arrows go on from there
        button->setFocusPolicy(button == chosen ? Qt::StrongFocus : Qt::ClickFocus);
    m_proxy->setChecked(m_model.visit().proxy.has_value());
}

void WhoChips::retranslate() {
    const QString texts[] = {QCoreApplication::translate("WhoChips", "&Citizen"),
                             QCoreApplication::translate("WhoChips", "&Organisation"),
                             QCoreApplication::translate("WhoChips", "Child &without card"),
                             QCoreApplication::translate("WhoChips", "&Foreigner"),
                             QCoreApplication::translate("WhoChips", "No &papers")};
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setText(texts[i]);
    m_proxy->setText(QCoreApplication::translate("WhoChips", "Handed in by &another"));
    m_proxy->setToolTip(QCoreApplication::translate(
        "WhoChips", "Somebody with an authorisation hands the dossier in: scan their card as well"));
}

void WhoChips::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
