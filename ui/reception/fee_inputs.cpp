// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/fee_inputs.h"

#include "ui/reception/step_parts.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/field.h"
#include "ui/widgets/language.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace motcua::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCopies = 9999, kMostUnits = 100'000, kMostOriginals = 20;

/// The unit that an amount is multiplied by, if it is.
QString unitOf(const catalogue::Procedure& procedure) {
    if (procedure.feeFormula && procedure.feeFormula->kind == catalogue::FeeFormula::Kind::perUnit)
        return procedure.feeFormula->unit;
    for (const catalogue::FeeVariant& variant : procedure.feeVariants)
        if (!variant.unit.isEmpty()) return variant.unit;
    return {};
}

/// At once, so that the focus can go there; Qt would do it with the next events.
void showFields(const QLayout& layout) {
    for (int place = 0; place < layout.count(); ++place) {
        if (QWidget* field = layout.itemAt(place)->widget()) field->show();
        if (const QLayout* row = layout.itemAt(place)->layout()) showFields(*row);
    }
}

bool isByPage(const catalogue::Procedure& procedure) {
    return procedure.feeFormula && procedure.feeFormula->kind == catalogue::FeeFormula::Kind::perPage;
}

/// Waivers whose condition is the clerk's to confirm.
std::vector<catalogue::FeePolicy> conditional(const desk::ReceptionPreview& preview) {
    std::vector<catalogue::FeePolicy> result;
    for (const catalogue::PolicyOutcome& outcome : preview.fee.policies)
        if (!outcome.policy.condition.isEmpty() && outcome.state != catalogue::PolicyState::otherChannel)
            result.push_back(outcome.policy);
    return result;
}

} // namespace

FeeInputs::FeeInputs(VisitModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kSpacing);
}

QString FeeInputs::shape(const desk::ReceptionPreview& preview) const {
    QStringList parts{preview.procedure.code, QString::number(static_cast<int>(language())),
                      QString::number(m_model.dossier().copies.size()),
                      QString::number(preview.fee.total || isByPage(preview.procedure)),
                      preview.feeCases.join(u',')};
    for (const catalogue::FeePolicy& policy : conditional(preview))
        parts << policy.law;
    return parts.join(u'|');
}

void FeeInputs::refresh(const desk::ReceptionPreview& preview) {
    if (isByPage(preview.procedure) && m_model.dossier().copies.empty()) { // one original is the usual
        m_model.editDossier([](desk::VisitDossier& dossier) { dossier.copies.emplace_back(); });
        return; // the change came here before
    }
    const QString now = shape(preview);
    if (now == m_shape) return;
    m_shape = now;
    build(preview);
}

void FeeInputs::build(const desk::ReceptionPreview& preview) {
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    clearLayout(m_column);
    m_needed = nullptr;
    buildCase(preview);
    if (isByPage(preview.procedure))
        buildCopies();
    else if (const QString unit = unitOf(preview.procedure); !unit.isEmpty())
        buildUnits(unit);
    else if (!preview.fee.total)
        buildOwnFee();
    buildPolicies(preview);
    if (preview.fee.total.value_or(1) > 0 || !m_model.dossier().feeExemption.isEmpty()) buildExemption();
    setVisible(m_column->count() > 0);
    showFields(*m_column);
    if (hadFocus && m_needed) focusWhole(m_needed);
}

void FeeInputs::focusWhole(QWidget* widget) {
    widget->setFocus();
    if (auto* spin = qobject_cast<QSpinBox*>(widget)) spin->selectAll();
    if (auto* edit = qobject_cast<QLineEdit*>(widget)) edit->selectAll();
}

void FeeInputs::buildCase(const desk::ReceptionPreview& preview) {
    if (preview.feeCases.isEmpty()) return;
    auto* cases = new QComboBox(this);
    cases->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    cases->addItem(Tr::translate("FeesStep", "Usual"), QString());
    for (const QString& each : preview.feeCases)
        cases->addItem(each, each);
    cases->setCurrentIndex(std::max(0, cases->findData(m_model.dossier().feeCase)));
    QObject::connect(cases, &QComboBox::activated, this, [this, cases](int place) {
        m_model.editDossier(
            [&](desk::VisitDossier& dossier) { dossier.feeCase = cases->itemData(place).toString(); });
    });
    m_column->addWidget(new Field(Tr::translate("FeesStep", "The fee differs by case"), cases, this));
    m_needed = cases;
}

void FeeInputs::buildCopies() {
    const int rows = static_cast<int>(m_model.dossier().copies.size());
    for (int place = 0; place < rows; ++place)
        buildCopyRow(place);
    auto* more = callButton("quiet", "plus", this, [this] {
        m_focusLast = true;
        m_model.editDossier([](desk::VisitDossier& dossier) {
            if (dossier.copies.size() < kMostOriginals) dossier.copies.push_back({});
        });
    });
    more->setText(Tr::translate("FeesStep", "&One more original"));
    m_column->addWidget(more, 0, Qt::AlignLeft);
    m_focusLast = false;
}

void FeeInputs::buildCopyRow(int place) {
    const catalogue::CopyOrder order = m_model.dossier().copies[static_cast<std::size_t>(place)];
    auto* pages = new QSpinBox(this);
    auto* copies = new QSpinBox(this);
    for (QSpinBox* spin : {pages, copies}) {
        spin->setRange(1, kMostCopies);
        spin->setAlignment(Qt::AlignRight);
    }
    pages->setValue(order.pages);
    copies->setValue(order.copies);
    const auto change = [this, place, pages, copies] {
        m_model.editDossier(
            [&](desk::VisitDossier& dossier) {
                if (static_cast<std::size_t>(place) < dossier.copies.size())
                    dossier.copies[static_cast<std::size_t>(place)] = {pages->value(), copies->value()};
            },
            u"copies"_s);
    };
    for (QSpinBox* spin : {pages, copies})
        QObject::connect(spin, &QSpinBox::valueChanged, this, change);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kSpacing);
    row->addWidget(new Field(Tr::translate("FeesStep", "Pages of original %1").arg(place + 1), pages, this));
    row->addWidget(new Field(Tr::translate("FeesStep", "Copies of it"), copies, this));
    if (m_model.dossier().copies.size() > 1) {
        auto* less = callButton("quiet", "minus", this, [this, place] {
            m_model.editDossier([place](desk::VisitDossier& dossier) {
                dossier.copies.erase(dossier.copies.begin() + place);
            });
        });
        less->setAccessibleName(Tr::translate("FeesStep", "Take original %1 away").arg(place + 1));
        less->setToolTip(less->accessibleName());
        row->addWidget(less, 0, Qt::AlignBottom);
    }
    row->addStretch();
    m_column->addLayout(row);
    if (!m_needed || m_focusLast) m_needed = pages;
}

void FeeInputs::buildUnits(const QString& unit) {
    auto* units = new QSpinBox(this);
    units->setRange(1, kMostUnits);
    units->setAlignment(Qt::AlignRight);
    units->setValue(m_model.dossier().units);
    units->setSuffix(u' ' + unit);
    QObject::connect(units, &QSpinBox::valueChanged, this, [this](int count) {
        m_model.editDossier([count](desk::VisitDossier& dossier) { dossier.units = count; }, u"units"_s);
    });
    auto* row = new QHBoxLayout;
    row->addWidget(new Field(Tr::translate("FeesStep", "How many"), units, this));
    row->addStretch();
    m_column->addLayout(row);
    if (!m_needed) m_needed = units;
}

void FeeInputs::buildOwnFee() {
    auto* amount = new MoneyEdit(this);
    amount->setAmount(m_model.dossier().ownFee);
    QObject::connect(amount, &QLineEdit::textEdited, this, [this, amount] {
        m_model.editDossier([&](desk::VisitDossier& dossier) { dossier.ownFee = amount->amount(); },
                            u"own fee"_s);
    });
    auto* field = new Field(Tr::translate("FeesStep", "Amount by the province's table"), amount, this);
    field->setHint(Tr::translate("FeesStep", "Leave it empty when nothing is charged at the counter."));
    m_column->addWidget(field);
    if (!m_needed) m_needed = amount;
}

void FeeInputs::buildPolicies(const desk::ReceptionPreview& preview) {
    for (const catalogue::FeePolicy& policy : conditional(preview)) {
        auto* box = new QCheckBox(policy.effect.isEmpty()
                                      ? Tr::translate("FeesStep", "%1% off").arg(policy.percentOff)
                                      : policy.effect,
                                  this);
        box->setChecked(m_model.dossier().confirmedLaws.contains(policy.law));
        box->setAccessibleDescription(policy.condition);
        QObject::connect(box, &QCheckBox::toggled, this, [this, law = policy.law](bool on) {
            m_model.editDossier([&](desk::VisitDossier& dossier) {
                dossier.confirmedLaws.removeAll(law);
                if (on) dossier.confirmedLaws << law;
            });
        });
        auto* condition = wrapped("secondary", this);
        condition->setText(Tr::translate("FeesStep", "Only if: %1 (%2)").arg(policy.condition, policy.law));
        m_column->addWidget(box);
        m_column->addWidget(condition);
    }
}

void FeeInputs::buildExemption() {
    auto* reason = new QLineEdit(this);
    reason->setText(m_model.dossier().feeExemption);
    QObject::connect(reason, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_model.editDossier([&text](desk::VisitDossier& dossier) { dossier.feeExemption = text; },
                            u"exemption"_s);
    });
    auto* field =
        new Field(Tr::translate("FeesStep", "Why nothing is paid: law, and the paper shown"), reason, this);
    field->setHint(Tr::translate("FeesStep", "At least 10 letters; until then the fee stands."));
    auto* folded = new Folded(Tr::translate("FeesStep", "Exempt from the fee"), field, this);
    folded->setOpen(!m_model.dossier().feeExemption.isEmpty());
    m_column->addWidget(folded);
}

} // namespace motcua::ui
