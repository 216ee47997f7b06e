// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked about a procedure that was chosen.
#include "ui/reception/procedure_details.h"

#include "ui/reception/step_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace motcua::ui {

using namespace Qt::StringLiterals;

namespace {

/// What is recorded; Vietnamese, as the record and its reports are. The first stands for help given online.
constexpr std::array kOnlineReasons{u"",
                                    u"Có nhu cầu nộp trực tiếp",
                                    u"Không có SIM chính chủ",
                                    u"Không có điện thoại thông minh",
                                    u"Người cao tuổi, khó thao tác",
                                    u"Lý do khác"};

constexpr std::size_t kOther = kOnlineReasons.size() - 1; ///< in the clerk's own words

QString onlineText(std::size_t which) {
    switch (which) {
    case 0:
        return Tr::translate("ProcedureStep", "Help to file online (fee of the online channel)");
    case 1:
        return Tr::translate("ProcedureStep", "Wishes to file at the counter");
    case 2:
        return Tr::translate("ProcedureStep", "No phone number in own name");
    case 3:
        return Tr::translate("ProcedureStep", "No smartphone");
    case 4:
        return Tr::translate("ProcedureStep", "Elderly, hard to operate");
    default:
        return Tr::translate("ProcedureStep", "Another reason");
    }
}

} // namespace

bool ProcedureDetails::isOtherReason(const QString& reason) {
    return reason.startsWith(onlineReason(kOther));
}

QString ProcedureDetails::onlineReason(std::size_t which) {
    return QStringView(kOnlineReasons[which]).toString();
}

void ProcedureDetails::buildCases(const catalogue::Procedure& procedure) {
    const auto choices = catalogue::caseChoices(procedure);
    if (choices.size() < 2) return;
    addTitle(Tr::translate("ProcedureStep", "Case"));
    auto* group = new QWidget(this); // radio buttons of one parent exclude each other
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing / 2);
    const auto add = [&](const QString& id, const QString& label,
                         const std::optional<calendar::TimeLimit>& limit) {
        QStringList parts{label, limitText(limit)};
        parts.removeAll(QString());
        auto* button = new QRadioButton(parts.join(u" · "_s), group);
        button->setToolTip(button->text());
        button->setChecked(m_model.dossier().caseText == id);
        QObject::connect(button, &QRadioButton::toggled, this, [this, id](bool on) {
            if (on && m_model.dossier().caseText != id)
                m_model.editDossier([&id](desk::VisitDossier& dossier) { dossier.caseText = id; });
        });
        column->addWidget(button);
    };
    add({}, Tr::translate("ProcedureStep", "Usual"), procedure.limit);
    for (const catalogue::CaseChoice& choice : choices)
        add(choice.id,
            choice.label.isEmpty() ? Tr::translate("ProcedureStep", "Case %1").arg(choice.id) : choice.label,
            choice.limit);
    m_column->addWidget(group);
}

void ProcedureDetails::buildOwnLimit(const catalogue::Procedure& procedure) {
    const auto limit = catalogue::limitFor(procedure, m_model.dossier().caseText);
    if (limit && limit->has_value()) return;
    addTitle(Tr::translate("ProcedureStep", "The law states no time limit here"));
    m_limit = new QSpinBox(this);
    m_limit->setRange(0, 365);
    m_limit->setSpecialValueText(Tr::translate("ProcedureStep", "none"));
    m_limit->setSuffix(Tr::translate("ProcedureStep", " working days"));
    m_limitReason = new QLineEdit(this);
    if (const auto& own = m_model.dossier().ownLimit) m_limit->setValue(own->value);
    m_limitReason->setText(m_model.dossier().ownLimitReason);
    QObject::connect(m_limit, &QSpinBox::valueChanged, this, [this](int days) {
        m_model.editDossier(
            [days](desk::VisitDossier& dossier) {
                dossier.ownLimit.reset();
                if (days > 0) dossier.ownLimit = {days, calendar::Unit::workingDay};
            },
            u"own limit"_s);
    });
    QObject::connect(m_limitReason, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_model.editDossier([&text](desk::VisitDossier& dossier) { dossier.ownLimitReason = text; },
                            u"own limit reason"_s);
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kSpacing);
    row->addWidget(new Field(Tr::translate("ProcedureStep", "Limit to promise"), m_limit, this));
    row->addWidget(new Field(Tr::translate("ProcedureStep", "Reason"), m_limitReason, this), 1);
    m_column->addLayout(row);
}

void ProcedureDetails::buildCompetence() {
    const bool byLevel = m_preview->competence == catalogue::Competence::elsewhere;
    const QString& home = m_preview->livesElsewhere;
    if (!byLevel && home.isEmpty() && m_model.dossier().competentAgency.isEmpty()) return;
    addTitle(byLevel || home.isEmpty()
                 ? Tr::translate("ProcedureStep", "Another agency is competent")
                 : Tr::translate("ProcedureStep", "Lives elsewhere: perhaps another agency is competent"));
    auto* warning = wrapped(nullptr, this);
    if (!byLevel && !home.isEmpty())
        warning->setText(
            Tr::translate("ProcedureStep",
                          "Residence: %1. You may receive it regardless of boundary. Where that agency "
                          "settles it, choose it: the time limit then begins when it has the dossier. Leave "
                          "it empty where this office settles it.")
                .arg(home));
    else
        warning->setText(
            Tr::translate("ProcedureStep",
                          "Settled at level: %1. You may receive it regardless of boundary; its time "
                          "limit then begins when that agency has it.")
                .arg(m_preview->settlingLevel ? levelText(*m_preview->settlingLevel) : QString()));
    m_column->addWidget(warning);
    m_agency = new QComboBox(this);
    m_agency->setEditable(true);
    m_agency->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    QStringList calls;
    for (const desk::AgencyContact& contact : m_model.workspace().settings().contacts) {
        m_agency->addItem(u"%1 · %2"_s.arg(contact.agency, contact.name), contact.agency);
        if (!contact.phone.isEmpty()) calls << u"%1: %2"_s.arg(contact.name, contact.phone);
    }
    m_agency->setCurrentIndex(-1);
    m_agency->setEditText(m_model.dossier().competentAgency);
    m_agency->lineEdit()->setPlaceholderText(Tr::translate("ProcedureStep", "as H34.05"));
    QObject::connect(m_agency, &QComboBox::currentTextChanged, this, [this](const QString& text) {
        const QString code = text.section(u" · "_s, 0, 0).trimmed();
        m_model.editDossier([&code](desk::VisitDossier& dossier) { dossier.competentAgency = code; },
                            u"agency"_s);
    });
    m_agency->setAccessibleDescription(warning->text());
    auto* field = new Field(Tr::translate("ProcedureStep", "Code of the competent agency"), m_agency, this);
    m_agencyNeeded = byLevel;
    if (!calls.isEmpty()) field->setHint(Tr::translate("ProcedureStep", "Call: %1").arg(calls.join(u"; "_s)));
    m_column->addWidget(field);
}

void ProcedureDetails::buildOnline() {
    if (!m_preview->onlineEligible) return;
    addTitle(Tr::translate("ProcedureStep", "It can be filed online. Why at the counter?"));
    if (!m_preview->onlineHint.isEmpty()) {
        auto* hint = wrapped("secondary", this);
        hint->setText(m_preview->onlineHint);
        m_column->addWidget(hint);
    }
    auto* group = new QWidget(this);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing / 2);
    for (std::size_t which = 0; which < kOnlineReasons.size(); ++which) {
        auto* button = new QRadioButton(u"%1  %2"_s.arg(which).arg(onlineText(which)), group);
        QObject::connect(button, &QRadioButton::clicked, this,
                         [this, which] { chooseOnline(static_cast<int>(which)); });
        column->addWidget(button);
        m_online.push_back(button);
    }
    m_other = new QLineEdit(this);
    m_other->setMaxLength(200);
    m_otherField = new Field(Tr::translate("ProcedureStep", "Which reason"), m_other, this);
    m_otherField->setRequired(true);
    const QString& known = m_model.dossier().notOnlineReason;
    m_otherField->setVisible(isOtherReason(known));
    m_other->setText(known.section(u": "_s, 1));
    QObject::connect(m_other, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_otherField->setError({});
        m_model.editDossier(
            [&text](desk::VisitDossier& dossier) {
                dossier.notOnlineReason = onlineReason(kOther);
                if (!text.trimmed().isEmpty()) dossier.notOnlineReason += u": "_s + text;
            },
            u"other reason"_s);
    });
    column->addWidget(m_otherField);
    m_column->addWidget(group);
}

/// False: the words of another reason are still to be typed.
bool ProcedureDetails::chooseOnline(int which) {
    m_model.editDossier([which](desk::VisitDossier& dossier) {
        dossier.channel = which == 0 ? catalogue::Channel::online : catalogue::Channel::direct;
        const QString reason = onlineReason(static_cast<std::size_t>(which));
        if (reason.isEmpty() || !dossier.notOnlineReason.startsWith(reason)) dossier.notOnlineReason = reason;
    });
    if (m_error) m_error->hide();
    const bool isOther = which == static_cast<int>(kOther);
    m_otherField->setVisible(isOther);
    if (isOther) m_other->setFocus();
    return !isOther;
}

} // namespace motcua::ui
