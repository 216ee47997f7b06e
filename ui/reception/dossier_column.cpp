// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/dossier_column.h"

#include "ui/reception/papers.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include "ui/widgets/text_label.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

QLabel* label(const char* role) {
    auto* made = textLabel();
    made->setWordWrap(true);
    if (role) setRole(made, role);
    return made;
}

QString deliveryWords(const desk::VisitDossier& dossier) {
    switch (dossier.returnMethod) {
    case dossier::ReturnMethod::counter:
        return QCoreApplication::translate("DossierColumn", "At the counter");
    case dossier::ReturnMethod::post:
        return QCoreApplication::translate("DossierColumn", "By post: %1").arg(dossier.returnAddress);
    case dossier::ReturnMethod::electronic:
        return QCoreApplication::translate("DossierColumn", "Electronically");
    }
    return {};
}

QString feeWords(const catalogue::FeeQuote& fee, const std::optional<qint64>& typed) {
    if (const auto total = fee.total ? fee.total : typed) return catalogue::vietnameseVnd(*total);
    return fee.askProvince ? QCoreApplication::translate("DossierColumn", "as the province fixes it")
                           : QCoreApplication::translate("DossierColumn", "not known yet");
}

/// `5/6`: in order, of the papers the procedure names.
QString paperWords(const catalogue::Procedure& procedure, const desk::VisitDossier& dossier) {
    const auto all = static_cast<std::size_t>(procedure.documentCount());
    if (all == 0) return QCoreApplication::translate("DossierColumn", "none asked");
    return QStringLiteral("%1/%2").arg(all - stillMissing(procedure, dossier).components.size()).arg(all);
}

} // namespace

DossierColumn::DossierColumn(VisitModel& model, QWidget* parent) : QWidget(parent), m_model(model) {
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->setSpacing(kSpacing * 2);
    auto* card = new Card;
    outside->addWidget(card);
    outside->addStretch();
    m_heading = label("section");
    m_empty = label("secondary");
    m_procedure = label(nullptr);
    m_facts = new FactList;
    m_due = label("section");
    m_distance = label("secondary");
    m_steps = label("secondary");
    m_why = new Folded({}, m_steps);
    m_trouble = label("error");
    for (QWidget* each : std::initializer_list<QWidget*>{m_heading, m_empty, m_procedure, m_facts, m_due,
                                                         m_distance, m_why, m_trouble})
        card->column()->addWidget(each);
    refresh();
}

void DossierColumn::refresh() {
    const desk::VisitDossier& dossier = m_model.dossier();
    const auto count = m_model.visit().dossiers.size();
    m_heading->setText(count == 1 ? QCoreApplication::translate("DossierColumn", "Dossier so far")
                                  : QCoreApplication::translate("DossierColumn", "Dossier %1 of this visit")
                                        .arg(m_model.visit().current + 1));
    const bool chosen = !dossier.procedureCode.isEmpty();
    m_empty->setVisible(!chosen);
    m_empty->setText(
        QCoreApplication::translate("DossierColumn", "Procedure, papers, fee and due date will stand here."));
    m_procedure->setVisible(chosen);
    m_procedure->setText(dossier.procedureName.isEmpty() ? dossier.procedureCode : dossier.procedureName);
    m_facts->setVisible(chosen);
    if (chosen) refreshFacts();
    refreshDue();
    const auto& error = m_model.previewError();
    m_trouble->setVisible(chosen && error.has_value());
    if (error) m_trouble->setText(messageOf(error->code));
}

void DossierColumn::refreshFacts() {
    const desk::VisitDossier& dossier = m_model.dossier();
    m_facts->clear();
    m_facts->add(QCoreApplication::translate("DossierColumn", "Code"), dossier.procedureCode);
    m_facts->add(QCoreApplication::translate("DossierColumn", "Case"), dossier.caseText);
    if (const auto& preview = m_model.preview()) {
        m_facts->add(QCoreApplication::translate("DossierColumn", "Papers"),
                     paperWords(preview->procedure, dossier));
        m_facts->add(QCoreApplication::translate("DossierColumn", "Fee"),
                     feeWords(preview->fee, dossier.ownFee));
    }
    m_facts->add(QCoreApplication::translate("DossierColumn", "Result"), deliveryWords(dossier));
    m_facts->add(QCoreApplication::translate("DossierColumn", "Dossier code"), dossier.receivedCode);
}

void DossierColumn::refreshDue() {
    const auto& preview = m_model.preview();
    const bool known = preview && preview->due.due;
    m_due->setVisible(known);
    m_distance->setVisible(known);
    m_why->setVisible(preview && !preview->due.steps.empty());
    if (!preview) return;
    if (known) {
        const LocalTime due = *preview->due.due;
        m_due->setText(QCoreApplication::translate("DossierColumn", "Due %1").arg(dateTimeText(due)));
        QStringList notes{distanceText(m_model, due)};
        if (!preview->lunarDue.isEmpty())
            notes.append(QCoreApplication::translate("DossierColumn", "lunar %1").arg(preview->lunarDue));
        m_distance->setText(notes.join(u" · "));
    }
    m_why->setTitle(QCoreApplication::translate("DossierColumn", "Why this date?"));
    QStringList lines;
    for (const calendar::DueStep& step : preview->due.steps)
        lines.append(language() == Language::english ? step.english : step.text);
    m_steps->setText(lines.join(u'\n'));
}

void DossierColumn::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
