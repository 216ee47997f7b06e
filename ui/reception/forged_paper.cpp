// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/forged_paper.h"

#include "core/desk/turned_away.h"
#include "ui/printing/printing.h"
#include "ui/reception/identification.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace motcua::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFewestLetters = 2, kMostFound = 8;
constexpr int kCodeRole = Qt::UserRole + 1;

} // namespace

ForgedPaper::ForgedPaper(VisitModel& model, bool proxy, QWidget* parent)
    : QWidget(parent), m_model(model), m_proxy(proxy), m_found(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_found, this)), m_what(new QLineEdit), m_name(new QLineEdit),
      m_reason(new QLineEdit), m_basis(new QLineEdit), m_whatField(new Field({}, m_what)),
      m_nameField(new Field({}, m_name)), m_reasonField(new Field({}, m_reason)),
      m_basisField(new Field({}, m_basis)),
      m_go(callButton("danger", "printer", this, [this] { record(); })) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_whatField, m_nameField, m_reasonField, m_basisField})
        column->addWidget(each);
    column->addWidget(m_go, 0, Qt::AlignLeft);
    for (Field* needed : {m_whatField, m_reasonField, m_basisField})
        needed->setRequired(true);
    for (QLineEdit* edit : {m_what, m_name, m_reason, m_basis})
        edit->setMaxLength(300);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_what->setCompleter(m_completer);
    QObject::connect(m_what, &QLineEdit::textEdited, this, [this](const QString& typed) { search(typed); });
    QObject::connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
                     [this](const QModelIndex& chosen) {
                         m_procedure = chosen.data(kCodeRole).toString();
                         m_whatField->setError({});
                     });
    retranslate();
    hide();
}

void ForgedPaper::open() {
    m_procedure = m_model.dossier().procedureCode;
    m_what->setText(m_model.dossier().procedureName);
    m_name->clear();
    m_reason->clear();
    // a text of the form, and so Vietnamese
    m_basis->setText(u"Điều 17 Nghị định 118/2025/NĐ-CP"_s);
    for (Field* field : {m_whatField, m_reasonField, m_basisField})
        field->setError({});
    m_go->setEnabled(true);
    show();
    (m_procedure.isEmpty() ? m_what : m_reason)->setFocus();
}

void ForgedPaper::search(const QString& typed) {
    m_procedure.clear();
    if (typed.trimmed().size() < kFewestLetters) return m_found->clear();
    m_model.workspace().desk().run(
        this, [typed](desk::Workplace& workplace) { return desk::searchProcedures(workplace, typed); },
        [this, typed](const Result<std::vector<catalogue::SearchHit>>& hits) {
            if (!hits || m_what->text() != typed) return;
            m_found->clear();
            for (const catalogue::SearchHit& hit : *hits) {
                if (m_found->rowCount() >= kMostFound) break;
                auto* item = new QStandardItem(hit.name);
                item->setData(hit.code, kCodeRole);
                item->setToolTip(hit.name);
                m_found->appendRow(item);
                if (hit.code == typed.trimmed()) m_procedure = hit.code; // typed whole
            }
            if (m_what->hasFocus() && m_procedure.isEmpty()) m_completer->complete();
        });
}

QString ForgedPaper::lacking() {
    const auto need = [](Field* field, bool isThere, const QString& words) {
        field->setError(isThere ? QString() : words);
        return isThere ? QString() : words;
    };
    const QString missing[] = {need(m_whatField, !m_procedure.isEmpty(),
                                    Tr::translate("ForgedPanel", "Choose a procedure from the list")),
                               need(m_reasonField, !m_reason->text().trimmed().isEmpty(),
                                    Tr::translate("ForgedPanel", "Type a reason")),
                               need(m_basisField, !m_basis->text().trimmed().isEmpty(),
                                    Tr::translate("ForgedPanel", "Type the legal basis"))};
    QLineEdit* const edits[] = {m_what, m_reason, m_basis};
    for (std::size_t at = 0; at < std::size(missing); ++at)
        if (!missing[at].isEmpty()) {
            edits[at]->setFocus();
            return missing[at];
        }
    return {};
}

/// The visit without what the forged card told: the name is what the person says.
desk::Visit ForgedPaper::asSaid() const {
    desk::Visit visit = m_model.visit();
    desk::Identified& person = m_proxy ? *visit.proxy : visit.applicant;
    person.sources.clear();
    person.citizen = {};
    person.citizen.name = m_name->text().trimmed();
    person.source = dossier::IdentitySource::typed;
    auto& dossier = visit.dossiers[static_cast<std::size_t>(visit.current)];
    dossier.procedureCode = m_procedure;
    return visit;
}

void ForgedPaper::record() {
    if (m_recording || !lacking().isEmpty()) return;
    m_recording = true;
    m_go->setEnabled(false);
    dossier::Refused refused;
    refused.reason = m_reason->text().trimmed();
    refused.legalBasis = m_basis->text().trimmed();
    m_model.workspace().desk().run(
        this,
        [visit = asSaid(), refused](desk::Workplace& workplace) -> Result<QString> {
            MOTCUA_TRY(const auto request, desk::requestOf(visit, visit.current));
            MOTCUA_TRY(const auto recorded, desk::turnAway(workplace, request, refused));
            return recorded.state.id.toString();
        },
        [this](const Result<QString>& reference) {
            m_recording = false;
            m_go->setEnabled(true);
            if (!reference) return m_model.workspace().say(errorMessage(reference.error()));
            hide();
            Workspace& workspace = m_model.workspace();
            m_model.drop(); // nothing of the card is kept
            workspace.say(
                {.kind = Message::Kind::success,
                 .text = Tr::translate("ForgedPanel", "The refusal is recorded. Give the person form 03."),
                 .actionText = {},
                 .action = {}});
            printForm(workspace, document::FormKind::refusal03, *reference);
        });
}

void ForgedPaper::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QWidget::keyPressEvent(event);
    event->accept();
    if (!event->isAutoRepeat()) record();
}

void ForgedPaper::retranslate() {
    m_whatField->setLabel(Tr::translate("ForgedPanel", "What they came for"));
    m_nameField->setLabel(Tr::translate("ForgedPanel", "Name, as the person says"));
    m_nameField->setHint(Tr::translate("ForgedPanel", "Not from the card; may stay empty"));
    m_reasonField->setLabel(Tr::translate("ForgedPanel", "Reason of the refusal"));
    m_basisField->setLabel(Tr::translate("ForgedPanel", "Legal basis"));
    m_go->setText(Tr::translate("ForgedPanel", "&Record and print form 03"));
}

} // namespace motcua::ui
