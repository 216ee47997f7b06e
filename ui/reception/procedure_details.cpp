// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/procedure_details.h"

#include "core/dossier/agency_code.h"
#include "ui/reception/procedure_list.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/field.h"
#include "ui/widgets/language.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace motcua::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostEarlier = 10;

QString statusLine(const records::DossierRow& row) {
    QStringList parts;
    if (row.received) parts << vietnameseDate(dateOf(toLocal(*row.received)));
    parts << row.procedureName << dossier::vietnameseStatus(row.status);
    return parts.join(u" · "_s);
}

} // namespace

ProcedureDetails::ProcedureDetails(VisitModel& model, std::function<void()> change,
                                   std::function<void()> leave)
    : m_model(model), m_change(std::move(change)), m_leave(std::move(leave)),
      m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kSpacing);
}

/// Of what the widgets stand for; while it is the same they are kept, and with them the focus.
QString ProcedureDetails::shape() const {
    const desk::VisitDossier& dossier = m_model.dossier();
    QStringList parts{
        dossier.procedureCode, dossier.draft.toString(), QString::number(static_cast<int>(language())),
        QString::number(m_model.earlier().all.size()), QString::number(m_model.earlier().duplicates.size())};
    if (m_preview) {
        const auto limit = catalogue::limitFor(m_preview->procedure, dossier.caseText);
        parts << m_preview->procedure.code << QString::number(m_preview->onlineEligible)
              << QString::number(limit && limit->has_value()) << m_preview->livesElsewhere;
    }
    return parts.join(u'|');
}

void ProcedureDetails::refresh() {
    if (m_model.preview() && m_model.preview()->procedure.code == m_model.dossier().procedureCode)
        m_preview = m_model.preview();
    else if (m_preview && m_preview->procedure.code != m_model.dossier().procedureCode)
        m_preview.reset();
    if (const QString now = shape(); now != m_shape) {
        const bool hadFocus = isAncestorOf(focusWidget()) || hasFocus();
        m_shape = now;
        build();
        if (hadFocus) focusFirst();
    }
    const desk::VisitDossier& dossier = m_model.dossier();
    if (m_other) {
        const bool isOther = isOtherReason(dossier.notOnlineReason);
        const QString words = dossier.notOnlineReason.section(u": "_s, 1);
        m_otherField->setVisible(isOther);
        if (m_other->text().trimmed() != words.trimmed()) m_other->setText(words);
    }
    for (std::size_t which = 0; which < m_online.size(); ++which)
        m_online[which]->setChecked(which == 0 ? dossier.channel == catalogue::Channel::online
                                               : !dossier.notOnlineReason.isEmpty() &&
                                                     dossier.notOnlineReason.startsWith(onlineReason(which)));
}

void ProcedureDetails::build() {
    clearLayout(m_column);
    m_online.clear();
    m_limit = nullptr;
    m_limitReason = nullptr;
    m_agency = nullptr;
    m_agencyNeeded = false;
    m_other = nullptr;
    m_otherField = nullptr;
    m_error = nullptr;
    if (!m_preview) {
        auto* name = wrapped("section", this);
        name->setText(m_model.dossier().procedureName);
        m_column->addWidget(name);
        return;
    }
    buildHead(m_preview->procedure);
    buildDuplicates();
    buildCases(m_preview->procedure);
    buildOwnLimit(m_preview->procedure);
    buildCompetence();
    buildOnline();
    buildEarlier();
    m_error = wrapped("error", this);
    m_error->hide();
    m_column->addWidget(m_error);
    m_column->addStretch();
}

void ProcedureDetails::addTitle(const QString& text) {
    auto* title = wrapped("section", this);
    title->setText(text);
    m_column->addSpacing(kSpacing);
    m_column->addWidget(title);
}

void ProcedureDetails::buildHead(const catalogue::Procedure& procedure) {
    auto* card = new Card(this);
    auto* name = wrapped("section", card);
    name->setText(procedure.name);
    auto* origin = wrapped("secondary", card);
    origin->setText(originText(procedure));
    auto* glance = wrapped(nullptr, card);
    glance->setText(glanceText(procedure));
    if (!procedure.limitNote.isEmpty()) glance->setToolTip(plainToolTip(procedure.limitNote));
    auto* change = callButton("quiet", "search", card, [this] { m_change(); });
    change->setText(Tr::translate("ProcedureStep", "&Change procedure (F3)"));
    auto* star = callButton("quiet", "star", card, [this] { toggleFavourite(); });
    star->setText(Tr::translate("ProcedureStep", "Star (Ctrl+B)"));
    auto* row = new QHBoxLayout;
    row->addWidget(change);
    row->addWidget(star);
    row->addStretch();
    for (QWidget* widget : {name, origin, glance})
        card->column()->addWidget(widget);
    if (!procedure.warning.isEmpty()) {
        auto* warning = wrapped("secondary", card);
        warning->setText(procedure.warning);
        card->column()->addWidget(warning);
    }
    card->column()->addLayout(row);
    m_column->addWidget(card);
}

void ProcedureDetails::buildDuplicates() {
    for (const QString& code : m_model.earlier().duplicates) {
        const auto draft = Uuid::parse(code);
        if (draft && *draft == m_model.dossier().draft) continue; // it is this one
        auto* card = new Card(this);
        auto* badge = new Badge(card);
        badge->setBadge({Shape::triangle, tokens().warning, u"!"_s},
                        draft ? Tr::translate("ProcedureStep", "Went back with a notice before")
                              : Tr::translate("ProcedureStep", "Perhaps handed in already"));
        auto* text = wrapped(nullptr, card);
        text->setText(
            draft ? Tr::translate("ProcedureStep", "This citizen brought the same procedure before and was "
                                                   "asked for papers. That may be done once.")
                  : Tr::translate("ProcedureStep", "This citizen has dossier %1 for the same procedure.")
                        .arg(code));
        auto* buttons = new QHBoxLayout;
        if (draft) {
            auto* go = callButton("plain", "check", card, [this, id = *draft] {
                m_model.editDossier([id](desk::VisitDossier& dossier) { dossier.draft = id; });
            });
            go->setText(Tr::translate("ProcedureStep", "&Complete that one now"));
            buttons->addWidget(go);
        }
        auto* open = callButton("plain", "external-link", card,
                                [this, code] { m_model.workspace().openDossier(code); });
        open->setText(draft ? Tr::translate("ProcedureStep", "Open it")
                            : Tr::translate("ProcedureStep", "Open dossier %1").arg(code));
        buttons->addWidget(open);
        buttons->addStretch();
        card->column()->addWidget(badge);
        card->column()->addWidget(text);
        card->column()->addLayout(buttons);
        m_column->addWidget(card);
    }
}

void ProcedureDetails::buildEarlier() {
    const auto& all = m_model.earlier().all;
    if (all.empty()) return;
    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t place = 0; place < std::min<std::size_t>(all.size(), kMostEarlier); ++place) {
        const QString code = all[place].code.isEmpty() ? all[place].id.toString() : all[place].code;
        auto* open =
            callButton("quiet", "file-text", list, [this, code] { m_model.workspace().openDossier(code); });
        const QString line = statusLine(all[place]);
        open->setText(open->fontMetrics().elidedText(line, Qt::ElideMiddle, scaled(440)));
        open->setToolTip(plainToolTip(line));
        open->setAccessibleName(line);
        column->addWidget(open, 0, Qt::AlignLeft);
    }
    m_column->addSpacing(kSpacing);
    m_column->addWidget(new Folded(
        Tr::translate("ProcedureStep", "Earlier dossiers of this citizen (%1)").arg(all.size()), list, this));
}

void ProcedureDetails::focusFirst() {
    if (m_limit && !m_model.dossier().ownLimit) return m_limit->setFocus();
    if (m_agencyNeeded && m_model.dossier().competentAgency.isEmpty()) return m_agency->setFocus();
    for (QRadioButton* button : m_online)
        if (button->isChecked()) return button->setFocus();
    if (m_online.size() > 1) return m_online[1]->setFocus();
    setAccessibleName(m_model.dossier().procedureName);
    setFocusPolicy(Qt::StrongFocus);
    setFocus();
}

void ProcedureDetails::complain(QWidget* at, const QString& text) {
    m_error->setText(text);
    m_error->show();
    at->setFocus();
    at->setAccessibleDescription(text);
}

bool ProcedureDetails::finish() {
    if (!m_preview) return false; // is being counted
    const desk::VisitDossier& dossier = m_model.dossier();
    if (m_limit && dossier.ownLimit && dossier.ownLimitReason.trimmed().isEmpty()) {
        complain(m_limitReason, Tr::translate("ProcedureStep", "Write why this limit is promised."));
        return false;
    }
    const bool agencyAsked = m_agencyNeeded || !dossier.competentAgency.isEmpty();
    if (m_agency && agencyAsked && !dossier::AgencyCode::parse(dossier.competentAgency)) {
        complain(m_agency, Tr::translate("ProcedureStep", "Choose the competent agency, or type its code."));
        return false;
    }
    if (!m_online.empty() && dossier.channel != catalogue::Channel::online &&
        dossier.notOnlineReason.isEmpty()) {
        complain(m_online[1],
                 Tr::translate("ProcedureStep", "Choose why it is not filed online: a key 0 to 5."));
        return false;
    }
    if (m_other && dossier.channel != catalogue::Channel::online && isOtherReason(dossier.notOnlineReason) &&
        m_other->text().trimmed().isEmpty()) {
        m_otherField->setError(Tr::translate("ProcedureStep", "Write the reason in a few words."));
        m_other->setFocus();
        return false;
    }
    m_error->hide();
    return true;
}

void ProcedureDetails::toggleFavourite() {
    const QString code = m_model.dossier().procedureCode;
    m_model.workspace().run(
        this,
        [code](desk::Workplace& workplace) -> Result<bool> {
            MOTCUA_TRY(const auto shelf, desk::procedureShelf(workplace));
            const bool was = std::ranges::find(shelf.favourites, code, &catalogue::SearchHit::code) !=
                             shelf.favourites.end();
            MOTCUA_CHECK(desk::setFavourite(workplace, code, !was));
            return !was;
        },
        [this](bool now) {
            m_model.workspace().say(
                {Message::Kind::success,
                 now ? Tr::translate("ProcedureStep", "Starred: it stands first in the list.")
                     : Tr::translate("ProcedureStep", "The star is taken off."),
                 {},
                 {}});
        });
}

/// A key 0 to 5 answers why not online and goes on: one key for the one question of most visits.
void ProcedureDetails::keyPressEvent(QKeyEvent* event) {
    const int which = event->key() - Qt::Key_0;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier) && !event->isAutoRepeat();
    if (plain && which >= 0 && which < static_cast<int>(m_online.size())) {
        if (!chooseOnline(which)) return;
        m_online[static_cast<std::size_t>(which)]->setFocus();
        return m_leave();
    }
    QWidget::keyPressEvent(event);
}

} // namespace motcua::ui
